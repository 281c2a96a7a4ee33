/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Retention; see retention.h. */
#include "config.h"

#include "domain/retention.h"

#include "domain/case-owner.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/coordination.h"
#include "domain/task.h"
#include "domain/work.h"

#include <string.h>

static const TorgetRetentionRule rules[] = {
  { "case_file", TORGET_RETENTION_LAST_ENTRY, 5,
    "16 kap. 1 § socialtjänstlagen (2025:400): fem år efter sista anteckningen i akten",
    "Social Services Act (2025:400), chapter 16 section 1: five years after the last entry in the "
    "file" },
  { "register", TORGET_RETENTION_CIRCUMSTANCES_END, 5,
    "16 kap. 1 § socialtjänstlagen (2025:400): fem år efter att förhållandena har upphört",
    "Social Services Act (2025:400), chapter 16 section 1: five years after the circumstances have "
    "ended" },
};

/* Days that are no event in the work with a person: how long something counts, what is yet to
 * come, who somebody is. Of type.field; a type alone for all its fields. */
static const struct
{
  const TorgetRecordType *type;
  const char *field;
} passed_over[] = {
  { &torget_person_type, "birth_date" },
  { &torget_person_type, "permit_from" },
  { &torget_person_type, "permit_to" },
  { &torget_identity_type, NULL },
  { &torget_contact_type, NULL },
  { &torget_consent_type, "expires_date" },
  { &torget_insurance_type, "valid_to" },
  { &torget_follow_up_type, "next_date" },
  { &torget_reclaim_type, "period_start" },
  { &torget_reclaim_type, "period_end" },
  { &torget_deadline_mark_type, "due" },
  { &torget_deadline_mark_type, "remind_date" },
  { &torget_sfi_extension_type, "extended_to" },
  { &torget_sublet_type, "waiver_to" },
};

/* Records whose day is that of an entry in the file. */
static const TorgetRecordType *const entries[] = {
  &torget_note_type, &torget_event_type, &torget_meeting_type, &torget_follow_up_type,
};

/**
 * torget_retention_rule_get_nth:
 * @index: from 0
 *
 * Thread: any.
 *
 * Returns: (nullable): the rule, or %NULL after the last one
 */
const TorgetRetentionRule *
torget_retention_rule_get_nth (guint index)
{
  return index < G_N_ELEMENTS (rules) ? &rules[index] : NULL;
}

static gboolean
is_passed_over (const TorgetRecordType *type,
                const TorgetField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (passed_over); i++)
    if (passed_over[i].type == type
        && (passed_over[i].field == NULL || g_str_equal (passed_over[i].field, field->name)))
      return TRUE;
  return FALSE;
}

static gboolean
is_entry (const TorgetRecordType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i] == type)
      return TRUE;
  return FALSE;
}

/* The latest day that a record tells of. */
static TorgetDate
get_last_day (const TorgetRecord *record)
{
  TorgetDate last = TORGET_DATE_NONE;

  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const TorgetField *field = &record->type->fields[i];

      if (field->kind == TORGET_FIELD_DATE && !is_passed_over (record->type, field))
        last = MAX (last, (TorgetDate) torget_record_get_number (record, field));
    }
  return last;
}

static gboolean
is_plan_open (const TorgetPlan *plan)
{
  return plan->discharged_date == TORGET_DATE_NONE && plan->status != NULL
         && !g_str_equal (plan->status, "not_started") && !g_str_equal (plan->status, "discharged");
}

/* Whether a record says that something still goes on. */
static gboolean
is_open (const TorgetRecord *record)
{
  const TorgetRecordType *type = record->type;

  if (type == &torget_sublet_type)
    return !torget_sublet_is_over ((const TorgetSublet *) record);
  if (type == &torget_coordination_case_type)
    return !torget_coordination_is_over ((const TorgetCoordinationCase *) record);
  if (type == &torget_task_type)
    return torget_task_is_open ((const TorgetTask *) record);
  if (type == &torget_plan_type)
    return is_plan_open ((const TorgetPlan *) record);
  if (type == &torget_preschool_placement_type)
    return ((const TorgetPreschoolPlacement *) record)->end_date == TORGET_DATE_NONE;
  return FALSE;
}

typedef struct
{
  TorgetRecordSet *records;
  TorgetRetentionFacts *facts;
} Reading;

static void
read_record (gpointer data,
             gpointer user_data)
{
  const TorgetRecord *record = data;
  Reading *reading = user_data;
  TorgetRetentionFacts *facts = reading->facts;
  const TorgetOwner owner
      = torget_case_get_owner (reading->records, record, facts->person_id);
  TorgetDate *end = &facts->events[TORGET_RETENTION_CIRCUMSTANCES_END];
  TorgetDate *entry = &facts->events[TORGET_RETENTION_LAST_ENTRY];

  if (owner != TORGET_OWNER_PERSON && owner != TORGET_OWNER_HOUSEHOLD)
    return;
  *end = MAX (*end, get_last_day (record));
  if (is_entry (record->type))
    *entry = MAX (*entry, get_last_day (record));
  if (facts->open == NULL && is_open (record))
    facts->open = record->type->name;
}

/**
 * torget_retention_read:
 * @records: the case of a person
 * @person_id: row id of the person
 * @facts: (out caller-allocates): what the rules ask
 *
 * Reads the records of the person and of the household as a whole. What was written in the file and
 * when is known by the change log alone: whoever has it moves the day of the last entry on.
 *
 * Thread: any.
 */
void
torget_retention_read (TorgetRecordSet *records,
                       gint64 person_id,
                       TorgetRetentionFacts *facts)
{
  const TorgetPerson *person = torget_case_get_person (records, person_id);
  Reading reading = { records, facts };

  *facts = (TorgetRetentionFacts){ .person_id = person_id };
  if (person == NULL)
    return;
  facts->is_followed = g_strcmp0 (person->status, "active") == 0
                       || g_strcmp0 (person->status, "resting") == 0;
  facts->birth_date = person->birth_date;
  torget_record_set_foreach (records, read_record, &reading);
}

/* Mentions */

typedef struct
{
  TorgetRecordSet *records;
  gint64 person_id;
  GPtrArray *words; /* case-folded */
  guint n_mentions;
} Mentions;

static void
add_word (GPtrArray *words,
          const char *text)
{
  if (text != NULL && g_utf8_strlen (text, -1) > 1)
    g_ptr_array_add (words, g_utf8_casefold (text, -1));
}

/* What tells one member of a household from the others: not the family name. */
static GPtrArray *
list_words (TorgetRecordSet *records,
            gint64 person_id)
{
  const TorgetPerson *person = torget_case_get_person (records, person_id);
  g_autoptr (GPtrArray) numbers
      = torget_case_list_owned (records, &torget_identity_type, "person_id", person_id);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  add_word (words, person->given_name);
  add_word (words, person->native_name);
  for (guint i = 0; i < numbers->len; i++)
    add_word (words, ((const TorgetIdentity *) g_ptr_array_index (numbers, i))->value);
  return words;
}

static gboolean
is_letter (const char *at)
{
  return g_unichar_isalnum (g_utf8_get_char (at));
}

/* Whether @text has @word as a word of its own: Ali is not in Alicante. */
static gboolean
has_word (const char *text,
          const char *word)
{
  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    {
      const char *before = at > text ? g_utf8_prev_char (at) : NULL;
      const char *after = at + strlen (word);

      if ((before == NULL || !is_letter (before)) && (*after == '\0' || !is_letter (after)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
mentions_any (const char *text,
              GPtrArray *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < words->len; i++)
    if (has_word (folded, g_ptr_array_index (words, i)))
      return TRUE;
  return FALSE;
}

static void
count_mentions (gpointer data,
                gpointer user_data)
{
  const TorgetRecord *record = data;
  Mentions *mentions = user_data;
  const TorgetOwner owner
      = torget_case_get_owner (mentions->records, record, mentions->person_id);

  if (record->type == &torget_person_type
      || (owner != TORGET_OWNER_OTHER && owner != TORGET_OWNER_HOUSEHOLD))
    return;
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const TorgetField *field = &record->type->fields[i];
      const char *text = field->kind == TORGET_FIELD_TEXT
                             ? torget_record_get_text (record, field)
                             : NULL;

      mentions->n_mentions += text != NULL && mentions_any (text, mentions->words);
    }
}

/**
 * torget_retention_count_mentions:
 * @records: the case of a person
 * @person_id: row id of the person
 *
 * What the records of others tell of a person is theirs and stays when the person is erased; whoever
 * approves that is to know of it.
 *
 * Thread: any.
 *
 * Returns: how many texts of others, and of the household as a whole, have the given name or a
 *   number of the person
 */
guint
torget_retention_count_mentions (TorgetRecordSet *records,
                                 gint64 person_id)
{
  Mentions mentions = { records, person_id, list_words (records, person_id), 0 };

  torget_record_set_foreach (records, count_mentions, &mentions);
  g_ptr_array_unref (mentions.words);
  return mentions.n_mentions;
}

/* Persons born on these days are the sample that some municipalities preserve for research. */
static gboolean
is_in_sample (TorgetDate birth)
{
  int year, month, day;

  if (birth == TORGET_DATE_NONE)
    return FALSE;
  torget_date_get_ymd (birth, &year, &month, &day);
  return day == 5 || day == 15 || day == 25;
}

static const char *
get_exception (const TorgetRetentionFacts *facts,
               gboolean keeps_sample,
               TorgetDate today,
               const TorgetRetention *retention)
{
  if (facts->is_followed)
    return "followed";
  if (facts->open != NULL)
    return "open_matter";
  if (keeps_sample && is_in_sample (facts->birth_date))
    return "sample";
  if (retention->rule == NULL)
    return "no_date";
  return today < retention->earliest ? "too_early" : NULL;
}

/**
 * torget_retention_apply:
 * @facts: what is known of a person
 * @keeps_sample: whether the municipality preserves those born on the 5th, 15th and 25th
 * @today: the day asked about
 * @retention: (out caller-allocates): what the rules say
 *
 * The rule that lets the record go last decides. A day that is not known counts for nothing.
 *
 * Thread: any.
 */
void
torget_retention_apply (const TorgetRetentionFacts *facts,
                        gboolean keeps_sample,
                        TorgetDate today,
                        TorgetRetention *retention)
{
  *retention = (TorgetRetention){ 0 };
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const TorgetDate event = facts->events[rules[i].event];
      const TorgetDate day = event != TORGET_DATE_NONE
                                 ? torget_date_add_months (event, 12 * rules[i].years)
                                 : TORGET_DATE_NONE;
      int year, month, day_of_month;

      if (event == TORGET_DATE_NONE || day <= retention->earliest)
        continue;
      torget_date_get_ymd (day, &year, &month, &day_of_month);
      *retention = (TorgetRetention){
        .rule = &rules[i],
        .event = event,
        .earliest = day,
        .latest = torget_date_new (year + 1, 12, 31),
      };
    }
  retention->exception = get_exception (facts, keeps_sample, today, retention);
}
