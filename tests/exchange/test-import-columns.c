/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns known by their headings, and what somebody chose before. */
#include "config.h"

#include "exchange/import-columns.h"

#include <string.h>

static const struct
{
  const char *heading;
  const char *id;
} headings[] = {
  { "Personnummer", "personal_id" },
  { "PERSONNUMMER ", "personal_id" },
  { "Person-/samordningsnummer", "personal_id" },
  { "personal_id", "personal_id" },
  { "Förnamn", "given_name" },
  { "Fornamn", "given_name" },
  { "First name", "given_name" },
  { "UT t.o.m.", "permit_to" },
  { "UT tom", "permit_to" },
  { "Mottagen i kommunen", "received" },
  { "Förskola önskad start", "preschool_wanted_start" },
  { "Hyresavtal till", "lease_to" },
  { "Skonummer", NULL },
  { "", NULL },
};

static void
test_recognize (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const TorgetImportColumn *column = torget_import_column_recognize (headings[i].heading);

      g_test_message ("%s", headings[i].heading);
      g_assert_cmpstr (column != NULL ? column->id : NULL, ==, headings[i].id);
    }
}

/* A heading that two meanings claim would hide the second. */
static void
test_no_heading_twice (void)
{
  guint n_columns;
  const TorgetImportColumn *columns = torget_import_column_list (&n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      g_auto (GStrv) known = g_strsplit (columns[i].headings, "|", -1);

      for (guint j = 0; known[j] != NULL; j++)
        g_assert_cmpstr (torget_import_column_recognize (known[j])->id, ==, columns[i].id);
      g_assert_true (torget_import_column_find (columns[i].id) == &columns[i]);
    }
}

static TorgetTable *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TorgetTable *table = torget_table_read (bytes, &error);

  g_assert_no_error (error);
  return table;
}

static const char *
get_id (GPtrArray *map,
        guint column)
{
  const TorgetImportColumn *meaning = g_ptr_array_index (map, column);

  return meaning != NULL ? meaning->id : NULL;
}

static void
test_remembered (void)
{
  g_autoptr (TorgetTable) first = read_text ("Skonummer;Namn;Kön\n");
  g_autoptr (TorgetTable) second = read_text ("KÖN;Förnamn;skonummer\n");
  g_autoptr (GPtrArray) chosen = torget_import_map_columns (first, NULL);
  g_autoptr (GPtrArray) map = NULL;
  g_autofree char *text = NULL;

  chosen->pdata[0] = (gpointer) torget_import_column_find ("note");
  chosen->pdata[2] = NULL;
  text = torget_import_map_to_text (first, chosen);
  map = torget_import_map_columns (second, text);
  g_assert_cmpstr (get_id (map, 0), ==, NULL);
  g_assert_cmpstr (get_id (map, 1), ==, "given_name");
  g_assert_cmpstr (get_id (map, 2), ==, "note");
}

static void
test_first_of_two (void)
{
  g_autoptr (TorgetTable) table = read_text ("Kön;Sex\n");
  g_autoptr (GPtrArray) map = torget_import_map_columns (table, "not a key file");

  g_assert_cmpstr (get_id (map, 0), ==, "sex");
  g_assert_cmpstr (get_id (map, 1), ==, NULL);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-columns/recognize", test_recognize);
  g_test_add_func ("/import-columns/no-heading-twice", test_no_heading_twice);
  g_test_add_func ("/import-columns/remembered", test_remembered);
  g_test_add_func ("/import-columns/first-of-two", test_first_of_two);
  return g_test_run ();
}
