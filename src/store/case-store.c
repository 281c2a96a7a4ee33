/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases: persons with everything that belongs to their households. */
#include "config.h"

#include "store/case-store.h"

#include "store/error.h"
#include "store/record-store.h"
#include "store/statement.h"

#include "domain/person.h"

/**
 * torget_case_store_dup_ids:
 * @ids: row ids
 * @n_ids: how many
 *
 * Returns: (transfer full): the ids as a JSON array, as the statements take them
 */
char *
torget_case_store_dup_ids (const gint64 *ids,
                           gsize n_ids)
{
  GString *text = g_string_new ("[");

  for (gsize i = 0; i < n_ids; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

/* Runs @sql, whose one parameter is a JSON array and whose one row is another. */
static char *
map_ids (TorgetConnection *connection,
         const char *sql,
         const char *ids,
         GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, sql, error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, ids);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return NULL;
  return g_strdup (torget_statement_get_text (statement, 0));
}

static char *
map_to_households (TorgetConnection *connection,
                   const char *person_ids,
                   GError **error)
{
  return map_ids (connection,
                  "SELECT json_group_array (household_id) FROM (SELECT DISTINCT household_id "
                  "FROM membership WHERE person_id IN (SELECT value FROM json_each (?1)))",
                  person_ids,
                  error);
}

static char *
map_to_members (TorgetConnection *connection,
                const char *household_ids,
                GError **error)
{
  return map_ids (connection,
                  "SELECT json_group_array (person_id) FROM (SELECT DISTINCT person_id "
                  "FROM membership WHERE household_id IN (SELECT value FROM json_each (?1)))",
                  household_ids,
                  error);
}

/* The members and the persons asked for, who may belong to no household. */
static char *
unite_ids (TorgetConnection *connection,
           const char *a,
           const char *b,
           GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT json_group_array (value) FROM (SELECT value FROM "
                              "json_each (?1) UNION SELECT value FROM json_each (?2))",
                              error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, a);
  torget_statement_bind_text (statement, 2, b);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return NULL;
  return g_strdup (torget_statement_get_text (statement, 0));
}

static TorgetRecordSet *
load (TorgetConnection *connection,
      const gint64 *person_ids,
      gsize n_person_ids,
      TorgetTypeFunc wants,
      GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autofree char *asked = torget_case_store_dup_ids (person_ids, n_person_ids);
  g_autofree char *households = map_to_households (connection, asked, error);
  g_autofree char *members = NULL;
  g_autofree char *persons = NULL;

  if (households == NULL)
    return NULL;
  members = map_to_members (connection, households, error);
  if (members == NULL)
    return NULL;
  persons = unite_ids (connection, asked, members, error);
  if (persons == NULL
      || !torget_record_store_load_scope (connection, TORGET_SCOPE_HOUSEHOLDS, households, wants,
                                          records, error)
      || !torget_record_store_load_scope (connection, TORGET_SCOPE_PERSONS, persons, wants,
                                          records, error))
    return NULL;
  return g_steal_pointer (&records);
}

/**
 * torget_case_store_load:
 * @connection: a connection
 * @person_ids: row ids of persons
 * @n_person_ids: how many
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Loads the persons, the households that they belong to or have belonged to, all members of
 * those, and every record of all of them.
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable): the records
 */
TorgetRecordSet *
torget_case_store_load (TorgetConnection *connection,
                        const gint64 *person_ids,
                        gsize n_person_ids,
                        GError **error)
{
  return load (connection, person_ids, n_person_ids, NULL, error);
}

/**
 * torget_case_store_load_some:
 * @connection: a connection
 * @person_ids: row ids of persons
 * @n_person_ids: how many
 * @wants: tells of each type of records whether it is loaded
 * @error: return location of %TORGET_STORE_ERROR
 *
 * As torget_case_store_load(), for work that goes through many cases and needs a part of them. The
 * set is frozen.
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable): the records
 */
TorgetRecordSet *
torget_case_store_load_some (TorgetConnection *connection,
                             const gint64 *person_ids,
                             gsize n_person_ids,
                             TorgetTypeFunc wants,
                             GError **error)
{
  TorgetRecordSet *records = load (connection, person_ids, n_person_ids, wants, error);

  if (records != NULL)
    torget_record_set_freeze (records);
  return records;
}

/* Whoever stands in the case of person ?1. */
#define CASE_MEMBERS                                                                              \
  "SELECT ?1 AS id UNION SELECT person_id FROM membership WHERE household_id IN "                 \
  "(SELECT household_id FROM membership WHERE person_id = ?1)"

/* @sql: whether something holds for the case of person ?1 */
static gboolean
ask (TorgetConnection *connection,
     const char *sql,
     gint64 person_id,
     gboolean *answer,
     GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, person_id);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return FALSE;
  *answer = torget_statement_get_int64 (statement, 0) != 0;
  return TRUE;
}

/**
 * torget_case_store_is_protected:
 * @connection: an open connection
 * @person_id: row id of a person
 * @is_protected: (out): whether anybody in the case is: the person, and whoever has belonged to one
 *   of the person's households
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
torget_case_store_is_protected (TorgetConnection *connection,
                                gint64 person_id,
                                gboolean *is_protected,
                                GError **error)
{
  return ask (connection,
              "SELECT EXISTS (SELECT 1 FROM person WHERE id IN (" CASE_MEMBERS ") "
              "AND coalesce (protection, 'none') <> 'none')",
              person_id, is_protected, error);
}

/**
 * torget_case_store_forbids_places:
 * @connection: an open connection
 * @person_id: row id of a person
 * @result: (out): whether anybody in the case has skyddad folkbokföring
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
torget_case_store_forbids_places (TorgetConnection *connection,
                                  gint64 person_id,
                                  gboolean *result,
                                  GError **error)
{
  return ask (connection,
              "SELECT EXISTS (SELECT 1 FROM person WHERE id IN (" CASE_MEMBERS ") "
              "AND protection = 'registered')",
              person_id, result, error);
}

/**
 * torget_case_store_list_members:
 * @connection: an open connection
 * @person_id: row id of a person
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the row ids of whoever stands in the
 *   person's case, the person included
 */
GArray *
torget_case_store_list_members (TorgetConnection *connection,
                                gint64 person_id,
                                GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, CASE_MEMBERS, error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, person_id);
  return torget_statement_list_ids (statement, error);
}
