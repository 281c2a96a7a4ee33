/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/offers.h"

G_BEGIN_DECLS

GtkWidget *torget_offers_row_new_own (const TorgetOffer *offer,
                                      TorgetDate today);
GtkWidget *torget_offers_row_new_sender (const TorgetOfferReceipt *receipt,
                                         TorgetRecordSet *records,
                                         TorgetDate today);
char *torget_offers_dup_question (const TorgetOffersImport *import);
const char *torget_offers_get_refusal (TorgetOffersVerdict verdict);

G_END_DECLS
