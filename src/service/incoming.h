/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/region-message.h"
#include "store/connection.h"

G_BEGIN_DECLS

/**
 * TorgetIncoming:
 * @message: how it goes on record; a plain document has no package, kind, sender and signature yet
 * @recipient: (nullable): SCB code of this office as the sender has it; %NULL for a plain document
 * @content: descriptor of the document, at its begin; -1 when there is none
 * @has_gap: a file that the sender sealed before this one has not come
 *
 * A file that has come from another office, sealed to this one or plain. All zeros but @content
 * before it is opened.
 */
typedef struct
{
  TorgetRegionMessage *message;
  char *recipient;
  int content;
  gboolean has_gap;
} TorgetIncoming;

#define TORGET_INCOMING_INIT { NULL, NULL, -1, FALSE }

void torget_incoming_clear (TorgetIncoming *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TorgetIncoming, torget_incoming_clear)

gboolean torget_incoming_open (TorgetIncoming *self,
                               TorgetConnection *connection,
                               const char *path,
                               const char *user,
                               GError **error);
gboolean torget_incoming_note (TorgetIncoming *self,
                               TorgetConnection *connection,
                               const char *kind,
                               const char *sender,
                               TorgetRegionMessage **before,
                               GError **error);

G_END_DECLS
