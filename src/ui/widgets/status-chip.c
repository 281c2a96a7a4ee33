/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetStatusChip: a small pill with an icon and a word, e.g. "Interpreter" in a person's
 * header or "3 days" in a list.
 *
 * Properties: `tone`; `label` (%NULL hides the chip); `icon-name` (%NULL: the icon of the tone,
 * and none for a tone that judges nothing).
 */
#include "config.h"

#include "ui/widgets/status-chip.h"

#include "ui/widgets/children.h"

/* A word or two is never cut short; more than that may be. */
#define WHOLE_CHARS 12

struct _TorgetStatusChip
{
  GtkWidget parent_instance;

  GtkImage *icon;
  GtkLabel *label;
  TorgetTone tone;
  char *icon_name;
};

G_DEFINE_FINAL_TYPE (TorgetStatusChip, torget_status_chip, GTK_TYPE_WIDGET)

enum
{
  PROP_TONE = 1,
  PROP_ICON_NAME,
  PROP_LABEL,
  N_PROPS
};

static void
update_icon (TorgetStatusChip *self)
{
  const char *name = self->icon_name;

  if (name == NULL && self->tone >= TORGET_TONE_SUCCESS)
    name = torget_tone_get_icon_name (self->tone);
  gtk_image_set_from_icon_name (self->icon, name);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), name != NULL);
}

static void
update_tone (TorgetStatusChip *self,
             TorgetTone tone)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), torget_tone_get_style_class (self->tone));
  self->tone = tone;
  gtk_widget_add_css_class (GTK_WIDGET (self), torget_tone_get_style_class (tone));
  update_icon (self);
}

static void
update_label (TorgetStatusChip *self,
              const char *label)
{
  const glong length = label != NULL ? g_utf8_strlen (label, -1) : 0;

  gtk_label_set_text (self->label, label != NULL ? label : "");
  gtk_label_set_width_chars (self->label, (int) MIN (length, WHOLE_CHARS));
  gtk_widget_set_visible (GTK_WIDGET (self), label != NULL && *label != '\0');
}

static void
torget_status_chip_dispose (GObject *object)
{
  torget_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (torget_status_chip_parent_class)->dispose (object);
}

static void
torget_status_chip_finalize (GObject *object)
{
  g_free (TORGET_STATUS_CHIP (object)->icon_name);
  G_OBJECT_CLASS (torget_status_chip_parent_class)->finalize (object);
}

static void
torget_status_chip_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  TorgetStatusChip *self = TORGET_STATUS_CHIP (object);

  switch (prop_id)
    {
    case PROP_TONE:
      g_value_set_enum (value, self->tone);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_text (self->label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
torget_status_chip_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  TorgetStatusChip *self = TORGET_STATUS_CHIP (object);

  switch (prop_id)
    {
    case PROP_TONE:
      update_tone (self, g_value_get_enum (value));
      break;
    case PROP_ICON_NAME:
      g_free (self->icon_name);
      self->icon_name = g_value_dup_string (value);
      update_icon (self);
      break;
    case PROP_LABEL:
      update_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
torget_status_chip_class_init (TorgetStatusChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = torget_status_chip_dispose;
  object_class->finalize = torget_status_chip_finalize;
  object_class->get_property = torget_status_chip_get_property;
  object_class->set_property = torget_status_chip_set_property;

  g_object_class_install_property (object_class, PROP_TONE,
                                   g_param_spec_enum ("tone", NULL, NULL, TORGET_TYPE_TONE,
                                                      TORGET_TONE_NEUTRAL, flags));
  g_object_class_install_property (object_class, PROP_ICON_NAME,
                                   g_param_spec_string ("icon-name", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_LABEL,
                                   g_param_spec_string ("label", NULL, NULL, NULL, flags));

  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/widgets/status-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetStatusChip, icon);
  gtk_widget_class_bind_template_child (widget_class, TorgetStatusChip, label);
}

static void
torget_status_chip_init (TorgetStatusChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_tone (self, TORGET_TONE_NEUTRAL);
  update_label (self, NULL);
}

/**
 * torget_status_chip_new:
 * @tone: its colour
 * @icon_name: (nullable): a symbolic icon, or %NULL for that of the tone
 * @label: (nullable): a word or two; %NULL hides the chip
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *
torget_status_chip_new (TorgetTone tone,
                        const char *icon_name,
                        const char *label)
{
  return g_object_new (TORGET_TYPE_STATUS_CHIP, "tone", tone, "icon-name", icon_name, "label",
                       label, NULL);
}

/**
 * torget_status_chip_set:
 * @self: a chip
 * @tone: its colour
 * @icon_name: (nullable): a symbolic icon, or %NULL for that of the tone
 * @label: (nullable): a word or two; %NULL hides the chip
 */
void
torget_status_chip_set (TorgetStatusChip *self,
                        TorgetTone tone,
                        const char *icon_name,
                        const char *label)
{
  g_return_if_fail (TORGET_IS_STATUS_CHIP (self));

  g_object_set (self, "tone", tone, "icon-name", icon_name, "label", label, NULL);
}
