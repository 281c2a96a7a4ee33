/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small counts are hidden so that nobody can work them out. */
#include "config.h"

#include "domain/small-cells.h"

#include <string.h>

#define N_CELLS 3

/* `-` stands for a hidden count; the total comes last. */
static const struct
{
  guint counts[N_CELLS];
  const char *told;
} rows[] = {
  { { 10, 20, 0 }, "10 20 0 30" },
  { { 0, 0, 0 }, "0 0 0 0" },
  { { 5, 5, 5 }, "5 5 5 15" },
  { { 3, 20, 0 }, "- - 0 23" },
  { { 3, 20, 9 }, "- 20 - 32" },
  { { 1, 2, 20 }, "- - - 23" },
  { { 4, 4, 20 }, "- - 20 28" },
  { { 3, 0, 0 }, "- 0 0 -" },
  { { 1, 1, 1 }, "- - - -" },
  { { 2, 2, 0 }, "- - 0 -" },
  { { 4, 1, 0 }, "- - 0 5" },
  { { 20, 0, 0 }, "20 0 0 20" },
};

static void
hide (const guint *counts,
      TorgetCell *cells,
      TorgetCell *total)
{
  memset (total, 0, sizeof *total);
  for (guint i = 0; i < N_CELLS; i++)
    {
      cells[i] = (TorgetCell){ counts[i], FALSE };
      total->count += counts[i];
    }
  torget_cells_hide_small (cells, N_CELLS, total);
}

static void
append (GString *text,
        const TorgetCell *cell)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (cell->hidden)
    g_string_append_c (text, '-');
  else
    g_string_append_printf (text, "%u", cell->count);
}

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TorgetCell cells[N_CELLS];
      TorgetCell total;
      g_autoptr (GString) text = g_string_new (NULL);

      hide (rows[i].counts, cells, &total);
      for (guint j = 0; j < N_CELLS; j++)
        append (text, &cells[j]);
      append (text, &total);
      g_assert_cmpstr (text->str, ==, rows[i].told);
    }
}

/* How many rows of counts could stand behind what is told; @candidate goes through all. */
static gboolean
fits (const TorgetCell *cells,
      const TorgetCell *total,
      const guint *candidate)
{
  guint sum = 0;

  for (guint i = 0; i < N_CELLS; i++)
    {
      if (!cells[i].hidden && cells[i].count != candidate[i])
        return FALSE;
      if (cells[i].hidden && candidate[i] == 0)
        return FALSE;
      sum += candidate[i];
    }
  return total->hidden || total->count == sum;
}

/* Every hidden small count must have another value that fits as well: it cannot be worked out. */
static void
assert_ambiguous (const guint *counts,
                  const TorgetCell *cells,
                  const TorgetCell *total,
                  guint cell)
{
  guint candidate[N_CELLS];

  for (candidate[0] = 0; candidate[0] < 30; candidate[0]++)
    for (candidate[1] = 0; candidate[1] < 30; candidate[1]++)
      for (candidate[2] = 0; candidate[2] < 30; candidate[2]++)
        if (candidate[cell] != counts[cell] && fits (cells, total, candidate))
          return;
  g_error ("%u of %u %u %u can be worked out", counts[cell], counts[0], counts[1], counts[2]);
}

static void
test_reconstruction (void)
{
  guint counts[N_CELLS];

  for (counts[0] = 0; counts[0] < 12; counts[0]++)
    for (counts[1] = 0; counts[1] < 12; counts[1]++)
      for (counts[2] = 0; counts[2] < 12; counts[2]++)
        {
          TorgetCell cells[N_CELLS];
          TorgetCell total;

          hide (counts, cells, &total);
          for (guint i = 0; i < N_CELLS; i++)
            if (counts[i] > 0 && counts[i] < TORGET_SMALL_CELL)
              {
                g_assert_true (cells[i].hidden);
                assert_ambiguous (counts, cells, &total, i);
              }
        }
}

/* A municipality with everybody and one track, by two sexes. */

#define N_SEXES 2
#define MAX_COUNT 7     /* of what is published */
#define MAX_CANDIDATE 9 /* of what is tried behind it */

typedef struct
{
  TorgetCell all[N_SEXES];
  TorgetCell all_total;
  TorgetCell track[N_SEXES];
  TorgetCell track_total;
} Table;

static Table
publish (const guint *n)
{
  Table table = {
    .all = { { n[0] }, { n[1] } },
    .all_total = { n[0] + n[1] },
    .track = { { n[2] }, { n[3] } },
    .track_total = { n[2] + n[3] },
  };

  torget_cells_hide_small (table.all, N_SEXES, &table.all_total);
  torget_cells_hide_beside (table.track, &table.track_total, table.all, &table.all_total, N_SEXES);
  torget_cells_hide_small (table.track, N_SEXES, &table.track_total);
  return table;
}

static gboolean
agrees (const TorgetCell *cell,
        guint count)
{
  return cell->hidden ? count > 0 : cell->count == count;
}

static gboolean
table_fits (const Table *table,
            const guint *n)
{
  return n[2] <= n[0] && n[3] <= n[1] && agrees (&table->all[0], n[0])
         && agrees (&table->all[1], n[1]) && agrees (&table->all_total, n[0] + n[1])
         && agrees (&table->track[0], n[2]) && agrees (&table->track[1], n[3])
         && agrees (&table->track_total, n[2] + n[3]);
}

/* Counts up like a milometer whose wheels go to @max. */
static gboolean
step (guint *n,
      guint max)
{
  for (guint i = 0; i < 4; i++)
    {
      if (n[i]++ < max)
        return TRUE;
      n[i] = 0;
    }
  return FALSE;
}

/* Marks each of the four counts that has another value in some table that fits. */
static void
find_ambiguous (const Table *table,
                const guint *n,
                gboolean *ambiguous)
{
  guint candidate[4] = { 0 };

  do
    {
      if (!table_fits (table, candidate))
        continue;
      for (guint i = 0; i < 4; i++)
        ambiguous[i] |= candidate[i] != n[i];
    }
  while (step (candidate, MAX_CANDIDATE));
}

static void
test_reconstruction_across_tracks (void)
{
  guint n[4] = { 0 };

  do
    {
      const Table table = publish (n);
      gboolean ambiguous[4] = { FALSE };

      if (n[2] > n[0] || n[3] > n[1])
        continue;
      find_ambiguous (&table, n, ambiguous);
      for (guint i = 0; i < 4; i++)
        if (n[i] > 0 && n[i] < TORGET_SMALL_CELL && !ambiguous[i])
          g_error ("%u of %u %u, %u %u can be worked out", n[i], n[0], n[1], n[2], n[3]);
    }
  while (step (n, MAX_COUNT));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/small-cells/rows", test_rows);
  g_test_add_func ("/small-cells/reconstruction", test_reconstruction);
  g_test_add_func ("/small-cells/reconstruction-across-tracks", test_reconstruction_across_tracks);
  return g_test_run ();
}
