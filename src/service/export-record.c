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

static gboolean
log_access (const TorgetExportRecord *self,
            TorgetConnection *connection,
            gint64 person_id,
            GError **error)
{
  const char *recipient = self->request->recipient;
  g_autofree char *detail
      = g_strdup_printf ("persons=%u withheld=%u%s%s sha256=%s", self->result->persons,
                         self->result->withheld, recipient != NULL ? " municipality=" : "",
                         recipient != NULL ? recipient : "", self->result->sha256);
  const TorgetAccessEntry entry = {
    .action = self->action,
    .person_id = person_id,
    .detail = detail,
  };

  return torget_access_book_log (self->book, connection, &entry, error);
}

/* The file as a whole, and everybody whose case it holds. */
static gboolean
log_everybody (const TorgetExportRecord *self,
               TorgetConnection *connection,
               GError **error)
{
  GHashTableIter iter;
  gpointer id;

  if (!log_export (self, connection, error) || !log_access (self, connection, 0, error)
      || (self->message != NULL && !torget_message_store_add (connection, self->message, error)))
    return FALSE;
  g_hash_table_iter_init (&iter, self->going);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!log_access (self, connection, *(const gint64 *) id, error))
      return FALSE;
  return TRUE;
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
  /* What was searched for before stays on record, whatever becomes of the export. */
  if (!torget_access_book_flush (self->book, connection, error))
    return FALSE;
  if (torget_connection_run (connection, "BEGIN IMMEDIATE", error)
      && keep_submission (self, connection, fd, error)
      && log_everybody (self, connection, error)
      && torget_connection_run (connection, "COMMIT", error))
    return TRUE;
  torget_connection_run (connection, "ROLLBACK", NULL);
  return FALSE;
}
