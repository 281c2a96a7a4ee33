/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking back and doing again what was saved, and saying so. */
#include "config.h"

#include "ui/app/window-private.h"

#include "service/history.h"
#include "ui/person/obstacles.h"

#include <glib/gi18n.h>

typedef struct
{
  TorgetWindow *window;
  gint64 tx;
  char *label; /* (nullable): of what is taken back or done again */
} Undo;

static void
undo_free (Undo *undo)
{
  g_object_unref (undo->window);
  g_free (undo->label);
  g_free (undo);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Undo, undo_free)

static Undo *
undo_new (TorgetWindow *self,
          gint64 tx,
          const char *label)
{
  Undo *undo = g_new0 (Undo, 1);

  undo->window = g_object_ref (self);
  undo->tx = tx;
  undo->label = g_strdup (label);
  return undo;
}

/* Whose step it is is not known here, so that no place may be told. */
static gint64
finish_undo (const Undo *undo,
             GAsyncResult *result)
{
  TorgetSession *session = torget_window_get_session (undo->window);
  g_autoptr (GError) error = NULL;
  const gint64 tx = torget_session_undo_finish (session, result, &error);

  if (tx == 0)
    torget_obstacles_show (GTK_WIDGET (undo->window), session, undo->tx, NULL, TRUE, error);
  return tx;
}

static void
undone_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Undo) undo = user_data;
  g_autofree char *text = NULL;

  if (finish_undo (undo, result) == 0)
    return;
  /* Translators: %s is what was done. */
  text = undo->label != NULL ? g_markup_printf_escaped (_ ("Taken back: %s"), undo->label)
                             : g_strdup (_ ("Taken back"));
  torget_window_show_offer (undo->window, text, _ ("_Redo"), "win.redo");
}

void
torget_window_undo (TorgetWindow *self,
                    gint64 tx)
{
  const char *label;
  TorgetSession *session = torget_window_get_session (self);
  const gint64 last = torget_session_get_last_tx (session, &label);

  torget_session_undo_async (session, tx, undone_cb,
                             undo_new (self, tx, tx == last ? label : NULL));
}

static void
redone_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Undo) undo = user_data;
  const gint64 tx = finish_undo (undo, result);
  g_autofree char *text = NULL;

  /* Translators: %s is what was taken back. */
  text = undo->label != NULL ? g_strdup_printf (_ ("Done again: %s"), undo->label)
                             : g_strdup (_ ("Done again"));
  if (tx != 0)
    torget_window_show_saved (undo->window, tx, text);
}

void
torget_window_redo (TorgetWindow *self)
{
  const char *label;
  TorgetSession *session = torget_window_get_session (self);
  const gint64 tx = torget_session_get_undone_tx (session, &label);

  if (tx == 0)
    {
      torget_window_add_toast (self, _ ("There is nothing to do again."));
      return;
    }
  torget_session_undo_async (session, tx, redone_cb, undo_new (self, tx, label));
}
