/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What errors of the layers below mean to the user. */
#include "config.h"

#include "service/error-private.h"

#include "exchange/error.h"
#include "store/error.h"

G_DEFINE_QUARK (torget-service-error-quark, torget_service_error)

static TorgetServiceError
translate_store (int code)
{
  switch ((TorgetStoreError) code)
    {
    case TORGET_STORE_ERROR_WRONG_SECRET:
      return TORGET_SERVICE_ERROR_WRONG_SECRET;
    case TORGET_STORE_ERROR_DAMAGED:
      return TORGET_SERVICE_ERROR_DAMAGED;
    case TORGET_STORE_ERROR_NOT_A_DATABASE:
      return TORGET_SERVICE_ERROR_NOT_TORGET;
    case TORGET_STORE_ERROR_NEWER_VERSION:
      return TORGET_SERVICE_ERROR_NEWER;
    case TORGET_STORE_ERROR_ALREADY_OPEN:
      return TORGET_SERVICE_ERROR_ALREADY_OPEN;
    case TORGET_STORE_ERROR_NETWORK_FS:
      return TORGET_SERVICE_ERROR_NETWORK;
    case TORGET_STORE_ERROR_DISK_FULL:
      return TORGET_SERVICE_ERROR_DISK_FULL;
    case TORGET_STORE_ERROR_IO:
      return TORGET_SERVICE_ERROR_IO;
    case TORGET_STORE_ERROR_CONSTRAINT:
      return TORGET_SERVICE_ERROR_INVALID;
    case TORGET_STORE_ERROR_NOT_FOUND:
      return TORGET_SERVICE_ERROR_NOT_FOUND;
    case TORGET_STORE_ERROR_EXISTS:
      return TORGET_SERVICE_ERROR_EXISTS;
    case TORGET_STORE_ERROR_CONFLICT:
      return TORGET_SERVICE_ERROR_CONFLICT;
    case TORGET_STORE_ERROR_KEYS_DAMAGED:
      return TORGET_SERVICE_ERROR_KEYS_DAMAGED;
    case TORGET_STORE_ERROR_NO_PERMISSION:
      return TORGET_SERVICE_ERROR_NO_PERMISSION;
    case TORGET_STORE_ERROR_LAST_ADMINISTRATOR:
      return TORGET_SERVICE_ERROR_LAST_ADMINISTRATOR;
    case TORGET_STORE_ERROR_NOT_ALLOWED:
      return TORGET_SERVICE_ERROR_NOT_ALLOWED;
    case TORGET_STORE_ERROR_NOT_A_USER:
      return TORGET_SERVICE_ERROR_NOT_A_USER;
    case TORGET_STORE_ERROR_NOT_SEALED:
      return TORGET_SERVICE_ERROR_NOT_SEALED;
    case TORGET_STORE_ERROR_TRUNCATED:
      return TORGET_SERVICE_ERROR_TRUNCATED;
    case TORGET_STORE_ERROR_ALTERED:
      return TORGET_SERVICE_ERROR_ALTERED;
    case TORGET_STORE_ERROR_UNKNOWN_SENDER:
      return TORGET_SERVICE_ERROR_UNKNOWN_SENDER;
    case TORGET_STORE_ERROR_WRONG_RECIPIENT:
      return TORGET_SERVICE_ERROR_WRONG_RECIPIENT;
    case TORGET_STORE_ERROR_REPLAYED:
      return TORGET_SERVICE_ERROR_REPLAYED;
    case TORGET_STORE_ERROR_GAP:
      return TORGET_SERVICE_ERROR_GAP;
    case TORGET_STORE_ERROR_NOT_CONFIRMED:
      return TORGET_SERVICE_ERROR_NOT_CONFIRMED;
    case TORGET_STORE_ERROR_FAILED:
    default:
      return TORGET_SERVICE_ERROR_FAILED;
    }
}

static TorgetServiceError
translate_exchange (int code)
{
  switch ((TorgetExchangeError) code)
    {
    case TORGET_EXCHANGE_ERROR_NOT_A_TABLE:
      return TORGET_SERVICE_ERROR_NOT_A_TABLE;
    case TORGET_EXCHANGE_ERROR_TOO_LARGE:
      return TORGET_SERVICE_ERROR_TOO_LARGE;
    case TORGET_EXCHANGE_ERROR_QUOTING:
      return TORGET_SERVICE_ERROR_READ;
    case TORGET_EXCHANGE_ERROR_UNSAFE:
    case TORGET_EXCHANGE_ERROR_INVALID:
      return TORGET_SERVICE_ERROR_SCHEMA;
    case TORGET_EXCHANGE_ERROR_IO:
    default:
      return TORGET_SERVICE_ERROR_IO;
    }
}

static TorgetServiceError
translate_file (int code)
{
  switch (code)
    {
    case G_FILE_ERROR_NOSPC:
      return TORGET_SERVICE_ERROR_DISK_FULL;
    case G_FILE_ERROR_NOENT:
      return TORGET_SERVICE_ERROR_NOT_FOUND;
    case G_FILE_ERROR_EXIST:
      return TORGET_SERVICE_ERROR_EXISTS;
    default:
      return TORGET_SERVICE_ERROR_IO;
    }
}

/* What streams say of the files that they write. */
static TorgetServiceError
translate_stream (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NO_SPACE:
      return TORGET_SERVICE_ERROR_DISK_FULL;
    case G_IO_ERROR_NOT_FOUND:
      return TORGET_SERVICE_ERROR_NOT_FOUND;
    case G_IO_ERROR_EXISTS:
      return TORGET_SERVICE_ERROR_EXISTS;
    default:
      return TORGET_SERVICE_ERROR_IO;
    }
}

/**
 * torget_service_error_translate:
 * @error: (transfer full): an error of any layer below
 *
 * A cancellation stays what it is.
 *
 * Thread: any.
 *
 * Returns: (transfer full): the same of %TORGET_SERVICE_ERROR
 */
GError *
torget_service_error_translate (GError *error)
{
  g_autoptr (GError) original = error;
  int code = TORGET_SERVICE_ERROR_FAILED;

  if (error->domain == TORGET_SERVICE_ERROR
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_steal_pointer (&original);
  if (error->domain == TORGET_STORE_ERROR)
    code = (int) translate_store (error->code);
  else if (error->domain == TORGET_EXCHANGE_ERROR)
    code = (int) translate_exchange (error->code);
  else if (error->domain == G_FILE_ERROR)
    code = (int) translate_file (error->code);
  else if (error->domain == G_IO_ERROR)
    code = (int) translate_stream (error->code);
  return g_error_new_literal (TORGET_SERVICE_ERROR, code, error->message);
}
