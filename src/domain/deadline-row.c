/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines as they are listed; see deadline-row.h. */
#include "config.h"

#include "domain/deadline-row.h"

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
