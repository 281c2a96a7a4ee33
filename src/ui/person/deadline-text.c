/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines in the window's language. */
#include "config.h"

#include "ui/person/deadline-text.h"

#include "base/clock.h"
#include "domain/deadline-text.h"
#include "ui/person/person-text.h"
#include "ui/widgets/language.h"

/**
 * torget_rule_get_label:
 * @rule: (nullable): a rule
 *
 * Returns: (transfer none) (nullable): two or three words
 */
const char *
torget_rule_get_label (const TorgetRule *rule)
{
  return rule != NULL ? torget_rule_text_get (&rule->label, torget_ui_language ()) : NULL;
}

/**
 * torget_deadline_get_law:
 * @deadline: a deadline
 *
 * Returns: (transfer none): the paragraph behind it
 */
const char *
torget_deadline_get_law (const TorgetDeadline *deadline)
{
  return torget_rule_text_get (&deadline->version->source, torget_ui_language ());
}

static char *
dup_name (gint64 person_id,
          TorgetRecordSet *records)
{
  const TorgetPerson *person = person_id != 0 ? torget_case_get_person (records, person_id) : NULL;

  return person != NULL ? torget_person_dup_name (person) : NULL;
}

/**
 * torget_deadline_dup_sentence:
 * @deadline: a deadline
 * @records: the case, for the names
 *
 * Returns: (transfer full): what is lost, by when, and why
 */
char *
torget_deadline_dup_sentence (const TorgetDeadline *deadline,
                              TorgetRecordSet *records)
{
  g_autofree char *person = dup_name (deadline->person_id, records);
  g_autofree char *cause = dup_name (deadline->cause_id, records);

  return torget_deadline_dup_sentence_for (deadline, torget_clock_get_today (), person, cause,
                                           torget_ui_language ());
}
