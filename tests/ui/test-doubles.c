/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons who were entered twice, in the window: found, compared, merged, told apart, warned of. */
#include "config.h"

#include "domain/person.h"
#include "gui-test.h"
#include "support/session-test.h"
#include "ui/app/window-private.h"
#include "ui/app/window.h"
#include "ui/person/compare-chooser.h"
#include "ui/person/compare-window.h"
#include "ui/person/doubles-window.h"
#include "ui/person/duplicate-part.h"
#include "ui/person/new-person.h"

typedef struct
{
  TorgetTestSession *file;
  GtkWidget *window;
  gint64 ids[2];
} Fixture;

static gint64
add_person (Fixture *fixture,
            const char *given_name,
            const char *birth_date)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_record_set_add (records, torget_record_new (&torget_person_type));

  person->record.id = torget_session_new_id (fixture->file->session);
  person->given_name = g_strdup (given_name);
  person->family_name = g_strdup ("Testsson");
  person->birth_date = torget_date_from_iso (birth_date);
  torget_test_save (fixture->file->session, records, NULL);
  return person->record.id;
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->file = torget_test_session_new ();
  fixture->ids[0] = add_person (fixture, "Muhammad", "1990-01-01");
  fixture->ids[1] = add_person (fixture, "Mohammed", "1990-01-01");
  fixture->window = torget_window_new (NULL, fixture->file->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (gtk_widget_get_mapped (fixture->window));
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_settle ();
  torget_test_session_free (fixture->file);
}

static TorgetDoublesWindow *
open_doubles (Fixture *fixture,
              guint n_pairs)
{
  TorgetDoublesWindow *doubles;

  gtk_widget_activate_action (fixture->window, "win.doubles", NULL);
  doubles = torget_gui_test_find_window (TORGET_TYPE_DOUBLES_WINDOW);
  torget_gui_test_wait (torget_doubles_window_get_n_pairs (doubles) == n_pairs);
  return doubles;
}

static TorgetCompareWindow *
open_compare (Fixture *fixture,
              TorgetDoublesWindow *doubles)
{
  gtk_widget_activate_action (GTK_WIDGET (doubles), "doubles.compare", "(xx)", fixture->ids[0],
                              fixture->ids[1]);
  return torget_gui_test_wait_for_window (TORGET_TYPE_COMPARE_WINDOW);
}

static void
act (TorgetCompareWindow *compare,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (compare), action, NULL);
}

/* Nothing is merged while a value is not chosen; Undo brings the pair back. */
static void
test_merge (Fixture *fixture,
            gconstpointer unused)
{
  TorgetSession *session = fixture->file->session;
  TorgetDoublesWindow *doubles = open_doubles (fixture, 1);
  TorgetCompareWindow *compare = open_compare (fixture, doubles);

  g_assert_cmpuint (torget_compare_window_get_n_open (compare), ==, 1);
  act (compare, "compare.merge");
  torget_gui_test_settle ();
  g_assert_cmpuint (torget_test_count_persons (session), ==, 2);
  torget_compare_window_choose_all (compare, TORGET_MERGE_TAKE);
  g_assert_cmpuint (torget_compare_window_get_n_open (compare), ==, 0);
  act (compare, "compare.merge");
  torget_gui_test_wait (torget_gui_test_find_window (TORGET_TYPE_COMPARE_WINDOW) == NULL);
  torget_gui_test_wait (torget_doubles_window_get_n_pairs (doubles) == 0);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 1);
  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  torget_gui_test_wait (torget_doubles_window_get_n_pairs (doubles) == 1);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 2);
}

static TorgetPersonPage *
get_page (Fixture *fixture)
{
  return torget_workspace_get_person_page (
      torget_window_get_workspace (TORGET_WINDOW (fixture->window)));
}

static gboolean
has_label (GtkWidget *widget,
           const char *part)
{
  GtkWidget *label;

  for (guint i = 0; (label = torget_gui_test_find (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), part) != NULL)
      return TRUE;
  return FALSE;
}

/* Whoever was merged is shown as the one who stayed, and that is said. */
static void
test_merged_is_followed (Fixture *fixture,
                         gconstpointer unused)
{
  TorgetCompareWindow *compare = open_compare (fixture, open_doubles (fixture, 1));

  torget_compare_window_choose_all (compare, TORGET_MERGE_KEEP);
  act (compare, "compare.merge");
  torget_gui_test_wait (torget_gui_test_find_window (TORGET_TYPE_COMPARE_WINDOW) == NULL);
  torget_person_page_show (get_page (fixture), 0);
  torget_gui_test_wait (torget_person_page_get_person_id (get_page (fixture)) == 0);
  g_assert_false (has_label (fixture->window, "was merged into"));
  gtk_widget_activate_action (fixture->window, "win.show-person", "x", fixture->ids[1]);
  torget_gui_test_wait (torget_person_page_get_person_id (get_page (fixture)) == fixture->ids[0]);
  torget_gui_test_wait (has_label (fixture->window, "was merged into"));
}

/* Nobody is compared with themselves. */
static void
test_chosen_from_the_page (Fixture *fixture,
                           gconstpointer unused)
{
  TorgetCompareChooser *chooser;

  gtk_widget_activate_action (fixture->window, "win.show-person", "x", fixture->ids[0]);
  torget_gui_test_wait (torget_person_page_get_person_id (get_page (fixture)) == fixture->ids[0]);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "person.compare", NULL);
  chooser = torget_gui_test_find_window (TORGET_TYPE_COMPARE_CHOOSER);
  torget_compare_chooser_choose (chooser, fixture->ids[0]);
  torget_gui_test_wait (has_label (GTK_WIDGET (chooser), "This is the same person."));
  g_assert_null (torget_gui_test_find_window (TORGET_TYPE_COMPARE_WINDOW));
  torget_compare_chooser_choose (chooser, fixture->ids[1]);
  torget_gui_test_wait (torget_gui_test_find_window (TORGET_TYPE_COMPARE_WINDOW) != NULL);
  torget_gui_test_wait (torget_gui_test_find_window (TORGET_TYPE_COMPARE_CHOOSER) == NULL);
}

/* A name is no markup. */
static void
test_chooser_names (Fixture *fixture,
                    gconstpointer unused)
{
  const gint64 id = add_person (fixture, "Anna & <Bo>", "1980-01-01");

  gtk_widget_activate_action (fixture->window, "win.show-person", "x", id);
  torget_gui_test_wait (torget_person_page_get_person_id (get_page (fixture)) == id);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "person.compare", NULL);
  g_assert_true (has_label (torget_gui_test_find_window (TORGET_TYPE_COMPARE_CHOOSER),
                            "Compare \u2068Anna & <Bo> Testsson\u2069 with"));
}

/* What was chosen for one person is not taken for a choice of the other. */
static void
test_swap (Fixture *fixture,
           gconstpointer unused)
{
  TorgetCompareWindow *compare = open_compare (fixture, open_doubles (fixture, 1));

  torget_compare_window_choose_all (compare, TORGET_MERGE_KEEP);
  act (compare, "compare.swap");
  g_assert_cmpuint (torget_compare_window_get_n_open (compare), ==, 1);
}

static void
test_told_apart (Fixture *fixture,
                 gconstpointer unused)
{
  TorgetDoublesWindow *doubles = open_doubles (fixture, 1);

  act (open_compare (fixture, doubles), "compare.tell-apart");
  torget_gui_test_wait (torget_doubles_window_get_n_pairs (doubles) == 0);
  g_assert_cmpuint (torget_test_count_persons (fixture->file->session), ==, 2);
  gtk_widget_activate_action (fixture->window, "win.may-be-same", "(xx)", fixture->ids[1],
                              fixture->ids[0]);
  torget_gui_test_wait (torget_doubles_window_get_n_pairs (doubles) == 1);
}

/* Names and dates of the file are not left on the screen. */
static void
test_locked (Fixture *fixture,
             gconstpointer unused)
{
  open_compare (fixture, open_doubles (fixture, 1));
  gtk_widget_activate_action (fixture->window, "win.lock", NULL);
  torget_gui_test_wait (torget_gui_test_find_window (TORGET_TYPE_DOUBLES_WINDOW) == NULL);
  g_assert_null (torget_gui_test_find_window (TORGET_TYPE_COMPARE_WINDOW));
}

static void
type (TorgetRecordDialog *dialog,
      const char *field,
      const char *text)
{
  GtkWidget *row = GTK_WIDGET (
      torget_form_find_row (torget_record_dialog_get_form (dialog), field));

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* Both are warned of by name alone; another date of birth is somebody else; opening one of them
 * leaves the form as it is. */
static void
test_while_typing (Fixture *fixture,
                   gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) coordinators = torget_record_set_new ();
  TorgetRecordDialog *dialog = torget_new_person_present (
      fixture->window, fixture->file->session, coordinators, 0);
  TorgetDuplicatePart *part = TORGET_DUPLICATE_PART (
      torget_gui_test_find (GTK_WIDGET (dialog), TORGET_TYPE_DUPLICATE_PART, 0));
  GtkWidget *name;

  type (dialog, "given_name", "Mohamed");
  type (dialog, "family_name", "Testson");
  torget_gui_test_wait (torget_duplicate_part_get_n_persons (part) == 2);
  type (dialog, "birth_date", "1991-02-03");
  torget_gui_test_wait (torget_duplicate_part_get_n_persons (part) == 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (part)));
  type (dialog, "birth_date", "1990-01-01");
  torget_gui_test_wait (torget_duplicate_part_get_n_persons (part) == 2);
  g_assert_nonnull (strstr (torget_duplicate_part_get_reason (part), "Same date of birth"));

  gtk_widget_activate_action (GTK_WIDGET (part), "duplicate.open", "x",
                              torget_duplicate_part_get_person_id (part));
  torget_gui_test_settle ();
  name = GTK_WIDGET (
      torget_form_find_row (torget_record_dialog_get_form (dialog), "given_name"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Mohamed");
  g_assert_false (gtk_window_get_modal (GTK_WINDOW (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("/doubles/merge", test_merge);
  ADD ("/doubles/swap", test_swap);
  ADD ("/doubles/merged-is-followed", test_merged_is_followed);
  ADD ("/doubles/chosen-from-the-page", test_chosen_from_the_page);
  ADD ("/doubles/chooser-names", test_chooser_names);
  ADD ("/doubles/told-apart", test_told_apart);
  ADD ("/doubles/locked", test_locked);
  ADD ("/doubles/while-typing", test_while_typing);
  return g_test_run ();
}
