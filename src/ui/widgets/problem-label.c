/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetProblemLabel: one sentence that says what is wrong, with the icon of its tone.
 * Takes no room while there is nothing to say. Screen readers say an alert when it comes.
 *
 * Properties: `text` (%NULL hides the label) and `tone` (default: error).
 */
#include "config.h"

#include "ui/widgets/problem-label.h"

#include "ui/widgets/children.h"

struct _TorgetProblemLabel
{
  GtkWidget parent_instance;

  GtkImage *icon;
  GtkLabel *label;
  TorgetTone tone;
};

G_DEFINE_FINAL_TYPE (TorgetProblemLabel, torget_problem_label, GTK_TYPE_WIDGET)

enum
{
  PROP_TEXT = 1,
  PROP_TONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_tone (TorgetProblemLabel *self,
             TorgetTone tone)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), torget_tone_get_style_class (self->tone));
  self->tone = tone;
  gtk_widget_add_css_class (GTK_WIDGET (self), torget_tone_get_style_class (tone));
  gtk_image_set_from_icon_name (self->icon, torget_tone_get_icon_name (tone));
}

static void
torget_problem_label_dispose (GObject *object)
{
  torget_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (torget_problem_label_parent_class)->dispose (object);
}

static void
torget_problem_label_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  TorgetProblemLabel *self = TORGET_PROBLEM_LABEL (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, torget_problem_label_get_text (self));
      break;
    case PROP_TONE:
      g_value_set_enum (value, self->tone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
torget_problem_label_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  TorgetProblemLabel *self = TORGET_PROBLEM_LABEL (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      torget_problem_label_set (self, self->tone, g_value_get_string (value));
      break;
    case PROP_TONE:
      update_tone (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
torget_problem_label_class_init (TorgetProblemLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = torget_problem_label_dispose;
  object_class->get_property = torget_problem_label_get_property;
  object_class->set_property = torget_problem_label_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_TONE] = g_param_spec_enum ("tone", NULL, NULL, TORGET_TYPE_TONE,
                                             TORGET_TONE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "problem");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/widgets/problem-label.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetProblemLabel, icon);
  gtk_widget_class_bind_template_child (widget_class, TorgetProblemLabel, label);
}

static void
torget_problem_label_init (TorgetProblemLabel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_tone (self, TORGET_TONE_ERROR);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * torget_problem_label_new:
 *
 * Returns: (transfer floating): a label that says nothing yet
 */
GtkWidget *
torget_problem_label_new (void)
{
  return g_object_new (TORGET_TYPE_PROBLEM_LABEL, NULL);
}

/**
 * torget_problem_label_set:
 * @self: a problem label
 * @tone: how grave it is
 * @text: (nullable): a whole sentence in the user's language, or %NULL for "no problem"
 */
void
torget_problem_label_set (TorgetProblemLabel *self,
                          TorgetTone tone,
                          const char *text)
{
  const char *said = text != NULL ? text : "";
  gboolean is_new;

  g_return_if_fail (TORGET_IS_PROBLEM_LABEL (self));

  is_new = !g_str_equal (gtk_label_get_text (self->label), said);
  update_tone (self, tone);
  gtk_label_set_text (self->label, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), *said != '\0');
  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * torget_problem_label_get_text:
 * @self: a problem label
 *
 * Returns: (nullable) (transfer none): what it says, %NULL when there is no problem
 */
const char *
torget_problem_label_get_text (TorgetProblemLabel *self)
{
  const char *text;

  g_return_val_if_fail (TORGET_IS_PROBLEM_LABEL (self), NULL);

  text = gtk_label_get_text (self->label);
  return *text != '\0' ? text : NULL;
}
