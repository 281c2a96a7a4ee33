/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keyboard, pointer and popover of TorgetTimelineCanvas.
 *
 * The canvas is one stop of the Tab key; inside, the arrow keys move. Hover and keyboard focus
 * show the same popover; it never takes the focus or the pointer.
 */
#include "config.h"

#include "ui/widgets/timeline-canvas-private.h"

#include "ui/widgets/timeline-order.h"

/* How much of a long bar the popover points to, either side of the pointer, in pixels. */
#define TIP_REACH 12.0
#define TIP_WIDTH_CHARS 46
/* A step of panning, as a part of what is seen. */
#define PAN_STEPS 12

static TorgetTimelineItemView *
get_view (TorgetTimelineCanvas *self,
          guint item)
{
  return g_ptr_array_index (self->views, item);
}

static void
show_tip (TorgetTimelineCanvas *self,
          guint item,
          double pointer_x)
{
  self->tip = item;
  self->tip_x = pointer_x;
  gtk_label_set_text (self->popover_label, torget_timeline_data_get_item (self->data, item)->text);
  torget_timeline_canvas_place_tip (self);
}

/* Hides the popover. */
void
torget_timeline_canvas_hide_tip (TorgetTimelineCanvas *self)
{
  self->tip = TORGET_TIMELINE_NO_ITEM;
  gtk_popover_popdown (self->popover);
}

/* Points the popover at its item, where that now stands. */
void
torget_timeline_canvas_place_tip (TorgetTimelineCanvas *self)
{
  const TorgetTimelineBox *box;
  double x, width;

  if (self->tip == TORGET_TIMELINE_NO_ITEM || self->layout == NULL)
    return;
  box = &self->layout->boxes[self->tip];
  if (!box->visible)
    return;
  x = self->tip_x >= 0 ? MAX (box->x, self->tip_x - TIP_REACH) : box->x;
  width = self->tip_x >= 0 ? MIN (2 * TIP_REACH, box->x + box->width - x) : box->width;
  gtk_popover_set_pointing_to (
      self->popover, &(GdkRectangle){ (int) x, (int) box->y, (int) width, (int) box->height });
  gtk_popover_popup (self->popover);
  gtk_popover_present (self->popover);
}

/* Whether the user does something here, as opposed to a window that has just opened. */
static gboolean
is_in_use (TorgetTimelineCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) && gtk_window_is_active (GTK_WINDOW (root));
}

/* Gives an item the focus, moving along the axis to where it is seen. */
static void
focus_item (TorgetTimelineCanvas *self,
            guint item)
{
  GtkWidget *view = GTK_WIDGET (get_view (self, item));

  self->current = item;
  if (self->layout != NULL && !self->layout->boxes[item].visible)
    torget_timeline_canvas_look_at (self, torget_timeline_data_get_item (self->data, item)->from);
  gtk_widget_set_child_visible (view, TRUE);
  gtk_widget_grab_focus (view);
}

static gboolean
move_focus (GtkWidget *widget,
            GVariant *args,
            gpointer user_data)
{
  TorgetTimelineCanvas *self = TORGET_TIMELINE_CANVAS (widget);
  guint target;

  if (self->current == TORGET_TIMELINE_NO_ITEM)
    return GDK_EVENT_PROPAGATE;
  target = torget_timeline_order_move (self->data, self->current,
                                       (TorgetTimelineMove) g_variant_get_int32 (args));
  if (target == self->current)
    return GDK_EVENT_PROPAGATE;
  focus_item (self, target);
  show_tip (self, target, -1);
  return GDK_EVENT_STOP;
}

static gboolean
activate_current (GtkWidget *widget,
                  GVariant *args,
                  gpointer user_data)
{
  TorgetTimelineCanvas *self = TORGET_TIMELINE_CANVAS (widget);

  if (self->current == TORGET_TIMELINE_NO_ITEM)
    return GDK_EVENT_PROPAGATE;
  torget_timeline_canvas_activate (self, self->current);
  return GDK_EVENT_STOP;
}

static gboolean
hide_tip (GtkWidget *widget,
          GVariant *args,
          gpointer user_data)
{
  TorgetTimelineCanvas *self = TORGET_TIMELINE_CANVAS (widget);

  if (self->tip == TORGET_TIMELINE_NO_ITEM)
    return GDK_EVENT_PROPAGATE;
  torget_timeline_canvas_hide_tip (self);
  return GDK_EVENT_STOP;
}

static gboolean
torget_timeline_canvas_grab_focus (GtkWidget *widget)
{
  TorgetTimelineCanvas *self = TORGET_TIMELINE_CANVAS (widget);

  if (self->current == TORGET_TIMELINE_NO_ITEM)
    return FALSE;
  focus_item (self, self->current);
  if (is_in_use (self))
    show_tip (self, self->current, -1);
  return TRUE;
}

static gboolean
torget_timeline_canvas_focus (GtkWidget *widget,
                              GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static guint
find_item_at (TorgetTimelineCanvas *self,
              double x,
              double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (TORGET_IS_TIMELINE_ITEM_VIEW (picked))
    return torget_timeline_item_view_get_item (TORGET_TIMELINE_ITEM_VIEW (picked));
  return TORGET_TIMELINE_NO_ITEM;
}

/* The pointer takes away only what it has shown; what the keyboard shows stays. */
static void
leave_cb (TorgetTimelineCanvas *self)
{
  if (self->tip_x >= 0)
    torget_timeline_canvas_hide_tip (self);
}

static void
motion_cb (TorgetTimelineCanvas *self,
           double x,
           double y)
{
  const guint item = find_item_at (self, x, y);

  if (item == self->tip)
    return;
  if (item == TORGET_TIMELINE_NO_ITEM)
    leave_cb (self);
  else
    show_tip (self, item, x);
}

static void
released_cb (TorgetTimelineCanvas *self,
             int n_press,
             double x,
             double y)
{
  const guint item = find_item_at (self, x, y);

  if (item == TORGET_TIMELINE_NO_ITEM)
    return;
  focus_item (self, item);
  torget_timeline_canvas_activate (self, item);
}

static void
pan (TorgetTimelineCanvas *self,
     double steps)
{
  const double seen = self->scale.last - self->scale.first;

  torget_timeline_canvas_look_at (self, self->centre + (TorgetDate) (steps * seen / PAN_STEPS));
}

static gboolean
scroll_cb (TorgetTimelineCanvas *self,
           double dx,
           double dy,
           GtkEventController *controller)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if (self->data == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) != 0 && dy != 0)
    torget_timeline_canvas_set_zoom (self, CLAMP ((int) self->zoom + (dy < 0 ? 1 : -1),
                                                  TORGET_TIMELINE_ZOOM_ALL,
                                                  TORGET_TIMELINE_ZOOM_SIX_MONTHS));
  else if (self->zoom != TORGET_TIMELINE_ZOOM_ALL
           && (dx != 0 || (state & GDK_SHIFT_MASK) != 0))
    pan (self, dx != 0 ? dx : dy);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
add_controllers (TorgetTimelineCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (torget_timeline_canvas_hide_tip), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* Declares the keys. */
void
torget_timeline_canvas_class_init_input (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad_key;
    TorgetTimelineMove move;
  } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, TORGET_TIMELINE_MOVE_EARLIER },
    { GDK_KEY_Right, GDK_KEY_KP_Right, TORGET_TIMELINE_MOVE_LATER },
    { GDK_KEY_Up, GDK_KEY_KP_Up, TORGET_TIMELINE_MOVE_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, TORGET_TIMELINE_MOVE_DOWN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, TORGET_TIMELINE_MOVE_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, TORGET_TIMELINE_MOVE_LAST },
  };
  static const guint activates[]
      = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  widget_class->grab_focus = torget_timeline_canvas_grab_focus;
  widget_class->focus = torget_timeline_canvas_focus;
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_focus, "i", moves[i].move);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad_key, 0, move_focus, "i",
                                    moves[i].move);
    }
  for (guint i = 0; i < G_N_ELEMENTS (activates); i++)
    gtk_widget_class_add_binding (widget_class, activates[i], 0, activate_current, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, hide_tip, NULL);
}

/* Makes the popover and the controllers. */
void
torget_timeline_canvas_init_input (TorgetTimelineCanvas *self)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *popover = gtk_popover_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TIP_WIDTH_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (popover, FALSE);
  gtk_widget_set_can_target (popover, FALSE);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));

  self->popover = GTK_POPOVER (popover);
  self->popover_label = GTK_LABEL (label);
  self->tip = self->current = TORGET_TIMELINE_NO_ITEM;
  add_controllers (self);
}

/* Forgets what the popover shows before the children go. */
void
torget_timeline_canvas_dispose_input (TorgetTimelineCanvas *self)
{
  self->tip = self->current = TORGET_TIMELINE_NO_ITEM;
}
