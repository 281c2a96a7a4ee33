/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key file; see key-file.h. */
#include "config.h"

#include "store/key-file-private.h"

#include "base/key-values.h"
#include "domain/account.h"
#include "store/error.h"
#include "store/key-slot.h"
#include "store/recovery-key.h"

#include <sodium.h>
#include <string.h>

#define RECOVERY_SLOT "recovery"
#define PASSPHRASE_SLOT "passphrase:"

/* Bytes of the digest that says which database key the file is for. */
#define CHECK_SIZE 32

/**
 * torget_unlocked_clear:
 * @unlocked: what a secret has opened; the key is wiped
 */
void
torget_unlocked_clear (TorgetUnlocked *unlocked)
{
  sodium_memzero (unlocked->key, sizeof unlocked->key);
  g_clear_pointer (&unlocked->user, g_free);
  g_clear_pointer (&unlocked->public_key, g_free);
}

/* @file: (transfer full) */
TorgetKeyFile *
torget_key_file_wrap (GKeyFile *file,
                      TorgetKeyCost cost)
{
  TorgetKeyFile *self = g_new0 (TorgetKeyFile, 1);

  self->file = file;
  self->cost = cost;
  return self;
}

/**
 * torget_key_file_new:
 * @cost: how hard guessing is made
 * @demo: whether the database holds invented persons only
 *
 * Returns: (transfer full): a key file without slots
 */
TorgetKeyFile *
torget_key_file_new (TorgetKeyCost cost,
                     gboolean demo)
{
  GKeyFile *file = g_key_file_new ();

  g_key_file_set_boolean (file, TORGET_KEY_FILE_GROUP, "demo", demo);
  return torget_key_file_wrap (file, cost);
}

/**
 * torget_key_file_free:
 * @self: (transfer full): a key file
 */
void
torget_key_file_free (TorgetKeyFile *self)
{
  g_key_file_unref (self->file);
  g_free (self);
}

/* What it says */

/**
 * torget_key_file_is_demo:
 * @self: a key file
 *
 * Returns: whether the database holds invented persons only
 */
gboolean
torget_key_file_is_demo (TorgetKeyFile *self)
{
  return g_key_file_get_boolean (self->file, TORGET_KEY_FILE_GROUP, "demo", NULL);
}

/**
 * torget_key_file_dup_serial:
 * @self: a key file
 *
 * Returns: (transfer full) (nullable): what tells this key file from others of the same database;
 *   %NULL for one that has never been changed
 */
char *
torget_key_file_dup_serial (TorgetKeyFile *self)
{
  return torget_key_values_dup_text (self->file, TORGET_KEY_FILE_GROUP, "serial", NULL);
}

/* A digest of a random key of 256 bits says nothing about the key. */
static char *
compute_check (const guint8 key[TORGET_KEY_SIZE])
{
  static const char purpose[] = "torget: which database key";
  guint8 digest[CHECK_SIZE];

  crypto_generichash (digest, sizeof digest, (const guint8 *) purpose, sizeof purpose, key,
                      TORGET_KEY_SIZE);
  return g_base64_encode (digest, sizeof digest);
}

/**
 * torget_key_file_is_for:
 * @self: a key file
 * @key: a database key
 *
 * Returns: whether the slots open to @key; also of a file of the first format, which does not say
 */
gboolean
torget_key_file_is_for (TorgetKeyFile *self,
                        const guint8 key[TORGET_KEY_SIZE])
{
  g_autofree char *stored
      = torget_key_values_dup_text (self->file, TORGET_KEY_FILE_GROUP, "key-check", NULL);
  g_autofree char *computed = compute_check (key);

  return stored == NULL || g_str_equal (stored, computed);
}

/**
 * torget_key_file_new_key:
 * @key: (out): a new random database key
 */
void
torget_key_file_new_key (guint8 key[TORGET_KEY_SIZE])
{
  g_return_if_fail (sodium_init () >= 0);

  randombytes_buf (key, TORGET_KEY_SIZE);
}

/**
 * torget_key_file_wipe:
 * @key: a key that is no longer needed
 */
void
torget_key_file_wipe (guint8 key[TORGET_KEY_SIZE])
{
  sodium_memzero (key, TORGET_KEY_SIZE);
}

/* Slots */

static char *
dup_slot (const char *user)
{
  g_autofree char *escaped = g_uri_escape_string (user, NULL, FALSE);

  return g_strconcat (PASSPHRASE_SLOT, escaped, NULL);
}

static gboolean
write_slot (TorgetKeyFile *self,
            const char *slot,
            const char *secret,
            const guint8 key[TORGET_KEY_SIZE],
            GError **error)
{
  g_autofree char *check = compute_check (key);

  g_key_file_set_string (self->file, TORGET_KEY_FILE_GROUP, "key-check", check);
  return torget_key_slot_write (self->file, slot, self->cost, secret, key, error);
}

/**
 * torget_key_file_set_passphrase:
 * @self: a key file
 * @user: whose passphrase it is
 * @passphrase: the passphrase
 * @key: the database key
 * @error: return location: FAILED
 *
 * Adds the user's slot or replaces it. The pair of keys is a new one.
 *
 * Returns: whether the slot was written
 */
gboolean
torget_key_file_set_passphrase (TorgetKeyFile *self,
                                const char *user,
                                const char *passphrase,
                                const guint8 key[TORGET_KEY_SIZE],
                                GError **error)
{
  g_autofree char *slot = dup_slot (user);

  return write_slot (self, slot, passphrase, key, error);
}

/**
 * torget_key_file_set_recovery:
 * @self: a key file
 * @recovery: what torget_recovery_key_new() gave
 * @key: the database key
 * @error: return location: FAILED
 *
 * Returns: whether the slot was written
 */
gboolean
torget_key_file_set_recovery (TorgetKeyFile *self,
                              const char *recovery,
                              const guint8 key[TORGET_KEY_SIZE],
                              GError **error)
{
  g_autofree char *letters = torget_recovery_key_normalize (recovery);

  g_return_val_if_fail (letters != NULL, FALSE);

  return write_slot (self, RECOVERY_SLOT, letters, key, error);
}

/**
 * torget_key_file_remove_user:
 * @self: a key file
 * @user: whose slot goes, if there is one
 */
void
torget_key_file_remove_user (TorgetKeyFile *self,
                             const char *user)
{
  g_autofree char *slot = dup_slot (user);

  g_key_file_remove_group (self->file, slot, NULL);
}

/**
 * torget_key_file_dup_public_key:
 * @self: a key file
 * @user: whose slot
 *
 * Returns: (transfer full) (nullable): what the slot says is its public key, in Base64
 */
char *
torget_key_file_dup_public_key (TorgetKeyFile *self,
                                const char *user)
{
  g_autofree char *slot = dup_slot (user);

  return torget_key_values_dup_text (self->file, slot, "public", NULL);
}

/**
 * torget_key_file_reseal:
 * @self: a key file
 * @user: whose slot; its public key must be known to be the user's
 * @key: a new database key
 *
 * Returns: whether the user's slot now opens to @key, with the passphrase that it has
 */
gboolean
torget_key_file_reseal (TorgetKeyFile *self,
                        const char *user,
                        const guint8 key[TORGET_KEY_SIZE])
{
  g_autofree char *slot = dup_slot (user);

  return torget_key_slot_reseal (self->file, slot, key);
}

/**
 * torget_key_file_list_users:
 * @self: a key file
 *
 * Returns: (transfer full): the names of the users who have a slot, in the order of the file
 */
char **
torget_key_file_list_users (TorgetKeyFile *self)
{
  g_auto (GStrv) slots = g_key_file_get_groups (self->file, NULL);
  g_autoptr (GStrvBuilder) users = g_strv_builder_new ();

  for (guint i = 0; slots[i] != NULL; i++)
    {
      g_autofree char *user = NULL;

      if (!g_str_has_prefix (slots[i], PASSPHRASE_SLOT))
        continue;
      user = g_uri_unescape_string (slots[i] + strlen (PASSPHRASE_SLOT), NULL);
      if (user != NULL)
        g_strv_builder_add (users, user);
    }
  return g_strv_builder_end (users);
}

static gboolean
open_slot (TorgetKeyFile *self,
           const char *slot,
           const char *user,
           const char *secret,
           TorgetUnlocked *unlocked)
{
  torget_unlocked_clear (unlocked);
  if (!torget_key_slot_open (self->file, slot, secret, unlocked->key, &unlocked->public_key))
    return FALSE;
  unlocked->user = g_strdup (user);
  return TRUE;
}

/**
 * torget_key_file_unlock:
 * @self: a key file
 * @user: (nullable): whose passphrase it is; with %NULL every slot is tried
 * @secret: a passphrase, or the recovery key in any spelling
 * @unlocked: (inout): what the slot gave; starts as all zeros
 * @error: return location: WRONG_SECRET
 *
 * Returns: whether a slot opened
 */
gboolean
torget_key_file_unlock (TorgetKeyFile *self,
                        const char *user,
                        const char *secret,
                        TorgetUnlocked *unlocked,
                        GError **error)
{
  g_autofree char *letters = torget_recovery_key_normalize (secret);
  g_auto (GStrv) users = torget_key_file_list_users (self);

  if (letters != NULL
      && open_slot (self, RECOVERY_SLOT, TORGET_RECOVERY_USER, letters, unlocked))
    return TRUE;
  for (guint i = 0; users[i] != NULL; i++)
    {
      g_autofree char *slot = dup_slot (users[i]);

      if ((user == NULL || g_str_equal (user, users[i]))
          && open_slot (self, slot, users[i], secret, unlocked))
        return TRUE;
    }
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_WRONG_SECRET, "no slot opens");
  return FALSE;
}
