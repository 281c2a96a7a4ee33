/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kind of file some bytes are; see media-type.h. */
#include "config.h"

#include "domain/media-type.h"

#include <string.h>

/* PDF readers accept a header that begins within the first kilobyte. */
#define PDF_HEADER_SPAN 1024

static const struct
{
  const char *media_type;
  const char *suffix;
  gsize at; /* where the signature stands */
  const char *signature;
  gsize length;
} kinds[] = {
  { "image/png", ".png", 0, "\x89PNG\r\n\x1a\n", 8 },
  { "image/jpeg", ".jpg", 0, "\xff\xd8\xff", 3 },
  { "image/gif", ".gif", 0, "GIF87a", 6 },
  { "image/gif", ".gif", 0, "GIF89a", 6 },
  { "image/webp", ".webp", 8, "WEBP", 4 },
  { "image/tiff", ".tif", 0, "II*\0", 4 },
  { "image/tiff", ".tif", 0, "MM\0*", 4 },
};

static gboolean
is_pdf (const char *data,
        gsize size)
{
  return g_strstr_len (data, (gssize) MIN (size, PDF_HEADER_SPAN), "%PDF-") != NULL;
}

/**
 * torget_media_type_sniff:
 * @content: a file's bytes
 *
 * Returns: (nullable) (transfer none): the media type by the signature; %NULL for anything that is
 *   neither a PDF nor one of the known images
 */
const char *
torget_media_type_sniff (GBytes *content)
{
  gsize size;
  const char *data = g_bytes_get_data (content, &size);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (size >= kinds[i].at + kinds[i].length
        && memcmp (data + kinds[i].at, kinds[i].signature, kinds[i].length) == 0)
      return kinds[i].media_type;
  return size > 0 && is_pdf (data, size) ? "application/pdf" : NULL;
}

/**
 * torget_media_type_is_image:
 * @media_type: (nullable): a media type
 *
 * Returns: whether it is one of the images
 */
gboolean
torget_media_type_is_image (const char *media_type)
{
  return media_type != NULL && g_str_has_prefix (media_type, "image/");
}

/**
 * torget_media_type_get_suffix:
 * @media_type: (nullable): a media type as torget_media_type_sniff() gives it
 *
 * Returns: (transfer none): the ending of file names, with its dot; "" for another type
 */
const char *
torget_media_type_get_suffix (const char *media_type)
{
  if (g_strcmp0 (media_type, "application/pdf") == 0)
    return ".pdf";
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].media_type, media_type) == 0)
      return kinds[i].suffix;
  return "";
}

/* Whether a page object is described here: "/Type", spaces, "/Page" and no letter after it. */
static gboolean
is_page (const char *at,
         const char *end)
{
  at += strlen ("/Type");
  while (at < end && g_ascii_isspace (*at))
    at++;
  return end - at > 5 && memcmp (at, "/Page", 5) == 0 && !g_ascii_isalpha (at[5]);
}

/**
 * torget_media_type_count_pages:
 * @content: bytes of a PDF
 *
 * Counts the page objects that can be seen without unpacking the file.
 *
 * Returns: number of pages; 0 when the file keeps them packed, so that it is not known
 */
int
torget_media_type_count_pages (GBytes *content)
{
  gsize size;
  const char *data = g_bytes_get_data (content, &size);
  const char *end = data + size;
  int n = 0;

  for (const char *at = data; at < end; at++)
    {
      at = memmem (at, (gsize) (end - at), "/Type", strlen ("/Type"));
      if (at == NULL)
        break;
      if (is_page (at, end))
        n++;
    }
  return n;
}

/**
 * torget_attachment_judge:
 * @content: bytes that are to be attached
 * @limit: how many there may be
 *
 * Returns: whether they may be, or why not
 */
TorgetAttachmentVerdict
torget_attachment_judge (GBytes *content,
                         gsize limit)
{
  const gsize size = g_bytes_get_size (content);

  if (size == 0)
    return TORGET_ATTACHMENT_EMPTY;
  if (size > limit)
    return TORGET_ATTACHMENT_TOO_LARGE;
  return torget_media_type_sniff (content) != NULL ? TORGET_ATTACHMENT_GOOD
                                                   : TORGET_ATTACHMENT_BAD_TYPE;
}
