/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as a document of the region tells them. What it does not tell is hidden. */
#include "config.h"

#include "exchange/region-aggregate.h"

#include "exchange/error.h"

#include <string.h>

/* The elements of a track, in the order of torget_aggregate_sexes. */
static const char *const sex_elements[TORGET_AGGREGATE_N_SEXES] = { "kvinnor", "man", "okantKon" };

/* Returns: (nullable): the text of a number that is told */
static const char *
find_told (const TorgetRegionElement *element,
           const char *name)
{
  const TorgetRegionElement *number = torget_region_element_find (element, name);

  return number != NULL && *number->text != '\0' ? number->text : NULL;
}

static TorgetCell
read_count (const TorgetRegionElement *element,
            const char *name)
{
  const char *text = find_told (element, name);
  guint64 count = 0;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &count, NULL))
    return (TorgetCell){ 0, TRUE };
  return (TorgetCell){ (guint) count, FALSE };
}

/* Lost time in tenths of a week, anything else as it stands.
 *
 * Returns: whether it is told, and no more than anybody could have counted */
static gboolean
read_amount (const TorgetRegionElement *element,
             const TorgetIndicator *indicator,
             gint64 *amount)
{
  const char *text = find_told (element, "taljare");
  const char *point = text != NULL ? strchr (text, '.') : NULL;
  g_autofree char *whole
      = point != NULL ? g_strndup (text, (gsize) (point - text)) : g_strdup (text);
  guint64 number = 0;

  if (whole == NULL || !g_ascii_string_to_unsigned (whole, 10, 0, G_MAXINT32, &number, NULL))
    return FALSE;
  *amount = (gint64) number;
  if (indicator->measure == TORGET_MEASURE_LOST_TIME)
    *amount = *amount * 10 + (point != NULL && g_ascii_isdigit (point[1]) ? point[1] - '0' : 0);
  return TRUE;
}

/* Places */

static TorgetAggregateCount *
find_track (TorgetAggregatePlace *place,
            const char *code)
{
  for (guint i = 0; i < TORGET_AGGREGATE_N_TRACKS; i++)
    if (g_strcmp0 (torget_aggregate_tracks[i], code) == 0)
      return &place->counts[i];
  return NULL;
}

static void
take_place (TorgetAggregate *self,
            const TorgetRegionElement *element)
{
  TorgetAggregatePlace *place = torget_aggregate_add_place (
      self, torget_region_element_get_attribute (element, "kommunkod"));

  for (guint i = 0; i < TORGET_AGGREGATE_N_TRACKS; i++)
    place->counts[i].total.hidden = TRUE;
  for (guint i = 0; i < element->parts->len; i++)
    {
      const TorgetRegionElement *part = g_ptr_array_index (element->parts, i);
      TorgetAggregateCount *count
          = find_track (place, torget_region_element_get_attribute (part, "kod"));

      if (count == NULL)
        continue;
      count->total = read_count (part, "totalt");
      for (guint j = 0; j < TORGET_AGGREGATE_N_SEXES; j++)
        count->cells[j] = read_count (part, sex_elements[j]);
    }
}

/* Indicators */

static TorgetSplit
find_split (const char *id)
{
  guint split = 0;

  while (split < TORGET_N_SPLITS && g_strcmp0 (torget_split_get_id (split), id) != 0)
    split++;
  return (TorgetSplit) split;
}

/* What is not told yet: a document may leave a cell out. */
static void
hide_cells (TorgetFigure *figure,
            TorgetSplit split)
{
  const guint n_cells = torget_split_get_n_cells (split);

  figure->cells[split] = g_new0 (TorgetFigureCell, n_cells);
  for (guint i = 0; i < n_cells; i++)
    figure->cells[split][i]
        = (TorgetFigureCell){ .hides_denominator = TRUE, .hides_numerator = TRUE };
}

/* Returns: (nullable): the cell that an element tells; none for a code that is not known here */
static TorgetFigureCell *
find_cell (TorgetFigure *figure,
           const TorgetRegionElement *element)
{
  const char *split_id = torget_region_element_get_attribute (element, "indelning");
  const char *code = torget_region_element_get_attribute (element, "kod");
  const TorgetSplit split = find_split (split_id);
  guint cell;

  if (split_id == NULL)
    return &figure->total;
  if (split == TORGET_N_SPLITS)
    return NULL;
  if (figure->cells[split] == NULL)
    hide_cells (figure, split);
  cell = torget_split_find_cell (split, code);
  if (g_strcmp0 (torget_split_get_code (split, cell), code) != 0)
    return NULL;
  return &figure->cells[split][cell];
}

static void
take_cell (TorgetFigure *figure,
           const TorgetRegionElement *element)
{
  TorgetFigureCell *cell = find_cell (figure, element);
  const TorgetCell denominator = read_count (element, "namnare");
  gint64 amount = 0;

  if (cell == NULL)
    return;
  cell->hides_denominator = denominator.hidden;
  cell->denominator = denominator.count;
  cell->hides_numerator = !read_amount (element, figure->indicator, &amount);
  torget_figure_set_told (figure, cell, amount);
}

static void
take_figure (TorgetAggregate *self,
             const TorgetRegionElement *element)
{
  const char *id = torget_region_element_get_attribute (element, "id");
  const char *version = torget_region_element_get_attribute (element, "version");
  const TorgetIndicator *indicator = id != NULL ? torget_indicator_find (id) : NULL;
  const gsize position = indicator != NULL ? (gsize) (indicator - torget_indicators) : 0;
  guint64 number = 0;

  if (indicator == NULL || version == NULL || self->versions[position] != 0
      || !g_ascii_string_to_unsigned (version, 10, 1, G_MAXINT32, &number, NULL))
    return;
  self->versions[position] = (int) number;
  self->followup->figures[position].total
      = (TorgetFigureCell){ .hides_denominator = TRUE, .hides_numerator = TRUE };
  for (guint i = 0; i < element->parts->len; i++)
    {
      const TorgetRegionElement *part = g_ptr_array_index (element->parts, i);

      if (g_str_equal (part->name, "cell"))
        take_cell (&self->followup->figures[position], part);
    }
}

/**
 * torget_region_aggregate_begin:
 * @header: of a document
 * @error: return location of %TORGET_EXCHANGE_ERROR: INVALID when it tells no figures
 *
 * Returns: (transfer full) (nullable): the figures, of which none has been read yet
 */
TorgetAggregate *
torget_region_aggregate_begin (const TorgetRegionHeader *header,
                               GError **error)
{
  TorgetAggregate *self;
  TorgetPeriod period;

  if (g_strcmp0 (header->profile, "aggregate") != 0 || header->period == NULL
      || !torget_period_parse (header->period, &period) || period.unit != TORGET_PERIOD_YEAR)
    {
      g_set_error_literal (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_INVALID,
                           "the document has no figures of a year");
      return NULL;
    }
  self = torget_aggregate_new_blank (&period);
  self->sender = g_strdup (header->sender);
  self->created = header->created;
  self->population = header->population;
  return self;
}

/**
 * torget_region_aggregate_take:
 * @self: figures
 * @element: the next element of the body
 *
 * Reads a place or an indicator. What this program does not know is passed over.
 */
void
torget_region_aggregate_take (TorgetAggregate *self,
                              const TorgetRegionElement *element)
{
  if (g_str_equal (element->name, "kommun"))
    take_place (self, element);
  else if (g_str_equal (element->name, "indikator"))
    take_figure (self, element);
}
