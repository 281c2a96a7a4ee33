/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TorgetConnection:
 *
 * The one connection to the file. Belongs to the database thread (store/database.h) from the
 * first call on; every call asserts that. Closed until torget_connection_open().
 */
typedef struct _TorgetConnection TorgetConnection;

/* The database key: random bytes, handed over raw. */
#define TORGET_KEY_SIZE 32

/* "Torg" */
#define TORGET_APPLICATION_ID 0x546f7267

typedef enum
{
  TORGET_OPEN_EXISTING,
  TORGET_OPEN_CREATE, /* the file must not exist */
  TORGET_OPEN_DAMAGED, /* as READ, and whatever can be read is read */
  TORGET_OPEN_READ,   /* an existing file as it is: no migration, no logged changes */
} TorgetOpenMode;

/**
 * TorgetTransactionFunc:
 * @connection: a connection in a transaction
 * @data: the caller's
 * @error: return location of %TORGET_STORE_ERROR
 *
 * What is to be done whole or not at all.
 *
 * Returns: whether it is done
 */
typedef gboolean (*TorgetTransactionFunc) (TorgetConnection *connection,
                                           gconstpointer data,
                                           GError **error);

TorgetConnection *torget_connection_new (void);
void torget_connection_free (TorgetConnection *self);

gboolean torget_connection_open (TorgetConnection *self,
                                 const char *path,
                                 const guint8 key[TORGET_KEY_SIZE],
                                 TorgetOpenMode mode,
                                 GError **error);
void torget_connection_close (TorgetConnection *self);
gboolean torget_connection_is_open (TorgetConnection *self);
const char *torget_connection_get_path (TorgetConnection *self);

gboolean torget_connection_run (TorgetConnection *self,
                                const char *sql,
                                GError **error);
gboolean torget_connection_transact (TorgetConnection *self,
                                     TorgetTransactionFunc func,
                                     gconstpointer data,
                                     GError **error);
gboolean torget_connection_get_int (TorgetConnection *self,
                                    const char *sql,
                                    gint64 *value,
                                    GError **error);
char *torget_connection_dup_text (TorgetConnection *self,
                                  const char *sql,
                                  GError **error);
gboolean torget_connection_rekey (TorgetConnection *self,
                                  const guint8 key[TORGET_KEY_SIZE],
                                  GError **error);
gboolean torget_connection_check (TorgetConnection *self,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetConnection, torget_connection_free)

G_END_DECLS
