/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attached files in the window: in with a picture of them, refused with the reason, out with a
 * warning, away with Undo. */
#include "config.h"

#include "ui/person/attachment-list.h"
#include "ui/person/attachment-place.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/person.h"
#include "gui-test.h"
#include "support/session-test.h"
#include "ui/coordination/consent-section.h"
#include "ui/person/record-group.h"

#include <string.h>

/* A picture of one pixel. */
static const guint8 png[] = {
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
  0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4,
  0x89, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0xfc, 0xcf, 0xc0, 0x50,
  0x0f, 0x00, 0x04, 0x85, 0x01, 0x80, 0x84, 0xa9, 0x8c, 0x21, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45,
  0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
};

typedef struct
{
  TorgetTestSession *test;
  TorgetPersonCase *person_case;
  GtkWidget *list;
  GtkWidget *window;
  gint64 person_id;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->test = torget_test_session_new ();
  torget_test_add_person (fixture->test->session, "Första", &fixture->person_id);
  fixture->person_case = torget_person_case_new (fixture->test->session);
  fixture->list = torget_attachment_list_new (fixture->person_case);
  fixture->window = torget_gui_test_show (fixture->list);
  torget_test_reveal (fixture->test->session, fixture->person_id);
  torget_person_case_show (fixture->person_case, fixture->person_id);
  torget_gui_test_wait (torget_person_case_get_person_id (fixture->person_case) != 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_drop (fixture->person_case);
  torget_test_session_free (fixture->test);
}

static GtkWidget *
find_row (Fixture *fixture)
{
  return torget_gui_test_find (fixture->list, ADW_TYPE_ACTION_ROW, 0);
}

static void
attach (Fixture *fixture,
        const char *name,
        const void *data,
        gsize size)
{
  g_autoptr (GBytes) content = g_bytes_new (data, size);

  torget_attachment_place_add_content (fixture->list, "", 0, name, content);
}

/* Waits for a dialog, looks for the text in it, and closes it. */
static void
assert_told (const char *heading,
             const char *text)
{
  AdwMessageDialog *dialog = torget_gui_test_wait_for_window (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, heading);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), text));
  gtk_window_close (GTK_WINDOW (dialog));
  torget_gui_test_wait (torget_gui_test_find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL);
}

static void
test_image_shows_itself (Fixture *fixture,
                         gconstpointer unused)
{
  GtkWidget *picture;

  attach (fixture, "foto.png", png, sizeof png);
  torget_gui_test_wait (find_row (fixture) != NULL);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_row (fixture))), ==,
                   "foto.png");
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (fixture))),
                                   "Image · 0.1\u00a0kB"));
  picture = torget_gui_test_find (find_row (fixture), GTK_TYPE_IMAGE, 0);
  g_assert_nonnull (picture);
  torget_gui_test_wait (gtk_image_get_paintable (GTK_IMAGE (picture)) != NULL);
}

static void
test_refused_with_the_reason (Fixture *fixture,
                              gconstpointer unused)
{
  const gsize size = 10 * 1000 * 1000 + 1;
  g_autofree char *large = g_malloc0 (size);

  attach (fixture, "program.pdf", "MZ", 2);
  assert_told ("Not attached", "Only PDF files and images");
  attach (fixture, "empty.pdf", "", 0);
  assert_told ("Not attached", "nothing in the file");
  memcpy (large, "%PDF-1.4", 8);
  attach (fixture, "large.pdf", large, size);
  assert_told ("Not attached", "10 MB at most");
  g_assert_null (find_row (fixture));
}

static void
test_removed_and_taken_back (Fixture *fixture,
                             gconstpointer unused)
{
  TorgetSession *session = fixture->test->session;
  gint64 id;

  attach (fixture, "beslut.pdf", "%PDF-1.4 /Type /Page ", 21);
  torget_gui_test_wait (find_row (fixture) != NULL);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (fixture))),
                            "PDF, 1 page · 0.1\u00a0kB · 2026-11-20"));
  id = ((TorgetRecord *) g_ptr_array_index (
            torget_record_set_list (torget_person_case_get_records (fixture->person_case),
                                    &torget_attachment_type),
            0))
           ->id;
  gtk_widget_activate_action (fixture->list, "attachment.remove", "x", id);
  torget_gui_test_wait (find_row (fixture) == NULL);
  torget_test_undo (session, torget_session_get_last_tx (session, NULL));
  torget_gui_test_wait (find_row (fixture) != NULL);
}

static void
protect (Fixture *fixture)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person
      = torget_record_copy (torget_person_case_get_person (fixture->person_case));

  person->protection = g_strdup ("secrecy_marking");
  torget_record_set_add (records, person);
  torget_test_save (fixture->test->session, records, NULL);
  torget_gui_test_wait (torget_person_case_hides_places (fixture->person_case));
}

/* Nothing leaves the file without a warning, and the protected have one of their own. */
static void
test_copy_warns (Fixture *fixture,
                 gconstpointer unused)
{
  gint64 id;

  attach (fixture, "foto.png", png, sizeof png);
  torget_gui_test_wait (find_row (fixture) != NULL);
  id = ((TorgetRecord *) g_ptr_array_index (
            torget_record_set_list (torget_person_case_get_records (fixture->person_case),
                                    &torget_attachment_type),
            0))
           ->id;
  gtk_widget_activate_action (fixture->list, "attachment.export", "x", id);
  assert_told ("Save a copy outside the encrypted file?", "It is not encrypted");
  protect (fixture);
  gtk_widget_activate_action (fixture->list, "attachment.export", "x", id);
  assert_told ("Save a copy outside the encrypted file?", "protected personal data");
}

static TorgetAttachment *
get_attachment (Fixture *fixture)
{
  GPtrArray *all = torget_record_set_list (torget_person_case_get_records (fixture->person_case),
                                           &torget_attachment_type);

  return all->len > 0 ? g_ptr_array_index (all, 0) : NULL;
}

static gint64
add_consent (Fixture *fixture)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetConsent *consent = torget_record_new (&torget_consent_type);

  consent->record.id = torget_session_new_id (fixture->test->session);
  consent->person_id = fixture->person_id;
  consent->agency = g_strdup ("region");
  consent->given_date = torget_clock_get_today ();
  torget_record_set_add (records, consent);
  torget_test_save (fixture->test->session, records, NULL);
  torget_gui_test_wait (torget_record_set_find (
                            torget_person_case_get_records (fixture->person_case),
                            &torget_consent_type, consent->record.id)
                        != NULL);
  return consent->record.id;
}

static guint
count_rows (GtkWidget *group,
            const char *style_class)
{
  GtkWidget *row;
  guint n = 0;

  for (guint i = 0; (row = torget_gui_test_find (group, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    n += gtk_widget_has_css_class (row, style_class);
  return n;
}

/* A signed copy stands under the consent, among the person's files, and is one file. */
static void
test_documents_a_record (Fixture *fixture,
                         gconstpointer unused)
{
  const gint64 consent_id = add_consent (fixture);
  GtkWidget *group = torget_record_group_new (fixture->person_case, &torget_consent_section);
  g_autoptr (GBytes) content = g_bytes_new (png, sizeof png);

  gtk_window_set_child (GTK_WINDOW (fixture->window), group);
  torget_record_group_reload (TORGET_RECORD_GROUP (group));
  g_assert_cmpuint (count_rows (group, "attached"), ==, 0);
  torget_attachment_place_add_content (group, "consent", consent_id, "samtycke.png", content);
  torget_gui_test_wait (get_attachment (fixture) != NULL);
  g_assert_cmpstr (get_attachment (fixture)->record_table, ==, "consent");
  g_assert_cmpint (get_attachment (fixture)->record_id, ==, consent_id);
  g_assert_cmpint (get_attachment (fixture)->person_id, ==, fixture->person_id);
  torget_record_group_reload (TORGET_RECORD_GROUP (group));
  g_assert_cmpuint (count_rows (group, "attached"), ==, 1);
  fixture->list = torget_attachment_list_new (fixture->person_case);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->list);
  torget_gui_test_wait (find_row (fixture) != NULL);
}

#define ADD(path, func)                                                                           \
  g_test_add ("/attachment-list/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));

  ADD ("image", test_image_shows_itself);
  ADD ("refused", test_refused_with_the_reason);
  ADD ("removed", test_removed_and_taken_back);
  ADD ("copy", test_copy_warns);
  ADD ("record", test_documents_a_record);
  return g_test_run ();
}
