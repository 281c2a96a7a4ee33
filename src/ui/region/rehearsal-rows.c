/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rehearsal of figures in words: each indicator as it would be told, as it was told last, and
 * why that differs. */
#include "config.h"

#include "ui/region/rehearsal-rows.h"

#include "ui/followup/figure-text.h"
#include "ui/person/record-row.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

enum
{
  KIND_GAPS,
  KIND_DEFINITION,
  KIND_CHANGED,
  KIND_NEW,
  KIND_HIDDEN,
  KIND_SAME,
};

static const TorgetReportKind kinds[] = {
  [KIND_GAPS] = { N_ ("Gaps in the data"), TORGET_TONE_WARNING },
  [KIND_DEFINITION] = { N_ ("Other definition"), TORGET_TONE_WARNING },
  [KIND_CHANGED] = { N_ ("Changed"), TORGET_TONE_ACCENT },
  [KIND_NEW] = { N_ ("Not told before"), TORGET_TONE_ACCENT },
  [KIND_HIDDEN] = { N_ ("Hidden"), TORGET_TONE_NEUTRAL },
  [KIND_SAME] = { N_ ("As told last"), TORGET_TONE_SUCCESS },
};

static const char *const titles[]
    = { N_ ("Figure"), N_ ("Told last"), N_ ("Would be told"), N_ ("Why"), NULL };

const TorgetReportSpec torget_rehearsal_rows_spec = {
  .kind_title = N_ ("State"),
  .titles = titles,
  .kinds = kinds,
  .n_kinds = G_N_ELEMENTS (kinds),
  .action = "submit.show-change",
  .action_title = N_ ("_Who"),
  .file_name = N_ ("rehearsal.csv"),
};

static const TorgetFigure *
get_former (const TorgetRehearsal *rehearsal,
            guint indicator)
{
  const TorgetAggregate *told = rehearsal->told;

  return told != NULL && told->versions[indicator] != 0 ? &told->followup->figures[indicator]
                                                        : NULL;
}

static gboolean
is_redefined (const TorgetRehearsal *rehearsal,
              guint indicator)
{
  return get_former (rehearsal, indicator) != NULL
         && rehearsal->told->versions[indicator] != torget_indicators[indicator].version;
}

static guint
judge (const TorgetRehearsal *rehearsal,
       guint indicator,
       const char *now,
       const char *before)
{
  const TorgetFigure *figure = &rehearsal->aggregate->followup->figures[indicator];

  if (figure->n_gaps > 0)
    return KIND_GAPS;
  if (is_redefined (rehearsal, indicator))
    return KIND_DEFINITION;
  if (figure->total.hides_numerator)
    return KIND_HIDDEN;
  if (before == NULL)
    return KIND_NEW;
  return g_str_equal (now, before) ? KIND_SAME : KIND_CHANGED;
}

static void
append_sentence (GString *text,
                 char *sentence)
{
  g_string_append_printf (text, text->len > 0 ? " %s" : "%s", sentence);
  g_free (sentence);
}

static void
append_change (GString *text,
               const TorgetFigureChange *change)
{
  const guint n_left = change->left->len + change->n_removed;

  if (change->entered->len > 0 || n_left > 0)
    /* Translators: how many persons are counted now who were not before, and the other way round. */
    append_sentence (text, g_strdup_printf (_ ("%u came, %u went."), change->entered->len, n_left));
  if (change->gained->len > 0 || change->lost->len > 0)
    /* Translators: of those who were in the figure before and still are: how many fulfil what it
     * asks for now and did not before, and the other way round. */
    append_sentence (text, g_strdup_printf (_ ("Of those who stayed, %u have reached it, %u no "
                                               "longer do."),
                                            change->gained->len, change->lost->len));
}

/* Who came and who went, and what is missing. */
static char *
dup_reason (const TorgetRehearsal *rehearsal,
            guint indicator)
{
  const TorgetFigure *figure = &rehearsal->aggregate->followup->figures[indicator];
  GString *text = g_string_new (NULL);

  if (is_redefined (rehearsal, indicator))
    append_sentence (text, g_strdup_printf (_ ("The definition is now version %d."),
                                            figure->indicator->version));
  if (rehearsal->changes != NULL)
    append_change (text, rehearsal->changes[indicator]);
  if (figure->n_gaps > 0)
    append_sentence (text, torget_figure_dup_gaps (figure));
  return g_string_free (text, FALSE);
}

static TorgetReportItem *
create_row (const TorgetRehearsal *rehearsal,
            guint indicator)
{
  const TorgetFigure *figure = &rehearsal->aggregate->followup->figures[indicator];
  const TorgetFigure *former = get_former (rehearsal, indicator);
  g_autofree char *now = torget_figure_dup_value_of (figure, &figure->total);
  g_autofree char *before
      = former != NULL ? torget_figure_dup_value_of (former, &former->total) : NULL;
  g_autofree char *reason = dup_reason (rehearsal, indicator);
  const char *const texts[]
      = { torget_indicator_text (&figure->indicator->name, torget_ui_language ()),
          before != NULL ? before : "", now, reason, NULL };
  TorgetReportItem *item;

  item = torget_report_item_new (judge (rehearsal, indicator, now, before), texts);
  if (rehearsal->changes != NULL && torget_figure_change_count (rehearsal->changes[indicator]) > 0)
    torget_report_item_set_target (item, figure->indicator->id);
  return item;
}

/**
 * torget_rehearsal_rows_new:
 * @rehearsal: of an aggregate
 *
 * Returns: (transfer full): a row for each indicator, what should be looked at first
 */
GListModel *
torget_rehearsal_rows_new (const TorgetRehearsal *rehearsal)
{
  GListStore *rows = g_list_store_new (TORGET_TYPE_REPORT_ITEM);

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint i = 0; i < torget_n_indicators; i++)
      {
        g_autoptr (TorgetReportItem) row = create_row (rehearsal, i);

        if (torget_report_item_get_kind (row) == kind)
          g_list_store_append (rows, row);
      }
  return G_LIST_MODEL (rows);
}

/**
 * torget_rehearsal_dup_summary:
 * @rehearsal: of an aggregate
 *
 * Returns: (transfer full): how much would be told, and with what it is compared
 */
char *
torget_rehearsal_dup_summary (const TorgetRehearsal *rehearsal)
{
  GString *text = g_string_new (NULL);
  guint n_cells;
  guint n_hidden;

  torget_aggregate_tally (rehearsal->aggregate, &n_cells, &n_hidden);
  append_sentence (text,
                   g_strdup_printf (_ ("%u persons are counted, and nobody is named. %u of %u "
                                       "figures are not told."),
                                    rehearsal->aggregate->population.count, n_hidden, n_cells));
  if (rehearsal->last == NULL)
    append_sentence (text, g_strdup (_ ("Nothing has been submitted before.")));
  else
    /* Translators: %s is a year. */
    append_sentence (text,
                     g_strdup_printf (_ ("Compared with what was submitted last, for %s."),
                                      rehearsal->last->period));
  if (rehearsal->n_erased > 0)
    append_sentence (
        text, g_strdup_printf (
                  ngettext ("%u person has been erased since, and is in no list of those who left.",
                            "%u persons have been erased since, and are in no list of those who "
                            "left.",
                            rehearsal->n_erased),
                  rehearsal->n_erased));
  return g_string_free (text, FALSE);
}

/**
 * torget_rehearsal_dup_validity:
 * @rehearsal: of an aggregate
 *
 * Returns: (transfer full): whether the file that would be written follows the schema
 */
char *
torget_rehearsal_dup_validity (const TorgetRehearsal *rehearsal)
{
  if (rehearsal->invalid != NULL)
    /* Translators: %s is the version of a schema, then what is wrong. */
    return g_strdup_printf (_ ("The file would not be valid against schema %s, and cannot be "
                               "submitted: %s"),
                            rehearsal->schema_version, rehearsal->invalid);
  /* Translators: %s is the version of a schema. */
  return g_strdup_printf (_ ("The file is valid against schema %s."), rehearsal->schema_version);
}

static const char *
get_left_out_label (guint reason)
{
  return torget_code_label ("left_out", torget_left_out_get_code ((TorgetLeftOut) reason),
                            torget_ui_language ());
}

/**
 * torget_left_out_append:
 * @text: a text
 * @left_out: (array fixed-size=TORGET_N_LEFT_OUT): how many are left out, by reason
 *
 * Appends a line for each reason.
 */
void
torget_left_out_append (GString *text,
                        const guint *left_out)
{
  for (guint i = 0; i < TORGET_N_LEFT_OUT; i++)
    if (left_out[i] > 0)
      /* Translators: what is left out, and how many. */
      g_string_append_printf (text, _ ("\n%s: %u"), get_left_out_label (i), left_out[i]);
}

static GtkWidget *
create_left_out_row (const guint *left_out,
                     guint reason)
{
  g_autofree char *count = g_strdup_printf ("%u", left_out[reason]);
  GtkWidget *row = torget_record_row_new (get_left_out_label (reason), NULL);
  GtkWidget *label = gtk_label_new (count);

  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

/**
 * torget_left_out_fill:
 * @expander: a row that opens
 * @rows: (array fixed-size=TORGET_N_LEFT_OUT) (inout): its rows, or %NULL at first
 * @left_out: (array fixed-size=TORGET_N_LEFT_OUT): how many are left out, by reason
 *
 * Shows how many are left out, and in its rows why.
 */
void
torget_left_out_fill (AdwExpanderRow *expander,
                      GtkWidget **rows,
                      const guint *left_out)
{
  const guint n_persons = left_out[TORGET_LEFT_OUT_PROTECTED] + left_out[TORGET_LEFT_OUT_GAPS];
  const guint n_figures = left_out[TORGET_LEFT_OUT_SMALL] + left_out[TORGET_LEFT_OUT_GUARD];
  g_autofree char *persons
      = g_strdup_printf (ngettext ("%u person", "%u persons", n_persons), n_persons);
  g_autofree char *figures
      = g_strdup_printf (ngettext ("%u figure", "%u figures", n_figures), n_figures);
  /* Translators: how many persons are not counted everywhere, and how many figures are hidden. */
  g_autofree char *text = g_strdup_printf (C_ ("left out", "%s, %s"), persons, figures);

  adw_expander_row_set_subtitle (expander, text);
  for (guint i = 0; i < TORGET_N_LEFT_OUT; i++)
    {
      if (rows[i] != NULL)
        adw_expander_row_remove (expander, rows[i]);
      rows[i] = create_left_out_row (left_out, i);
      adw_expander_row_add_row (expander, rows[i]);
    }
}
