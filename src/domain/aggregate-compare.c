/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where two aggregates differ, figure by figure, as a reader of both would see it. */
#include "config.h"

#include "domain/aggregate-compare.h"

#include <string.h>

/**
 * torget_aggregate_difference_free:
 * @self: (nullable) (transfer full): a difference
 */
void
torget_aggregate_difference_free (TorgetAggregateDifference *self)
{
  if (self == NULL)
    return;
  g_free (self->told);
  g_free (self->derived);
  g_free (self);
}

/* @told, @derived: (transfer full) */
static void
add (GPtrArray *list,
     const TorgetAggregateDifference *where,
     char *told,
     char *derived)
{
  TorgetAggregateDifference *difference;

  if (strcmp (told, derived) == 0)
    {
      g_free (told);
      g_free (derived);
      return;
    }
  difference = g_memdup2 (where, sizeof *where);
  difference->told = told;
  difference->derived = derived;
  g_ptr_array_add (list, difference);
}

static char *
dup_count (const TorgetCell *cell)
{
  return cell->hidden ? g_strdup ("-") : g_strdup_printf ("%u", cell->count);
}

static char *
dup_figure (const TorgetFigure *figure,
            const TorgetFigureCell *cell)
{
  g_autofree char *denominator = NULL;

  if (cell == NULL)
    return g_strdup ("");
  denominator = cell->hides_denominator ? g_strdup ("-") : g_strdup_printf ("%u", cell->denominator);
  if (cell->hides_numerator)
    return g_strdup_printf ("- / %s", denominator);
  return g_strdup_printf ("%" G_GINT64_FORMAT " / %s", torget_figure_get_told (figure, cell),
                          denominator);
}

/* The code of a cell by municipality and sex, such as `2480/female`. */
static const char *
intern_code (const char *municipality,
             const char *sex)
{
  g_autofree char *code
      = g_strdup_printf ("%s/%s", municipality != NULL ? municipality : "", sex);

  return g_intern_string (code);
}

static void
compare_counts (GPtrArray *list,
                const char *municipality,
                guint track,
                const TorgetAggregateCount *told,
                const TorgetAggregateCount *derived)
{
  static const TorgetAggregateCount nobody;
  const TorgetAggregateCount *first = told != NULL ? told : &nobody;
  const TorgetAggregateCount *second = derived != NULL ? derived : &nobody;
  TorgetAggregateDifference where = { .id = torget_aggregate_tracks[track],
                                      .split = "municipality",
                                      .code = g_intern_string (municipality) };

  add (list, &where, dup_count (&first->total), dup_count (&second->total));
  for (guint i = 0; i < TORGET_AGGREGATE_N_SEXES; i++)
    {
      where.code = intern_code (municipality, torget_aggregate_sexes[i]);
      add (list, &where, dup_count (&first->cells[i]), dup_count (&second->cells[i]));
    }
}

static void
compare_places (GPtrArray *list,
                const TorgetAggregate *told,
                const TorgetAggregate *derived)
{
  for (guint i = 0; i < derived->places->len; i++)
    {
      const TorgetAggregatePlace *place = g_ptr_array_index (derived->places, i);
      const TorgetAggregatePlace *other = torget_aggregate_find_place (told, place->municipality);

      for (guint j = 0; j < TORGET_AGGREGATE_N_TRACKS; j++)
        compare_counts (list, place->municipality, j, other != NULL ? &other->counts[j] : NULL,
                        &place->counts[j]);
    }
  for (guint i = 0; i < told->places->len; i++)
    {
      const TorgetAggregatePlace *place = g_ptr_array_index (told->places, i);

      if (torget_aggregate_find_place (derived, place->municipality) == NULL)
        for (guint j = 0; j < TORGET_AGGREGATE_N_TRACKS; j++)
          compare_counts (list, place->municipality, j, &place->counts[j], NULL);
    }
}

static const TorgetFigureCell *
get_cell (const TorgetFigure *figure,
          TorgetSplit split,
          guint cell)
{
  return figure->cells[split] != NULL ? &figure->cells[split][cell] : NULL;
}

static void
compare_figure (GPtrArray *list,
                const TorgetFigure *told,
                const TorgetFigure *derived)
{
  TorgetAggregateDifference where = { .id = told->indicator->id };

  add (list, &where, dup_figure (told, &told->total), dup_figure (derived, &derived->total));
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    for (guint j = 0; j < torget_split_get_n_cells ((TorgetSplit) i); j++)
      {
        where.split = torget_split_get_id ((TorgetSplit) i);
        where.code = torget_split_get_code ((TorgetSplit) i, j);
        add (list, &where, dup_figure (told, get_cell (told, (TorgetSplit) i, j)),
             dup_figure (derived, get_cell (derived, (TorgetSplit) i, j)));
      }
}

/**
 * torget_aggregate_compare:
 * @told: figures as they were told
 * @derived: others of the same period
 *
 * What is hidden in both does not differ, whatever it is. An indicator that either does not tell is
 * left out.
 *
 * Thread: any.
 *
 * Returns: (transfer full) (element-type TorgetAggregateDifference): the figures that differ
 */
GPtrArray *
torget_aggregate_compare (const TorgetAggregate *told,
                          const TorgetAggregate *derived)
{
  GPtrArray *list
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_aggregate_difference_free);
  const TorgetAggregateDifference population = { .id = "population" };

  add (list, &population, dup_count (&told->population), dup_count (&derived->population));
  compare_places (list, told, derived);
  for (guint i = 0; i < torget_n_indicators; i++)
    if (told->versions[i] != 0 && derived->versions[i] != 0)
      compare_figure (list, &told->followup->figures[i], &derived->followup->figures[i]);
  return list;
}
