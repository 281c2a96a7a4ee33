/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/offer.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetOffersVerdict:
 * @TORGET_OFFERS_NEWER: what the sender offers now: it replaces what was there from the sender
 * @TORGET_OFFERS_SAME: the very file that is there already
 * @TORGET_OFFERS_OLDER: written before the file that is there from the same sender
 * @TORGET_OFFERS_OWN: a file that was written here
 * @TORGET_OFFERS_FUTURE: said to be written tomorrow or later: no file of the sender would be newer
 *
 * What a file of offers is to us. Only a newer one is taken in.
 */
typedef enum
{
  TORGET_OFFERS_NEWER,
  TORGET_OFFERS_SAME,
  TORGET_OFFERS_OLDER,
  TORGET_OFFERS_OWN,
  TORGET_OFFERS_FUTURE,
} TorgetOffersVerdict;

/**
 * TorgetOffersImport:
 * @verdict: whether it is taken in
 * @receipt: who sent it, and when it was written
 * @offers: (element-type TorgetOffer): what it holds, without what was left out
 * @n_expired: how many of them do not hold any more
 * @n_personal: offers that were left out since they have a personal number
 * @n_replaced: offers of the sender's earlier file, which go
 *
 * What a file of offers holds, and what became of it.
 */
typedef struct
{
  TorgetOffersVerdict verdict;
  TorgetOfferReceipt *receipt;
  TorgetRecordSet *offers;
  guint n_expired;
  guint n_personal;
  guint n_replaced;
} TorgetOffersImport;

void torget_offers_import_free (TorgetOffersImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetOffersImport, torget_offers_import_free)

/* Every offer, our own and received ones, with the files that these came with. */
void torget_session_load_offers_async (TorgetSession *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
/* Returns: (transfer full) (nullable) */
TorgetRecordSet *torget_session_load_offers_finish (TorgetSession *self,
                                                    GAsyncResult *result,
                                                    GError **error);

/* Reads a file of another municipality, in a process that can do no harm. Fails with SCHEMA or
 * another reason why the file is refused, and INVALID for a document of another profile. */
void torget_session_read_offers_async (TorgetSession *self,
                                       GFile *file,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
/* Returns: (transfer full) (nullable): what it holds; nothing has been changed */
TorgetOffersImport *torget_session_read_offers_finish (TorgetSession *self,
                                                       GAsyncResult *result,
                                                       GError **error);

/* Takes a newer file in: one transaction, one step of Undo. @label: what is done, for History. */
void torget_session_accept_offers_async (TorgetSession *self,
                                         const TorgetOffersImport *import,
                                         const char *label,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
/* Returns: number of the transaction, or 0 */
gint64 torget_session_accept_offers_finish (TorgetSession *self,
                                            GAsyncResult *result,
                                            GError **error);

G_END_DECLS
