/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a new passphrase. */
#include "config.h"

#include "wording/passphrase-text.h"

#include <glib/gi18n.h>

static const char *const texts[] = {
  [TORGET_PASSPHRASE_SHORT]
  = N_ ("Take at least ten characters. Four or five words in a row that have nothing to do with "
        "each other are easy to remember and hard to guess."),
  [TORGET_PASSPHRASE_WEAK]
  = N_ ("This is easy to guess: common words, names, years and rows of keys are tried first. "
        "Take four or five words that have nothing to do with each other."),
  [TORGET_PASSPHRASE_FAIR]
  = N_ ("This will do. One or two words more would make it much harder to guess."),
  [TORGET_PASSPHRASE_GOOD] = N_ ("This passphrase is hard to guess."),
};

/**
 * torget_passphrase_get_advice:
 * @worth: what a passphrase is worth
 *
 * Returns: (transfer none): one or two sentences for the user
 */
const char *
torget_passphrase_get_advice (TorgetPassphraseWorth worth)
{
  g_return_val_if_fail ((guint) worth < G_N_ELEMENTS (texts), "");

  return _ (texts[worth]);
}
