/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header of a sealed file; see sealed-header.h. */
#include "config.h"

#include "store/sealed-header.h"

#include "store/error.h"

#include <sodium.h>
#include <string.h>

#define VERSION 1

#define SENDER_AT 12
#define RECIPIENT_AT 16
#define ZERO_AT 20

static const char magic[] = "TORGETSF";

#define MAGIC_SIZE (sizeof magic - 1)

static const char *const kind_codes[] = {
  [TORGET_SEALED_HANDOVER] = "handover",
  [TORGET_SEALED_RECEIPT] = "receipt",
  [TORGET_SEALED_AGGREGATE] = "aggregate",
  [TORGET_SEALED_OFFERS] = "offers",
};

/* The members that are bytes, and where they stand. */
static const struct
{
  gsize member;
  gsize at;
  gsize size;
} parts[] = {
  { G_STRUCT_OFFSET (TorgetSealedHeader, sender), SENDER_AT, 4 },
  { G_STRUCT_OFFSET (TorgetSealedHeader, recipient), RECIPIENT_AT, 4 },
  { G_STRUCT_OFFSET (TorgetSealedHeader, package), 48, TORGET_SEALED_PACKAGE_SIZE },
  { G_STRUCT_OFFSET (TorgetSealedHeader, sender_key), 64, TORGET_SIGN_KEY_SIZE },
  { G_STRUCT_OFFSET (TorgetSealedHeader, recipient_key), 96, TORGET_SEAL_KEY_SIZE },
  { G_STRUCT_OFFSET (TorgetSealedHeader, sealed_key), 128, TORGET_SEALED_KEY_SIZE },
  { G_STRUCT_OFFSET (TorgetSealedHeader, stream), 208, TORGET_SEALED_STREAM_SIZE },
  { G_STRUCT_OFFSET (TorgetSealedHeader, signature), 232, TORGET_SEALED_SIGNATURE_SIZE },
};

static void
put_number (guint8 *bytes,
            guint size,
            guint64 number)
{
  for (guint i = 0; i < size; i++)
    bytes[i] = (guint8) (number >> (8 * (size - 1 - i)));
}

static guint64
get_number (const guint8 *bytes,
            guint size)
{
  guint64 number = 0;

  for (guint i = 0; i < size; i++)
    number = number << 8 | bytes[i];
  return number;
}

/**
 * torget_sealed_kind_get_code:
 * @kind: what a sealed file holds
 *
 * Thread: any.
 *
 * Returns: (transfer none): its name in the table region_message
 */
const char *
torget_sealed_kind_get_code (TorgetSealedKind kind)
{
  return kind_codes[kind];
}

/**
 * torget_sealed_header_encode:
 * @header: a header
 * @bytes: (out): as it stands in a file
 *
 * Thread: any.
 */
void
torget_sealed_header_encode (const TorgetSealedHeader *header,
                             guint8 bytes[TORGET_SEALED_HEADER_SIZE])
{
  memset (bytes, 0, TORGET_SEALED_HEADER_SIZE);
  memcpy (bytes, magic, MAGIC_SIZE);
  put_number (bytes + 8, 2, VERSION);
  put_number (bytes + 10, 2, header->kind);
  put_number (bytes + 24, 8, header->sequence);
  put_number (bytes + 32, 8, header->size);
  put_number (bytes + 40, 8, (guint64) header->created);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    memcpy (bytes + parts[i].at, (const guint8 *) header + parts[i].member, parts[i].size);
}

static gboolean
is_code (const guint8 *bytes)
{
  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isdigit ((char) bytes[i]))
      return FALSE;
  return TRUE;
}

/* Values that no office writes: whatever they were, somebody has changed them. */
static gboolean
is_plausible (const guint8 *bytes)
{
  const guint64 kind = get_number (bytes + 10, 2);
  const guint64 sequence = get_number (bytes + 24, 8);

  return kind >= TORGET_SEALED_HANDOVER && kind <= TORGET_SEALED_OFFERS
         && is_code (bytes + SENDER_AT) && is_code (bytes + RECIPIENT_AT)
         && get_number (bytes + ZERO_AT, 4) == 0 && (guint32) sequence > 0 && sequence <= G_MAXINT64
         && get_number (bytes + 32, 8) <= TORGET_SEALED_MAX_SIZE;
}

static gboolean
refuse (GError **error,
        TorgetStoreError code,
        const char *message)
{
  g_set_error_literal (error, TORGET_STORE_ERROR, code, message);
  return FALSE;
}

static gboolean
check (const guint8 *bytes,
       gsize size,
       GError **error)
{
  if (size < MAGIC_SIZE || memcmp (bytes, magic, MAGIC_SIZE) != 0)
    return refuse (error, TORGET_STORE_ERROR_NOT_SEALED, "not a sealed file");
  if (size >= MAGIC_SIZE + 2 && get_number (bytes + 8, 2) > VERSION)
    return refuse (error, TORGET_STORE_ERROR_NEWER_VERSION, "a sealed file of a newer version");
  if (size < TORGET_SEALED_HEADER_SIZE)
    return refuse (error, TORGET_STORE_ERROR_TRUNCATED, "a sealed file ends in its header");
  if (get_number (bytes + 8, 2) != VERSION || !is_plausible (bytes))
    return refuse (error, TORGET_STORE_ERROR_ALTERED, "the header of a sealed file is not right");
  return TRUE;
}

/**
 * torget_sealed_header_decode:
 * @header: (out caller-allocates): what stands there
 * @bytes: the first bytes of a file, from anybody
 * @size: how many there are
 * @error: return location of %TORGET_STORE_ERROR: NOT_SEALED, NEWER_VERSION, TRUNCATED, ALTERED
 *
 * Nothing of it is proven: only the signature tells who wrote it.
 *
 * Thread: any.
 *
 * Returns: whether it can be a header
 */
gboolean
torget_sealed_header_decode (TorgetSealedHeader *header,
                             const guint8 *bytes,
                             gsize size,
                             GError **error)
{
  if (!check (bytes, size, error))
    return FALSE;
  memset (header, 0, sizeof *header);
  header->kind = (TorgetSealedKind) get_number (bytes + 10, 2);
  header->sequence = get_number (bytes + 24, 8);
  header->size = get_number (bytes + 32, 8);
  header->created = (gint64) get_number (bytes + 40, 8);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    memcpy ((guint8 *) header + parts[i].member, bytes + parts[i].at, parts[i].size);
  return TRUE;
}

/**
 * torget_sealed_header_dup_package:
 * @header: a header
 *
 * Returns: (transfer full): the number of the package, 32 hexadecimal digits
 */
char *
torget_sealed_header_dup_package (const TorgetSealedHeader *header)
{
  char *text = g_malloc (2 * TORGET_SEALED_PACKAGE_SIZE + 1);

  return sodium_bin2hex (text, 2 * TORGET_SEALED_PACKAGE_SIZE + 1, header->package,
                         TORGET_SEALED_PACKAGE_SIZE);
}

/**
 * torget_sealed_header_dup_sender_key:
 * @header: a header
 *
 * Returns: (transfer full): the key that it says to be signed with, Base64
 */
char *
torget_sealed_header_dup_sender_key (const TorgetSealedHeader *header)
{
  return g_base64_encode (header->sender_key, sizeof header->sender_key);
}
