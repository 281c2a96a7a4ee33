/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealed files in words; see message-row.h. */
#include "config.h"

#include "ui/region/message-row.h"

#include "base/id.h"
#include "base/moment.h"
#include "domain/code-list.h"
#include "ui/region/receive-text.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

/* Translators: %s is a municipality. */
static const struct
{
  const char *kind;
  const char *out;
  const char *in;
} titles[] = {
  { "handover", N_ ("Handover to %s"), N_ ("Handover from %s") },
  { "receipt", N_ ("Answer to %s"), N_ ("Answer from %s") },
  { "aggregate", N_ ("Figures to %s"), N_ ("Figures from %s") },
  { "offers", N_ ("Offers to %s"), N_ ("Offers from %s") },
};

static const struct
{
  const char *state;
  const char *text;
} states[] = {
  { "sent", N_ ("Sent, not answered") },
  { "received", N_ ("Came, not answered") },
  { "accepted", N_ ("Accepted") },
  { "declined", N_ ("Declined") },
  { "acknowledged", N_ ("Answered") },
};

static char *
dup_title (const TorgetRegionMessage *message)
{
  const gboolean is_out = g_strcmp0 (message->direction, TORGET_MESSAGE_OUT) == 0;
  const char *office
      = torget_code_label ("municipality", message->municipality, torget_ui_language ());

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_strcmp0 (titles[i].kind, message->kind) == 0)
      {
        g_auto (GStrv) parts = g_strsplit (_ (is_out ? titles[i].out : titles[i].in), "%s", 2);

        return g_strjoinv (office, parts);
      }
  return g_strdup (office);
}

static const char *
get_state (const TorgetRegionMessage *message)
{
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].state, message->state) == 0)
      return _ (states[i].text);
  return message->state;
}

/* When, who, and which number; why it was declined. */
static char *
dup_subtitle (const TorgetRegionMessage *message)
{
  g_autofree char *day = torget_moment_dup_minute (message->time);
  /* Translators: number of a file among those of one sender to one recipient. */
  g_autofree char *number = g_strdup_printf (_ ("no. %u"), torget_id_get_counter (message->sequence));

  return g_strdup_printf ("%s · %s · %s%s%s", day, number, message->user,
                          message->reason != NULL ? "\n" : "",
                          message->reason != NULL ? message->reason : "");
}

/**
 * torget_missing_row_new:
 * @missing: files that have not come
 *
 * Returns: (transfer floating): a row that says whom to ask for which
 */
GtkWidget *
torget_missing_row_new (const TorgetMissingFiles *missing)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  g_autofree char *title = torget_receive_dup_missing (missing);
  g_autofree char *day = torget_moment_dup_day (missing->time);
  /* Translators: %s is a day. */
  g_autofree char *subtitle = g_strdup_printf (_ ("A later file came on %s."), day);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (icon, "warning");
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

/**
 * torget_message_row_new:
 * @message: a sealed file
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
torget_message_row_new (const TorgetRegionMessage *message)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *state = gtk_label_new (get_state (message));
  g_autofree char *title = dup_title (message);
  g_autofree char *subtitle = dup_subtitle (message);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (state, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
  return row;
}
