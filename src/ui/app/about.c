/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The windows that tell about the program: what it is, and its keys. */
#include "config.h"

#include "ui/app/about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * torget_about_present:
 * @parent: the window over which it is shown
 */
void
torget_about_present (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "transient-for", parent,
                "modal", TRUE,
                "application-name", "Torget",
                "application-icon", TORGET_APP_ID,
                "version", TORGET_VERSION,
                "developer-name", _ ("The Torget developers"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments",
                _ ("Follows newly arrived persons and households through establishment plan, SFI, "
                   "preschool queue and municipal sublet, and shows what happens if nothing is "
                   "done. The dates are computed from law and local rules as known when this "
                   "version was made; they are not legal advice."),
                /* Translators: put your names here, one a line. */
                "translator-credits", _ ("translator-credits"),
                NULL);
  gtk_window_present (GTK_WINDOW (about));
}

/**
 * torget_shortcuts_present:
 * @parent: the window over which it is shown
 */
void
torget_shortcuts_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/se/vuxentorget/Torget/ui/app/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, parent);
  gtk_window_present (shortcuts);
}
