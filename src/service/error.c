/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What errors of the layers below mean to the user. */
#include "config.h"

#include "service/error-private.h"

#include "exchange/error.h"
#include "store/error.h"

G_DEFINE_QUARK (torget-service-error-quark, torget_service_error)

static const struct
{
  TorgetStoreError from;
  TorgetServiceError to;
} store_errors[] = {
  { TORGET_STORE_ERROR_WRONG_SECRET, TORGET_SERVICE_ERROR_WRONG_SECRET },
  { TORGET_STORE_ERROR_DAMAGED, TORGET_SERVICE_ERROR_DAMAGED },
  { TORGET_STORE_ERROR_NOT_A_DATABASE, TORGET_SERVICE_ERROR_NOT_TORGET },
  { TORGET_STORE_ERROR_NEWER_VERSION, TORGET_SERVICE_ERROR_NEWER },
  { TORGET_STORE_ERROR_ALREADY_OPEN, TORGET_SERVICE_ERROR_ALREADY_OPEN },
  { TORGET_STORE_ERROR_NETWORK_FS, TORGET_SERVICE_ERROR_NETWORK },
  { TORGET_STORE_ERROR_DISK_FULL, TORGET_SERVICE_ERROR_DISK_FULL },
  { TORGET_STORE_ERROR_IO, TORGET_SERVICE_ERROR_IO },
  { TORGET_STORE_ERROR_CONSTRAINT, TORGET_SERVICE_ERROR_INVALID },
  { TORGET_STORE_ERROR_NOT_FOUND, TORGET_SERVICE_ERROR_NOT_FOUND },
  { TORGET_STORE_ERROR_NO_FILE, TORGET_SERVICE_ERROR_NO_FILE },
  { TORGET_STORE_ERROR_EXISTS, TORGET_SERVICE_ERROR_EXISTS },
  { TORGET_STORE_ERROR_CONFLICT, TORGET_SERVICE_ERROR_CONFLICT },
  { TORGET_STORE_ERROR_KEYS_DAMAGED, TORGET_SERVICE_ERROR_KEYS_DAMAGED },
  { TORGET_STORE_ERROR_NO_PERMISSION, TORGET_SERVICE_ERROR_NO_PERMISSION },
  { TORGET_STORE_ERROR_LAST_ADMINISTRATOR, TORGET_SERVICE_ERROR_LAST_ADMINISTRATOR },
  { TORGET_STORE_ERROR_NOT_ALLOWED, TORGET_SERVICE_ERROR_NOT_ALLOWED },
  { TORGET_STORE_ERROR_NOT_A_USER, TORGET_SERVICE_ERROR_NOT_A_USER },
  { TORGET_STORE_ERROR_NOT_SEALED, TORGET_SERVICE_ERROR_NOT_SEALED },
  { TORGET_STORE_ERROR_TRUNCATED, TORGET_SERVICE_ERROR_TRUNCATED },
  { TORGET_STORE_ERROR_ALTERED, TORGET_SERVICE_ERROR_ALTERED },
  { TORGET_STORE_ERROR_UNKNOWN_SENDER, TORGET_SERVICE_ERROR_UNKNOWN_SENDER },
  { TORGET_STORE_ERROR_WRONG_RECIPIENT, TORGET_SERVICE_ERROR_WRONG_RECIPIENT },
  { TORGET_STORE_ERROR_REPLAYED, TORGET_SERVICE_ERROR_REPLAYED },
  { TORGET_STORE_ERROR_GAP, TORGET_SERVICE_ERROR_GAP },
  { TORGET_STORE_ERROR_NOT_CONFIRMED, TORGET_SERVICE_ERROR_NOT_CONFIRMED },
};

static TorgetServiceError
translate_store (int code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (store_errors); i++)
    if ((int) store_errors[i].from == code)
      return store_errors[i].to;
  return TORGET_SERVICE_ERROR_FAILED;
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
      return TORGET_SERVICE_ERROR_NO_FILE;
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
      return TORGET_SERVICE_ERROR_NO_FILE;
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
