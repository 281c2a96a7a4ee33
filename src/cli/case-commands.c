/* SPDX-License-Identifier: GPL-3.0-or-later */
/* search, show, log: what the file holds about persons. */
#include "config.h"

#include "cli/command.h"

#include "base/moment.h"
#include "domain/list-rows.h"
#include "service/history.h"
#include "service/person-search.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define DEFAULT_LIMIT 50
#define MAX_STEPS 5000 /* of a person's history */

static void
add_field (JsonBuilder *builder,
           gconstpointer record,
           const TorgetField *field)
{
  json_builder_set_member_name (builder, field->name);
  if (field->kind == TORGET_FIELD_FLAG)
    json_builder_add_boolean_value (builder, torget_record_get_number (record, field) != 0);
  else if (!torget_record_is_set (record, field))
    json_builder_add_null_value (builder);
  else if (field->kind == TORGET_FIELD_INT || field->kind == TORGET_FIELD_LINK)
    json_builder_add_int_value (builder, torget_record_get_number (record, field));
  else
    {
      g_autofree char *text = torget_record_dup_value (record, field);

      json_builder_add_string_value (builder, text);
    }
}

/* @tier: (nullable): how well the record was found */
static void
add_record (JsonBuilder *builder,
            const TorgetRecord *record,
            const char *tier)
{
  json_builder_begin_object (builder);
  if (tier != NULL)
    {
      json_builder_set_member_name (builder, "tier");
      json_builder_add_string_value (builder, tier);
    }
  torget_cli_add_number (builder, "id", record->id);
  for (guint i = 0; i < record->type->n_fields; i++)
    add_field (builder, record, &record->type->fields[i]);
  json_builder_end_object (builder);
}

static void
add_records (JsonBuilder *builder,
             GPtrArray *records,
             const char *tier)
{
  for (guint i = 0; i < records->len; i++)
    add_record (builder, g_ptr_array_index (records, i), tier);
}

static void
print_records_json (GPtrArray *records)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  add_records (builder, records, NULL);
  json_builder_end_array (builder);
  torget_cli_print_json (builder);
}

static void
print_search_json (const TorgetPersonSearch *found)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  add_records (builder, found->exact, "exact");
  add_records (builder, found->similar, "similar");
  json_builder_end_array (builder);
  torget_cli_print_json (builder);
}

static void
print_person_rows (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetPersonRow *row = g_ptr_array_index (rows, i);
      char birth[TORGET_DATE_ISO_SIZE];

      printf ("%" G_GINT64_FORMAT "\t%s, %s\t%s\t%s\n",
              row->record.id,
              row->family_name != NULL ? row->family_name : "",
              row->given_name != NULL ? row->given_name : "",
              row->identity != NULL ? row->identity : "",
              torget_date_write_iso (row->birth_date, birth));
    }
}

/* The tiers stay apart: a similar name is a suggestion. */
static void
print_search (const TorgetPersonSearch *found)
{
  print_person_rows (found->exact);
  if (found->similar->len == 0)
    return;
  printf ("%s%s\n", found->exact->len > 0 ? "\n" : "", _("Similar names:"));
  print_person_rows (found->similar);
}

/**
 * torget_cli_search:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when nobody was found
 */
TorgetExit
torget_cli_search (TorgetCli *cli,
                   int argc,
                   char *argv[])
{
  int limit = DEFAULT_LIMIT;
  GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, NULL, NULL },
    { NULL },
  };
  g_autofree char *text = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetPersonSearch) found = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc < 2 || limit < 1)
    return torget_cli_usage (_("search needs a text to look for."));
  text = g_strjoinv (" ", argv + 1);
  torget_session_search_async (cli->session, text, (guint) limit, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  found = torget_session_search_finish (cli->session, result, &error);
  if (found == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    print_search_json (found);
  else
    print_search (found);
  return found->exact->len + found->similar->len > 0 ? TORGET_EXIT_GOOD : TORGET_EXIT_NO;
}

static gboolean
parse_id (int argc,
          char *argv[],
          gint64 *id)
{
  return argc == 2 && g_ascii_string_to_signed (argv[1], 10, 1, G_MAXINT64, id, NULL);
}

typedef struct
{
  JsonBuilder *builder;
  const TorgetRecordType *type; /* of the array that is open, else %NULL */
} CaseWriter;

static void
write_record (gpointer data,
              gpointer user_data)
{
  const TorgetRecord *record = data;
  CaseWriter *writer = user_data;

  if (writer->type != record->type)
    {
      if (writer->type != NULL)
        json_builder_end_array (writer->builder);
      writer->type = record->type;
      json_builder_set_member_name (writer->builder, record->type->name);
      json_builder_begin_array (writer->builder);
    }
  add_record (writer->builder, record, NULL);
}

static void
print_case_json (TorgetRecordSet *records)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  CaseWriter writer = { builder, NULL };

  json_builder_begin_object (builder);
  torget_record_set_foreach (records, write_record, &writer);
  if (writer.type != NULL)
    json_builder_end_array (builder);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

static void
print_record (gpointer data,
              gpointer user_data)
{
  const TorgetRecord *record = data;

  printf ("%s %" G_GINT64_FORMAT "\n", record->type->name, record->id);
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const TorgetField *field = &record->type->fields[i];
      g_autofree char *value = NULL;

      if (!torget_record_is_set (record, field))
        continue;
      value = torget_record_dup_value (record, field);
      printf ("  %s: %s\n", field->name, value);
    }
}

/**
 * torget_cli_show:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when there is no such person
 */
TorgetExit
torget_cli_show (TorgetCli *cli,
                 int argc,
                 char *argv[])
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };
  gint64 id;

  if (!parse_id (argc, argv, &id))
    return torget_cli_usage (_("show needs the id of a person, as search prints it."));
  if (!torget_cli_reveal (cli, id, &error))
    return torget_cli_fail (error);
  torget_session_load_case_async (cli->session, id, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  records = torget_session_load_case_finish (cli->session, result, &error);
  if (records == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    print_case_json (records);
  else
    torget_record_set_foreach (records, print_record, NULL);
  return TORGET_EXIT_GOOD;
}

static void
print_changes (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const TorgetChange *change = g_ptr_array_index (changes, i);
      g_autofree char *stamp = torget_moment_dup_second (change->time);

      printf ("%s\t%s\t%s %" G_GINT64_FORMAT " %s\t%s -> %s\n",
              stamp,
              change->user,
              change->table,
              change->row,
              change->column,
              change->before != NULL ? change->before : "",
              change->after != NULL ? change->after : "");
    }
}

/**
 * torget_cli_log:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when nothing is known of such a person
 */
TorgetExit
torget_cli_log (TorgetCli *cli,
                int argc,
                char *argv[])
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };
  TorgetHistoryQuery query = { .n_steps = MAX_STEPS };

  if (!parse_id (argc, argv, &query.person_id))
    return torget_cli_usage (_("log needs the id of a person, as search prints it."));
  if (!torget_cli_reveal (cli, query.person_id, &error))
    return torget_cli_fail (error);
  torget_session_load_history_async (cli->session, &query, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  history = torget_session_load_history_finish (cli->session, result, &error);
  if (history == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    print_records_json (history->changes);
  else
    print_changes (history->changes);
  return history->changes->len > 0 ? TORGET_EXIT_GOOD : TORGET_EXIT_NO;
}
