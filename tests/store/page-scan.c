/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks into the pages of an encrypted file with its key, used or free, without the database: a page
 * is AES-256-CBC with its initial vector at its end (SQLCipher 4). */
#include "config.h"

#include "page-scan.h"

#include <openssl/evp.h>
#include <string.h>

#define PAGE_SIZE 4096
#define RESERVED 80 /* initial vector and HMAC-SHA512 */
#define SALT_SIZE 16
#define LOG_HEADER 32
#define FRAME_HEADER 24

static void
decrypt (const guint8 *page,
         gsize skipped,
         const guint8 *key,
         guint8 *plain)
{
  EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new ();
  const guint8 *vector = page + PAGE_SIZE - RESERVED;
  int size = 0;

  g_assert_true (EVP_DecryptInit_ex (context, EVP_aes_256_cbc (), NULL, key, vector));
  EVP_CIPHER_CTX_set_padding (context, 0);
  g_assert_true (EVP_DecryptUpdate (context, plain, &size, page + skipped,
                                    (int) (PAGE_SIZE - RESERVED - skipped)));
  EVP_CIPHER_CTX_free (context);
}

static guint
count_in (const guint8 *plain,
          const char *text)
{
  const gsize length = strlen (text);
  guint n_hits = 0;

  for (gsize i = 0; i + length <= PAGE_SIZE; i++)
    n_hits += g_ascii_strncasecmp ((const char *) plain + i, text, length) == 0;
  return n_hits;
}

/* Frames of the write-ahead log: a header of the log, then each page after a header of its own. */
static guint
count_in_log (const char *path,
              const guint8 *key,
              const char *text)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *content = NULL;
  guint8 plain[PAGE_SIZE];
  guint n_hits = 0;
  gsize size;

  if (!g_file_get_contents (log, &content, &size, NULL))
    return 0;
  for (gsize at = LOG_HEADER; at + FRAME_HEADER + PAGE_SIZE <= size; at += FRAME_HEADER + PAGE_SIZE)
    {
      const guint8 *frame = (const guint8 *) content + at;
      const gboolean is_first = frame[0] == 0 && frame[1] == 0 && frame[2] == 0 && frame[3] == 1;

      memset (plain, 0, sizeof plain);
      decrypt (frame + FRAME_HEADER, is_first ? SALT_SIZE : 0, key, plain);
      n_hits += count_in (plain, text);
    }
  return n_hits;
}

/**
 * page_scan_count:
 * @path: of a database, open or closed
 * @key: its key
 * @text: what is looked for, in whichever case
 *
 * Returns: how often the pages of the file and of its write-ahead log hold @text
 */
guint
page_scan_count (const char *path,
                 const guint8 key[TORGET_KEY_SIZE],
                 const char *text)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  guint8 plain[PAGE_SIZE];
  guint n_hits = count_in_log (path, key, text);
  gsize size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (size % PAGE_SIZE, ==, 0);
  for (gsize at = 0; at < size; at += PAGE_SIZE)
    {
      memset (plain, 0, sizeof plain);
      decrypt ((const guint8 *) content + at, at == 0 ? SALT_SIZE : 0, key, plain);
      n_hits += count_in (plain, text);
    }
  return n_hits;
}
