/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The municipalities of the region side by side; see region-picture.h. */
#include "config.h"

#include "domain/region-picture.h"

#include "domain/code-list.h"

/**
 * torget_region_picture_new:
 * @period: which year
 * @own: SCB code of our municipality
 *
 * Returns: (transfer full): a picture of which nothing is known yet
 */
TorgetRegionPicture *
torget_region_picture_new (const TorgetPeriod *period,
                           const char *own)
{
  const TorgetCodeList *list = torget_code_list_get ("municipality");
  TorgetRegionPicture *self = g_new0 (TorgetRegionPicture, 1);
  guint n = 0;

  self->period = *period;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < list->n_codes && n < TORGET_REGION_N_MUNICIPALITIES; i++)
      if ((g_strcmp0 (list->codes[i].code, own) == 0) == (pass == 0))
        self->municipalities[n++] = list->codes[i].code;
  return self;
}

/**
 * torget_region_picture_free:
 * @self: (nullable) (transfer full): a picture
 */
void
torget_region_picture_free (TorgetRegionPicture *self)
{
  for (guint i = 0; self != NULL && i < TORGET_REGION_N_MUNICIPALITIES; i++)
    torget_aggregate_free (self->aggregates[i]);
  g_free (self);
}

/**
 * torget_region_picture_take:
 * @self: a picture
 * @aggregate: (transfer full): what a municipality tells of the year
 * @id: row id of the file, or 0
 *
 * Of two files of a municipality, the one that is taken first counts.
 *
 * Returns: whether it has its place; otherwise it is freed
 */
gboolean
torget_region_picture_take (TorgetRegionPicture *self,
                            TorgetAggregate *aggregate,
                            gint64 id)
{
  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    if (g_strcmp0 (self->municipalities[i], aggregate->sender) == 0
        && self->aggregates[i] == NULL && aggregate->followup->period.from == self->period.from)
      {
        self->aggregates[i] = aggregate;
        self->ids[i] = id;
        return TRUE;
      }
  torget_aggregate_free (aggregate);
  return FALSE;
}

static const TorgetFigureCell *
find_cell (const TorgetFigure *figure,
           TorgetRegionPart part)
{
  static const char *const sexes[] = { "female", "male" };

  if (part == TORGET_REGION_ALL)
    return &figure->total;
  if (figure->cells[TORGET_SPLIT_SEX] == NULL)
    return NULL;
  return &figure->cells[TORGET_SPLIT_SEX][torget_split_find_cell (TORGET_SPLIT_SEX, sexes[part])];
}

/**
 * torget_region_picture_get:
 * @self: a picture
 * @municipality: which, from 0
 * @indicator: which figure
 * @part: of whom
 * @cell: (out): the figure as it was told; all hidden unless %TORGET_REGION_TOLD is returned
 * @value: (out): its value, or 0
 *
 * Returns: what is known of it
 */
TorgetRegionState
torget_region_picture_get (const TorgetRegionPicture *self,
                           guint municipality,
                           const TorgetIndicator *indicator,
                           TorgetRegionPart part,
                           TorgetFigureCell *cell,
                           double *value)
{
  const TorgetAggregate *aggregate = self->aggregates[municipality];
  const gsize position = (gsize) (indicator - torget_indicators);
  const TorgetFigure *figure;
  const TorgetFigureCell *found;

  *cell = (TorgetFigureCell){ .hides_denominator = TRUE, .hides_numerator = TRUE };
  *value = 0;
  if (aggregate == NULL)
    return TORGET_REGION_MISSING;
  if (aggregate->versions[position] == 0)
    return TORGET_REGION_NOT_COUNTED;
  if (aggregate->versions[position] != indicator->version)
    return TORGET_REGION_OTHER_DEFINITION;
  figure = &aggregate->followup->figures[position];
  found = find_cell (figure, part);
  if (found == NULL)
    return TORGET_REGION_NOT_COUNTED;
  if (found->hides_numerator || found->hides_denominator)
    return TORGET_REGION_HIDDEN;
  if (!torget_figure_get_value (figure, found, value))
    return TORGET_REGION_NOBODY;
  *cell = *found;
  return TORGET_REGION_TOLD;
}

/**
 * torget_region_picture_get_total:
 * @self: a picture
 * @indicator: which figure
 * @part: of whom
 * @sum: (out): of all municipalities together
 * @value: (out): its value
 *
 * There is one only when every municipality tells its own: it can then tell nothing that they do
 * not, and nobody takes some of them for all. Medians cannot be put together.
 *
 * Returns: whether there is one
 */
gboolean
torget_region_picture_get_total (const TorgetRegionPicture *self,
                                 const TorgetIndicator *indicator,
                                 TorgetRegionPart part,
                                 TorgetFigureCell *sum,
                                 double *value)
{
  const TorgetFigure figure = { .indicator = indicator };

  *sum = (TorgetFigureCell){ 0 };
  *value = 0;
  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    {
      TorgetFigureCell cell;
      const TorgetRegionState state
          = torget_region_picture_get (self, i, indicator, part, &cell, value);

      if (state == TORGET_REGION_NOBODY)
        continue;
      if (state != TORGET_REGION_TOLD)
        return FALSE;
      sum->denominator += cell.denominator;
      sum->numerator += cell.numerator;
    }
  return indicator->measure != TORGET_MEASURE_MEDIAN
         && torget_figure_get_value (&figure, sum, value);
}

/**
 * torget_region_picture_get_place:
 * @self: a picture
 * @municipality: who tells, from 0
 * @index: from 0
 *
 * Returns: (nullable) (transfer none): the persons whom it tells of and who live in it, then those
 *   who live elsewhere; %NULL after the last
 */
const TorgetAggregatePlace *
torget_region_picture_get_place (const TorgetRegionPicture *self,
                                 guint municipality,
                                 guint index)
{
  const TorgetAggregate *aggregate = self->aggregates[municipality];
  const TorgetAggregatePlace *own
      = aggregate != NULL
            ? torget_aggregate_find_place (aggregate, self->municipalities[municipality])
            : NULL;
  guint n = own != NULL;

  if (own != NULL && index == 0)
    return own;
  for (guint i = 0; aggregate != NULL && i < aggregate->places->len; i++)
    if (g_ptr_array_index (aggregate->places, i) != own && n++ == index)
      return g_ptr_array_index (aggregate->places, i);
  return NULL;
}

/**
 * torget_region_place_get:
 * @place: the persons whom a municipality tells of, by where they live
 * @track: position in #torget_aggregate_tracks
 * @part: of whom
 * @count: (out): how many, or 0
 *
 * Returns: whether it is told
 */
gboolean
torget_region_place_get (const TorgetAggregatePlace *place,
                         guint track,
                         TorgetRegionPart part,
                         guint *count)
{
  const TorgetAggregateCount *counts = &place->counts[track];
  const TorgetCell *cell = part == TORGET_REGION_ALL ? &counts->total : &counts->cells[part];

  *count = cell->hidden ? 0 : cell->count;
  return !cell->hidden;
}

/**
 * torget_region_place_is_empty:
 * @place: the persons whom a municipality tells of, by where they live
 * @track: position in #torget_aggregate_tracks
 *
 * Returns: whether it tells that there is nobody
 */
gboolean
torget_region_place_is_empty (const TorgetAggregatePlace *place,
                              guint track)
{
  guint count;

  return torget_region_place_get (place, track, TORGET_REGION_ALL, &count) && count == 0;
}
