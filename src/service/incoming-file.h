/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"
#include "domain/region-message.h"
#include "service/foreign-region.h"
#include "service/progress.h"
#include "store/office-keys.h"

G_BEGIN_DECLS

/**
 * TorgetIncomingKeys:
 * @offices: (nullable): the offices that are known
 * @own: the keys of this office, wiped with it
 *
 * What files that come are verified and opened with.
 */
typedef struct
{
  TorgetRecordSet *offices;
  TorgetOfficeKeys own;
} TorgetIncomingKeys;

void torget_incoming_keys_clear (TorgetIncomingKeys *self);

gboolean torget_incoming_file_read (const char *path,
                                    const TorgetIncomingKeys *keys,
                                    const TorgetForeignVisitor *visitor,
                                    gpointer user_data,
                                    TorgetRegionMessage *message,
                                    char **recipient,
                                    TorgetProgress *progress,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
