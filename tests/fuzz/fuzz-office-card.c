/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as an office card: what is read is whole, not confirmed, and read alike when it is
 * written. */
#include "config.h"

#include "fuzz.h"
#include "service/error.h"
#include "service/office-card.h"
#include "service/offices.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autoptr (GBytes) card = g_bytes_new (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetPeerOffice) office = torget_office_card_read (card, &error);
  g_autoptr (TorgetPeerOffice) again = NULL;
  g_autofree char *fingerprint = NULL;

  if (office == NULL)
    {
      g_assert_true (error->domain == TORGET_SERVICE_ERROR);
      return 0;
    }
  g_assert_false (torget_peer_office_is_usable (office));
  fingerprint = torget_office_dup_fingerprint (office);
  g_assert_cmpuint (strlen (fingerprint), ==, 8 * 5 + 7);
  written = torget_office_card_write (office);
  again = torget_office_card_read (written, NULL);
  g_assert_nonnull (again);
  g_assert_true (torget_record_equal (office, again));
  return 0;
}
