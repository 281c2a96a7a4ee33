/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A note from anywhere on a person's page: a small form with the keyboard in the text. */
#include "config.h"

#include "ui/person/quick-note.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "ui/person/person-text.h"
#include "ui/person/record-section.h"
#include "ui/person/template-part.h"

#include <glib/gi18n.h>

static const TorgetRecordSpec quick_note_spec = {
  .type = &torget_note_type,
  .add_title = N_ ("New Note"),
  .edit_title = N_ ("New Note"),
  .added = N_ ("Note added"),
  .changed = N_ ("Note added"),
  .removed = N_ ("Note removed"),
  .groups = { { NULL, { "text", "kind", "track" } } },
};

/**
 * torget_quick_note_present:
 * @origin: a widget of the window
 * @person_case: whom the note is about; somebody
 * @kind: code of the list `note_kind`
 * @track: (nullable): code of the list `track`, what the note is about
 *
 * Ctrl+Enter saves, a template fills in the form.
 *
 * Returns: (transfer none): the dialog, which is shown
 */
TorgetRecordDialog *
torget_quick_note_present (GtkWidget *origin,
                           TorgetPersonCase *person_case,
                           const char *kind,
                           const char *track)
{
  TorgetSession *session = torget_person_case_get_session (person_case);
  g_autoptr (TorgetNote) note
      = torget_record_section_create_owned (person_case, &torget_note_type);
  g_autofree char *name
      = torget_person_dup_plain_name (torget_person_case_get_person (person_case));
  TorgetRecordDialog *dialog;

  note->record.id = torget_session_new_id (session);
  note->kind = g_strdup (kind);
  note->track = g_strdup (track);
  note->date = torget_clock_get_today ();
  note->author = g_strdup (torget_session_get_user (session));
  dialog = torget_record_dialog_new (origin, session, &quick_note_spec, note,
                                     torget_person_case_get_records (person_case));
  torget_record_dialog_add_rows (dialog, 0);
  torget_record_dialog_add_part (dialog, torget_template_part_new (session, dialog, name));
  torget_record_dialog_open (dialog, torget_person_case_get_person_id (person_case),
                             TORGET_DRAFT_NEW);
  return dialog;
}
