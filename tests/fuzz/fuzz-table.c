/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a register: read, handed over and made persons of, or refused. */
#include "config.h"

#include "exchange/error.h"
#include "exchange/import-draft.h"
#include "exchange/table-wire.h"
#include "fuzz.h"

#include <string.h>

#define TODAY "2026-11-21"

static void
assert_same_array (const GArray *a,
                   const GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  g_assert_cmpint (memcmp (a->data, b->data, a->len * sizeof (guint32)), ==, 0);
}

static void
assert_same (const TorgetTable *a,
             const TorgetTable *b)
{
  g_assert_cmpuint (a->n_columns, ==, b->n_columns);
  g_assert_cmpint (a->delimiter, ==, b->delimiter);
  g_assert_cmpstr (a->encoding, ==, b->encoding);
  g_assert_true (g_string_equal (a->text, b->text));
  assert_same_array (a->cells, b->cells);
  assert_same_array (a->numbers, b->numbers);
}

static void
make_persons (TorgetTable *table)
{
  g_autoptr (GPtrArray) map = torget_import_map_columns (table, NULL);
  g_autoptr (TorgetImportDraft) draft
      = torget_import_draft_new (table, map, torget_date_from_iso (TODAY));

  g_assert_cmpuint (draft->n_rows, ==, torget_table_get_n_records (table));
  g_assert_cmpuint (draft->rows->len + draft->n_repeated, ==, draft->n_rows);
}

/* The other end of the pipe believes nothing either. */
static void
unpack_anything (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetTable) table = torget_table_unpack (bytes, &error);

  g_assert_true (table != NULL || error->domain == TORGET_EXCHANGE_ERROR);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetTable) table = torget_table_read (bytes, &error);

  unpack_anything (bytes);
  if (table != NULL)
    {
      g_autoptr (GBytes) packed = torget_table_pack (table);
      g_autoptr (TorgetTable) unpacked = torget_table_unpack (packed, &error);

      g_assert_no_error (error);
      assert_same (table, unpacked);
      make_persons (unpacked);
    }
  else
    g_assert_true (error->domain == TORGET_EXCHANGE_ERROR);
  return 0;
}
