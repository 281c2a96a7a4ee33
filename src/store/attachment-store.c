/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contents of attachments; see attachment-store.h. */
#include "config.h"

#include "store/attachment-store.h"

#include "store/edit.h"
#include "store/error.h"
#include "store/record-store.h"
#include "store/statement.h"

/**
 * torget_attachment_store_put:
 * @connection: a connection in a transaction
 * @sha256: digest of @content, hexadecimal
 * @content: bytes
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: whether the file has the content now
 */
gboolean
torget_attachment_store_put (TorgetConnection *connection,
                             const char *sha256,
                             GBytes *content,
                             GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO attachment_content (sha256, content) VALUES (?1, ?2) "
                              "ON CONFLICT (sha256) DO NOTHING",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, sha256);
  torget_statement_bind_blob (statement, 2, content);
  return torget_statement_run (statement, error);
}

/**
 * torget_attachment_store_get:
 * @connection: a connection
 * @sha256: digest, hexadecimal
 * @error: return location of %TORGET_STORE_ERROR: NOT_FOUND when the file has no such content,
 *   DAMAGED when it is not what was put
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
torget_attachment_store_get (TorgetConnection *connection,
                             const char *sha256,
                             GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT content FROM attachment_content WHERE sha256 = ?1",
                              error);
  g_autoptr (GBytes) content = NULL;
  g_autofree char *found = NULL;
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, sha256);
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_DONE)
    g_set_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND, "no content %s", sha256);
  if (step != TORGET_STEP_ROW)
    return NULL;
  content = torget_statement_dup_blob (statement, 0);
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  if (g_str_equal (found, sha256))
    return g_steal_pointer (&content);
  g_set_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED, "content %s differs", sha256);
  return NULL;
}

static gboolean
write_all (TorgetConnection *connection,
           const TorgetAttachment *attachment,
           GBytes *content,
           GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  torget_record_set_add (records, torget_record_copy (attachment));
  return torget_attachment_store_put (connection, attachment->sha256, content, error)
         && torget_record_store_save (connection, records, error);
}

/**
 * torget_attachment_store_add:
 * @connection: an open connection
 * @attachment: a new record with its id and the digest of @content
 * @content: bytes
 * @label: (nullable): what is being done, in the user's language
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Saves the record and its content in one transaction.
 *
 * Thread: database.
 *
 * Returns: number of the transaction, or 0
 */
gint64
torget_attachment_store_add (TorgetConnection *connection,
                             const TorgetAttachment *attachment,
                             GBytes *content,
                             const char *label,
                             GError **error)
{
  const gint64 tx = torget_edit_begin (connection, label, error);

  if (tx == 0)
    return 0;
  if (write_all (connection, attachment, content, error))
    return torget_edit_commit (connection, tx, error) ? tx : 0;
  torget_edit_abandon (connection);
  return 0;
}
