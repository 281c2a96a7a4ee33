/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of a child's preschool: application, choices, offers, place. */
#include "config.h"

#include "ui/preschool/preschool-tab.h"

#include "base/clock.h"
#include "domain/dependencies.h"
#include "domain/preschool.h"
#include "ui/person/event-dialog.h"
#include "ui/person/field-value.h"
#include "ui/person/members.h"
#include "ui/person/person-text.h"
#include "ui/person/track-tab.h"
#include "ui/preschool/preschool-spec.h"

#include <glib/gi18n.h>

/* Compulsory school begins in the autumn of the year in which a child is six; school is for all
 * children. */
#define SCHOOL_AGE_MONTHS (7 * 12)
#define ADULT_AGE_MONTHS (18 * 12)

static TorgetPreschoolApplication *
get_application (TorgetPersonCase *person_case)
{
  return torget_case_get_application (torget_person_case_get_records (person_case),
                                      torget_person_case_get_person_id (person_case));
}

static GPtrArray *
list_applications (TorgetPersonCase *person_case)
{
  return torget_record_section_list_owned (person_case, &torget_preschool_application_type,
                                           get_application (person_case));
}

/* An age that is not known is no hindrance. */
static gboolean
is_younger (const TorgetPerson *person,
            int months)
{
  const TorgetDate today = torget_clock_get_today ();

  return person->birth_date == TORGET_DATE_NONE
         || torget_date_add_months (person->birth_date, months) > today;
}

static gpointer
create_application (TorgetPersonCase *person_case)
{
  TorgetPreschoolApplication *application;

  if (!is_younger (torget_person_case_get_person (person_case), SCHOOL_AGE_MONTHS))
    return NULL;
  application
      = torget_record_section_create_owned (person_case, &torget_preschool_application_type);

  application->status = g_strdup ("queued");
  application->wish_date = torget_clock_get_today ();
  return application;
}

static GPtrArray *
list_of_application (TorgetPersonCase *person_case,
                     const TorgetRecordType *type)
{
  TorgetPreschoolApplication *application = get_application (person_case);

  if (application == NULL)
    return g_ptr_array_new ();
  return torget_case_list_owned (torget_person_case_get_records (person_case), type,
                                 "application_id", application->record.id);
}

static GPtrArray *
list_choices (TorgetPersonCase *person_case)
{
  return list_of_application (person_case, &torget_preschool_choice_type);
}

static gpointer
create_choice (TorgetPersonCase *person_case)
{
  g_autoptr (GPtrArray) choices = list_choices (person_case);
  TorgetPreschoolApplication *application = get_application (person_case);
  TorgetPreschoolChoice *choice;

  if (application == NULL)
    return NULL;
  choice = torget_record_new (&torget_preschool_choice_type);
  choice->application_id = application->record.id;
  choice->rank = (int) choices->len + 1;
  return choice;
}

static GPtrArray *
list_offers (TorgetPersonCase *person_case)
{
  return list_of_application (person_case, &torget_preschool_offer_type);
}

static gpointer
create_offer (TorgetPersonCase *person_case)
{
  TorgetPreschoolApplication *application = get_application (person_case);
  TorgetPreschoolOffer *offer;

  if (application == NULL)
    return NULL;
  offer = torget_record_new (&torget_preschool_offer_type);
  offer->application_id = application->record.id;
  offer->offered_date = torget_clock_get_today ();
  return offer;
}

static GPtrArray *
list_placements (TorgetPersonCase *person_case)
{
  gconstpointer main = torget_case_get_placement (torget_person_case_get_records (person_case),
                                                  torget_person_case_get_person_id (person_case));

  return torget_record_section_list_owned (person_case, &torget_preschool_placement_type, main);
}

static gpointer
create_placement (TorgetPersonCase *person_case)
{
  TorgetPreschoolApplication *application = get_application (person_case);
  TorgetPreschoolPlacement *placement;

  if (!is_younger (torget_person_case_get_person (person_case), ADULT_AGE_MONTHS))
    return NULL;
  placement = torget_record_section_create_owned (person_case, &torget_preschool_placement_type);
  placement->kind = g_strdup (
      is_younger (torget_person_case_get_person (person_case), SCHOOL_AGE_MONTHS) ? "preschool"
                                                                                  : "school");
  placement->application_id = application != NULL ? application->record.id : 0;
  return placement;
}

static gpointer
get_application_record (TorgetPersonCase *person_case)
{
  return get_application (person_case);
}

/* All guardians sign: whose signature is not recorded is shown as missing, until the application
 * counts as signed. */
static GPtrArray *
list_missing_signatures (TorgetPersonCase *person_case)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func (torget_record_free);
  const TorgetPreschoolApplication *application = get_application (person_case);
  g_autoptr (GArray) guardians = NULL;

  if (application == NULL || g_strcmp0 (application->status, "incomplete") != 0)
    return missing;
  guardians = torget_case_list_unasked (torget_person_case_get_records (person_case), application,
                                        torget_clock_get_today ());
  for (guint i = 0; i < guardians->len; i++)
    {
      TorgetPreschoolSignature *signature = torget_record_new (&torget_preschool_signature_type);

      signature->application_id = application->record.id;
      signature->guardian_id = g_array_index (guardians, gint64, i);
      signature->signed_date = torget_clock_get_today ();
      g_ptr_array_add (missing, signature);
    }
  return missing;
}

static char *
dup_missing_signature (TorgetPersonCase *person_case,
                       gconstpointer record)
{
  const TorgetPreschoolSignature *signature = record;
  const TorgetPerson *guardian = torget_case_get_person (
      torget_person_case_get_records (person_case), signature->guardian_id);
  g_autofree char *name = torget_person_dup_name (guardian);

  /* Translators: a guardian’s name. */
  return g_strdup_printf (_ ("%s has not signed"), name);
}

static GPtrArray *
list_events (TorgetPersonCase *person_case)
{
  return torget_event_list_of (person_case, &torget_preschool_application_type);
}

/* The other children of the household who have applied. */
static GPtrArray *
list_siblings (TorgetPersonCase *person_case)
{
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  g_autoptr (GArray) ids = torget_members_list_ids (person_case, TRUE);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 1; i < ids->len; i++)
    {
      gpointer application
          = torget_case_get_application (records, g_array_index (ids, gint64, i));

      if (application != NULL)
        g_ptr_array_add (found, application);
    }
  return found;
}

static char *
dup_sibling_headline (TorgetPersonCase *person_case,
                      gconstpointer record)
{
  const TorgetPreschoolApplication *application = record;
  TorgetPerson *child = torget_case_get_person (torget_person_case_get_records (person_case),
                                                application->person_id);
  g_autofree char *name = torget_person_dup_name (child);

  return g_strdup_printf ("%s · %s", name,
                          torget_label_of ("preschool_status", application->status));
}

static void
open_sibling (GtkWidget *origin,
              gconstpointer record)
{
  const TorgetPreschoolApplication *application = record;

  gtk_widget_activate_action (origin, "win.show-person", "x", application->person_id);
}

static const TorgetRecordSection siblings = {
  .title = N_("Children of the household"),
  .empty_text = N_("No application."),
  .spec = &torget_application_spec,
  .list = list_siblings,
  .dup_headline = dup_sibling_headline,
  .open = open_sibling,
};

static const TorgetRecordSection applications = {
  .title = N_("Application"),
  .add_label = N_("Add an Application"),
  .empty_text = N_("No application."),
  .spec = &torget_application_spec,
  .is_main = TRUE,
  .list = list_applications,
  .create = create_application,
};

static const TorgetRecordSection signatures = {
  .title = N_("Guardians’ signatures"),
  .add_label = N_("Add a Signature"),
  .empty_text = N_("No guardian has signed yet."),
  .spec = &torget_signature_spec,
  .link = "application_id",
  .get_owner = get_application_record,
  .list_missing = list_missing_signatures,
  .dup_missing = dup_missing_signature,
};

static const TorgetRecordSection events = {
  .title = N_("What has happened"),
  .empty_text = N_("Nothing is recorded yet."),
  .spec = &torget_event_spec,
  .is_kept = TRUE,
  .list = list_events,
};

static const TorgetRecordSection choices = {
  .title = N_("Choices"),
  .add_label = N_("Add a Choice"),
  .empty_text = N_("No preschool is chosen yet."),
  .spec = &torget_choice_spec,
  .tells_place = TRUE,
  .list = list_choices,
  .create = create_choice,
};

static const TorgetRecordSection offers = {
  .title = N_("Offers"),
  .add_label = N_("Add an Offer"),
  .empty_text = N_("No offer has come yet."),
  .spec = &torget_offer_spec,
  .tells_place = TRUE,
  .list = list_offers,
  .create = create_offer,
};

static const TorgetRecordSection placements = {
  .title = N_("Place"),
  .add_label = N_("Add a Place"),
  .empty_text = N_("No place yet."),
  .spec = &torget_placement_spec,
  .end_spec = &torget_placement_end_spec,
  .is_main = TRUE,
  .tells_place = TRUE,
  .list = list_placements,
  .create = create_placement,
};

static const TorgetRecordSection *const sections[] = {
  &applications, &placements, &offers, &choices, &signatures, &siblings, &events, NULL,
};

static const TorgetTrackTabSpec spec = {
  .icon_name = "torget-preschool-symbolic",
  .empty_title = N_("No Preschool Application"),
  .empty_text = N_("Record the application to see by when a place must be offered."),
  .track = "preschool",
  .sections = sections,
};

/**
 * torget_preschool_tab_new:
 * @person_case: whose preschool
 *
 * Returns: (transfer floating): the tab
 */
GtkWidget *
torget_preschool_tab_new (TorgetPersonCase *person_case)
{
  return torget_track_tab_new (person_case, &spec);
}
