/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/xml-validator.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Bytes of one piece: a text of the schema takes 65,536 characters, a tag 16 kB. */
#define TORGET_REGION_MAX_PIECE (320 * 1024)

/**
 * TorgetRegionPieceKind:
 * @TORGET_REGION_PIECE_START: an element, with its attributes and its text
 * @TORGET_REGION_PIECE_END: its end
 * @TORGET_REGION_PIECE_VALID: the document has ended and follows its schema
 * @TORGET_REGION_PIECE_REFUSED: the document is refused; the text says why
 */
typedef enum
{
  TORGET_REGION_PIECE_START = 'S',
  TORGET_REGION_PIECE_END = 'E',
  TORGET_REGION_PIECE_VALID = 'V',
  TORGET_REGION_PIECE_REFUSED = 'R',
} TorgetRegionPieceKind;

/**
 * TorgetRegionPiece:
 * @kind: what it is
 * @strings: (array zero-terminated=1): of START: name, names and values of the attributes in turn,
 *   text; of REFUSED: why. They lie in @payload
 * @payload: (transfer full): the bytes
 */
typedef struct
{
  TorgetRegionPieceKind kind;
  const char **strings;
  char *payload;
} TorgetRegionPiece;

void torget_region_piece_clear (TorgetRegionPiece *piece);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TorgetRegionPiece, torget_region_piece_clear)

gboolean torget_region_pack (int fd,
                             TorgetXmlSchema *schema,
                             GOutputStream *output,
                             GError **error);
gboolean torget_region_unpack (GInputStream *input,
                               TorgetRegionPiece *piece,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
