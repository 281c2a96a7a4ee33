/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attached files: in, out, and to be looked at; see attachment.h. */
#include "config.h"

#include "service/attachment.h"

#include "base/clock.h"
#include "service/export-file.h"
#include "service/private-files.h"
#include "service/session-private.h"
#include "store/attachment-store.h"
#include "store/error.h"
#include "store/statement.h"

#include <string.h>

/* What the database thread is asked; the members that a call does not need are not set. */
typedef struct
{
  TorgetAttachment *attachment;
  GBytes *content;
  GFile *file;
  char *label;
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
} Request;

static void
request_free (Request *request)
{
  g_clear_pointer (&request->attachment, torget_record_free);
  g_clear_pointer (&request->content, g_bytes_unref);
  g_clear_object (&request->file);
  g_free (request->label);
  g_free (request);
}

static Request *
request_new (TorgetSession *self,
             const TorgetAttachment *attachment)
{
  Request *request = g_new0 (Request, 1);

  request->book = torget_session_get_access_book (self);
  request->attachment = torget_record_copy (attachment);
  return request;
}

/* Puts on record what is done with the attachment: @verb is `open` or `export`. One of a household
 * is reached through the case of a member only. */
static gboolean
log_use (const Request *request,
         TorgetConnection *connection,
         const char *verb,
         GError **error)
{
  const TorgetAttachment *attachment = request->attachment;
  g_autofree char *action = g_strconcat (verb, ":attachment", NULL);
  g_autofree char *detail
      = g_strdup_printf ("attachment=%" G_GINT64_FORMAT " household=%" G_GINT64_FORMAT " sha256=%s",
                         attachment->record.id, attachment->household_id, attachment->sha256);
  const TorgetAccessEntry entry
      = { .action = action, .person_id = attachment->person_id, .detail = detail };

  return (attachment->person_id == 0
          || torget_access_book_look (request->book, connection, attachment->person_id, error))
         && torget_access_book_log (request->book, connection, &entry, error);
}

/* Limit */

static gint64
read_limit (TorgetConnection *connection)
{
  gint64 megabytes = 0;

  torget_connection_get_int (connection,
                             "SELECT coalesce ((SELECT CAST (value AS INTEGER) FROM setting "
                             "WHERE name = '" TORGET_SETTING_ATTACHMENT_LIMIT "'), 0)",
                             &megabytes,
                             NULL);
  return (megabytes > 0 ? megabytes : TORGET_ATTACHMENT_LIMIT_MB) * 1000 * 1000;
}

static gpointer
run_get_limit (TorgetConnection *connection,
               gpointer input,
               GCancellable *cancellable,
               GError **error)
{
  return GSIZE_TO_POINTER ((gsize) read_limit (connection));
}

/**
 * torget_session_get_attachment_limit_async:
 * @self: an open session
 * @callback: told when it is read
 * @user_data: for @callback
 */
void
torget_session_get_attachment_limit_async (TorgetSession *self,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_get_limit, NULL, NULL, NULL, NULL, callback,
                       user_data);
}

/**
 * torget_session_get_attachment_limit_finish:
 * @self: the session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: how many bytes an attached file may have, or 0
 */
gsize
torget_session_get_attachment_limit_finish (TorgetSession *self,
                                            GAsyncResult *result,
                                            GError **error)
{
  return GPOINTER_TO_SIZE (g_task_propagate_pointer (G_TASK (result), error));
}

/* In */

static gboolean
check (TorgetConnection *connection,
       GBytes *content,
       GError **error)
{
  if (torget_attachment_judge (content, (gsize) read_limit (connection)) == TORGET_ATTACHMENT_GOOD)
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONSTRAINT,
                       "neither a PDF nor an image within the limit");
  return FALSE;
}

/* What the content says of itself. */
static void
describe (TorgetAttachment *attachment,
          GBytes *content)
{
  const char *media_type = torget_media_type_sniff (content);

  g_free (attachment->media_type);
  attachment->media_type = g_strdup (media_type);
  g_free (attachment->sha256);
  attachment->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  attachment->size = (int) g_bytes_get_size (content);
  attachment->pages = torget_media_type_is_image (media_type)
                        ? 0
                        : torget_media_type_count_pages (content);
}

static gpointer
run_add (TorgetConnection *connection,
         gpointer input,
         GCancellable *cancellable,
         GError **error)
{
  Request *request = input;
  gint64 tx;

  if (!check (connection, request->content, error))
    return NULL;
  describe (request->attachment, request->content);
  tx = torget_attachment_store_add (connection, request->attachment, request->content,
                                    request->label, error);
  return tx != 0 ? torget_saved_new (tx, 0, request->label) : NULL;
}

/**
 * torget_session_add_attachment_async:
 * @self: an open session
 * @attachment: whose it is, what it documents, and its name; id, date, type, size and digest are
 *   filled in
 * @content: bytes of a PDF or an image, see torget_attachment_judge()
 * @label: what is done, in the user's language
 * @callback: told when it is saved
 * @user_data: for @callback
 *
 * Refused as INVALID when the content is something else or above the limit.
 */
void
torget_session_add_attachment_async (TorgetSession *self,
                                     const TorgetAttachment *attachment,
                                     GBytes *content,
                                     const char *label,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  Request *request = request_new (self, attachment);

  request->attachment->record.id = torget_session_new_id (self);
  request->attachment->date = torget_clock_get_today ();
  request->content = g_bytes_ref (content);
  request->label = g_strdup (label);
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_add, request,
                       (GDestroyNotify) request_free, (GDestroyNotify) torget_saved_free, NULL,
                       callback, user_data);
}

/**
 * torget_session_add_attachment_finish:
 * @self: the session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: the transaction's number, or 0
 */
gint64
torget_session_add_attachment_finish (TorgetSession *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  return torget_session_finish_write (self, result, error);
}

/* Out */

static gpointer
run_load (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  Request *request = input;

  if (!log_use (request, connection, "open", error))
    return NULL;
  return torget_attachment_store_get (connection, request->attachment->sha256, error);
}

/**
 * torget_session_load_attachment_async:
 * @self: an open session
 * @attachment: an attachment
 * @cancellable: (nullable): for what nobody looks at any more
 * @callback: told when it is read
 * @user_data: for @callback
 */
void
torget_session_load_attachment_async (TorgetSession *self,
                                      const TorgetAttachment *attachment,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_load, request_new (self, attachment),
                       (GDestroyNotify) request_free, (GDestroyNotify) g_bytes_unref, cancellable,
                       callback, user_data);
}

/**
 * torget_session_load_attachment_finish:
 * @self: the session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable): the content, which is what was attached
 */
GBytes *
torget_session_load_attachment_finish (TorgetSession *self,
                                       GAsyncResult *result,
                                       GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_export (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  Request *request = input;
  g_autoptr (GBytes) content
      = torget_attachment_store_get (connection, request->attachment->sha256, error);

  if (content == NULL || !log_use (request, connection, "export", error)
      || !torget_export_file_save (g_file_peek_path (request->file), content, error))
    return NULL;
  return g_object_ref (request->file);
}

/**
 * torget_session_export_attachment_async:
 * @self: an open session
 * @attachment: an attachment
 * @file: where to write a copy, which replaces what is there; readable by this user only
 * @callback: told when it is written
 * @user_data: for @callback
 *
 * The copy is not encrypted, and nobody removes it: tell that before.
 */
void
torget_session_export_attachment_async (TorgetSession *self,
                                        const TorgetAttachment *attachment,
                                        GFile *file,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  Request *request = request_new (self, attachment);

  request->file = g_object_ref (file);
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_export, request,
                       (GDestroyNotify) request_free, g_object_unref, NULL, callback, user_data);
}

static gpointer
run_open (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  Request *request = input;
  g_autoptr (GBytes) content
      = torget_attachment_store_get (connection, request->attachment->sha256, error);
  g_autofree char *name = torget_attachment_dup_file_name (request->attachment);

  if (content == NULL || !log_use (request, connection, "open", error))
    return NULL;
  return torget_private_files_write (name, content, error);
}

/**
 * torget_session_open_attachment_async:
 * @self: an open session
 * @attachment: an attachment
 * @callback: told when there is a file to look at
 * @user_data: for @callback
 *
 * Writes a copy for another program: in memory, for this user only, gone when the session locks.
 */
void
torget_session_open_attachment_async (TorgetSession *self,
                                      const TorgetAttachment *attachment,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_open, request_new (self, attachment),
                       (GDestroyNotify) request_free, g_object_unref, NULL, callback, user_data);
}

/**
 * torget_session_export_attachment_finish:
 * @self: the session
 * @result: what the callback of an export, or of opening, was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable): the file that was written
 */
GFile *
torget_session_export_attachment_finish (TorgetSession *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * torget_attachment_dup_file_name:
 * @attachment: an attachment
 *
 * Returns: (transfer full): its name as a file of its own kind: no folders, nothing that is not
 *   seen, and the ending that its content calls for
 */
char *
torget_attachment_dup_file_name (const TorgetAttachment *attachment)
{
  const char *suffix = torget_media_type_get_suffix (attachment->media_type);
  g_autofree char *name = g_strdup (attachment->name != NULL ? attachment->name : "");
  g_autofree char *lower = NULL;

  for (char *at = name; *at != '\0'; at++)
    if (*at == '/' || *at == '\\' || g_ascii_iscntrl (*at))
      *at = '-';
  g_strstrip (name);
  while (*name == '.')
    memmove (name, name + 1, strlen (name));
  lower = g_ascii_strdown (name, -1);
  if (*name == '\0')
    return g_strdup_printf ("attachment%s", suffix);
  if (g_str_has_suffix (lower, suffix) || (g_str_equal (suffix, ".jpg") && g_str_has_suffix (lower, ".jpeg")))
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s%s", name, suffix);
}
