/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetFlagRow: a form row for yes or no, as a switch. Property: `active`. */
#include "config.h"

#include "ui/widgets/flag-row.h"

struct _TorgetFlagRow
{
  AdwActionRow parent_instance;

  GtkSwitch *flag_switch;
};

static void torget_flag_row_form_row_init (TorgetFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TorgetFlagRow,
                               torget_flag_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (TORGET_TYPE_FORM_ROW,
                                                      torget_flag_row_form_row_init))

enum
{
  PROP_ACTIVE = 1,
  FIRST_FORM_ROW_PROP
};

static void
notify_active_cb (TorgetFlagRow *self)
{
  g_object_notify (G_OBJECT (self), "active");
  torget_form_row_emit_edited (TORGET_FORM_ROW (self));
}

static void
torget_flag_row_load (TorgetFormRow *row,
                      gconstpointer record,
                      const TorgetField *field)
{
  torget_flag_row_set_active (TORGET_FLAG_ROW (row), torget_record_get_number (record, field) != 0);
}

static void
torget_flag_row_store (TorgetFormRow *row,
                       gpointer record,
                       const TorgetField *field)
{
  torget_record_set_number (record, field, torget_flag_row_get_active (TORGET_FLAG_ROW (row)));
}

static void
torget_flag_row_form_row_init (TorgetFormRowInterface *iface)
{
  iface->load = torget_flag_row_load;
  iface->store = torget_flag_row_store;
}

static void
torget_flag_row_dispose (GObject *object)
{
  torget_form_row_teardown (TORGET_FORM_ROW (object));
  G_OBJECT_CLASS (torget_flag_row_parent_class)->dispose (object);
}

static void
torget_flag_row_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_ACTIVE)
    g_value_set_boolean (value, torget_flag_row_get_active (TORGET_FLAG_ROW (object)));
  else if (!torget_form_row_delegate_get_property (object, prop_id - FIRST_FORM_ROW_PROP, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_flag_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_ACTIVE)
    torget_flag_row_set_active (TORGET_FLAG_ROW (object), g_value_get_boolean (value));
  else if (!torget_form_row_delegate_set_property (object, prop_id - FIRST_FORM_ROW_PROP, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_flag_row_class_init (TorgetFlagRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_flag_row_dispose;
  object_class->get_property = torget_flag_row_get_property;
  object_class->set_property = torget_flag_row_set_property;

  g_object_class_install_property (
      object_class, PROP_ACTIVE,
      g_param_spec_boolean ("active", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  torget_form_row_class_setup (widget_class, FIRST_FORM_ROW_PROP);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/widgets/flag-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetFlagRow, flag_switch);
  gtk_widget_class_bind_template_callback (widget_class, notify_active_cb);
}

static void
torget_flag_row_init (TorgetFlagRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  torget_form_row_setup (TORGET_FORM_ROW (self));
}

/**
 * torget_flag_row_new:
 *
 * Returns: (transfer floating): a row that says no
 */
GtkWidget *
torget_flag_row_new (void)
{
  return g_object_new (TORGET_TYPE_FLAG_ROW, NULL);
}

/**
 * torget_flag_row_get_active:
 * @self: a flag row
 *
 * Returns: whether it says yes
 */
gboolean
torget_flag_row_get_active (TorgetFlagRow *self)
{
  g_return_val_if_fail (TORGET_IS_FLAG_ROW (self), FALSE);

  return gtk_switch_get_active (self->flag_switch);
}

/**
 * torget_flag_row_set_active:
 * @self: a flag row
 * @active: whether it says yes
 */
void
torget_flag_row_set_active (TorgetFlagRow *self,
                            gboolean active)
{
  g_return_if_fail (TORGET_IS_FLAG_ROW (self));

  gtk_switch_set_active (self->flag_switch, active);
}

/**
 * torget_flag_row_keep:
 * @self: a flag row that is no field of a form
 * @kept: where to write what it says
 * @group: the group of the key file
 * @id: row id of what it is about
 */
void
torget_flag_row_keep (TorgetFlagRow *self,
                      GKeyFile *kept,
                      const char *group,
                      gint64 id)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_key_file_set_boolean (kept, group, key, torget_flag_row_get_active (self));
}

/**
 * torget_flag_row_restore:
 * @self: a flag row
 * @kept: from torget_flag_row_keep()
 * @group: the group of the key file
 * @id: row id of what it is about
 *
 * Says again what was said; without that, it stays as it is.
 */
void
torget_flag_row_restore (TorgetFlagRow *self,
                         GKeyFile *kept,
                         const char *group,
                         gint64 id)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (g_key_file_has_key (kept, group, key, NULL))
    torget_flag_row_set_active (self, g_key_file_get_boolean (kept, group, key, NULL));
}
