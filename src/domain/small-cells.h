/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Counts below this are not told (offentlighets- och sekretesslagen 24 kap. 8 §, and the
 * practice of official statistics): they could point at a person. */
#define TORGET_SMALL_CELL 5

/**
 * TorgetCell:
 * @count: how many
 * @hidden: not to be told
 */
typedef struct
{
  guint count;
  gboolean hidden;
} TorgetCell;

void torget_cells_hide_beside (TorgetCell *cells,
                               TorgetCell *total,
                               const TorgetCell *whole,
                               const TorgetCell *whole_total,
                               guint n_cells);
void torget_cells_hide_changes (TorgetCell *cells,
                                guint n_cells,
                                TorgetCell *total,
                                const TorgetCell *before,
                                const TorgetCell *total_before);
void torget_cells_hide_small (TorgetCell *cells,
                              guint n_cells,
                              TorgetCell *total);

G_END_DECLS
