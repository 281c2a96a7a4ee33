/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean torget_gui_test_init (int *argc,
                               char ***argv);
GtkWidget *torget_gui_test_show (GtkWidget *child);
void torget_gui_test_settle (void);
GtkWidget *torget_gui_test_find (GtkWidget *widget,
                                 GType type,
                                 guint nth);
GtkWidget *torget_gui_test_find_button (GtkWidget *widget,
                                        const char *action);
gpointer torget_gui_test_find_window (GType type);
gpointer torget_gui_test_wait_for_window (GType type);

void torget_gui_test_tell_width (GtkWidget *widget);

gboolean torget_gui_test_press (GtkWidget *window,
                                guint key);

void torget_gui_test_drop (gpointer object);

gint64 torget_gui_test_get_patience (void);

/* Waits until @condition holds, for at most the patience of this run. */
#define torget_gui_test_wait(condition)                                                           \
  G_STMT_START                                                                                    \
  {                                                                                               \
    const gint64 torget_end = g_get_monotonic_time () + torget_gui_test_get_patience ();          \
                                                                                                  \
    while (!(condition) && g_get_monotonic_time () < torget_end)                                  \
      if (!g_main_context_iteration (NULL, FALSE))                                                \
        g_usleep (500);                                                                           \
    g_assert_true (condition);                                                                    \
  }                                                                                               \
  G_STMT_END

G_END_DECLS
