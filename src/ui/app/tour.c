/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A tour of the window; see tour.h.
 *
 * After each step it waits until nothing is under way, without guessing at times: a question put
 * to the store twice is answered after everything asked before it and by that answer; then a few
 * frames pass, so that what has come is laid out and drawn.
 */
#include "config.h"

#include "ui/app/tour.h"

#include "ui/app/tour-private.h"

#define QUESTIONS 3
#define FRAMES 4

struct _TorgetTour
{
  GObject parent_instance;

  TorgetWindow *window; /* not owned */
  char *dir;
  GQueue steps; /* Step, still to be done */
  guint questions;
  guint frames;
};

G_DEFINE_FINAL_TYPE (TorgetTour, torget_tour, G_TYPE_OBJECT)

typedef struct
{
  char *name;     /* of the picture, or %NULL for none */
  char *argument; /* for @run */
  TorgetTourFunc run;
} Step;

static guint done_signal;

static void next (TorgetTour *self);

static void
step_free (Step *step)
{
  g_free (step->name);
  g_free (step->argument);
  g_free (step);
}

/**
 * torget_tour_add:
 * @self: a tour
 * @name: (nullable): of the picture that is taken afterwards; %NULL for none
 * @run: does the step
 * @argument: (nullable): for @run
 *
 * Adds a step to the end of the tour.
 */
void
torget_tour_add (TorgetTour *self,
                 const char *name,
                 TorgetTourFunc run,
                 const char *argument)
{
  Step *step = g_new0 (Step, 1);

  step->name = g_strdup (name);
  step->argument = g_strdup (argument);
  step->run = run;
  g_queue_push_tail (&self->steps, step);
}

/**
 * torget_tour_get_window:
 * @self: a tour
 *
 * Returns: (transfer none): the window that it goes through
 */
TorgetWindow *
torget_tour_get_window (TorgetTour *self)
{
  return self->window;
}

/**
 * torget_tour_get_dir:
 * @self: a tour
 *
 * Returns: (transfer none): the folder that the pictures go to
 */
const char *
torget_tour_get_dir (TorgetTour *self)
{
  return self->dir;
}

/* Pictures */

/**
 * torget_tour_get_top_window:
 * @self: a tour
 *
 * Returns: (transfer none): the dialog that lies over the window, or the window itself
 */
GtkWindow *
torget_tour_get_top_window (TorgetTour *self)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWindow *top = GTK_WINDOW (self->window);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == top && gtk_widget_get_mapped (GTK_WIDGET (window)))
        top = window;
    }
  return top;
}

static GdkTexture *
render (GtkWindow *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const int width = gdk_paintable_get_intrinsic_width (paintable);
  const int height = gdk_paintable_get_intrinsic_height (paintable);
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;
  return gsk_renderer_render_texture (
      gtk_native_get_renderer (GTK_NATIVE (window)), node,
      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
}

static void
take_picture (TorgetTour *self,
              const char *name)
{
  g_autoptr (GdkTexture) texture = render (torget_tour_get_top_window (self));
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (self->dir, file, NULL);

  if (texture == NULL || !gdk_texture_save_to_png (texture, path))
    g_printerr ("%s: not written\n", path);
  else
    g_print ("%s\n", path);
}

/* Waiting */

static void
finish_step (TorgetTour *self)
{
  Step *step = g_queue_pop_head (&self->steps);

  if (step->name != NULL)
    take_picture (self, step->name);
  step_free (step);
  next (self);
}

/* After painting, since a widget's picture is kept from there to its next change. */
static void
after_paint_cb (TorgetTour *self,
                GdkFrameClock *clock)
{
  if (++self->frames < FRAMES)
    {
      gtk_widget_queue_draw (GTK_WIDGET (torget_tour_get_top_window (self)));
      return;
    }
  g_signal_handlers_disconnect_by_data (clock, self);
  finish_step (self);
}

static void
wait_for_frames (TorgetTour *self)
{
  GtkWidget *top = GTK_WIDGET (torget_tour_get_top_window (self));

  g_signal_connect_object (gtk_widget_get_frame_clock (top), "after-paint",
                           G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (top);
}

static void ask (TorgetTour *self);

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetTour) self = user_data;
  g_autofree char *value
      = torget_session_get_setting_finish (TORGET_SESSION (source), result, NULL);

  ask (self);
}

/**
 * torget_tour_get_region_page:
 * @self: a tour
 *
 * Returns: (transfer none) (nullable): the page of the region, when it is shown
 */
TorgetRegionPage *
torget_tour_get_region_page (TorgetTour *self)
{
  GtkWidget *page = torget_workspace_get_page (torget_window_get_workspace (self->window));

  return TORGET_IS_REGION_PAGE (page) ? TORGET_REGION_PAGE (page) : NULL;
}

static gboolean
is_busy (TorgetTour *self)
{
  TorgetRegionPage *page = torget_tour_get_region_page (self);

  return page != NULL && torget_region_page_is_busy (page);
}

static gboolean
idle_cb (gpointer user_data)
{
  TorgetTour *self = user_data;

  if (is_busy (self) || self->questions++ < QUESTIONS)
    torget_session_get_setting_async (torget_window_get_session (self->window), "tour",
                                      answered_cb, g_object_ref (self));
  else
    wait_for_frames (self);
  return G_SOURCE_REMOVE;
}

static void
ask (TorgetTour *self)
{
  g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
}

static void
next (TorgetTour *self)
{
  Step *step = g_queue_peek_head (&self->steps);

  if (step == NULL)
    {
      g_signal_emit (self, done_signal, 0);
      return;
    }
  self->questions = 0;
  self->frames = 0;
  step->run (self, step->argument);
  ask (self);
}

static void
opened_cb (TorgetTour *self)
{
  torget_tour_add_steps (self);
  next (self);
}

static void
torget_tour_finalize (GObject *object)
{
  TorgetTour *self = TORGET_TOUR (object);

  g_queue_clear_full (&self->steps, (GDestroyNotify) step_free);
  g_free (self->dir);
  G_OBJECT_CLASS (torget_tour_parent_class)->finalize (object);
}

static void
torget_tour_class_init (TorgetTourClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_tour_finalize;
  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
}

static void
torget_tour_init (TorgetTour *self)
{
  g_queue_init (&self->steps);
}

/**
 * torget_tour_new:
 * @window: a window whose session is about to be opened
 * @dir: existing folder for the pictures, one a view
 *
 * Returns: (transfer full): a tour; it begins when the session has opened
 */
TorgetTour *
torget_tour_new (TorgetWindow *window,
                 const char *dir)
{
  TorgetTour *self = g_object_new (TORGET_TYPE_TOUR, NULL);

  self->window = window;
  self->dir = g_strdup (dir);
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-enable-animations", FALSE,
                NULL);
  g_signal_connect_object (torget_window_get_session (window), "opened", G_CALLBACK (opened_cb),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return self;
}
