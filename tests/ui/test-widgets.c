/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chips, empty states, progress, dialogs: each is made, says what it should, and goes. */
#include "config.h"

#include "base/clock.h"
#include "gui-test.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/empty-state.h"
#include "ui/widgets/month-view.h"
#include "ui/widgets/problem-label.h"
#include "ui/widgets/progress-page.h"
#include "ui/widgets/status-chip.h"
#include "ui/widgets/widgets.h"

#include <unistd.h>

/* Templates name the shared widgets; each is made from nothing but its name. */
static void
test_types_have_names (void)
{
  static const char *names[] = {
    "TorgetCodeRow",   "TorgetDateRow",      "TorgetEmptyState",   "TorgetFlagRow",
    "TorgetNoteRow",   "TorgetIdentifierRow", "TorgetLookupRow",   "TorgetMonthView",
    "TorgetTextRow",   "TorgetProblemLabel", "TorgetProgressPage", "TorgetStatusChip",
    "TorgetTimeline",    "TorgetTwoYearBar",  "TorgetWeekGrid",    "TorgetSfiProgress",
  };

  torget_widgets_init ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (g_type_from_name (names[i]), NULL));

      g_assert_finalize_object (G_OBJECT (widget));
    }
}

static void
test_chip (void)
{
  GtkWidget *chip
      = g_object_ref_sink (torget_status_chip_new (TORGET_TONE_WARNING, NULL, "12 days"));
  GtkWidget *icon = torget_gui_test_find (chip, GTK_TYPE_IMAGE, 0);

  g_assert_true (gtk_widget_get_visible (chip));
  g_assert_true (gtk_widget_has_css_class (chip, "warning"));
  g_assert_true (gtk_widget_get_visible (icon));
  torget_status_chip_set (TORGET_STATUS_CHIP (chip), TORGET_TONE_NEUTRAL, NULL, "Track 1");
  g_assert_false (gtk_widget_has_css_class (chip, "warning"));
  g_assert_false (gtk_widget_get_visible (icon));
  torget_status_chip_set (TORGET_STATUS_CHIP (chip), TORGET_TONE_NEUTRAL, NULL, NULL);
  g_assert_false (gtk_widget_get_visible (chip));
  g_assert_finalize_object (G_OBJECT (chip));
}

static void
test_problem_label (void)
{
  GtkWidget *label = g_object_ref_sink (torget_problem_label_new ());

  g_assert_false (gtk_widget_get_visible (label));
  g_assert_null (torget_problem_label_get_text (TORGET_PROBLEM_LABEL (label)));
  torget_problem_label_set (TORGET_PROBLEM_LABEL (label), TORGET_TONE_ERROR, "Too late.");
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_true (gtk_widget_has_css_class (label, "error"));
  gtk_test_accessible_assert_role (label, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_test_accessible_assert_property (label, GTK_ACCESSIBLE_PROPERTY_LABEL, "Too late.");
  g_assert_cmpstr (torget_problem_label_get_text (TORGET_PROBLEM_LABEL (label)), ==, "Too late.");
  torget_problem_label_set (TORGET_PROBLEM_LABEL (label), TORGET_TONE_ERROR, NULL);
  g_assert_false (gtk_widget_get_visible (label));
  g_assert_finalize_object (G_OBJECT (label));
}

static void
test_empty_state (void)
{
  GtkWidget *empty = g_object_ref_sink (
      g_object_new (TORGET_TYPE_EMPTY_STATE, "title", "Nobody waits", "icon-name",
                    "dialog-information-symbolic", NULL));
  GtkWidget *button = torget_gui_test_find (empty, GTK_TYPE_BUTTON, 0);

  g_assert_false (gtk_widget_get_visible (button));
  g_object_set (empty, "button-label", "_New", "action-name", "window.close", NULL);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_New");
  g_assert_finalize_object (G_OBJECT (empty));
}

static void
test_progress_page (void)
{
  GtkWidget *page = g_object_ref_sink (torget_progress_page_new ());
  TorgetProgressPage *progress = TORGET_PROGRESS_PAGE (page);
  g_autoptr (GCancellable) cancellable
      = g_object_ref (torget_progress_page_start (progress, "Importing the register"));
  GtkWidget *bar = torget_gui_test_find (page, GTK_TYPE_PROGRESS_BAR, 0);
  GtkWidget *button = torget_gui_test_find (page, GTK_TYPE_BUTTON, 0);

  torget_progress_page_set_progress (progress, 120, 480, "120 of 480 rows");
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), ==, 0.25);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Importing the register");
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_false (gtk_widget_get_sensitive (button));
  torget_progress_page_start (progress, "Exporting");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_finalize_object (G_OBJECT (page));
}

static void
test_iso_weeks (void)
{
  static const struct
  {
    const char *date;
    int week;
  } rows[] = {
    { "2024-12-29", 52 }, { "2024-12-30", 1 },  { "2026-01-01", 1 },  { "2026-11-20", 47 },
    { "2026-12-31", 53 }, { "2027-01-03", 53 }, { "2027-01-04", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (torget_iso_week (torget_date_from_iso (rows[i].date)), ==, rows[i].week);
}

static void
test_month_view_keys (void)
{
  static const struct
  {
    guint key;
    const char *date;
  } steps[] = {
    { GDK_KEY_Right, "2026-11-21" },   { GDK_KEY_Down, "2026-11-28" },
    { GDK_KEY_End, "2026-11-29" },     { GDK_KEY_Home, "2026-11-23" },
    { GDK_KEY_Page_Down, "2026-12-23" }, { GDK_KEY_Page_Up, "2026-11-23" },
    { GDK_KEY_Up, "2026-11-16" },      { GDK_KEY_Left, "2026-11-15" },
  };
  GtkWidget *view = torget_month_view_new ();
  GtkWidget *window = torget_gui_test_show (view);

  torget_month_view_set_date (TORGET_MONTH_VIEW (view), torget_date_from_iso ("2026-11-20"));
  gtk_widget_grab_focus (view);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      char iso[TORGET_DATE_ISO_SIZE];

      g_assert_true (torget_gui_test_press (window, steps[i].key));
      torget_date_write_iso (torget_month_view_get_date (TORGET_MONTH_VIEW (view)), iso);
      g_assert_cmpstr (iso, ==, steps[i].date);
    }
  g_object_ref (view);
  gtk_window_destroy (GTK_WINDOW (window));
  torget_gui_test_settle ();
  g_assert_finalize_object (G_OBJECT (view));
}

static void
store_result_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

#define WIDE_ANSWER "_Do This After a Very Long Time of Thinking, and Never Think of It Again"

static void
test_alert_answers (void)
{
  static const TorgetAlertResponse responses[] = {
    { "cancel", "_Cancel", TORGET_ALERT_PLAIN },
    { "discard", "_Discard", TORGET_ALERT_DESTRUCTIVE },
    { NULL },
  };
  static const char *ids[] = { "cancel", "discard" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autofree char *answer = NULL;
      GtkWindow *dialog;

      torget_alert_choose_async (NULL, "Discard the changes?", "They are lost.", NULL, responses,
                                 NULL, store_result_cb, &result);
      torget_gui_test_settle ();
      dialog = torget_gui_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), ids[i]);
      gtk_window_close (dialog);
      torget_gui_test_wait (result != NULL);
      answer = torget_alert_choose_finish (result, NULL);
      g_assert_cmpstr (answer, ==, ids[i]);
      torget_gui_test_wait (torget_gui_test_find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL);
    }
}

static gboolean
is_on_button (GtkWindow *dialog,
              const char *label)
{
  GtkWidget *focus = gtk_window_get_focus (dialog);

  return GTK_IS_BUTTON (focus) && gtk_widget_get_mapped (focus)
         && g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (focus)), label);
}

/* Enter gives the suggested answer; where there is none, nothing happens by mistake, also where the
 * answers stand below each other, the last one on top. */
static void
test_alert_enter (void)
{
  static const struct
  {
    TorgetAlertLook look;
    const char *answer;
    const char *label;
  } rows[] = {
    { TORGET_ALERT_PLAIN, "cancel", "_Cancel" },
    { TORGET_ALERT_DESTRUCTIVE, "cancel", "_Cancel" },
    { TORGET_ALERT_SUGGESTED, "do", "_Do" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows) * 2; i++)
    {
      const TorgetAlertResponse responses[] = {
        { "cancel", "_Cancel", TORGET_ALERT_PLAIN },
        { "do", i % 2 == 0 ? "_Do" : WIDE_ANSWER, rows[i / 2].look },
        { NULL },
      };
      g_autoptr (GAsyncResult) result = NULL;
      g_autofree char *answer = NULL;
      GtkWindow *dialog;

      torget_alert_choose_async (NULL, "Do it?", NULL, NULL, responses, NULL, store_result_cb,
                                 &result);
      dialog = torget_gui_test_wait_for_window (ADW_TYPE_MESSAGE_DIALOG);
      torget_gui_test_wait (is_on_button (dialog, rows[i / 2].label));
      gtk_widget_activate (gtk_window_get_focus (dialog));
      torget_gui_test_wait (result != NULL);
      answer = torget_alert_choose_finish (result, NULL);
      g_assert_cmpstr (answer, ==, rows[i / 2].answer);
      torget_gui_test_wait (torget_gui_test_find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL);
    }
}

static void
test_alert_can_be_cancelled (void)
{
  static const TorgetAlertResponse responses[] = {
    { "ok", "_OK", TORGET_ALERT_SUGGESTED },
    { NULL },
  };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_alert_choose_async (NULL, "Question?", NULL, NULL, responses, cancellable,
                             store_result_cb, &result);
  torget_gui_test_settle ();
  g_cancellable_cancel (cancellable);
  torget_gui_test_wait (result != NULL);
  g_assert_null (torget_alert_choose_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_file_dialog_can_be_cancelled (void)
{
  static const TorgetFileKind kinds[] = { { "Registers", "*.csv;*.txt" }, { NULL } };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_file_dialog_save_async (NULL, "Export", "export.xml", kinds, cancellable,
                                 store_result_cb, &result);
  torget_gui_test_settle ();
  g_cancellable_cancel (cancellable);
  torget_gui_test_wait (result != NULL);
  g_assert_null (torget_file_dialog_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Where there is room, what is chosen stands in full: libadwaita stops after 20 characters. */
static void
test_chosen_text_is_whole (void)
{
  static const char text[] = "Request for erasure (article 17)";
  GtkWidget *row = g_object_ref_sink (torget_code_row_new ());
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *window, *label;
  guint n = 0;

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  window = torget_gui_test_show (group);
  torget_code_row_set_list_id (TORGET_CODE_ROW (row), "erasure_ground");
  torget_code_row_set_code (TORGET_CODE_ROW (row), "request");
  torget_gui_test_settle ();
  do
    label = torget_gui_test_find (row, GTK_TYPE_LABEL, n++);
  while (label != NULL && !g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text));
  torget_gui_test_wait (gtk_widget_get_width (label) > 0);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  gtk_window_destroy (GTK_WINDOW (window));
  torget_gui_test_settle ();
  g_assert_finalize_object (G_OBJECT (row));
}

/* What a closed window still waits for may come when its parent has gone: it takes its leave of
 * freed memory otherwise, which ends the program. */
static void
test_closed_window (gconstpointer data)
{
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "destroy-with-parent",
                                    GPOINTER_TO_INT (data), NULL);

  gtk_window_present (GTK_WINDOW (parent));
  gtk_window_present (GTK_WINDOW (window));
  torget_gui_test_settle ();
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (window)) == GTK_WINDOW (parent));
  gtk_window_destroy (GTK_WINDOW (parent));
  torget_gui_test_settle ();
  g_assert_null (gtk_window_get_transient_for (GTK_WINDOW (window)));
  g_assert_finalize_object (G_OBJECT (window));
}

/* As from another program: the window does nothing meanwhile. */
static void
press_ctrl_k (void)
{
  g_autofree char *pid = g_strdup_printf ("%d", (int) getpid ());
  const char *command[]
      = { "xdotool", "search", "--onlyvisible", "--pid",  pid, ".*", "windowfocus",
          "--sync",  "%1",     "key",           "ctrl+k", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static gboolean
count_cb (GtkWidget *widget,
          GVariant *arguments,
          gpointer n_pressed)
{
  (*(guint *) n_pressed)++;
  return TRUE;
}

static GtkEventController *
create_ctrl_k (guint *n_pressed)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_k, GDK_CONTROL_MASK),
                        gtk_callback_action_new (count_cb, n_pressed, NULL)));
  return controller;
}

static GtkWidget *
add (GtkWidget *box,
     GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);
  return child;
}

static GtkWidget *
add_box (GtkWidget *box)
{
  return add (box, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
}

static GtkWidget *
add_button (GtkWidget *box)
{
  return add (box, gtk_button_new_with_label ("Button"));
}

/* A key that comes after what had the keyboard has gone, and before the next frame, goes to the
 * window; the keyboard then comes to what stands where it was, not to what stands first. */
static void
test_lost_key (gconstpointer goes_with_what_is_around)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  G_GNUC_UNUSED GtkWidget *first = add_button (outer);
  GtkWidget *box = add_box (outer);
  GtkWidget *inner = add_box (box);
  GtkWidget *button = add_button (inner);
  GtkWidget *next = add_button (box);
  GtkWidget *window = torget_gui_test_show (outer);
  guint n_pressed = 0;

  gtk_widget_add_controller (window, create_ctrl_k (&n_pressed));
  gtk_widget_grab_focus (button);
  press_ctrl_k ();
  torget_gui_test_wait (n_pressed == 1);

  if (goes_with_what_is_around != NULL)
    gtk_box_remove (GTK_BOX (box), inner);
  else
    gtk_box_remove (GTK_BOX (inner), button);
  press_ctrl_k ();
  torget_gui_test_wait (n_pressed == 2);
  torget_gui_test_wait (gtk_window_get_focus (GTK_WINDOW (window)) == next);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));

  g_test_add_func ("/widgets/types-have-names", test_types_have_names);
  g_test_add_func ("/widgets/chip", test_chip);
  g_test_add_func ("/widgets/problem-label", test_problem_label);
  g_test_add_func ("/widgets/empty-state", test_empty_state);
  g_test_add_func ("/widgets/progress-page", test_progress_page);
  g_test_add_func ("/widgets/month-view/iso-weeks", test_iso_weeks);
  g_test_add_func ("/widgets/month-view/keys", test_month_view_keys);
  g_test_add_func ("/widgets/chosen-text-is-whole", test_chosen_text_is_whole);
  g_test_add_func ("/compat/alert/answers", test_alert_answers);
  g_test_add_func ("/compat/alert/enter", test_alert_enter);
  g_test_add_func ("/compat/alert/can-be-cancelled", test_alert_can_be_cancelled);
  g_test_add_func ("/compat/file-dialog/can-be-cancelled", test_file_dialog_can_be_cancelled);
  g_test_add_data_func ("/compat/closed-windows/goes-with-parent", GINT_TO_POINTER (TRUE),
                        test_closed_window);
  g_test_add_data_func ("/compat/closed-windows/stays", GINT_TO_POINTER (FALSE),
                        test_closed_window);
  g_test_add_data_func ("/compat/lost-keys/gone", GINT_TO_POINTER (FALSE), test_lost_key);
  g_test_add_data_func ("/compat/lost-keys/gone-with-what-is-around", GINT_TO_POINTER (TRUE),
                        test_lost_key);
  return g_test_run ();
}
