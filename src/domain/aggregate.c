/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a municipality tells the region of a period; see aggregate.h. */
#include "config.h"

#include "domain/aggregate.h"

const char *const torget_aggregate_tracks[TORGET_AGGREGATE_N_TRACKS]
    = { "all", "plan", "sfi", "preschool", "sublet" };
const char *const torget_aggregate_sexes[TORGET_AGGREGATE_N_SEXES] = { "female", "male", "unknown" };

static void
place_free (TorgetAggregatePlace *place)
{
  g_free (place->municipality);
  g_free (place);
}

/**
 * torget_aggregate_new:
 * @sender: SCB code of our municipality
 * @created: microseconds since the epoch, UTC
 * @followup: (transfer full): the indicators
 *
 * Returns: (transfer full): our figures, as yet without places
 */
TorgetAggregate *
torget_aggregate_new (const char *sender,
                      gint64 created,
                      TorgetFollowup *followup)
{
  TorgetAggregate *self = g_new0 (TorgetAggregate, 1);

  self->sender = g_strdup (sender);
  self->created = created;
  self->followup = followup;
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) place_free);
  self->versions = g_new0 (int, torget_n_indicators);
  for (guint i = 0; i < torget_n_indicators; i++)
    self->versions[i] = torget_indicators[i].version;
  return self;
}

/**
 * torget_aggregate_new_blank:
 * @period: of which it tells
 *
 * Returns: (transfer full): figures of which none is told yet
 */
TorgetAggregate *
torget_aggregate_new_blank (const TorgetPeriod *period)
{
  TorgetFollowup *followup = g_new0 (TorgetFollowup, 1);
  TorgetAggregate *self;

  followup->period = *period;
  followup->as_of = period->to;
  followup->figures = g_new0 (TorgetFigure, torget_n_indicators);
  for (guint i = 0; i < torget_n_indicators; i++)
    followup->figures[i].indicator = &torget_indicators[i];
  self = torget_aggregate_new (NULL, 0, followup);
  for (guint i = 0; i < torget_n_indicators; i++)
    self->versions[i] = 0;
  return self;
}

/**
 * torget_aggregate_free:
 * @self: (nullable) (transfer full): figures
 */
void
torget_aggregate_free (TorgetAggregate *self)
{
  if (self == NULL)
    return;
  g_free (self->sender);
  g_ptr_array_unref (self->places);
  torget_followup_free (self->followup);
  g_free (self->versions);
  g_free (self);
}

/**
 * torget_aggregate_add_place:
 * @self: figures
 * @municipality: (nullable): SCB code
 *
 * Returns: (transfer none): a new place, where nobody is counted yet
 */
TorgetAggregatePlace *
torget_aggregate_add_place (TorgetAggregate *self,
                            const char *municipality)
{
  TorgetAggregatePlace *place = g_new0 (TorgetAggregatePlace, 1);

  place->municipality = g_strdup (municipality);
  g_ptr_array_add (self->places, place);
  return place;
}

/**
 * torget_aggregate_find_place:
 * @self: figures
 * @municipality: (nullable): SCB code
 *
 * Returns: (nullable) (transfer none): the place
 */
const TorgetAggregatePlace *
torget_aggregate_find_place (const TorgetAggregate *self,
                             const char *municipality)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const TorgetAggregatePlace *place = g_ptr_array_index (self->places, i);

      if (g_strcmp0 (place->municipality, municipality) == 0)
        return place;
    }
  return NULL;
}

/* How many figures there are, are not told, and are not told since they are small themselves. */
typedef struct
{
  guint n_cells;
  guint n_hidden;
  guint n_small;
} Tally;

static gboolean
is_small (gint64 count)
{
  return count > 0 && count < TORGET_SMALL_CELL;
}

static void
tally_cell (Tally *tally,
            const TorgetCell *cell)
{
  tally->n_cells++;
  tally->n_hidden += cell->hidden;
  tally->n_small += cell->hidden && is_small (cell->count);
}

static void
tally_place (Tally *tally,
             const TorgetAggregatePlace *place)
{
  for (guint i = 0; i < TORGET_AGGREGATE_N_TRACKS; i++)
    {
      tally_cell (tally, &place->counts[i].total);
      for (guint j = 0; j < TORGET_AGGREGATE_N_SEXES; j++)
        tally_cell (tally, &place->counts[i].cells[j]);
    }
}

/* Of days and weeks, the numerator is no count. */
static void
tally_figure_cell (Tally *tally,
                   const TorgetFigure *figure,
                   const TorgetFigureCell *cell)
{
  const TorgetMeasure measure = figure->indicator->measure;
  const gboolean counts = measure == TORGET_MEASURE_COUNT || measure == TORGET_MEASURE_SHARE;

  tally->n_cells++;
  tally->n_hidden += cell->hides_numerator;
  tally->n_small += cell->hides_numerator
                    && (is_small (cell->denominator)
                        || (counts
                            && (is_small (cell->numerator)
                                || is_small (cell->denominator - cell->numerator))));
}

static void
tally_figure (Tally *tally,
              const TorgetFigure *figure)
{
  tally_figure_cell (tally, figure, &figure->total);
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    for (guint j = 0; figure->cells[i] != NULL && j < torget_split_get_n_cells (i); j++)
      tally_figure_cell (tally, figure, &figure->cells[i][j]);
}

static Tally
tally_all (const TorgetAggregate *self)
{
  Tally tally = { 0 };

  tally_cell (&tally, &self->population);
  for (guint i = 0; i < self->places->len; i++)
    tally_place (&tally, g_ptr_array_index (self->places, i));
  for (guint i = 0; i < torget_n_indicators; i++)
    if (self->versions[i] != 0)
      tally_figure (&tally, &self->followup->figures[i]);
  return tally;
}

/**
 * torget_aggregate_tally:
 * @self: figures
 * @n_cells: (out): how many figures there are in all
 * @n_hidden: (out): how many of them are not told
 */
void
torget_aggregate_tally (const TorgetAggregate *self,
                        guint *n_cells,
                        guint *n_hidden)
{
  const Tally tally = tally_all (self);

  *n_cells = tally.n_cells;
  *n_hidden = tally.n_hidden;
}

/**
 * torget_aggregate_count_small:
 * @self: our figures
 *
 * Returns: how many of those that are not told are below five themselves; the others would give
 *   these away, or have changed by less than five
 */
guint
torget_aggregate_count_small (const TorgetAggregate *self)
{
  return tally_all (self).n_small;
}
