/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slot of the key file; see key-file.h. libsodium does all cryptography.
 *
 * A slot has a pair of keys (X25519). The private one is wrapped with a key that Argon2id makes of
 * the secret; the database key is sealed to the public one. Thus a new database key can be given to
 * everybody without asking for their secrets. A slot of the first format holds the database key
 * itself, wrapped with the secret.
 */
#include "config.h"

#include "store/key-slot.h"

#include "base/key-values.h"
#include "store/error.h"

#include <sodium.h>
#include <string.h>

/* A value that is wrapped with a secret. Both that are have the same size. */
#define WRAPPED_SIZE (crypto_secretbox_MACBYTES + TORGET_KEY_SIZE)

/* No slot of ours costs more; one that does would keep whoever types a passphrase waiting for ever. */
#define MAX_OPERATIONS 16
#define MAX_MEMORY (G_GUINT64_CONSTANT (1) << 31)

G_STATIC_ASSERT (crypto_pwhash_OPSLIMIT_SENSITIVE <= MAX_OPERATIONS);
G_STATIC_ASSERT (crypto_box_SECRETKEYBYTES == TORGET_KEY_SIZE);

static void
set_bytes (GKeyFile *file,
           const char *slot,
           const char *name,
           const guint8 *bytes,
           gsize size)
{
  g_autofree char *text = g_base64_encode (bytes, size);

  g_key_file_set_string (file, slot, name, text);
}

static gboolean
get_bytes (GKeyFile *file,
           const char *slot,
           const char *name,
           guint8 *bytes,
           gsize size)
{
  g_autofree char *text = torget_key_values_dup_text (file, slot, name, NULL);
  g_autofree guint8 *decoded = NULL;
  gsize length = 0;

  if (text != NULL)
    decoded = g_base64_decode (text, &length);
  if (length != size)
    return FALSE;
  memcpy (bytes, decoded, size);
  return TRUE;
}

/* The wrapping key of a slot, from its salt and cost. */
static gboolean
derive (GKeyFile *file,
        const char *slot,
        const char *secret,
        guint8 wrapping[crypto_secretbox_KEYBYTES])
{
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint64 operations = g_key_file_get_uint64 (file, slot, "operations", NULL);
  guint64 memory = g_key_file_get_uint64 (file, slot, "memory", NULL);

  if (sodium_init () < 0 || !get_bytes (file, slot, "salt", salt, sizeof salt)
      || operations > MAX_OPERATIONS || memory > MAX_MEMORY)
    return FALSE;
  return crypto_pwhash (wrapping,
                        crypto_secretbox_KEYBYTES,
                        secret,
                        strlen (secret),
                        salt,
                        operations,
                        (size_t) memory,
                        crypto_pwhash_ALG_ARGON2ID13)
         == 0;
}

static void
write_cost (GKeyFile *file,
            const char *slot,
            TorgetKeyCost cost)
{
  gboolean test = cost == TORGET_KEY_COST_TEST;

  g_key_file_set_uint64 (file,
                         slot,
                         "operations",
                         test ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_MODERATE);
  g_key_file_set_uint64 (file,
                         slot,
                         "memory",
                         test ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE);
}

static gboolean
write_private (GKeyFile *file,
               const char *slot,
               const char *secret,
               const guint8 private_key[crypto_box_SECRETKEYBYTES])
{
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint8 nonce[crypto_secretbox_NONCEBYTES];
  guint8 wrapping[crypto_secretbox_KEYBYTES];
  guint8 wrapped[WRAPPED_SIZE];
  gboolean good;

  randombytes_buf (salt, sizeof salt);
  randombytes_buf (nonce, sizeof nonce);
  set_bytes (file, slot, "salt", salt, sizeof salt);
  good = derive (file, slot, secret, wrapping)
         && crypto_secretbox_easy (wrapped, private_key, TORGET_KEY_SIZE, nonce, wrapping) == 0;
  sodium_memzero (wrapping, sizeof wrapping);
  set_bytes (file, slot, "nonce", nonce, sizeof nonce);
  set_bytes (file, slot, "private", wrapped, sizeof wrapped);
  return good;
}

/**
 * torget_key_slot_write:
 * @file: a key file
 * @slot: a group of it, which is made anew
 * @cost: how hard guessing is made
 * @secret: whose slot it is
 * @key: the database key
 * @error: return location: FAILED
 *
 * Makes a new pair of keys.
 *
 * Returns: whether the slot was written
 */
gboolean
torget_key_slot_write (GKeyFile *file,
                       const char *slot,
                       TorgetKeyCost cost,
                       const char *secret,
                       const guint8 key[TORGET_KEY_SIZE],
                       GError **error)
{
  guint8 public_key[crypto_box_PUBLICKEYBYTES];
  guint8 private_key[crypto_box_SECRETKEYBYTES];
  gboolean good = sodium_init () >= 0 && crypto_box_keypair (public_key, private_key) == 0;

  g_key_file_remove_group (file, slot, NULL);
  write_cost (file, slot, cost);
  good = good && write_private (file, slot, secret, private_key);
  sodium_memzero (private_key, sizeof private_key);
  set_bytes (file, slot, "public", public_key, sizeof public_key);
  if (good && torget_key_slot_reseal (file, slot, key))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_FAILED, "key wrapping");
  return FALSE;
}

/**
 * torget_key_slot_reseal:
 * @file: a key file
 * @slot: a group of it
 * @key: the database key
 *
 * Returns: whether the slot has a public key, and now opens to @key
 */
gboolean
torget_key_slot_reseal (GKeyFile *file,
                        const char *slot,
                        const guint8 key[TORGET_KEY_SIZE])
{
  guint8 public_key[crypto_box_PUBLICKEYBYTES];
  guint8 sealed[crypto_box_SEALBYTES + TORGET_KEY_SIZE];

  if (sodium_init () < 0 || !get_bytes (file, slot, "public", public_key, sizeof public_key)
      || crypto_box_seal (sealed, key, TORGET_KEY_SIZE, public_key) != 0)
    return FALSE;
  set_bytes (file, slot, "key", sealed, sizeof sealed);
  return TRUE;
}

static gboolean
unwrap (GKeyFile *file,
        const char *slot,
        const char *name,
        const char *secret,
        guint8 bytes[TORGET_KEY_SIZE])
{
  guint8 nonce[crypto_secretbox_NONCEBYTES];
  guint8 wrapping[crypto_secretbox_KEYBYTES];
  guint8 wrapped[WRAPPED_SIZE];
  gboolean good = get_bytes (file, slot, "nonce", nonce, sizeof nonce)
                  && get_bytes (file, slot, name, wrapped, sizeof wrapped)
                  && derive (file, slot, secret, wrapping)
                  && crypto_secretbox_open_easy (bytes, wrapped, sizeof wrapped, nonce, wrapping) == 0;

  sodium_memzero (wrapping, sizeof wrapping);
  return good;
}

/**
 * torget_key_slot_open:
 * @file: a key file
 * @slot: a group of it
 * @secret: a secret
 * @key: (out): the database key
 * @public_key: (out) (transfer full): the public key that belongs to the private one, whatever the
 *   slot says, in Base64; %NULL for a slot of the first format
 *
 * Returns: whether the slot opens with @secret
 */
gboolean
torget_key_slot_open (GKeyFile *file,
                      const char *slot,
                      const char *secret,
                      guint8 key[TORGET_KEY_SIZE],
                      char **public_key)
{
  guint8 private_key[crypto_box_SECRETKEYBYTES];
  guint8 public_bytes[crypto_box_PUBLICKEYBYTES];
  guint8 sealed[crypto_box_SEALBYTES + TORGET_KEY_SIZE];
  gboolean good;

  *public_key = NULL;
  if (!g_key_file_has_key (file, slot, "public", NULL))
    return unwrap (file, slot, "box", secret, key);
  good = get_bytes (file, slot, "key", sealed, sizeof sealed)
         && unwrap (file, slot, "private", secret, private_key)
         && crypto_scalarmult_base (public_bytes, private_key) == 0
         && crypto_box_seal_open (key, sealed, sizeof sealed, public_bytes, private_key) == 0;
  sodium_memzero (private_key, sizeof private_key);
  if (good)
    *public_key = g_base64_encode (public_bytes, sizeof public_bytes);
  return good;
}
