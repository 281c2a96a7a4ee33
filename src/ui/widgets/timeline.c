/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTimeline: the tracks of a person or a household on one axis.
 *
 * Bars are periods, diamonds are dates set by law (hollow: still to come, filled: passed), dots
 * are events. Over the drawing stand a legend and the zoom, under it the same in words.
 *
 * Properties: `data` (#TorgetTimelineData) and `zoom` (#TorgetTimelineZoom). Signal:
 * `activate-item` (record type, row id), when the user wants to open an item's record.
 * Actions and keys: `timeline.zoom` with the zoom's nick; `timeline.zoom-in` (+),
 * `timeline.zoom-out` (-), `timeline.zoom-all` (0). Ctrl with the wheel zooms, Shift pans.
 */
#include "config.h"

#include "ui/widgets/timeline.h"

#include "ui/widgets/children.h"
#include "ui/widgets/timeline-canvas.h"

struct _TorgetTimeline
{
  GtkWidget parent_instance;

  TorgetTimelineCanvas *canvas;
  GtkLabel *text_label;
  TorgetTimelineData *data;
};

G_DEFINE_FINAL_TYPE (TorgetTimeline, torget_timeline, GTK_TYPE_WIDGET)

enum
{
  PROP_DATA = 1,
  PROP_ZOOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint activate_signal;

static void
zoom_in (GtkWidget *widget,
         const char *action_name,
         GVariant *parameter)
{
  TorgetTimeline *self = TORGET_TIMELINE (widget);

  torget_timeline_set_zoom (
      self, MIN (torget_timeline_get_zoom (self) + 1, TORGET_TIMELINE_ZOOM_SIX_MONTHS));
}

static void
zoom_out (GtkWidget *widget,
          const char *action_name,
          GVariant *parameter)
{
  TorgetTimeline *self = TORGET_TIMELINE (widget);
  const TorgetTimelineZoom zoom = torget_timeline_get_zoom (self);

  torget_timeline_set_zoom (self, zoom > TORGET_TIMELINE_ZOOM_ALL ? zoom - 1 : zoom);
}

static void
zoom_all (GtkWidget *widget,
          const char *action_name,
          GVariant *parameter)
{
  torget_timeline_set_zoom (TORGET_TIMELINE (widget), TORGET_TIMELINE_ZOOM_ALL);
}

static void
notify_zoom_cb (TorgetTimeline *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
activate_item_cb (TorgetTimeline *self,
                  const char *record_type,
                  gint64 record_id)
{
  g_signal_emit (self, activate_signal, 0, record_type, record_id);
}

static void
torget_timeline_dispose (GObject *object)
{
  TorgetTimeline *self = TORGET_TIMELINE (object);

  torget_unparent_children (GTK_WIDGET (self));
  g_clear_pointer (&self->data, torget_timeline_data_unref);
  G_OBJECT_CLASS (torget_timeline_parent_class)->dispose (object);
}

static void
torget_timeline_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  TorgetTimeline *self = TORGET_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_DATA:
      g_value_set_boxed (value, self->data);
      break;
    case PROP_ZOOM:
      g_value_set_enum (value, torget_timeline_get_zoom (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
torget_timeline_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  TorgetTimeline *self = TORGET_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_DATA:
      torget_timeline_set_data (self, g_value_get_boxed (value));
      break;
    case PROP_ZOOM:
      torget_timeline_set_zoom (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "timeline.zoom-in" },      { GDK_KEY_KP_Add, "timeline.zoom-in" },
    { GDK_KEY_minus, "timeline.zoom-out" },    { GDK_KEY_KP_Subtract, "timeline.zoom-out" },
    { GDK_KEY_0, "timeline.zoom-all" },        { GDK_KEY_KP_0, "timeline.zoom-all" },
  };

  gtk_widget_class_install_property_action (widget_class, "timeline.zoom", "zoom");
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-all", NULL, zoom_all);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
}

static void
torget_timeline_class_init (TorgetTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = torget_timeline_dispose;
  object_class->get_property = torget_timeline_get_property;
  object_class->set_property = torget_timeline_set_property;

  properties[PROP_DATA]
      = g_param_spec_boxed ("data", NULL, NULL, TORGET_TYPE_TIMELINE_DATA, flags);
  properties[PROP_ZOOM] = g_param_spec_enum ("zoom", NULL, NULL, TORGET_TYPE_TIMELINE_ZOOM,
                                             TORGET_TIMELINE_ZOOM_ALL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  activate_signal
      = g_signal_new ("activate-item", TORGET_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  install_actions (widget_class);

  g_type_ensure (TORGET_TYPE_TIMELINE_CANVAS);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/widgets/timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetTimeline, canvas);
  gtk_widget_class_bind_template_child (widget_class, TorgetTimeline, text_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, notify_zoom_cb);
}

static void
torget_timeline_init (TorgetTimeline *self)
{
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * torget_timeline_new:
 *
 * Returns: (transfer floating): an empty timeline
 */
GtkWidget *
torget_timeline_new (void)
{
  return g_object_new (TORGET_TYPE_TIMELINE, NULL);
}

/**
 * torget_timeline_get_data:
 * @self: a timeline
 *
 * Returns: (nullable) (transfer none): what it shows
 */
TorgetTimelineData *
torget_timeline_get_data (TorgetTimeline *self)
{
  g_return_val_if_fail (TORGET_IS_TIMELINE (self), NULL);

  return self->data;
}

/**
 * torget_timeline_set_data:
 * @self: a timeline
 * @data: (nullable): what to show; not modified afterwards
 */
void
torget_timeline_set_data (TorgetTimeline *self,
                          TorgetTimelineData *data)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TORGET_IS_TIMELINE (self));

  if (self->data == data)
    return;
  if (data != NULL)
    torget_timeline_data_ref (data);
  g_clear_pointer (&self->data, torget_timeline_data_unref);
  self->data = data;

  text = data != NULL ? torget_timeline_data_dup_text (data) : g_strdup ("");
  gtk_label_set_text (self->text_label, text);
  torget_timeline_canvas_set_data (self->canvas, data);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATA]);
}

/**
 * torget_timeline_get_zoom:
 * @self: a timeline
 *
 * Returns: how much of the axis is seen
 */
TorgetTimelineZoom
torget_timeline_get_zoom (TorgetTimeline *self)
{
  g_return_val_if_fail (TORGET_IS_TIMELINE (self), TORGET_TIMELINE_ZOOM_ALL);

  return torget_timeline_canvas_get_zoom (self->canvas);
}

/**
 * torget_timeline_set_zoom:
 * @self: a timeline
 * @zoom: how much of the axis is seen
 */
void
torget_timeline_set_zoom (TorgetTimeline *self,
                          TorgetTimelineZoom zoom)
{
  g_return_if_fail (TORGET_IS_TIMELINE (self));

  torget_timeline_canvas_set_zoom (self->canvas, zoom);
}
