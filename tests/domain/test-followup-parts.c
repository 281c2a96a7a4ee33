/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a year tell, less each other: nobody is found out. */
#include "config.h"

#include "domain/followup.h"

static void
add_person (TorgetObservations *observations,
            gint64 id,
            TorgetDate received,
            const char *sex,
            gboolean is_protected)
{
  TorgetObservedPerson person = { .id = id, .is_protected = is_protected };

  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    person.cells[i] = (guint8) (torget_split_get_n_cells (i) - 1);
  person.cells[TORGET_SPLIT_SEX] = (guint8) torget_split_find_cell (TORGET_SPLIT_SEX, sex);
  person.cells[TORGET_SPLIT_MUNICIPALITY] = 0;
  person.seen[TORGET_SEEN_PERSON_RECEIVED - TORGET_SEEN_PERSON_BIRTH] = received;
  torget_observations_add_person (observations, &person);
}

static TorgetFollowup *
compute (TorgetObservations *observations,
         const char *text)
{
  TorgetPeriod period;

  g_assert_true (torget_period_parse (text, &period));
  return torget_followup_compute (observations, &period, torget_date_new (2026, 11, 21), NULL);
}

static void
add_crowd (TorgetObservations *observations,
           guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  static const char *const sexes[] = { "female", "male" };

  for (gint64 id = 1; id <= 260; id++)
    {
      const TorgetDate day = torget_date_new (2025, 1, 1) + g_rand_int_range (random, 0, 365);

      add_person (observations, id, day, sexes[g_rand_int_range (random, 0, 2)],
                  g_rand_int_range (random, 0, 40) == 0);
    }
}

static gboolean
tells_women (TorgetObservations *observations,
             const char *period)
{
  g_autoptr (TorgetFollowup) followup = compute (observations, period);
  const TorgetFigure *figure = torget_followup_find (followup, "received_assigned");

  return !figure->cells[TORGET_SPLIT_SEX][0].hides_denominator;
}

/* A year less eleven months is the twelfth: a cell is told in all parts of a year or in none, and
 * in none when the whole does not tell it. */
static void
test_parts_of_a_year (void)
{
  guint n_told = 0;
  guint n_hidden = 0;

  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autoptr (TorgetObservations) observations = torget_observations_new ();
      gboolean whole;

      add_crowd (observations, seed);
      whole = tells_women (observations, "2025");
      for (guint unit = 0; unit < 2; unit++)
        {
          const guint n_parts = unit == 0 ? 4 : 12;
          guint n = 0;

          for (guint part = 1; part <= n_parts; part++)
            {
              g_autofree char *period = unit == 0 ? g_strdup_printf ("2025-Q%u", part)
                                                  : g_strdup_printf ("2025-%02u", part);

              n += tells_women (observations, period);
            }
          g_assert_true (n == 0 || n == n_parts);
          g_assert_true (whole || n == 0);
          whole = n == n_parts;
          n_told += n > 0;
          n_hidden += n == 0;
        }
    }
  g_assert_cmpuint (n_told, >, 0);
  g_assert_cmpuint (n_hidden, >, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/followup-parts/parts-of-a-year", test_parts_of_a_year);
  return g_test_run ();
}
