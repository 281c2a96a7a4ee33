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

static void
tally_cell (gboolean hidden,
            guint *n_cells,
            guint *n_hidden)
{
  (*n_cells)++;
  *n_hidden += hidden;
}

static void
tally_place (const TorgetAggregatePlace *place,
             guint *n_cells,
             guint *n_hidden)
{
  for (guint i = 0; i < TORGET_AGGREGATE_N_TRACKS; i++)
    {
      tally_cell (place->counts[i].total.hidden, n_cells, n_hidden);
      for (guint j = 0; j < TORGET_AGGREGATE_N_SEXES; j++)
        tally_cell (place->counts[i].cells[j].hidden, n_cells, n_hidden);
    }
}

static void
tally_figure (const TorgetFigure *figure,
              guint *n_cells,
              guint *n_hidden)
{
  tally_cell (figure->total.hides_numerator, n_cells, n_hidden);
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    for (guint j = 0; figure->cells[i] != NULL && j < torget_split_get_n_cells (i); j++)
      tally_cell (figure->cells[i][j].hides_numerator, n_cells, n_hidden);
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
  *n_cells = 0;
  *n_hidden = 0;
  tally_cell (self->population.hidden, n_cells, n_hidden);
  for (guint i = 0; i < self->places->len; i++)
    tally_place (g_ptr_array_index (self->places, i), n_cells, n_hidden);
  for (guint i = 0; i < torget_n_indicators; i++)
    if (self->versions[i] != 0)
      tally_figure (&self->followup->figures[i], n_cells, n_hidden);
}
