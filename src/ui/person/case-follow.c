/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of the nine tabs of a person one is seen. The others show what was loaded when they are turned
 * to: a page that filled all of them opened in three times the time. */
#include "config.h"

#include "ui/person/case-follow.h"

typedef struct
{
  TorgetCaseShow show;
  gboolean is_behind; /* something was loaded while nobody could see it */
} Follow;

static void
follow_free (gpointer data,
             GClosure *closure)
{
  g_free (data);
}

static void
loaded_cb (TorgetPersonCase *person_case,
           GtkWidget *widget)
{
  Follow *follow = g_object_get_data (G_OBJECT (widget), "torget-follow");

  follow->is_behind = !gtk_widget_get_mapped (widget);
  if (!follow->is_behind)
    follow->show (widget);
}

static void
map_cb (GtkWidget *widget,
        gpointer user_data)
{
  Follow *follow = user_data;

  if (follow->is_behind)
    {
      follow->is_behind = FALSE;
      follow->show (widget);
    }
}

/**
 * torget_case_follow:
 * @person_case: a case
 * @widget: what shows something of it
 * @show: shows the case as it is now; called after each load, and for those that happened while
 *   the widget was not on the screen once it is there again
 *
 * Lets the widget follow the case, as long as both live. Main thread.
 */
void
torget_case_follow (TorgetPersonCase *person_case,
                    GtkWidget *widget,
                    TorgetCaseShow show)
{
  Follow *follow = g_new0 (Follow, 1);

  follow->show = show;
  follow->is_behind = torget_person_case_get_records (person_case) != NULL;
  g_object_set_data (G_OBJECT (widget), "torget-follow", follow);
  g_signal_connect_data (widget, "map", G_CALLBACK (map_cb), follow, follow_free, 0);
  g_signal_connect_object (person_case, "loaded", G_CALLBACK (loaded_cb), widget, 0);
}
