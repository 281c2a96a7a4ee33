/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the day on a real file: which lines, in which order, and what can be said of them;
 * and the explanation of a day. */
#include "config.h"

#include "base/clock.h"
#include "dialog-test.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "service/deadlines.h"
#include "ui/today/explain-window.h"
#include "ui/today/today-item.h"
#include "ui/today/today-page.h"
#include "ui/today/today-row.h"
#include "ui/widgets/date-row.h"

#define TODAY "2026-11-21"

static gpointer
add (TorgetDialogTest *test,
     TorgetRecordSet *records,
     const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = torget_session_new_id (test->file->session);
  return torget_record_set_add (records, record);
}

/* A household whose contract ends on @end, with nothing said about it. */
static gint64
add_tenant (TorgetDialogTest *test,
            TorgetRecordSet *records,
            const char *family_name,
            const char *start,
            const char *end)
{
  TorgetHousehold *household = add (test, records, &torget_household_type);
  TorgetPerson *person = add (test, records, &torget_person_type);
  TorgetMembership *membership = add (test, records, &torget_membership_type);
  TorgetSublet *sublet = add (test, records, &torget_sublet_type);

  person->family_name = g_strdup (family_name);
  person->given_name = g_strdup ("Demo");
  membership->household_id = household->record.id;
  membership->person_id = person->record.id;
  membership->role = g_strdup ("reference_person");
  sublet->household_id = household->record.id;
  sublet->tenure = g_strdup ("sublet");
  sublet->status = g_strdup ("running");
  sublet->start_date = torget_date_from_iso (start);
  sublet->end_date = torget_date_from_iso (end);
  sublet->landlord_notified_date = sublet->start_date;
  return person->record.id;
}

static GtkListView *
get_list (GtkWidget *page)
{
  GtkWidget *lines = torget_gui_test_find (page, ADW_TYPE_CLAMP_SCROLLABLE, 0);

  return GTK_LIST_VIEW (torget_gui_test_find (lines, GTK_TYPE_LIST_VIEW, 0));
}

static GListModel *
get_lines (GtkWidget *page)
{
  return G_LIST_MODEL (gtk_list_view_get_model (get_list (page)));
}

/* The lines as text: `section` and `rule household`. */
static char *
dup_lines (GtkWidget *page)
{
  GListModel *lines = get_lines (page);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (TorgetTodayItem) item = g_list_model_get_item (lines, i);
      const TorgetDeadline *deadline = torget_today_item_get_deadline (item);

      if (deadline == NULL)
        g_string_append_printf (text, "%d:", (int) torget_today_item_get_section (item));
      else
        g_string_append_printf (text, " %s%s", deadline->rule->id,
                                torget_today_item_get_is_first (item) ? "*" : "");
    }
  return g_string_free (text, FALSE);
}

static gboolean
tells (GtkWidget *page,
       const char *text)
{
  g_autofree char *lines = dup_lines (page);

  return strstr (lines, text) != NULL;
}

static GtkWidget *
show_page (TorgetDialogTest *test)
{
  GtkWidget *page;

  torget_clock_set_today (torget_date_from_iso (TODAY));
  page = torget_today_page_new (test->file->session);
  torget_gui_test_show (page);
  return page;
}

static void
test_order (TorgetDialogTest *test,
            gconstpointer data)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  GtkWidget *page;

  /* Served by 2026-11-27, six days from today. */
  add_tenant (test, records, "Soon", "2025-03-01", "2027-02-28");
  /* Served by 2026-06-30, which has passed, and so have two years. */
  add_tenant (test, records, "Late", "2024-10-01", "2026-09-30");
  torget_test_save (test->file->session, records, NULL);
  page = show_page (test);
  torget_gui_test_wait (tells (page, "sublet_serve_notice"));
  {
    g_autofree char *lines = dup_lines (page);

    g_test_message ("%s", lines);
    g_assert_true (g_str_has_prefix (lines, "0: sublet_serve_notice*"));
    g_assert_nonnull (strstr (lines, "1: "));
    g_assert_nonnull (strstr (lines, "sublet_two_years"));
  }
  g_assert_cmpuint (torget_today_page_get_n_this_week (TORGET_TODAY_PAGE (page)), ==, 1);
}

/* Put off, it is gone until its day; the day itself has not moved. */
static void
test_put_off (TorgetDialogTest *test,
              gconstpointer data)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) marks = torget_record_set_new ();
  TorgetDeadlineMark *mark = NULL;
  GtkWidget *page;

  add_tenant (test, records, "Soon", "2025-03-01", "2027-02-28");
  torget_test_save (test->file->session, records, NULL);
  page = show_page (test);
  torget_gui_test_wait (tells (page, "sublet_serve_notice"));
  for (guint i = 0; i < g_list_model_get_n_items (get_lines (page)); i++)
    {
      g_autoptr (TorgetTodayItem) item = g_list_model_get_item (get_lines (page), i);
      const TorgetDeadline *deadline = torget_today_item_get_deadline (item);

      if (deadline != NULL && g_str_equal (deadline->rule->id, "sublet_serve_notice"))
        mark = torget_record_set_add (
            marks, torget_deadline_row_create_mark (torget_today_item_get_row (item)));
    }
  g_assert_nonnull (mark);
  mark->record.id = torget_session_new_id (test->file->session);
  mark->remind_date = torget_date_from_iso ("2026-11-24");
  torget_test_save (test->file->session, marks, NULL);
  torget_gui_test_wait (!tells (page, "sublet_serve_notice"));
}

/* What the keyboard goes to: the line that shows the @nth deadline of @rule. */
static GtkWidget *
find_line (GtkWidget *page,
           const char *rule,
           guint nth)
{
  GtkWidget *list = GTK_WIDGET (get_list (page));

  for (GtkWidget *line = gtk_widget_get_first_child (list); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      const guint position = torget_today_row_get_position (
          TORGET_TODAY_ROW (gtk_widget_get_first_child (line)));
      g_autoptr (TorgetTodayItem) item = g_list_model_get_item (get_lines (page), position);
      const TorgetDeadline *deadline = torget_today_item_get_deadline (item);

      if (deadline != NULL && g_str_equal (deadline->rule->id, rule) && nth-- == 0)
        return line;
    }
  return NULL;
}

#define SENTENCE                                                                                  \
  "Notice must be served by 2026-11-27, or the contract runs on indefinitely and passes two "     \
  "years on 2027-03-01. 6 days left"

/* A screen reader says whose it is, what is lost and how long is left; a protected person is named
 * in none of it. */
static void
test_spoken (TorgetDialogTest *test,
             gconstpointer data)
{
  static const struct
  {
    const char *family_name;
    const char *protection;
    const char *spoken;
  } lines[] = {
    { "Shown", NULL, "Household ⁨Shown⁩, ⁨Demo Shown⁩. " SENTENCE },
    { "Hidden", "marked", "Protected household, a protected person. " SENTENCE },
  };
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  GtkWidget *page;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const gint64 id
          = add_tenant (test, records, lines[i].family_name, "2025-03-01", "2027-02-28");
      TorgetPerson *person = torget_record_set_find (records, &torget_person_type, id);

      person->protection = g_strdup (lines[i].protection);
    }
  torget_test_save (test->file->session, records, NULL);
  page = show_page (test);
  torget_gui_test_wait (find_line (page, "sublet_serve_notice", 1) != NULL);
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (GTK_WIDGET (get_list (page))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Something is lost this week");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *line = find_line (page, "sublet_serve_notice", i);

      gtk_test_accessible_assert_role (line, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (line, GTK_ACCESSIBLE_PROPERTY_LABEL, lines[i].spoken);
    }
}

/* Brings the keyboard to a line, as the arrows do. */
static void
choose (GtkWidget *page,
        const char *rule)
{
  GtkWidget *line = find_line (page, rule, 0);
  const guint position
      = torget_today_row_get_position (TORGET_TODAY_ROW (gtk_widget_get_first_child (line)));

  gtk_selection_model_select_item (gtk_list_view_get_model (get_list (page)), position, TRUE);
  g_assert_true (gtk_widget_grab_focus (line));
}

/* The dialog that edits a record. */
static TorgetRecordDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (TORGET_IS_RECORD_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

/* A call that is asked for is recorded as one, with the keyboard alone. */
static void
test_call (TorgetDialogTest *test,
           gconstpointer data)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) saved = NULL;
  const gint64 id = add_tenant (test, records, "Caller", "2026-09-01", "2027-08-31");
  TorgetPerson *person = torget_record_set_find (records, &torget_person_type, id);
  const TorgetNote *note;
  GtkWidget *page, *view;

  person->permit_to = torget_date_from_iso ("2026-12-01");
  torget_test_save (test->file->session, records, NULL);
  page = show_page (test);
  torget_gui_test_wait (find_line (page, "permit_ends_before_lease", 0) != NULL);
  choose (page, "permit_ends_before_lease");
  g_assert_true (torget_gui_test_press (GTK_WIDGET (gtk_widget_get_root (page)), GDK_KEY_c));
  torget_gui_test_wait (find_dialog () != NULL);
  view = gtk_root_get_focus (GTK_ROOT (find_dialog ()));
  g_assert_true (GTK_IS_TEXT_VIEW (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Called.", -1);
  torget_dialog_test_save (find_dialog ());
  saved = torget_dialog_test_load (test, id);
  note = g_ptr_array_index (torget_record_set_list (saved, &torget_note_type), 0);
  g_assert_cmpstr (note->kind, ==, "call");
  g_assert_cmpstr (note->track, ==, "housing");
  g_assert_cmpstr (note->text, ==, "Called.");
}

static gboolean
is_label (GtkWidget *widget,
          const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_label (child, text))
      return TRUE;
  return FALSE;
}

static void
test_explain (TorgetDialogTest *test,
              gconstpointer data)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetOfficeParameters parameters;
  g_autoptr (GArray) deadlines = NULL;
  TorgetExplainWindow *window = NULL;
  GtkWidget *origin = gtk_label_new (NULL);

  torget_clock_set_today (torget_date_from_iso (TODAY));
  add_tenant (test, records, "Soon", "2024-12-01", "2026-11-30");
  torget_office_parameters_init_defaults (&parameters);
  deadlines = torget_deadlines_list (records, &parameters);
  torget_gui_test_show (origin);
  for (guint i = 0; i < deadlines->len; i++)
    if (g_str_equal (g_array_index (deadlines, TorgetDeadline, i).rule->id, "sublet_serve_notice"))
      window = torget_explain_window_present (
          origin, test->file->session, &g_array_index (deadlines, TorgetDeadline, i), "Sentence");
  g_assert_nonnull (window);
  torget_gui_test_settle ();
  g_assert_true (is_label (GTK_WIDGET (window), "2026-11-30 minus three months = 2026-08-30"));
  g_assert_true (is_label (GTK_WIDGET (window), "Jordabalken 12:3, 4 and 8"));
  {
    GtkWidget *row = torget_gui_test_find (GTK_WIDGET (window), TORGET_TYPE_DATE_ROW, 0);

    gtk_editable_set_text (GTK_EDITABLE (row), "2027-02-28");
    torget_gui_test_settle ();
  }
  g_assert_true (is_label (GTK_WIDGET (window), "2026-11-27"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window goes down to 1024 pixels, and the text may be twice as big. */
#define ROOM 500

static void
test_fits (TorgetDialogTest *test,
           gconstpointer data)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  GtkWidget *page;
  int minimum;

  add_tenant (test, records, "Soon", "2025-03-01", "2027-02-28");
  torget_test_save (test->file->session, records, NULL);
  page = show_page (test);
  torget_gui_test_wait (tells (page, "sublet_serve_notice"));
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > ROOM)
    torget_gui_test_tell_width (page);
  g_assert_cmpint (minimum, <=, ROOM);
}

/* How much there is to do is told in full, at 200 % of the usual size of text too. */
static void
test_counts_fit_large_text (TorgetDialogTest *test,
                            gconstpointer data)
{
  GtkWidget *page = show_page (test);
  GtkLabel *counts = GTK_LABEL (torget_gui_test_find (page, GTK_TYPE_LABEL, 0));
  int usual;

  torget_gui_test_wait (strstr (gtk_label_get_text (counts), "to do") != NULL);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &usual, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  torget_gui_test_wait (gtk_widget_get_height (GTK_WIDGET (counts)) > 0);
  torget_gui_test_settle ();
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (counts)));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", usual, NULL);
}

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_dialog_test_add ("/ui/today/order", test_order);
  torget_dialog_test_add ("/ui/today/put-off", test_put_off);
  torget_dialog_test_add ("/ui/today/spoken", test_spoken);
  torget_dialog_test_add ("/ui/today/call", test_call);
  torget_dialog_test_add ("/ui/today/explain", test_explain);
  torget_dialog_test_add ("/ui/today/fits", test_fits);
  torget_dialog_test_add ("/ui/today/counts-fit-large-text", test_counts_fit_large_text);
  return g_test_run ();
}
