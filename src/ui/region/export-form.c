/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms for the region's XML; see export-form.h. */
#include "config.h"

#include "ui/region/export-form.h"

#include "base/clock.h"

#include <glib/gi18n.h>

/**
 * torget_export_form_dup_text:
 * @row: a field
 *
 * Returns: (transfer full) (nullable): what was typed, %NULL for nothing
 */
char *
torget_export_form_dup_text (GtkEditable *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * torget_export_form_check_year:
 * @row: the field of the year
 * @request: what was asked for
 *
 * Says beside the field what is wrong with the year, and brings the keyboard there.
 *
 * Returns: whether the year is one; none stands for the present one
 */
gboolean
torget_export_form_check_year (TorgetTextRow *row,
                               const TorgetExportRequest *request)
{
  if (request->period == NULL || torget_export_is_year (request->period))
    return TRUE;
  torget_form_row_set_problem (TORGET_FORM_ROW (row), TORGET_TONE_ERROR,
                               _ ("A year has four digits, for example 2026."));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

/**
 * torget_export_form_dup_figures_name:
 * @sender: code of a municipality
 * @period: (nullable): a year; none stands for the present one
 *
 * Returns: (transfer full): what to call a file with its figures
 */
char *
torget_export_form_dup_figures_name (const char *sender,
                                     const char *period)
{
  if (period != NULL)
    return g_strdup_printf ("torget-aggregate-%s-%s.xml", sender, period);
  return g_strdup_printf ("torget-aggregate-%s-%d.xml", sender,
                          torget_date_get_year (torget_clock_get_today ()));
}

/**
 * torget_export_form_clear_problem:
 * @row: a field
 *
 * While it is being typed it is not wrong yet.
 */
void
torget_export_form_clear_problem (TorgetTextRow *row)
{
  torget_form_row_set_problem (TORGET_FORM_ROW (row), TORGET_TONE_ERROR, NULL);
}
