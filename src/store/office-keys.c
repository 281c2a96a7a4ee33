/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of offices, and the fingerprints by which people compare them. */
#include "config.h"

#include "store/office-keys.h"

#include "store/error.h"

#include <sodium.h>
#include <string.h>

/* Forty digits, which is 132 bits: few enough to be read aloud, too many to be met by trying. */
#define N_GROUPS 8
#define GROUP_BYTES 5
#define GROUP_RANGE 100000

G_STATIC_ASSERT (TORGET_SIGN_KEY_SIZE == crypto_sign_PUBLICKEYBYTES);
G_STATIC_ASSERT (TORGET_SIGN_SECRET_SIZE == crypto_sign_SECRETKEYBYTES);
G_STATIC_ASSERT (TORGET_SEAL_KEY_SIZE == crypto_box_PUBLICKEYBYTES);
G_STATIC_ASSERT (TORGET_SEAL_KEY_SIZE == crypto_box_SECRETKEYBYTES);
G_STATIC_ASSERT (TORGET_SIGN_KEY_SIZE == TORGET_SEAL_KEY_SIZE);

/* Sets what is made here apart from every other digest. */
static const char purpose[] = "torget office card 1";

/**
 * torget_office_keys_make:
 * @keys: (out caller-allocates): new keys
 * @error: return location of %TORGET_STORE_ERROR: FAILED
 *
 * Thread: any.
 *
 * Returns: whether there are keys
 */
gboolean
torget_office_keys_make (TorgetOfficeKeys *keys,
                         GError **error)
{
  if (sodium_init () >= 0 && crypto_sign_keypair (keys->sign_public, keys->sign_secret) == 0
      && crypto_box_keypair (keys->seal_public, keys->seal_secret) == 0)
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_FAILED, "no keys");
  return FALSE;
}

/**
 * torget_office_keys_wipe:
 * @keys: keys that are not needed any more
 */
void
torget_office_keys_wipe (TorgetOfficeKeys *keys)
{
  sodium_memzero (keys, sizeof *keys);
}

/**
 * torget_office_keys_decode:
 * @text: (nullable): a public key, Base64
 * @key: (out): its bytes
 *
 * Thread: any.
 *
 * Returns: whether @text is a key, in the one way of writing it
 */
gboolean
torget_office_keys_decode (const char *text,
                           guint8 key[TORGET_SEAL_KEY_SIZE])
{
  gsize size = 0;

  return text != NULL
         && sodium_base642bin (key, TORGET_SEAL_KEY_SIZE, text, strlen (text), NULL, &size, NULL,
                               sodium_base64_VARIANT_ORIGINAL)
                == 0
         && size == TORGET_SEAL_KEY_SIZE;
}

static char *
dup_groups (const guint8 digest[N_GROUPS * GROUP_BYTES])
{
  GString *text = g_string_new (NULL);

  for (guint group = 0; group < N_GROUPS; group++)
    {
      guint64 number = 0;

      for (guint i = 0; i < GROUP_BYTES; i++)
        number = number << 8 | digest[group * GROUP_BYTES + i];
      g_string_append_printf (text, group > 0 ? " %05u" : "%05u", (guint) (number % GROUP_RANGE));
    }
  return g_string_free (text, FALSE);
}

/**
 * torget_office_keys_dup_fingerprint:
 * @municipality: SCB code of the office
 * @sign_key: its public key to sign with, Base64
 * @seal_key: its public key to be sealed to, Base64
 *
 * Two people who read the same fingerprint to each other know that they have the same card: it is
 * made of the BLAKE2b digest of the code and both keys.
 *
 * Thread: any.
 *
 * Returns: (transfer full) (nullable): eight groups of five digits; %NULL when that are no keys
 */
char *
torget_office_keys_dup_fingerprint (const char *municipality,
                                    const char *sign_key,
                                    const char *seal_key)
{
  guint8 sign[TORGET_SIGN_KEY_SIZE];
  guint8 seal[TORGET_SEAL_KEY_SIZE];
  guint8 digest[N_GROUPS * GROUP_BYTES];
  crypto_generichash_state state;

  if (sodium_init () < 0 || !torget_office_keys_decode (sign_key, sign)
      || !torget_office_keys_decode (seal_key, seal))
    return NULL;
  crypto_generichash_init (&state, NULL, 0, sizeof digest);
  crypto_generichash_update (&state, (const guint8 *) purpose, strlen (purpose));
  crypto_generichash_update (&state, (const guint8 *) municipality, strlen (municipality));
  crypto_generichash_update (&state, sign, sizeof sign);
  crypto_generichash_update (&state, seal, sizeof seal);
  crypto_generichash_final (&state, digest, sizeof digest);
  return dup_groups (digest);
}
