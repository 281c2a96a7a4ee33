/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts and ids for an export; see export-store.h. */
#include "config.h"

#include "store/export-store.h"

#include "base/clock.h"
#include "store/case-store.h"
#include "store/statement.h"

/* A person counts in a period whom the municipality has received by its end and who had not died
 * before it; a track counts while it runs in the period. What has no date counts. Protected persons
 * live in no municipality that is told. */
static const char count_sql[]
    = "SELECT CASE WHEN coalesce (p.protection, 'none') = 'none' THEN p.municipality END "
      "AS place, p.sex, count(*), "
      "sum(EXISTS (SELECT 1 FROM plan AS t WHERE t.person_id = p.id "
      "AND coalesce (t.enrolled_date, ?2) <= ?2 AND coalesce (t.discharged_date, ?1) >= ?1)), "
      "sum(EXISTS (SELECT 1 FROM sfi_enrolment AS t WHERE t.person_id = p.id "
      "AND coalesce (t.registered_date, t.started_date, ?2) <= ?2 "
      "AND coalesce (t.ended_date, ?1) >= ?1)), "
      "sum(EXISTS (SELECT 1 FROM preschool_application AS t WHERE t.person_id = p.id "
      "AND coalesce (t.wish_date, ?2) <= ?2)), "
      "sum(EXISTS (SELECT 1 FROM membership AS m JOIN sublet AS t "
      "ON t.household_id = m.household_id WHERE m.person_id = p.id "
      "AND coalesce (m.valid_to, ?1) >= ?1 AND coalesce (t.start_date, ?2) <= ?2 "
      "AND coalesce (t.moved_out_date, ?1) >= ?1)), "
      "sum(coalesce (p.protection, 'none') <> 'none') "
      "FROM person AS p WHERE p.merged_into IS NULL "
      "AND coalesce (p.received_date, ?2) <= ?2 AND coalesce (p.death_date, ?1) >= ?1 "
      "GROUP BY place, p.sex ORDER BY place, p.sex";

static void
count_free (TorgetExportCount *count)
{
  g_free (count->municipality);
  g_free (count->sex);
  g_free (count);
}

static TorgetExportCount *
read_count (TorgetStatement *statement)
{
  TorgetExportCount *count = g_new0 (TorgetExportCount, 1);

  count->municipality = g_strdup (torget_statement_get_text (statement, 0));
  count->sex = g_strdup (torget_statement_get_text (statement, 1));
  for (int i = 0; i < TORGET_EXPORT_N_TRACKS; i++)
    count->tracks[i] = (guint) torget_statement_get_int64 (statement, 2 + i);
  count->n_protected = (guint) torget_statement_get_int64 (statement, 2 + TORGET_EXPORT_N_TRACKS);
  return count;
}

/**
 * torget_export_store_count:
 * @connection: an open connection
 * @from: first day of the period, ISO
 * @to: last day of it
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (element-type TorgetExportCount): by municipality and sex
 */
GPtrArray *
torget_export_store_count (TorgetConnection *connection,
                           const char *from,
                           const char *to,
                           GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, count_sql, error);
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func ((GDestroyNotify) count_free);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, from);
  torget_statement_bind_text (statement, 2, to);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    g_ptr_array_add (counts, read_count (statement));
  return step == TORGET_STEP_DONE ? g_steal_pointer (&counts) : NULL;
}

/**
 * torget_export_store_list_persons:
 * @connection: an open connection
 * @today: the day that counts
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (element-type gint64): everybody, those of a household together. The
 *   order depends on nothing that a handover does not tell
 */
GArray *
torget_export_store_list_persons (TorgetConnection *connection,
                                  TorgetDate today,
                                  GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT p.id, (SELECT min (m.household_id) FROM membership AS m WHERE m.person_id = p.id "
      "AND ifnull (m.valid_to, ?1) >= ?1) "
      "AS household FROM person AS p ORDER BY household, p.id",
      error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_date (statement, 1, today);
  return torget_statement_list_ids (statement, error);
}

/**
 * torget_export_store_list_members:
 * @connection: an open connection
 * @households: (element-type gint64): row ids
 * @today: the day that counts
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (element-type gint64): who belongs to one of them on that day, those of a
 *   household together
 */
GArray *
torget_export_store_list_members (TorgetConnection *connection,
                                  const GArray *households,
                                  TorgetDate today,
                                  GError **error)
{
  g_autofree char *ids
      = torget_case_store_dup_ids ((const gint64 *) (gpointer) households->data, households->len);
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT person_id FROM membership WHERE household_id IN "
                              "(SELECT value FROM json_each (?1)) AND ifnull (valid_to, ?2) >= ?2 "
                              "GROUP BY person_id ORDER BY min (household_id), person_id",
                              error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, ids);
  torget_statement_bind_date (statement, 2, today);
  return torget_statement_list_ids (statement, error);
}

/**
 * torget_export_store_log:
 * @connection: an open connection
 * @user: who exports
 * @entry: what
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether the export is on record
 */
gboolean
torget_export_store_log (TorgetConnection *connection,
                         const char *user,
                         const TorgetExportEntry *entry,
                         GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO export_log (time, user, profile, period, legal_basis, persons, withheld, "
      "sha256) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, torget_clock_get_time ());
  torget_statement_bind_text (statement, 2, user);
  torget_statement_bind_text (statement, 3, entry->profile);
  torget_statement_bind_text (statement, 4, entry->period);
  torget_statement_bind_text (statement, 5, entry->legal_basis);
  torget_statement_bind_int64 (statement, 6, entry->persons);
  torget_statement_bind_int64 (statement, 7, entry->withheld);
  torget_statement_bind_text (statement, 8, entry->sha256);
  return torget_statement_run (statement, error);
}

/**
 * torget_export_store_has:
 * @connection: an open connection
 * @sha256: digest of a file
 * @is_there: (out): whether an export of this file has written it
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether that is known
 */
gboolean
torget_export_store_has (TorgetConnection *connection,
                         const char *sha256,
                         gboolean *is_there,
                         GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT 1 FROM export_log WHERE sha256 = ?1", error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, sha256);
  step = torget_statement_step (statement, error);
  *is_there = step == TORGET_STEP_ROW;
  return *is_there || step == TORGET_STEP_DONE;
}
