/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What does not follow along when somebody moves to another municipality. */
#include "config.h"

#include "domain/case-links.h"
#include "domain/facts-cross.h"

/* The last residence in @residences that began before @day; the last of all without a day. */
static const TorgetResidence *
find_last (GPtrArray *residences,
           TorgetDate day)
{
  const TorgetResidence *last = NULL;

  for (guint i = 0; i < residences->len; i++)
    {
      const TorgetResidence *residence = g_ptr_array_index (residences, i);

      if (day != TORGET_DATE_NONE && residence->valid_from >= day)
        continue;
      if (last == NULL || residence->valid_from > last->valid_from)
        last = residence;
    }
  return last;
}

/* The last move over a municipal border, or %NULL. */
static const TorgetResidence *
find_move (TorgetFactSource *source,
           gint64 person_id)
{
  g_autoptr (GPtrArray) residences = torget_case_list_owned (
      source->records, &torget_residence_type, "person_id", person_id);
  const TorgetResidence *last = find_last (residences, TORGET_DATE_NONE);
  const TorgetResidence *before;

  if (last == NULL || last->valid_from == TORGET_DATE_NONE)
    return NULL;
  before = find_last (residences, last->valid_from);
  return before != NULL && g_strcmp0 (before->municipality, last->municipality) != 0 ? last : NULL;
}

/* The child's application in the municipality that was left. A refusal ended it before. */
static const TorgetPreschoolApplication *
find_left_application (TorgetFactSource *source,
                       const TorgetResidence *move)
{
  static const char *const refused[] = { "declined", "struck", NULL };
  const TorgetPreschoolApplication *application
      = torget_case_get_application (source->records, move->person_id);

  if (application == NULL || application->wish_date >= move->valid_from
      || torget_facts_is_one_of (application->status, refused)
      || g_strcmp0 (application->municipality, move->municipality) == 0)
    return NULL;
  return application;
}

/* The enrolment in the municipality that was left. */
static const TorgetSfiEnrolment *
find_left_enrolment (TorgetFactSource *source,
                     const TorgetResidence *move)
{
  static const char *const over[] = { "completed", "to_swedish_second", "right_ended", NULL };
  const TorgetSfiEnrolment *enrolment
      = torget_case_get_enrolment (source->records, move->person_id);

  if (enrolment == NULL || enrolment->registered_date >= move->valid_from
      || torget_facts_is_one_of (enrolment->status, over))
    return NULL;
  return enrolment;
}

/**
 * torget_facts_visit_relocation:
 * @source: a walk, at a household
 * @membership: of one who lives there
 * @reference_id: row id of the reference person
 *
 * Rule X5: a child is to be queued anew, which stands with the reference person, too; an adult's
 * SFI is to be taken over by the new home municipality.
 */
void
torget_facts_visit_relocation (TorgetFactSource *source,
                               const TorgetMembership *membership,
                               gint64 reference_id)
{
  const gint64 person_id = membership->person_id;
  const TorgetResidence *move = find_move (source, person_id);
  const TorgetInput values[]
      = { { TORGET_FACT_RELOCATION_MOVED, move != NULL ? move->valid_from : TORGET_DATE_NONE } };
  TorgetCrossSide side = { TORGET_SUBJECT_RELOCATION, person_id, 0, NULL };

  if (move == NULL)
    return;
  side.subject = find_left_enrolment (source, move);
  if (side.subject != NULL)
    torget_facts_emit_side (source, &side, values, G_N_ELEMENTS (values));
  side.subject = find_left_application (source, move);
  if (side.subject == NULL)
    return;
  side.cause_id = person_id != reference_id ? reference_id : 0;
  if (side.cause_id == 0)
    torget_facts_emit_side (source, &side, values, G_N_ELEMENTS (values));
  else
    torget_facts_emit_both (source, &side, side.subject, values, G_N_ELEMENTS (values));
}
