/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetCopyOffer:
 *
 * A button that leads back to the newest copy that is whole, once a file turned out to be damaged.
 * Hidden while there is nothing to offer.
 */
#define TORGET_TYPE_COPY_OFFER (torget_copy_offer_get_type ())
G_DECLARE_FINAL_TYPE (TorgetCopyOffer, torget_copy_offer, TORGET, COPY_OFFER, AdwBin)

void torget_copy_offer_look (TorgetCopyOffer *self,
                             TorgetSession *session,
                             const char *database,
                             const GError *error);

G_END_DECLS
