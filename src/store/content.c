/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compression of files that are kept in the database. */
#include "config.h"

#include "store/content.h"

#include "store/error.h"

static GBytes *
convert (GConverter *converter,
         GBytes *bytes,
         GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, converter);

  if (!g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  NULL, NULL, error)
      || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/**
 * torget_content_compress:
 * @bytes: a file
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its compressed bytes
 */
GBytes *
torget_content_compress (GBytes *bytes,
                         GError **error)
{
  g_autoptr (GZlibCompressor) compressor
      = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1);

  return convert (G_CONVERTER (compressor), bytes, error);
}

/**
 * torget_content_expand:
 * @bytes: compressed bytes
 * @size: how many the file has
 * @error: return location of %TORGET_STORE_ERROR: DAMAGED when it has another number
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
torget_content_expand (GBytes *bytes,
                       gsize size,
                       GError **error)
{
  g_autoptr (GZlibDecompressor) decompressor
      = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GBytes) expanded = convert (G_CONVERTER (decompressor), bytes, error);

  if (expanded == NULL || g_bytes_get_size (expanded) == size)
    return g_steal_pointer (&expanded);
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED, "kept file");
  return NULL;
}
