/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetPaletteRow: a person or a command; see palette-row.h. */
#include "config.h"

#include "ui/app/palette-row.h"

#include "ui/list/list-text.h"

#include <glib/gi18n.h>

struct _TorgetPaletteRow
{
  GtkListBoxRow parent_instance;

  TorgetPaletteGroup group;
  char *name; /* what a screen reader says */
  char *action;
  GVariant *target;
};

G_DEFINE_FINAL_TYPE (TorgetPaletteRow, torget_palette_row, GTK_TYPE_LIST_BOX_ROW)

static void
torget_palette_row_finalize (GObject *object)
{
  TorgetPaletteRow *self = TORGET_PALETTE_ROW (object);

  g_free (self->name);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  G_OBJECT_CLASS (torget_palette_row_parent_class)->finalize (object);
}

static void
torget_palette_row_class_init (TorgetPaletteRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_palette_row_finalize;
}

static void
torget_palette_row_init (TorgetPaletteRow *self)
{
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static void
show (TorgetPaletteRow *self,
      const char *icon_name,
      const char *title,
      const char *details)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title_label = create_label (title);
  GtkWidget *details_label = create_label (details);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_widget_set_hexpand (title_label, TRUE);
  gtk_widget_add_css_class (details_label, "dim-label");
  gtk_widget_add_css_class (details_label, "numeric");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), title_label);
  gtk_box_append (GTK_BOX (box), details_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  self->name = details != NULL ? g_strjoin (", ", title, details, NULL) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  -1);
}

/**
 * torget_palette_row_new_person:
 * @person: somebody
 * @group: how well the person was found
 *
 * Returns: (transfer floating): a row that shows the person
 */
GtkWidget *
torget_palette_row_new_person (const TorgetPersonRow *person,
                               TorgetPaletteGroup group)
{
  TorgetPaletteRow *self = g_object_new (TORGET_TYPE_PALETTE_ROW, NULL);
  g_autofree char *name = torget_list_dup_name (person);
  g_autofree char *details = torget_list_dup_details (person);

  self->group = group;
  self->action = g_strdup ("win.show-person");
  self->target = g_variant_ref_sink (g_variant_new_int64 (person->record.id));
  show (self,
        torget_list_is_protected (person) ? "torget-shield-symbolic" : "torget-person-symbolic",
        name, details);
  return GTK_WIDGET (self);
}

/**
 * torget_palette_row_new_command:
 * @command: something to do
 *
 * Returns: (transfer floating): a row that does it
 */
GtkWidget *
torget_palette_row_new_command (const TorgetCommand *command)
{
  TorgetPaletteRow *self = g_object_new (TORGET_TYPE_PALETTE_ROW, NULL);
  g_autofree char *key
      = command->key != 0 ? gtk_accelerator_get_label (command->key, command->modifiers) : NULL;

  self->group = TORGET_PALETTE_COMMANDS;
  self->action = g_strdup (command->action);
  if (command->target != NULL)
    self->target = g_variant_ref_sink (g_variant_new_string (command->target));
  show (self, "go-next-symbolic", command->title, key);
  return GTK_WIDGET (self);
}

/**
 * torget_palette_row_get_name:
 * @self: a row
 *
 * Returns: (transfer none): what a screen reader says
 */
const char *
torget_palette_row_get_name (TorgetPaletteRow *self)
{
  return self->name;
}

/**
 * torget_palette_row_get_action:
 * @self: a row
 *
 * Returns: (transfer none): the window's action that it stands for
 */
const char *
torget_palette_row_get_action (TorgetPaletteRow *self)
{
  return self->action;
}

/**
 * torget_palette_row_ref_target:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): the action's parameter
 */
GVariant *
torget_palette_row_ref_target (TorgetPaletteRow *self)
{
  return self->target != NULL ? g_variant_ref (self->target) : NULL;
}

/**
 * torget_palette_row_update_header:
 * @self: a row
 * @before: (nullable): the row above
 *
 * Names the group above its first row.
 */
void
torget_palette_row_update_header (TorgetPaletteRow *self,
                                  TorgetPaletteRow *before)
{
  static const char *const titles[] = {
    [TORGET_PALETTE_PEOPLE] = N_ ("People"),
    [TORGET_PALETTE_SIMILAR] = N_ ("People with similar names"),
    [TORGET_PALETTE_COMMANDS] = N_ ("Commands"),
  };
  GtkWidget *header;

  if (before != NULL && before->group == self->group)
    {
      gtk_list_box_row_set_header (GTK_LIST_BOX_ROW (self), NULL);
      return;
    }
  header = create_label (_ (titles[self->group]));
  gtk_widget_add_css_class (header, "caption-heading");
  gtk_widget_add_css_class (header, "dim-label");
  gtk_widget_add_css_class (header, "palette-heading");
  gtk_list_box_row_set_header (GTK_LIST_BOX_ROW (self), header);
}
