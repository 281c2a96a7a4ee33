/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that open the file. */
#include "config.h"

#include "base/secret.h"

#include <string.h>

/**
 * torget_secret_free:
 * @secret: (nullable) (transfer full): text from GLib's allocator
 *
 * Wipes @secret, whatever the compiler thinks of that, and frees it.
 */
void
torget_secret_free (TorgetSecret *secret)
{
  if (secret != NULL)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}
