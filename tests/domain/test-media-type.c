/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be attached is told by its content. */
#include "config.h"

#include "domain/media-type.h"

#include <string.h>

static void
test_types_are_told_by_content (void)
{
  static const struct
  {
    const char *bytes;
    gsize size;
    const char *media_type;
  } rows[] = {
    { "%PDF-1.7\n", 9, "application/pdf" },
    { "\xef\xbb\xbf%PDF-1.4\n", 12, "application/pdf" },
    { "\x89PNG\r\n\x1a\n....", 12, "image/png" },
    { "\x89PNG\n", 5, NULL },
    { "\xff\xd8\xff\xe0....", 8, "image/jpeg" },
    { "GIF89a..", 8, "image/gif" },
    { "RIFF....WEBPVP8 ", 16, "image/webp" },
    { "RIFF....WAVEfmt ", 16, NULL },
    { "II*\0....", 8, "image/tiff" },
    { "MM\0*....", 8, "image/tiff" },
    { "MZ\x90", 3, NULL },
    { "PK\x03\x04", 4, NULL },
    { "<svg xmlns=", 11, NULL },
    { "<html>%PD", 9, NULL },
    { "", 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new (rows[i].bytes, rows[i].size);

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (torget_media_type_sniff (content), ==, rows[i].media_type);
    }
}

/* A header far inside is text that speaks of PDF. */
static void
test_header_must_come_early (void)
{
  g_autofree char *text = g_strnfill (3000, 'x');
  g_autoptr (GBytes) content = NULL;

  memcpy (text + 2000, "%PDF-", 5);
  content = g_bytes_new (text, 3000);
  g_assert_null (torget_media_type_sniff (content));
}

static void
test_pages_are_counted (void)
{
  static const struct
  {
    const char *text;
    int n_pages;
  } rows[] = {
    { "%PDF-1.4 <</Type /Pages /Count 2>> <</Type /Page>> <</Type/Page/Parent 1>>", 2 },
    { "%PDF-1.4 <</Type\n/Page >>", 1 },
    { "%PDF-1.7 <</Type /ObjStm>>", 0 },
    { "%PDF-1.7 <</Type /PageLabel>>", 0 },
    { "%PDF-1.7 /Type", 0 },
    { "%PDF-1.7 /Type /Page", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new_static (rows[i].text, strlen (rows[i].text));

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (torget_media_type_count_pages (content), ==, rows[i].n_pages);
    }
}

static void
test_verdicts (void)
{
  static const struct
  {
    const char *text;
    gsize limit;
    TorgetAttachmentVerdict verdict;
  } rows[] = {
    { "%PDF-1.7", 8, TORGET_ATTACHMENT_GOOD },
    { "%PDF-1.7", 7, TORGET_ATTACHMENT_TOO_LARGE },
    { "", 7, TORGET_ATTACHMENT_EMPTY },
    { "text", 7, TORGET_ATTACHMENT_BAD_TYPE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new_static (rows[i].text, strlen (rows[i].text));

      g_assert_cmpint (torget_attachment_judge (content, rows[i].limit), ==, rows[i].verdict);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/media-type/content", test_types_are_told_by_content);
  g_test_add_func ("/media-type/early", test_header_must_come_early);
  g_test_add_func ("/media-type/pages", test_pages_are_counted);
  g_test_add_func ("/media-type/verdicts", test_verdicts);
  return g_test_run ();
}
