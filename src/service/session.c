/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session as an object: state, signals, ids, undo, and the way to the database thread. Files
 * are opened and closed in session-files.c, records read and saved in session-records.c. */
#include "config.h"

#include "service/session-private.h"

#include "base/id.h"
#include "service/private-files.h"
#include "service/roles.h"

#include <string.h>

typedef struct
{
  gint64 tx;
  char *label;
} Undo;

struct _TorgetSession
{
  GObject parent_instance;

  TorgetDatabase *database;
  TorgetOpened *opened; /* %NULL while locked */
  TorgetOpened *before; /* (nullable): what was open before it was locked */

  /* Of the file that is open or was last: the database thread may still be at work in it, and
   * need row ids, when the main thread has closed. */
  guint32 incarnation;
  int last_counter; /* atomic; the bits of a guint32 */
  TorgetOfficeParameters parameters;
  GArray *undo;         /* of Undo: what can be taken back, the latest last */
  GArray *redo;         /* of Undo: what was taken back, the latest last */
  guint8 key[TORGET_KEY_SIZE]; /* database thread only */
  TorgetAccessBook *book;      /* likewise */
};

G_DEFINE_FINAL_TYPE (TorgetSession, torget_session, G_TYPE_OBJECT)

enum
{
  OPENED,
  CLOSED,
  CLOSING,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
undo_clear (Undo *undo)
{
  g_free (undo->label);
}

static GArray *
new_stack (void)
{
  GArray *stack = g_array_new (FALSE, FALSE, sizeof (Undo));

  g_array_set_clear_func (stack, (GDestroyNotify) undo_clear);
  return stack;
}

void
torget_opened_free (TorgetOpened *opened)
{
  if (opened == NULL)
    return;
  g_free (opened->path);
  g_free (opened->user);
  g_free (opened);
}

static void
torget_session_finalize (GObject *object)
{
  TorgetSession *self = TORGET_SESSION (object);

  torget_private_files_clear ();
  torget_database_free (self->database);
  explicit_bzero (self->key, sizeof self->key);
  torget_access_book_free (self->book);
  torget_opened_free (self->opened);
  torget_opened_free (self->before);
  g_array_unref (self->undo);
  g_array_unref (self->redo);
  G_OBJECT_CLASS (torget_session_parent_class)->finalize (object);
}

static guint
new_signal (GObjectClass *klass,
            const char *name)
{
  return g_signal_new (name,
                       G_TYPE_FROM_CLASS (klass),
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

static void
torget_session_class_init (TorgetSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = torget_session_finalize;

  signals[OPENED] = new_signal (object_class, "opened");
  signals[CLOSED] = new_signal (object_class, "closed");
  signals[CLOSING] = new_signal (object_class, "closing");
  signals[CHANGED] = new_signal (object_class, "changed");
}

static void
torget_session_init (TorgetSession *self)
{
  self->database = torget_database_new ();
  self->book = torget_access_book_new ();
  torget_office_parameters_init_defaults (&self->parameters);
  self->undo = new_stack ();
  self->redo = new_stack ();
}

/**
 * torget_session_new:
 *
 * Returns: (transfer full): a locked session
 */
TorgetSession *
torget_session_new (void)
{
  return g_object_new (TORGET_TYPE_SESSION, NULL);
}

/**
 * torget_session_is_open:
 * @self: a session
 *
 * Returns: whether a file is open
 */
gboolean
torget_session_is_open (TorgetSession *self)
{
  g_return_val_if_fail (TORGET_IS_SESSION (self), FALSE);

  return self->opened != NULL;
}

/**
 * torget_session_is_demo:
 * @self: a session
 *
 * Returns: whether the open file holds invented persons only
 */
gboolean
torget_session_is_demo (TorgetSession *self)
{
  g_return_val_if_fail (TORGET_IS_SESSION (self), FALSE);

  return self->opened != NULL && self->opened->demo;
}

/**
 * torget_session_get_path:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): path of the open file
 */
const char *
torget_session_get_path (TorgetSession *self)
{
  g_return_val_if_fail (TORGET_IS_SESSION (self), NULL);

  return self->opened != NULL ? self->opened->path : NULL;
}

/**
 * torget_session_get_user:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): who has the file open
 */
const char *
torget_session_get_user (TorgetSession *self)
{
  g_return_val_if_fail (TORGET_IS_SESSION (self), NULL);

  return self->opened != NULL ? self->opened->user : NULL;
}

/**
 * torget_session_has_come_back:
 * @self: a session
 *
 * Returns: whether the same user has the same file open as before it was locked
 */
gboolean
torget_session_has_come_back (TorgetSession *self)
{
  g_return_val_if_fail (TORGET_IS_SESSION (self), FALSE);

  return self->opened != NULL && self->before != NULL
         && g_strcmp0 (self->opened->path, self->before->path) == 0
         && g_strcmp0 (self->opened->user, self->before->user) == 0;
}

/**
 * torget_session_new_id:
 * @self: a session that is open, or that was when the work that asks was begun
 *
 * Returns: a row id that has never been used
 */
gint64
torget_session_new_id (TorgetSession *self)
{
  g_return_val_if_fail (TORGET_IS_SESSION (self) && self->incarnation != 0, 0);

  return torget_id_new (self->incarnation,
                        (guint32) g_atomic_int_add (&self->last_counter, 1) + 1);
}

/* Takes what torget_session_open_finish() and its like have got. */
void
torget_session_set_opened (TorgetSession *self,
                           TorgetOpened *opened)
{
  torget_opened_free (self->opened);
  self->opened = opened;
  self->incarnation = opened->incarnation;
  g_atomic_int_set (&self->last_counter, opened->last_counter);
  self->parameters = opened->parameters;
  g_signal_emit (self, signals[OPENED], 0);
}

void
torget_session_forget_steps (TorgetSession *self)
{
  g_array_set_size (self->undo, 0);
  g_array_set_size (self->redo, 0);
}

void
torget_session_emit_closing (TorgetSession *self)
{
  if (self->opened != NULL)
    g_signal_emit (self, signals[CLOSING], 0);
}

void
torget_session_set_closed (TorgetSession *self)
{
  torget_private_files_clear ();
  if (self->opened != NULL)
    {
      torget_opened_free (self->before);
      self->before = g_steal_pointer (&self->opened);
    }
  torget_session_forget_steps (self);
  torget_office_parameters_init_defaults (&self->parameters);
  g_signal_emit (self, signals[CLOSED], 0);
}

TorgetOfficeParameters *
torget_session_peek_parameters (TorgetSession *self)
{
  return &self->parameters;
}

/* A change that was saved while the file was being closed is nobody's to show. */
void
torget_session_emit_changed (TorgetSession *self)
{
  if (torget_session_is_open (self))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
push (GArray *stack,
      gint64 tx,
      const char *label)
{
  Undo undo = { tx, g_strdup (label) };

  g_array_append_val (stack, undo);
}

static const Undo *
get_top (GArray *stack)
{
  return stack->len > 0 ? &g_array_index (stack, Undo, stack->len - 1) : NULL;
}

static gboolean
pop (GArray *stack,
     gint64 tx)
{
  const Undo *top = get_top (stack);

  if (top == NULL || top->tx != tx)
    return FALSE;
  g_array_set_size (stack, stack->len - 1);
  return TRUE;
}

/* @tx is a new transaction of the user's. What was taken back before cannot be done again. A step that
 * was saved while the file was being closed is nobody's to take back. */
void
torget_session_push_undo (TorgetSession *self,
                          gint64 tx,
                          const char *label)
{
  if (!torget_session_is_open (self))
    return;
  push (self->undo, tx, label);
  g_array_set_size (self->redo, 0);
}

/* @tx took @undone back: the latest step goes over to what can be done again, and what is done
 * again goes back; taking back an older step, from History, is a new step. */
void
torget_session_push_undone (TorgetSession *self,
                            gint64 undone,
                            gint64 tx,
                            const char *label)
{
  if (pop (self->undo, undone))
    push (self->redo, tx, label);
  else if (pop (self->redo, undone))
    push (self->undo, tx, label);
  else
    torget_session_push_undo (self, tx, label);
}

GArray *
torget_session_list_steps (TorgetSession *self)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->undo->len; i++)
    g_array_append_val (steps, g_array_index (self->undo, Undo, i).tx);
  for (guint i = 0; i < self->redo->len; i++)
    g_array_append_val (steps, g_array_index (self->redo, Undo, i).tx);
  return steps;
}

/**
 * torget_session_get_last_tx:
 * @self: a session
 * @label: (out) (optional) (nullable): what was done
 *
 * Returns: the latest step of this session that is not taken back, for
 *   torget_session_undo_async(); 0 for none
 */
gint64
torget_session_get_last_tx (TorgetSession *self,
                            const char **label)
{
  const Undo *last;

  g_return_val_if_fail (TORGET_IS_SESSION (self), 0);

  last = get_top (self->undo);
  if (label != NULL)
    *label = last != NULL ? last->label : NULL;
  return last != NULL ? last->tx : 0;
}

/**
 * torget_session_get_undone_tx:
 * @self: a session
 * @label: (out) (optional) (nullable): what was done, and taken back
 *
 * Returns: the latest undo, for torget_session_undo_async() to do the step again; 0 for none
 */
gint64
torget_session_get_undone_tx (TorgetSession *self,
                              const char **label)
{
  const Undo *last;

  g_return_val_if_fail (TORGET_IS_SESSION (self), 0);

  last = get_top (self->redo);
  if (label != NULL)
    *label = last != NULL ? last->label : NULL;
  return last != NULL ? last->tx : 0;
}

TorgetDatabase *
torget_session_get_database (TorgetSession *self)
{
  return self->database;
}

const guint8 *
torget_session_get_key (TorgetSession *self)
{
  return self->key;
}

/* @key: (nullable): %NULL wipes */
void
torget_session_set_key (TorgetSession *self,
                        const guint8 *key)
{
  if (key != NULL)
    memcpy (self->key, key, sizeof self->key);
  else
    explicit_bzero (self->key, sizeof self->key);
}

const TorgetOpened *
torget_session_peek_opened (TorgetSession *self)
{
  return self->opened;
}

TorgetAccessBook *
torget_session_get_access_book (TorgetSession *self)
{
  return self->book;
}
