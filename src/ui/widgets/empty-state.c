/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetEmptyState: what a view shows instead of nothing: what the view is for, and the next
 * step as a button.
 *
 * Properties: `icon-name`, `title`, `description`, `button-label` (with a mnemonic; %NULL for no
 * button) and `action-name` (what the button does).
 */
#include "config.h"

#include "ui/widgets/empty-state.h"

struct _TorgetEmptyState
{
  AdwBin parent_instance;

  GtkButton *button;
  char *texts[5]; /* by property, less one */
};

G_DEFINE_FINAL_TYPE (TorgetEmptyState, torget_empty_state, ADW_TYPE_BIN)

enum
{
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_BUTTON_LABEL,
  PROP_ACTION_NAME,
  N_PROPS
};

static const char *names[N_PROPS]
    = { NULL, "icon-name", "title", "description", "button-label", "action-name" };

static void
torget_empty_state_finalize (GObject *object)
{
  TorgetEmptyState *self = TORGET_EMPTY_STATE (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (torget_empty_state_parent_class)->finalize (object);
}

static void
torget_empty_state_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  g_value_set_string (value, TORGET_EMPTY_STATE (object)->texts[prop_id - 1]);
}

static void
torget_empty_state_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  TorgetEmptyState *self = TORGET_EMPTY_STATE (object);
  char **text = &self->texts[prop_id - 1];

  g_free (*text);
  *text = g_value_dup_string (value);
  if (prop_id == PROP_BUTTON_LABEL)
    gtk_widget_set_visible (GTK_WIDGET (self->button), *text != NULL && **text != '\0');
}

static void
torget_empty_state_class_init (TorgetEmptyStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = torget_empty_state_finalize;
  object_class->get_property = torget_empty_state_get_property;
  object_class->set_property = torget_empty_state_set_property;

  for (guint i = PROP_ICON_NAME; i < N_PROPS; i++)
    g_object_class_install_property (
        object_class, i,
        g_param_spec_string (names[i], NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/widgets/empty-state.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetEmptyState, button);
}

static void
torget_empty_state_init (TorgetEmptyState *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
