/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetBulkNames: whom a change of many persons concerns, and what changes for each of them.
 * Protected persons are named as the lists name them.
 */
#include "config.h"

#include "ui/list/bulk-names.h"

#include "domain/list-rows.h"
#include "ui/list/list-text.h"

#include <glib/gi18n.h>

struct _TorgetBulkNames
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* borrowed */
};

G_DEFINE_FINAL_TYPE (TorgetBulkNames, torget_bulk_names, ADW_TYPE_PREFERENCES_GROUP)

static void
torget_bulk_names_finalize (GObject *object)
{
  g_ptr_array_unref (TORGET_BULK_NAMES (object)->rows);
  G_OBJECT_CLASS (torget_bulk_names_parent_class)->finalize (object);
}

static void
torget_bulk_names_class_init (TorgetBulkNamesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_bulk_names_finalize;
}

static void
torget_bulk_names_init (TorgetBulkNames *self)
{
  self->rows = g_ptr_array_new ();
}

static void
clear (TorgetBulkNames *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (TorgetBulkNames *self,
         const char *title,
         const char *subtitle,
         const char *icon_name)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon_name);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static char *
describe_change (TorgetBulkKind kind,
                 const TorgetPersonRow *row,
                 const char *coordinator)
{
  const char *own = row->coordinator != NULL ? row->coordinator : _ ("No coordinator");

  if (coordinator == NULL)
    return g_strdup (own);
  if (kind == TORGET_BULK_TASK)
    return g_strdup (coordinator);
  /* Translators: a coordinator's name, and who comes after. */
  return g_strdup_printf (C_ ("change", "%s → %s"), own, coordinator);
}

static char *
dup_title (TorgetBulkKind kind,
           guint n,
           gboolean is_chosen)
{
  if (kind == TORGET_BULK_TASK)
    return g_strdup_printf (ngettext ("%u person gets the task", "%u persons get the task", n), n);
  if (!is_chosen)
    return g_strdup_printf (ngettext ("%u person selected", "%u persons selected", n), n);
  return g_strdup_printf (ngettext ("%u person gets another coordinator",
                                    "%u persons get another coordinator", n), n);
}

static void
show_counts (TorgetBulkNames *self,
             TorgetBulkKind kind,
             const TorgetBulkPreview *preview,
             gboolean is_chosen)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  g_autofree char *title = dup_title (kind, preview->person_ids->len, is_chosen);
  g_autofree char *unchanged = g_strdup_printf (
      ngettext ("%u person has this coordinator already and stays unchanged.",
                "%u persons have this coordinator already and stay unchanged.",
                preview->n_unchanged),
      preview->n_unchanged);

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, preview->n_unchanged > 0 ? unchanged : NULL);
}

/**
 * torget_bulk_names_show:
 * @self: names
 * @kind: what is done
 * @preview: whom it concerns
 * @coordinator: (nullable): who gets the persons or tasks; %NULL for each person's own, or while
 *   nobody has been chosen
 */
void
torget_bulk_names_show (TorgetBulkNames *self,
                        TorgetBulkKind kind,
                        const TorgetBulkPreview *preview,
                        const char *coordinator)
{
  const guint n_more = preview->person_ids->len - preview->rows->len;
  g_autofree char *more = NULL;

  g_return_if_fail (TORGET_IS_BULK_NAMES (self));

  clear (self);
  show_counts (self, kind, preview, coordinator != NULL);
  for (guint i = 0; i < preview->rows->len; i++)
    {
      const TorgetPersonRow *row = g_ptr_array_index (preview->rows, i);
      g_autofree char *name = torget_list_dup_name (row);
      g_autofree char *change = describe_change (kind, row, coordinator);

      add_row (self, name, change,
               torget_list_is_protected (row) ? "torget-shield-symbolic" : NULL);
    }
  if (n_more == 0)
    return;
  more = g_strdup_printf (ngettext ("and %u more person", "and %u more persons", n_more), n_more);
  add_row (self, more, NULL, NULL);
}
