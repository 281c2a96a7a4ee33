/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the municipalities side by side; see region-figures.h. */
#include "config.h"

#include "service/region-figures.h"

#include "base/clock.h"
#include "service/aggregate-private.h"
#include "service/foreign.h"
#include "service/session-private.h"
#include "store/region-aggregate-store.h"

/* More than any file of figures has. */
#define MAX_SIZE (16 * 1024 * 1024)

/**
 * torget_figures_receipt_free:
 * @self: (nullable) (transfer full): a receipt
 */
void
torget_figures_receipt_free (TorgetFiguresReceipt *self)
{
  if (self == NULL)
    return;
  g_free (self->municipality);
  g_free (self->period);
  g_free (self);
}

typedef struct
{
  GFile *file; /* to receive */
  gint64 id;   /* to remove */
  TorgetPeriod period;
  char *own;
  char *user;
} Request;

static Request *
request_new (TorgetSession *session,
             const char *own)
{
  Request *request = g_new0 (Request, 1);

  request->own = g_strdup (own);
  request->user = g_strdup (torget_session_get_user (session));
  return request;
}

static void
request_free (Request *request)
{
  g_clear_object (&request->file);
  g_free (request->own);
  g_free (request->user);
  g_free (request);
}

/* Receiving. Thread: database. */

static TorgetReceivedFigures *
describe (const Request *request,
          const TorgetAggregate *aggregate,
          GBytes *content)
{
  TorgetReceivedFigures *received = g_new0 (TorgetReceivedFigures, 1);
  char period[TORGET_PERIOD_SIZE];

  received->municipality = g_strdup (aggregate->sender);
  received->period = g_strdup (torget_period_write (&aggregate->followup->period, period));
  received->created = aggregate->created;
  received->user = g_strdup (request->user);
  received->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  return received;
}

static TorgetFiguresReceipt *
keep (TorgetConnection *connection,
      const Request *request,
      TorgetReceivedFigures *received,
      GBytes *content,
      GError **error)
{
  g_autoptr (TorgetFiguresReceipt) receipt = g_new0 (TorgetFiguresReceipt, 1);

  receipt->municipality = g_strdup (received->municipality);
  receipt->period = g_strdup (received->period);
  receipt->is_own = g_strcmp0 (request->own, received->municipality) == 0;
  if (!torget_region_aggregate_store_has (connection, received->sha256, &receipt->is_known, error))
    return NULL;
  if (!receipt->is_own && !receipt->is_known
      && !torget_region_aggregate_store_add (connection, received, content, error))
    return NULL;
  receipt->id = received->id;
  return g_steal_pointer (&receipt);
}

static gpointer
receive (TorgetConnection *connection,
         gpointer input,
         GCancellable *cancellable,
         GError **error)
{
  const Request *request = input;
  g_autoptr (GBytes) content = torget_foreign_load (request->file, MAX_SIZE, cancellable, error);
  g_autoptr (TorgetAggregate) aggregate = NULL;
  g_autoptr (TorgetReceivedFigures) received = NULL;

  if (content == NULL)
    return NULL;
  aggregate = torget_aggregate_read (content, cancellable, error);
  if (aggregate == NULL)
    return NULL;
  received = describe (request, aggregate, content);
  return keep (connection, request, received, content, error);
}

/**
 * torget_session_receive_figures_async:
 * @self: an open session
 * @file: a file of the profile `aggregate`
 * @own: SCB code of our municipality
 * @cancellable: (nullable): to give up
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_receive_figures_async (TorgetSession *self,
                                      GFile *file,
                                      const char *own,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  Request *request = request_new (self, own);

  request->file = g_object_ref (file);
  torget_session_call (self, TORGET_PRIORITY_WRITE, receive, request,
                       (GDestroyNotify) request_free, (GDestroyNotify) torget_figures_receipt_free,
                       cancellable, callback, user_data);
}

TorgetFiguresReceipt *
torget_session_receive_figures_finish (TorgetSession *self,
                                       GAsyncResult *result,
                                       GError **error)
{
  TorgetFiguresReceipt *receipt = g_task_propagate_pointer (G_TASK (result), error);

  if (receipt != NULL && receipt->id != 0)
    torget_session_emit_changed (self);
  return receipt;
}

static gpointer
remove_figures (TorgetConnection *connection,
                gpointer input,
                GCancellable *cancellable,
                GError **error)
{
  const Request *request = input;

  return torget_region_aggregate_store_remove (connection, request->id, error) ? input : NULL;
}

/**
 * torget_session_remove_figures_async:
 * @self: an open session
 * @id: row id of what was received
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_remove_figures_async (TorgetSession *self,
                                     gint64 id,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  Request *request = request_new (self, NULL);

  request->id = id;
  torget_session_call (self, TORGET_PRIORITY_WRITE, remove_figures, request,
                       (GDestroyNotify) request_free, NULL, NULL, callback, user_data);
}

gboolean
torget_session_remove_figures_finish (TorgetSession *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  if (g_task_propagate_pointer (G_TASK (result), error) == NULL)
    return FALSE;
  torget_session_emit_changed (self);
  return TRUE;
}

/* The picture. Thread: database. */

/* As an export would tell it, so that the window shows no more of us than of the others. */
static gboolean
add_own (TorgetRegionPicture *picture,
         TorgetConnection *connection,
         const Request *request,
         GCancellable *cancellable,
         GError **error)
{
  char period[TORGET_PERIOD_SIZE];
  const TorgetAggregateQuery query
      = { request->own, torget_period_write (&request->period, period),
          torget_clock_get_time (), torget_clock_get_today () };
  g_autoptr (TorgetAggregate) aggregate
      = torget_aggregate_load (connection, &query, NULL, cancellable, error);
  g_autoptr (GPtrArray) earlier = NULL;

  if (aggregate == NULL)
    return FALSE;
  earlier = torget_submission_load_earlier (connection, &query, G_MAXINT64, error);
  if (earlier == NULL)
    return FALSE;
  torget_aggregate_hide (aggregate, earlier);
  torget_region_picture_take (picture, g_steal_pointer (&aggregate), 0);
  return TRUE;
}

static gboolean
add_others (TorgetRegionPicture *picture,
            TorgetConnection *connection,
            GCancellable *cancellable,
            GError **error)
{
  char period[TORGET_PERIOD_SIZE];
  g_autoptr (GPtrArray) list = torget_region_aggregate_store_list (
      connection, torget_period_write (&picture->period, period), error);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const TorgetReceivedFigures *received = g_ptr_array_index (list, i);
      g_autoptr (GBytes) content
          = torget_region_aggregate_store_load (connection, received->id, error);
      TorgetAggregate *aggregate
          = content != NULL ? torget_aggregate_read (content, cancellable, error) : NULL;

      if (aggregate == NULL)
        return FALSE;
      torget_region_picture_take (picture, aggregate, received->id);
    }
  return list != NULL;
}

static gpointer
load_region (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable,
             GError **error)
{
  const Request *request = input;
  g_autoptr (TorgetRegionPicture) picture
      = torget_region_picture_new (&request->period, request->own);

  if (!add_own (picture, connection, request, cancellable, error)
      || !add_others (picture, connection, cancellable, error))
    return NULL;
  return g_steal_pointer (&picture);
}

/**
 * torget_session_load_region_async:
 * @self: an open session
 * @period: a year
 * @own: SCB code of our municipality
 * @cancellable: (nullable): to give up
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_load_region_async (TorgetSession *self,
                                  const TorgetPeriod *period,
                                  const char *own,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Request *request = request_new (self, own);

  request->period = *period;
  torget_session_call (self, TORGET_PRIORITY_REPORT, load_region, request,
                       (GDestroyNotify) request_free,
                       (GDestroyNotify) torget_region_picture_free, cancellable, callback,
                       user_data);
}

TorgetRegionPicture *
torget_session_load_region_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
