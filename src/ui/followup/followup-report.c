/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a period on paper and as a table for other programs. What is hidden on the screen
 * is hidden there. */
#include "config.h"

#include "ui/followup/followup-report.h"

#include "base/clock.h"
#include "domain/disclosure.h"
#include "service/document.h"
#include "service/followup-table.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/document/print-window.h"
#include "ui/followup/figure-text.h"
#include "ui/followup/followup-charts.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

/* Widths in relation to each other: the name, women, men, all, the change, the goal. */
static const guint weights[] = { 34, 20, 20, 20, 28, 20 };

/* Paper */

static char *
dup_title (const TorgetFollowup *followup)
{
  g_autofree char *period = torget_period_dup_name (&followup->period);

  /* Translators: title of a report: the period, then the municipality. */
  return g_strdup_printf (
      _ ("Follow-up %s, %s"), period,
      followup->municipality != NULL
          ? torget_code_label ("municipality", followup->municipality, torget_ui_language ())
          : _ ("all municipalities"));
}

static char *
dup_note (const TorgetFollowup *followup)
{
  char as_of[TORGET_DATE_ISO_SIZE];

  return g_strdup_printf (
      /* Translators: %s is a day. */
      _ ("As the register was on %s. A figure that counts fewer than 5 is hidden, and so is what "
         "would give it away. Protected persons are counted in totals only. A number in brackets "
         "says of how many a median or a sum is."),
      torget_date_write_iso (followup->as_of, as_of));
}

static void
add_row (TorgetDocument *document,
         const TorgetFollowupSeries *series,
         TorgetGoals *goals,
         guint indicator)
{
  const TorgetFigure *figure = &series->periods[0]->figures[indicator];
  const TorgetFigureCell *sexes = figure->cells[TORGET_SPLIT_SEX];
  g_autofree char *women = torget_figure_dup_value_of (figure, &sexes[0]);
  g_autofree char *men = torget_figure_dup_value_of (figure, &sexes[1]);
  g_autofree char *all = torget_figure_dup_value_of (figure, &figure->total);
  g_autofree char *change
      = torget_figure_dup_change (series->periods[0], series->periods[1], indicator);
  g_autofree char *goal = torget_figure_dup_goal (series->periods[0], indicator, goals);
  const char *const cells[]
      = { torget_indicator_text (&figure->indicator->name, torget_ui_language ()),
          women,
          men,
          all,
          change != NULL ? change : "–",
          goal != NULL ? goal : "–",
          NULL };

  torget_document_add_table_row (document, cells);
}

static void
add_group (TorgetDocument *document,
           const TorgetListDocument *list,
           const TorgetFollowupSeries *series,
           TorgetGoals *goals,
           const TorgetCode *group)
{
  torget_build_list_group (document, list, torget_code_get_label (group, list->language));
  for (guint i = 0; i < torget_n_indicators; i++)
    if (g_str_equal (torget_indicators[i].group, group->code)
        && !torget_indicators[i].is_headline)
      add_row (document, series, goals, i);
}

static void
add_headline (TorgetDocument *document,
              const TorgetListDocument *list,
              const TorgetFollowupSeries *series,
              TorgetGoals *goals)
{
  torget_build_list_group (document, list, _ ("What the preschool queue costs"));
  for (guint i = 0; i < torget_n_indicators; i++)
    if (torget_indicators[i].is_headline)
      add_row (document, series, goals, i);
}

/* How each figure is counted, so that the report can be read by itself. */
static void
add_definitions (TorgetDocument *document,
                 const char *language)
{
  torget_document_add (document, TORGET_BLOCK_HEADING, _ ("How the figures are counted"));
  for (guint i = 0; i < torget_n_indicators; i++)
    {
      const TorgetIndicator *indicator = &torget_indicators[i];
      g_autofree char *text = g_strdup_printf (
          "%s (%d). %s %s.", torget_indicator_text (&indicator->name, language),
          indicator->version, torget_indicator_text (&indicator->description, language),
          torget_indicator_text (&indicator->source, language));

      torget_document_add (document, TORGET_BLOCK_SMALL, text);
    }
}

/* What each figure lacks, so that nobody takes it for more than it is. */
static void
add_gaps (TorgetDocument *document,
          const TorgetFollowup *followup)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < torget_n_indicators; i++)
    {
      const TorgetFigure *figure = &followup->figures[i];
      g_autofree char *gaps = torget_figure_dup_gaps (figure);
      g_autofree char *text = NULL;

      if (gaps == NULL)
        continue;
      if (!is_any)
        torget_document_add (document, TORGET_BLOCK_HEADING, _ ("What the figures lack"));
      is_any = TRUE;
      text = g_strdup_printf (
          "%s: %s.", torget_indicator_text (&figure->indicator->name, torget_ui_language ()), gaps);
      torget_document_add (document, TORGET_BLOCK_SMALL, text);
    }
}

/**
 * torget_followup_report_open:
 * @origin: a widget of the view
 * @session: the session
 * @series: the figures; not kept
 * @goals: (nullable): the goals; not kept
 *
 * Opens a window with the figures as they will be on paper, to print or to save as PDF.
 */
void
torget_followup_report_open (GtkWidget *origin,
                             TorgetSession *session,
                             const TorgetFollowupSeries *series,
                             TorgetGoals *goals)
{
  const char *const columns[] = { _ ("Figure"), _ ("Women"), _ ("Men"), _ ("All"), _ ("Change"),
                                  _ ("Goal"), NULL };
  const TorgetDocumentUse use = { "followup", 0, TORGET_RECIPIENT_OFFICE, NULL };
  g_autofree char *title = dup_title (series->periods[0]);
  g_autofree char *note = dup_note (series->periods[0]);
  g_autofree char *description = g_strdup_printf ("%s\n\n%s", title, note);
  const TorgetListDocument list = { .title = title,
                                    .note = note,
                                    .language = torget_ui_language (),
                                    .today = torget_clock_get_today (),
                                    .is_demo = torget_session_is_demo (session),
                                    .columns = columns,
                                    .weights = weights };
  g_autoptr (TorgetDocument) document = torget_build_list (&list);
  GtkWidget *window;

  add_headline (document, &list, series, goals);
  for (guint i = 0; i < torget_n_indicator_groups; i++)
    add_group (document, &list, series, goals, &torget_indicator_groups[i]);
  torget_followup_charts_add (document, series, goals);
  add_gaps (document, series->periods[0]);
  add_definitions (document, list.language);
  window = torget_print_window_new_for (session, document, &use, description);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (origin)));
  gtk_window_present (GTK_WINDOW (window));
}

/* A table */

typedef struct
{
  GtkWidget *origin;
  TorgetSession *session;
  GBytes *csv;
  GBytes *spreadsheet;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->origin);
  g_object_unref (saving->session);
  g_bytes_unref (saving->csv);
  g_clear_pointer (&saving->spreadsheet, g_bytes_unref);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (saving->origin);

  if (torget_session_write_followup_finish (TORGET_SESSION (source), result, &error))
    gtk_widget_activate_action (saving->origin, "win.toast", "s", _ ("The figures are saved"));
  else if (root != NULL)
    torget_alert_show (GTK_WINDOW (root), _ ("The figures were not saved"),
                       torget_error_get_text (error));
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  TorgetSession *session = saving->session;
  GBytes *content;

  if (path == NULL)
    return;
  content = saving->spreadsheet == NULL || g_str_has_suffix (path, ".csv") ? saving->csv
                                                                           : saving->spreadsheet;
  torget_session_write_followup_async (session, content, path, written_cb,
                                       g_steal_pointer (&saving));
}

/**
 * torget_followup_report_save_table:
 * @origin: a widget of the view
 * @session: the session
 * @name: suggested for the file, ending in .xlsx
 * @csv: (transfer full): the table as CSV
 * @spreadsheet: (transfer full) (nullable): the same as a workbook
 *
 * Asks where to, and writes a table: as CSV when the name ends so, otherwise as a spreadsheet.
 */
void
torget_followup_report_save_table (GtkWidget *origin,
                                   TorgetSession *session,
                                   const char *name,
                                   GBytes *csv,
                                   GBytes *spreadsheet)
{
  const TorgetFileKind kinds[] = { { _ ("Spreadsheets (XLSX)"), "*.xlsx" },
                                   { _ ("Tables (CSV)"), "*.csv" }, { NULL } };
  Saving *saving = g_new0 (Saving, 1);

  saving->origin = g_object_ref (origin);
  saving->session = g_object_ref (session);
  saving->csv = csv;
  saving->spreadsheet = spreadsheet;
  torget_file_dialog_save_async (GTK_WINDOW (gtk_widget_get_root (origin)), _ ("Save Figures"),
                                 name, kinds, NULL, chosen_cb, saving);
}

/**
 * torget_followup_report_save:
 * @origin: a widget of the view
 * @session: the session
 * @series: the figures; not kept
 * @goals: (nullable): the goals; not kept
 *
 * Asks where to, and writes all figures with all splits: as CSV when the name ends so, otherwise as
 * a spreadsheet.
 */
void
torget_followup_report_save (GtkWidget *origin,
                             TorgetSession *session,
                             const TorgetFollowupSeries *series,
                             TorgetGoals *goals)
{
  const TorgetFollowupTable content
      = { series->periods[0], series->periods[1], goals, torget_ui_language () };
  char period[TORGET_PERIOD_SIZE];
  g_autofree char *name = g_strdup_printf (
      "torget-followup-%s.xlsx", torget_period_write (&series->periods[0]->period, period));

  torget_followup_report_save_table (origin, session, name, torget_followup_write_csv (&content),
                                     torget_followup_write_spreadsheet (&content, NULL));
}
