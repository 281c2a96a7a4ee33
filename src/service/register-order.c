/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orders of a register's rows: by a field, and by how alike their names are. */
#include "config.h"

#include "service/register-order.h"

#include "base/text.h"
#include "service/register-model.h"

#include <string.h>

typedef struct
{
  TorgetRow *row;
  GBytes *text; /* of a field of text */
  gint64 number;
} Sorted;

static void
sorted_clear (Sorted *sorted)
{
  g_clear_pointer (&sorted->text, g_bytes_unref);
}

/* The rows come by name, which decides where their values are equal. */
static int
compare_sorted (gconstpointer a,
                gconstpointer b)
{
  const Sorted *one = a;
  const Sorted *other = b;

  if (one->text != NULL)
    return g_bytes_compare (one->text, other->text);
  return (one->number > other->number) - (one->number < other->number);
}

static GArray *
collect_sorted (GPtrArray *rows,
                const TorgetField *field)
{
  GArray *sorted = g_array_sized_new (FALSE, TRUE, sizeof (Sorted), rows->len);

  g_array_set_clear_func (sorted, (GDestroyNotify) sorted_clear);
  for (guint i = 0; i < rows->len; i++)
    {
      Sorted entry = { .row = rows->pdata[i] };
      const TorgetRegisterRow *row = torget_register_row_get (entry.row);

      if (field->kind == TORGET_FIELD_TEXT || field->kind == TORGET_FIELD_CODE)
        {
          const char *text = torget_record_get_text (row, field);

          entry.text = torget_text_sort_key (text != NULL ? text : "");
        }
      else
        entry.number = torget_record_get_number (row, field);
      g_array_append_val (sorted, entry);
    }
  return sorted;
}

static void
reverse (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len / 2; i++)
    {
      gpointer row = rows->pdata[i];

      rows->pdata[i] = rows->pdata[rows->len - 1 - i];
      rows->pdata[rows->len - 1 - i] = row;
    }
}

/**
 * torget_register_order_sort:
 * @rows: (element-type TorgetRow): rows of a register, by name
 * @field: what to sort by; the first field is the name
 * @descending: whether the largest comes first
 */
void
torget_register_order_sort (GPtrArray *rows,
                            const TorgetField *field,
                            gboolean descending)
{
  if (field != &torget_register_row_type.fields[0])
    {
      g_autoptr (GArray) sorted = collect_sorted (rows, field);

      g_array_sort (sorted, compare_sorted);
      for (guint i = 0; i < sorted->len; i++)
        rows->pdata[i] = g_array_index (sorted, Sorted, i).row;
    }
  if (descending)
    reverse (rows);
}

typedef struct
{
  const TorgetRegisterRow *row;
  guint likeness;
} Similar;

static int
compare_similar (gconstpointer a,
                 gconstpointer b)
{
  const Similar *one = a;
  const Similar *other = b;

  return (one->likeness < other->likeness) - (one->likeness > other->likeness);
}

static gboolean
is_same_entry (const TorgetRegisterRow *a,
               const TorgetRegisterRow *b)
{
  return a->record.id == b->record.id && (a->record.id != 0 || g_strcmp0 (a->name, b->name) == 0);
}

/**
 * torget_register_order_list_similar:
 * @rows: (element-type TorgetRow): rows of a register
 * @row: one of them
 * @search: (nullable): some of what the others are to say; empty for all
 * @max: how many to list at most
 *
 * Returns: (transfer full) (element-type TorgetRegisterRow): copies of others, the likeliest first
 */
GPtrArray *
torget_register_order_list_similar (GPtrArray *rows,
                                    const TorgetRegisterRow *row,
                                    const char *search,
                                    guint max)
{
  g_autoptr (GArray) similar = g_array_new (FALSE, FALSE, sizeof (Similar));
  GPtrArray *found = g_ptr_array_new_with_free_func (torget_record_free);
  g_autofree char *folded = torget_text_fold (search);

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetRegisterRow *other = torget_register_row_get (rows->pdata[i]);
      const Similar entry = { other, torget_register_likeness (row->name, other->name) };

      if (!is_same_entry (row, other) && !torget_register_row_is_received (other)
          && strstr (other->search_key, folded) != NULL)
        g_array_append_val (similar, entry);
    }
  g_array_sort (similar, compare_similar);
  for (guint i = 0; i < MIN (similar->len, max); i++)
    g_ptr_array_add (found, torget_record_copy (g_array_index (similar, Similar, i).row));
  return found;
}
