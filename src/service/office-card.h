/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "domain/peer-office.h"

G_BEGIN_DECLS

/* An office card: the small file by which offices give each other their public keys. What it says
 * is worth nothing before its fingerprint has been compared with the office by other means. */

#define TORGET_OFFICE_CARD_MAX_SIZE 4096

GBytes *torget_office_card_write (const TorgetPeerOffice *office);
TorgetPeerOffice *torget_office_card_read (GBytes *card,
                                           GError **error);

G_END_DECLS
