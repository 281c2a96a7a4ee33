/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetExchangeError:
 * @TORGET_EXCHANGE_ERROR_NOT_A_TABLE: binary, empty or without a header row. Choose another file
 * @TORGET_EXCHANGE_ERROR_TOO_LARGE: above the limits. Split the file
 * @TORGET_EXCHANGE_ERROR_QUOTING: a quote that never ends; the message names the row
 * @TORGET_EXCHANGE_ERROR_UNSAFE: what a hostile file does: DOCTYPE, depth, size of a part
 * @TORGET_EXCHANGE_ERROR_INVALID: the XML does not follow the schema; the message names the line
 * @TORGET_EXCHANGE_ERROR_IO: reading or writing failed; an export that failed leaves no file
 */
typedef enum
{
  TORGET_EXCHANGE_ERROR_NOT_A_TABLE,
  TORGET_EXCHANGE_ERROR_TOO_LARGE,
  TORGET_EXCHANGE_ERROR_QUOTING,
  TORGET_EXCHANGE_ERROR_UNSAFE,
  TORGET_EXCHANGE_ERROR_INVALID,
  TORGET_EXCHANGE_ERROR_IO,
} TorgetExchangeError;

#define TORGET_EXCHANGE_ERROR (torget_exchange_error_quark ())
GQuark torget_exchange_error_quark (void);

G_END_DECLS
