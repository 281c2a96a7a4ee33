/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists: the ids of all rows that a query matches, in order, and the rows of a page.
 *
 * Invariants:
 * 1. A statement is put together from literal parts only; every value is bound.
 * 2. The id snapshot of an unfiltered list by name comes from a covering index.
 */
#include "config.h"

#include "store/list-store.h"

#include "domain/list-rows.h"
#include "store/case-store.h"
#include "store/error.h"
#include "store/list-sql.h"
#include "store/search-match.h"
#include "store/statement.h"

#include <string.h>

/**
 * torget_list_store_get_type:
 * @kind: a list
 *
 * Returns: (transfer none): the type of its row records
 */
const TorgetRecordType *
torget_list_store_get_type (TorgetListKind kind)
{
  static const TorgetRecordType *const types[] = {
    [TORGET_LIST_PERSONS] = &torget_person_row_type,
    [TORGET_LIST_PLANS] = &torget_plan_row_type,
    [TORGET_LIST_SFI] = &torget_sfi_row_type,
    [TORGET_LIST_PRESCHOOL] = &torget_preschool_row_type,
    [TORGET_LIST_SUBLETS] = &torget_sublet_row_type,
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (types), NULL);

  return types[kind];
}

static const char *
get_sort (const TorgetListSql *sql,
          TorgetSortKey key)
{
  switch (key)
    {
    case TORGET_SORT_BIRTH:
      return "i.birth_date";
    case TORGET_SORT_MUNICIPALITY:
      return sql->municipality;
    case TORGET_SORT_STATUS:
      return sql->status;
    case TORGET_SORT_DUE:
      return sql->due;
    case TORGET_SORT_START:
      return sql->start;
    case TORGET_SORT_COURSE:
      return sql->course;
    case TORGET_SORT_ADDRESS:
      return sql->address;
    case TORGET_SORT_LANDLORD:
      return sql->landlord != NULL ? sql->landlord : "i.sort_key";
    case TORGET_SORT_COORDINATOR:
      return "(SELECT name FROM coordinator WHERE id = i.coordinator_id)";
    case TORGET_SORT_NAME:
    default:
      return "i.sort_key";
    }
}

static void
append_three (GString *text,
              const char *first,
              const char *second,
              const char *third)
{
  g_string_append (text, first);
  g_string_append (text, second);
  g_string_append (text, third);
}

/* Whether a row's place would tell what its cells do not; torget_list_row_mask(). */
static gboolean
tells_who (TorgetSortKey key)
{
  return key == TORGET_SORT_BIRTH || key == TORGET_SORT_MUNICIPALITY || key == TORGET_SORT_ADDRESS
         || key == TORGET_SORT_LANDLORD;
}

static void
append_sort (GString *text,
             const TorgetListSql *sql,
             TorgetSortKey key)
{
  const char *sort = get_sort (sql, key);

  if (tells_who (key))
    append_three (text, TORGET_SQL_UNLESS_PROTECTED_BEGIN, sort, TORGET_SQL_UNLESS_PROTECTED_END);
  else
    g_string_append (text, sort);
}

/* Returns: (nullable): what the rows are grouped by */
static const char *
get_group (const TorgetListSql *sql,
           const TorgetListQuery *query)
{
  if (g_strcmp0 (query->group, "area") == 0)
    return sql->area_group;
  return g_strcmp0 (query->group, "landlord") == 0 ? sql->landlord_group : NULL;
}

typedef struct
{
  const char *value;
  const char *clause; /* literal SQL with one named parameter */
  const char *parameter;
} Filter;

#define N_FILTERS 7 /* six and the end */

static void
list_filters (const TorgetListQuery *query,
              const char *match,
              Filter filters[N_FILTERS])
{
  const Filter all[N_FILTERS] = {
    { query->course, " AND t.course = :course", ":course" },
    { query->plan_status, " AND i.plan_status = :plan", ":plan" },
    { query->sfi_status, " AND i.sfi_status = :sfi", ":sfi" },
    { query->preschool_status, " AND i.preschool_status = :preschool", ":preschool" },
    { query->sublet_status, " AND i.sublet_status = :sublet", ":sublet" },
    { match,
      " AND i.person_id IN (SELECT rowid FROM person_fts WHERE person_fts MATCH :match)",
      ":match" },
    { NULL, NULL, NULL },
  };

  memcpy (filters, all, sizeof all);
}

static void
append_where (GString *text,
              const TorgetListSql *sql,
              const TorgetListQuery *query,
              const Filter filters[N_FILTERS])
{
  append_three (text, sql->from, " WHERE ", sql->shown);
  for (guint i = 0; filters[i].clause != NULL; i++)
    if (filters[i].value != NULL)
      g_string_append (text, filters[i].clause);
  if (query->municipality != NULL)
    append_three (text, " AND ", sql->municipality, " = :municipality");
  if (query->status != NULL)
    append_three (text, " AND ", sql->status, " = :status");
  if (query->coordinator_id != 0)
    g_string_append (text, " AND i.coordinator_id = :coordinator");
}

static char *
build_ids_sql (const TorgetListSql *sql,
               const TorgetListQuery *query,
               const Filter filters[N_FILTERS])
{
  const char *group = get_group (sql, query);
  const char *direction = query->descending ? " DESC" : "";
  GString *text = g_string_new ("SELECT ");

  append_three (text, sql->id, " FROM ", "");
  append_where (text, sql, query, filters);
  g_string_append (text, " ORDER BY ");
  if (group != NULL)
    append_three (text, group, " NULLS LAST, ", "");
  if (sql->first != NULL)
    append_three (text, sql->first, ", ", "");
  if (query->sort != TORGET_SORT_NAME)
    {
      append_sort (text, sql, (TorgetSortKey) query->sort);
      /* What is not known comes last in either direction. */
      append_three (text, direction, " NULLS LAST, ", "");
    }
  g_string_append (text, "i.sort_key");
  if (query->sort == TORGET_SORT_NAME)
    g_string_append (text, direction);
  return g_string_free (text, FALSE);
}

static void
bind_query (TorgetStatement *statement,
            const TorgetListQuery *query,
            const Filter filters[N_FILTERS])
{
  for (guint i = 0; filters[i].clause != NULL; i++)
    if (filters[i].value != NULL)
      torget_statement_bind_named_text (statement, filters[i].parameter, filters[i].value);
  if (query->municipality != NULL)
    torget_statement_bind_named_text (statement, ":municipality", query->municipality);
  if (query->status != NULL)
    torget_statement_bind_named_text (statement, ":status", query->status);
  if (query->coordinator_id != 0)
    torget_statement_bind_named_int64 (statement, ":coordinator", query->coordinator_id);
}

/**
 * torget_list_store_load_ids:
 * @connection: a connection
 * @kind: a list
 * @query: what to show and in which order
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids in order
 */
GArray *
torget_list_store_load_ids (TorgetConnection *connection,
                            TorgetListKind kind,
                            const TorgetListQuery *query,
                            GError **error)
{
  const TorgetListSql *sql = torget_list_sql_get (kind);
  g_autofree char *match = torget_search_match_dup_exact (query->search);
  Filter filters[N_FILTERS];
  g_autofree char *text = NULL;
  g_autoptr (TorgetStatement) statement = NULL;

  list_filters (query, match, filters);
  text = build_ids_sql (sql, query, filters);
  statement = torget_statement_get (connection, text, error);
  if (statement == NULL)
    return NULL;
  bind_query (statement, query, filters);
  return torget_statement_list_ids (statement, error);
}

/**
 * torget_list_store_load_rows:
 * @connection: a connection
 * @kind: a list
 * @ids: the ids of a page
 * @n_ids: how many
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable) (element-type TorgetRecord): the rows that still exist, in
 *   the order of @ids
 */
GPtrArray *
torget_list_store_load_rows (TorgetConnection *connection,
                             TorgetListKind kind,
                             const gint64 *ids,
                             gsize n_ids,
                             GError **error)
{
  const TorgetRecordType *type = torget_list_store_get_type (kind);
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, torget_list_sql_get (kind)->rows, error);
  g_autofree char *array = torget_case_store_dup_ids (ids, n_ids);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (torget_record_free);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, array);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      TorgetRecord *row = torget_statement_read_record (statement, type);

      torget_list_row_mask (row);
      g_ptr_array_add (rows, row);
    }
  return step == TORGET_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/**
 * torget_list_store_count:
 * @connection: a connection
 * @kind: a list
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: how many rows the list has without search and filters, or -1
 */
gint64
torget_list_store_count (TorgetConnection *connection,
                         TorgetListKind kind,
                         GError **error)
{
  const TorgetListSql *sql = torget_list_sql_get (kind);
  g_autoptr (GString) text = g_string_new ("SELECT count(*) FROM ");
  g_autoptr (TorgetStatement) statement = NULL;

  append_three (text, sql->from, " WHERE ", sql->shown);
  statement = torget_statement_get (connection, text->str, error);
  if (statement == NULL || torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return -1;
  return torget_statement_get_int64 (statement, 0);
}

/**
 * torget_list_store_count_courses:
 * @connection: a connection
 * @query: what the SFI list shows; its course does not matter
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 guint): how many tracks there are in each
 *   course
 */
GHashTable *
torget_list_store_count_courses (TorgetConnection *connection,
                                 const TorgetListQuery *query,
                                 GError **error)
{
  g_autoptr (TorgetListQuery) any = torget_record_copy (query);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_new ("SELECT coalesce (t.course, ''), count(*) FROM ");
  g_autofree char *match = torget_search_match_dup_exact (query->search);
  g_autoptr (TorgetStatement) statement = NULL;
  Filter filters[N_FILTERS];
  TorgetStep step;

  g_clear_pointer (&any->course, g_free);
  list_filters (any, match, filters);
  append_where (text, torget_list_sql_get (TORGET_LIST_SFI), any, filters);
  g_string_append (text, " GROUP BY 1");
  statement = torget_statement_get (connection, text->str, error);
  if (statement == NULL)
    return NULL;
  bind_query (statement, any, filters);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    g_hash_table_insert (counts, g_strdup (torget_statement_get_text (statement, 0)),
                         GUINT_TO_POINTER ((guint) torget_statement_get_int64 (statement, 1)));
  return step == TORGET_STEP_DONE ? g_steal_pointer (&counts) : NULL;
}

/**
 * torget_list_store_list_groups:
 * @connection: a connection
 * @kind: a list
 * @query: what to show, and what to group by
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable) (element-type TorgetListGroup): the groups in the order of
 *   torget_list_store_load_ids(); none when the list is not grouped
 */
GPtrArray *
torget_list_store_list_groups (TorgetConnection *connection,
                               TorgetListKind kind,
                               const TorgetListQuery *query,
                               GError **error)
{
  const TorgetListSql *sql = torget_list_sql_get (kind);
  const char *group = get_group (sql, query);
  g_autofree char *match = torget_search_match_dup_exact (query->search);
  g_autoptr (GPtrArray) groups
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_list_group_free);
  g_autoptr (GString) text = g_string_new ("SELECT ");
  g_autoptr (TorgetStatement) statement = NULL;
  Filter filters[N_FILTERS];
  TorgetStep step;

  if (group == NULL)
    return g_steal_pointer (&groups);
  list_filters (query, match, filters);
  append_three (text, group, ", count(*) FROM ", "");
  append_where (text, sql, query, filters);
  g_string_append (text, " GROUP BY 1 ORDER BY 1 NULLS LAST");
  statement = torget_statement_get (connection, text->str, error);
  if (statement == NULL)
    return NULL;
  bind_query (statement, query, filters);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      TorgetListGroup *found = g_new0 (TorgetListGroup, 1);

      found->name = g_strdup (torget_statement_get_text (statement, 0));
      found->n_rows = (guint) torget_statement_get_int64 (statement, 1);
      g_ptr_array_add (groups, found);
    }
  return step == TORGET_STEP_DONE ? g_steal_pointer (&groups) : NULL;
}
