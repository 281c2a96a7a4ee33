/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a passphrase must at least be worth, and what is enough, in bits: each guess costs a fifth
 * of a second, so that 40 bits take one computer thousands of years, and 50 bits whoever owns many. */
#define TORGET_PASSPHRASE_LEAST_BITS 40
#define TORGET_PASSPHRASE_GOOD_BITS 50

guint torget_passphrase_estimate_bits (const char *passphrase,
                                       const char *const *known);

G_END_DECLS
