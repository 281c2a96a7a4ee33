/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a file: heading, a few values, and a choice of what it means. */
#include "config.h"

#include "ui/region/import-columns.h"

#include "ui/region/meaning-text.h"
#include "ui/widgets/combo-texts.h"

#include <glib/gi18n.h>

#define SAMPLES 3

struct _TorgetImportColumns
{
  AdwPreferencesGroup parent_instance;

  TorgetImport *import;
  GPtrArray *rows; /* by column */
  GtkStringList *choices;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TorgetImportColumns, torget_import_columns, ADW_TYPE_PREFERENCES_GROUP)

static GtkStringList *
create_choices (void)
{
  const char *const *meanings = torget_import_list_meanings ();
  GtkStringList *choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, torget_meaning_get_text (NULL));
  for (guint i = 0; meanings[i] != NULL; i++)
    gtk_string_list_append (choices, torget_meaning_get_text (meanings[i]));
  return choices;
}

static guint
find_choice (const char *meaning)
{
  const char *const *meanings = torget_import_list_meanings ();

  for (guint i = 0; meaning != NULL && meanings[i] != NULL; i++)
    if (g_str_equal (meanings[i], meaning))
      return i + 1;
  return 0;
}

static void
update_rows (TorgetImportColumns *self)
{
  self->is_updating = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_combo_row_set_selected (g_ptr_array_index (self->rows, i),
                                find_choice (torget_import_get_meaning (self->import, i)));
  self->is_updating = FALSE;
}

/* Another column that meant the same means nothing any more. */
static void
chosen_cb (TorgetImportColumns *self,
           GParamSpec *pspec,
           AdwComboRow *row)
{
  const guint choice = adw_combo_row_get_selected (row);
  guint column;

  if (self->is_updating || !g_ptr_array_find (self->rows, row, &column))
    return;
  torget_import_set_meaning (self->import, column,
                             choice > 0 ? torget_import_list_meanings ()[choice - 1] : NULL);
  update_rows (self);
}

static char *
dup_samples (TorgetImport *import,
             guint column)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < torget_import_get_n_records (import) && n < SAMPLES; i++)
    {
      const char *cell = torget_import_get_cell (import, i, column);

      if (*cell == '\0')
        continue;
      g_string_append_printf (text, "%s%.40s", n > 0 ? " · " : "", cell);
      n++;
    }
  if (n == 0)
    g_string_append (text, _ ("Always empty"));
  return g_string_free (text, FALSE);
}

static void
add_row (TorgetImportColumns *self,
         guint column)
{
  g_autofree char *samples = dup_samples (self->import, column);
  g_autofree char *valid = g_utf8_make_valid (samples, -1);
  GtkWidget *row = adw_combo_row_new ();

  torget_combo_texts_attach (ADW_COMBO_ROW (row));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 torget_import_get_header (self->import, column));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), valid);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (self->choices));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
clear (TorgetImportColumns *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
torget_import_columns_dispose (GObject *object)
{
  TorgetImportColumns *self = TORGET_IMPORT_COLUMNS (object);

  g_clear_object (&self->import);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (torget_import_columns_parent_class)->dispose (object);
}

static void
torget_import_columns_class_init (TorgetImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_import_columns_dispose;
}

static void
torget_import_columns_init (TorgetImportColumns *self)
{
  self->rows = g_ptr_array_new ();
  self->choices = create_choices ();
}

/**
 * torget_import_columns_show:
 * @self: a group
 * @import: a loaded import, whose meanings it changes
 */
void
torget_import_columns_show (TorgetImportColumns *self,
                            TorgetImport *import)
{
  g_autofree char *description = NULL;

  g_return_if_fail (TORGET_IS_IMPORT_COLUMNS (self));

  clear (self);
  g_set_object (&self->import, import);
  for (guint i = 0; i < torget_import_get_n_columns (import); i++)
    add_row (self, i);
  update_rows (self);
  /* Translators: the name of a file, how many rows it has, and how it is encoded. */
  description = g_markup_printf_escaped (
      ngettext ("%s, %u row, read as %s. Choose what each column means.",
                "%s, %u rows, read as %s. Choose what each column means.",
                torget_import_get_n_records (import)),
      torget_import_get_name (import), torget_import_get_n_records (import),
      torget_import_get_encoding (import));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description);
}
