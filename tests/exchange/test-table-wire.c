/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table comes out as it went in; what is no table is refused, whatever it claims. */
#include "config.h"

#include "exchange/error.h"
#include "exchange/table-wire.h"

#include <string.h>

#define TABLE "Namn;Ort\nAhmadi;Umeå\n\n\"två\nrader\";\n"

static GBytes *
pack (const char *text)
{
  g_autoptr (GBytes) file = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetTable) table = torget_table_read (file, &error);

  g_assert_no_error (error);
  return torget_table_pack (table);
}

static void
test_round_trip (void)
{
  g_autoptr (GBytes) packed = pack (TABLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetTable) table = torget_table_unpack (packed, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (torget_table_get_n_columns (table), ==, 2);
  g_assert_cmpuint (torget_table_get_n_records (table), ==, 2);
  g_assert_cmpstr (torget_table_get_header (table, 1), ==, "Ort");
  g_assert_cmpstr (torget_table_get_cell (table, 0, 1), ==, "Umeå");
  g_assert_cmpstr (torget_table_get_cell (table, 1, 0), ==, "två\nrader");
  g_assert_cmpstr (torget_table_get_cell (table, 1, 1), ==, "");
  g_assert_cmpuint (torget_table_get_row_number (table, 1), ==, 4);
  g_assert_cmpint (table->delimiter, ==, ';');
  g_assert_cmpstr (table->encoding, ==, "UTF-8");
}

static void
assert_refused (const guint8 *data,
                gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetTable) table = torget_table_unpack (bytes, &error);

  g_assert_null (table);
  g_assert_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_UNSAFE);
}

static void
test_cut_short (void)
{
  g_autoptr (GBytes) packed = pack (TABLE);
  gsize size;
  const guint8 *data = g_bytes_get_data (packed, &size);

  for (gsize i = 0; i < size; i++)
    assert_refused (data, i);
}

static void
test_too_long (void)
{
  g_autoptr (GBytes) packed = pack (TABLE);
  gsize size;
  const guint8 *data = g_bytes_get_data (packed, &size);
  g_autoptr (GByteArray) longer = g_byte_array_new ();

  g_byte_array_append (longer, data, (guint) size);
  g_byte_array_append (longer, (const guint8 *) "x", 2);
  assert_refused (longer->data, longer->len);
}

/* Members of the head in their order: columns, rows, delimiter, encoding. */
static const struct
{
  const char *name;
  guint member;
  guint32 value;
} lies[] = {
  { "no-columns", 0, 0 },
  { "more-columns", 0, 3 },
  { "too-many-columns", 0, 501 },
  { "all-columns", 0, G_MAXUINT32 },
  { "no-rows", 1, 0 },
  { "fewer-rows", 1, 2 },
  { "more-rows", 1, 4 },
  { "product-overflows", 1, 0x80000000u },
  { "all-rows", 1, G_MAXUINT32 },
  { "other-delimiter", 2, 'x' },
  { "wide-delimiter", 2, 0x100 + ';' },
  { "other-encoding", 3, 3 },
  { "all-encodings", 3, G_MAXUINT32 },
};

static void
test_lie (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) packed = pack (TABLE);
  gsize size;
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (packed, &size), g_bytes_get_size (packed));

  memcpy (copy + lies[i].member * sizeof (guint32), &lies[i].value, sizeof (guint32));
  assert_refused (copy, size);
}

static void
test_not_utf8 (void)
{
  g_autoptr (GBytes) packed = pack (TABLE);
  gsize size;
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (packed, &size), g_bytes_get_size (packed));

  copy[size - 3] = 0xff;
  assert_refused (copy, size);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-wire/round-trip", test_round_trip);
  g_test_add_func ("/table-wire/cut-short", test_cut_short);
  g_test_add_func ("/table-wire/too-long", test_too_long);
  for (gsize i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autofree char *path = g_strdup_printf ("/table-wire/lie/%s", lies[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_lie);
    }
  g_test_add_func ("/table-wire/not-utf8", test_not_utf8);
  return g_test_run ();
}
