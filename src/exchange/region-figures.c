/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The indicators of a period in the region's XML: those of follow-up, with what is hidden there
 * hidden here. */
#include "config.h"

#include "exchange/region-figures.h"

/* @text: (nullable): what is told */
static void
write_number (TorgetXmlWriter *writer,
              const char *element,
              const char *text)
{
  torget_xml_writer_start (writer, element);
  torget_xml_writer_add_attribute (writer, "dold", text == NULL ? "true" : "false");
  if (text != NULL)
    torget_xml_writer_add_text (writer, text);
  torget_xml_writer_end (writer);
}

/* Lost time in weeks with one decimal, a median in days, else a count. */
static char *
dup_numerator (const TorgetFigure *figure,
               const TorgetFigureCell *cell)
{
  const gint64 told = torget_figure_get_told (figure, cell);

  if (cell->hides_numerator)
    return NULL;
  if (figure->indicator->measure == TORGET_MEASURE_LOST_TIME)
    return g_strdup_printf ("%" G_GINT64_FORMAT ".%d", told / 10, (int) (told % 10));
  return g_strdup_printf ("%" G_GINT64_FORMAT, told);
}

static void
write_cell (TorgetXmlWriter *writer,
            const TorgetFigure *figure,
            const TorgetFigureCell *cell,
            const char *split,
            const char *code)
{
  g_autofree char *numerator = dup_numerator (figure, cell);
  g_autofree char *denominator
      = cell->hides_denominator ? NULL : g_strdup_printf ("%u", cell->denominator);

  torget_xml_writer_start (writer, "cell");
  if (split != NULL)
    torget_xml_writer_add_attribute (writer, "indelning", split);
  if (code != NULL)
    torget_xml_writer_add_attribute (writer, "kod", code);
  write_number (writer, "taljare", numerator);
  write_number (writer, "namnare", denominator);
  torget_xml_writer_end (writer);
}

static void
write_split (TorgetXmlWriter *writer,
             const TorgetFigure *figure,
             TorgetSplit split)
{
  for (guint i = 0; i < torget_split_get_n_cells (split); i++)
    write_cell (writer, figure, &figure->cells[split][i], torget_split_get_id (split),
                torget_split_get_code (split, i));
}

static void
write_figure (TorgetXmlWriter *writer,
              const TorgetFigure *figure)
{
  static const char *const measures[] = { "count", "share", "median", "lost_time" };
  const TorgetIndicator *indicator = figure->indicator;
  g_autofree char *version = g_strdup_printf ("%d", indicator->version);

  torget_xml_writer_start (writer, "indikator");
  torget_xml_writer_add_attribute (writer, "id", indicator->id);
  torget_xml_writer_add_attribute (writer, "version", version);
  torget_xml_writer_add_attribute (writer, "matt", measures[indicator->measure]);
  torget_xml_writer_add_attribute (writer, "enhet", indicator->unit);
  if (indicator->kolada != NULL)
    torget_xml_writer_add_attribute (writer, "kolada", indicator->kolada);
  torget_xml_writer_add_element (writer, "namn", indicator->name.sv);
  write_cell (writer, figure, &figure->total, NULL, NULL);
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    if (figure->cells[i] != NULL)
      write_split (writer, figure, (TorgetSplit) i);
  torget_xml_writer_end (writer);
}

/**
 * torget_region_write_figures:
 * @writer: a writer within the counts, after the municipalities
 * @followup: the indicators of the document's period
 *
 * Writes each indicator with its definition's version, its total, then its splits.
 */
void
torget_region_write_figures (TorgetXmlWriter *writer,
                             const TorgetFollowup *followup)
{
  for (guint i = 0; i < torget_n_indicators; i++)
    write_figure (writer, &followup->figures[i]);
}
