/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views of the window, in the order of the sidebar and of the keys Ctrl+1 onwards. */
#include "config.h"

#include "ui/app/views.h"

#include "ui/housing/sublet-list-page.h"
#include "ui/person/person-list-page.h"
#include "ui/plan/plan-list-page.h"
#include "ui/preschool/preschool-list-page.h"
#include "ui/region/region-page.h"
#include "ui/sfi/sfi-list-page.h"

#include <glib/gi18n.h>

static const TorgetView views[] = {
  { "persons", N_ ("Persons"), "torget-person-symbolic", TORGET_LIST_PERSONS,
    torget_person_list_page_new },
  { "plans", N_ ("Establishment plans"), "torget-plan-symbolic", TORGET_LIST_PLANS,
    torget_plan_list_page_new },
  { "sfi", N_ ("SFI tracks"), "torget-sfi-symbolic", TORGET_LIST_SFI, torget_sfi_list_page_new },
  { "preschool", N_ ("Preschool queue"), "torget-preschool-symbolic", TORGET_LIST_PRESCHOOL,
    torget_preschool_list_page_new },
  { "sublets", N_ ("Sublets"), "torget-housing-symbolic", TORGET_LIST_SUBLETS,
    torget_sublet_list_page_new },
  { "region", N_ ("Region"), "torget-region-symbolic", TORGET_VIEW_NO_LIST,
    torget_region_page_new },
};

/**
 * torget_views_get:
 * @index: from 0
 *
 * Returns: (nullable) (transfer none): the view, or %NULL after the last
 */
const TorgetView *
torget_views_get (guint index)
{
  return index < G_N_ELEMENTS (views) ? &views[index] : NULL;
}

/**
 * torget_views_find:
 * @id: stable name
 *
 * Returns: (nullable) (transfer none): the view of that name
 */
const TorgetView *
torget_views_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].id, id))
      return &views[i];
  return NULL;
}
