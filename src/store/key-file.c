/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key file; see key-file.h. */
#include "config.h"

#include "store/key-file.h"

#include "domain/account.h"
#include "store/error.h"
#include "store/file-guard.h"
#include "store/key-slot.h"
#include "store/recovery-key.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#define GROUP "torget"
#define FORMAT_VERSION 2
#define RECOVERY_SLOT "recovery"
#define PASSPHRASE_SLOT "passphrase:"

/* Bytes of the digest that says which database key the file is for. */
#define CHECK_SIZE 32

struct _TorgetKeyFile
{
  GKeyFile *file;
  TorgetKeyCost cost;
};

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

static TorgetKeyFile *
wrap (GKeyFile *file,
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

  g_key_file_set_boolean (file, GROUP, "demo", demo);
  return wrap (file, cost);
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

/* Reading and writing */

static char *
compute_checksum (GKeyFile *file)
{
  g_autofree char *text = NULL;
  gsize length;

  g_key_file_remove_key (file, GROUP, "checksum", NULL);
  text = g_key_file_to_data (file, &length, NULL);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, length);
}

static gboolean
is_whole (GKeyFile *file)
{
  g_autofree char *stored = g_key_file_get_string (file, GROUP, "checksum", NULL);
  g_autofree char *computed = compute_checksum (file);

  return g_strcmp0 (stored, computed) == 0;
}

static int
translate (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TORGET_STORE_ERROR_NOT_FOUND;
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES)
      || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM))
    return TORGET_STORE_ERROR_NO_PERMISSION;
  return TORGET_STORE_ERROR_KEYS_DAMAGED;
}

static TorgetKeyFile *
load (const char *database,
      const char *ending,
      GError **error)
{
  g_autofree char *path = g_strconcat (database, ending, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) local = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &local))
    g_set_error (error, TORGET_STORE_ERROR, translate (local), "key file: %s", local->message);
  else if (!is_whole (file))
    g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_KEYS_DAMAGED,
                         "key file checksum");
  else if (g_key_file_get_integer (file, GROUP, "version", NULL) > FORMAT_VERSION)
    g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NEWER_VERSION,
                         "key file version");
  else
    return wrap (g_steal_pointer (&file), TORGET_KEY_COST_NORMAL);
  return NULL;
}

/**
 * torget_key_file_load:
 * @database: path of the database
 * @error: return location: NOT_FOUND, KEYS_DAMAGED, NO_PERMISSION, NEWER_VERSION
 *
 * Returns: (transfer full) (nullable): its key file
 */
TorgetKeyFile *
torget_key_file_load (const char *database,
                      GError **error)
{
  return load (database, TORGET_KEY_FILE_ENDING, error);
}

/**
 * torget_key_file_load_next:
 * @database: path of the database
 * @error: return location: as torget_key_file_load()
 *
 * Returns: (transfer full) (nullable): the key file that a change has left beside it
 */
TorgetKeyFile *
torget_key_file_load_next (const char *database,
                           GError **error)
{
  return load (database, TORGET_KEY_FILE_NEXT_ENDING, error);
}

static gboolean
save (TorgetKeyFile *self,
      const char *database,
      const char *ending,
      GError **error)
{
  g_autofree char *path = g_strconcat (database, ending, NULL);
  g_autofree char *checksum = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_key_file_set_integer (self->file, GROUP, "version", FORMAT_VERSION);
  checksum = compute_checksum (self->file);
  g_key_file_set_string (self->file, GROUP, "checksum", checksum);
  text = g_key_file_to_data (self->file, &length, NULL);
  return g_file_set_contents_full (path,
                                   text,
                                   (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600,
                                   error);
}

/**
 * torget_key_file_save:
 * @self: a key file
 * @database: path of the database
 * @error: return location of %G_FILE_ERROR
 *
 * Atomic and durable: at any moment the old or the new key file is there.
 *
 * Returns: whether it is on disk
 */
gboolean
torget_key_file_save (TorgetKeyFile *self,
                      const char *database,
                      GError **error)
{
  return save (self, database, TORGET_KEY_FILE_ENDING, error);
}

/**
 * torget_key_file_save_next:
 * @self: a key file, which gets a new serial
 * @database: path of the database
 * @error: return location of %G_FILE_ERROR
 *
 * Writes the key file beside the one that counts, which stays as it is.
 *
 * Returns: whether it is on disk
 */
gboolean
torget_key_file_save_next (TorgetKeyFile *self,
                           const char *database,
                           GError **error)
{
  g_autofree char *serial = g_uuid_string_random ();

  g_key_file_set_string (self->file, GROUP, "serial", serial);
  return save (self, database, TORGET_KEY_FILE_NEXT_ENDING, error);
}

/**
 * torget_key_file_take_next:
 * @database: path of the database
 * @error: return location: IO
 *
 * Puts what torget_key_file_save_next() has written in place of the key file.
 *
 * Returns: whether it is there, on disk
 */
gboolean
torget_key_file_take_next (const char *database,
                           GError **error)
{
  g_autofree char *path = g_strconcat (database, TORGET_KEY_FILE_ENDING, NULL);
  g_autofree char *next = g_strconcat (database, TORGET_KEY_FILE_NEXT_ENDING, NULL);
  g_autofree char *folder = g_path_get_dirname (database);

  if (g_rename (next, path) == 0 && torget_file_guard_sync (folder))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "rename of the key file");
  return FALSE;
}

/**
 * torget_key_file_drop_next:
 * @database: path of the database
 *
 * Removes what torget_key_file_save_next() has written, if anything.
 */
void
torget_key_file_drop_next (const char *database)
{
  g_autofree char *next = g_strconcat (database, TORGET_KEY_FILE_NEXT_ENDING, NULL);

  g_unlink (next);
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
  return g_key_file_get_boolean (self->file, GROUP, "demo", NULL);
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
  return g_key_file_get_string (self->file, GROUP, "serial", NULL);
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
  g_autofree char *stored = g_key_file_get_string (self->file, GROUP, "key-check", NULL);
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

  g_key_file_set_string (self->file, GROUP, "key-check", check);
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

  return g_key_file_get_string (self->file, slot, "public", NULL);
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
