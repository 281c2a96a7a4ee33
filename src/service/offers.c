/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers of the other municipalities; see offers.h. A file is read by a worker thread, which asks the
 * process that can do no harm, and judged on the database thread. */
#include "config.h"

#include "service/offers.h"

#include "base/clock.h"
#include "base/moment.h"
#include "exchange/region-offers.h"
#include "service/error-private.h"
#include "service/error.h"
#include "service/foreign-region.h"
#include "service/foreign.h"
#include "service/session-private.h"
#include "store/edit.h"
#include "store/export-store.h"
#include "store/record-store.h"

#include <string.h>

/* A municipality has some hundred offers of some kilobytes. */
#define MAX_FILE (16ul * 1024 * 1024)

void
torget_offers_import_free (TorgetOffersImport *self)
{
  torget_record_free (self->receipt);
  torget_record_set_unref (self->offers);
  g_free (self);
}

/* All offers */

static TorgetRecordSet *
load_all (TorgetConnection *connection,
          GError **error)
{
  g_autoptr (TorgetRecordSet) all = torget_record_set_new ();

  if (!torget_record_store_load_register (connection, &torget_offer_receipt_type, all, error)
      || !torget_record_store_load_register (connection, &torget_offer_type, all, error))
    return NULL;
  return g_steal_pointer (&all);
}

/* Thread: database. */
static gpointer
run_load (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  return load_all (connection, error);
}

void
torget_session_load_offers_async (TorgetSession *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_load, NULL, NULL,
                       (GDestroyNotify) torget_record_set_unref, cancellable, callback, user_data);
}

TorgetRecordSet *
torget_session_load_offers_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Reading a file */

/* TorgetForeignVisitor.begin() */
static gboolean
take_header (TorgetRegionReader *reader,
             gpointer user_data,
             GError **error)
{
  TorgetOffersImport *import = user_data;
  const TorgetRegionHeader *header = torget_region_reader_get_header (reader);

  if (g_strcmp0 (header->profile, "offers") != 0)
    {
      g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID,
                           "the document is of another profile than offers");
      return FALSE;
    }
  import->receipt->sender = g_strdup (header->sender);
  import->receipt->created = torget_moment_dup_utc (header->created);
  return TRUE;
}

/* TorgetForeignVisitor.element() */
static gboolean
take_element (TorgetRegionElement *taken,
              gpointer user_data,
              GError **error)
{
  g_autoptr (TorgetRegionElement) element = taken;
  TorgetOffersImport *import = user_data;
  const TorgetDate today = import->receipt->received_date;
  g_autoptr (TorgetOffer) offer = torget_region_read_offer (element, error);

  if (offer == NULL)
    return FALSE;
  if (torget_offer_find_personal (offer, today) != NULL)
    {
      import->n_personal++;
      return TRUE;
    }
  if (!torget_offer_is_valid_on (offer, today))
    import->n_expired++;
  torget_record_set_add (import->offers, g_steal_pointer (&offer));
  return TRUE;
}

static TorgetOffersImport *
read_file (GFile *file,
           GCancellable *cancellable,
           GError **error)
{
  static const TorgetForeignVisitor visitor = { take_header, take_element };
  g_autoptr (GBytes) bytes = torget_foreign_load (file, MAX_FILE, cancellable, error);
  g_autoptr (TorgetOffersImport) import = g_new0 (TorgetOffersImport, 1);

  import->receipt = torget_record_new (&torget_offer_receipt_type);
  import->offers = torget_record_set_new ();
  if (bytes == NULL)
    return NULL;
  import->receipt->received_date = torget_clock_get_today ();
  import->receipt->file_digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return torget_foreign_visit_region_bytes (bytes, &visitor, import, cancellable, error)
             ? g_steal_pointer (&import)
             : NULL;
}

/* GTaskThreadFunc */
static void
read_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  TorgetOffersImport *import = read_file (data, cancellable, &error);

  if (import != NULL)
    g_task_return_pointer (task, import, (GDestroyNotify) torget_offers_import_free);
  else
    g_task_return_error (task, torget_service_error_translate (error));
}

/* Judging it */

static const TorgetOfferReceipt *
find_receipt (TorgetRecordSet *all,
              const char *sender)
{
  GPtrArray *receipts = torget_record_set_list (all, &torget_offer_receipt_type);

  for (guint i = 0; i < receipts->len; i++)
    {
      const TorgetOfferReceipt *receipt = g_ptr_array_index (receipts, i);

      if (g_strcmp0 (receipt->sender, sender) == 0)
        return receipt;
    }
  return NULL;
}

/* The earlier file of the sender with its offers; what a newer one takes away. */
static TorgetRecordSet *
list_replaced (TorgetRecordSet *all,
               const TorgetOfferReceipt *earlier)
{
  TorgetRecordSet *replaced = torget_record_set_new ();
  GPtrArray *offers = torget_record_set_list (all, &torget_offer_type);

  if (earlier == NULL)
    return replaced;
  torget_record_set_add (replaced, torget_record_copy (earlier));
  for (guint i = 0; i < offers->len; i++)
    {
      const TorgetOffer *offer = g_ptr_array_index (offers, i);

      if (offer->receipt_id == earlier->record.id)
        torget_record_set_add (replaced, torget_record_copy (offer));
    }
  return replaced;
}

/* A day ahead of us it may be where it was written, no more. */
static gboolean
is_of_future (const TorgetOfferReceipt *receipt)
{
  g_autofree char *day = g_strndup (receipt->created, TORGET_DATE_ISO_SIZE - 1);

  return torget_date_from_iso (day) > receipt->received_date + 1;
}

/* Times are written so that text comes in their order. */
static TorgetOffersVerdict
compare_files (const TorgetOfferReceipt *ours,
               const TorgetOfferReceipt *theirs)
{
  if (is_of_future (theirs))
    return TORGET_OFFERS_FUTURE;
  if (ours == NULL)
    return TORGET_OFFERS_NEWER;
  if (g_strcmp0 (ours->file_digest, theirs->file_digest) == 0)
    return TORGET_OFFERS_SAME;
  return g_strcmp0 (theirs->created, ours->created) < 0 ? TORGET_OFFERS_OLDER : TORGET_OFFERS_NEWER;
}

/* Returns: (transfer full) (nullable): what goes when @import is taken in */
static TorgetRecordSet *
judge (TorgetConnection *connection,
       TorgetOffersImport *import,
       GError **error)
{
  g_autoptr (TorgetRecordSet) all = load_all (connection, error);
  const TorgetOfferReceipt *earlier;
  TorgetRecordSet *replaced;
  gboolean is_own;

  if (all == NULL
      || !torget_export_store_has (connection, import->receipt->file_digest, &is_own, error))
    return NULL;
  earlier = find_receipt (all, import->receipt->sender);
  import->verdict = is_own ? TORGET_OFFERS_OWN : compare_files (earlier, import->receipt);
  replaced = list_replaced (all, earlier);
  import->n_replaced = torget_record_set_list (replaced, &torget_offer_type)->len;
  return replaced;
}

static TorgetOffersImport *
import_copy (const TorgetOffersImport *import)
{
  TorgetOffersImport *copy = g_new0 (TorgetOffersImport, 1);

  *copy = *import;
  copy->receipt = torget_record_copy (import->receipt);
  copy->offers = torget_record_set_ref (import->offers);
  return copy;
}

/* Thread: database. */
static gpointer
run_judge (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (TorgetRecordSet) replaced = judge (connection, input, error);

  return replaced != NULL ? import_copy (input) : NULL;
}

static void
judged_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  TorgetOffersImport *import = g_task_propagate_pointer (G_TASK (result), &error);

  if (import != NULL)
    g_task_return_pointer (task, import, (GDestroyNotify) torget_offers_import_free);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  TorgetOffersImport *import = g_task_propagate_pointer (G_TASK (result), &error);

  if (import == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  torget_session_call (g_task_get_source_object (task), TORGET_PRIORITY_PAGE, run_judge, import,
                       (GDestroyNotify) torget_offers_import_free,
                       (GDestroyNotify) torget_offers_import_free, g_task_get_cancellable (task),
                       judged_cb, g_object_ref (task));
}

void
torget_session_read_offers_async (TorgetSession *self,
                                  GFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) reading = NULL;
  GTask *task;

  g_return_if_fail (TORGET_IS_SESSION (self) && G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  /* Without the session, which the reading thread could otherwise be the last to drop. */
  reading = g_task_new (NULL, cancellable, read_cb, task);
  g_task_set_task_data (reading, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (reading, read_in_thread);
}

TorgetOffersImport *
torget_session_read_offers_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Taking it in */

typedef struct
{
  TorgetSession *session; /* borrowed: it outlives the call */
  TorgetOffersImport *import;
  char *label;
} Accept;

static void
accept_free (Accept *accept)
{
  torget_offers_import_free (accept->import);
  g_free (accept->label);
  g_free (accept);
}

/* The records as they are kept. */
static TorgetRecordSet *
list_taken (const Accept *accept)
{
  TorgetRecordSet *taken = torget_record_set_new ();
  GPtrArray *offers = torget_record_set_list (accept->import->offers, &torget_offer_type);
  TorgetOfferReceipt *receipt = torget_record_copy (accept->import->receipt);

  receipt->record.id = torget_session_new_id (accept->session);
  torget_record_set_add (taken, receipt);
  for (guint i = 0; i < offers->len; i++)
    {
      TorgetOffer *offer = torget_record_copy (g_ptr_array_index (offers, i));

      offer->record.id = torget_session_new_id (accept->session);
      offer->receipt_id = receipt->record.id;
      torget_record_set_add (taken, offer);
    }
  return taken;
}

/* Thread: database. */
static gpointer
run_accept (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  const Accept *accept = input;
  g_autoptr (TorgetRecordSet) replaced = judge (connection, accept->import, error);
  g_autoptr (TorgetRecordSet) taken = NULL;
  gint64 tx;

  if (replaced == NULL)
    return NULL;
  if (accept->import->verdict != TORGET_OFFERS_NEWER)
    {
      g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID,
                           "these offers are not newer than what is there");
      return NULL;
    }
  if (!torget_session_copy_first (accept->session, connection, error))
    return NULL;
  taken = list_taken (accept);
  tx = torget_edit_save (connection, taken, replaced, accept->label, error);
  return tx != 0 ? torget_saved_new (tx, 0, accept->label) : NULL;
}

void
torget_session_accept_offers_async (TorgetSession *self,
                                    const TorgetOffersImport *import,
                                    const char *label,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  Accept *accept = g_new0 (Accept, 1);

  accept->session = self;
  accept->import = import_copy (import);
  accept->label = g_strdup (label);
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_accept, accept,
                       (GDestroyNotify) accept_free, (GDestroyNotify) torget_saved_free, NULL,
                       callback, user_data);
}

gint64
torget_session_accept_offers_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return torget_session_finish_write (self, result, error);
}
