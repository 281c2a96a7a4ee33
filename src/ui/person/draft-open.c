/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Opens a form that was not saved, as it stood. The form of a record is opened by the group of the
 * person's page that opens such records. The others that belong to a case are a table here; those
 * that belong to nobody's are the form of a new person, and those of the registers.
 */
#include "config.h"

#include "ui/person/draft-open.h"

#include "domain/casework.h"
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
#include "ui/plan/plan-week.h"
#include "ui/register/register-edit.h"
#include "ui/today/today-marks.h"

#include <glib/gi18n.h>
#include <string.h>

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

/* The forms of a case that no group opens */

static const char *
get_event_title (const char *suffix)
{
  return torget_record_spec_get_title (&torget_event_spec, TRUE);
}

static TorgetRecordDialog *
open_event (GtkWidget *page,
            TorgetPersonCase *person_case,
            const char *suffix,
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

static const char *
get_names_title (const char *suffix)
{
  return torget_record_spec_get_title (&torget_person_spec, FALSE);
}

static TorgetRecordDialog *
open_names (GtkWidget *page,
            TorgetPersonCase *person_case,
            const char *suffix,
            GKeyFile *content)
{
  return torget_open_names (page, person_case);
}

static TorgetRecordDialog *
open_mark (GtkWidget *page,
           TorgetPersonCase *person_case,
           const char *suffix,
           GKeyFile *content)
{
  return torget_today_mark_open_draft (page, torget_person_case_get_session (person_case),
                                       torget_person_case_get_person_id (person_case), suffix,
                                       torget_person_case_get_records (person_case), content);
}

typedef struct
{
  const char *prefix; /* of the form's name; the rest is the suffix */
  const char *(*get_title) (const char *suffix);
  TorgetRecordDialog *(*open) (GtkWidget *page,
                               TorgetPersonCase *person_case,
                               const char *suffix,
                               GKeyFile *content);
} CaseForm;

static const CaseForm case_forms[] = {
  { "deadline_mark", torget_today_mark_get_draft_title, open_mark },
  { "event" TORGET_DRAFT_NEW, get_event_title, open_event },
  { "person" TORGET_DRAFT_NAMES, get_names_title, open_names },
  { "week_slot", torget_plan_week_get_draft_title, torget_plan_week_open_draft },
};

/* (nullable) */
static const CaseForm *
find_case_form (const char *form,
                const char **suffix)
{
  for (gsize i = 0; i < G_N_ELEMENTS (case_forms); i++)
    {
      const gsize length = strlen (case_forms[i].prefix);

      if (strncmp (form, case_forms[i].prefix, length) == 0
          && (form[length] == '\0' || form[length] == '/'))
        {
          *suffix = form + length;
          return &case_forms[i];
        }
    }
  return NULL;
}

/**
 * torget_draft_get_title:
 * @page: the page of persons
 * @draft: a form
 *
 * Returns: (transfer none) (nullable): what the form is called, in the user's language; %NULL for a
 *   form that nothing opens
 */
const char *
torget_draft_get_title (GtkWidget *page,
                        const TorgetFormDraft *draft)
{
  const char *suffix;
  const CaseForm *form = find_case_form (draft->form, &suffix);
  TorgetRecordGroup *group;

  if (g_str_equal (draft->form, TORGET_DRAFT_NEW_PERSON))
    return torget_record_spec_get_title (&torget_person_new_spec, TRUE);
  if (form != NULL)
    return form->get_title (suffix);
  if (draft->row == 0)
    return torget_register_edit_get_draft_title (draft->form);
  group = find_group_of (page, draft, &suffix);
  return group != NULL ? torget_record_spec_get_title (get_spec (group, suffix),
                                                       g_str_equal (suffix, TORGET_DRAFT_NEW))
                       : NULL;
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

/* The record as it is now, or the new one as the form began. */
static TorgetRecordDialog *
open_record (GtkWidget *page,
             TorgetPersonCase *person_case,
             const TorgetFormDraft *draft,
             GKeyFile *content)
{
  const char *suffix;
  TorgetRecordGroup *group = find_group_of (page, draft, &suffix);
  const TorgetRecordSection *section
      = group != NULL ? torget_record_group_get_section (group) : NULL;
  g_autoptr (TorgetRecord) kept
      = section != NULL ? torget_draft_dup_record (content, section->spec->type) : NULL;
  const TorgetRecord *record
      = kept != NULL ? torget_draft_choose_record (torget_person_case_get_records (person_case),
                                                   kept, suffix)
                     : NULL;

  return record != NULL ? torget_record_section_open (section, GTK_WIDGET (group), person_case,
                                                      record, suffix)
                        : NULL;
}

/* (nullable): what is to be opened has gone, or is there already. */
static TorgetRecordDialog *
open_form (GtkWidget *page,
           TorgetPersonCase *person_case,
           const TorgetFormDraft *draft)
{
  g_autoptr (GKeyFile) content = torget_draft_read_content (draft);
  const char *suffix;
  const CaseForm *form = find_case_form (draft->form, &suffix);

  return form != NULL ? form->open (page, person_case, suffix, content)
                      : open_record (page, person_case, draft, content);
}

/**
 * torget_draft_resume:
 * @dialog: (nullable): the form, opened anew; %NULL when there is nothing that it could be about
 * @origin: a widget of the window
 * @session: an open session
 * @draft: what stood in it
 *
 * Types again what was typed, or says that it is in vain.
 */
void
torget_draft_resume (TorgetRecordDialog *dialog,
                     GtkWidget *origin,
                     TorgetSession *session,
                     const TorgetFormDraft *draft)
{
  if (dialog != NULL)
    {
      torget_draft_restore (dialog, draft);
      return;
    }
  torget_session_remove_draft_async (session, draft->record.id, NULL, NULL);
  gtk_widget_activate_action (origin, "win.toast", "s",
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
  else if (person_case != NULL && torget_person_case_get_records (person_case) != NULL
           && torget_person_case_get_person_id (person_case) == draft->row)
    torget_draft_resume (open_form (page, person_case, draft), page, TORGET_SESSION (source), draft);
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

/* Forms of nobody's case */

/* A deadline of the office's own, while the coordinators are read. */
typedef struct
{
  GtkWidget *origin;
  TorgetFormDraft *draft;
} OfficeMark;

static void
office_mark_free (OfficeMark *mark)
{
  g_object_unref (mark->origin);
  torget_record_free (mark->draft);
  g_free (mark);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OfficeMark, office_mark_free)

static void
coordinators_loaded_cb (GObject *source,
                        GAsyncResult *result,
                        gpointer user_data)
{
  g_autoptr (OfficeMark) mark = user_data;
  TorgetSession *session = TORGET_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) coordinators
      = torget_session_load_register_finish (session, result, &error);
  g_autoptr (GKeyFile) content = torget_draft_read_content (mark->draft);

  if (coordinators == NULL)
    torget_save_show_problem (mark->origin, torget_error_get_text (error));
  else
    torget_draft_resume (torget_today_mark_open_draft (mark->origin, session, 0,
                                                       strchr (mark->draft->form, '/'),
                                                       coordinators, content),
                         mark->origin, session, mark->draft);
}

static void
open_office_mark (GtkWidget *origin,
                  TorgetSession *session,
                  const TorgetFormDraft *draft)
{
  OfficeMark *mark = g_new0 (OfficeMark, 1);

  mark->origin = g_object_ref (origin);
  mark->draft = torget_record_copy (draft);
  torget_session_load_register_async (session, &torget_coordinator_type, NULL,
                                      coordinators_loaded_cb, mark);
}

static void
outside_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (GtkWidget) origin = user_data;
  TorgetSession *session = TORGET_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetFormDraft) draft = torget_session_load_draft_finish (session, result, &error);

  if (draft == NULL)
    torget_save_show_problem (origin, torget_error_get_text (error));
  else if (g_str_equal (draft->form, TORGET_DRAFT_NEW_PERSON))
    torget_new_person_open_draft (origin, session, draft);
  else if (torget_register_edit_get_draft_title (draft->form) != NULL)
    torget_register_edit_open_draft (origin, session, draft);
  else
    open_office_mark (origin, session, draft);
}

/**
 * torget_draft_open_outside:
 * @origin: a widget of the window
 * @session: an open session
 * @draft: a form that is about nobody in the file: a new person, an entry of a register
 */
void
torget_draft_open_outside (GtkWidget *origin,
                           TorgetSession *session,
                           const TorgetFormDraft *draft)
{
  torget_session_load_draft_async (session, draft, NULL, outside_loaded_cb, g_object_ref (origin));
}
