/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TorgetPassphraseRows:
 *
 * A new passphrase, typed twice, with advice. Properties: `passphrase` (read only), %NULL until
 * both are alike and long enough.
 */
#define TORGET_TYPE_PASSPHRASE_ROWS (torget_passphrase_rows_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPassphraseRows, torget_passphrase_rows, TORGET, PASSPHRASE_ROWS, AdwBin)

const char *torget_passphrase_rows_get_passphrase (TorgetPassphraseRows *self);
void torget_passphrase_rows_clear (TorgetPassphraseRows *self);

G_END_DECLS
