/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of the household's housing: contract, dwelling, head lease. */
#include "config.h"

#include "ui/housing/housing-tab.h"

#include "base/clock.h"
#include "domain/reckoning.h"
#include "domain/sublet-bar.h"
#include "domain/sublet-term.h"
#include "service/office-parameters.h"
#include "ui/housing/housing-sections.h"
#include "ui/housing/housing-spec.h"
#include "ui/person/members.h"
#include "ui/person/track-tab.h"
#include "ui/widgets/two-year-bar.h"

#include <glib/gi18n.h>

static TorgetSublet *
get_sublet (TorgetPersonCase *person_case)
{
  TorgetHousehold *household = torget_members_get_household (person_case);

  if (household == NULL)
    return NULL;
  return torget_case_get_sublet (torget_person_case_get_records (person_case),
                                 household->record.id);
}

static GPtrArray *
list_sublets (TorgetPersonCase *person_case)
{
  TorgetHousehold *household = torget_members_get_household (person_case);
  GPtrArray *ordered = g_ptr_array_new ();
  gpointer main = get_sublet (person_case);
  g_autoptr (GPtrArray) all = NULL;

  if (main == NULL)
    return ordered;
  all = torget_case_list_owned (torget_person_case_get_records (person_case), &torget_sublet_type,
                                "household_id", household->record.id);
  g_ptr_array_add (ordered, main);
  for (guint i = all->len; i > 0; i--)
    if (g_ptr_array_index (all, i - 1) != main)
      g_ptr_array_add (ordered, g_ptr_array_index (all, i - 1));
  return ordered;
}

static gpointer
create_sublet (TorgetPersonCase *person_case)
{
  TorgetHousehold *household = torget_members_get_household (person_case);
  TorgetSession *session = torget_person_case_get_session (person_case);
  TorgetSublet *sublet;

  if (household == NULL)
    return NULL;
  sublet = torget_record_new (&torget_sublet_type);
  sublet->household_id = household->record.id;
  sublet->tenure = g_strdup ("sublet");
  sublet->status = g_strdup ("running");
  sublet->start_date = torget_clock_get_today ();
  sublet->end_date = torget_sublet_propose_end (sublet, torget_session_get_parameters (session));
  return sublet;
}

static gpointer
get_dwelling (TorgetPersonCase *person_case)
{
  TorgetSublet *sublet = get_sublet (person_case);

  if (sublet == NULL || sublet->dwelling_id == 0)
    return NULL;
  return torget_record_set_find (torget_person_case_get_records (person_case),
                                 &torget_dwelling_type, sublet->dwelling_id);
}

static GPtrArray *
list_dwellings (TorgetPersonCase *person_case)
{
  GPtrArray *dwellings = g_ptr_array_new ();
  gpointer dwelling = get_dwelling (person_case);

  if (dwelling != NULL)
    g_ptr_array_add (dwellings, dwelling);
  return dwellings;
}

static gpointer
create_dwelling (TorgetPersonCase *person_case)
{
  TorgetSublet *sublet = get_sublet (person_case);

  if (sublet == NULL || get_dwelling (person_case) != NULL)
    return NULL;
  return torget_record_new (&torget_dwelling_type);
}

/* @owner: (transfer full): links to the new record and is saved with it */
static TorgetRecordDialog *
open_linked (GtkWidget *origin,
             TorgetPersonCase *person_case,
             const TorgetRecordSpec *spec,
             gconstpointer record,
             gpointer owner)
{
  TorgetRecordDialog *dialog
      = torget_record_dialog_present (origin, torget_person_case_get_session (person_case), spec,
                                      record, torget_person_case_get_records (person_case),
                                      torget_person_case_get_person_id (person_case),
                                      TORGET_DRAFT_NEW);

  torget_record_dialog_save_along (dialog, owner);
  return dialog;
}

static TorgetRecordDialog *
open_new_dwelling (GtkWidget *origin,
                   TorgetPersonCase *person_case,
                   gconstpointer record)
{
  TorgetSublet *sublet = torget_record_copy (get_sublet (person_case));

  sublet->dwelling_id = ((const TorgetRecord *) record)->id;
  return open_linked (origin, person_case, &torget_dwelling_spec, record, sublet);
}

static gpointer
get_head_lease (TorgetPersonCase *person_case)
{
  const TorgetDwelling *dwelling = get_dwelling (person_case);

  if (dwelling == NULL || dwelling->head_lease_id == 0)
    return NULL;
  return torget_record_set_find (torget_person_case_get_records (person_case),
                                 &torget_head_lease_type, dwelling->head_lease_id);
}

static gpointer
create_head_lease (TorgetPersonCase *person_case)
{
  if (get_dwelling (person_case) == NULL || get_head_lease (person_case) != NULL)
    return NULL;
  return torget_record_new (&torget_head_lease_type);
}

static TorgetRecordDialog *
open_new_head_lease (GtkWidget *origin,
                     TorgetPersonCase *person_case,
                     gconstpointer record)
{
  TorgetDwelling *dwelling = torget_record_copy (get_dwelling (person_case));

  dwelling->head_lease_id = ((const TorgetRecord *) record)->id;
  return open_linked (origin, person_case, &torget_head_lease_spec, record, dwelling);
}

static GPtrArray *
list_head_leases (TorgetPersonCase *person_case)
{
  GPtrArray *leases = g_ptr_array_new ();
  gpointer lease = get_head_lease (person_case);

  if (lease != NULL)
    g_ptr_array_add (leases, lease);
  return leases;
}

static GtkWidget *
create_bar (TorgetPersonCase *person_case)
{
  return torget_two_year_bar_new (FALSE);
}

static gboolean
show_bar (GtkWidget *figure,
          TorgetPersonCase *person_case)
{
  g_autoptr (GPtrArray) all = list_sublets (person_case);
  const TorgetSublet *sublet = all->len > 0 ? g_ptr_array_index (all, 0) : NULL;
  TorgetDate decide_by;
  TorgetSubletBar bar;

  if (sublet == NULL)
    return FALSE;
  decide_by = torget_rule_reckon (
      "sublet_decide", sublet->end_date,
      torget_session_get_parameters (torget_person_case_get_session (person_case)));
  torget_sublet_bar_init (&bar, sublet, torget_sublet_get_first_day (sublet, all), decide_by,
                          torget_clock_get_today ());
  torget_two_year_bar_set (TORGET_TWO_YEAR_BAR (figure), &bar);
  return TRUE;
}

static const TorgetRecordFigure two_year_bar = { create_bar, show_bar };

static const TorgetRecordSection sublets = {
  .title = N_("Housing contract"),
  .add_label = N_("Add a Contract"),
  .empty_text = N_("No housing contract."),
  .spec = &torget_sublet_spec,
  .is_main = TRUE,
  .attach_label = N_("Attach the Contract or a Proof of Delivery…"),
  .figure = &two_year_bar,
  .list = list_sublets,
  .create = create_sublet,
};

static const TorgetRecordSection dwellings = {
  .title = N_("Dwelling"),
  .add_label = N_("Add the Dwelling"),
  .empty_text = N_("No dwelling is recorded."),
  .spec = &torget_dwelling_spec,
  .is_main = TRUE,
  .tells_place = TRUE,
  .list = list_dwellings,
  .open_new = open_new_dwelling,
  .create = create_dwelling,
};

static const TorgetRecordSection head_leases = {
  .title = N_("Head lease"),
  .add_label = N_("Add the Head Lease"),
  .empty_text = N_("No head lease is recorded."),
  .spec = &torget_head_lease_spec,
  .is_main = TRUE,
  .tells_place = TRUE,
  .list = list_head_leases,
  .open_new = open_new_head_lease,
  .create = create_head_lease,
};

static const TorgetRecordSection *const sections[] = {
  &sublets,
  &dwellings,
  &head_leases,
  &torget_inspection_section,
  &torget_key_section,
  &torget_insurance_section,
  &torget_arrears_section,
  &torget_sublet_event_section,
  NULL,
};

static const TorgetTrackTabSpec spec = {
  .icon_name = "torget-housing-symbolic",
  .empty_title = N_("No Housing Contract"),
  .empty_text = N_("Record the sublet to see when notice must be served, and when it reaches two "
                   "years."),
  .track = "housing",
  .sections = sections,
};

/**
 * torget_housing_tab_new:
 * @person_case: whose housing
 *
 * Returns: (transfer floating): the tab
 */
GtkWidget *
torget_housing_tab_new (TorgetPersonCase *person_case)
{
  return torget_track_tab_new (person_case, &spec);
}
