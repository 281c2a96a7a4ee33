/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

/**
 * TorgetPeerOffice:
 *
 * An office of another municipality that this one exchanges sealed files with, as its office card
 * says. Nothing is sealed to it, and nothing of it opened, until somebody has compared the card's
 * fingerprint with that office and confirmed it.
 */
typedef struct
{
  TorgetRecord record;
  char *municipality; /* SCB code */
  char *name;
  char *sign_key; /* Ed25519, public, Base64 */
  char *seal_key; /* X25519, public, Base64 */
  TorgetDate confirmed_date; /* none for a card that nobody has compared yet */
  char *confirmed_by; /* user */
  TorgetDate ended_date; /* since when nothing is exchanged with these keys */
  char *note;
} TorgetPeerOffice;

TORGET_DECLARE_RECORD (TorgetPeerOffice, peer_office)

gboolean torget_peer_office_is_usable (const TorgetPeerOffice *self);
TorgetPeerOffice *torget_peer_office_find (TorgetRecordSet *records,
                                           const char *municipality);

G_END_DECLS
