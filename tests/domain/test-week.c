/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A week: how full it is, and where it collides. */
#include "config.h"

#include "domain/time-input.h"
#include "domain/week.h"

#include <string.h>

/* The invented household: two adults and a child of three. */
#define AMINA 1
#define OMAR 2
#define KARIM 3

#define MONDAY torget_date_from_iso ("2026-11-16")

/* "1 2 08:00-12:00 a": person, weekday, time; a(ctivity), s(fi), p(reschool). */
static void
add_block (TorgetWeek *week,
           const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 4);
  g_auto (GStrv) times = g_strsplit (words[2], "-", 2);
  TorgetWeekBlock block = {
    .person_id = g_ascii_strtoll (words[0], NULL, 10),
    .weekday = (int) g_ascii_strtoll (words[1], NULL, 10),
    .kind = (TorgetWeekKind) (strchr ("asp", words[3][0]) - "asp"),
    .label = text,
  };

  g_assert_true (torget_time_from_input (times[0], &block.start));
  g_assert_true (torget_time_from_input (times[1], &block.end));
  g_assert_true (torget_week_add_block (week, &block));
}

static TorgetWeek *
create_week (const char *const *blocks)
{
  TorgetWeek *week = torget_week_new (AMINA, MONDAY, TORGET_WEEK_FULL_TIME);

  for (guint i = 0; blocks[i] != NULL; i++)
    add_block (week, blocks[i]);
  return week;
}

static void
add_members (TorgetWeek *week,
             const char *adults,
             const char *children)
{
  for (; *adults != '\0'; adults++)
    torget_week_add_member (week,
                            &(TorgetWeekMember){ g_ascii_digit_value (*adults), "Adult", FALSE });
  for (; *children != '\0'; children++)
    torget_week_add_member (
      week, &(TorgetWeekMember){ g_ascii_digit_value (*children), "Child", TRUE });
}

static const struct
{
  const char *blocks[6];
  int untimed; /* hours */
  int target;  /* hours */
  int timed, gap, over; /* minutes */
} sums[] = {
  { { NULL }, 0, 40, 0, 2400, 0 },
  { { "1 1 08:00-12:00 a", "1 2 08:00-12:30 s" }, 0, 40, 510, 1890, 0 },
  { { "1 1 08:00-12:00 a", "1 1 10:00-14:00 s" }, 0, 40, 360, 2040, 0 }, /* taken twice */
  { { "1 1 08:00-12:00 a", "2 1 12:00-16:00 a", "3 1 08:00-16:00 p" }, 0, 40, 240, 2160, 0 },
  { { "1 1 08:00-16:00 a", "1 2 08:00-16:00 a", "1 3 08:00-16:00 a", "1 4 08:00-16:00 a",
      "1 5 08:00-16:00 a" },
    0, 40, 2400, 0, 0 },
  { { "1 1 00:00-24:00 a" }, 17, 40, 1440, 0, 60 },
  { { "1 1 08:00-12:00 a" }, 15, 20, 240, 60, 0 },
};

static void
test_sums (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autoptr (TorgetWeek) week = torget_week_new (AMINA, MONDAY, sums[i].target * 60);
      TorgetWeekSum sum;

      for (guint j = 0; j < 6 && sums[i].blocks[j] != NULL; j++)
        add_block (week, sums[i].blocks[j]);
      torget_week_add_untimed (
        week, &(TorgetWeekUntimed){ AMINA, TORGET_WEEK_SFI, sums[i].untimed * 60, "SFI" });
      torget_week_add_untimed (
        week, &(TorgetWeekUntimed){ KARIM, TORGET_WEEK_PRESCHOOL, 1800, "Preschool" });
      torget_week_sum (week, &sum);
      g_assert_cmpint (sum.timed, ==, sums[i].timed);
      g_assert_cmpint (sum.untimed, ==, sums[i].untimed * 60);
      g_assert_cmpint (sum.gap, ==, sums[i].gap);
      g_assert_cmpint (sum.over, ==, sums[i].over);
    }
}

static const struct
{
  const char *blocks[6];
  const char *adults;
  const char *children;
  const char *clashes; /* weekday, from, to, and the two blocks or the child as Mn */
} clash_rows[] = {
  { { "1 1 08:00-12:00 a", "1 1 12:00-14:00 s" }, "1", "", "" },
  { { "1 1 08:00-12:00 a", "1 1 11:30-14:00 s" }, "1", "", "1 11:30-12:00 0+1;" },
  { { "1 1 08:00-12:00 a", "1 2 08:00-12:00 s" }, "1", "", "" },
  { { "1 1 08:00-12:00 a", "2 1 08:00-12:00 s" }, "12", "", "" },
  /* The child has no place: all of the parent's hours. */
  { { "1 1 08:00-12:00 a" }, "1", "3", "1 08:00-12:00 M1;" },
  /* The other parent is at home. */
  { { "1 1 08:00-12:00 a" }, "12", "3", "" },
  { { "1 1 08:00-12:00 a", "2 1 10:00-15:00 a" }, "12", "3", "1 10:00-12:00 M2;" },
  { { "1 1 07:30-12:30 a", "3 1 08:00-12:00 p" }, "1", "3",
    "1 07:30-08:00 M1;1 12:00-12:30 M1;" },
  { { "1 1 08:00-12:00 a", "3 1 07:30-12:30 p" }, "1", "3", "" },
  /* Two activities in a row are one gap in the care. */
  { { "1 1 08:00-12:00 a", "1 1 12:00-16:00 s" }, "1", "3", "1 08:00-16:00 M1;" },
  { { "1 1 08:00-12:00 a", "3 1 08:00-12:00 p", "4 1 08:00-11:00 p" }, "1", "34",
    "1 11:00-12:00 M2;" },
  /* Nobody grown up is known: nothing is said. */
  { { "1 1 08:00-12:00 a" }, "", "3", "" },
  { { "1 5 22:00-24:00 a" }, "1", "3", "5 22:00-24:00 M1;" },
};

static char *
write_clashes (GArray *clashes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < clashes->len; i++)
    {
      const TorgetWeekClash *clash = &g_array_index (clashes, TorgetWeekClash, i);
      char from[TORGET_TIME_SIZE], to[TORGET_TIME_SIZE];

      g_string_append_printf (text, "%d %s-%s ", clash->weekday,
                              torget_time_write (clash->start, from),
                              torget_time_write (clash->end, to));
      if (clash->child != TORGET_WEEK_NONE)
        g_string_append_printf (text, "M%u;", clash->child);
      else
        g_string_append_printf (text, "%u+%u;", clash->block, clash->other);
    }
  return g_string_free (text, FALSE);
}

static void
test_clashes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (clash_rows); i++)
    {
      g_autoptr (TorgetWeek) week = create_week (clash_rows[i].blocks);
      g_autoptr (GArray) clashes = NULL;
      g_autofree char *text = NULL;

      g_test_message ("row %u", (guint) i);
      add_members (week, clash_rows[i].adults, clash_rows[i].children);
      clashes = torget_week_list_clashes (week);
      text = write_clashes (clashes);
      g_assert_cmpstr (text, ==, clash_rows[i].clashes);
    }
}

/* A place without times: the child may well be there. */
static void
test_unknown_hours_are_no_clash (void)
{
  g_autoptr (TorgetWeek) week = create_week (clash_rows[4].blocks);
  g_autoptr (GArray) clashes = NULL;

  add_members (week, "1", "3");
  torget_week_add_untimed (
    week, &(TorgetWeekUntimed){ KARIM, TORGET_WEEK_PRESCHOOL, 1800, "Preschool" });
  clashes = torget_week_list_clashes (week);
  g_assert_cmpuint (clashes->len, ==, 0);
}

static void
test_blocks_that_clash (void)
{
  static const char *const blocks[] = { "1 1 08:00-12:00 a", "1 1 11:00-14:00 s",
                                        "1 2 08:00-12:00 a", "3 2 09:00-12:00 p",
                                        "1 3 08:00-12:00 a", NULL };
  static const gboolean expected[] = { TRUE, TRUE, TRUE, FALSE, FALSE };
  g_autoptr (TorgetWeek) week = create_week (blocks);
  g_autoptr (GArray) clashes = NULL;

  torget_week_add_member (week, &(TorgetWeekMember){ AMINA, "Adult", FALSE });
  torget_week_add_member (week, &(TorgetWeekMember){ KARIM, "Child", TRUE });
  add_block (week, "3 1 08:00-14:00 p");
  add_block (week, "3 3 08:00-14:00 p");
  clashes = torget_week_list_clashes (week);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (torget_week_block_clashes (week, i, clashes), ==, expected[i]);
}

static void
test_no_times_of_a_week (void)
{
  static const TorgetWeekBlock blocks[] = {
    { .weekday = 0, .start = 480, .end = 540 },  { .weekday = 8, .start = 480, .end = 540 },
    { .weekday = 1, .start = 540, .end = 540 },  { .weekday = 1, .start = 540, .end = 480 },
    { .weekday = 1, .start = -1, .end = 60 },    { .weekday = 1, .start = 480, .end = 1441 },
  };
  g_autoptr (TorgetWeek) week = torget_week_new (AMINA, MONDAY, TORGET_WEEK_FULL_TIME);

  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    g_assert_false (torget_week_add_block (week, &blocks[i]));
  g_assert_cmpuint (torget_week_get_n_blocks (week), ==, 0);
}

static const struct
{
  const char *blocks[6];
  int first, last;
} hour_rows[] = {
  { { NULL }, 7, 17 },
  { { "1 1 08:00-12:00 a" }, 7, 17 },
  { { "1 1 06:30-12:00 a", "1 2 16:00-19:15 a" }, 6, 20 },
  { { "3 1 06:00-18:00 p" }, 6, 18 },
  { { "1 1 00:00-24:00 a" }, 0, 24 },
};

static void
test_hours (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hour_rows); i++)
    {
      g_autoptr (TorgetWeek) week = create_week (hour_rows[i].blocks);
      int first, last;

      torget_week_get_hours (week, &first, &last);
      g_assert_cmpint (first, ==, hour_rows[i].first);
      g_assert_cmpint (last, ==, hour_rows[i].last);
    }
}

static const struct
{
  const char *blocks[6];
  const char *places; /* column/columns */
} place_rows[] = {
  { { "1 1 08:00-12:00 a", "1 1 12:00-14:00 s" }, "0/1 0/1 " },
  { { "1 1 08:00-12:00 a", "1 1 11:00-14:00 s" }, "0/2 1/2 " },
  { { "1 1 08:00-12:00 a", "1 1 11:00-14:00 s", "1 1 12:00-15:00 a" }, "0/2 1/2 0/2 " },
  { { "1 1 08:00-12:00 a", "1 1 08:00-12:00 s", "1 1 08:00-12:00 a" }, "0/3 1/3 2/3 " },
  { { "1 1 08:00-12:00 a", "3 1 08:00-12:00 p" }, "0/1 0/1 " },
  { { "3 1 08:00-12:00 p", "4 1 08:00-12:00 p" }, "0/2 1/2 " },
};

static void
test_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (place_rows); i++)
    {
      g_autoptr (TorgetWeek) week = create_week (place_rows[i].blocks);
      g_autofree TorgetWeekPlace *places = torget_week_place (week);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < torget_week_get_n_blocks (week); j++)
        g_string_append_printf (text, "%u/%u ", places[j].column, places[j].n_columns);
      g_assert_cmpstr (text->str, ==, place_rows[i].places);
    }
}

static void
test_needs_care (void)
{
  static const struct
  {
    const char *birth;
    const char *today;
    gboolean needs_care;
  } rows[] = {
    { "2023-05-01", "2026-11-21", TRUE },  { "2020-12-31", "2026-07-31", TRUE },
    { "2020-01-01", "2026-07-31", TRUE },  { "2020-12-31", "2026-08-01", FALSE },
    { "2021-01-01", "2026-11-21", TRUE },  { "2019-12-31", "2026-01-01", FALSE },
    { "1990-01-01", "2026-11-21", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (torget_week_needs_care (torget_date_from_iso (rows[i].birth),
                                             torget_date_from_iso (rows[i].today)),
                     ==, rows[i].needs_care);
  g_assert_false (torget_week_needs_care (TORGET_DATE_NONE, torget_date_from_iso ("2026-11-21")));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/week/sums", test_sums);
  g_test_add_func ("/week/clashes", test_clashes);
  g_test_add_func ("/week/unknown-hours-are-no-clash", test_unknown_hours_are_no_clash);
  g_test_add_func ("/week/blocks-that-clash", test_blocks_that_clash);
  g_test_add_func ("/week/no-times-of-a-week", test_no_times_of_a_week);
  g_test_add_func ("/week/hours", test_hours);
  g_test_add_func ("/week/places", test_places);
  g_test_add_func ("/week/needs-care", test_needs_care);
  return g_test_run ();
}
