/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of the exchange layer. */
#include "config.h"

#include "exchange/error.h"

G_DEFINE_QUARK (torget-exchange-error-quark, torget_exchange_error)
