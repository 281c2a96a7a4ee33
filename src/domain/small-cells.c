/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Suppression of small counts in a row that is told with its total.
 *
 * What is hidden cannot be worked out from what is told: either the total is hidden too, or two
 * cells or more are hidden whose sum is no small count. Nor can it from a row of which this one is
 * a part: a part that is told says what its whole is at least.
 *
 * What was told before is still known. The new figure less the earlier one says how many have come
 * or gone, which is a count like any other: from 1 to 4 it is hidden, by hiding the new figure. */
#include "config.h"

#include "domain/small-cells.h"

static gboolean
is_small (guint count)
{
  return count > 0 && count < TORGET_SMALL_CELL;
}

static void
hide_all (TorgetCell *cells,
          guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    if (cells[i].count > 0)
      cells[i].hidden = TRUE;
}

static TorgetCell *
find_smallest_told (TorgetCell *cells,
                    guint n_cells)
{
  TorgetCell *found = NULL;

  for (guint i = 0; i < n_cells; i++)
    if (!cells[i].hidden && cells[i].count > 0
        && (found == NULL || cells[i].count < found->count))
      found = &cells[i];
  return found;
}

/* Whether the hidden cells keep their secret: what is left of the total is their sum. */
static gboolean
is_safe (const TorgetCell *cells,
         guint n_cells)
{
  guint n_hidden = 0;
  guint sum = 0;

  for (guint i = 0; i < n_cells; i++)
    if (cells[i].hidden)
      {
        n_hidden++;
        sum += cells[i].count;
      }
  return n_hidden == 0 || (n_hidden > 1 && sum >= TORGET_SMALL_CELL);
}

/**
 * torget_cells_hide_small:
 * @cells: the cells of a row; what is hidden already stays so
 * @n_cells: how many
 * @total: their sum
 *
 * Hides counts from 1 to 4, and as many others as it takes that they cannot be worked out. A
 * zero points at nobody and is told.
 *
 * Thread: any.
 */
void
torget_cells_hide_small (TorgetCell *cells,
                         guint n_cells,
                         TorgetCell *total)
{
  if (total->hidden || is_small (total->count))
    {
      total->hidden = TRUE;
      hide_all (cells, n_cells);
      return;
    }
  for (guint i = 0; i < n_cells; i++)
    if (is_small (cells[i].count))
      cells[i].hidden = TRUE;
  while (!is_safe (cells, n_cells))
    {
      TorgetCell *next = find_smallest_told (cells, n_cells);

      if (next == NULL)
        {
          total->hidden = TRUE;
          return;
        }
      next->hidden = TRUE;
    }
}

static void
hide_part (TorgetCell *cell,
           const TorgetCell *whole)
{
  if (whole->hidden && cell->count > 0)
    cell->hidden = TRUE;
}

/**
 * torget_cells_hide_beside:
 * @cells: the cells of a row that counts some of those whom @whole counts
 * @total: their sum
 * @whole: the cells of the whole, small ones hidden
 * @whole_total: their sum
 * @n_cells: how many
 *
 * Hides what is hidden in the whole; to be called before torget_cells_hide_small().
 *
 * Thread: any.
 */
void
torget_cells_hide_beside (TorgetCell *cells,
                          TorgetCell *total,
                          const TorgetCell *whole,
                          const TorgetCell *whole_total,
                          guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    hide_part (&cells[i], &whole[i]);
  hide_part (total, whole_total);
}

/* What is known of a line's change: the new cells less the earlier ones. */

static gint64
get_change (const TorgetCell *cell,
            const TorgetCell *before)
{
  return ABS ((gint64) cell->count - (gint64) before->count);
}

static gboolean
tells_change (const TorgetCell *cell,
              const TorgetCell *before)
{
  return !cell->hidden && !before->hidden;
}

static gboolean
is_small_change (gint64 change)
{
  return change > 0 && change < TORGET_SMALL_CELL;
}

/* Whether the cells whose change is not told keep their secret: what is left of the change of the
 * total is their sum. */
static gboolean
is_change_safe (const TorgetCell *cells,
                const TorgetCell *before,
                guint n_cells,
                gint64 left)
{
  guint n_hidden = 0;

  for (guint i = 0; i < n_cells; i++)
    if (tells_change (&cells[i], &before[i]))
      left -= (gint64) cells[i].count - (gint64) before[i].count;
    else
      n_hidden++;
  return n_hidden == 0 || (n_hidden > 1 && !is_small_change (ABS (left)));
}

/* That which changed least; one that did not change keeps nothing secret, and comes last. */
static TorgetCell *
find_least_changed (TorgetCell *cells,
                    const TorgetCell *before,
                    guint n_cells)
{
  TorgetCell *found = NULL;
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < n_cells; i++)
    {
      const gint64 change = get_change (&cells[i], &before[i]);

      if (cells[i].count > 0 && tells_change (&cells[i], &before[i])
          && (found == NULL || (change > 0 && change < least)))
        {
          found = &cells[i];
          least = change > 0 ? change : G_MAXINT64;
        }
    }
  return found;
}

/**
 * torget_cells_hide_changes:
 * @cells: the cells of a row; what is hidden already stays so
 * @n_cells: how many
 * @total: their sum
 * @before: the same cells as they were told before
 * @total_before: their sum
 *
 * Hides what differs by 1 to 4 from what was told before, and as many others as it takes that the
 * change cannot be worked out. When the total has changed by so little, the whole row is hidden. To
 * be called together with torget_cells_hide_small(), until neither hides more.
 *
 * Thread: any.
 */
void
torget_cells_hide_changes (TorgetCell *cells,
                           guint n_cells,
                           TorgetCell *total,
                           const TorgetCell *before,
                           const TorgetCell *total_before)
{
  if (tells_change (total, total_before) && is_small_change (get_change (total, total_before)))
    total->hidden = TRUE;
  for (guint i = 0; i < n_cells; i++)
    if (cells[i].count > 0 && tells_change (&cells[i], &before[i])
        && is_small_change (get_change (&cells[i], &before[i])))
      cells[i].hidden = TRUE;
  while (tells_change (total, total_before)
         && !is_change_safe (cells, before, n_cells,
                             (gint64) total->count - (gint64) total_before->count))
    {
      TorgetCell *next = find_least_changed (cells, before, n_cells);

      if (next == NULL)
        total->hidden = TRUE;
      else
        next->hidden = TRUE;
    }
}
