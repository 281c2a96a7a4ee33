/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the eye waits for. `bench-window empty START` shows an empty window, `bench-window torget
 * START` Torget's with the demo file. START is the monotonic time in microseconds when the process
 * was asked for; what passed since then, in milliseconds, is printed when the first frame worth
 * looking at is on the screen, and the program ends. `bench-window pages START PERSON...` then opens
 * the persons of these row ids one after the other and prints for each what passed from the click to
 * the frame. */
#include "config.h"

#include "service/environment.h"
#include "ui/app/application.h"
#include "ui/person/person-case.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MILLISECONDS_BETWEEN_PAGES 250

typedef struct
{
  GApplication *application;
  gint64 start;
  gboolean wants_rows;
  gboolean wants_pages;
  char **persons; /* row ids of those whose pages are still to be opened */
  gint64 clicked; /* when the page in hand was asked for, or 0 */
  gboolean is_loaded;
} Bench;

/* The first view's list. */
static GtkListView *
find_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget) && gtk_widget_get_mapped (widget))
    return GTK_LIST_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkListView *found = find_list (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_rows (GtkWidget *window)
{
  GtkListView *list = find_list (window);

  return list != NULL
         && g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) > 0;
}

static void
print_since (gint64 start)
{
  printf ("%.1f\n", (double) (g_get_monotonic_time () - start) / 1000);
  fflush (stdout);
}

/* Pages */

static gboolean
open_page_cb (gpointer user_data)
{
  Bench *bench = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (bench->application));

  if (bench->clicked != 0) /* the page before is not there yet */
    return G_SOURCE_CONTINUE;
  if (*bench->persons == NULL)
    _exit (EXIT_SUCCESS);
  bench->is_loaded = FALSE;
  bench->clicked = g_get_monotonic_time ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-person", "x",
                              g_ascii_strtoll (*bench->persons++, NULL, 10));
  return G_SOURCE_CONTINUE;
}

static gboolean
loaded_cb (GSignalInvocationHint *hint,
           guint n_values,
           const GValue *values,
           gpointer user_data)
{
  Bench *bench = user_data;

  bench->is_loaded = TRUE;
  return G_SOURCE_CONTINUE;
}

static void
begin_pages (Bench *bench)
{
  g_type_class_ref (TORGET_TYPE_PERSON_CASE); /* makes its signals */
  g_signal_add_emission_hook (g_signal_lookup ("loaded", TORGET_TYPE_PERSON_CASE), 0, loaded_cb,
                              bench, NULL);
  bench->wants_rows = FALSE;
  g_timeout_add (MILLISECONDS_BETWEEN_PAGES, open_page_cb, bench);
}

static void
after_page (Bench *bench)
{
  if (bench->clicked == 0 || !bench->is_loaded)
    return;
  print_since (bench->clicked);
  bench->clicked = 0;
}

/* Frames */

static void
after_paint_cb (GdkFrameClock *clock,
                Bench *bench)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (bench->application));

  if (window == NULL || (bench->wants_rows && !has_rows (GTK_WIDGET (window))))
    return;
  if (bench->wants_pages && bench->wants_rows)
    begin_pages (bench);
  else if (bench->wants_pages)
    after_page (bench);
  else
    {
      print_since (bench->start);
      _exit (EXIT_SUCCESS);
    }
}

static void
realize_cb (GtkWidget *window,
            Bench *bench)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (after_paint_cb), bench);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow *window,
                 Bench *bench)
{
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    realize_cb (GTK_WIDGET (window), bench);
  else
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), bench);
}

static void
activate_empty_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

static GApplication *
create_empty (void)
{
  AdwApplication *application
      = adw_application_new ("se.vuxentorget.Torget.Empty", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_empty_cb), NULL);
  return G_APPLICATION (application);
}

int
main (int argc,
      char *argv[])
{
  char *arguments[] = { argv[0], (char *) "--demo", (char *) "--size=1280x800", NULL };
  Bench bench = { 0 };

  if (argc < 3)
    return EXIT_FAILURE;
  bench.start = g_ascii_strtoll (argv[2], NULL, 10);
  bench.persons = argv + 3;
  bench.wants_pages = g_str_equal (argv[1], "pages");
  bench.wants_rows = bench.wants_pages || g_str_equal (argv[1], "torget");
  if (bench.wants_rows)
    torget_environment_start ();
  bench.application = bench.wants_rows ? G_APPLICATION (torget_application_new ()) : create_empty ();
  g_signal_connect (bench.application, "window-added", G_CALLBACK (window_added_cb), &bench);
  g_application_run (bench.application, bench.wants_rows ? 3 : 1, arguments);
  return EXIT_FAILURE;
}
