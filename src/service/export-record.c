/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an export leaves on record; see export-record.h. */
#include "config.h"

#include "service/export-record.h"

#include "service/aggregate-private.h"
#include "store/change-log.h"
#include "store/export-store.h"
#include "store/message-store.h"

#include <string.h>

static gboolean
log_export (const TorgetExportRecord *self,
            TorgetConnection *connection,
            GError **error)
{
  const TorgetExportEntry entry = {
    .profile = self->profile,
    .period = self->request->period,
    .legal_basis = self->request->legal_basis,
    .persons = self->result->persons,
    .withheld = self->result->withheld,
    .sha256 = self->result->sha256,
  };

  return torget_export_store_log (connection, self->user, &entry, error);
}

static GArray *
list_going (const TorgetExportRecord *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->going);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_val (ids, *(const gint64 *) id);
  return ids;
}

/* The file as a whole, and everybody whose case it holds. */
static gboolean
log_access (const TorgetExportRecord *self,
            TorgetConnection *connection,
            GError **error)
{
  const char *recipient = self->request->recipient;
  g_autofree char *detail
      = g_strdup_printf ("persons=%u withheld=%u%s%s sha256=%s", self->result->persons,
                         self->result->withheld, recipient != NULL ? " municipality=" : "",
                         recipient != NULL ? recipient : "", self->result->sha256);
  g_autoptr (GArray) going = list_going (self);
  const TorgetAccessEntry entry = { .action = self->action, .detail = detail };

  return torget_access_book_log_each (self->book, connection, &entry, going, error);
}

static GBytes *
read_back (int fd,
           GError **error)
{
  char *content = NULL;
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  gsize size = 0;

  return g_file_get_contents (path, &content, &size, error) ? g_bytes_new_take (content, size)
                                                            : NULL;
}

/* The file as it goes, with what it takes to compute it again. */
static gboolean
keep_submission (const TorgetExportRecord *self,
                 TorgetConnection *connection,
                 int fd,
                 GError **error)
{
  g_autoptr (TorgetSubmission) submission = NULL;
  g_autoptr (GBytes) content = NULL;

  if (!self->request->submit)
    return TRUE;
  content = read_back (fd, error);
  if (content == NULL || !torget_change_log_check (connection, TORGET_MAY_EDIT, error))
    return FALSE;
  submission = g_new0 (TorgetSubmission, 1);
  submission->day = self->today;
  submission->user = g_strdup (self->user);
  submission->sha256 = g_strdup (self->result->sha256);
  submission->note = g_strdup (self->request->note);
  memcpy (submission->left_out, self->result->rehearsal->left_out, sizeof submission->left_out);
  if (!torget_submission_keep (connection, self->result->rehearsal->aggregate, content, submission,
                               error))
    return FALSE;
  self->result->submission_id = submission->id;
  return TRUE;
}

typedef struct
{
  const TorgetExportRecord *record;
  int fd;
} Writing;

static gboolean
write_all (TorgetConnection *connection,
           gconstpointer data,
           GError **error)
{
  const Writing *writing = data;
  const TorgetExportRecord *self = writing->record;

  return keep_submission (self, connection, writing->fd, error)
         && log_export (self, connection, error) && log_access (self, connection, error)
         && (self->message == NULL || torget_message_store_add (connection, self->message, error));
}

/**
 * torget_export_record_write:
 * @self: what there is to say
 * @connection: an open connection outside a transaction
 * @fd: the file as it goes, open for reading
 * @error: return location
 *
 * All of it, or nothing.
 *
 * Returns: whether it is on record
 */
gboolean
torget_export_record_write (const TorgetExportRecord *self,
                            TorgetConnection *connection,
                            int fd,
                            GError **error)
{
  const Writing writing = { .record = self, .fd = fd };

  /* What was searched for before stays on record, whatever becomes of the export. */
  if (!torget_access_book_flush (self->book, connection, error)
      || !torget_connection_transact (connection, write_all, &writing, error))
    return FALSE;
  torget_access_store_settle (connection);
  return TRUE;
}
