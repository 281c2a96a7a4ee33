/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"
#include "store/register-sql.h"

G_BEGIN_DECLS

/**
 * TorgetRegisterTally:
 * @spellings: (element-type utf8): the values, the most frequent first
 * @most: how often the most frequent one occurs
 * @count: how often all of them do
 *
 * What is counted under one key: an id, or a name in all its spellings. Thread: database.
 */
typedef struct
{
  GPtrArray *spellings;
  gint64 most;
  gint64 count;
} TorgetRegisterTally;

char *torget_register_dup_id_key (gint64 id);
char *torget_register_dup_name_key (const char *name);

GHashTable *torget_register_tallies_new (void);
gboolean torget_register_count_use (TorgetConnection *connection,
                                    const TorgetRegisterUseSql *use,
                                    GHashTable *tallies,
                                    GError **error);

G_END_DECLS
