/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document of the region on its way from the process that read it, piece by piece: a kind, the
 * size of the payload, the payload. Whoever takes it believes nothing: the other process has read
 * a file that may be hostile.
 *
 * An element is told once its text is known, that is with the next tag; white space between
 * elements is no text. Numbers are as the machine has them. */
#include "config.h"

#include "exchange/region-wire.h"

#include "exchange/error.h"

#include <string.h>

#define MAX_STRINGS 64
#define MAX_REASON 4096

/* Packing */

/**
 * Packer:
 * @output: where pieces go
 * @pending: what is known of the element that has begun last
 * @text: its text so far
 * @is_open: whether it has no parts yet
 */
typedef struct
{
  GOutputStream *output;
  GByteArray *pending;
  GString *text;
  gboolean is_open;
} Packer;

static gboolean
write_piece (GOutputStream *output,
             TorgetRegionPieceKind kind,
             gconstpointer payload,
             gsize size,
             GError **error)
{
  const guint8 code = (guint8) kind;
  const guint32 length = (guint32) size;

  return g_output_stream_write_all (output, &code, sizeof code, NULL, NULL, error)
         && g_output_stream_write_all (output, &length, sizeof length, NULL, NULL, error)
         && g_output_stream_write_all (output, payload, size, NULL, NULL, error);
}

static gboolean
is_too_large (gsize size,
              GError **error)
{
  if (size <= TORGET_REGION_MAX_PIECE)
    return FALSE;
  g_set_error_literal (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_UNSAFE,
                       "a text is too long");
  return TRUE;
}

/* @has_text: whether what has come since the tag is the element's text */
static gboolean
flush_start (Packer *packer,
             gboolean has_text,
             GError **error)
{
  if (!packer->is_open)
    return TRUE;
  packer->is_open = FALSE;
  if (!has_text)
    g_string_truncate (packer->text, 0);
  g_byte_array_append (packer->pending, (const guint8 *) packer->text->str,
                       (guint) packer->text->len + 1);
  return !is_too_large (packer->pending->len, error)
         && write_piece (packer->output, TORGET_REGION_PIECE_START, packer->pending->data,
                         packer->pending->len, error);
}

static void
append_string (GByteArray *bytes,
               const char *string)
{
  g_byte_array_append (bytes, (const guint8 *) string, (guint) strlen (string) + 1);
}

static gboolean
pack_start (const char *name,
            const char *const *attributes,
            gpointer user_data,
            GError **error)
{
  Packer *packer = user_data;

  if (!flush_start (packer, FALSE, error))
    return FALSE;
  packer->is_open = TRUE;
  g_string_truncate (packer->text, 0);
  g_byte_array_set_size (packer->pending, 0);
  append_string (packer->pending, name);
  for (; *attributes != NULL; attributes++)
    append_string (packer->pending, *attributes);
  return TRUE;
}

static gboolean
pack_text (const char *text,
           gpointer user_data,
           GError **error)
{
  Packer *packer = user_data;

  if (packer->is_open)
    g_string_append (packer->text, text);
  return !is_too_large (packer->text->len, error);
}

static gboolean
pack_end (gpointer user_data,
          GError **error)
{
  Packer *packer = user_data;

  return flush_start (packer, TRUE, error)
         && write_piece (packer->output, TORGET_REGION_PIECE_END, NULL, 0, error);
}

static gboolean
pack_all (int fd,
          TorgetXmlSchema *schema,
          GOutputStream *output,
          GError **error)
{
  static const TorgetXmlVisitor visitor = { pack_start, pack_text, pack_end };
  g_autoptr (GByteArray) pending = g_byte_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  Packer packer = { output, pending, text, FALSE };

  return torget_xml_visit (fd, schema, &visitor, &packer, error)
         && write_piece (output, TORGET_REGION_PIECE_VALID, NULL, 0, error);
}

/* When nobody listens any more, there is nobody to tell. A reason may quote the document. */
static void
write_refusal (GOutputStream *output,
               const char *reason)
{
  g_autofree char *cut = g_strndup (reason, MAX_REASON);
  g_autofree char *text = g_utf8_make_valid (cut, -1);

  if (write_piece (output, TORGET_REGION_PIECE_REFUSED, text, strlen (text) + 1, NULL))
    g_output_stream_flush (output, NULL, NULL);
}

/**
 * torget_region_pack:
 * @fd: a file descriptor to read the document from; stays open
 * @schema: what it has to follow
 * @output: where pieces go; the last one says why a document was refused
 * @error: return location as of torget_xml_visit(); errors of @output
 *
 * Returns: whether the document follows the schema and was handed over
 */
gboolean
torget_region_pack (int fd,
                    TorgetXmlSchema *schema,
                    GOutputStream *output,
                    GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (pack_all (fd, schema, output, &problem))
    return g_output_stream_flush (output, NULL, error);
  write_refusal (output, problem->message);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Unpacking */

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_UNSAFE,
                       "what came from the reading process is no document");
  return FALSE;
}

static gboolean
read_whole (GInputStream *input,
            gpointer buffer,
            gsize size,
            GCancellable *cancellable,
            GError **error)
{
  gsize got;

  if (!g_input_stream_read_all (input, buffer, size, &got, cancellable, error))
    return FALSE;
  if (got == size)
    return TRUE;
  g_set_error_literal (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_IO,
                       "the reading process ended too early");
  return FALSE;
}

/* Each string ends within the payload and is UTF-8. */
static gboolean
find_strings (TorgetRegionPiece *piece,
              gsize size)
{
  gsize start = 0;
  guint n = 0;

  piece->strings = g_new0 (const char *, MAX_STRINGS + 1);
  while (start < size && n < MAX_STRINGS)
    {
      const char *string = piece->payload + start;
      const char *end = memchr (string, '\0', size - start);

      if (end == NULL || !g_utf8_validate (string, end - string, NULL))
        return FALSE;
      piece->strings[n++] = string;
      start += (gsize) (end - string) + 1;
    }
  if (start < size)
    return FALSE;
  if (piece->kind == TORGET_REGION_PIECE_START)
    return n >= 2 && n % 2 == 0 && *piece->strings[0] != '\0';
  return n == (piece->kind == TORGET_REGION_PIECE_REFUSED ? 1 : 0);
}

static gboolean
is_kind (guint8 kind)
{
  return kind == TORGET_REGION_PIECE_START || kind == TORGET_REGION_PIECE_END
         || kind == TORGET_REGION_PIECE_VALID || kind == TORGET_REGION_PIECE_REFUSED;
}

/**
 * torget_region_unpack:
 * @input: what torget_region_pack() writes, or anything else; best buffered
 * @piece: (out caller-allocates): the next piece, for torget_region_piece_clear(); all zeros after
 *   an error
 * @cancellable: (nullable): to give up
 * @error: return location of %TORGET_EXCHANGE_ERROR: IO when the input ends before the piece does,
 *   UNSAFE when it is no piece; errors of @input
 *
 * Returns: whether there is a piece
 */
gboolean
torget_region_unpack (GInputStream *input,
                      TorgetRegionPiece *piece,
                      GCancellable *cancellable,
                      GError **error)
{
  g_auto (TorgetRegionPiece) read = { 0 };
  guint8 kind;
  guint32 size;

  *piece = read;
  if (!read_whole (input, &kind, sizeof kind, cancellable, error)
      || !read_whole (input, &size, sizeof size, cancellable, error))
    return FALSE;
  if (!is_kind (kind) || size > TORGET_REGION_MAX_PIECE)
    return refuse (error);
  read.kind = (TorgetRegionPieceKind) kind;
  read.payload = g_malloc (MAX (size, 1));
  if (!read_whole (input, read.payload, size, cancellable, error))
    return FALSE;
  if (!find_strings (&read, size))
    return refuse (error);
  *piece = read;
  memset (&read, 0, sizeof read);
  return TRUE;
}

/**
 * torget_region_piece_clear:
 * @piece: a piece
 */
void
torget_region_piece_clear (TorgetRegionPiece *piece)
{
  g_clear_pointer (&piece->strings, g_free);
  g_clear_pointer (&piece->payload, g_free);
}
