/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arithmetic of the timeline: axis, rows, keyboard order, text equivalent. No display. */
#include "config.h"

#include "ui/widgets/timeline-data.h"
#include "ui/widgets/timeline-layout.h"
#include "ui/widgets/timeline-order.h"
#include "ui/widgets/timeline-scale.h"

#define TODAY "2026-11-20"

static TorgetDate
d (const char *iso)
{
  return torget_date_from_iso (iso);
}

static guint
add (TorgetTimelineData *data,
     guint lane,
     TorgetTimelineKind kind,
     const char *from,
     const char *to,
     const char *text)
{
  return torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ .kind = kind,
                             .from = from != NULL ? d (from) : TORGET_DATE_NONE,
                             .to = to != NULL ? d (to) : TORGET_DATE_NONE,
                             .text = text });
}

static guint
add_lane (TorgetTimelineData *data,
          const char *group,
          const char *label)
{
  return torget_timeline_data_add_lane (data,
                                        &(TorgetTimelineLane){ .group = group, .label = label });
}

static void
test_scale_x (void)
{
  const TorgetTimelineScale scale = { d ("2026-01-01"), d ("2026-04-11"), 50, 200 };
  static const struct
  {
    const char *date;
    double x;
  } rows[] = {
    { "2026-01-01", 50 },  { "2026-01-02", 52 },  { "2026-02-20", 150 },
    { "2026-04-11", 250 }, { "2025-12-31", 48 },  { "2026-04-12", 252 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat_with_epsilon (torget_timeline_scale_get_x (&scale, d (rows[i].date)),
                                    rows[i].x, 1e-9);
  g_assert_true (torget_timeline_scale_contains (&scale, d ("2026-01-01")));
  g_assert_true (torget_timeline_scale_contains (&scale, d ("2026-04-11")));
  g_assert_false (torget_timeline_scale_contains (&scale, d ("2025-12-31")));
  g_assert_false (torget_timeline_scale_contains (&scale, d ("2026-04-12")));
}

static void
test_scale_range (void)
{
  static const struct
  {
    TorgetTimelineZoom zoom;
    const char *centre, *from, *to, *first, *last;
  } rows[] = {
    { TORGET_TIMELINE_ZOOM_SIX_MONTHS, TODAY, "2020-01-01", "2030-01-01", "2026-09-20",
      "2027-03-20" },
    { TORGET_TIMELINE_ZOOM_TWO_YEARS, TODAY, "2020-01-01", "2030-01-01", "2026-03-20",
      "2028-03-20" },
    /* The last day of a shorter month. */
    { TORGET_TIMELINE_ZOOM_SIX_MONTHS, "2026-04-30", TODAY, TODAY, "2026-02-28", "2026-08-28" },
    /* A margin of two weeks, and a year at least. */
    { TORGET_TIMELINE_ZOOM_ALL, TODAY, "2026-03-15", "2026-04-15", "2026-03-01", "2027-03-01" },
    { TORGET_TIMELINE_ZOOM_ALL, TODAY, TODAY, TODAY, "2026-11-06", "2027-11-06" },
    /* A longer margin for a longer time: 730 days / 24 = 30. */
    { TORGET_TIMELINE_ZOOM_ALL, TODAY, "2026-01-31", "2028-01-31", "2026-01-01", "2028-03-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TorgetTimelineScale scale = { .x = 7, .width = 100 };

      torget_timeline_scale_set_range (&scale, rows[i].zoom, d (rows[i].centre), d (rows[i].from),
                                       d (rows[i].to));
      g_assert_cmpint (scale.first, ==, d (rows[i].first));
      g_assert_cmpint (scale.last, ==, d (rows[i].last));
      g_assert_cmpfloat (scale.x, ==, 7);
    }
}

static void
test_scale_ticks (void)
{
  static const struct
  {
    const char *first, *last;
    double width;
    int min_months;
    double min_distance;
    int months;
    const char *first_tick;
    guint n_ticks;
  } rows[] = {
    { "2026-09-20", "2027-03-20", 600, 1, 40, 1, "2026-09-01", 7 },
    { "2026-09-20", "2027-03-20", 150, 1, 40, 2, "2026-09-01", 4 },
    { "2026-03-20", "2028-03-20", 600, 1, 40, 2, "2026-03-01", 13 },
    { "2026-03-20", "2028-03-20", 300, 1, 40, 6, "2026-01-01", 5 },
    { "2026-03-20", "2028-03-20", 600, 12, 40, 12, "2026-01-01", 3 },
    { "2003-03-20", "2028-03-20", 510, 12, 40, 24, "2002-01-01", 14 },
    { "1968-03-20", "2028-03-20", 400, 12, 40, 120, "1960-01-01", 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TorgetTimelineScale scale = { d (rows[i].first), d (rows[i].last), 0, rows[i].width };
      int months;
      g_autoptr (GArray) ticks = torget_timeline_scale_list_ticks (
          &scale, rows[i].min_months, rows[i].min_distance, &months);

      g_assert_cmpint (months, ==, rows[i].months);
      g_assert_cmpuint (ticks->len, ==, rows[i].n_ticks);
      g_assert_cmpint (g_array_index (ticks, TorgetDate, 0), ==, d (rows[i].first_tick));
      g_assert_cmpint (g_array_index (ticks, TorgetDate, 0), <=, scale.first);
    }
}

static const TorgetTimelineMetrics metrics = {
  .axis_height = 40,
  .heading_height = 30,
  .bar_height = 20,
  .mark_height = 18,
  .mark_size = 18,
  .gap = 8,
  .padding = 7,
};

/* A hundred days from 2026-01-01 on 1000 pixels: a day is 10 pixels. */
static const TorgetTimelineScale *
get_scale (void)
{
  static TorgetTimelineScale scale;

  scale = (TorgetTimelineScale){ d ("2026-01-01"), d ("2026-04-11"), 0, 1000 };
  return &scale;
}

static void
test_layout_bars (void)
{
  g_autoptr (TorgetTimelineData) data = torget_timeline_data_new (d ("2026-01-21"));
  const guint lane = add_lane (data, NULL, "Plan");
  const double widths[8] = { 0 };
  g_autoptr (TorgetTimelineLayout) layout = NULL;
  static const struct
  {
    const char *from, *to;
    gboolean visible;
    double x, width, row;
    gboolean cut_start, cut_end;
    double today_x;
  } rows[] = {
    { "2026-01-11", "2026-01-30", TRUE, 100, 200, 0, FALSE, FALSE, 100 },
    /* The next begins on the day on which the one before ends. */
    { "2026-01-30", "2026-02-09", TRUE, 290, 110, 0, FALSE, FALSE, 0 },
    { "2026-01-21", "2026-01-25", TRUE, 200, 50, 1, FALSE, FALSE, 0 },
    { "2025-06-01", "2026-01-05", TRUE, 0, 50, 0, TRUE, FALSE, 50 },
    { "2026-04-01", NULL, TRUE, 900, 100, 0, FALSE, TRUE, 0 },
    { "2026-03-02", "2026-03-02", TRUE, 600, 10, 0, FALSE, FALSE, 0 },
    { "2025-01-01", "2025-12-31", FALSE, 0, 0, 0, FALSE, FALSE, 0 },
    { "2026-04-12", NULL, FALSE, 0, 0, 0, FALSE, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add (data, lane, TORGET_TIMELINE_BAR, rows[i].from, rows[i].to, "A period.");
  layout = torget_timeline_layout_new (data, get_scale (), &metrics, widths);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TorgetTimelineBox *box = &layout->boxes[i];

      g_assert_cmpint (box->visible, ==, rows[i].visible);
      g_assert_cmpfloat_with_epsilon (box->x, rows[i].x, 1e-6);
      g_assert_cmpfloat_with_epsilon (box->width, rows[i].width, 1e-6);
      g_assert_cmpint (box->cut_start, ==, rows[i].cut_start);
      g_assert_cmpint (box->cut_end, ==, rows[i].cut_end);
      g_assert_cmpfloat_with_epsilon (box->today_x, rows[i].today_x, 1e-6);
      if (box->visible)
        g_assert_cmpfloat_with_epsilon (box->y, 47 + 24 * rows[i].row, 1e-6);
    }
  g_assert_cmpfloat_with_epsilon (layout->bands[lane].height, 7 + 2 * 24 + 7, 1e-6);
}

static void
test_layout_marks (void)
{
  g_autoptr (TorgetTimelineData) data = torget_timeline_data_new (d ("2026-01-21"));
  const guint lane = add_lane (data, NULL, "Preschool");
  g_autoptr (TorgetTimelineLayout) layout = NULL;
  static const struct
  {
    const char *date;
    double label_width;
    gboolean visible;
    double x, width, mark_x, row;
  } rows[] = {
    { "2026-01-11", 60, TRUE, 91, 82, 9, 0 },
    /* Would touch the label before: 173 + gap. */
    { "2026-01-19", 60, TRUE, 171, 82, 9, 1 },
    { "2026-02-20", 0, TRUE, 491, 18, 9, 0 },
    /* No room to the right: the label goes left. */
    { "2026-04-09", 60, TRUE, 907, 82, 73, 0 },
    { "2026-04-12", 60, FALSE, 0, 0, 0, 0 },
  };
  double widths[G_N_ELEMENTS (rows)];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add (data, lane, TORGET_TIMELINE_DIAMOND, rows[i].date, NULL, "A date.");
      widths[i] = rows[i].label_width;
    }
  layout = torget_timeline_layout_new (data, get_scale (), &metrics, widths);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TorgetTimelineBox *box = &layout->boxes[i];

      g_assert_cmpint (box->visible, ==, rows[i].visible);
      g_assert_cmpfloat_with_epsilon (box->x, rows[i].x, 1e-6);
      g_assert_cmpfloat_with_epsilon (box->width, rows[i].width, 1e-6);
      g_assert_cmpfloat_with_epsilon (box->mark_x, rows[i].mark_x, 1e-6);
      if (box->visible)
        g_assert_cmpfloat_with_epsilon (box->y, 47 + 18 * rows[i].row, 1e-6);
    }
}

static void
test_layout_lanes (void)
{
  g_autoptr (TorgetTimelineData) data = torget_timeline_data_new (d (TODAY));
  const double widths[1] = { 0 };
  g_autoptr (TorgetTimelineLayout) layout = NULL;
  static const struct
  {
    const char *group;
    double heading_y, y;
  } rows[] = {
    { "Parent", 40, 70 },
    { "Parent", -1, 104 },
    { "Child", 138, 168 },
    { NULL, -1, 202 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_lane (data, rows[i].group, "Lane");
  layout = torget_timeline_layout_new (data, get_scale (), &metrics, widths);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpfloat (layout->bands[i].heading_y, ==, rows[i].heading_y);
      g_assert_cmpfloat (layout->bands[i].y, ==, rows[i].y);
      g_assert_cmpfloat (layout->bands[i].height, ==, 34);
    }
  g_assert_cmpfloat (layout->height, ==, 236);
}

/* Lanes 0 and 2 hold items, lane 1 is empty. Items are not added in order of date. */
static TorgetTimelineData *
create_three_lanes (void)
{
  TorgetTimelineData *data = torget_timeline_data_new (d (TODAY));

  add_lane (data, "Parent", "Plan");
  add_lane (data, "Parent", "SFI");
  add_lane (data, "Child", "Preschool");
  add (data, 0, TORGET_TIMELINE_DIAMOND, "2026-06-01", NULL, "June.");
  add (data, 0, TORGET_TIMELINE_BAR, "2026-01-01", "2026-12-31", "January.");
  add (data, 2, TORGET_TIMELINE_DOT, "2026-02-01", NULL, "February.");
  add (data, 2, TORGET_TIMELINE_DOT, "2026-07-01", NULL, "July.");
  add (data, 0, TORGET_TIMELINE_DOT, "2026-06-01", NULL, "June, added later.");
  torget_timeline_data_add_link (
      data, &(TorgetTimelineLink){ 3, 1, "The place decides the hours." });
  return data;
}

static void
test_order (void)
{
  g_autoptr (TorgetTimelineData) data = create_three_lanes ();
  guint start;
  static const struct
  {
    guint item;
    TorgetTimelineMove move;
    guint target;
  } rows[] = {
    { 1, TORGET_TIMELINE_MOVE_LATER, 0 },   { 0, TORGET_TIMELINE_MOVE_LATER, 4 },
    { 4, TORGET_TIMELINE_MOVE_LATER, 4 },   { 4, TORGET_TIMELINE_MOVE_EARLIER, 0 },
    { 1, TORGET_TIMELINE_MOVE_EARLIER, 1 }, { 4, TORGET_TIMELINE_MOVE_FIRST, 1 },
    { 1, TORGET_TIMELINE_MOVE_LAST, 4 },    { 0, TORGET_TIMELINE_MOVE_DOWN, 3 },
    { 1, TORGET_TIMELINE_MOVE_DOWN, 2 },    { 3, TORGET_TIMELINE_MOVE_UP, 0 },
    { 2, TORGET_TIMELINE_MOVE_UP, 1 },      { 2, TORGET_TIMELINE_MOVE_DOWN, 2 },
    { 1, TORGET_TIMELINE_MOVE_UP, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (torget_timeline_order_move (data, rows[i].item, rows[i].move), ==,
                      rows[i].target);
  g_assert_true (torget_timeline_order_get_start (data, &start));
  g_assert_cmpuint (start, ==, 1);
}

static void
test_order_empty (void)
{
  g_autoptr (TorgetTimelineData) data = torget_timeline_data_new (d (TODAY));
  guint start;

  add_lane (data, NULL, "Plan");
  g_assert_false (torget_timeline_order_get_start (data, &start));
}

static void
test_text (void)
{
  g_autoptr (TorgetTimelineData) data = create_three_lanes ();
  g_autofree char *text = torget_timeline_data_dup_text (data);

  g_assert_cmpstr (text, ==,
                   "Parent\n"
                   "Plan\n"
                   "  • January.\n"
                   "  • June.\n"
                   "  • June, added later.\n"
                   "SFI\n"
                   "  • Nothing recorded\n"
                   "\n"
                   "Child\n"
                   "Preschool\n"
                   "  • February.\n"
                   "  • July.\n"
                   "→ The place decides the hours.");
}

static void
test_range (void)
{
  g_autoptr (TorgetTimelineData) data = create_three_lanes ();
  TorgetDate first, last;

  torget_timeline_data_get_range (data, &first, &last);
  g_assert_cmpint (first, ==, d ("2026-01-01"));
  g_assert_cmpint (last, ==, d ("2026-12-31"));
}

static void
test_copies (void)
{
  g_autoptr (TorgetTimelineData) data = torget_timeline_data_new (d (TODAY));
  char text[] = "A period.";
  const guint lane = add_lane (data, NULL, text);
  const guint item = add (data, lane, TORGET_TIMELINE_BAR, TODAY, NULL, text);

  text[0] = 'X';
  g_assert_cmpstr (torget_timeline_data_get_lane (data, lane)->label, ==, "A period.");
  g_assert_cmpstr (torget_timeline_data_get_item (data, item)->text, ==, "A period.");
  g_assert_null (torget_timeline_data_get_item (data, item)->record_type);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/scale/date-to-x", test_scale_x);
  g_test_add_func ("/timeline/scale/range-of-each-zoom", test_scale_range);
  g_test_add_func ("/timeline/scale/ticks-keep-their-distance", test_scale_ticks);
  g_test_add_func ("/timeline/layout/bars-share-rows-unless-they-overlap", test_layout_bars);
  g_test_add_func ("/timeline/layout/labels-of-marks-never-touch", test_layout_marks);
  g_test_add_func ("/timeline/layout/lanes-and-headings", test_layout_lanes);
  g_test_add_func ("/timeline/order/keys", test_order);
  g_test_add_func ("/timeline/order/nothing-to-focus", test_order_empty);
  g_test_add_func ("/timeline/text/says-everything-in-order", test_text);
  g_test_add_func ("/timeline/data/range", test_range);
  g_test_add_func ("/timeline/data/copies-texts", test_copies);
  return g_test_run ();
}
