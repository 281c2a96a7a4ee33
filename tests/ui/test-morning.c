/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The summary in the morning: two counts and no name, once a day for each file; and what the sidebar counts.
 */
#include "config.h"

#include "domain/casework.h"
#include "gui-test.h"
#include "ui/app/morning.h"
#include "ui/app/settings.h"
#include "ui/app/views.h"
#include "ui/app/week-counts.h"

#define TODAY "2026-11-21"

typedef struct
{
  const char *days[5]; /* when deadlines are due */
  const char *text;
} Case;

static const Case cases[] = {
  { { NULL }, NULL },
  { { "2026-11-29" }, NULL },
  { { "2026-11-21" }, "1 deadline within a week" },
  { { "2026-11-28" }, "1 deadline within a week" },
  { { "2026-11-20" }, "0 deadlines within a week, 1 has passed" },
  { { "2026-11-21", "2026-11-23", "2026-11-28", "2026-11-20" },
    "3 deadlines within a week, 1 has passed" },
  { { "2025-11-21", "2026-11-20", "2026-11-22" }, "1 deadline within a week, 2 have passed" },
};

static TorgetDeadlineRow *
add_row (GPtrArray *rows,
         const char *due)
{
  TorgetDeadlineRow *row = torget_record_new (&torget_deadline_row_type);

  row->given_name = g_strdup ("Amina");
  row->family_name = g_strdup ("Testsson");
  row->deadline.rule = torget_rule_get_nth (0);
  row->deadline.due = row->deadline.computed = torget_date_from_iso (due);
  g_ptr_array_add (rows, row);
  return row;
}

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) torget_deadline_row_free);
}

static void
test_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = new_rows ();
      g_autofree char *text = NULL;

      for (guint j = 0; cases[i].days[j] != NULL; j++)
        add_row (rows, cases[i].days[j]);
      text = torget_morning_dup_text (rows, torget_date_from_iso (TODAY));
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_put_off (void)
{
  g_autoptr (GPtrArray) rows = new_rows ();
  TorgetDeadlineRow *row = add_row (rows, TODAY);

  row->mark = torget_record_new (&torget_deadline_mark_type);
  row->mark->remind_date = torget_date_from_iso ("2026-11-22");
  g_assert_null (torget_morning_dup_text (rows, torget_date_from_iso (TODAY)));
}

static gboolean
begin (const char *path,
       const char *day)
{
  return torget_morning_begin (torget_settings_get (), path, torget_date_from_iso (day));
}

static void
test_once_a_day (void)
{
  g_assert_true (begin ("/a.torget", "2026-11-21"));
  g_assert_false (begin ("/a.torget", "2026-11-21"));
  g_assert_true (begin ("/b.torget", "2026-11-21"));
  g_assert_false (begin ("/a.torget", "2026-11-21"));
  g_assert_true (begin ("/a.torget", "2026-11-22"));
  g_assert_true (begin ("/b.torget", "2026-11-22"));
}

/* Switched on in the middle of a day it still comes that day. */
static void
test_switched_off (void)
{
  g_settings_set_boolean (torget_settings_get (), "morning-summary", FALSE);
  g_assert_false (begin ("/a.torget", "2026-11-23"));
  g_settings_set_boolean (torget_settings_get (), "morning-summary", TRUE);
  g_assert_true (begin ("/a.torget", "2026-11-23"));
}

/* What the sidebar counts of the same week. */
static void
test_week_counts (void)
{
  static const struct
  {
    const char *track;
    guint n;
  } tracks[] = { { "housing", 3 }, { "sfi", 4 }, { "plan", 0 }, { TORGET_VIEW_ALL_TRACKS, 7 } };
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (counts, (gpointer) "sublet_decide", GUINT_TO_POINTER (2));
  g_hash_table_insert (counts, (gpointer) "sublet_serve_notice", GUINT_TO_POINTER (1));
  g_hash_table_insert (counts, (gpointer) "sfi_right_end", GUINT_TO_POINTER (4));
  for (gsize i = 0; i < G_N_ELEMENTS (tracks); i++)
    g_assert_cmpuint (torget_week_counts_sum (counts, tracks[i].track), ==, tracks[i].n);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  g_test_add_func ("/ui/morning/text", test_text);
  g_test_add_func ("/ui/morning/put-off", test_put_off);
  g_test_add_func ("/ui/morning/once-a-day", test_once_a_day);
  g_test_add_func ("/ui/morning/switched-off", test_switched_off);
  g_test_add_func ("/ui/morning/week-counts", test_week_counts);
  return g_test_run ();
}
