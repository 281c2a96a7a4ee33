/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a check of the access log finds unusual, and which rows it looks at. */
#include "config.h"

#include "domain/access-line.h"
#include "domain/access-reason.h"

#include <string.h>

#define DAY "2026-11-18" /* a Wednesday, in winter time */

/* @clock: local, in Sweden */
static gint64
get_time (const char *day,
          const char *clock)
{
  g_autofree char *text = g_strdup_printf ("%sT%s:00+01", day, clock);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  return g_date_time_to_unix (time) * G_USEC_PER_SEC;
}

static TorgetAccessLine *
add (GPtrArray *lines,
     const char *user,
     gint64 person_id,
     gint64 time)
{
  TorgetAccessLine *line = torget_record_new (&torget_access_line_type);

  line->record.id = lines->len + 1;
  line->user = g_strdup (user);
  line->action = g_strdup ("open");
  line->person_id = person_id;
  line->time = time;
  g_ptr_array_add (lines, line);
  return line;
}

static const struct
{
  const char *name;
  const char *day, *clock;
  const char *user;
  const char *family_name;
  const char *protection;
  const char *coordinator;
  const char *ended; /* day on which the case was closed, at noon */
  int patterns;
} cases[] = {
  { "nothing", DAY, "07:00", "Anna Lind", "Ahmadi", NULL, "Anna Lind", NULL, 0 },
  { "early", DAY, "06:59", "Anna Lind", NULL, NULL, NULL, NULL, TORGET_ACCESS_OUTSIDE_HOURS },
  { "late", DAY, "17:59", "Anna Lind", NULL, NULL, NULL, NULL, 0 },
  { "too-late", DAY, "18:00", "Anna Lind", NULL, NULL, NULL, NULL, TORGET_ACCESS_OUTSIDE_HOURS },
  { "friday", "2026-11-20", "12:00", "Anna Lind", NULL, NULL, NULL, NULL, 0 },
  { "saturday", "2026-11-21", "12:00", "Anna Lind", NULL, NULL, NULL, NULL,
    TORGET_ACCESS_OUTSIDE_HOURS },
  { "same-name", DAY, "12:00", "Anna Öström", "ostrom", NULL, NULL, NULL, TORGET_ACCESS_SAME_NAME },
  { "double-name", DAY, "12:00", "Anna Lind", "Berg-Lind", NULL, NULL, NULL,
    TORGET_ACCESS_SAME_NAME },
  { "part-of-a-name", DAY, "12:00", "Anna Lind", "Lindberg", NULL, NULL, NULL, 0 },
  { "given-name-only", DAY, "12:00", "Lind", "Lind", NULL, NULL, NULL, 0 },
  { "not-own", DAY, "12:00", "Anna Lind", NULL, NULL, "Eva Berg", NULL, TORGET_ACCESS_NOT_OWN },
  { "protected", DAY, "12:00", "Anna Lind", NULL, "marking", NULL, NULL, TORGET_ACCESS_PROTECTED },
  { "no-protection", DAY, "12:00", "Anna Lind", NULL, "none", NULL, NULL, 0 },
  { "ended", DAY, "12:01", "Anna Lind", NULL, NULL, NULL, DAY, TORGET_ACCESS_ENDED },
  { "before-the-end", DAY, "11:59", "Anna Lind", NULL, NULL, NULL, DAY, 0 },
};

static void
test_patterns (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (torget_record_free);
      TorgetAccessLine *line
          = add (lines, cases[i].user, 7, get_time (cases[i].day, cases[i].clock));

      g_test_message ("%s", cases[i].name);
      line->family_name = g_strdup (cases[i].family_name);
      line->protection = g_strdup (cases[i].protection);
      line->coordinator = g_strdup (cases[i].coordinator);
      line->ended_time = cases[i].ended != NULL ? get_time (cases[i].ended, "12:00") : 0;
      torget_access_lines_mark (lines);
      g_assert_cmpint (line->patterns, ==, cases[i].patterns);
    }
}

static guint
count_marked (GPtrArray *lines)
{
  guint n = 0;

  torget_access_lines_mark (lines);
  for (guint i = 0; i < lines->len; i++)
    if ((((TorgetAccessLine *) lines->pdata[i])->patterns & TORGET_ACCESS_MANY) != 0)
      n++;
  return n;
}

/* One more than allowed within an hour marks all of them; two users do not count together, nor does
 * one person again and again, nor more than an hour. */
static void
test_many (void)
{
  static const struct
  {
    const char *users[2];
    guint n_persons;
    gint64 step;
    guint n_marked;
  } rows[] = {
    { { "a", "a" }, TORGET_ACCESS_MANY_PERSONS, G_TIME_SPAN_SECOND, 0 },
    { { "a", "a" }, TORGET_ACCESS_MANY_PERSONS + 1, G_TIME_SPAN_SECOND,
      TORGET_ACCESS_MANY_PERSONS + 1 },
    { { "a", "b" }, TORGET_ACCESS_MANY_PERSONS + 1, G_TIME_SPAN_SECOND, 0 },
    { { "a", "a" }, 1, G_TIME_SPAN_SECOND, 0 },
    { { "a", "a" }, TORGET_ACCESS_MANY_PERSONS + 1, 2 * G_TIME_SPAN_MINUTE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (torget_record_free);
      const gint64 start = get_time (DAY, "09:00");

      for (guint j = 0; j <= TORGET_ACCESS_MANY_PERSONS; j++)
        add (lines, rows[i].users[j % 2], 1 + j % rows[i].n_persons,
             start + (gint64) j * rows[i].step);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpuint (count_marked (lines), ==, rows[i].n_marked);
    }
}

static void
test_select (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (torget_record_free);
  g_autoptr (GPtrArray) by_day = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  TorgetAccessQuery query = { .user = "a", .from = torget_date_from_iso (DAY),
                              .to = torget_date_from_iso (DAY) };

  for (guint i = 0; i < 100; i++)
    add (lines, i % 2 == 0 ? "a" : "b", i, get_time (i < 50 ? DAY : "2026-11-19", "00:10"));
  by_day = torget_access_lines_select (lines, &query);
  g_assert_cmpuint (by_day->len, ==, 25);

  query = (TorgetAccessQuery){ .sample = 10, .seed = 4711 };
  first = torget_access_lines_select (lines, &query);
  second = torget_access_lines_select (lines, &query);
  g_assert_cmpuint (first->len, ==, 10);
  for (guint i = 0; i < first->len; i++)
    {
      g_assert_true (first->pdata[i] == second->pdata[i]);
      if (i > 0)
        g_assert_cmpint (((TorgetRecord *) first->pdata[i])->id, >,
                         ((TorgetRecord *) first->pdata[i - 1])->id);
    }
  query.sample = 1000;
  g_clear_pointer (&second, g_ptr_array_unref);
  second = torget_access_lines_select (lines, &query);
  g_assert_cmpuint (second->len, ==, 100);
}

static void
test_reasons (void)
{
  static const struct
  {
    const char *code;
    const char *words;
    const char *reason;
  } rows[] = {
    { "own_case", NULL, "own_case" },          { "own_case", " Besök ", "own_case: Besök" },
    { "other", "Revision", "other: Revision" }, { "other", NULL, NULL },
    { "other", "  ab  ", NULL },                { "nonsense", "Revision", NULL },
    { NULL, "Revision", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *reason = torget_access_reason_dup (rows[i].code, rows[i].words);

      g_assert_cmpstr (reason, ==, rows[i].reason);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/access-line/patterns", test_patterns);
  g_test_add_func ("/access-line/many", test_many);
  g_test_add_func ("/access-line/select", test_select);
  g_test_add_func ("/access-line/reasons", test_reasons);
  return g_test_run ();
}
