/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/access-private.h"
#include "service/offices.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* For offices.c and offices-change.c only. Thread: database. */

typedef struct _TorgetOfficeRequest TorgetOfficeRequest;

/* Returns: (transfer full) (nullable): the office that it was about */
typedef TorgetPeerOffice *(*TorgetOfficeAction) (TorgetOfficeRequest *request,
                                                 TorgetConnection *connection,
                                                 GError **error);

/**
 * TorgetOfficeRequest:
 * @action: what is done
 * @name: (nullable): as the access log has it; %NULL for what is not put on record
 * @book: borrowed: the session outlives the call
 * @user: who asks
 * @is_allowed: whether the user's role allows it
 * @municipality: (nullable): which office
 * @fingerprint: (nullable): as it was read out
 * @file: (nullable): a card
 */
struct _TorgetOfficeRequest
{
  TorgetOfficeAction action;
  const char *name;
  TorgetAccessBook *book;
  char *user;
  gboolean is_allowed;
  char *municipality;
  char *fingerprint;
  GFile *file;
};

TorgetPeerOffice *torget_office_load_own (TorgetOfficeRequest *request,
                                          TorgetConnection *connection,
                                          GError **error);
TorgetPeerOffice *torget_office_write_card (TorgetOfficeRequest *request,
                                            TorgetConnection *connection,
                                            GError **error);
TorgetPeerOffice *torget_office_renew_own (TorgetOfficeRequest *request,
                                           TorgetConnection *connection,
                                           GError **error);
TorgetPeerOffice *torget_office_add (TorgetOfficeRequest *request,
                                     TorgetConnection *connection,
                                     GError **error);
TorgetPeerOffice *torget_office_confirm (TorgetOfficeRequest *request,
                                         TorgetConnection *connection,
                                         GError **error);
TorgetPeerOffice *torget_office_end (TorgetOfficeRequest *request,
                                     TorgetConnection *connection,
                                     GError **error);

G_END_DECLS
