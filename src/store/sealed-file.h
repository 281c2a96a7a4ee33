/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/peer-office.h"
#include "store/sealed-header.h"

G_BEGIN_DECLS

/* Files for one office, sealed so that nobody else can read them and signed so that nobody else can
 * have made them. Memory does not grow with the file. libsodium does all cryptography. Thread: any
 * but the main one. */

/**
 * TorgetSealedAddress:
 * @kind: what the content is
 * @sender: SCB code of this office
 * @recipient: who is to read it; confirmed
 * @sequence: number of the file among those of this sender for this recipient, from 1
 */
typedef struct
{
  TorgetSealedKind kind;
  const char *sender;
  const TorgetPeerOffice *recipient;
  guint64 sequence;
} TorgetSealedAddress;

gboolean torget_sealed_file_seal (int content,
                                  int file,
                                  const TorgetSealedAddress *address,
                                  const TorgetOfficeKeys *own,
                                  TorgetSealedHeader *header,
                                  GError **error);
gboolean torget_sealed_file_check (int file,
                                   TorgetSealedHeader *header,
                                   GError **error);
gboolean torget_sealed_file_verify (int file,
                                    TorgetRecordSet *offices,
                                    const TorgetOfficeKeys *own,
                                    TorgetSealedHeader *header,
                                    GError **error);
gboolean torget_sealed_file_open (int file,
                                  const TorgetSealedHeader *header,
                                  const TorgetOfficeKeys *own,
                                  int content,
                                  GError **error);

G_END_DECLS
