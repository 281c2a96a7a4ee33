/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Row ids: what goes in comes out, and every id is positive. */
#include "config.h"

#include "base/id.h"

static const struct
{
  guint32 incarnation;
  guint32 counter;
  gint64 id;
} cases[] = {
  { 1, 1, G_GINT64_CONSTANT (0x100000001) },
  { 1, G_MAXUINT32, G_GINT64_CONSTANT (0x1ffffffff) },
  { 0x7fffffff, 1, G_GINT64_CONSTANT (0x7fffffff00000001) },
  { 0x7fffffff, G_MAXUINT32, G_MAXINT64 },
};

static void
test_parts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = torget_id_new (cases[i].incarnation, cases[i].counter);

      g_assert_cmpint (id, ==, cases[i].id);
      g_assert_cmpint (id, >, 0);
      g_assert_cmpuint (torget_id_get_incarnation (id), ==, cases[i].incarnation);
      g_assert_cmpuint (torget_id_get_counter (id), ==, cases[i].counter);
    }
}

static void
test_new_incarnation (void)
{
  guint32 all = 0;

  for (int i = 0; i < 1000; i++)
    {
      guint32 incarnation = torget_id_new_incarnation ();

      g_assert_cmpint (torget_id_new (incarnation, 1), >, 0);
      all |= incarnation;
    }
  g_assert_cmphex (all, ==, 0x7fffffff);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/id/parts", test_parts);
  g_test_add_func ("/base/id/new-incarnation", test_new_incarnation);
  return g_test_run ();
}
