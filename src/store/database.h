/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/**
 * TorgetDatabase:
 *
 * The database thread with its connection. What is asked of it runs there one after the other:
 * page loads before writes, writes before reports, and in the order of asking within each.
 */
typedef struct _TorgetDatabase TorgetDatabase;

typedef enum
{
  TORGET_PRIORITY_PAGE,
  TORGET_PRIORITY_WRITE,
  TORGET_PRIORITY_REPORT,
} TorgetPriority;

/**
 * TorgetDatabaseFunc:
 * @connection: the connection
 * @input: what was given with the function
 * @cancellable: (nullable): asked between slices of long work
 * @error: return location
 *
 * Returns: (nullable): the result; %NULL means that @error is set
 */
typedef gpointer (*TorgetDatabaseFunc) (TorgetConnection *connection,
                                        gpointer input,
                                        GCancellable *cancellable,
                                        GError **error);

TorgetDatabase *torget_database_new (void);
void torget_database_free (TorgetDatabase *self);
void torget_database_push (TorgetDatabase *self,
                           TorgetPriority priority,
                           TorgetDatabaseFunc func,
                           GDestroyNotify free_result,
                           GTask *task);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetDatabase, torget_database_free)

G_END_DECLS
