/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether somebody who has both files can work out that one to four persons came or went. The attack
 * knows all that was told before and is told now, that everything adds up, and that a hidden count is
 * not zero. It lists every way in which the hidden counts may have been, and succeeds when all of
 * them say the same small change of a cell. */
#include "config.h"

#include "domain/small-cells.h"

#include <string.h>

#define N_CELLS 4
#define ROUNDS 4000
#define MOST 14

typedef struct
{
  TorgetCell cells[N_CELLS];
  TorgetCell total;
} Row;

static void
sum_up (Row *row)
{
  row->total = (TorgetCell){ 0, FALSE };
  for (guint i = 0; i < N_CELLS; i++)
    row->total.count += row->cells[i].count;
}

static guint
count_hidden (const Row *row)
{
  guint n = row->total.hidden;

  for (guint i = 0; i < N_CELLS; i++)
    n += row->cells[i].hidden;
  return n;
}

static void
hide (Row *row,
      const Row *before)
{
  guint n_hidden;

  do
    {
      n_hidden = count_hidden (row);
      if (before != NULL)
        torget_cells_hide_changes (row->cells, N_CELLS, &row->total, before->cells,
                                   &before->total);
      torget_cells_hide_small (row->cells, N_CELLS, &row->total);
    }
  while (count_hidden (row) > n_hidden);
}

/* All that row may be for a reader: told counts as they are, hidden ones anything. */
typedef void (*WayFunc) (const guint *counts,
                         gpointer user_data);

static void
list_ways (const Row *row,
           guint position,
           guint *counts,
           guint sum,
           WayFunc func,
           gpointer user_data)
{
  if (position == N_CELLS)
    {
      if (row->total.hidden || sum == row->total.count)
        func (counts, user_data);
      return;
    }
  if (!row->cells[position].hidden)
    {
      counts[position] = row->cells[position].count;
      list_ways (row, position + 1, counts, sum + counts[position], func, user_data);
      return;
    }
  for (guint i = 1; i <= MOST + 5; i++)
    {
      counts[position] = i;
      list_ways (row, position + 1, counts, sum + i, func, user_data);
    }
}

/* What each cell may have been at the least and at the most. */
typedef struct
{
  guint least[N_CELLS + 1];
  guint most[N_CELLS + 1];
} Known;

static void
learn (const guint *counts,
       gpointer user_data)
{
  Known *known = user_data;
  guint sum = 0;

  for (guint i = 0; i < N_CELLS; i++)
    {
      known->least[i] = MIN (known->least[i], counts[i]);
      known->most[i] = MAX (known->most[i], counts[i]);
      sum += counts[i];
    }
  known->least[N_CELLS] = MIN (known->least[N_CELLS], sum);
  known->most[N_CELLS] = MAX (known->most[N_CELLS], sum);
}

static Known
attack (const Row *row)
{
  Known known = { 0 };
  guint counts[N_CELLS];

  memset (known.least, 0xff, sizeof known.least);
  list_ways (row, 0, counts, 0, learn, &known);
  return known;
}

/* Of each cell and of the total: known to have changed by exactly 1 to 4? */
static guint
count_found (const Row *before,
             const Row *now)
{
  const Known then = attack (before);
  const Known known = attack (now);
  guint n_found = 0;

  for (guint i = 0; i <= N_CELLS; i++)
    if (then.least[i] == then.most[i] && known.least[i] == known.most[i])
      {
        const int change = ABS ((int) known.least[i] - (int) then.least[i]);

        n_found += change > 0 && change < TORGET_SMALL_CELL;
      }
  return n_found;
}

static Row
draw (GRand *rand,
      const Row *before)
{
  Row row = { 0 };

  for (guint i = 0; i < N_CELLS; i++)
    {
      int count = g_rand_int_range (rand, 0, MOST);

      if (before != NULL && g_rand_int_range (rand, 0, 2) == 0)
        count = (int) before->cells[i].count + g_rand_int_range (rand, -6, 7);
      row.cells[i].count = (guint) MAX (0, count);
    }
  sum_up (&row);
  return row;
}

static void
test_attack (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  guint n_open = 0;
  guint n_told = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      Row before = draw (rand, NULL);
      Row now = draw (rand, &before);
      Row bare;

      hide (&before, NULL);
      bare = now;
      hide (&bare, NULL);
      n_open += count_found (&before, &bare);
      hide (&now, &before);
      g_assert_cmpuint (count_found (&before, &now), ==, 0);
      n_told += 1 + N_CELLS - count_hidden (&now);
    }
  /* Without hiding changes the attack does succeed, and hiding them leaves something to tell. */
  g_assert_cmpuint (n_open, >, ROUNDS / 2);
  g_assert_cmpuint (n_told, >, ROUNDS / 2);
}

/* `-` stands for a hidden count; the total comes last. */
static const struct
{
  guint before[N_CELLS];
  guint now[N_CELLS];
  const char *told;
} rows[] = {
  { { 10, 20, 0, 0 }, { 10, 20, 0, 0 }, "10 20 0 0 30" },
  { { 10, 20, 0, 0 }, { 15, 20, 0, 0 }, "15 20 0 0 35" },
  { { 10, 20, 0, 0 }, { 12, 20, 0, 0 }, "- - 0 0 -" },
  { { 10, 20, 30, 0 }, { 12, 26, 30, 0 }, "- - 30 0 68" },
  { { 10, 20, 30, 0 }, { 12, 18, 30, 0 }, "- - 30 0 60" },
  { { 10, 20, 30, 40 }, { 9, 20, 36, 40 }, "- 20 - 40 105" },
  { { 10, 20, 30, 0 }, { 0, 20, 30, 0 }, "0 20 30 0 50" },
};

static void
append (GString *text,
        const TorgetCell *cell)
{
  if (cell->hidden)
    g_string_append (text, "- ");
  else
    g_string_append_printf (text, "%u ", cell->count);
}

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      Row before = { 0 };
      Row now = { 0 };

      for (guint j = 0; j < N_CELLS; j++)
        {
          before.cells[j].count = rows[i].before[j];
          now.cells[j].count = rows[i].now[j];
        }
      sum_up (&before);
      sum_up (&now);
      hide (&before, NULL);
      hide (&now, &before);
      for (guint j = 0; j < N_CELLS; j++)
        append (text, &now.cells[j]);
      append (text, &now.total);
      g_assert_cmpstr (g_strchomp (text->str), ==, rows[i].told);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/small-changes/rows", test_rows);
  g_test_add_func ("/small-changes/attack", test_attack);
  return g_test_run ();
}
