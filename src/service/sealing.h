/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/region-message.h"
#include "service/export-file.h"
#include "store/connection.h"
#include "store/sealed-header.h"

G_BEGIN_DECLS

/* Sealing what goes to another office, and the memory that holds it before. Thread: database. */

int torget_sealing_open_memory (GError **error);
TorgetRegionMessage *torget_sealing_seal (TorgetConnection *connection,
                                          TorgetSealedKind kind,
                                          const char *sender,
                                          const char *recipient,
                                          int content,
                                          int file,
                                          GError **error);
gboolean torget_sealing_place (TorgetConnection *connection,
                               TorgetExportFile *file,
                               const TorgetRegionMessage *message,
                               GError **error);
char *torget_sealing_dup_sha256 (int file,
                                 GError **error);

G_END_DECLS
