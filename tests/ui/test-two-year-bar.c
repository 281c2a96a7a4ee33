/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two-year bar of a sublet: what it says and shows, in a cell and in full; and it goes. */
#include "config.h"

#include "domain/reckoning.h"
#include "gui-test.h"
#include "ui/widgets/mark-labels.h"
#include "ui/widgets/two-year-bar.h"
#include "ui/widgets/two-year-track.h"

#include <string.h>

static void
set_sublet (GtkWidget *bar,
            TorgetSublet *sublet)
{
  TorgetSubletBar dates;

  torget_sublet_bar_init (&dates, sublet, TORGET_DATE_NONE,
                          torget_rule_reckon ("sublet_decide", sublet->end_date, NULL),
                          torget_date_from_iso ("2026-11-21"));
  torget_two_year_bar_set (TORGET_TWO_YEAR_BAR (bar), &dates);
}

static GtkWidget *
create_bar (gboolean is_compact)
{
  TorgetSublet sublet = {
    .start_date = torget_date_from_iso ("2024-12-01"),
    .end_date = torget_date_from_iso ("2026-11-30"),
  };
  GtkWidget *bar = torget_two_year_bar_new (is_compact);

  set_sublet (bar, &sublet);
  return bar;
}

static void
destroy (GtkWidget *window,
         GtkWidget *bar)
{
  g_object_ref (bar);
  gtk_window_destroy (GTK_WINDOW (window));
  torget_gui_test_settle ();
  g_assert_finalize_object (G_OBJECT (bar));
}

static const char text[] = "Notice not served in time. First day 2024-12-01. Decide what happens "
                           "by 2026-05-30. Last day to serve notice 2026-08-28. Last day of the "
                           "contract 2026-11-30. Two years on 2026-12-01.";

static void
test_names_itself (void)
{
  for (guint is_compact = 0; is_compact < 2; is_compact++)
    {
      GtkWidget *bar = create_bar (is_compact);
      GtkWidget *window = torget_gui_test_show (bar);
      GtkWidget *track = torget_gui_test_find (bar, TORGET_TYPE_TWO_YEAR_TRACK, 0);

      gtk_test_accessible_assert_role (track, GTK_ACCESSIBLE_ROLE_IMG);
      gtk_test_accessible_assert_property (track, GTK_ACCESSIBLE_PROPERTY_LABEL, text);
      gtk_test_widget_wait_for_draw (bar);
      destroy (window, bar);
    }
}

static void
test_compact_fits_a_cell (void)
{
  GtkWidget *bar = create_bar (TRUE);
  GtkWidget *window = torget_gui_test_show (bar);
  GtkRequisition size;

  gtk_widget_get_preferred_size (bar, &size, NULL);
  g_assert_cmpint (size.height, <=, 24);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (bar), ==, text);
  g_assert_null (torget_gui_test_find (bar, GTK_TYPE_LABEL, 0));
  g_assert_false (gtk_widget_child_focus (bar, GTK_DIR_TAB_FORWARD));
  destroy (window, bar);
}

static void
test_full_is_reached_by_keyboard (void)
{
  GtkWidget *bar = create_bar (FALSE);
  GtkWidget *window = torget_gui_test_show (bar);

  gtk_root_set_focus (GTK_ROOT (window), NULL);
  g_assert_true (gtk_widget_child_focus (bar, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window))
                 == torget_gui_test_find (bar, TORGET_TYPE_TWO_YEAR_TRACK, 0));
  destroy (window, bar);
}

static guint
count_days (GtkWidget *bar)
{
  GtkWidget *label;
  guint n = 0;

  for (guint i = 0; (label = torget_gui_test_find (bar, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_visible (label)
        && strchr (gtk_label_get_text (GTK_LABEL (label)), '\n') != NULL)
      n++;
  return n;
}

static void
test_days_follow_the_contract (void)
{
  TorgetSublet other = {
    .tenure = (char *) "right_of_use",
    .start_date = torget_date_from_iso ("2026-02-01"),
    .end_date = torget_date_from_iso ("2027-01-31"),
  };
  TorgetSublet undated = { .tenure = NULL };
  GtkWidget *bar = create_bar (FALSE);
  GtkWidget *window = torget_gui_test_show (bar);

  g_assert_cmpuint (count_days (bar), ==, 5);
  set_sublet (bar, &other);
  g_assert_cmpuint (count_days (bar), ==, 2);
  gtk_test_widget_wait_for_draw (bar);
  set_sublet (bar, &undated);
  g_assert_cmpuint (count_days (bar), ==, 0);
  gtk_test_widget_wait_for_draw (bar);
  destroy (window, bar);
}

static const struct
{
  double x[3];
  double left[3];
  guint row[3];
  guint n_rows;
} labels[] = {
  { { 20, 100, 180 }, { 0, 80, 160 }, { 0, 0, 0 }, 1 },
  { { 2, 100, 198 }, { 0, 80, 160 }, { 0, 0, 0 }, 1 },      /* kept within the edges */
  { { 100, 101, 102 }, { 80, 81, 82 }, { 0, 1, 2 }, 3 },    /* one under the other */
  { { 60, 100, 140 }, { 40, 80, 120 }, { 0, 1, 0 }, 2 },    /* back to the first row */
  { { 50, 100, 150 }, { 30, 80, 130 }, { 0, 0, 0 }, 1 },    /* just the gap between */
};

static void
test_labels_do_not_touch (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      TorgetMarkLabel places[3];

      for (guint j = 0; j < 3; j++)
        places[j] = (TorgetMarkLabel){ .x = labels[i].x[j], .width = 40 };
      g_assert_cmpuint (torget_mark_labels_place (places, 3, 200, 10), ==, labels[i].n_rows);
      for (guint j = 0; j < 3; j++)
        {
          g_assert_cmpfloat (places[j].left, ==, labels[i].left[j]);
          g_assert_cmpuint (places[j].row, ==, labels[i].row[j]);
        }
    }
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/two-year-bar/names-itself", test_names_itself);
  g_test_add_func ("/two-year-bar/compact-fits-a-cell", test_compact_fits_a_cell);
  g_test_add_func ("/two-year-bar/full-is-reached-by-keyboard", test_full_is_reached_by_keyboard);
  g_test_add_func ("/two-year-bar/days-follow-the-contract", test_days_follow_the_contract);
  g_test_add_func ("/two-year-bar/labels-do-not-touch", test_labels_do_not_touch);
  return g_test_run ();
}
