/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetOffersPage:
 *
 * What we offer the other municipalities, to look at before it is written to a file, and which
 * files of theirs are there, how fresh. Theirs are searched for in the registers.
 */
#define TORGET_TYPE_OFFERS_PAGE (torget_offers_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetOffersPage, torget_offers_page, TORGET, OFFERS_PAGE, AdwBin)

void torget_offers_page_set_session (TorgetOffersPage *self,
                                     TorgetSession *session);
void torget_offers_page_write (TorgetOffersPage *self,
                               GFile *file);
void torget_offers_page_read (TorgetOffersPage *self,
                              GFile *file);

G_END_DECLS
