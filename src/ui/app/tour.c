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

#include "ui/app/palette.h"
#include "ui/app/views.h"
#include "ui/list/list-page.h"
#include "ui/person/compare-window.h"
#include "ui/person/person-page.h"
#include "ui/region/region-page.h"

#define QUESTIONS 3
#define FRAMES 4

/* Somebody of the demo data whose tracks hang together. */
#define WHO "al-ahmad amina"

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
  char *name;      /* of the picture, or %NULL for none */
  char *argument;  /* for @run */
  void (*run) (TorgetTour *self,
               const char *argument);
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

static Step *
step_new (const char *name,
          const char *argument,
          void (*run) (TorgetTour *self,
                       const char *argument))
{
  Step *step = g_new0 (Step, 1);

  step->name = g_strdup (name);
  step->argument = g_strdup (argument);
  step->run = run;
  return step;
}

/* Pictures */

static GtkWindow *
get_top_window (TorgetTour *self)
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
  g_autoptr (GdkTexture) texture = render (get_top_window (self));
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
      gtk_widget_queue_draw (GTK_WIDGET (get_top_window (self)));
      return;
    }
  g_signal_handlers_disconnect_by_data (clock, self);
  finish_step (self);
}

static void
wait_for_frames (TorgetTour *self)
{
  GtkWidget *top = GTK_WIDGET (get_top_window (self));

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

static TorgetRegionPage *
get_region_page (TorgetTour *self)
{
  GtkWidget *page = torget_workspace_get_page (torget_window_get_workspace (self->window));

  return TORGET_IS_REGION_PAGE (page) ? TORGET_REGION_PAGE (page) : NULL;
}

static gboolean
is_busy (TorgetTour *self)
{
  TorgetRegionPage *page = get_region_page (self);

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

/* Steps */

static void
show_view (TorgetTour *self,
           const char *view_id)
{
  torget_workspace_show_view (torget_window_get_workspace (self->window), view_id);
}

static void
activate (TorgetTour *self,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL);
}

static void
close_dialog (TorgetTour *self,
              const char *argument)
{
  GtkWindow *top = get_top_window (self);

  if (top != GTK_WINDOW (self->window))
    gtk_window_destroy (top);
}

static TorgetPersonPage *
get_person_page (TorgetTour *self)
{
  return torget_workspace_get_person_page (torget_window_get_workspace (self->window));
}

static void
show_tab (TorgetTour *self,
          const char *name)
{
  torget_person_page_show_tab (get_person_page (self), name);
}

static void
search (TorgetTour *self,
        const char *text)
{
  GtkWidget *page = torget_workspace_get_page (torget_window_get_workspace (self->window));

  torget_list_page_set_search (TORGET_LIST_PAGE (page), text);
}

static void
select_person (TorgetTour *self,
               const char *argument)
{
  GtkWidget *page = torget_workspace_get_page (torget_window_get_workspace (self->window));
  TorgetListModel *model = torget_list_page_get_model (TORGET_LIST_PAGE (page));
  g_autoptr (TorgetRow) row = g_list_model_get_item (G_LIST_MODEL (model), 0);

  torget_list_page_select_first (TORGET_LIST_PAGE (page));
  if (row != NULL)
    gtk_widget_activate_action (page, "win.show-person", "x", torget_row_get_id (row));
}

/* Invented persons with official test numbers, and something to say about the second. */
static const char sample_register[]
    = "Personnummer;Efternamn;Förnamn;Kön;Hushåll;Kommun;SFI kurs;Mottagen i kommunen;Cykelkurs\n"
      "19880214-2383;Exempel;Sara;Kvinna;H1;Umeå;B;2026-03-01;ja\n"
      "19910502-2397;Exempel;Omar;Man;H1;Umeå;C;31 februari;nej\n";

static void
load_sample (TorgetTour *self,
             const char *argument)
{
  g_autofree char *path = g_build_filename (self->dir, "register.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (g_file_set_contents (path, sample_register, -1, NULL))
    torget_import_page_load (torget_region_page_show_import (get_region_page (self)), file);
}

static void
try_import (TorgetTour *self,
            const char *argument)
{
  gtk_widget_activate_action (
      GTK_WIDGET (torget_region_page_show_import (get_region_page (self))), "import.try", NULL);
}

static void
choose_handover (TorgetTour *self,
                 const char *argument)
{
  torget_export_page_set_profile (torget_region_page_show_export (get_region_page (self)),
                                  TORGET_EXPORT_HANDOVER);
}

static void
rehearse_export (TorgetTour *self,
                 const char *argument)
{
  gtk_widget_activate_action (
      GTK_WIDGET (torget_region_page_show_export (get_region_page (self))), "export.rehearse",
      NULL);
}

static void
add_region_steps (TorgetTour *self)
{
  g_queue_push_tail (&self->steps, step_new (NULL, "region", show_view));
  g_queue_push_tail (&self->steps, step_new ("region-columns", NULL, load_sample));
  g_queue_push_tail (&self->steps, step_new ("region-trial", NULL, try_import));
  g_queue_push_tail (&self->steps, step_new ("region-export", NULL, choose_handover));
  g_queue_push_tail (&self->steps, step_new ("region-rehearsal", NULL, rehearse_export));
}

/* From the first row on, so many of them. */
static void
select_rows (TorgetTour *self,
             const char *count)
{
  GtkWidget *page = torget_workspace_get_page (torget_window_get_workspace (self->window));
  GtkColumnView *view = torget_list_page_get_view (TORGET_LIST_PAGE (page));

  gtk_selection_model_select_range (gtk_column_view_get_model (view), 0,
                                    (guint) g_ascii_strtoull (count, NULL, 10), TRUE);
}

static void
activate_in_list (TorgetTour *self,
                  const char *action)
{
  gtk_widget_activate_action (
      torget_workspace_get_page (torget_window_get_workspace (self->window)), action, NULL);
}

static void
show_rules (TorgetTour *self,
            const char *page)
{
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (get_top_window (self)),
                                                page);
}

static void
find_in_palette (TorgetTour *self,
                 const char *text)
{
  activate (self, "win.palette");
  torget_palette_set_text (TORGET_PALETTE (get_top_window (self)), text);
}

/* The first two persons of the list. */
static void
compare (TorgetTour *self,
         const char *argument)
{
  GtkWidget *page = torget_workspace_get_page (torget_window_get_workspace (self->window));
  GListModel *model = G_LIST_MODEL (torget_list_page_get_model (TORGET_LIST_PAGE (page)));
  g_autoptr (TorgetRow) first = g_list_model_get_item (model, 0);
  g_autoptr (TorgetRow) second = g_list_model_get_item (model, 1);

  torget_compare_open (GTK_WINDOW (self->window), GTK_WIDGET (self->window),
                       torget_window_get_session (self->window), torget_row_get_id (first),
                       torget_row_get_id (second));
}

static void
add_list_steps (TorgetTour *self)
{
  g_queue_push_tail (&self->steps, step_new (NULL, "persons", show_view));
  g_queue_push_tail (&self->steps, step_new ("list-selection", "4", select_rows));
  g_queue_push_tail (&self->steps,
                     step_new ("bulk-coordinator", "list.change-coordinator", activate_in_list));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
  g_queue_push_tail (&self->steps, step_new ("bulk-task", "list.add-task", activate_in_list));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
  g_queue_push_tail (&self->steps, step_new (NULL, "list.unselect", activate_in_list));
  g_queue_push_tail (&self->steps, step_new (NULL, "sublets", show_view));
  g_queue_push_tail (&self->steps, step_new ("list-print", "list.print", activate_in_list));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
}

static void
add_steps (TorgetTour *self)
{
  const TorgetView *view;
  const char *tab;

  for (guint i = 0; (view = torget_views_get (i)) != NULL; i++)
    g_queue_push_tail (&self->steps, step_new (view->id, view->id, show_view));
  add_region_steps (self);
  add_list_steps (self);
  g_queue_push_tail (&self->steps, step_new (NULL, "persons", show_view));
  g_queue_push_tail (&self->steps, step_new (NULL, WHO, search));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, select_person));
  for (guint i = 0; (tab = torget_person_page_get_tab (i)) != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("person-", tab, NULL);

      g_queue_push_tail (&self->steps, step_new (name, tab, show_tab));
    }
  g_queue_push_tail (&self->steps, step_new ("document", "win.print", activate));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
  g_queue_push_tail (&self->steps, step_new (NULL, "", search));
  g_queue_push_tail (&self->steps, step_new ("palette", "l", find_in_palette));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
  g_queue_push_tail (&self->steps, step_new ("palette-similar", "alahmad", find_in_palette));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
  g_queue_push_tail (&self->steps, step_new ("doubles", "win.doubles", activate));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
  g_queue_push_tail (&self->steps, step_new ("retention", "win.retention", activate));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
  g_queue_push_tail (&self->steps, step_new ("compare", NULL, compare));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
  g_queue_push_tail (&self->steps, step_new ("new-person", "win.new-person", activate));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
  g_queue_push_tail (&self->steps, step_new ("preferences", "win.preferences", activate));
  g_queue_push_tail (&self->steps, step_new ("preferences-rules", "rules", show_rules));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
  g_queue_push_tail (&self->steps, step_new ("shortcuts", "win.show-shortcuts", activate));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
  g_queue_push_tail (&self->steps, step_new ("about", "win.about", activate));
  g_queue_push_tail (&self->steps, step_new (NULL, NULL, close_dialog));
}

static void
opened_cb (TorgetTour *self)
{
  add_steps (self);
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
