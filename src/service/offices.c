/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The offices of the region; see offices.h. */
#include "config.h"

#include "service/offices-private.h"

#include "service/error.h"
#include "service/roles.h"
#include "service/session-private.h"
#include "store/message-store.h"
#include "store/office-keys.h"
#include "store/office-store.h"

/**
 * torget_office_dup_fingerprint:
 * @office: an office
 *
 * Returns: (transfer full): its fingerprint
 */
char *
torget_office_dup_fingerprint (const TorgetPeerOffice *office)
{
  return torget_office_keys_dup_fingerprint (office->municipality, office->sign_key,
                                             office->seal_key);
}

/* Lists */

static gpointer
run_list (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  return torget_office_store_list (connection, error);
}

void
torget_session_list_offices_async (TorgetSession *self,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_list, NULL, NULL,
                       (GDestroyNotify) torget_record_set_unref, NULL, callback, user_data);
}

TorgetRecordSet *
torget_session_list_offices_finish (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_messages (TorgetConnection *connection,
              gpointer input,
              GCancellable *cancellable,
              GError **error)
{
  return torget_message_store_list (connection, error);
}

void
torget_session_list_messages_async (TorgetSession *self,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_messages, NULL, NULL,
                       (GDestroyNotify) g_ptr_array_unref, NULL, callback, user_data);
}

GPtrArray *
torget_session_list_messages_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Changes */

static void
request_free (gpointer data)
{
  TorgetOfficeRequest *request = data;

  g_free (request->user);
  g_free (request->municipality);
  g_free (request->fingerprint);
  g_clear_object (&request->file);
  g_free (request);
}

static gboolean
log_action (const TorgetOfficeRequest *request,
            TorgetConnection *connection,
            const TorgetPeerOffice *office,
            GError **error)
{
  g_autofree char *action = g_strconcat ("office:", request->name, NULL);
  g_autofree char *detail = g_strconcat ("municipality=", office->municipality, NULL);
  const TorgetAccessEntry entry = { .action = action, .detail = detail };

  return torget_access_book_log (request->book, connection, &entry, error);
}

static gpointer
run_action (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  TorgetOfficeRequest *request = input;
  g_autoptr (TorgetPeerOffice) office = NULL;

  if (!request->is_allowed)
    {
      g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_ALLOWED,
                           "for administrators");
      return NULL;
    }
  office = request->action (request, connection, error);
  if (office == NULL || (request->name != NULL && !log_action (request, connection, office, error)))
    return NULL;
  return g_steal_pointer (&office);
}

static TorgetOfficeRequest *
request_new (TorgetSession *self,
             TorgetOfficeAction action,
             const char *name,
             const char *municipality)
{
  TorgetOfficeRequest *request = g_new0 (TorgetOfficeRequest, 1);

  request->action = action;
  request->name = name;
  request->book = torget_session_get_access_book (self);
  request->user = g_strdup (torget_session_get_user (self));
  request->is_allowed = torget_session_may (self, TORGET_MAY_MANAGE_USERS);
  request->municipality = g_strdup (municipality);
  return request;
}

static void
call (TorgetSession *self,
      TorgetOfficeRequest *request,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_action, request, request_free,
                       torget_record_free, NULL, callback, user_data);
}

void
torget_session_load_own_office_async (TorgetSession *self,
                                      const char *municipality,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  TorgetOfficeRequest *request = request_new (self, torget_office_load_own, NULL, municipality);

  request->is_allowed = TRUE;
  call (self, request, callback, user_data);
}

TorgetPeerOffice *
torget_session_load_own_office_finish (TorgetSession *self,
                                       GAsyncResult *result,
                                       GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
torget_session_write_card_async (TorgetSession *self,
                                 const char *municipality,
                                 GFile *file,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  TorgetOfficeRequest *request = request_new (self, torget_office_write_card, "card", municipality);

  request->is_allowed = TRUE;
  request->file = g_object_ref (file);
  call (self, request, callback, user_data);
}

void
torget_session_add_office_async (TorgetSession *self,
                                 GFile *card,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  TorgetOfficeRequest *request = request_new (self, torget_office_add, "add", NULL);

  request->file = g_object_ref (card);
  call (self, request, callback, user_data);
}

void
torget_session_confirm_office_async (TorgetSession *self,
                                     const char *municipality,
                                     const char *fingerprint,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  TorgetOfficeRequest *request = request_new (self, torget_office_confirm, "confirm", municipality);

  request->fingerprint = g_strdup (fingerprint);
  call (self, request, callback, user_data);
}

void
torget_session_end_office_async (TorgetSession *self,
                                 const char *municipality,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  call (self, request_new (self, torget_office_end, "end", municipality), callback, user_data);
}

void
torget_session_renew_own_office_async (TorgetSession *self,
                                       const char *municipality,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  call (self, request_new (self, torget_office_renew_own, "renew", municipality), callback,
        user_data);
}

TorgetPeerOffice *
torget_session_change_office_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  TorgetPeerOffice *office = g_task_propagate_pointer (G_TASK (result), error);

  if (office != NULL)
    torget_session_emit_changed (self);
  return office;
}
