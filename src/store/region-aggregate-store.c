/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of the other municipalities; see region-aggregate-store.h. */
#include "config.h"

#include "store/region-aggregate-store.h"

#include "base/clock.h"
#include "store/content.h"
#include "store/error.h"
#include "store/statement.h"

/**
 * torget_received_figures_free:
 * @self: (nullable) (transfer full): figures
 */
void
torget_received_figures_free (TorgetReceivedFigures *self)
{
  if (self == NULL)
    return;
  g_free (self->municipality);
  g_free (self->period);
  g_free (self->user);
  g_free (self->sha256);
  g_free (self);
}

/**
 * torget_region_aggregate_store_has:
 * @connection: an open connection
 * @sha256: of a file
 * @is_there: (out): whether the very file is there already
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether that could be found out
 */
gboolean
torget_region_aggregate_store_has (TorgetConnection *connection,
                                   const char *sha256,
                                   gboolean *is_there,
                                   GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "SELECT 1 FROM region_aggregate WHERE sha256 = ?1", error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, sha256);
  step = torget_statement_step (statement, error);
  *is_there = step == TORGET_STEP_ROW;
  return step != TORGET_STEP_ERROR;
}

/**
 * torget_region_aggregate_store_add:
 * @connection: an open connection
 * @received: what is known of it; gets its row id
 * @content: the file
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
torget_region_aggregate_store_add (TorgetConnection *connection,
                                   TorgetReceivedFigures *received,
                                   GBytes *content,
                                   GError **error)
{
  g_autoptr (GBytes) compressed = torget_content_compress (content, error);
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO region_aggregate (municipality, period, created, received, user, sha256, "
      "n_bytes, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id",
      error);

  if (compressed == NULL || statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, received->municipality);
  torget_statement_bind_text (statement, 2, received->period);
  torget_statement_bind_int64 (statement, 3, received->created);
  torget_statement_bind_int64 (statement, 4, torget_clock_get_time ());
  torget_statement_bind_text (statement, 5, received->user);
  torget_statement_bind_text (statement, 6, received->sha256);
  torget_statement_bind_int64 (statement, 7, (gint64) g_bytes_get_size (content));
  torget_statement_bind_blob (statement, 8, compressed);
  return torget_statement_run_for_id (statement, &received->id, error);
}

static TorgetReceivedFigures *
read_row (TorgetStatement *statement)
{
  TorgetReceivedFigures *self = g_new0 (TorgetReceivedFigures, 1);

  self->id = torget_statement_get_int64 (statement, 0);
  self->municipality = g_strdup (torget_statement_get_text (statement, 1));
  self->period = g_strdup (torget_statement_get_text (statement, 2));
  self->created = torget_statement_get_int64 (statement, 3);
  self->user = g_strdup (torget_statement_get_text (statement, 4));
  self->sha256 = g_strdup (torget_statement_get_text (statement, 5));
  return self;
}

/**
 * torget_region_aggregate_store_list:
 * @connection: an open connection
 * @period: year
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetReceivedFigures): what came of the year,
 *   newest first
 */
GPtrArray *
torget_region_aggregate_store_list (TorgetConnection *connection,
                                    const char *period,
                                    GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT id, municipality, period, created, user, sha256 FROM region_aggregate "
      "WHERE period = ?1 ORDER BY created DESC, id DESC",
      error);
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_received_figures_free);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, period);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    g_ptr_array_add (list, read_row (statement));
  return step == TORGET_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * torget_region_aggregate_store_load:
 * @connection: an open connection
 * @id: row id
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the file as it came
 */
GBytes *
torget_region_aggregate_store_load (TorgetConnection *connection,
                                    gint64 id,
                                    GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "SELECT content, n_bytes FROM region_aggregate WHERE id = ?1", error);
  g_autoptr (GBytes) compressed = NULL;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, id);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return NULL;
  compressed = torget_statement_dup_blob (statement, 0);
  return torget_content_expand (compressed, (gsize) torget_statement_get_int64 (statement, 1),
                                error);
}

/**
 * torget_region_aggregate_store_remove:
 * @connection: an open connection
 * @id: row id
 * @error: return location of %TORGET_STORE_ERROR, NOT_FOUND when nothing was received under the id
 *
 * Removes what was received. An earlier file of the municipality then counts again.
 *
 * Returns: whether it is gone
 */
gboolean
torget_region_aggregate_store_remove (TorgetConnection *connection,
                                      gint64 id,
                                      GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "DELETE FROM region_aggregate WHERE id = ?1 RETURNING id",
                              error);
  gint64 removed;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, id);
  if (!torget_statement_run_for_id (statement, &removed, error))
    return FALSE;
  if (removed == 0)
    g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND,
                         "no such figures");
  return removed != 0;
}
