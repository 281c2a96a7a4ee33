/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sees to it that there is a copy of today while a file is open, and tells in time what threatens
 * the file: copies that fail, little room, a clock that was set back. Each is told once, until the
 * file is locked. */
#include "config.h"

#include "ui/app/copy-keeper.h"

#include "base/number.h"
#include "service/backups.h"
#include "service/health.h"
#include "ui/app/error-text.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

#define KEY "torget-copy-keeper"

/* After unlocking, lists are loaded first. */
#define FIRST_SECONDS 20
#define LATER_SECONDS (60 * 60)

typedef enum
{
  TOLD_COPY = 1 << 0,
  TOLD_SECOND = 1 << 1,
  TOLD_CHECK = 1 << 2,
  TOLD_SPACE = 1 << 3,
  TOLD_CLOCK = 1 << 4,
} Told;

typedef struct
{
  GtkWidget *workspace; /* not owned; owns this */
  TorgetSession *session;
  guint timer;
  Told told;
} Keeper;

static void
keeper_free (Keeper *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_object_unref (self->session);
  g_free (self);
}

static Keeper *
get_keeper (gpointer workspace)
{
  return g_object_get_data (workspace, KEY);
}

static void
tell (Keeper *self,
      Told what,
      const char *text)
{
  if (self == NULL || (self->told & what) != 0)
    return;
  self->told |= what;
  gtk_widget_activate_action (self->workspace, "win.toast", "s", text);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GtkWidget) workspace = user_data;
  g_autoptr (TorgetCopiesState) state
      = torget_session_get_copies_finish (TORGET_SESSION (source), result, NULL);

  if (state == NULL)
    return;
  if (state->second == TORGET_SECOND_PLACE_MISSING)
    tell (get_keeper (workspace), TOLD_SECOND,
          _ ("The second place for copies could not be reached. The copy beside the file was made."));
  if (state->checked != 0 && !state->is_check_good)
    tell (get_keeper (workspace), TOLD_CHECK,
          _ ("The newest copy could not be opened. Make a new one in Preferences."));
}

static void
copied_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GtkWidget) workspace = user_data;
  TorgetSession *session = TORGET_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (torget_session_make_copy_finish (session, result, &error))
    torget_session_get_copies_async (session, listed_cb, g_steal_pointer (&workspace));
  else if (torget_session_is_open (session))
    {
      /* Translators: %s is a whole sentence that says why. */
      text = g_strdup_printf (_ ("Today’s copy of the file could not be made. %s"),
                              torget_error_get_text (error));
      tell (get_keeper (workspace), TOLD_COPY, text);
    }
}

static void
health_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GtkWidget) workspace = user_data;
  TorgetHealth health;
  g_autofree char *space = NULL;
  g_autofree char *text = NULL;

  if (!torget_session_get_health_finish (TORGET_SESSION (source), result, &health, NULL))
    return;
  if (health.is_clock_behind)
    tell (get_keeper (workspace), TOLD_CLOCK,
          _ ("The clock of this computer is behind what was written in the file before. Check the "
             "day and the time."));
  if (health.free_space >= TORGET_HEALTH_LOW_SPACE)
    return;
  space = torget_number_dup_size ((guint64) health.free_space, torget_ui_language ());
  /* Translators: %s is a size, such as 150 MB. */
  text = g_strdup_printf (_ ("Only %s are left on the disk. Free some space, or changes cannot be "
                             "saved soon."),
                          space);
  tell (get_keeper (workspace), TOLD_SPACE, text);
}

static gboolean
timer_cb (gpointer user_data)
{
  Keeper *self = user_data;

  self->timer = g_timeout_add_seconds (LATER_SECONDS, timer_cb, self);
  torget_session_get_health_async (self->session, health_cb, g_object_ref (self->workspace));
  torget_session_make_copy_async (self->session, TORGET_COPY_WHEN_DUE, copied_cb,
                                  g_object_ref (self->workspace));
  return G_SOURCE_REMOVE;
}

/**
 * torget_copy_keeper_attach:
 * @workspace: what a window shows while a file is open; has the action `win.toast`
 * @session: its session
 *
 * Works as long as @workspace is there.
 */
void
torget_copy_keeper_attach (GtkWidget *workspace,
                           TorgetSession *session)
{
  Keeper *self = g_new0 (Keeper, 1);

  self->workspace = workspace;
  self->session = g_object_ref (session);
  self->timer = g_timeout_add_seconds (FIRST_SECONDS, timer_cb, self);
  g_object_set_data_full (G_OBJECT (workspace), KEY, self, (GDestroyNotify) keeper_free);
}
