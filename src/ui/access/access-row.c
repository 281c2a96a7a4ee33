/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the access log in the window that checks it. */
#include "config.h"

#include "ui/access/access-row.h"

#include "base/moment.h"
#include "ui/access/access-text.h"

#include <glib/gi18n.h>

static GtkWidget *
create_button (const char *icon,
               const char *tooltip,
               const char *action,
               GVariant *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  return button;
}

static void
set_texts (AdwActionRow *row,
           const TorgetAccessLine *line)
{
  g_autofree char *time = torget_moment_dup_minute (line->time);
  g_autofree char *action = torget_access_dup_action (line);
  g_autofree char *person = torget_access_dup_person (line);
  g_autofree char *why = torget_access_dup_why (line);
  g_autofree char *patterns = torget_access_dup_patterns (line);
  g_autofree char *title = g_strjoin (" · ", time, line->user, action, person, NULL);
  g_autofree char *subtitle = g_strdup_printf ("%s%s%s", why != NULL ? why : "",
                                               why != NULL && patterns != NULL ? "\n" : "",
                                               patterns != NULL ? patterns : "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_set_subtitle_lines (row, 3);
}

/**
 * torget_access_row_new:
 * @line: a line of the access log
 *
 * Its buttons narrow the window to the person, `access.person` (x), or to the user, `access.user`
 * (s).
 *
 * Returns: (transfer floating): a row for a list box
 */
GtkWidget *
torget_access_row_new (const TorgetAccessLine *line)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  set_texts (row, line);
  if (line->person_id != 0)
    adw_action_row_add_suffix (row, create_button ("torget-person-symbolic",
                                                   _ ("Everything About This Person"),
                                                   "access.person",
                                                   g_variant_new_int64 (line->person_id)));
  adw_action_row_add_suffix (row, create_button ("system-search-symbolic",
                                                 _ ("Everything by This User"), "access.user",
                                                 g_variant_new_string (line->user)));
  return GTK_WIDGET (row);
}
