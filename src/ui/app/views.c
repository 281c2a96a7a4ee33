/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views of the window, in the order of the sidebar and of the keys Ctrl+1 onwards. */
#include "config.h"

#include "ui/app/views.h"

#include "ui/followup/followup-page.h"
#include "ui/housing/sublet-list-page.h"
#include "ui/list/list-page.h"
#include "ui/person/person-list-page.h"
#include "ui/plan/plan-list-page.h"
#include "ui/preschool/preschool-list-page.h"
#include "ui/region/region-page.h"
#include "ui/register/register-page.h"
#include "ui/sfi/sfi-list-page.h"
#include "ui/today/today-page.h"

#include <glib/gi18n.h>

static const TorgetView views[] = {
  { "today", N_ ("Today"), "torget-today-symbolic", NULL, TORGET_VIEW_ALL_TRACKS,
    torget_today_page_new },
  { "persons", N_ ("Persons"), "torget-person-symbolic", &torget_person_list_spec, NULL, NULL },
  { "plans", N_ ("Establishment plans"), "torget-plan-symbolic", &torget_plan_list_spec, "plan",
    NULL },
  { "sfi", N_ ("SFI tracks"), "torget-sfi-symbolic", &torget_sfi_list_spec, "sfi", NULL },
  { "preschool", N_ ("Preschool queue"), "torget-preschool-symbolic", &torget_preschool_list_spec,
    "preschool", NULL },
  { "sublets", N_ ("Sublets"), "torget-housing-symbolic", &torget_sublet_list_spec, "housing", NULL },
  { "followup", N_ ("Follow-up"), "torget-followup-symbolic", NULL, NULL, torget_followup_page_new },
  { "region", N_ ("Region"), "torget-region-symbolic", NULL, NULL, torget_region_page_new },
  { "registers", N_ ("Registers"), "torget-register-symbolic", NULL, NULL,
    torget_register_page_new },
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

/**
 * torget_view_create_page:
 * @view: a view
 * @session: an open session
 *
 * Returns: (transfer floating): the view's page
 */
GtkWidget *
torget_view_create_page (const TorgetView *view,
                         TorgetSession *session)
{
  return view->list != NULL ? torget_list_page_new (session, view->list) : view->create (session);
}
