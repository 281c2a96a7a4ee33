/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of copies, and which of them are kept. */
#include "config.h"

#include "domain/backup-plan.h"

#include <string.h>

static gint64
read_time (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);

  g_assert_nonnull (time);
  return g_date_time_to_unix (time) * G_USEC_PER_SEC;
}

static const struct
{
  const char *name;
  const char *time; /* %NULL when it is no name of a copy */
} names[] = {
  { "torget-20261121T142233Z.db", "2026-11-21T14:22:33Z" },
  { "torget-20280229T000000Z.db", "2028-02-29T00:00:00Z" },
  { "torget-20270229T000000Z.db", NULL },
  { "torget-20261121T142233Z.db.keys", NULL },
  { "torget-20261121T142233Z.db.part", NULL },
  { "torget-20261121T142233.db", NULL },
  { "torget-20261121T142233+.db", NULL },
  { "torget.db", NULL },
  { "Fatima.db", NULL },
  { "", NULL },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gint64 time = 0;

      g_test_message ("%s", names[i].name);
      g_assert_cmpint (torget_backup_plan_read_name (names[i].name, &time), ==,
                       names[i].time != NULL);
      if (names[i].time != NULL)
        {
          g_autofree char *name = torget_backup_plan_dup_name (time + 999999);

          g_assert_cmpint (time, ==, read_time (names[i].time));
          g_assert_cmpstr (name, ==, names[i].name);
        }
    }
}

/* Copies as letters, oldest first; in `kept` a dot stands for one that goes. */
static const struct
{
  const char *what;
  const char *now;
  const char *copies[20];
  const char *kept;
} rows[] = {
  { "none", "2026-11-21T12:00:00Z", { NULL }, "" },
  { "one", "2026-11-21T12:00:00Z", { "2026-11-21T08:00:00Z" }, "x" },
  { "only the newest of a day",
    "2026-11-21T12:00:00Z",
    { "2026-11-21T07:00:00Z", "2026-11-21T08:00:00Z", "2026-11-21T11:59:59Z" },
    "..x" },
  { "midnight divides days, not hours",
    "2026-11-21T12:00:00Z",
    { "2026-11-20T23:59:59Z", "2026-11-21T00:00:00Z" },
    "xx" },
  { "the eleventh day goes when its week and month have newer ones",
    "2026-11-30T12:00:00Z",
    { "2026-11-16T08:00:00Z", "2026-11-17T08:00:00Z", "2026-11-18T08:00:00Z",
      "2026-11-19T08:00:00Z", "2026-11-20T08:00:00Z", "2026-11-23T08:00:00Z",
      "2026-11-24T08:00:00Z", "2026-11-25T08:00:00Z", "2026-11-26T08:00:00Z",
      "2026-11-27T08:00:00Z", "2026-11-28T08:00:00Z", "2026-11-30T08:00:00Z" },
    "..xxxxxxxxxx" },
  { "days without work do not count",
    "2027-08-30T12:00:00Z",
    { "2026-11-18T08:00:00Z", "2026-11-19T08:00:00Z", "2026-11-20T08:00:00Z" },
    "xxx" },
  { "a week over the turn of the year is one",
    "2027-01-08T12:00:00Z",
    { "2026-12-29T08:00:00Z", "2027-01-01T08:00:00Z" },
    "xx" },
  { "the clock was set back",
    "2024-11-21T12:00:00Z",
    { "2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z", "2024-11-20T09:00:00Z",
      "2024-11-20T10:00:00Z" },
    "xx.x" },
};

static void
test_rotation (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TorgetBackupAge ages[G_N_ELEMENTS (rows[i].copies)] = { 0 };
      const gsize n = strlen (rows[i].kept);
      g_autoptr (GString) kept = g_string_new (NULL);

      g_test_message ("%s", rows[i].what);
      for (gsize j = 0; j < n; j++)
        ages[j].time = read_time (rows[i].copies[j]);
      torget_backup_plan_choose (ages, n, read_time (rows[i].now));
      for (gsize j = 0; j < n; j++)
        g_string_append_c (kept, ages[j].is_kept ? 'x' : '.');
      g_assert_cmpstr (kept->str, ==, rows[i].kept);
    }
}

static gboolean
is_same_day (gint64 a,
             gint64 b)
{
  return a / G_TIME_SPAN_DAY == b / G_TIME_SPAN_DAY;
}

/* Three copies a day for three years, rotated after each, as the program does. */
static void
test_three_years (void)
{
  g_autoptr (GArray) copies = g_array_new (FALSE, TRUE, sizeof (TorgetBackupAge));
  gint64 now = read_time ("2026-01-01T08:00:00Z");
  guint n_days = 0;

  for (guint i = 0; i < 3 * 3 * 365; i++, now += 8 * G_TIME_SPAN_HOUR)
    {
      g_array_append_vals (copies, &(TorgetBackupAge){ now, FALSE }, 1);
      torget_backup_plan_choose ((TorgetBackupAge *) copies->data, copies->len, now);
      for (guint j = copies->len; j-- > 0;)
        if (!g_array_index (copies, TorgetBackupAge, j).is_kept)
          g_array_remove_index (copies, j);
      g_assert_cmpint (g_array_index (copies, TorgetBackupAge, copies->len - 1).time, ==, now);
    }
  g_assert_cmpuint (copies->len, <=,
                    TORGET_BACKUP_DAYS + TORGET_BACKUP_WEEKS + TORGET_BACKUP_MONTHS);
  now = g_array_index (copies, TorgetBackupAge, copies->len - 1).time;
  for (guint day = 0; day < TORGET_BACKUP_DAYS; day++)
    for (guint j = 0; j < copies->len; j++)
      n_days += is_same_day (g_array_index (copies, TorgetBackupAge, j).time,
                             now - day * G_TIME_SPAN_DAY);
  g_assert_cmpuint (n_days, ==, TORGET_BACKUP_DAYS);
  g_assert_cmpint (now - g_array_index (copies, TorgetBackupAge, 0).time, >,
                   (TORGET_BACKUP_MONTHS - 1) * 28 * G_TIME_SPAN_DAY);
}

static const struct
{
  const char *before;
  const char *now;
  gboolean copy;
  gboolean check;
} due[] = {
  { "2026-11-21T00:00:00Z", "2026-11-21T23:59:59Z", FALSE, FALSE },
  { "2026-11-20T23:59:59Z", "2026-11-21T00:00:00Z", TRUE, FALSE },
  { "2026-10-31T23:59:59Z", "2026-11-01T00:00:00Z", TRUE, TRUE },
  { "2025-11-21T12:00:00Z", "2026-11-21T12:00:00Z", TRUE, TRUE },
  { "2026-11-21T12:00:00Z", "2024-11-21T12:00:00Z", TRUE, TRUE },
};

static void
test_due (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (due); i++)
    {
      const gint64 before = read_time (due[i].before);
      const gint64 now = read_time (due[i].now);

      g_test_message ("%s, %s", due[i].before, due[i].now);
      g_assert_cmpint (torget_backup_plan_is_due (before, now), ==, due[i].copy);
      g_assert_cmpint (torget_backup_plan_is_check_due (before, now), ==, due[i].check);
    }
  g_assert_true (torget_backup_plan_is_due (0, read_time ("2026-11-21T12:00:00Z")));
  g_assert_true (torget_backup_plan_is_check_due (0, read_time ("2026-11-21T12:00:00Z")));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup-plan/names", test_names);
  g_test_add_func ("/backup-plan/rotation", test_rotation);
  g_test_add_func ("/backup-plan/three-years", test_three_years);
  g_test_add_func ("/backup-plan/due", test_due);
  return g_test_run ();
}
