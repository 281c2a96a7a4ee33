/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The kinds of files that may be attached, told by what is in them; a name can lie. */

/* Megabytes of one attached file, unless the office has set another limit. */
#define TORGET_ATTACHMENT_LIMIT_MB 10

/**
 * TorgetAttachmentVerdict:
 * @TORGET_ATTACHMENT_GOOD: may be attached
 * @TORGET_ATTACHMENT_EMPTY: there is nothing in it
 * @TORGET_ATTACHMENT_TOO_LARGE: above the limit
 * @TORGET_ATTACHMENT_BAD_TYPE: neither a PDF nor one of the images
 */
typedef enum
{
  TORGET_ATTACHMENT_GOOD,
  TORGET_ATTACHMENT_EMPTY,
  TORGET_ATTACHMENT_TOO_LARGE,
  TORGET_ATTACHMENT_BAD_TYPE,
} TorgetAttachmentVerdict;

TorgetAttachmentVerdict torget_attachment_judge (GBytes *content,
                                                 gsize limit);

const char *torget_media_type_sniff (GBytes *content);
gboolean torget_media_type_is_image (const char *media_type);
const char *torget_media_type_get_suffix (const char *media_type);
int torget_media_type_count_pages (GBytes *content);

G_END_DECLS
