/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two files of figures beside each other: whoever subtracts one from the other, cell by cell and row
 * by row, finds no change of one to four persons, in what is counted, in the rest or in their sum. */
#include "config.h"

#include "domain/aggregate.h"

#include <string.h>

#define ROUNDS 60
#define PERSONS 400

static TorgetPeriod
get_year (void)
{
  return torget_period_at (TORGET_PERIOD_YEAR, torget_date_from_iso ("2026-01-01"));
}

/* Everybody is in one cell of each split, and counted or not. */
static void
add_person (TorgetFigure *figure,
            GRand *rand,
            gboolean is_counted)
{
  figure->total.denominator++;
  figure->total.numerator += is_counted;
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    {
      const guint n_cells = torget_split_get_n_cells ((TorgetSplit) i);
      TorgetFigureCell *cell;

      if (figure->cells[i] == NULL)
        figure->cells[i] = g_new0 (TorgetFigureCell, n_cells);
      cell = &figure->cells[i][g_rand_int_range (rand, 0, (gint32) MIN (n_cells, 3))];
      cell->denominator++;
      cell->numerator += is_counted;
    }
}

/* One indicator of a kind, told of persons who are drawn; then as many more come. */
static void
fill (TorgetAggregate *aggregate,
      const TorgetAggregate *before,
      guint indicator,
      guint n_persons,
      GRand *rand)
{
  TorgetFigure *figure = &aggregate->followup->figures[indicator];
  const gboolean is_share = figure->indicator->measure == TORGET_MEASURE_SHARE;

  aggregate->versions[indicator] = 1;
  for (guint i = 0; before != NULL && i < TORGET_N_SPLITS; i++)
    figure->cells[i] = g_memdup2 (before->followup->figures[indicator].cells[i],
                                  torget_split_get_n_cells ((TorgetSplit) i)
                                      * sizeof (TorgetFigureCell));
  if (before != NULL)
    figure->total = before->followup->figures[indicator].total;
  for (guint i = 0; i < n_persons; i++)
    add_person (figure, rand, !is_share || g_rand_boolean (rand));
}

static gint64
get_count (const TorgetFigureCell *cell,
           guint plane)
{
  return plane == 0   ? (gint64) cell->denominator
         : plane == 1 ? cell->numerator
                      : (gint64) cell->denominator - cell->numerator;
}

static gboolean
is_told (const TorgetFigureCell *cell,
         guint plane)
{
  return plane == 0 ? !cell->hides_denominator
                    : !cell->hides_numerator && !cell->hides_denominator;
}

static gboolean
is_small (gint64 change)
{
  return change != 0 && ABS (change) < TORGET_SMALL_CELL;
}

/* Returns: how many small changes can be subtracted: of cells, and of what is left of a row. */
static guint
count_found (const TorgetFigure *before,
             const TorgetFigure *now,
             TorgetSplit split,
             guint plane)
{
  const gboolean tells_total = is_told (&before->total, plane) && is_told (&now->total, plane);
  gint64 left = get_count (&now->total, plane) - get_count (&before->total, plane);
  guint n_found = tells_total && is_small (left);
  guint n_hidden = 0;

  for (guint i = 0; i < torget_split_get_n_cells (split); i++)
    {
      const TorgetFigureCell *first = &before->cells[split][i];
      const TorgetFigureCell *second = &now->cells[split][i];
      const gint64 change = get_count (second, plane) - get_count (first, plane);

      if (!is_told (first, plane) || !is_told (second, plane))
        {
          n_hidden++;
          continue;
        }
      n_found += is_small (change);
      left -= change;
    }
  return n_found + (tells_total && n_hidden > 0 && is_small (left));
}

static guint
attack (const TorgetAggregate *before,
        const TorgetAggregate *now,
        guint indicator)
{
  const TorgetFigure *first = &before->followup->figures[indicator];
  const TorgetFigure *second = &now->followup->figures[indicator];
  const guint n_planes = first->indicator->measure == TORGET_MEASURE_SHARE ? 3 : 1;
  guint n_found = 0;

  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    for (guint plane = 0; plane < n_planes; plane++)
      n_found += count_found (first, second, (TorgetSplit) i, plane);
  return n_found;
}

static void
run_round (guint indicator,
           GRand *rand,
           guint *n_open,
           guint *n_told)
{
  const TorgetPeriod period = get_year ();
  g_autoptr (TorgetAggregate) before = torget_aggregate_new_blank (&period);
  g_autoptr (TorgetAggregate) now = torget_aggregate_new_blank (&period);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  guint n_cells;
  guint n_hidden;

  fill (before, NULL, indicator, PERSONS, rand);
  fill (now, before, indicator, (guint) g_rand_int_range (rand, 0, 60), rand);
  torget_aggregate_hide (before, none);
  *n_open += attack (before, now, indicator);
  g_ptr_array_add (earlier, before);
  torget_aggregate_hide (now, earlier);
  g_assert_cmpuint (attack (before, now, indicator), ==, 0);
  torget_aggregate_tally (now, &n_cells, &n_hidden);
  *n_told += n_cells - n_hidden;
}

static guint
find_measure (TorgetMeasure measure)
{
  guint found = 0;

  while (torget_indicators[found].measure != measure)
    found++;
  return found;
}

static void
test_attack (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  const guint indicator = find_measure ((TorgetMeasure) GPOINTER_TO_UINT (data));
  guint n_open = 0;
  guint n_told = 0;

  for (guint i = 0; i < ROUNDS; i++)
    run_round (indicator, rand, &n_open, &n_told);
  /* Without hiding changes it does find some, and something is still told. */
  g_assert_cmpuint (n_open, >, ROUNDS);
  g_assert_cmpuint (n_told, >, ROUNDS);
}

/* Weeks change without anybody coming or going: whose they are is told by no file. */
static void
test_amounts (void)
{
  const TorgetPeriod period = get_year ();
  const guint indicator = find_measure (TORGET_MEASURE_LOST_TIME);
  g_autoptr (TorgetAggregate) before = torget_aggregate_new_blank (&period);
  g_autoptr (TorgetAggregate) now = torget_aggregate_new_blank (&period);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();

  before->versions[indicator] = 1;
  now->versions[indicator] = 1;
  before->followup->figures[indicator].total.denominator = 20;
  now->followup->figures[indicator].total.denominator = 20;
  torget_figure_set_told (&before->followup->figures[indicator],
                          &before->followup->figures[indicator].total, 552);
  torget_figure_set_told (&now->followup->figures[indicator],
                          &now->followup->figures[indicator].total, 553);
  g_ptr_array_add (earlier, before);
  torget_aggregate_hide (now, earlier);
  g_assert_true (now->followup->figures[indicator].total.hides_numerator);
}

/* Who is counted in a place is a row of its own. */
static void
test_places (void)
{
  const TorgetPeriod period = get_year ();
  g_autoptr (TorgetAggregate) before = torget_aggregate_new_blank (&period);
  g_autoptr (TorgetAggregate) now = torget_aggregate_new_blank (&period);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  TorgetAggregatePlace *first = torget_aggregate_add_place (before, "2480");
  TorgetAggregatePlace *second = torget_aggregate_add_place (now, "2480");

  first->counts[0].cells[0].count = 30;
  first->counts[0].total.count = 30;
  before->population.count = 30;
  second->counts[0].cells[0].count = 32;
  second->counts[0].total.count = 32;
  now->population.count = 32;
  g_ptr_array_add (earlier, before);
  torget_aggregate_hide (now, earlier);
  g_assert_true (now->population.hidden);
  g_assert_true (second->counts[0].total.hidden);
  g_assert_true (second->counts[0].cells[0].hidden);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/aggregate-hide/attack/share", GUINT_TO_POINTER (TORGET_MEASURE_SHARE),
                        test_attack);
  g_test_add_data_func ("/aggregate-hide/attack/count", GUINT_TO_POINTER (TORGET_MEASURE_COUNT),
                        test_attack);
  g_test_add_func ("/aggregate-hide/amounts", test_amounts);
  g_test_add_func ("/aggregate-hide/places", test_places);
  return g_test_run ();
}
