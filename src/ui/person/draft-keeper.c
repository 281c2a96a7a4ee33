/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetDraftKeeper: what is typed and not saved; see draft-keeper.h. */
#include "config.h"

#include "ui/person/draft-keeper.h"

#include "service/form-drafts.h"
#include "service/roles.h"
#include "ui/person/record-part.h"

/* How long after a change what stands in the form is kept. */
#define DELAY 2 /* seconds */

#define KEEPER_KEY "torget-draft-keeper"

/* Which of the forms is that of the dialog's own record. */
#define DIALOG_GROUP "dialog"
#define OWN_KEY "own"

struct _TorgetDraftKeeper
{
  GObject parent_instance;

  GtkWidget *widget; /* it owns the keeper */
  TorgetSession *session;
  TorgetFormDraft *draft; /* without content */
  TorgetDraftContentFunc write;
  guint source;
  gboolean is_kept;    /* the file has some of it, or is to have it */
  gboolean is_touched; /* the file lacks some of it */
  gboolean is_leaving; /* the widget goes when the file has all of it */
};

G_DEFINE_FINAL_TYPE (TorgetDraftKeeper, torget_draft_keeper, G_TYPE_OBJECT)

/* Who waits to show the widget again waits no more. */
static void
leave (TorgetDraftKeeper *self)
{
  if (!self->is_leaving || !self->is_kept || self->is_touched || self->widget == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->session, self->widget);
  gtk_window_destroy (GTK_WINDOW (self->widget));
}

/* What cannot be kept now is tried again with the next change, and when the file is closed. */
static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetDraftKeeper) self = user_data;

  if (!torget_session_change_draft_finish (TORGET_SESSION (source), result, NULL))
    return;
  self->is_touched = self->source != 0;
  leave (self);
}

static void
forget (TorgetDraftKeeper *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->is_kept && torget_session_is_open (self->session))
    torget_session_remove_draft_async (self->session, self->draft->record.id, NULL, NULL);
  self->is_kept = FALSE;
  self->is_touched = FALSE;
}

static void
keep (TorgetDraftKeeper *self)
{
  g_autoptr (GKeyFile) content = g_key_file_new ();
  g_autoptr (TorgetFormDraft) draft = NULL;

  g_clear_handle_id (&self->source, g_source_remove);
  if (!self->write (self->widget, content))
    {
      forget (self);
      return;
    }
  draft = torget_record_copy (self->draft);
  draft->content = g_key_file_to_data (content, NULL, NULL);
  self->is_kept = TRUE;
  torget_session_save_draft_async (self->session, draft, saved_cb, g_object_ref (self));
}

static gboolean
time_cb (gpointer user_data)
{
  TorgetDraftKeeper *self = user_data;

  self->source = 0;
  keep (self);
  return G_SOURCE_REMOVE;
}

static void
closing_cb (TorgetDraftKeeper *self)
{
  if (self->is_touched)
    keep (self);
}

/* A window that goes while the file is open was saved, or discarded. */
static void
destroyed_cb (TorgetDraftKeeper *self)
{
  if (GTK_IS_WINDOW (self->widget))
    forget (self);
  g_clear_handle_id (&self->source, g_source_remove);
  self->is_touched = FALSE;
  self->widget = NULL;
}

static void
torget_draft_keeper_dispose (GObject *object)
{
  TorgetDraftKeeper *self = TORGET_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->draft, torget_record_free);
  G_OBJECT_CLASS (torget_draft_keeper_parent_class)->dispose (object);
}

static void
torget_draft_keeper_class_init (TorgetDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_draft_keeper_dispose;
}

static void
torget_draft_keeper_init (TorgetDraftKeeper *self)
{
}

/**
 * torget_draft_keeper_attach:
 * @widget: what is typed into; a window when it is to leave with a lock
 * @session: an open session
 * @form: which form it is
 * @write: writes what stands there
 *
 * Returns: (transfer none): the keeper, which lives as long as @widget
 */
TorgetDraftKeeper *
torget_draft_keeper_attach (GtkWidget *widget,
                            TorgetSession *session,
                            const char *form,
                            TorgetDraftContentFunc write)
{
  TorgetDraftKeeper *self = g_object_new (TORGET_TYPE_DRAFT_KEEPER, NULL);

  self->widget = widget;
  self->session = g_object_ref (session);
  self->draft = torget_record_new (&torget_form_draft_type);
  self->draft->form = g_strdup (form);
  self->write = write;
  g_signal_connect_object (session, "closing", G_CALLBACK (closing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (destroyed_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (widget), KEEPER_KEY, self, g_object_unref);
  return self;
}

/**
 * torget_draft_keeper_begin:
 * @self: a keeper
 * @row: row id of the person whom the form is about from now on; 0 for a new person
 *
 * What was typed before is kept, and another draft begins.
 */
void
torget_draft_keeper_begin (TorgetDraftKeeper *self,
                           gint64 row)
{
  if (self->is_touched && torget_session_is_open (self->session))
    keep (self);
  self->is_kept = FALSE;
  self->is_touched = FALSE;
  self->draft->record.id = torget_session_new_id (self->session);
  self->draft->row = row;
}

/**
 * torget_draft_keeper_touch:
 * @self: a keeper
 *
 * Something was typed. Who only reads has nothing to keep.
 */
void
torget_draft_keeper_touch (TorgetDraftKeeper *self)
{
  if (!torget_session_may (self->session, TORGET_MAY_EDIT))
    return;
  self->is_touched = TRUE;
  self->is_leaving = FALSE;
  if (self->source == 0)
    self->source = g_timeout_add_seconds (DELAY, time_cb, self);
}

/**
 * torget_draft_keeper_forget:
 * @self: a keeper
 *
 * What was typed is saved, or lost on purpose. What is typed next is another draft.
 */
void
torget_draft_keeper_forget (TorgetDraftKeeper *self)
{
  forget (self);
  self->draft->record.id = torget_session_new_id (self->session);
}

/* Dialogs */

static void
find_parts (GtkWidget *widget,
            GPtrArray *parts)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (TORGET_IS_RECORD_PART (child))
        g_ptr_array_add (parts, child);
      else
        find_parts (child, parts);
    }
}

static gboolean
write_dialog (GtkWidget *dialog,
              GKeyFile *content)
{
  g_autoptr (GPtrArray) forms = torget_form_list_inside (dialog);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  gboolean is_changed;

  find_parts (dialog, parts);
  is_changed = torget_record_parts_are_changed (parts);
  for (guint i = 0; i < parts->len; i++)
    torget_record_part_keep (parts->pdata[i], content);
  for (guint i = 0; i < forms->len; i++)
    {
      torget_form_keep (forms->pdata[i], content, i);
      if (forms->pdata[i] == torget_record_dialog_get_form (TORGET_RECORD_DIALOG (dialog)))
        g_key_file_set_integer (content, DIALOG_GROUP, OWN_KEY, (int) i);
      is_changed = is_changed || torget_form_is_changed (forms->pdata[i]);
    }
  return is_changed;
}

/**
 * torget_draft_keep:
 * @dialog: an open dialog
 * @session: its session
 * @person_id: row id of the person whom it is about; 0 for a new person
 * @table: table of its record
 * @suffix: which form of such a record it is, such as %TORGET_DRAFT_NEW
 *
 * Keeps what is typed into the dialog until it is closed.
 */
void
torget_draft_keep (TorgetRecordDialog *dialog,
                   TorgetSession *session,
                   gint64 person_id,
                   const char *table,
                   const char *suffix)
{
  g_autofree char *form = g_strconcat (table, suffix, NULL);

  torget_draft_keeper_begin (
      torget_draft_keeper_attach (GTK_WIDGET (dialog), session, form, write_dialog), person_id);
}

/**
 * torget_draft_touch:
 * @dialog: a dialog
 *
 * Something was typed into it. Nothing happens before torget_draft_keep().
 */
void
torget_draft_touch (TorgetRecordDialog *dialog)
{
  TorgetDraftKeeper *self = g_object_get_data (G_OBJECT (dialog), KEEPER_KEY);

  if (self != NULL)
    torget_draft_keeper_touch (self);
}

/**
 * torget_draft_read_content:
 * @draft: what was kept, with its content
 *
 * Returns: (transfer full): what stood in the form; empty when it cannot be read
 */
GKeyFile *
torget_draft_read_content (const TorgetFormDraft *draft)
{
  GKeyFile *content = g_key_file_new ();

  if (draft->content != NULL)
    g_key_file_load_from_data (content, draft->content, (gsize) -1, G_KEY_FILE_NONE, NULL);
  return content;
}

/**
 * torget_draft_dup_record:
 * @content: what stood in a form
 * @type: type of the record that it was about
 *
 * Returns: (transfer full): the record as the form began, with its id
 */
gpointer
torget_draft_dup_record (GKeyFile *content,
                         const TorgetRecordType *type)
{
  const int own = g_key_file_get_integer (content, DIALOG_GROUP, OWN_KEY, NULL);

  return torget_form_dup_kept_record (content, (guint) MAX (own, 0), type);
}

/**
 * torget_draft_choose_record:
 * @records: the records that the form is about
 * @kept: the record as the form began, from torget_draft_dup_record()
 * @suffix: which form it was
 *
 * Returns: (transfer none) (nullable): the record as it is now, or @kept for the form of a new one;
 *   %NULL when what was edited has been removed, and when what was new has been saved
 */
gconstpointer
torget_draft_choose_record (TorgetRecordSet *records,
                            const TorgetRecord *kept,
                            const char *suffix)
{
  const TorgetRecord *record = torget_record_set_find (records, kept->type, kept->id);

  if (!g_str_has_suffix (suffix, TORGET_DRAFT_NEW))
    return record;
  return record == NULL ? kept : NULL;
}

/* What is typed into one form may bring the next: the rows of another task of a meeting. */
static void
restore_forms (TorgetRecordDialog *dialog,
               GKeyFile *content)
{
  for (guint i = 0;; i++)
    {
      g_autoptr (GPtrArray) forms = torget_form_list_inside (GTK_WIDGET (dialog));

      if (i >= forms->len)
        return;
      torget_form_restore (forms->pdata[i], content, i);
    }
}

/**
 * torget_draft_restore:
 * @dialog: the dialog opened anew, with torget_draft_keep()
 * @draft: what was kept, with its content
 *
 * Types again what was typed. From then on the dialog keeps it in the place of @draft.
 */
void
torget_draft_restore (TorgetRecordDialog *dialog,
                      const TorgetFormDraft *draft)
{
  g_autoptr (GKeyFile) content = torget_draft_read_content (draft);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  TorgetDraftKeeper *self = g_object_get_data (G_OBJECT (dialog), KEEPER_KEY);

  self->draft->record.id = draft->record.id;
  self->is_kept = TRUE;
  find_parts (GTK_WIDGET (dialog), parts);
  for (guint i = 0; i < parts->len; i++)
    torget_record_part_restore (parts->pdata[i], content);
  restore_forms (dialog, content);
}

/**
 * torget_draft_leave:
 * @dialog: a window that is not to be seen any more, while the file is being closed
 *
 * Destroys the dialog as soon as the file has what was typed into it. When the file cannot take it,
 * or nobody keeps it, the dialog stays.
 */
void
torget_draft_leave (GtkWindow *dialog)
{
  TorgetDraftKeeper *self = g_object_get_data (G_OBJECT (dialog), KEEPER_KEY);

  if (self == NULL)
    return;
  self->is_leaving = TRUE;
  leave (self);
}
