/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must not be told of an aggregate: small counts, and small changes since it was told before.
 *
 * Each track of a place, each split of an indicator and the places together are rows with their
 * total. Hiding in one may uncover something in another, so all are gone through until nothing more
 * is hidden; each time hides more, so that this ends. */
#include "config.h"

#include "domain/aggregate.h"

/* The planes of a figure: of whom it counts, who is counted, and the rest. */
typedef enum
{
  PLANE_ALL,
  PLANE_YES,
  PLANE_NO,
  N_PLANES
} Plane;

/* More than any split has, or the region municipalities. */
#define MOST_CELLS 255

/* A row as it is told now and was told before. */
typedef struct
{
  TorgetCell cells[MOST_CELLS];
  TorgetCell before[MOST_CELLS];
  guint n_cells;
  TorgetCell total;
  TorgetCell total_before;
} Line;

/* What was not told before: no change can be worked out from it. */
static const TorgetCell untold = { 0, TRUE };

static guint
count_hidden (const Line *line)
{
  guint n_hidden = line->total.hidden;

  for (guint i = 0; i < line->n_cells; i++)
    n_hidden += line->cells[i].hidden;
  return n_hidden;
}

/* Returns: whether more is hidden than before. */
static gboolean
hide_line (Line *line)
{
  const guint n_hidden = count_hidden (line);

  torget_cells_hide_changes (line->cells, line->n_cells, &line->total, line->before,
                             &line->total_before);
  torget_cells_hide_small (line->cells, line->n_cells, &line->total);
  return count_hidden (line) > n_hidden;
}

/* Places */

static const TorgetAggregateCount *
find_count (const TorgetAggregate *before,
            const char *municipality,
            guint track)
{
  const TorgetAggregatePlace *place = torget_aggregate_find_place (before, municipality);

  return place != NULL ? &place->counts[track] : NULL;
}

static gboolean
hide_count (TorgetAggregateCount *count,
            const TorgetAggregateCount *before)
{
  Line line = { .n_cells = TORGET_AGGREGATE_N_SEXES, .total = count->total };
  gboolean is_new;

  line.total_before = before != NULL ? before->total : untold;
  for (guint i = 0; i < line.n_cells; i++)
    {
      line.cells[i] = count->cells[i];
      line.before[i] = before != NULL ? before->cells[i] : untold;
    }
  is_new = hide_line (&line);
  count->total = line.total;
  for (guint i = 0; i < line.n_cells; i++)
    count->cells[i] = line.cells[i];
  return is_new;
}

/* Where nobody is counted any more, there is no place: zero is told. */
static void
add_places_left (Line *line,
                 const TorgetAggregate *self,
                 const TorgetAggregate *before)
{
  for (guint i = 0; i < before->places->len; i++)
    {
      const TorgetAggregatePlace *place = g_ptr_array_index (before->places, i);

      if (torget_aggregate_find_place (self, place->municipality) == NULL)
        line->before[line->n_cells++] = place->counts[0].total;
    }
}

/* The header tells the sum of all places: their totals are a row of their own. */
static gboolean
hide_totals (TorgetAggregate *self,
             const TorgetAggregate *before)
{
  g_autofree Line *line = g_new0 (Line, 1);
  gboolean is_new;

  g_return_val_if_fail (self->places->len + before->places->len <= MOST_CELLS, FALSE);
  line->n_cells = self->places->len;
  line->total = self->population;
  line->total_before = before->population;
  for (guint i = 0; i < line->n_cells; i++)
    {
      const TorgetAggregatePlace *place = g_ptr_array_index (self->places, i);
      const TorgetAggregateCount *count = find_count (before, place->municipality, 0);

      line->cells[i] = place->counts[0].total;
      line->before[i] = count != NULL ? count->total : untold;
    }
  add_places_left (line, self, before);
  is_new = hide_line (line);
  self->population = line->total;
  for (guint i = 0; i < self->places->len; i++)
    ((TorgetAggregatePlace *) g_ptr_array_index (self->places, i))->counts[0].total
        = line->cells[i];
  return is_new;
}

/* The first track is of everybody, of whom the others count some. */
static gboolean
hide_place (TorgetAggregatePlace *place,
            const TorgetAggregate *before)
{
  gboolean is_new = hide_count (&place->counts[0], find_count (before, place->municipality, 0));

  for (guint i = 1; i < TORGET_AGGREGATE_N_TRACKS; i++)
    {
      TorgetAggregateCount *count = &place->counts[i];

      torget_cells_hide_beside (count->cells, &count->total, place->counts[0].cells,
                                &place->counts[0].total, TORGET_AGGREGATE_N_SEXES);
      is_new |= hide_count (count, find_count (before, place->municipality, i));
    }
  return is_new;
}

static gboolean
hide_places (TorgetAggregate *self,
             const TorgetAggregate *before)
{
  gboolean is_new = hide_totals (self, before);

  for (guint i = 0; i < self->places->len; i++)
    is_new |= hide_place (g_ptr_array_index (self->places, i), before);
  return is_new;
}

/* Indicators */

static TorgetCell
load (const TorgetFigureCell *cell,
      Plane plane)
{
  if (plane == PLANE_ALL)
    return (TorgetCell){ cell->denominator, cell->hides_denominator };
  return (TorgetCell){ plane == PLANE_YES ? (guint) cell->numerator
                                          : cell->denominator - (guint) cell->numerator,
                       cell->hides_numerator };
}

static void
store (TorgetFigureCell *cell,
       Plane plane,
       gboolean hidden)
{
  if (plane == PLANE_ALL)
    cell->hides_denominator |= hidden;
  cell->hides_numerator |= hidden;
}

static gboolean
hide_split (TorgetFigure *figure,
            const TorgetFigure *before,
            TorgetSplit split,
            Plane plane)
{
  Line line = { .n_cells = torget_split_get_n_cells (split), .total = load (&figure->total, plane) };
  gboolean is_new;

  line.total_before = load (&before->total, plane);
  for (guint i = 0; i < line.n_cells; i++)
    {
      line.cells[i] = load (&figure->cells[split][i], plane);
      line.before[i] = before->cells[split] != NULL ? load (&before->cells[split][i], plane)
                                                    : untold;
    }
  is_new = hide_line (&line);
  store (&figure->total, plane, line.total.hidden);
  for (guint i = 0; i < line.n_cells; i++)
    store (&figure->cells[split][i], plane, line.cells[i].hidden);
  return is_new;
}

/* Days and weeks are no counts: that they have changed though hardly anybody came or went tells of
 * those few. */
static gboolean
hide_amount (const TorgetFigure *figure,
             TorgetFigureCell *cell,
             const TorgetFigureCell *before)
{
  const gint64 change = (gint64) cell->denominator - (gint64) before->denominator;

  if (cell->hides_numerator || before->hides_numerator || cell->denominator == 0
      || torget_figure_get_told (figure, cell) == torget_figure_get_told (figure, before)
      || ABS (change) >= TORGET_SMALL_CELL)
    return FALSE;
  cell->hides_denominator = TRUE;
  cell->hides_numerator = TRUE;
  return TRUE;
}

static gboolean
hide_amounts (TorgetFigure *figure,
              const TorgetFigure *before)
{
  gboolean is_new = hide_amount (figure, &figure->total, &before->total);

  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    for (guint j = 0; figure->cells[i] != NULL && j < torget_split_get_n_cells (i); j++)
      if (before->cells[i] != NULL)
        is_new |= hide_amount (figure, &figure->cells[i][j], &before->cells[i][j]);
  return is_new;
}

static gboolean
hide_figure (TorgetFigure *figure,
             const TorgetFigure *before)
{
  const gboolean has_parts = figure->indicator->measure == TORGET_MEASURE_SHARE;
  gboolean is_new = !has_parts && hide_amounts (figure, before);

  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    for (Plane plane = PLANE_ALL;
         figure->cells[i] != NULL && plane < (has_parts ? N_PLANES : PLANE_YES); plane++)
      is_new |= hide_split (figure, before, (TorgetSplit) i, plane);
  return is_new;
}

static gboolean
hide_figures (TorgetAggregate *self,
              const TorgetAggregate *before)
{
  gboolean is_new = FALSE;

  for (guint i = 0; i < torget_n_indicators; i++)
    if (before->versions[i] != 0)
      is_new |= hide_figure (&self->followup->figures[i], &before->followup->figures[i]);
  return is_new;
}

static TorgetAggregate *
create_untold (const TorgetAggregate *self)
{
  TorgetAggregate *blank = torget_aggregate_new_blank (&self->followup->period);

  blank->population = untold;
  return blank;
}

/**
 * torget_aggregate_hide:
 * @self: our figures; those of its indicators are hidden as torget_followup_compute() does
 * @earlier: (element-type TorgetAggregate): all that has been told of the same period before
 *
 * Hides counts from 1 to 4, what has changed by 1 to 4 since any time it was told, and as many
 * others as it takes that neither can be worked out.
 *
 * Thread: any.
 */
void
torget_aggregate_hide (TorgetAggregate *self,
                       GPtrArray *earlier)
{
  g_autoptr (TorgetAggregate) none = create_untold (self);
  gboolean is_new;

  do
    {
      is_new = hide_places (self, none);
      for (guint i = 0; i < earlier->len; i++)
        {
          const TorgetAggregate *before = g_ptr_array_index (earlier, i);

          is_new |= hide_places (self, before);
          is_new |= hide_figures (self, before);
        }
    }
  while (is_new);
}
