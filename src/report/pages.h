/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "base/date.h"
#include "report/document.h"

G_BEGIN_DECLS

/* A4, upright, in points of 1/72 inch, the unit of everything here. */
#define TORGET_PAGE_WIDTH 595.276
#define TORGET_PAGE_HEIGHT 841.890

/**
 * TorgetDrawing:
 * @TORGET_DRAWING_PAPER: text as text, to be searched and copied
 * @TORGET_DRAWING_SCREEN: text as outlines: glyphs would be moved to whole pixels, which spoils
 *   the spacing of small text
 *
 * What pages are drawn for.
 */
typedef enum
{
  TORGET_DRAWING_PAPER,
  TORGET_DRAWING_SCREEN,
} TorgetDrawing;

/**
 * TorgetPages:
 *
 * A document laid out on A4 pages: the same on paper, in a file and on the screen. Rows of a
 * table and parts to be cut off stay whole, headings stay with what they head, and a paragraph
 * leaves neither its first nor its last line alone. Main thread only.
 */
typedef struct _TorgetPages TorgetPages;

TorgetPages *torget_pages_new (TorgetDocument *document);
void torget_pages_free (TorgetPages *self);
TorgetDocument *torget_pages_get_document (TorgetPages *self);
guint torget_pages_get_count (TorgetPages *self);
double torget_pages_get_width (TorgetPages *self);
double torget_pages_get_height (TorgetPages *self);
void torget_pages_draw (TorgetPages *self,
                        guint index,
                        TorgetDrawing drawing,
                        cairo_t *cr);
char *torget_pages_dup_text (TorgetPages *self,
                             guint index);
gboolean torget_pages_write_pdf (TorgetPages *self,
                                 TorgetDate today,
                                 GOutputStream *stream,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetPages, torget_pages_free)

G_END_DECLS
