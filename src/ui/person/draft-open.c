/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Opens a form that was not saved, as it stood. The form of a record is opened by the group of the
 * person's page that opens such records, that of an event by its kind.
 */
#include "config.h"

#include "ui/person/draft-open.h"

#include "domain/track-event.h"
#include "service/form-drafts.h"
#include "ui/app/error-text.h"
#include "ui/person/draft-keeper.h"
#include "ui/person/event-dialog.h"
#include "ui/person/new-person.h"
#include "ui/person/open-record.h"
#include "ui/person/person-page.h"
#include "ui/person/person-spec.h"
#include "ui/person/record-group.h"
#include "ui/person/save.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * torget_draft_keep_record:
 * @dialog: (nullable): the form of a record, opened
 * @person_case: the case that it belongs to
 * @record: the record
 * @suffix: %TORGET_DRAFT_NEW, %TORGET_DRAFT_END, %TORGET_DRAFT_NAMES, or empty
 *
 * Keeps what is typed into the form until it is closed.
 */
void
torget_draft_keep_record (TorgetRecordDialog *dialog,
                          TorgetPersonCase *person_case,
                          const TorgetRecord *record,
                          const char *suffix)
{
  g_autofree char *form = g_strconcat (record->type->name, suffix, NULL);

  if (dialog != NULL)
    torget_draft_keep (dialog, torget_person_case_get_session (person_case),
                       torget_person_case_get_person_id (person_case), form);
}

/* Which group opens it */

static const TorgetRecordSpec *
get_spec (TorgetRecordGroup *group,
          const char *suffix)
{
  const TorgetRecordSection *section = torget_record_group_get_section (group);

  if (g_str_equal (suffix, TORGET_DRAFT_END))
    return section->end_spec;
  return *suffix == '\0' || g_str_equal (suffix, TORGET_DRAFT_NEW) ? section->spec : NULL;
}

static gboolean
opens (TorgetRecordGroup *group,
       const char *table,
       const char *suffix)
{
  const TorgetRecordSpec *spec = get_spec (group, suffix);

  return spec != NULL && g_str_equal (spec->type->name, table);
}

static TorgetRecordGroup *
find_group (GtkWidget *widget,
            const char *table,
            const char *suffix)
{
  TorgetRecordGroup *group = NULL;

  if (TORGET_IS_RECORD_GROUP (widget))
    return opens (TORGET_RECORD_GROUP (widget), table, suffix) ? TORGET_RECORD_GROUP (widget)
                                                               : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && group == NULL;
       child = gtk_widget_get_next_sibling (child))
    group = find_group (child, table, suffix);
  return group;
}

static TorgetRecordGroup *
find_group_of (GtkWidget *page,
               const TorgetFormDraft *draft,
               const char **suffix)
{
  const char *slash = strchr (draft->form, '/');
  g_autofree char *table = NULL;

  *suffix = slash != NULL ? slash : "";
  table = g_strndup (draft->form, strlen (draft->form) - strlen (*suffix));
  return find_group (page, table, *suffix);
}

/**
 * torget_draft_get_title:
 * @page: the page of persons
 * @draft: a form
 *
 * Returns: (transfer none): what the form is called, in the user's language
 */
const char *
torget_draft_get_title (GtkWidget *page,
                        const TorgetFormDraft *draft)
{
  const char *suffix;
  TorgetRecordGroup *group = find_group_of (page, draft, &suffix);
  const TorgetRecordSpec *spec = group != NULL ? get_spec (group, suffix) : &torget_person_spec;

  if (g_str_equal (draft->form, TORGET_DRAFT_NEW_PERSON))
    return _ (torget_person_new_spec.add_title);
  if (g_str_equal (draft->form, TORGET_DRAFT_EVENT))
    return _ (torget_event_spec.add_title);
  return g_str_equal (suffix, TORGET_DRAFT_NEW) ? _ (spec->add_title) : _ (spec->edit_title);
}

/* Opening */

#define OPENING_KEY "torget-draft-opening"

/* What is to be opened when the case has been read; it belongs to the page. */
typedef struct
{
  GtkWidget *page;
  TorgetPersonCase *person_case;
  gulong loaded_id;
  TorgetFormDraft *draft;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_signal_handler (&opening->loaded_id, opening->person_case);
  g_object_unref (opening->person_case);
  torget_record_free (opening->draft);
  g_free (opening);
}

static TorgetRecordDialog *
open_event (GtkWidget *page,
            TorgetPersonCase *person_case,
            GKeyFile *content)
{
  g_autoptr (TorgetEvent) record = torget_draft_dup_record (content, &torget_event_type);
  const TorgetTrackEvent *event
      = record->kind != NULL ? torget_track_event_find (record->kind) : NULL;
  const TorgetRecord *subject
      = event != NULL ? torget_record_set_find (torget_person_case_get_records (person_case),
                                                event->type, record->record_id)
                      : NULL;

  return subject != NULL ? torget_event_dialog_present (page, person_case, event, subject) : NULL;
}

/* The record as it is now, or the new one as the form began. */
static TorgetRecordDialog *
open_record (GtkWidget *page,
             TorgetPersonCase *person_case,
             const TorgetFormDraft *draft,
             GKeyFile *content)
{
  const char *suffix;
  TorgetRecordGroup *group = find_group_of (page, draft, &suffix);
  const TorgetRecordType *type
      = group != NULL ? torget_record_group_get_section (group)->spec->type : &torget_person_type;
  g_autoptr (TorgetRecord) kept = torget_draft_dup_record (content, type);
  const TorgetRecord *record
      = torget_record_set_find (torget_person_case_get_records (person_case), type, kept->id);

  if (g_str_equal (suffix, TORGET_DRAFT_NEW))
    record = record == NULL ? kept : NULL;
  if (record == NULL)
    return NULL;
  return group != NULL
             ? torget_record_section_open (torget_record_group_get_section (group),
                                           GTK_WIDGET (group), person_case, record, suffix)
             : torget_open_names (page, person_case);
}

/* (nullable): what is to be opened has gone, or is there already. */
static TorgetRecordDialog *
open_form (GtkWidget *page,
           TorgetPersonCase *person_case,
           const TorgetFormDraft *draft)
{
  g_autoptr (GKeyFile) content = g_key_file_new ();

  if (!g_key_file_load_from_data (content, draft->content, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return NULL;
  if (g_str_equal (draft->form, TORGET_DRAFT_EVENT))
    return open_event (page, person_case, content);
  return open_record (page, person_case, draft, content);
}

static void
open_draft (GtkWidget *page,
            TorgetPersonCase *person_case,
            const TorgetFormDraft *draft)
{
  TorgetRecordDialog *dialog = open_form (page, person_case, draft);

  if (dialog != NULL)
    {
      torget_draft_restore (dialog, draft);
      return;
    }
  torget_session_remove_draft_async (torget_person_case_get_session (person_case),
                                     draft->record.id, NULL, NULL);
  gtk_widget_activate_action (page, "win.toast", "s",
                              _ ("What the form was about is not there any more, or was saved."));
}

static void
draft_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  TorgetPersonCase *person_case = torget_person_page_get_case (TORGET_PERSON_PAGE (page));
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetFormDraft) draft
      = torget_session_load_draft_finish (TORGET_SESSION (source), result, &error);

  if (draft == NULL)
    torget_save_show_problem (page, torget_error_get_text (error));
  else if (person_case != NULL && torget_person_case_get_records (person_case) != NULL)
    open_draft (page, person_case, draft);
}

/* Nobody is shown while a reason is asked for; somebody else, when the user has gone on. */
static void
case_loaded_cb (Opening *opening)
{
  TorgetPersonCase *person_case = opening->person_case;
  const gboolean is_asked_for
      = torget_person_case_get_person_id (person_case) == opening->draft->row;

  if (torget_person_case_get_records (person_case) == NULL)
    return;
  if (is_asked_for)
    torget_session_load_draft_async (torget_person_case_get_session (person_case), opening->draft,
                                     NULL, draft_loaded_cb, g_object_ref (opening->page));
  g_object_set_data (G_OBJECT (opening->page), OPENING_KEY, NULL);
}

/**
 * torget_draft_open:
 * @page: the page of persons
 * @person_case: its case, which is about to load the person whom @draft is about
 * @draft: a form that was not saved
 *
 * Opens the form when the case has been opened, and so when a reason has been given for a protected
 * one.
 */
void
torget_draft_open (GtkWidget *page,
                   TorgetPersonCase *person_case,
                   const TorgetFormDraft *draft)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->page = page;
  opening->person_case = g_object_ref (person_case);
  opening->draft = torget_record_copy (draft);
  opening->loaded_id = g_signal_connect_swapped (person_case, "loaded",
                                                 G_CALLBACK (case_loaded_cb), opening);
  g_object_set_data_full (G_OBJECT (page), OPENING_KEY, opening, opening_free);
}

static void
new_person_loaded_cb (GObject *source,
                      GAsyncResult *result,
                      gpointer user_data)
{
  g_autoptr (GtkWidget) origin = user_data;
  TorgetSession *session = TORGET_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetFormDraft) draft = torget_session_load_draft_finish (session, result, &error);

  if (draft != NULL)
    torget_new_person_open_draft (origin, session, draft);
  else
    torget_save_show_problem (origin, torget_error_get_text (error));
}

/**
 * torget_draft_open_new_person:
 * @origin: a widget of the window
 * @session: an open session
 * @draft: the form of a new person, who is not in the file yet
 */
void
torget_draft_open_new_person (GtkWidget *origin,
                              TorgetSession *session,
                              const TorgetFormDraft *draft)
{
  torget_session_load_draft_async (session, draft, NULL, new_person_loaded_cb,
                                   g_object_ref (origin));
}
