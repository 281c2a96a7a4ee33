/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetPassphraseWorth:
 * @TORGET_PASSPHRASE_SHORT: under ten characters; must not be used
 * @TORGET_PASSPHRASE_WEAK: what is tried first; must not be used
 * @TORGET_PASSPHRASE_FAIR: will do, and a better one is easy to find
 * @TORGET_PASSPHRASE_GOOD: hard to guess, also for whoever owns many computers
 *
 * What a new passphrase is worth, in the window and in torgetctl alike.
 */
typedef enum
{
  TORGET_PASSPHRASE_SHORT,
  TORGET_PASSPHRASE_WEAK,
  TORGET_PASSPHRASE_FAIR,
  TORGET_PASSPHRASE_GOOD,
} TorgetPassphraseWorth;

guint torget_passphrase_estimate_bits (const char *passphrase,
                                       const char *const *known);
TorgetPassphraseWorth torget_passphrase_judge (const char *passphrase,
                                               const char *const *known);

G_END_DECLS
