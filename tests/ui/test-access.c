/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Protected persons in the window: asked about before they are opened, named nowhere else; and the
 * check of the access log. */
#include "config.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/household.h"
#include "domain/person.h"
#include "domain/sfi.h"
#include "gui-test.h"
#include "service/access.h"
#include "support/session-test.h"
#include "ui/access/access-window.h"
#include "ui/app/views.h"
#include "ui/app/window.h"
#include "ui/document/print-window.h"
#include "ui/person/reason-gate.h"
#include "ui/widgets/code-row.h"

#include <string.h>

/* Whatever names or locates the protected person holds this. */
#define MARKER "Xyzmark"

typedef struct
{
  TorgetTestSession *test;
  TorgetSession *session;
  GtkWidget *window;
  gint64 protected_id;
  gint64 open_id;
} Fixture;

static gint64
add_person (Fixture *fixture,
            TorgetRecordSet *records,
            const char *name,
            const char *protection)
{
  TorgetHousehold *household = torget_test_add (fixture->session, records, &torget_household_type);
  TorgetPerson *person = torget_test_add (fixture->session, records, &torget_person_type);
  TorgetMembership *membership
      = torget_test_add (fixture->session, records, &torget_membership_type);
  TorgetIdentity *identity = torget_test_add (fixture->session, records, &torget_identity_type);
  TorgetSfiEnrolment *sfi = torget_test_add (fixture->session, records, &torget_sfi_enrolment_type);
  TorgetNote *note = torget_test_add (fixture->session, records, &torget_note_type);

  household->name = g_strdup (name);
  person->given_name = g_strdup (name);
  person->family_name = g_strdup (name);
  person->native_name = g_strdup (name);
  person->protection = g_strdup (protection);
  person->status = g_strdup ("active");
  person->municipality = g_strdup ("2480");
  person->received_date = torget_date_from_iso ("2026-09-01");
  membership->household_id = household->record.id;
  membership->person_id = person->record.id;
  membership->role = g_strdup ("reference_person");
  identity->person_id = person->record.id;
  identity->kind = g_strdup ("personnummer");
  identity->value = g_strdup (protection != NULL ? "199906122398" : "199001012391");
  sfi->person_id = person->record.id;
  sfi->status = g_strdup ("waiting");
  sfi->provider = g_strdup (name);
  sfi->registered_date = torget_date_from_iso ("2026-09-10");
  note->person_id = person->record.id;
  note->text = g_strdup (name);
  return person->record.id;
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));
  fixture->test = torget_test_session_new ();
  fixture->session = fixture->test->session;
  fixture->protected_id = add_person (fixture, records, MARKER, "registered");
  fixture->open_id = add_person (fixture, records, "Oppen", NULL);
  torget_test_save (fixture->session, records, NULL);
  fixture->window = torget_window_new (NULL, fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (gtk_widget_get_mapped (fixture->window));
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_settle ();
  torget_test_session_free (fixture->test);
}

/* Looking for the marker in everything that a widget says, shown or not */

static gboolean
has_marker (const char *text)
{
  return text != NULL && strstr (text, MARKER) != NULL;
}

/* All properties that hold text: labels, titles, tooltips, placeholders, descriptions. */
static gboolean
says_marker (GtkWidget *widget)
{
  guint n;
  g_autofree GParamSpec **specs
      = g_object_class_list_properties (G_OBJECT_GET_CLASS (widget), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = NULL;

      if (specs[i]->value_type != G_TYPE_STRING || (specs[i]->flags & G_PARAM_READABLE) == 0)
        continue;
      g_object_get (widget, specs[i]->name, &text, NULL);
      if (has_marker (text))
        {
          g_test_message ("%s.%s: %s", G_OBJECT_TYPE_NAME (widget), specs[i]->name, text);
          return TRUE;
        }
    }
  return FALSE;
}

static guint
count_markers (GtkWidget *widget,
               guint *n_widgets)
{
  guint n = says_marker (widget) ? 1 : 0;

  (*n_widgets)++;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_markers (child, n_widgets);
  return n;
}

static void
assert_nowhere (const char *where)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_widgets = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_test_message ("%s", where);
      g_assert_cmpuint (count_markers (window, &n_widgets), ==, 0);
    }
  g_assert_cmpuint (n_widgets, >, 50);
}

static gboolean
is_anywhere (Fixture *fixture)
{
  guint n_widgets = 0;

  return count_markers (fixture->window, &n_widgets) > 0;
}

/* Every view of the window, before anybody is opened. */
static void
test_no_view_names (Fixture *fixture,
                    gconstpointer unused)
{
  const TorgetView *view;

  for (guint i = 0; (view = torget_views_get (i)) != NULL; i++)
    {
      gtk_widget_activate_action (fixture->window, "win.show-view", "s", view->id);
      torget_gui_test_settle ();
      assert_nowhere (view->id);
    }
}

/* The gate */

static gboolean
is_mapped (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget);
}

static GtkWidget *
find_gate (Fixture *fixture)
{
  return torget_gui_test_find (fixture->window, TORGET_TYPE_REASON_GATE, 0);
}

static void
open_protected (Fixture *fixture)
{
  gtk_widget_activate_action (fixture->window, "win.show-person", "x", fixture->protected_id);
  torget_gui_test_wait (is_mapped (find_gate (fixture)));
  torget_gui_test_settle ();
}

static void
test_gate (Fixture *fixture,
           gconstpointer unused)
{
  GtkWidget *gate;
  GtkWidget *button;
  guint i = 0;

  open_protected (fixture);
  assert_nowhere ("gate");
  gate = find_gate (fixture);
  do
    button = torget_gui_test_find (gate, GTK_TYPE_BUTTON, i++);
  while (!gtk_widget_has_css_class (button, "pill"));
  g_assert_false (gtk_widget_get_sensitive (button));
  torget_code_row_set_code (
      TORGET_CODE_ROW (torget_gui_test_find (gate, TORGET_TYPE_CODE_ROW, 0)), "own_case");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  torget_gui_test_wait (!is_mapped (find_gate (fixture)) && is_anywhere (fixture));

  /* Somebody else is opened, and the reason is forgotten. */
  gtk_widget_activate_action (fixture->window, "win.show-person", "x", fixture->open_id);
  torget_gui_test_wait (!is_anywhere (fixture));
  open_protected (fixture);
  assert_nowhere ("gate again");
}

/* The check of the log */

static guint
count_checks (Fixture *fixture)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;

  torget_session_load_register_async (fixture->session, &torget_log_check_type, NULL,
                                      torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  records = torget_session_load_register_finish (fixture->session, result, NULL);
  return torget_record_set_list (records, &torget_log_check_type)->len;
}

/* What the keyboard comes to has a name that is read out. */
static void
assert_rows_are_named (GtkWidget *window)
{
  GtkWidget *row;

  for (guint i = 0; (row = torget_gui_test_find (window, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (gtk_widget_get_focusable (row))
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), !=, "");
}

/* The keyboard is on what was just written, far above the button that has done it. */
static gboolean
is_told_of_check (GtkWidget *focus)
{
  return ADW_IS_ACTION_ROW (focus)
         && strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (focus)), "Nothing to ask about");
}

static void
test_check (Fixture *fixture,
            gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) records = NULL;
  TorgetAccessWindow *window;
  GtkEditable *note;

  torget_test_reveal (fixture->session, fixture->protected_id);
  records = torget_test_load_case (fixture->session, fixture->open_id);
  gtk_widget_activate_action (fixture->window, "win.check-log", NULL);
  window = torget_gui_test_find_window (TORGET_TYPE_ACCESS_WINDOW);
  torget_gui_test_wait (torget_access_window_get_n_rows (window) == 2);
  assert_nowhere ("check");
  assert_rows_are_named (GTK_WIDGET (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "access.person", "x", fixture->protected_id);
  torget_gui_test_wait (torget_access_window_get_n_rows (window) == 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "access.everybody", NULL);
  torget_gui_test_wait (torget_access_window_get_n_rows (window) == 2);

  gtk_widget_activate_action (GTK_WIDGET (window), "access.print", NULL);
  torget_gui_test_wait (is_mapped (torget_gui_test_find_window (TORGET_TYPE_PRINT_WINDOW)));
  assert_nowhere ("paper");
  gtk_window_destroy (torget_gui_test_find_window (TORGET_TYPE_PRINT_WINDOW));

  note = GTK_EDITABLE (torget_gui_test_find (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW, 2));
  gtk_editable_set_text (note, "Nothing to ask about");
  gtk_widget_activate_action (GTK_WIDGET (window), "access.sign", NULL);
  torget_gui_test_wait (count_checks (fixture) == 1);
  torget_gui_test_wait (is_told_of_check (gtk_window_get_focus (GTK_WINDOW (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(path, func) g_test_add ("/ui/access/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("no-view-names", test_no_view_names);
  ADD ("gate", test_gate);
  ADD ("check", test_check);
  return g_test_run ();
}
