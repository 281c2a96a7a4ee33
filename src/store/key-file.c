/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key file; see key-file.h. libsodium does all cryptography. */
#include "config.h"

#include "store/key-file.h"

#include "domain/account.h"
#include "store/error.h"

#include <sodium.h>
#include <string.h>

#define GROUP "torget"
#define FORMAT_VERSION 1
#define RECOVERY_SLOT "recovery"
#define PASSPHRASE_SLOT "passphrase:"

/* Letters and digits that cannot be mistaken for each other; 32 of them. */
static const char recovery_letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

#define RECOVERY_SIZE 28 /* 27 random ones = 135 bits, and a check letter */
#define RECOVERY_GROUP 4

struct _TorgetKeyFile
{
  GKeyFile *file;
  TorgetKeyCost cost;
};

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

  g_key_file_set_integer (file, GROUP, "version", FORMAT_VERSION);
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

/**
 * torget_key_file_load:
 * @database: path of the database
 * @error: return location: NOT_FOUND, DAMAGED, NEWER_VERSION
 *
 * Returns: (transfer full) (nullable): its key file
 */
TorgetKeyFile *
torget_key_file_load (const char *database,
                      GError **error)
{
  g_autofree char *path = g_strconcat (database, ".keys", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) local = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &local))
    g_set_error (error,
                 TORGET_STORE_ERROR,
                 g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT)
                     ? TORGET_STORE_ERROR_NOT_FOUND
                     : TORGET_STORE_ERROR_DAMAGED,
                 "key file: %s",
                 local->message);
  else if (!is_whole (file))
    g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED, "key file checksum");
  else if (g_key_file_get_integer (file, GROUP, "version", NULL) > FORMAT_VERSION)
    g_set_error_literal (error,
                         TORGET_STORE_ERROR,
                         TORGET_STORE_ERROR_NEWER_VERSION,
                         "key file version");
  else
    return wrap (g_steal_pointer (&file), TORGET_KEY_COST_NORMAL);
  return NULL;
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
  g_autofree char *path = g_strconcat (database, ".keys", NULL);
  g_autofree char *checksum = compute_checksum (self->file);
  g_autofree char *text = NULL;
  gsize length;

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

static char
compute_check_letter (const char *letters)
{
  guint sum = 0;

  for (guint i = 0; i < RECOVERY_SIZE - 1; i++)
    sum = sum * 33 + (guchar) letters[i];
  return recovery_letters[sum % 32];
}

/**
 * torget_key_file_new_recovery:
 *
 * Returns: (transfer full): a new recovery key in groups of four, such as is printed and kept
 */
char *
torget_key_file_new_recovery (void)
{
  char letters[RECOVERY_SIZE];
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (sodium_init () >= 0, NULL);

  for (guint i = 0; i < RECOVERY_SIZE - 1; i++)
    letters[i] = recovery_letters[randombytes_uniform (32)];
  letters[RECOVERY_SIZE - 1] = compute_check_letter (letters);
  for (guint i = 0; i < RECOVERY_SIZE; i++)
    {
      if (i > 0 && i % RECOVERY_GROUP == 0)
        g_string_append_c (text, '-');
      g_string_append_c (text, letters[i]);
    }
  sodium_memzero (letters, sizeof letters);
  return g_string_free (text, FALSE);
}

/* The letters of a typed recovery key, or %NULL when it is not one: another length, a letter
 * that does not occur, a typing error. */
static char *
normalize_recovery (const char *typed)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *c = typed; *c != '\0'; c++)
    {
      char letter = g_ascii_toupper (*c);

      if (letter == '-' || letter == ' ')
        continue;
      letter = letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
      if (strchr (recovery_letters, letter) == NULL)
        return NULL;
      g_string_append_c (letters, letter);
    }
  if (letters->len != RECOVERY_SIZE
      || letters->str[RECOVERY_SIZE - 1] != compute_check_letter (letters->str))
    return NULL;
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

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
  g_autofree char *text = g_key_file_get_string (file, slot, name, NULL);
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
      || memory > G_GUINT64_CONSTANT (1) << 31)
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
write_cost (TorgetKeyFile *self,
            const char *slot)
{
  gboolean test = self->cost == TORGET_KEY_COST_TEST;

  g_key_file_set_uint64 (self->file,
                         slot,
                         "operations",
                         test ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_MODERATE);
  g_key_file_set_uint64 (self->file,
                         slot,
                         "memory",
                         test ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE);
}

static char *
dup_slot (const char *user)
{
  g_autofree char *escaped = g_uri_escape_string (user, NULL, FALSE);

  return g_strconcat (PASSPHRASE_SLOT, escaped, NULL);
}

static gboolean
set_slot (TorgetKeyFile *self,
          const char *slot,
          const char *secret,
          const guint8 key[TORGET_KEY_SIZE],
          GError **error)
{
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint8 nonce[crypto_secretbox_NONCEBYTES];
  guint8 wrapping[crypto_secretbox_KEYBYTES];
  guint8 box[crypto_secretbox_MACBYTES + TORGET_KEY_SIZE];
  gboolean good = sodium_init () >= 0;

  randombytes_buf (salt, sizeof salt);
  randombytes_buf (nonce, sizeof nonce);
  write_cost (self, slot);
  set_bytes (self->file, slot, "salt", salt, sizeof salt);
  good = good && derive (self->file, slot, secret, wrapping)
         && crypto_secretbox_easy (box, key, TORGET_KEY_SIZE, nonce, wrapping) == 0;
  sodium_memzero (wrapping, sizeof wrapping);
  if (!good)
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_FAILED, "key wrapping");
      return FALSE;
    }
  set_bytes (self->file, slot, "nonce", nonce, sizeof nonce);
  set_bytes (self->file, slot, "box", box, sizeof box);
  return TRUE;
}

static gboolean
open_slot (TorgetKeyFile *self,
           const char *slot,
           const char *secret,
           guint8 key[TORGET_KEY_SIZE])
{
  guint8 nonce[crypto_secretbox_NONCEBYTES];
  guint8 wrapping[crypto_secretbox_KEYBYTES];
  guint8 box[crypto_secretbox_MACBYTES + TORGET_KEY_SIZE];
  gboolean good = get_bytes (self->file, slot, "nonce", nonce, sizeof nonce)
                  && get_bytes (self->file, slot, "box", box, sizeof box)
                  && derive (self->file, slot, secret, wrapping)
                  && crypto_secretbox_open_easy (key, box, sizeof box, nonce, wrapping) == 0;

  sodium_memzero (wrapping, sizeof wrapping);
  return good;
}

/**
 * torget_key_file_set_passphrase:
 * @self: a key file
 * @user: whose passphrase it is
 * @passphrase: the passphrase
 * @key: the database key
 * @error: return location: FAILED
 *
 * Adds the user's slot or replaces it.
 *
 * Returns: whether the key was wrapped
 */
gboolean
torget_key_file_set_passphrase (TorgetKeyFile *self,
                                const char *user,
                                const char *passphrase,
                                const guint8 key[TORGET_KEY_SIZE],
                                GError **error)
{
  g_autofree char *slot = dup_slot (user);

  return set_slot (self, slot, passphrase, key, error);
}

/**
 * torget_key_file_set_recovery:
 * @self: a key file
 * @recovery: what torget_key_file_new_recovery() gave
 * @key: the database key
 * @error: return location: FAILED
 *
 * Returns: whether the key was wrapped
 */
gboolean
torget_key_file_set_recovery (TorgetKeyFile *self,
                              const char *recovery,
                              const guint8 key[TORGET_KEY_SIZE],
                              GError **error)
{
  g_autofree char *letters = normalize_recovery (recovery);

  g_return_val_if_fail (letters != NULL, FALSE);

  return set_slot (self, RECOVERY_SLOT, letters, key, error);
}

static char *
dup_user (const char *slot)
{
  return g_uri_unescape_string (slot + strlen (PASSPHRASE_SLOT), NULL);
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
      user = dup_user (slots[i]);
      if (user != NULL)
        g_strv_builder_add (users, user);
    }
  return g_strv_builder_end (users);
}

/**
 * torget_key_file_unlock:
 * @self: a key file
 * @user: (nullable): whose passphrase it is; with %NULL every slot is tried
 * @secret: a passphrase, or the recovery key in any spelling
 * @key: (out): the database key; wipe it after use
 * @opened: (out) (transfer full) (optional): the user whose slot opened, or
 *   %TORGET_RECOVERY_USER
 * @error: return location: WRONG_SECRET
 *
 * Returns: whether a slot opened
 */
gboolean
torget_key_file_unlock (TorgetKeyFile *self,
                        const char *user,
                        const char *secret,
                        guint8 key[TORGET_KEY_SIZE],
                        char **opened,
                        GError **error)
{
  g_autofree char *letters = normalize_recovery (secret);
  g_auto (GStrv) users = torget_key_file_list_users (self);

  if (letters != NULL && open_slot (self, RECOVERY_SLOT, letters, key))
    {
      if (opened != NULL)
        *opened = g_strdup (TORGET_RECOVERY_USER);
      return TRUE;
    }
  for (guint i = 0; users[i] != NULL; i++)
    {
      g_autofree char *slot = dup_slot (users[i]);

      if ((user != NULL && !g_str_equal (user, users[i])) || !open_slot (self, slot, secret, key))
        continue;
      if (opened != NULL)
        *opened = g_strdup (users[i]);
      return TRUE;
    }
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_WRONG_SECRET, "no slot opens");
  return FALSE;
}
