/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Erasing; see erasure-store.h. */
#include "config.h"

#include "store/erasure-store.h"

#include "base/clock.h"
#include "domain/change.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/erasure-rows.h"
#include "store/error.h"
#include "store/index-store.h"
#include "store/statement.h"

#define COLUMNS                                                                                   \
  "id, person_id, ground, state, last_entry, earliest, latest, reason, proposed_by, "             \
  "proposed_date, decided_by, decided_date, decision_ground, decision_reason, kept_until, "       \
  "number, erased_by, erased_date, groups, n_records, n_attachments, n_operations, digest"

/**
 * torget_erasure_store_list:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetErasure): every proposal, decision and
 *   certificate, newest first
 */
GPtrArray *
torget_erasure_store_list (TorgetConnection *connection,
                           GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT " COLUMNS " FROM erasure ORDER BY id DESC",
                              error);

  if (statement == NULL)
    return NULL;
  return torget_statement_list_records (statement, &torget_erasure_type, error);
}

/**
 * torget_erasure_store_get:
 * @connection: an open connection
 * @id: row id
 * @error: return location of %TORGET_STORE_ERROR: NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the proposal or certificate
 */
TorgetErasure *
torget_erasure_store_get (TorgetConnection *connection,
                          gint64 id,
                          GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT " COLUMNS " FROM erasure WHERE id = ?1", error);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, id);
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_ROW)
    return torget_statement_read_record (statement, &torget_erasure_type);
  if (step == TORGET_STEP_DONE)
    g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND, "no proposal");
  return NULL;
}

static gboolean
give_id (TorgetConnection *connection,
         TorgetErasure *erasure,
         GError **error)
{
  return erasure->record.id != 0
         || torget_connection_get_int (connection, "SELECT coalesce (max (id), 0) + 1 FROM erasure",
                                       &erasure->record.id, error);
}

/**
 * torget_erasure_store_save:
 * @connection: an open connection
 * @erasure: a new proposal, which is given its id, or one about which something was decided
 * @error: return location of %TORGET_STORE_ERROR: CONSTRAINT when there is an open proposal for
 *   the person, when who proposed would approve, or when it is a certificate
 *
 * Returns: whether it is on record
 */
gboolean
torget_erasure_store_save (TorgetConnection *connection,
                           TorgetErasure *erasure,
                           GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO erasure (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
      "?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23) ON CONFLICT (id) DO UPDATE SET "
      "person_id = excluded.person_id, state = excluded.state, reason = excluded.reason, "
      "decided_by = excluded.decided_by, decided_date = excluded.decided_date, "
      "decision_ground = excluded.decision_ground, decision_reason = excluded.decision_reason, "
      "kept_until = excluded.kept_until, number = excluded.number, "
      "erased_by = excluded.erased_by, erased_date = excluded.erased_date, "
      "groups = excluded.groups, n_records = excluded.n_records, "
      "n_attachments = excluded.n_attachments, n_operations = excluded.n_operations, "
      "digest = excluded.digest",
      error);

  if (statement == NULL || !give_id (connection, erasure, error))
    return FALSE;
  torget_statement_bind_record (statement, 1, erasure);
  return torget_statement_run (statement, error);
}

/* What an erasure removed, as the log of its transaction tells: by part of the work. */
static gboolean
count_removed (TorgetConnection *connection,
               gint64 tx,
               TorgetErasure *erasure,
               GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT tbl, count(*) FROM change WHERE tx = ?1 AND col = '' AND new IS NULL GROUP BY tbl",
      error);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer area, count;
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, tx);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      const char *table = torget_statement_get_text (statement, 0);
      const int n_rows = (int) torget_statement_get_int64 (statement, 1);
      const char *part = torget_change_get_area (table);

      part = part != NULL ? part : "events";
      count = g_hash_table_lookup (counts, part);
      g_hash_table_insert (counts, (gpointer) part,
                           GINT_TO_POINTER (GPOINTER_TO_INT (count) + n_rows));
      erasure->n_records += n_rows;
      if (g_str_equal (table, "attachment"))
        erasure->n_attachments = n_rows;
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &area, &count))
    g_string_append_printf (text, "%s%s=%d", text->len > 0 ? " " : "", (const char *) area,
                            GPOINTER_TO_INT (count));
  erasure->groups = g_strdup (text->str);
  return step == TORGET_STEP_DONE;
}

static gboolean
count_operations (TorgetConnection *connection,
                  TorgetErasure *erasure,
                  GError **error)
{
  gint64 n_operations;

  if (!torget_connection_get_int (connection,
                                  "SELECT count(*) FROM change WHERE (tbl, row) IN "
                                  "(SELECT tbl, row FROM going)",
                                  &n_operations, error))
    return FALSE;
  erasure->n_operations = (int) n_operations;
  return TRUE;
}

/* Makes a certificate of an approval: what was said of the person goes. */
static gboolean
certify (TorgetConnection *connection,
         TorgetErasure *erasure,
         const char *user,
         GError **error)
{
  g_autofree char *previous = NULL;

  previous = torget_connection_dup_text (
      connection,
      "SELECT coalesce ((SELECT digest FROM erasure WHERE number IS NOT NULL "
      "ORDER BY number DESC LIMIT 1), '')",
      error);
  if (previous == NULL)
    return FALSE;
  erasure->person_id = 0;
  g_clear_pointer (&erasure->reason, g_free);
  g_clear_pointer (&erasure->decision_reason, g_free);
  g_free (erasure->state);
  erasure->state = g_strdup (TORGET_ERASURE_DONE);
  erasure->erased_by = g_strdup (user);
  erasure->erased_date = torget_clock_get_today ();
  erasure->digest = torget_erasure_dup_digest (erasure, previous);
  return torget_erasure_store_save (connection, erasure, error);
}

static gboolean
give_number (TorgetConnection *connection,
             TorgetErasure *erasure,
             GError **error)
{
  gint64 number;

  if (!torget_connection_get_int (
          connection, "SELECT coalesce (max (number), 0) + 1 FROM erasure", &number, error))
    return FALSE;
  erasure->number = (int) number;
  return TRUE;
}

/* Until the file is cleaned, it may hold what was erased in pages that nothing refers to. */
#define UNCLEAN                                                                                   \
  "INSERT INTO setting (name, value) VALUES ('unclean', '1') ON CONFLICT (name) DO NOTHING"

static gboolean
erase (TorgetConnection *connection,
       gint64 tx,
       TorgetErasure *erasure,
       const char *user,
       GError **error)
{
  return torget_erasure_rows_collect (connection, erasure->person_id, error)
         && torget_erasure_rows_delete (connection, error)
         && torget_index_store_update (connection, tx, error)
         && give_number (connection, erasure, error)
         && count_removed (connection, tx, erasure, error)
         && count_operations (connection, erasure, error)
         && torget_erasure_rows_forget (connection, erasure->number, error)
         && certify (connection, erasure, user, error)
         && torget_connection_run (connection, UNCLEAN "; DELETE FROM going", error);
}

/**
 * torget_erasure_store_erase:
 * @connection: an open connection
 * @id: row id of a proposal that was approved
 * @user: who erases
 * @error: return location of %TORGET_STORE_ERROR: CONFLICT when it was not approved
 *
 * Erases the person from every table, index and log, in one transaction with the certificate, and
 * cleans the file.
 *
 * Returns: whether it is erased
 */
gboolean
torget_erasure_store_erase (TorgetConnection *connection,
                            gint64 id,
                            const char *user,
                            GError **error)
{
  g_autoptr (TorgetErasure) erasure = torget_erasure_store_get (connection, id, error);
  gint64 tx;

  if (erasure == NULL)
    return FALSE;
  if (g_strcmp0 (erasure->state, TORGET_ERASURE_APPROVED) != 0)
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONFLICT, "not approved");
      return FALSE;
    }
  tx = torget_edit_begin (connection, NULL, error);
  if (tx == 0)
    return FALSE;
  if (!erase (connection, tx, erasure, user, error))
    {
      torget_edit_abandon (connection);
      return FALSE;
    }
  return torget_edit_commit (connection, tx, error)
         && torget_erasure_store_clean (connection, error);
}

/* The file is written anew in memory, since nothing of it may lie on the disk in the clear. A file
 * larger than this has what was deleted overwritten in place (secure_delete), and no more. */
#define MAX_REWRITTEN (G_GINT64_CONSTANT (1) << 30)

static gboolean
rewrite (TorgetConnection *connection,
         GError **error)
{
  gint64 size;

  if (!torget_connection_get_int (connection,
                                  "SELECT page_count * page_size FROM pragma_page_count, "
                                  "pragma_page_size",
                                  &size, error))
    return FALSE;
  return size > MAX_REWRITTEN || torget_connection_run (connection, "VACUUM", error);
}

/**
 * torget_erasure_store_clean:
 * @connection: an open connection outside a transaction
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Writes the file anew when something was erased since, so that no page, free or used, and no
 * write-ahead log holds what was erased. An erasure cleans; when that failed, the next opening does.
 *
 * Returns: whether the file is clean
 */
gboolean
torget_erasure_store_clean (TorgetConnection *connection,
                            GError **error)
{
  gint64 is_unclean;

  if (!torget_connection_get_int (connection,
                                  "SELECT count(*) FROM setting WHERE name = 'unclean'",
                                  &is_unclean, error))
    return FALSE;
  return is_unclean == 0
         || (rewrite (connection, error)
             && torget_connection_run (connection,
                                       "PRAGMA wal_checkpoint (TRUNCATE); "
                                       "DELETE FROM setting WHERE name = 'unclean'",
                                       error));
}

/**
 * torget_erasure_store_check:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR: DAMAGED when a certificate is not what it was
 *
 * Returns: whether every certificate has the digest that its fields and the one before give
 */
gboolean
torget_erasure_store_check (TorgetConnection *connection,
                            GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "SELECT " COLUMNS " FROM erasure WHERE number IS NOT NULL ORDER BY number", error);
  g_autofree char *previous = g_strdup ("");
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  for (int number = 1; (step = torget_statement_step (statement, error)) == TORGET_STEP_ROW;
       number++)
    {
      g_autoptr (TorgetErasure) found
          = torget_statement_read_record (statement, &torget_erasure_type);
      g_autofree char *digest = torget_erasure_dup_digest (found, previous);

      if (found->number != number || g_strcmp0 (digest, found->digest) != 0)
        {
          g_set_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED, "certificate %d",
                       number);
          return FALSE;
        }
      g_free (previous);
      previous = g_steal_pointer (&digest);
    }
  return step == TORGET_STEP_DONE;
}
