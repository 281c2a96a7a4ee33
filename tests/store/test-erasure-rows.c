/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Erasing knows every table and every link between them: a new one fails here. */
#include "config.h"

#include "store-test.h"

#include "store/erasure-rows.h"

static gboolean
is_known_link (const char *table,
               const char *column,
               const char *parent)
{
  const TorgetErasureLink *link;

  for (guint i = 0; (link = torget_erasure_rows_get_link (i)) != NULL; i++)
    if (g_str_equal (link->table, table) && g_str_equal (link->column, column)
        && g_str_equal (link->parent, parent))
      return TRUE;
  return FALSE;
}

static gboolean
is_erasable (const char *table)
{
  const TorgetErasureLink *link;

  for (guint i = 0; (link = torget_erasure_rows_get_link (i)) != NULL; i++)
    if ((link->is_owner && g_str_equal (link->table, table)) || g_str_equal ("household", table))
      return TRUE;
  return FALSE;
}

static void
test_every_link_to_a_person_is_known (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autofree char *dump = store_test_dump (
      test, "SELECT t.name || ' ' || f.\"from\" || ' ' || f.\"table\" FROM sqlite_schema AS t, "
            "pragma_foreign_key_list (t.name) AS f WHERE t.type = 'table'");
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  guint n_links = 0;

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 3);

      if (!is_erasable (words[2]) || g_str_equal (words[0], "person_index"))
        continue;
      n_links++;
      if (!is_known_link (words[0], words[1], words[2]))
        g_error ("erasing does not know %s.%s: src/store/erasure-rows.c", words[0], words[1]);
    }
  g_assert_cmpuint (n_links, >=, 50);
}

static void
test_every_table_is_known (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autofree char *dump = store_test_dump (
      test, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' "
            "AND name NOT GLOB 'person_fts_*'");
  g_auto (GStrv) tables = g_strsplit (dump, "\n", -1);

  for (guint i = 0; tables[i] != NULL && *tables[i] != '\0'; i++)
    if (!is_erasable (tables[i])
        && !g_strv_contains (torget_erasure_rows_get_others (), tables[i]))
      g_error ("erasing does not know the table %s: src/store/erasure-rows.c", tables[i]);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/erasure/schema/links", test_every_link_to_a_person_is_known);
  g_test_add_func ("/erasure/schema/tables", test_every_table_is_known);
  return g_test_run ();
}
