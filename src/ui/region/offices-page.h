/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetOfficesPage:
 *
 * The offices of the region that sealed files are exchanged with: the own card, and those of the
 * others, with their fingerprints.
 */
#define TORGET_TYPE_OFFICES_PAGE (torget_offices_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetOfficesPage, torget_offices_page, TORGET, OFFICES_PAGE, AdwBin)

void torget_offices_page_set_session (TorgetOfficesPage *self,
                                      TorgetSession *session);
void torget_offices_page_read_card (TorgetOfficesPage *self,
                                    GFile *card);
void torget_offices_page_write_card (TorgetOfficesPage *self,
                                     GFile *file);

G_END_DECLS
