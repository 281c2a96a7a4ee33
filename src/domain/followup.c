/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The indicators of a period; see followup.h. */
#include "config.h"

#include "domain/followup.h"

#include "domain/followup-cube.h"
#include "domain/small-cells.h"
#include "domain/validate.h"
#include "domain/week.h"

/* Hours of the week times days that are one full-time week. */
#define FULL_TIME_WEEK (TORGET_FULL_TIME_HOURS * TORGET_WEEK_DAYS)

/* The counting of one indicator. */
typedef struct
{
  const TorgetFollowupFrame *frame;
  const TorgetIndicator *indicator;
  TorgetCube *cube;
  guint row;       /* of the cube: the municipality, or everybody */
  guint n_gaps;    /* in that row */
  GArray **spans;  /* (nullable): of gint64, for each column of that row */
  guint8 *counted; /* (nullable): for each person: 1 in the denominator, 2 in the numerator, too */
  gint64 *amounts; /* (nullable): for each person */
} Count;

static gboolean
is_in_row (const Count *count,
           const TorgetObservation *observation)
{
  return count->row == count->cube->n_rows - 1
         || observation->cells[TORGET_SPLIT_MUNICIPALITY] == count->row;
}

static void
add_span (Count *count,
          const TorgetObservation *observation)
{
  g_array_append_val (count->spans[0], observation->amount);
  for (guint i = TORGET_SPLIT_MUNICIPALITY + 1; i < TORGET_N_SPLITS; i++)
    g_array_append_val (count->spans[count->cube->first[i] + observation->cells[i]],
                        observation->amount);
}

static void
count_observation (const TorgetObservation *observation,
                   gpointer user_data)
{
  Count *count = user_data;

  if (observation->is_gap)
    {
      count->n_gaps += is_in_row (count, observation);
      return;
    }
  if (count->counted != NULL)
    {
      count->counted[observation->position] |= observation->in_numerator ? 3 : 1;
      count->amounts[observation->position] += observation->amount;
      return;
    }
  torget_cube_add (count->cube, observation->cells, observation->in_numerator,
                   observation->amount);
  if (count->spans != NULL && is_in_row (count, observation))
    add_span (count, observation);
}

/* A person counts once, whatever there are of the person. */
static void
count_persons (Count *count)
{
  const guint n_persons = torget_observations_get_n_persons (count->frame->observations);

  count->counted = g_new0 (guint8, n_persons + 1);
  count->amounts = g_new0 (gint64, n_persons + 1);
  torget_followup_frame_foreach (count->frame, count->indicator, count_observation, count);
  for (guint i = 0; i < n_persons; i++)
    if (count->counted[i] != 0)
      torget_cube_add (count->cube, count->frame->cells[i], count->counted[i] == 3,
                       count->amounts[i]);
  g_clear_pointer (&count->counted, g_free);
  g_clear_pointer (&count->amounts, g_free);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const gint64 first = *(const gint64 *) a;
  const gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* Of an even number, the lower one of the two in the middle: a number of days that occurs. */
static gint64
get_median (GArray *spans)
{
  g_array_sort (spans, compare_spans);
  return spans->len > 0 ? g_array_index (spans, gint64, (spans->len - 1) / 2) : 0;
}

static TorgetFigureCell
make_cell (const Count *count,
           guint row,
           guint column)
{
  const TorgetCubeCell *from = torget_cube_get (count->cube, row, column);
  TorgetFigureCell cell = { .denominator = from->yes + from->no,
                            .numerator = from->yes,
                            .hides_denominator = from->hides_all,
                            .hides_numerator = from->hides_all || from->hides_parts };

  if (count->indicator->measure == TORGET_MEASURE_MEDIAN && row == count->row)
    cell.numerator = get_median (count->spans[column]);
  else if (count->indicator->measure == TORGET_MEASURE_LOST_TIME)
    cell.numerator = from->amount;
  return cell;
}

static void
set_split (const Count *count,
           TorgetFigure *figure,
           TorgetSplit split)
{
  const guint n_cells = torget_split_get_n_cells (split);

  figure->cells[split] = g_new0 (TorgetFigureCell, n_cells);
  for (guint i = 0; i < n_cells; i++)
    figure->cells[split][i] = split == TORGET_SPLIT_MUNICIPALITY
                                  ? make_cell (count, i, 0)
                                  : make_cell (count, count->row, count->cube->first[split] + i);
}

/* A median of each municipality would take the spans of all of them; it is told of one at a time. */
static gboolean
has_split (const Count *count,
           TorgetSplit split)
{
  if (split == TORGET_SPLIT_MEASURE)
    return count->indicator->has_measures;
  return split != TORGET_SPLIT_MUNICIPALITY
         || (count->row == count->cube->n_rows - 1
             && count->indicator->measure != TORGET_MEASURE_MEDIAN);
}

static void
fill_cube (Count *count)
{
  if (count->indicator->counts_persons)
    count_persons (count);
  else
    torget_followup_frame_foreach (count->frame, count->indicator, count_observation, count);
  torget_cube_hide (count->cube, count->indicator->measure == TORGET_MEASURE_SHARE);
}

/* What the parts of a year tell adds up to what the year tells: a year less eleven months is the
 * twelfth. So what is hidden in the whole or in one of its parts is hidden in all parts. */
static gboolean
adds_up (const TorgetIndicator *indicator)
{
  return indicator->placed == TORGET_PLACED_IN || indicator->measure == TORGET_MEASURE_LOST_TIME;
}

static void
hide_as_others (Count *count,
                GPtrArray *others)
{
  for (guint i = 0; i < others->len && adds_up (count->indicator); i++)
    {
      g_autoptr (TorgetCube) cube = torget_cube_new ();
      Count other = { .frame = g_ptr_array_index (others, i),
                      .indicator = count->indicator,
                      .cube = cube,
                      .row = count->row };

      fill_cube (&other);
      torget_cube_hide_as (count->cube, cube);
    }
}

static void
run_count (Count *count,
           GPtrArray *others,
           TorgetFigure *figure)
{
  fill_cube (count);
  hide_as_others (count, others);
  figure->indicator = count->indicator;
  figure->total = make_cell (count, count->row, 0);
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    if (has_split (count, (TorgetSplit) i))
      set_split (count, figure, (TorgetSplit) i);
  figure->n_gaps = count->n_gaps;
  figure->hides_gaps = count->n_gaps > 0 && count->n_gaps < TORGET_SMALL_CELL;
}

static void
compute_figure (const TorgetFollowupFrame *frame,
                GPtrArray *others,
                const TorgetIndicator *indicator,
                const char *municipality,
                TorgetFigure *figure)
{
  g_autoptr (TorgetCube) cube = torget_cube_new ();
  Count count = { .frame = frame, .indicator = indicator, .cube = cube };

  count.row = municipality == NULL
                  ? cube->n_rows - 1
                  : torget_split_find_cell (TORGET_SPLIT_MUNICIPALITY, municipality);
  if (indicator->measure == TORGET_MEASURE_MEDIAN)
    {
      count.spans = g_new (GArray *, cube->n_columns);
      for (guint i = 0; i < cube->n_columns; i++)
        count.spans[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
    }
  run_count (&count, others, figure);
  for (guint i = 0; i < cube->n_columns && count.spans != NULL; i++)
    g_array_unref (count.spans[i]);
  g_free (count.spans);
}

/* The year that a quarter or a month is of, and all such parts of it; a month also has quarters. */
static GPtrArray *
list_others (const TorgetObservations *observations,
             const TorgetPeriod *period,
             TorgetDate today)
{
  const TorgetPeriod year = torget_period_at (TORGET_PERIOD_YEAR, period->from);
  GPtrArray *frames
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_followup_frame_free);

  for (guint unit = TORGET_PERIOD_YEAR; unit <= period->unit; unit++)
    for (TorgetPeriod part = torget_period_at (unit, year.from);
         part.from <= MIN (year.to, today) && period->unit != TORGET_PERIOD_YEAR;
         part = torget_period_shift (&part, 1))
      if (part.unit != period->unit || part.from != period->from)
        g_ptr_array_add (frames, torget_followup_frame_new (observations, &part, today));
  return frames;
}

/**
 * torget_followup_compute:
 * @observations: what is counted
 * @period: which period
 * @today: the day
 * @municipality: (nullable): code; %NULL for all of them together
 *
 * Computes all indicators. Of a municipality, only those are counted who lived there on the last
 * day; protected persons live in none that is told.
 *
 * Thread: any. Pure.
 *
 * Returns: (transfer full): the figures
 */
TorgetFollowup *
torget_followup_compute (const TorgetObservations *observations,
                         const TorgetPeriod *period,
                         TorgetDate today,
                         const char *municipality)
{
  g_autoptr (TorgetFollowupFrame) frame = torget_followup_frame_new (observations, period, today);
  g_autoptr (GPtrArray) others = list_others (observations, period, today);
  TorgetFollowup *self = g_new0 (TorgetFollowup, 1);

  self->period = *period;
  self->as_of = frame->as_of;
  self->municipality = g_strdup (municipality);
  self->figures = g_new0 (TorgetFigure, torget_n_indicators);
  for (guint i = 0; i < torget_n_indicators; i++)
    compute_figure (frame, others, &torget_indicators[i], municipality, &self->figures[i]);
  return self;
}

/**
 * torget_followup_free:
 * @self: (nullable) (transfer full): figures
 */
void
torget_followup_free (TorgetFollowup *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < torget_n_indicators; i++)
    for (guint j = 0; j < TORGET_N_SPLITS; j++)
      g_free (self->figures[i].cells[j]);
  g_free (self->figures);
  g_free (self->municipality);
  g_free (self);
}

/**
 * torget_figure_get_value:
 * @self: a figure
 * @cell: its total or one of its cells
 * @value: (out): persons or other units, per cent of a share, days, or full-time weeks
 *
 * Returns: whether there is a value that may be told
 */
gboolean
torget_figure_get_value (const TorgetFigure *self,
                         const TorgetFigureCell *cell,
                         double *value)
{
  const double numerator = (double) cell->numerator;

  *value = 0;
  if (cell->hides_numerator)
    return FALSE;
  switch (self->indicator->measure)
    {
    case TORGET_MEASURE_SHARE:
      *value = cell->denominator > 0 ? 100 * numerator / cell->denominator : 0;
      return cell->denominator > 0;
    case TORGET_MEASURE_MEDIAN:
      *value = numerator;
      return cell->denominator > 0;
    case TORGET_MEASURE_LOST_TIME:
      *value = numerator / FULL_TIME_WEEK;
      return TRUE;
    case TORGET_MEASURE_COUNT:
    default:
      *value = numerator;
      return TRUE;
    }
}

/* A tenth of a full-time week. */
#define TENTH_OF_WEEK (FULL_TIME_WEEK / 10)

/**
 * torget_figure_get_told:
 * @self: a figure
 * @cell: its total or one of its cells
 *
 * Returns: the numerator as files tell it: lost time in tenths of a full-time week, rounded
 */
gint64
torget_figure_get_told (const TorgetFigure *self,
                        const TorgetFigureCell *cell)
{
  if (self->indicator->measure != TORGET_MEASURE_LOST_TIME)
    return cell->numerator;
  return (cell->numerator + TENTH_OF_WEEK / 2) / TENTH_OF_WEEK;
}

/**
 * torget_figure_set_told:
 * @self: a figure
 * @cell: its total or one of its cells
 * @told: the numerator as torget_figure_get_told() gives it
 */
void
torget_figure_set_told (const TorgetFigure *self,
                        TorgetFigureCell *cell,
                        gint64 told)
{
  const gboolean is_time = self->indicator->measure == TORGET_MEASURE_LOST_TIME;

  cell->numerator = is_time ? told * TENTH_OF_WEEK : told;
}

/**
 * torget_followup_find:
 * @self: figures
 * @indicator: id
 *
 * Returns: (nullable) (transfer none): the figure of an indicator
 */
const TorgetFigure *
torget_followup_find (const TorgetFollowup *self,
                      const char *indicator)
{
  for (guint i = 0; i < torget_n_indicators; i++)
    if (g_str_equal (self->figures[i].indicator->id, indicator))
      return &self->figures[i];
  return NULL;
}
