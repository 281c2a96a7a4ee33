/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The form of a new person: number, name, household and the rest, saved as one transaction.
 *
 * What a valid number says about sex and birth is filled in where nothing stands yet.
 */
#include "config.h"

#include "ui/person/new-person.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/household.h"
#include "domain/person.h"
#include "ui/app/error-text.h"
#include "ui/household/household-part.h"
#include "ui/household/household-spec.h"
#include "ui/person/draft-keeper.h"
#include "ui/person/duplicate-part.h"
#include "ui/person/person-spec.h"
#include "ui/person/save.h"
#include "ui/person/spec-part.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/date-row.h"

#include <glib/gi18n.h>

/* The parts of one dialog, for as long as it lives. */
typedef struct
{
  TorgetRecordDialog *dialog;
  TorgetSpecPart *identity;
  TorgetHouseholdPart *household;
  TorgetSpecPart *membership;
  TorgetDuplicatePart *duplicate;
} Parts;

static TorgetFormRow *
find_row (TorgetSpecPart *part,
          const char *field)
{
  return torget_form_find_row (torget_spec_part_get_form (part), field);
}

static void
fill_from_number (Parts *parts)
{
  TorgetForm *form = torget_record_dialog_get_form (parts->dialog);
  TorgetDateRow *birth = TORGET_DATE_ROW (torget_form_find_row (form, "birth_date"));
  TorgetCodeRow *sex = TORGET_CODE_ROW (torget_form_find_row (form, "sex"));
  const TorgetIdentifier identifier = torget_identifier_row_get_identifier (
    TORGET_IDENTIFIER_ROW (find_row (parts->identity, "value")));

  if (!identifier.valid)
    return;
  if (torget_date_row_get_date (birth) == TORGET_DATE_NONE)
    torget_date_row_set_date (birth, identifier.birth_date);
  if (torget_code_row_get_code (sex) == NULL && identifier.sex != NULL)
    torget_code_row_set_code (sex, identifier.sex);
}

/* A new household has the person as its reference person; in another there is one already. */
static void
follow_household (Parts *parts)
{
  TorgetCodeRow *role = TORGET_CODE_ROW (find_row (parts->membership, "role"));
  const gboolean is_new = torget_household_part_is_new (parts->household);
  const gboolean is_reference
    = g_strcmp0 (torget_code_row_get_code (role), "reference_person") == 0;

  if (is_new && torget_code_row_get_code (role) == NULL)
    torget_code_row_set_code (role, "reference_person");
  else if (!is_new && is_reference)
    torget_code_row_set_code (role, NULL);
}

static void
follow_name (Parts *parts)
{
  g_autoptr (TorgetPerson) person
    = torget_form_dup_record (torget_record_dialog_get_form (parts->dialog));

  torget_household_part_set_name (parts->household, person->family_name);
}

static GtkWidget *
create_identity_part (TorgetSession *session)
{
  g_autoptr (TorgetIdentity) identity = torget_record_new (&torget_identity_type);

  return torget_spec_part_new (session, &torget_identity_new_spec, identity, "value",
                               NULL);
}

static GtkWidget *
create_contact_part (TorgetSession *session)
{
  g_autoptr (TorgetContact) contact = torget_record_new (&torget_contact_type);

  contact->kind = g_strdup ("phone");
  return torget_spec_part_new (session, &torget_contact_new_spec, contact, "value", NULL);
}

static GtkWidget *
create_membership_part (TorgetSession *session)
{
  g_autoptr (TorgetMembership) membership = torget_record_new (&torget_membership_type);

  membership->role = g_strdup ("reference_person");
  membership->valid_from = torget_clock_get_today ();
  return torget_spec_part_new (session, &torget_membership_new_spec, membership, NULL,
                               NULL);
}

static TorgetPerson *
create_person (TorgetSession *session)
{
  TorgetPerson *person = torget_record_new (&torget_person_type);

  person->record.id = torget_session_new_id (session);
  person->status = g_strdup ("active");
  return person;
}

/* In the order in which they stand. */
static void
add_parts (Parts *parts,
           TorgetSession *session)
{
  GtkWidget *identity = create_identity_part (session);
  GtkWidget *membership = create_membership_part (session);
  GtkWidget *household = torget_household_part_new (session, 0);
  GtkWidget *duplicate;

  parts->identity = TORGET_SPEC_PART (identity);
  parts->membership = TORGET_SPEC_PART (membership);
  parts->household = TORGET_HOUSEHOLD_PART (household);
  duplicate = torget_duplicate_part_new (
    session, TORGET_IDENTIFIER_ROW (find_row (parts->identity, "value")), 0);
  parts->duplicate = TORGET_DUPLICATE_PART (duplicate);
  torget_record_dialog_add_part (parts->dialog, identity);
  torget_record_dialog_add_rows (parts->dialog, 0);
  /* Below what is compared, so that nothing moves under the hands of whoever types. */
  torget_record_dialog_add_part (parts->dialog, duplicate);
  torget_record_dialog_add_part (parts->dialog, household);
  torget_record_dialog_add_part (parts->dialog, membership);
  torget_record_dialog_add_rows (parts->dialog, 1);
  torget_record_dialog_add_rows (parts->dialog, 2);
  torget_record_dialog_add_part (parts->dialog, create_contact_part (session));
}

static void
show_saved_cb (GtkWidget *origin,
               gconstpointer record)
{
  gtk_widget_activate_action (origin, "win.show-person", "x",
                              ((const TorgetRecord *) record)->id);
}

/**
 * torget_new_person_present:
 * @origin: a widget of the window
 * @session: where to save
 * @coordinators: the coordinators to choose from
 * @beside: row id of somebody whose household the person joins; 0 for a new household
 *
 * Opens the form of a new person, who is shown when saved.
 *
 * Returns: (transfer none): the dialog, which is shown
 */
TorgetRecordDialog *
torget_new_person_present (GtkWidget *origin,
                           TorgetSession *session,
                           TorgetRecordSet *coordinators,
                           gint64 beside)
{
  g_autoptr (TorgetPerson) person = create_person (session);
  Parts *parts = g_new0 (Parts, 1);

  parts->dialog = torget_record_dialog_new (origin, session, &torget_person_new_spec, person,
                                            coordinators);
  g_object_set_data_full (G_OBJECT (parts->dialog), "parts", parts, g_free);
  add_parts (parts, session);
  torget_record_dialog_set_saved (parts->dialog, show_saved_cb);
  torget_record_dialog_open (parts->dialog, 0, TORGET_DRAFT_NEW);
  torget_duplicate_part_follow (parts->duplicate, torget_record_dialog_get_form (parts->dialog));
  g_signal_connect_swapped (parts->identity, "edited", G_CALLBACK (fill_from_number), parts);
  g_signal_connect_swapped (parts->household, "edited", G_CALLBACK (follow_household), parts);
  g_signal_connect_swapped (torget_record_dialog_get_form (parts->dialog), "edited",
                            G_CALLBACK (follow_name), parts);
  if (beside != 0)
    torget_household_part_choose_by (parts->household, beside);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (parts->identity, "value")));
  return parts->dialog;
}

typedef struct
{
  GWeakRef origin;
  gint64 beside;
  TorgetFormDraft *draft; /* (nullable): what was typed before */
} Request;

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->origin);
  torget_record_free (request->draft);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
coordinators_loaded_cb (GObject *source,
                        GAsyncResult *result,
                        gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&request->origin);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) coordinators
    = torget_session_load_register_finish (TORGET_SESSION (source), result, &error);
  TorgetRecordDialog *dialog;

  if (origin == NULL)
    return;
  if (coordinators == NULL)
    {
      torget_save_show_problem (origin, torget_error_get_text (error));
      return;
    }
  dialog = torget_new_person_present (origin, TORGET_SESSION (source), coordinators,
                                      request->beside);
  if (request->draft != NULL)
    torget_draft_restore (dialog, request->draft);
}

static void
load_coordinators (GtkWidget *origin,
                   TorgetSession *session,
                   gint64 beside,
                   const TorgetFormDraft *draft)
{
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->origin, origin);
  request->beside = beside;
  request->draft = draft != NULL ? torget_record_copy (draft) : NULL;
  torget_session_load_register_async (session, &torget_coordinator_type, NULL,
                                      coordinators_loaded_cb, request);
}

/**
 * torget_new_person_open:
 * @origin: a widget of the window
 * @session: an open session
 * @beside: row id of somebody whose household the person joins; 0 for a new household
 *
 * Reads the coordinators, then opens the form of a new person.
 */
void
torget_new_person_open (GtkWidget *origin,
                        TorgetSession *session,
                        gint64 beside)
{
  load_coordinators (origin, session, beside, NULL);
}

/**
 * torget_new_person_open_draft:
 * @origin: a widget of the window
 * @session: an open session
 * @draft: what was typed of a new person and not saved, with its content
 *
 * Opens the form again as it stood.
 */
void
torget_new_person_open_draft (GtkWidget *origin,
                              TorgetSession *session,
                              const TorgetFormDraft *draft)
{
  load_coordinators (origin, session, 0, draft);
}
