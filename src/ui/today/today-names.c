/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the persons of a deadline are called where many are listed: a protected person by no name. */
#include "config.h"

#include "ui/today/today-names.h"

#include <glib/gi18n.h>

static char *
isolate (const char *name)
{
  return g_strdup_printf ("⁨%s⁩", name);
}

static char *
dup_name (const char *given_name,
          const char *family_name,
          const char *protection)
{
  g_autofree char *both = NULL;

  if (torget_protection_hides (protection))
    return g_strdup (_ ("a protected person"));
  if (given_name == NULL || family_name == NULL)
    return isolate (given_name != NULL ? given_name : family_name != NULL ? family_name : "");
  both = g_strdup_printf ("%s %s", given_name, family_name);
  return isolate (both);
}

/**
 * torget_deadline_row_dup_household:
 * @row: a deadline
 *
 * Returns: (transfer full) (nullable): what to call the household, or the person without one;
 *   %NULL for the office's own
 */
char *
torget_deadline_row_dup_household (const TorgetDeadlineRow *row)
{
  const char *name = row->household_name != NULL ? row->household_name : row->reference_name;
  g_autofree char *isolated = NULL;

  if (row->deadline.person_id == 0)
    return NULL;
  if (row->household_id == 0)
    return torget_deadline_row_dup_person (row);
  if (torget_protection_hides (row->protection)
      || torget_protection_hides (row->reference_protection))
    return g_strdup (_ ("Protected household"));
  if (name == NULL)
    return g_strdup_printf (_ ("Household %s"),
                            row->household_label != NULL ? row->household_label : "–");
  isolated = isolate (name);
  /* Translators: a household by its family name. */
  return g_strdup_printf (_ ("Household %s"), isolated);
}

/**
 * torget_deadline_row_dup_person:
 * @row: a deadline
 *
 * Returns: (transfer full) (nullable): what to call whom it stands with; %NULL for the office's own
 */
char *
torget_deadline_row_dup_person (const TorgetDeadlineRow *row)
{
  if (row->deadline.person_id == 0)
    return NULL;
  return dup_name (row->given_name, row->family_name, row->protection);
}

/**
 * torget_deadline_row_dup_cause:
 * @row: a deadline
 *
 * Returns: (transfer full) (nullable): what to call the other person of a cross rule; %NULL for
 *   none
 */
char *
torget_deadline_row_dup_cause (const TorgetDeadlineRow *row)
{
  if (row->deadline.cause_id == 0)
    return NULL;
  return dup_name (row->cause_given_name, row->cause_family_name, row->cause_protection);
}
