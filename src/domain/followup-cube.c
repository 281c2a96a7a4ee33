/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must not be told of an indicator.
 *
 * Each municipality is a row, each cell of a split a column; every row ends in totals, and so does
 * every column. A count from 1 to 4 is hidden, and so much more that no row and no column gives it
 * away. Who is counted by a numerator and who is not are two tables of that shape, which are hidden
 * together, since each is the denominator less the other. */
#include "config.h"

#include "domain/followup-cube.h"

#include "domain/small-cells.h"

/* One of the tables of a cube: where the count and the mark stand. */
typedef enum
{
  PLANE_ALL,
  PLANE_YES,
  PLANE_NO,
} Plane;

/**
 * torget_cube_new:
 *
 * Returns: (transfer full): an empty cube
 */
TorgetCube *
torget_cube_new (void)
{
  TorgetCube *self = g_new0 (TorgetCube, 1);

  self->n_rows = torget_split_get_n_cells (TORGET_SPLIT_MUNICIPALITY) + 1;
  self->n_columns = 1;
  for (guint i = TORGET_SPLIT_MUNICIPALITY + 1; i < TORGET_N_SPLITS; i++)
    {
      self->first[i] = self->n_columns;
      self->n_columns += torget_split_get_n_cells ((TorgetSplit) i);
    }
  self->cells = g_new0 (TorgetCubeCell, (gsize) self->n_rows * self->n_columns);
  return self;
}

/**
 * torget_cube_free:
 * @self: (nullable) (transfer full): a cube
 */
void
torget_cube_free (TorgetCube *self)
{
  if (self != NULL)
    g_free (self->cells);
  g_free (self);
}

/**
 * torget_cube_get:
 * @self: a cube
 * @row: cell of the municipality; the last row is of everybody
 * @column: 0 is of everybody
 *
 * Returns: (transfer none): a cell
 */
TorgetCubeCell *
torget_cube_get (const TorgetCube *self,
                 guint row,
                 guint column)
{
  return &self->cells[(gsize) row * self->n_columns + column];
}

static void
add_count (TorgetCubeCell *cell,
           gboolean in_numerator,
           gint64 amount)
{
  if (in_numerator)
    cell->yes++;
  else
    cell->no++;
  cell->amount += amount;
}

/**
 * torget_cube_add:
 * @self: a cube
 * @cells: where an observation stands
 * @in_numerator: whether the numerator counts it
 * @amount: of the observation
 */
void
torget_cube_add (TorgetCube *self,
                 const guint8 cells[TORGET_N_SPLITS],
                 gboolean in_numerator,
                 gint64 amount)
{
  const guint rows[] = { cells[TORGET_SPLIT_MUNICIPALITY], self->n_rows - 1 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add_count (torget_cube_get (self, rows[i], 0), in_numerator, amount);
      for (guint j = TORGET_SPLIT_MUNICIPALITY + 1; j < TORGET_N_SPLITS; j++)
        add_count (torget_cube_get (self, rows[i], self->first[j] + cells[j]), in_numerator,
                   amount);
    }
}

static TorgetCell
load (const TorgetCubeCell *cell,
      Plane plane)
{
  if (plane == PLANE_ALL)
    return (TorgetCell){ cell->yes + cell->no, cell->hides_all };
  return (TorgetCell){ plane == PLANE_YES ? cell->yes : cell->no, cell->hides_parts };
}

/* Returns: whether the cell was told before. */
static gboolean
store (TorgetCubeCell *cell,
       Plane plane,
       gboolean hidden)
{
  gboolean *mark = plane == PLANE_ALL ? &cell->hides_all : &cell->hides_parts;
  const gboolean is_new = hidden && !*mark;

  *mark |= hidden;
  return is_new;
}

/* Hides within one row or column.
 * @first: its first cell; the others follow after @step each
 *
 * Returns: whether more is hidden than before */
static gboolean
hide_line (TorgetCubeCell *first,
           gsize step,
           guint n_cells,
           TorgetCubeCell *total,
           Plane plane)
{
  TorgetCell line[G_MAXUINT8];
  TorgetCell sum = load (total, plane);
  gboolean is_new;

  g_return_val_if_fail (n_cells <= G_N_ELEMENTS (line), FALSE);
  for (guint i = 0; i < n_cells; i++)
    line[i] = load (first + i * step, plane);
  torget_cells_hide_small (line, n_cells, &sum);
  is_new = store (total, plane, sum.hidden);
  for (guint i = 0; i < n_cells; i++)
    is_new |= store (first + i * step, plane, line[i].hidden);
  return is_new;
}

static gboolean
hide_lines (TorgetCube *self,
            Plane plane)
{
  gboolean is_new = FALSE;

  for (guint i = 0; i < self->n_rows; i++)
    for (guint j = TORGET_SPLIT_MUNICIPALITY + 1; j < TORGET_N_SPLITS; j++)
      is_new |= hide_line (torget_cube_get (self, i, self->first[j]), 1,
                           torget_split_get_n_cells ((TorgetSplit) j), torget_cube_get (self, i, 0),
                           plane);
  for (guint i = 0; i < self->n_columns; i++)
    is_new |= hide_line (torget_cube_get (self, 0, i), self->n_columns, self->n_rows - 1,
                         torget_cube_get (self, self->n_rows - 1, i), plane);
  return is_new;
}

static void
hide_parts_of_hidden (TorgetCube *self)
{
  for (gsize i = 0; i < (gsize) self->n_rows * self->n_columns; i++)
    self->cells[i].hides_parts |= self->cells[i].hides_all;
}

/**
 * torget_cube_hide:
 * @self: a cube that is whole
 * @has_parts: whether the numerator is a part of the denominator
 *
 * Marks what must not be told.
 */
void
torget_cube_hide (TorgetCube *self,
                  gboolean has_parts)
{
  gboolean is_new;

  while (hide_lines (self, PLANE_ALL))
    ;
  hide_parts_of_hidden (self);
  do
    {
      is_new = has_parts && hide_lines (self, PLANE_YES);
      is_new |= has_parts && hide_lines (self, PLANE_NO);
    }
  while (is_new);
}

/**
 * torget_cube_hide_as:
 * @self: a cube whose marks are made
 * @other: another one of the same indicator, whose marks are made
 *
 * Hides also what is hidden there. Each row and column stays safe, since more of it is hidden.
 */
void
torget_cube_hide_as (TorgetCube *self,
                     const TorgetCube *other)
{
  for (gsize i = 0; i < (gsize) self->n_rows * self->n_columns; i++)
    {
      self->cells[i].hides_all |= other->cells[i].hides_all;
      self->cells[i].hides_parts |= other->cells[i].hides_parts;
    }
}
