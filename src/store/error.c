/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of the store, and what SQLite's codes mean in them. */
#include "config.h"

#include "store/error.h"

#include <sqlite3.h>

G_DEFINE_QUARK (torget-store-error-quark, torget_store_error)

static TorgetStoreError
translate (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return TORGET_STORE_ERROR_DISK_FULL;
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return TORGET_STORE_ERROR_IO;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return TORGET_STORE_ERROR_CONSTRAINT;
    case SQLITE_AUTH:
      return TORGET_STORE_ERROR_NOT_ALLOWED;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return TORGET_STORE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return TORGET_STORE_ERROR_ALREADY_OPEN;
    default:
      return TORGET_STORE_ERROR_FAILED;
    }
}

/**
 * torget_store_set_error:
 * @error: (nullable): return location
 * @sqlite_code: extended result code
 * @place: what was being done; no values
 */
void
torget_store_set_error (GError **error,
                        int sqlite_code,
                        const char *place)
{
  g_set_error (error,
               TORGET_STORE_ERROR,
               translate (sqlite_code),
               "%s: SQLite code %d",
               place,
               sqlite_code);
}
