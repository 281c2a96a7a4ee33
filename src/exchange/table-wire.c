/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table on its way from the process that read it. Whoever takes it believes nothing: the other
 * process has read a file that may be hostile, and all that is told is checked.
 *
 * A head, the row numbers, the fields with a NUL after each; numbers as the machine has them. */
#include "config.h"

#include "exchange/table-wire.h"

#include "exchange/error.h"

#include <string.h>

typedef struct
{
  guint32 n_columns;
  guint32 n_rows; /* with the header */
  guint32 delimiter;
  guint32 encoding; /* its place in torget_table_encodings */
} Head;

static guint32
get_encoding (const TorgetTable *table)
{
  guint32 i = 0;

  while (table->encoding != torget_table_encodings[i])
    i++;
  return i;
}

/**
 * torget_table_pack:
 * @table: a table
 *
 * Returns: (transfer full): the table for torget_table_unpack()
 */
GBytes *
torget_table_pack (const TorgetTable *table)
{
  const Head head = {
    .n_columns = table->n_columns,
    .n_rows = table->numbers->len,
    .delimiter = (guint32) table->delimiter,
    .encoding = get_encoding (table),
  };
  const gsize numbers = table->numbers->len * sizeof (guint32);
  GByteArray *all = g_byte_array_sized_new ((guint) (sizeof head + numbers + table->text->len));

  g_byte_array_append (all, (const guint8 *) &head, sizeof head);
  g_byte_array_append (all, (const guint8 *) table->numbers->data, (guint) numbers);
  g_byte_array_append (all, (const guint8 *) table->text->str, (guint) table->text->len);
  return g_byte_array_free_to_bytes (all);
}

static gboolean
is_sound (const Head *head)
{
  return head->n_columns > 0 && head->n_columns <= TORGET_TABLE_MAX_COLUMNS && head->n_rows > 0
         && head->n_rows <= TORGET_TABLE_MAX_CELLS / head->n_columns
         && (head->delimiter == ';' || head->delimiter == ',' || head->delimiter == '\t')
         && head->encoding < G_N_ELEMENTS (torget_table_encodings);
}

/* Each field ends within the text, is UTF-8, and there are as many as were told. */
static gboolean
find_cells (TorgetTable *self,
            guint n_cells)
{
  const char *const text = self->text->str;
  gsize start = 0;

  g_array_set_size (self->cells, n_cells);
  for (guint i = 0; i < n_cells; i++)
    {
      const char *end = memchr (text + start, '\0', self->text->len - start);

      if (end == NULL || !g_utf8_validate (text + start, end - (text + start), NULL))
        return FALSE;
      g_array_index (self->cells, guint32, i) = (guint32) start;
      start = (gsize) (end - text) + 1;
    }
  return start == self->text->len;
}

static gboolean
unpack (TorgetTable *self,
        const char *data,
        gsize size)
{
  Head head;
  gsize numbers;

  if (size < sizeof head || size > G_MAXUINT32)
    return FALSE;
  memcpy (&head, data, sizeof head);
  numbers = head.n_rows * sizeof (guint32);
  if (!is_sound (&head) || size - sizeof head < numbers)
    return FALSE;
  self->n_columns = head.n_columns;
  self->delimiter = (char) head.delimiter;
  self->encoding = torget_table_encodings[head.encoding];
  data += sizeof head;
  g_array_append_vals (self->numbers, data, head.n_rows);
  g_string_append_len (self->text, data + numbers, (gssize) (size - sizeof head - numbers));
  return find_cells (self, head.n_columns * head.n_rows);
}

/**
 * torget_table_unpack:
 * @bytes: what torget_table_pack() made, or anything else
 * @error: return location of %TORGET_EXCHANGE_ERROR: UNSAFE when it is no table
 *
 * Thread: any.
 *
 * Returns: (transfer full) (nullable): the table
 */
TorgetTable *
torget_table_unpack (GBytes *bytes,
                     GError **error)
{
  g_autoptr (TorgetTable) self = torget_table_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (unpack (self, data, size))
    return g_steal_pointer (&self);
  g_set_error_literal (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_UNSAFE,
                       "what came from the reading process is no table");
  return NULL;
}
