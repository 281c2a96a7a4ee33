/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of every type with random values, made by walking their field tables. */
#include "config.h"

#include "sample-records.h"

#include "domain/code-list.h"
#include "domain/record-types.h"
#include "store/edit.h"
#include "store/record-store.h"
#include "store/statement.h"

static const TorgetAggregateSql *const aggregates[] = {
  &torget_person_sql,    &torget_household_sql, &torget_plan_sql,     &torget_sfi_sql,
  &torget_preschool_sql, &torget_housing_sql,   &torget_casework_sql, &torget_work_sql,
};

/**
 * sample_records_foreach_type:
 * @test: (nullable): passed to @func
 * @func: called for every record type
 * @user_data: for @func
 */
void
sample_records_foreach_type (StoreTest *test,
                             SampleTypeFunc func,
                             gpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aggregates); i++)
    for (guint j = 0; j < aggregates[i]->n_types; j++)
      func (test, &aggregates[i]->types[j], user_data);
}

static const char *const texts[] = {
  "Öström", "محمد", "ሠላም", "Олена", "O'Brien \"quoted\"; DROP TABLE person --", "line\nbreak", " ",
  "é", "0", "a longer text that goes on and on until it does not fit into any single cell of a page",
};

static char *
random_code (const char *list_id)
{
  const TorgetCodeList *list = list_id != NULL ? torget_code_list_get (list_id) : NULL;

  if (list == NULL)
    return g_strdup ("swe");
  return g_strdup (list->codes[g_test_rand_int_range (0, (gint32) list->n_codes)].code);
}

static void
set_random (gpointer record,
            const TorgetField *field,
            gint64 link)
{
  g_autofree char *code = NULL;

  switch (field->kind)
    {
    case TORGET_FIELD_TEXT:
      torget_record_set_text (record, field, texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
      break;
    case TORGET_FIELD_CODE:
      code = random_code (field->refers);
      torget_record_set_text (record, field, code);
      break;
    case TORGET_FIELD_DATE:
      torget_record_set_number (record, field,
                                torget_date_new (1901, 1, 1) + g_test_rand_int_range (0, 60000));
      break;
    case TORGET_FIELD_FLAG:
      torget_record_set_number (record, field, g_test_rand_bit ());
      break;
    case TORGET_FIELD_LINK:
      torget_record_set_number (record, field, link);
      break;
    case TORGET_FIELD_INT:
    default:
      torget_record_set_number (record, field, g_test_rand_int_range (1, G_MAXINT32));
      break;
    }
}

/* A set with one record of each type, whose links point into the set. */
typedef struct
{
  TorgetRecordSet *records;
  gboolean sparse; /* only what must be known */
} Round;

static void
add_empty (StoreTest *test,
           const TorgetRecordSql *sql,
           gpointer user_data)
{
  Round *round = user_data;

  torget_record_set_add (round->records, store_test_new_record (test, sql->type));
}

static gint64
get_link (Round *round,
          const TorgetRecordType *owner,
          const TorgetField *field)
{
  const TorgetRecordType *type
      = field->refers != NULL ? torget_record_types_find (field->refers) : NULL;
  GPtrArray *others = type != NULL ? torget_record_set_list (round->records, type) : NULL;

  if (others == NULL || others->len == 0 || type == owner)
    return 0;
  return ((TorgetRecord *) g_ptr_array_index (others, 0))->id;
}

static gboolean
must_be_known (StoreTest *test,
               const TorgetRecordType *type,
               const TorgetField *field)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (test->connection,
                              "SELECT \"notnull\" FROM pragma_table_info (?1) WHERE name = ?2",
                              NULL);

  torget_statement_bind_text (statement, 1, type->name);
  torget_statement_bind_text (statement, 2, field->name);
  g_assert_cmpint (torget_statement_step (statement, NULL), ==, TORGET_STEP_ROW);
  return torget_statement_get_int64 (statement, 0) != 0;
}

static void
fill (StoreTest *test,
      const TorgetRecordSql *sql,
      gpointer user_data)
{
  Round *round = user_data;
  gpointer record = g_ptr_array_index (torget_record_set_list (round->records, sql->type), 0);

  for (guint i = 0; i < sql->type->n_fields; i++)
    {
      const TorgetField *field = &sql->type->fields[i];

      if (!round->sparse || must_be_known (test, sql->type, field))
        set_random (record, field, get_link (round, sql->type, field));
    }
}

/**
 * sample_records_save:
 * @test: an open file
 * @sparse: leave out what need not be known
 *
 * Saves one record of every type, with random values and links to each other.
 *
 * Returns: (transfer full): the records
 */
TorgetRecordSet *
sample_records_save (StoreTest *test,
                     gboolean sparse)
{
  g_autoptr (GError) error = NULL;
  Round round = { torget_record_set_new (), sparse };

  sample_records_foreach_type (test, add_empty, &round);
  sample_records_foreach_type (test, fill, &round);
  torget_edit_save (test->connection, round.records, NULL, NULL, &error);
  g_assert_no_error (error);
  return round.records;
}
