/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proposed last day of a sublet: two years to the day, and as long as nobody chose another. */
#include "config.h"

#include "domain/sublet-term.h"

static TorgetDate
d (const char *iso)
{
  return iso != NULL ? torget_date_from_iso (iso) : TORGET_DATE_NONE;
}

static const struct
{
  const char *tenure;
  const char *start;
  int term;        /* agreed; 0 for the office's */
  int office_term; /* months */
  const char *end;
} proposals[] = {
  { "sublet", "2024-12-01", 0, 24, "2026-11-30" },
  { "sublet", "2024-12-01", 0, 12, "2025-11-30" },
  { "sublet", "2024-12-01", 6, 24, "2025-05-31" },
  { "sublet", "2024-12-15", 0, 24, "2026-12-14" },
  { "sublet", "2024-02-29", 0, 24, "2026-02-27" },
  { "sublet", "2026-08-31", 6, 24, "2027-02-27" },
  { "sublet", NULL, 0, 24, NULL },
  { "right_of_use", "2024-12-01", 0, 24, NULL },
  { NULL, "2024-12-01", 0, 24, NULL },
};

static void
test_proposed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (proposals); i++)
    {
      const TorgetSublet sublet = {
        .tenure = (char *) proposals[i].tenure,
        .start_date = d (proposals[i].start),
        .term_months = proposals[i].term,
      };
      TorgetOfficeParameters parameters;

      g_test_message ("%s, %d, %d", proposals[i].start, proposals[i].term,
                      proposals[i].office_term);
      torget_office_parameters_init_defaults (&parameters);
      parameters.values[TORGET_OFFICE_SUBLET_TERM_MONTHS] = proposals[i].office_term;
      g_assert_cmpint (torget_sublet_propose_end (&sublet, &parameters), ==, d (proposals[i].end));
    }
}

static const struct
{
  const char *start;
  const char *end;
  const char *new_start;
  int new_term;
  const char *new_end;
} edits[] = {
  { "2024-12-01", "2026-11-30", "2025-01-01", 0, "2026-12-31" },
  { "2024-12-01", "2026-11-30", "2024-12-01", 12, "2025-11-30" },
  { "2024-12-01", "2026-11-30", NULL, 0, NULL },
  { NULL, NULL, "2025-01-01", 0, "2026-12-31" },
  /* Chosen or cleared by hand. */
  { "2024-12-01", "2026-10-31", "2025-01-01", 0, "2026-10-31" },
  { "2024-12-01", NULL, "2025-01-01", 0, NULL },
};

static void
test_follows (void)
{
  TorgetOfficeParameters parameters;

  torget_office_parameters_init_defaults (&parameters);
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      const TorgetSublet before = {
        .tenure = (char *) "sublet",
        .start_date = d (edits[i].start),
        .end_date = d (edits[i].end),
      };
      TorgetSublet sublet = before;

      g_test_message ("%s to %s, now from %s", edits[i].start, edits[i].end, edits[i].new_start);
      sublet.start_date = d (edits[i].new_start);
      sublet.term_months = edits[i].new_term;
      g_assert_cmpint (torget_sublet_follow_term (&before, &sublet, &parameters), ==,
                       d (edits[i].end) != d (edits[i].new_end));
      g_assert_cmpint (sublet.end_date, ==, d (edits[i].new_end));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/sublet-term/proposed", test_proposed);
  g_test_add_func ("/domain/sublet-term/follows", test_follows);
  return g_test_run ();
}
