/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/observations.h"

G_BEGIN_DECLS

/* For followup.c, followup-cube.c and their tests only. */

/**
 * TorgetCubeCell:
 * @yes: counted by the numerator
 * @no: the rest of the denominator
 * @amount: their sum
 * @hides_all: the denominator is not to be told
 * @hides_parts: nor which of it is counted
 */
typedef struct
{
  guint yes;
  guint no;
  gint64 amount;
  gboolean hides_all;
  gboolean hides_parts;
} TorgetCubeCell;

/**
 * TorgetCube:
 * @n_rows: the municipalities, those of whom it is not told, and everybody
 * @n_columns: everybody, and the cells of all splits but the municipality
 * @first: the first column of each split
 * @cells: row by row
 *
 * The counts of one indicator by municipality and by each other split. All that is told of the
 * indicator, for whichever municipality, is in it; so it is what can be added and subtracted.
 */
typedef struct
{
  guint n_rows;
  guint n_columns;
  guint first[TORGET_N_SPLITS];
  TorgetCubeCell *cells;
} TorgetCube;

TorgetCube *torget_cube_new (void);
void torget_cube_free (TorgetCube *self);
TorgetCubeCell *torget_cube_get (const TorgetCube *self,
                                 guint row,
                                 guint column);
void torget_cube_add (TorgetCube *self,
                      const guint8 cells[TORGET_N_SPLITS],
                      gboolean in_numerator,
                      gint64 amount);
void torget_cube_hide (TorgetCube *self,
                       gboolean has_parts);
void torget_cube_hide_as (TorgetCube *self,
                          const TorgetCube *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetCube, torget_cube_free)

G_END_DECLS
