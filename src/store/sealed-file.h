/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/peer-office.h"
#include "store/sealed-header.h"

G_BEGIN_DECLS

/* Files for one office, sealed so that nobody else can read them and signed so that nobody else can
 * have made them. Memory does not grow with the file. libsodium does all cryptography. Thread: any
 * but the main one.
 *
 * A file that has come is read twice. First torget_sealed_file_verify() computes the digest of all of
 * it and checks the signature: nothing is decrypted before that, so that nothing but what a confirmed
 * office has made ever reaches a parser. Then torget_sealed_file_open() decrypts it chunk by chunk,
 * each authenticated before it is handed on, with the key of the header that was verified. Whoever
 * changes the file in between does not know that key: his chunk ends the work. What was handed on
 * counts only when torget_sealed_file_open() returns %TRUE: the last chunk says that it is the last. */

/**
 * TorgetSealedAddress:
 * @kind: what the content is
 * @sender: SCB code of this office
 * @recipient: who is to read it; confirmed
 * @sequence: series of the sender's database and number of the file among those of the series for this
 *   recipient, as torget_id_new() makes it
 */
typedef struct
{
  TorgetSealedKind kind;
  const char *sender;
  const TorgetPeerOffice *recipient;
  guint64 sequence;
} TorgetSealedAddress;

/**
 * TorgetSealedWatch:
 * @tell: is told after each chunk how many bytes were read; %FALSE with an error ends the work
 * @user_data: for @tell
 *
 * Who watches a long work.
 */
typedef struct
{
  gboolean (*tell) (guint64 n_bytes,
                    gpointer user_data,
                    GError **error);
  gpointer user_data;
} TorgetSealedWatch;

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
                                    const TorgetSealedWatch *watch,
                                    TorgetSealedHeader *header,
                                    GError **error);
gboolean torget_sealed_file_open (int file,
                                  const TorgetSealedHeader *header,
                                  const TorgetOfficeKeys *own,
                                  int content,
                                  const TorgetSealedWatch *watch,
                                  GError **error);

G_END_DECLS
