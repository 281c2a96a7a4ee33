/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "case-builder.h"

#include "domain/deadline-text.h"
#include "domain/record-types.h"

static gint64
parse_number (const TorgetField *field,
              const char *value)
{
  gint64 number = 0;

  if (field->kind == TORGET_FIELD_DATE)
    number = torget_date_from_iso (value);
  else
    g_ascii_string_to_signed (value, 10, 0, G_MAXINT64, &number, NULL);
  if (number == 0)
    g_error ("“%s” is no value of %s", value, field->name);
  return number;
}

static void
set_value (gpointer record,
           const char *name,
           const char *value)
{
  const TorgetRecordType *type = ((TorgetRecord *) record)->type;
  const TorgetField *field = torget_record_type_find (type, name);

  if (field == NULL)
    g_error ("%s has no field %s", type->name, name);
  if (field->kind == TORGET_FIELD_TEXT || field->kind == TORGET_FIELD_CODE)
    torget_record_set_text (record, field, value);
  else
    torget_record_set_number (record, field, parse_number (field, value));
}

/* The record that `id=` names, or a new one. */
static gpointer
take_record (TorgetRecordSet *records,
             const TorgetRecordType *type,
             char **pairs)
{
  gint64 id = torget_record_set_count (records) + 1;
  gpointer record;

  if (g_str_has_prefix (pairs[0], "id="))
    id = g_ascii_strtoll (pairs[0] + strlen ("id="), NULL, 10);
  record = torget_record_set_find (records, type, id);
  if (record != NULL)
    return record;
  record = torget_record_new (type);
  ((TorgetRecord *) record)->id = id;
  return torget_record_set_add (records, record);
}

/**
 * torget_test_add:
 * @records: a case
 * @table: name of a table
 * @values: `field=value` and so on, quoted as in a shell; days are ISO. Row ids count on from the
 *   last record; a first `id=N` gives another, or fills in the record that has it.
 *
 * Returns: (transfer none): the record
 */
gpointer
torget_test_add (TorgetRecordSet *records,
                 const char *table,
                 const char *values)
{
  const TorgetRecordType *type = torget_record_types_find (table);
  g_auto (GStrv) pairs = NULL;
  gpointer record;

  if (type == NULL || !g_shell_parse_argv (values, NULL, &pairs, NULL))
    g_error ("Not understood: %s %s", table, values);
  record = take_record (records, type, pairs);
  for (guint i = g_str_has_prefix (pairs[0], "id=") ? 1 : 0; pairs[i] != NULL; i++)
    {
      char *equals = strchr (pairs[i], '=');

      g_assert_nonnull (equals);
      *equals = '\0';
      set_value (record, pairs[i], equals + 1);
    }
  return record;
}

/**
 * torget_test_add_all:
 * @records: a case
 * @lines: (nullable): one record on each line, or between semicolons: its table, then its values
 */
void
torget_test_add_all (TorgetRecordSet *records,
                     const char *lines)
{
  g_auto (GStrv) parts = g_strsplit_set (lines != NULL ? lines : "", ";\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *line = g_strstrip (parts[i]);
      char *space = strchr (line, ' ');

      if (*line == '\0')
        continue;
      g_assert_nonnull (space);
      *space = '\0';
      torget_test_add (records, line, space + 1);
    }
}

/**
 * torget_test_case_new:
 * @records: (nullable): for torget_test_add_all()
 *
 * Returns: (transfer full): a case of the person %TORGET_TEST_PERSON, who is the reference person
 *   of the household %TORGET_TEST_HOUSEHOLD, with @records, the first of which has the row id
 *   %TORGET_TEST_FIRST_ID
 */
TorgetRecordSet *
torget_test_case_new (const char *records)
{
  TorgetRecordSet *set = torget_record_set_new ();

  torget_test_add (set, "person", "id=1");
  torget_test_add (set, "household", "id=2");
  torget_test_add (set, "membership", "household_id=2 person_id=1 role=reference_person");
  torget_test_add_all (set, records);
  return set;
}

/**
 * torget_test_list_deadlines:
 * @records: a case
 *
 * Returns: (transfer full) (element-type TorgetDeadline): its deadlines with the initial values of
 *   the office
 */
GArray *
torget_test_list_deadlines (TorgetRecordSet *records)
{
  TorgetOfficeParameters parameters;

  torget_office_parameters_init_defaults (&parameters);
  return torget_deadlines_list (records, &parameters);
}

/**
 * torget_test_find_deadline:
 * @deadlines: deadlines
 * @rule: id of a rule
 *
 * Returns: (transfer none) (nullable): the first of the rule
 */
const TorgetDeadline *
torget_test_find_deadline (GArray *deadlines,
                           const char *rule)
{
  for (guint i = 0; i < deadlines->len; i++)
    if (g_str_equal (g_array_index (deadlines, TorgetDeadline, i).rule->id, rule))
      return &g_array_index (deadlines, TorgetDeadline, i);
  return NULL;
}

/* What is stored of a deadline explains it as well as what was computed. */
static void
check_inputs (const TorgetDeadline *deadline,
              const char *language)
{
  TorgetDeadline again = *deadline;
  g_autofree char *inputs = torget_deadline_dup_inputs (deadline);
  g_autofree char *text = torget_deadline_dup_explanation (deadline, language);
  g_autofree char *text_again = NULL;

  again.n_inputs = 0;
  again.periods = NULL;
  memset (again.parameters, 0, sizeof again.parameters);
  torget_deadline_take_inputs (&again, inputs);
  text_again = torget_deadline_dup_explanation (&again, language);
  g_test_message ("%s", text);
  g_assert_cmpstr (text_again, ==, text);
  torget_deadline_clear (&again);
}

/* Every placeholder is filled, before the day and after. */
static void
check_sentences (const TorgetDeadline *deadline,
                 const char *language)
{
  for (int days = -1; days <= 1; days++)
    {
      g_autofree char *sentence = torget_deadline_dup_sentence_for (
          deadline, deadline->due + days, "Test", "Test", language);

      g_test_message ("%s", sentence);
      g_assert_null (strpbrk (sentence, "{}"));
      g_assert_null (strstr (sentence, "–"));
    }
}

static void
test_row (gconstpointer data)
{
  const TorgetDeadlineRow *row = data;
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (row->records);
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  const TorgetDeadline *deadline = torget_test_find_deadline (deadlines, row->rule);
  g_autofree char *due = torget_date_to_iso (deadline != NULL ? deadline->due : TORGET_DATE_NONE);
  g_autofree char *outer = NULL;

  g_assert_cmpstr (due, ==, row->due);
  if (deadline == NULL)
    return;
  outer = torget_date_to_iso (deadline->outer_limit);
  g_assert_cmpstr (outer, ==, row->outer);
  g_assert_cmpint (deadline->state, ==, row->state);
  check_inputs (deadline, "sv");
  check_inputs (deadline, "en");
  check_sentences (deadline, "sv");
  check_sentences (deadline, "en");
}

/**
 * torget_test_add_deadline_rows:
 * @prefix: begins the names of the tests
 * @rows: (array length=n_rows): static rows
 * @n_rows: how many
 *
 * Adds a test for each row, which also checks that the deadline's sentences are filled and that
 * its stored inputs explain it.
 */
void
torget_test_add_deadline_rows (const char *prefix,
                               const TorgetDeadlineRow *rows,
                               gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *path = g_strconcat (prefix, rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
}
