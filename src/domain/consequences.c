/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a change of a case brings with it, found by looking at the case before and after. */
#include "config.h"

#include "domain/consequences.h"

#include "domain/code-list.h"

#define NOTICE_MONTHS 3

typedef struct
{
  TorgetRecordSet *before;
  TorgetRecordSet *after;
  const TorgetOfficeParameters *parameters;
  TorgetDate today;
  GArray *found;
} Search;

static TorgetConsequence *
add (Search *search,
     TorgetConsequenceKind kind,
     gint64 person_id)
{
  const TorgetConsequence consequence = { .kind = kind, .person_id = person_id };

  g_array_append_val (search->found, consequence);
  return &g_array_index (search->found, TorgetConsequence, search->found->len - 1);
}

/* Deadlines */

static const TorgetDeadline *
find_deadline (GArray *deadlines,
               const TorgetDeadline *like)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const TorgetDeadline *deadline = &g_array_index (deadlines, TorgetDeadline, i);

      if (deadline->rule == like->rule && deadline->person_id == like->person_id
          && deadline->subject == like->subject && deadline->subject_id == like->subject_id
          && deadline->state == TORGET_DEADLINE_OPEN)
        return deadline;
    }
  return NULL;
}

static void
add_date (Search *search,
          const TorgetDeadline *deadline,
          TorgetDate before,
          TorgetDate after)
{
  TorgetConsequence *found = add (search, TORGET_FOLLOWS_DATE, deadline->person_id);

  found->rule = deadline->rule;
  found->version = deadline->version;
  found->before = before;
  found->after = after;
}

/* What was asked for and moves or falls away, and what comes to be asked for. How the tracks hang
 * on each other has kinds of its own. */
static void
compare_deadlines (Search *search)
{
  g_autoptr (GArray) before = torget_deadlines_list (search->before, search->parameters);
  g_autoptr (GArray) after = torget_deadlines_list (search->after, search->parameters);

  for (guint i = 0; i < before->len; i++)
    {
      const TorgetDeadline *old = &g_array_index (before, TorgetDeadline, i);
      const TorgetDeadline *new = find_deadline (after, old);

      if (old->rule->kind == TORGET_RULE_DEADLINE && old->state == TORGET_DEADLINE_OPEN
          && (new == NULL || new->due != old->due))
        add_date (search, new != NULL ? new : old, old->due,
                  new != NULL ? new->due : TORGET_DATE_NONE);
    }
  for (guint i = 0; i < after->len; i++)
    {
      const TorgetDeadline *new = &g_array_index (after, TorgetDeadline, i);

      if (new->rule->kind == TORGET_RULE_DEADLINE && new->state == TORGET_DEADLINE_OPEN
          && find_deadline (before, new) == NULL)
        add_date (search, new, TORGET_DATE_NONE, new->due);
    }
}

/* What hangs on what */

static gboolean
has_dependency (GArray *dependencies,
                const TorgetDependency *like)
{
  for (guint i = 0; i < dependencies->len; i++)
    {
      const TorgetDependency *one = &g_array_index (dependencies, TorgetDependency, i);

      if (one->kind == like->kind && one->person_id == like->person_id
          && one->cause_id == like->cause_id)
        return TRUE;
    }
  return FALSE;
}

static void
add_those_not_in (Search *search,
                  GArray *dependencies,
                  GArray *others,
                  TorgetConsequenceKind kind)
{
  for (guint i = 0; i < dependencies->len; i++)
    {
      const TorgetDependency *one = &g_array_index (dependencies, TorgetDependency, i);

      if (!has_dependency (others, one))
        add (search, kind, one->person_id)->dependency = *one;
    }
}

static void
compare_dependencies (Search *search)
{
  GPtrArray *households = torget_record_set_list (search->before, &torget_household_type);

  for (guint i = 0; i < households->len; i++)
    {
      const gint64 id = ((TorgetRecord *) g_ptr_array_index (households, i))->id;
      g_autoptr (GArray) before
          = torget_case_list_dependencies (search->before, id, search->today);
      g_autoptr (GArray) after = torget_case_list_dependencies (search->after, id, search->today);

      add_those_not_in (search, after, before, TORGET_FOLLOWS_DEPENDENCY);
      add_those_not_in (search, before, after, TORGET_FOLLOWS_RELEASE);
    }
}

/* Moves */

/**
 * torget_case_is_studying:
 * @records: a case
 * @person_id: row id
 *
 * Thread: any.
 *
 * Returns: whether the person's latest SFI enrolment is not over
 */
gboolean
torget_case_is_studying (TorgetRecordSet *records,
                         gint64 person_id)
{
  const TorgetSfiEnrolment *enrolment = torget_case_get_enrolment (records, person_id);
  static const char *const over[]
      = { "interrupted", "interrupted_absence", "completed", "to_swedish_second", "right_ended",
          NULL };

  return enrolment != NULL
         && (enrolment->status == NULL || !g_strv_contains (over, enrolment->status));
}

/* What concerns the household is told once, whoever moves. */
static TorgetConsequence *
add_once (Search *search,
          TorgetConsequenceKind kind)
{
  for (guint i = 0; i < search->found->len; i++)
    if (g_array_index (search->found, TorgetConsequence, i).kind == kind)
      return NULL;
  return add (search, kind, 0);
}

/* Jordabalken 12:5: the end of the month that comes next after three months. */
static TorgetDate
get_end_of_notice (TorgetDate given)
{
  int year, month, day;

  torget_date_get_ymd (torget_date_add_months (given, NOTICE_MONTHS), &year, &month, &day);
  return torget_date_add_months (torget_date_new (year, month, 1), 1) - 1;
}

static void
look_at_flat (Search *search,
              gint64 person_id)
{
  g_autoptr (GPtrArray) homes
      = torget_case_list_households (search->before, person_id, search->today);

  for (guint i = 0; i < homes->len; i++)
    {
      const TorgetSublet *sublet = torget_case_get_sublet (
          search->before, ((TorgetRecord *) g_ptr_array_index (homes, i))->id);
      TorgetConsequence *lease = NULL;

      if (sublet != NULL && !torget_sublet_is_over (sublet))
        lease = add_once (search, TORGET_FOLLOWS_LEASE);
      if (lease != NULL)
        lease->after = get_end_of_notice (search->today);
    }
}

static void
look_at_county (Search *search,
                const char *from,
                const char *to)
{
  const char *const old = torget_municipality_get_county (from);
  const char *const new = torget_municipality_get_county (to);
  TorgetConsequence *county;

  if (old == NULL || new == NULL || g_str_equal (old, new))
    return;
  county = add_once (search, TORGET_FOLLOWS_COUNTY);
  if (county == NULL)
    return;
  county->old_county = old;
  county->new_county = new;
}

static void
look_at_move (Search *search,
              const TorgetPerson *person)
{
  const gint64 id = person->record.id;
  const TorgetPerson *moved = torget_case_get_person (search->after, id);
  const TorgetPreschoolApplication *application;

  if (person->municipality == NULL || moved == NULL
      || g_strcmp0 (person->municipality, moved->municipality) == 0)
    return;
  application = torget_case_get_application (search->before, id);
  if (application != NULL && g_strcmp0 (application->status, "terminated") != 0)
    add (search, TORGET_FOLLOWS_QUEUE, id);
  if (torget_case_is_studying (search->before, id))
    add (search, TORGET_FOLLOWS_SFI, id);
  look_at_flat (search, id);
  look_at_county (search, person->municipality, moved->municipality);
}

/**
 * torget_case_list_consequences:
 * @records: a case as it stands
 * @changed: (element-type TorgetRecord): records as they would become; new ones, too
 * @parameters: what the office has set
 * @today: the day that counts
 *
 * Pure; any thread.
 *
 * Returns: (transfer full) (element-type TorgetConsequence): what the change brings with it
 */
GArray *
torget_case_list_consequences (TorgetRecordSet *records,
                               GPtrArray *changed,
                               const TorgetOfficeParameters *parameters,
                               TorgetDate today)
{
  g_autoptr (TorgetRecordSet) after = torget_record_set_dup_after (records, changed);
  Search search = { records, after, parameters, today,
                    g_array_new (FALSE, FALSE, sizeof (TorgetConsequence)) };
  GPtrArray *persons = torget_record_set_list (records, &torget_person_type);

  compare_deadlines (&search);
  for (guint i = 0; i < persons->len; i++)
    look_at_move (&search, g_ptr_array_index (persons, i));
  compare_dependencies (&search);
  return search.found;
}
