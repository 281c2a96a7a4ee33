/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetReportList: what a trial or a rehearsal has to say, row by row, in a table that can be
 * narrowed to one kind of row, copied, and saved for a spreadsheet.
 *
 * Actions: `report.copy`, `report.save`.
 */
#include "config.h"

#include "ui/region/report-list.h"

#include "service/csv.h"
#include "service/export-file.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/* A longer word may be anything that stood in a file; it is broken where the line ends. */
#define LONGEST_WORD 30 /* characters */

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _TorgetReportList
{
  AdwBin parent_instance;

  GtkDropDown *kind_drop;
  GtkColumnView *view;

  const TorgetReportSpec *spec;
  GListModel *rows;       /* all */
  GtkCustomFilter *filter;
  GtkFilterListModel *shown;
  GArray *choices; /* int, the kind of each choice of @kind_drop; -1 for all */
};

G_DEFINE_FINAL_TYPE (TorgetReportList, torget_report_list, ADW_TYPE_BIN)

/* Cells */

static const TorgetReportKind *
get_kind (TorgetReportList *self,
          TorgetReportItem *item)
{
  return &self->spec->kinds[torget_report_item_get_kind (item)];
}

static void
setup_kind_cb (TorgetReportList *self,
               GtkListItem *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_list_item_set_child (cell, box);
}

static void
bind_kind_cb (TorgetReportList *self,
              GtkListItem *cell)
{
  const TorgetReportKind *kind = get_kind (self, gtk_list_item_get_item (cell));
  GtkWidget *image = gtk_widget_get_first_child (gtk_list_item_get_child (cell));
  const char *classes[] = { torget_tone_get_style_class (kind->tone), NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (image), torget_tone_get_icon_name (kind->tone));
  gtk_widget_set_css_classes (image, classes);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (image)), _ (kind->label));
}

static void
setup_text_cb (TorgetReportList *self,
               GtkListItem *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (cell, label);
}

static guint
get_column (GtkSignalListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
}

static gboolean
has_long_word (const char *text)
{
  glong n = 0;

  for (const char *c = text; *c != '\0' && n <= LONGEST_WORD; c = g_utf8_next_char (c))
    n = g_unichar_isspace (g_utf8_get_char (c)) ? 0 : n + 1;
  return n > LONGEST_WORD;
}

/* Names stay whole: a table that is too wide then is scrolled. */
static void
bind_text_cb (TorgetReportList *self,
              GtkListItem *cell,
              GtkSignalListItemFactory *factory)
{
  TorgetReportItem *item = gtk_list_item_get_item (cell);
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (cell));
  const char *text = torget_report_item_get_texts (item)[get_column (factory)];

  gtk_label_set_wrap_mode (label, has_long_word (text) ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  gtk_label_set_text (label, text);
}

static void
setup_button_cb (TorgetReportList *self,
                 GtkListItem *cell)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ (self->spec->action_title));

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_list_item_set_child (cell, button);
}

static void
bind_button_cb (TorgetReportList *self,
                GtkListItem *cell)
{
  TorgetReportItem *item = gtk_list_item_get_item (cell);
  GtkWidget *button = gtk_list_item_get_child (cell);
  const char *target = torget_report_item_get_target (item);

  gtk_widget_set_visible (button, target != NULL);
  if (target == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), self->spec->action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  torget_report_item_get_texts (item)[0], -1);
}

static void
add_column (TorgetReportList *self,
            const char *title,
            GCallback setup,
            GCallback bind,
            guint index,
            gboolean expand)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (index));
  g_signal_connect_object (factory, "setup", setup, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);
  column = gtk_column_view_column_new (title != NULL ? _ (title) : NULL, factory);
  gtk_column_view_column_set_expand (column, expand);
  gtk_column_view_column_set_resizable (column, !expand);
  gtk_column_view_append_column (self->view, column);
}

/* Narrowing */

static int
get_chosen_kind (TorgetReportList *self)
{
  const guint selected = gtk_drop_down_get_selected (self->kind_drop);

  return selected < self->choices->len ? g_array_index (self->choices, int, selected) : -1;
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  const int kind = get_chosen_kind (user_data);

  return kind < 0 || torget_report_item_get_kind (item) == (guint) kind;
}

static void
kind_chosen_cb (TorgetReportList *self)
{
  if (self->filter != NULL)
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static guint
count_kind (TorgetReportList *self,
            guint kind)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->rows); i++)
    {
      g_autoptr (TorgetReportItem) item = g_list_model_get_item (self->rows, i);

      n += torget_report_item_get_kind (item) == kind;
    }
  return n;
}

static void
add_choice (TorgetReportList *self,
            GtkStringList *labels,
            const char *label,
            int kind,
            guint n)
{
  /* Translators: a kind of row, and how many there are, e.g. "Warning (12)". */
  gtk_string_list_take (labels, g_strdup_printf (_ ("%s (%u)"), label, n));
  g_array_append_val (self->choices, kind);
}

static void
fill_choices (TorgetReportList *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_array_set_size (self->choices, 0);
  add_choice (self, labels, C_ ("all rows of a report", "All"), -1,
              g_list_model_get_n_items (self->rows));
  for (guint i = 0; i < self->spec->n_kinds; i++)
    {
      const guint n = count_kind (self, i);

      if (n > 0)
        add_choice (self, labels, _ (self->spec->kinds[i].label), (int) i, n);
    }
  gtk_drop_down_set_model (self->kind_drop, G_LIST_MODEL (labels));
}

/* Copying and saving */

/* The label, and then the texts. */
static void
append_line (GString *table,
             const char *label,
             const char *const *texts,
             char separator)
{
  const guint n_texts = g_strv_length ((char **) texts);
  g_autofree const char **cells = g_new0 (const char *, n_texts + 2);

  cells[0] = label;
  for (guint i = 0; i < n_texts; i++)
    cells[i + 1] = texts[i];
  torget_csv_append_row (table, cells, separator);
}

static void
append_titles (TorgetReportList *self,
               GString *table,
               char separator)
{
  const char *const *titles = self->spec->titles;
  const guint n_titles = g_strv_length ((char **) titles);
  g_autofree const char **translated = g_new0 (const char *, n_titles + 1);

  for (guint i = 0; i < n_titles; i++)
    translated[i] = _ (titles[i]);
  append_line (table, _ (self->spec->kind_title), translated, separator);
}

static void
copy_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  g_autofree char *table = torget_report_list_dup_table (TORGET_REPORT_LIST (widget), '\t');

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table);
  gtk_widget_activate_action (widget, "win.toast", "s", _ ("The list is copied."));
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetReportList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text = NULL;

  if (!torget_save_file_finish (result, &error))
    {
      torget_alert_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                         _ ("The list was not saved"), torget_error_get_text (error));
      return;
    }
  text = g_strdup_printf (_ ("The list is saved as %s."), name);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
file_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (TorgetReportList) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);
  g_autofree char *table = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return;
  table = torget_report_list_dup_table (self, ';');
  contents = g_strconcat (BYTE_ORDER_MARK, table, NULL);
  bytes = g_bytes_new (contents, strlen (contents));
  torget_save_file_async (file, bytes, saved_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  TorgetReportList *self = TORGET_REPORT_LIST (widget);
  const TorgetFileKind kinds[] = { { _ ("Tables for spreadsheets (CSV)"), "*.csv" }, { NULL } };

  torget_file_dialog_save_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the List"),
                                 _ (self->spec->file_name), kinds, NULL, file_chosen_cb,
                                 g_object_ref (self));
}

static void
torget_report_list_dispose (GObject *object)
{
  TorgetReportList *self = TORGET_REPORT_LIST (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->shown);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->choices, g_array_unref);
  G_OBJECT_CLASS (torget_report_list_parent_class)->dispose (object);
}

static void
torget_report_list_class_init (TorgetReportListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_report_list_dispose;
  gtk_widget_class_install_action (widget_class, "report.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/region/report-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetReportList, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, TorgetReportList, view);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
}

static void
torget_report_list_init (TorgetReportList *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->choices = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

/**
 * torget_report_list_set_spec:
 * @self: a new list
 * @spec: what it is made of
 */
void
torget_report_list_set_spec (TorgetReportList *self,
                             const TorgetReportSpec *spec)
{
  g_return_if_fail (TORGET_IS_REPORT_LIST (self) && self->spec == NULL);

  self->spec = spec;
  add_column (self, spec->kind_title, G_CALLBACK (setup_kind_cb), G_CALLBACK (bind_kind_cb), 0,
              FALSE);
  for (guint i = 0; spec->titles[i] != NULL; i++)
    add_column (self, spec->titles[i], G_CALLBACK (setup_text_cb), G_CALLBACK (bind_text_cb), i,
                spec->titles[i + 1] == NULL);
  if (spec->action != NULL)
    add_column (self, NULL, G_CALLBACK (setup_button_cb), G_CALLBACK (bind_button_cb), 0, FALSE);
}

/**
 * torget_report_list_set_rows:
 * @self: a list with a spec
 * @rows: (element-type TorgetReportItem): its rows, complete
 */
void
torget_report_list_set_rows (TorgetReportList *self,
                             GListModel *rows)
{
  g_return_if_fail (TORGET_IS_REPORT_LIST (self) && self->spec != NULL);

  g_set_object (&self->rows, rows);
  fill_choices (self);
  gtk_filter_list_model_set_model (self->shown, rows);
}

/**
 * torget_report_list_dup_table:
 * @self: a list with rows
 * @separator: between cells
 *
 * Returns: (transfer full): the rows that are shown, quoted as in RFC 4180, with headings
 */
char *
torget_report_list_dup_table (TorgetReportList *self,
                              char separator)
{
  GListModel *shown = G_LIST_MODEL (self->shown);
  GString *table = g_string_new (NULL);

  append_titles (self, table, separator);
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (TorgetReportItem) item = g_list_model_get_item (shown, i);

      append_line (table, _ (get_kind (self, item)->label), torget_report_item_get_texts (item),
                   separator);
    }
  return g_string_free (table, FALSE);
}
