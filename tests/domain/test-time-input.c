/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of the day as they are typed. */
#include "config.h"

#include "domain/time-input.h"

static const struct
{
  const char *typed;
  const char *written; /* NULL: no time */
} rows[] = {
  { "830", "08:30" },   { "8:30", "08:30" },  { "08.30", "08:30" }, { "8.30", "08:30" },
  { "0830", "08:30" },  { "8", "08:00" },     { "08", "08:00" },    { " 8:30 ", "08:30" },
  { "0", "00:00" },     { "000", "00:00" },   { "1615", "16:15" },  { "23:59", "23:59" },
  { "24", "24:00" },    { "24:00", "24:00" }, { "24:01", NULL },    { "25", NULL },
  { "8:60", NULL },     { "860", NULL },      { "8:3", NULL },      { "8:300", NULL },
  { ":30", NULL },      { "8:", NULL },       { "", NULL },         { "  ", NULL },
  { "morning", NULL },  { "-8", NULL },       { "8-16", NULL },     { "12345", NULL },
  { "8:30:00", NULL },  { "8,30", NULL },     { "8h", NULL },
};

static void
test_input (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char buffer[TORGET_TIME_SIZE];
      int minute = -1;

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpint (torget_time_from_input (rows[i].typed, &minute), ==,
                       rows[i].written != NULL);
      if (rows[i].written != NULL)
        g_assert_cmpstr (torget_time_write (minute, buffer), ==, rows[i].written);
      else
        g_assert_cmpint (minute, ==, -1);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-input/typed", test_input);
  return g_test_run ();
}
