/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keyboard and pointer of TorgetWeekCanvas.
 *
 * The canvas is one stop of the Tab key; inside, the arrow keys move: up and down through a day,
 * left and right to the nearest time of the day beside it.
 */
#include "config.h"

#include "ui/widgets/week-canvas-private.h"

#include <stdlib.h>

static const TorgetWeekItem *
get_item (TorgetWeekCanvas *self,
          guint index)
{
  return torget_week_item_view_get_item (g_ptr_array_index (self->views, index));
}

/* Children's hours come after what the person does at that time. */
static int
compare_items (const TorgetWeekItem *a,
               const TorgetWeekItem *b)
{
  if (a->start != b->start)
    return a->start - b->start;
  if (a->is_strip != b->is_strip)
    return a->is_strip - b->is_strip;
  return (a->slot_id > b->slot_id) - (a->slot_id < b->slot_id);
}

static GtkWidget *
find_focused (TorgetWeekCanvas *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self));
}

static void
focus_view (TorgetWeekCanvas *self,
            GtkWidget *view)
{
  const TorgetWeekItem *item = torget_week_item_view_get_item (TORGET_WEEK_ITEM_VIEW (view));

  self->weekday = item->weekday;
  self->start = item->start;
  gtk_widget_grab_focus (view);
}

/* The view of the day that is nearest in time; times before empty hours. */
static GtkWidget *
find_nearest (TorgetWeekCanvas *self,
              int weekday,
              int minute)
{
  GtkWidget *nearest = NULL;
  int shortest = G_MAXINT;

  for (guint i = 0; i < self->views->len; i++)
    {
      const TorgetWeekItem *item = get_item (self, i);
      const gboolean is_there = item->start <= minute && minute < item->end && !item->is_strip;
      const int distance = is_there ? 0 : 1 + abs (item->start - minute);

      if (item->weekday == weekday && distance < shortest)
        {
          shortest = distance;
          nearest = g_ptr_array_index (self->views, i);
        }
    }
  return nearest;
}

/* The view before or after another one in its day. */
static GtkWidget *
find_beside (TorgetWeekCanvas *self,
             const TorgetWeekItem *from,
             int step)
{
  const TorgetWeekItem *best = NULL;
  GtkWidget *found = NULL;

  for (guint i = 0; i < self->views->len; i++)
    {
      const TorgetWeekItem *item = get_item (self, i);

      if (item->weekday != from->weekday || compare_items (item, from) * step <= 0)
        continue;
      if (best != NULL && compare_items (item, best) * step >= 0)
        continue;
      best = item;
      found = g_ptr_array_index (self->views, i);
    }
  return found;
}

static gboolean
move_focus (GtkWidget *widget,
            GVariant *args,
            gpointer user_data)
{
  TorgetWeekCanvas *self = TORGET_WEEK_CANVAS (widget);
  GtkWidget *focused = find_focused (self);
  const TorgetWeekItem *from;
  GtkWidget *target;
  int days, steps;

  if (focused == NULL)
    return GDK_EVENT_PROPAGATE;
  from = torget_week_item_view_get_item (TORGET_WEEK_ITEM_VIEW (focused));
  g_variant_get (args, "(ii)", &days, &steps);
  target = steps != 0 ? find_beside (self, from, steps)
                      : find_nearest (self, from->weekday + days, from->start);
  if (target == NULL)
    return GDK_EVENT_PROPAGATE;
  focus_view (self, target);
  return GDK_EVENT_STOP;
}

static gboolean
activate_view (TorgetWeekCanvas *self,
               GtkWidget *view)
{
  const TorgetWeekItem *item = torget_week_item_view_get_item (TORGET_WEEK_ITEM_VIEW (view));

  if (item->slot_id != 0)
    return gtk_widget_activate_action (GTK_WIDGET (self), "week.open", "x", item->slot_id);
  return gtk_widget_activate_action (GTK_WIDGET (self), "week.add", "(ii)", item->weekday,
                                     item->start);
}

static gboolean
activate_focused (GtkWidget *widget,
                  GVariant *args,
                  gpointer user_data)
{
  TorgetWeekCanvas *self = TORGET_WEEK_CANVAS (widget);
  GtkWidget *focused = find_focused (self);

  return focused != NULL && activate_view (self, focused);
}

static gboolean
remove_focused (GtkWidget *widget,
                GVariant *args,
                gpointer user_data)
{
  GtkWidget *focused = find_focused (TORGET_WEEK_CANVAS (widget));
  const TorgetWeekItem *item;

  if (focused == NULL)
    return GDK_EVENT_PROPAGATE;
  item = torget_week_item_view_get_item (TORGET_WEEK_ITEM_VIEW (focused));
  return item->slot_id != 0
         && gtk_widget_activate_action (widget, "week.remove", "x", item->slot_id);
}

/* Where the focus was; at first, the first time of the week, or Monday morning. */
static GtkWidget *
find_start (TorgetWeekCanvas *self)
{
  if (self->weekday != 0)
    return find_nearest (self, self->weekday, self->start);
  for (guint i = 0; i < self->views->len; i++)
    if (get_item (self, i)->slot_id != 0 && !get_item (self, i)->is_strip)
      return g_ptr_array_index (self->views, i);
  return find_nearest (self, 1, 8 * 60);
}

static gboolean
torget_week_canvas_grab_focus (GtkWidget *widget)
{
  TorgetWeekCanvas *self = TORGET_WEEK_CANVAS (widget);
  GtkWidget *start = find_start (self);

  if (start == NULL)
    return FALSE;
  focus_view (self, start);
  return TRUE;
}

static gboolean
torget_week_canvas_focus (GtkWidget *widget,
                          GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
released_cb (TorgetWeekCanvas *self,
             int n_press,
             double x,
             double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (!TORGET_IS_WEEK_ITEM_VIEW (picked))
    return;
  focus_view (self, picked);
  activate_view (self, picked);
}

/* Declares the keys. */
void
torget_week_canvas_class_init_input (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad_key;
    int days;
    int steps;
  } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
  };
  static const guint activates[]
      = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  widget_class->grab_focus = torget_week_canvas_grab_focus;
  widget_class->focus = torget_week_canvas_focus;
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_focus, "(ii)",
                                    moves[i].days, moves[i].steps);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad_key, 0, move_focus, "(ii)",
                                    moves[i].days, moves[i].steps);
    }
  for (guint i = 0; i < G_N_ELEMENTS (activates); i++)
    gtk_widget_class_add_binding (widget_class, activates[i], 0, activate_focused, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_focused, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, remove_focused, NULL);
}

/* Makes the controllers. */
void
torget_week_canvas_init_input (TorgetWeekCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
