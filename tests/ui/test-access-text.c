/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the access log in words; what has no words is told as it stands. */
#include "config.h"

#include "ui/access/access-text.h"

#include <locale.h>

typedef struct
{
  const char *action;
  const char *detail;
  const char *what;
  const char *why;
} Row;

static const Row rows[] = {
  { "open", NULL, "Opened", NULL },
  { "search:all", "kind=words hits=8", "Searched: in the whole file", "Searched by: words · Hits: 8" },
  { "search:sublets", "kind=number hits=0", "Searched: sublets", "Searched by: a number · Hits: 0" },
  { "export:handover", "persons=2 withheld=1 sha256=0123456789abcdef",
    "Saved outside the file: handover to another municipality",
    "Persons: 2 · Withheld: 1 · Digest: 0123456789ab…" },
  { "print:plan:employment_service", NULL,
    "Printed: summary of the plan, Public Employment Service", NULL },
  { "followup:list:received", "period=2026 persons=3",
    "Listed the persons behind a figure: list, Persons received", "Period: 2026 · Persons: 3" },
  { "print:week-list:office", NULL, "Printed: weekly list, for the office", NULL },
  { "later:thing", "odd", "later:thing", "odd" },
  { "open:thing", "odd=1", "Opened: thing", "odd=1" },
  { "", "", "", "" },
};

static void
test_words (gconstpointer data)
{
  const Row *row = data;
  const TorgetAccessLine line = { .action = (char *) row->action, .detail = (char *) row->detail };
  g_autofree char *what = torget_access_dup_action (&line);
  g_autofree char *why = torget_access_dup_why (&line);

  g_assert_cmpstr (what, ==, row->what);
  g_assert_cmpstr (why, ==, row->why);
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/access-text/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &rows[i], test_words);
    }
  return g_test_run ();
}
