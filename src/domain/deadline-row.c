/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines as they are listed; see deadline-row.h. */
#include "config.h"

#include "domain/deadline-row.h"

#include "domain/lost-weeks.h"

static const TorgetField deadline_row_fields[] = {
  TORGET_TEXT (TorgetDeadlineRow, given_name),
  TORGET_TEXT (TorgetDeadlineRow, family_name),
  TORGET_TEXT (TorgetDeadlineRow, sort_key),
  TORGET_CODE (TorgetDeadlineRow, sex, "sex"),
  TORGET_CODE (TorgetDeadlineRow, protection, "protection"),
  TORGET_CODE (TorgetDeadlineRow, municipality, "municipality"),
  TORGET_LINK (TorgetDeadlineRow, coordinator_id, "coordinator"),
  TORGET_TEXT (TorgetDeadlineRow, coordinator),
  TORGET_LINK (TorgetDeadlineRow, household_id, "household"),
  TORGET_TEXT (TorgetDeadlineRow, household_name),
  TORGET_TEXT (TorgetDeadlineRow, household_label),
  TORGET_LINK (TorgetDeadlineRow, reference_id, "person"),
  TORGET_TEXT (TorgetDeadlineRow, reference_name),
  TORGET_CODE (TorgetDeadlineRow, reference_protection, "protection"),
  TORGET_TEXT (TorgetDeadlineRow, cause_given_name),
  TORGET_TEXT (TorgetDeadlineRow, cause_family_name),
  TORGET_CODE (TorgetDeadlineRow, cause_sex, "sex"),
  TORGET_CODE (TorgetDeadlineRow, cause_protection, "protection"),
};

TORGET_DEFINE_RECORD (TorgetDeadlineRow, deadline_row, "deadline")

/**
 * torget_deadline_row_free:
 * @row: (transfer full): a row
 */
void
torget_deadline_row_free (TorgetDeadlineRow *row)
{
  torget_deadline_clear (&row->deadline);
  if (row->mark != NULL)
    torget_record_free (row->mark);
  torget_record_free (row);
}

/**
 * torget_protection_hides:
 * @protection: (nullable): code of protection
 *
 * Returns: whether a person with it stands in lists without name and place
 */
gboolean
torget_protection_hides (const char *protection)
{
  return protection != NULL && !g_str_equal (protection, "none");
}

/**
 * torget_deadline_row_is_protected:
 * @row: a row
 *
 * Returns: whether the person, the one whom it comes from or whom the household is called by has
 *   protected personal data
 */
gboolean
torget_deadline_row_is_protected (const TorgetDeadlineRow *row)
{
  return torget_protection_hides (row->protection)
         || torget_protection_hides (row->reference_protection)
         || torget_protection_hides (row->cause_protection);
}

/**
 * torget_deadline_row_compare_passed:
 * @a: (type TorgetDeadlineRow**): a row, as in a #GPtrArray
 * @b: (type TorgetDeadlineRow**): another
 *
 * The order of days that have passed: the gravest first, and of those the latest, where most can
 * still be mended.
 *
 * Returns: below 0 when @a comes first
 */
int
torget_deadline_row_compare_passed (gconstpointer a,
                                    gconstpointer b)
{
  const TorgetDeadline *one = &(*(TorgetDeadlineRow *const *) a)->deadline;
  const TorgetDeadline *other = &(*(TorgetDeadlineRow *const *) b)->deadline;

  if (one->rule->severity != other->rule->severity)
    return one->rule->severity > other->rule->severity ? -1 : 1;
  return (other->due > one->due) - (other->due < one->due);
}

/* Rows that say the same: of one rule, in one household, for one day. */

static guint
hash_said (gconstpointer key)
{
  const TorgetDeadlineRow *row = key;

  return g_direct_hash (row->deadline.rule) ^ g_int64_hash (&row->household_id)
         ^ (guint) row->deadline.due;
}

static gboolean
equal_said (gconstpointer a,
            gconstpointer b)
{
  const TorgetDeadlineRow *row = a;
  const TorgetDeadlineRow *other = b;

  return row->deadline.rule == other->deadline.rule && row->household_id == other->household_id
         && row->deadline.due == other->deadline.due;
}

/**
 * torget_deadline_rows_find_repeated:
 * @rows: (element-type TorgetDeadlineRow): all that are listed
 *
 * A cross rule stands with everybody whom it concerns. A list of many persons tells it once in a
 * household: with the grown-up who loses time, else with the first.
 *
 * Returns: (transfer full) (element-type TorgetDeadlineRow): the rows that another row says, a set
 *   that points at @rows
 */
GHashTable *
torget_deadline_rows_find_repeated (GPtrArray *rows)
{
  g_autoptr (GHashTable) told = g_hash_table_new (hash_said, equal_said);
  GHashTable *repeated = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      TorgetDeadlineRow *row = g_ptr_array_index (rows, i);
      TorgetDeadlineRow *other;

      if (row->deadline.rule->kind != TORGET_RULE_CROSS || row->household_id == 0)
        continue;
      other = g_hash_table_lookup (told, row);
      if (other != NULL
          && (torget_deadline_counts_lost_weeks (&other->deadline)
              || !torget_deadline_counts_lost_weeks (&row->deadline)))
        g_hash_table_add (repeated, row);
      else
        {
          if (other != NULL)
            g_hash_table_add (repeated, other);
          g_hash_table_replace (told, row, row);
        }
    }
  return repeated;
}

/**
 * torget_deadline_filter_takes_rule:
 * @filter: a filter
 * @rule: a rule
 *
 * Returns: whether deadlines of the rule are asked for
 */
gboolean
torget_deadline_filter_takes_rule (const TorgetDeadlineFilter *filter,
                                   const TorgetRule *rule)
{
  return rule->severity >= filter->min_severity
         && (filter->track == NULL || g_str_equal (filter->track, rule->track))
         && (filter->rule == NULL || g_str_equal (filter->rule, rule->id));
}
