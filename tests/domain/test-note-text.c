/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What templates of notes become. */
#include "config.h"

#include "domain/note-text.h"

static void
test_filled (void)
{
  static const struct
  {
    const char *text, *name, *date, *expected;
  } rows[] = {
    { "Ringde {name} den {date}.", "Amina Prov", "2026-11-21", "Ringde Amina Prov den 2026-11-21." },
    { "{name}{name}", "A", NULL, "AA" },
    { "{date}", "A", NULL, "{date}" },
    { "{name}", NULL, "2026-11-21", "{name}" },
    { "{nam} {name", "A", "2026-11-21", "{nam} {name" },
    { "{name} den {date}", "{date}", "2026-11-21", "{date} den 2026-11-21" },
    { "Möte på förskolan", "A", "2026-11-21", "Möte på förskolan" },
    { "", "A", "2026-11-21", "" },
    { NULL, "A", "2026-11-21", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text
          = torget_note_text_fill (rows[i].text, rows[i].name, torget_date_from_iso (rows[i].date));

      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/note-text/filled", test_filled);
  return g_test_run ();
}
