/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what is hidden of an indicator can be worked out from what is told. The attack knows the
 * rule: it knows that a hidden cell is not zero, that every row and every column adds up, and that
 * the numerator and the rest are the denominator. It narrows down every hidden count until nothing
 * changes any more, and succeeds when one of them has a single possible value. */
#include "config.h"

#include "domain/followup-cube.h"
#include "domain/small-cells.h"

#define CUBES 300

/* What the attack knows of one count. */
typedef struct
{
  gint64 least;
  gint64 most;
} Range;

typedef struct
{
  const TorgetCube *cube;
  Range *planes[3]; /* all, yes, no */
} Attack;

static guint
get_count (const TorgetCubeCell *cell,
           guint plane)
{
  return plane == 0 ? cell->yes + cell->no : plane == 1 ? cell->yes : cell->no;
}

static gboolean
is_hidden (const TorgetCubeCell *cell,
           guint plane)
{
  return cell->hides_all || (plane > 0 && cell->hides_parts);
}

static gboolean
narrow (Range *range,
        gint64 least,
        gint64 most)
{
  const Range before = *range;

  range->least = MAX (range->least, least);
  range->most = MIN (range->most, most);
  g_assert_cmpint (range->least, <=, range->most);
  return before.least != range->least || before.most != range->most;
}

/* Each part is the total less what the others are at most and at least; and the total their sum. */
static gboolean
narrow_line (Range *first,
             gsize step,
             guint n_cells,
             Range *total)
{
  gint64 least = 0;
  gint64 most = 0;
  gboolean is_new = FALSE;

  for (guint i = 0; i < n_cells; i++)
    {
      least += first[i * step].least;
      most += first[i * step].most;
    }
  is_new |= narrow (total, least, most);
  for (guint i = 0; i < n_cells; i++)
    {
      Range *cell = &first[i * step];
      const Range others = { least - cell->least, most - cell->most };
      const Range before = *cell;

      is_new |= narrow (cell, total->least - others.most, total->most - others.least);
      least += cell->least - before.least;
      most += cell->most - before.most;
    }
  return is_new;
}

static gboolean
narrow_plane (const TorgetCube *cube,
              Range *plane)
{
  gboolean is_new = FALSE;

  for (guint i = 0; i < cube->n_rows; i++)
    for (guint j = 1; j < TORGET_N_SPLITS; j++)
      is_new |= narrow_line (&plane[i * cube->n_columns + cube->first[j]], 1,
                             torget_split_get_n_cells (j), &plane[i * cube->n_columns]);
  for (guint i = 0; i < cube->n_columns; i++)
    is_new |= narrow_line (&plane[i], cube->n_columns, cube->n_rows - 1,
                           &plane[(cube->n_rows - 1) * cube->n_columns + i]);
  return is_new;
}

static gboolean
narrow_parts (Attack *attack,
              gsize n_cells)
{
  gboolean is_new = FALSE;

  for (gsize i = 0; i < n_cells; i++)
    is_new |= narrow_line (&attack->planes[1][i], (gsize) (attack->planes[2] - attack->planes[1]),
                           2, &attack->planes[0][i]);
  return is_new;
}

/* Returns: how many hidden counts it found out. */
static guint
run_attack (const TorgetCube *cube,
            guint n_people)
{
  const gsize n_cells = (gsize) cube->n_rows * cube->n_columns;
  g_autofree Range *ranges = g_new (Range, 3 * n_cells);
  Attack attack = { cube, { ranges, ranges + n_cells, ranges + 2 * n_cells } };
  guint n_found = 0;
  gboolean is_new = TRUE;

  for (guint plane = 0; plane < 3; plane++)
    for (gsize i = 0; i < n_cells; i++)
      {
        const gint64 count = get_count (&cube->cells[i], plane);

        attack.planes[plane][i] = is_hidden (&cube->cells[i], plane) ? (Range){ 0, n_people }
                                                                     : (Range){ count, count };
      }
  while (is_new)
    {
      is_new = FALSE;
      for (guint plane = 0; plane < 3; plane++)
        is_new |= narrow_plane (cube, attack.planes[plane]);
      is_new |= narrow_parts (&attack, n_cells);
    }
  for (guint plane = 0; plane < 3; plane++)
    for (gsize i = 0; i < n_cells; i++)
      {
        const gint64 count = get_count (&cube->cells[i], plane);
        const Range *range = &attack.planes[plane][i];

        n_found += is_hidden (&cube->cells[i], plane) && range->least == range->most && count > 0
                   && count < TORGET_SMALL_CELL;
      }
  return n_found;
}

/* People who cluster: most live in the first places and have the usual properties. */
static TorgetCube *
make_cube (GRand *random,
           guint n_people)
{
  TorgetCube *cube = torget_cube_new ();

  for (guint i = 0; i < n_people; i++)
    {
      guint8 cells[TORGET_N_SPLITS];

      for (guint j = 0; j < TORGET_N_SPLITS; j++)
        {
          const guint n = torget_split_get_n_cells (j);

          cells[j] = (guint8) MIN (n * g_rand_double (random) * g_rand_double (random), n - 1);
        }
      torget_cube_add (cube, cells, g_rand_double (random) < 0.3, 0);
    }
  return cube;
}

static void
test_attack (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  guint n_bare = 0;

  for (guint i = 0; i < CUBES; i++)
    {
      const guint n_people = (guint) g_rand_int_range (random, 1, 400);
      g_autoptr (TorgetCube) cube = make_cube (random, n_people);

      for (gsize j = 0; j < (gsize) cube->n_rows * cube->n_columns; j++)
        {
          const TorgetCubeCell *cell = &cube->cells[j];
          const guint all = cell->yes + cell->no;

          cube->cells[j].hides_all = all > 0 && all < TORGET_SMALL_CELL;
        }
      n_bare += run_attack (cube, n_people);
      torget_cube_hide (cube, TRUE);
      g_assert_cmpuint (run_attack (cube, n_people), ==, 0);
    }
  /* The attack is one: without complementary cells it finds people out. */
  g_assert_cmpuint (n_bare, >, CUBES);
}

static void
test_small_is_hidden (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < CUBES; i++)
    {
      g_autoptr (TorgetCube) cube = make_cube (random, 150);

      torget_cube_hide (cube, TRUE);
      for (gsize j = 0; j < (gsize) cube->n_rows * cube->n_columns; j++)
        for (guint plane = 0; plane < 3; plane++)
          {
            const guint count = get_count (&cube->cells[j], plane);

            g_assert_true (count == 0 || count >= TORGET_SMALL_CELL
                           || is_hidden (&cube->cells[j], plane));
          }
    }
}

static void
test_large_is_told (void)
{
  g_autoptr (TorgetCube) cube = torget_cube_new ();
  const guint8 cells[TORGET_N_SPLITS] = { 0 };

  for (guint i = 0; i < 20; i++)
    torget_cube_add (cube, cells, i % 2 == 0, 3);
  torget_cube_hide (cube, TRUE);
  for (gsize i = 0; i < (gsize) cube->n_rows * cube->n_columns; i++)
    g_assert_false (cube->cells[i].hides_all || cube->cells[i].hides_parts);
  g_assert_cmpint (torget_cube_get (cube, cube->n_rows - 1, 0)->amount, ==, 60);
  g_assert_cmpuint (torget_cube_get (cube, 0, 0)->yes, ==, 10);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/followup-cube/attack", test_attack);
  g_test_add_func ("/followup-cube/small-is-hidden", test_small_is_hidden);
  g_test_add_func ("/followup-cube/large-is-told", test_large_is_told);
  return g_test_run ();
}
