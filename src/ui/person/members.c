/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's household, as the pages walk through it. */
#include "config.h"

#include "ui/person/members.h"

#include "base/clock.h"

/**
 * torget_members_get_household:
 * @person_case: a loaded case
 *
 * Returns: (transfer none) (nullable): the household that the person belongs to today
 */
TorgetHousehold *
torget_members_get_household (TorgetPersonCase *person_case)
{
  g_autoptr (GPtrArray) households
      = torget_case_list_households (torget_person_case_get_records (person_case),
                                     torget_person_case_get_person_id (person_case),
                                     torget_clock_get_today ());

  return households->len > 0 ? g_ptr_array_index (households, 0) : NULL;
}

static void
add_others (TorgetPersonCase *person_case,
            GArray *ids)
{
  const gint64 person_id = torget_person_case_get_person_id (person_case);
  TorgetHousehold *household = torget_members_get_household (person_case);
  g_autoptr (GPtrArray) memberships = NULL;

  if (household == NULL)
    return;
  memberships = torget_case_list_memberships (torget_person_case_get_records (person_case),
                                              household->record.id, torget_clock_get_today ());
  for (guint i = 0; i < memberships->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (memberships, i);

      if (membership->person_id != person_id)
        g_array_append_val (ids, membership->person_id);
    }
}

/**
 * torget_members_list_ids:
 * @person_case: a loaded case
 * @whole_household: with everybody of the household
 *
 * Returns: (transfer full) (element-type gint64): the person, then the others
 */
GArray *
torget_members_list_ids (TorgetPersonCase *person_case,
                         gboolean whole_household)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 person_id = torget_person_case_get_person_id (person_case);

  g_array_append_val (ids, person_id);
  if (whole_household)
    add_others (person_case, ids);
  return ids;
}
