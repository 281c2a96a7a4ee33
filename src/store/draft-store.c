/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms that are not saved; see draft-store.h. They are not logged: what was never saved never
 * happened. */
#include "config.h"

#include "store/draft-store.h"

#include "base/clock.h"
#include "store/error.h"
#include "store/statement.h"

/**
 * torget_draft_store_list:
 * @connection: an open connection
 * @user: who is at work
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetFormDraft): the user's forms, the latest
 *   first, without what stands in them
 */
GPtrArray *
torget_draft_store_list (TorgetConnection *connection,
                         const char *user,
                         GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT id, row, form, NULL FROM draft WHERE user = ?1 "
                              "ORDER BY time DESC, id DESC",
                              error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, user);
  return torget_statement_list_records (statement, &torget_form_draft_type, error);
}

/**
 * torget_draft_store_load:
 * @connection: an open connection
 * @user: who is at work
 * @id: row id of a form
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the form, or %NULL with NOT_FOUND when the user has none such
 */
TorgetFormDraft *
torget_draft_store_load (TorgetConnection *connection,
                         const char *user,
                         gint64 id,
                         GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT id, row, form, content FROM draft "
                              "WHERE user = ?1 AND id = ?2",
                              error);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, user);
  torget_statement_bind_int64 (statement, 2, id);
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_ROW)
    return torget_statement_read_record (statement, &torget_form_draft_type);
  if (step == TORGET_STEP_DONE)
    g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND,
                         "no such form");
  return NULL;
}

/**
 * torget_draft_store_save:
 * @connection: an open connection
 * @user: who has typed
 * @draft: a form, with its id; it takes the place of what was kept of it before
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
torget_draft_store_save (TorgetConnection *connection,
                         const char *user,
                         const TorgetFormDraft *draft,
                         GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO draft (id, user, row, form, time, content) "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE "
                              "SET time = excluded.time, content = excluded.content "
                              "WHERE user = excluded.user",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, draft->record.id);
  torget_statement_bind_text (statement, 2, user);
  torget_statement_bind_int64 (statement, 3, draft->row);
  torget_statement_bind_text (statement, 4, draft->form);
  torget_statement_bind_int64 (statement, 5, torget_clock_get_time ());
  torget_statement_bind_text (statement, 6, draft->content);
  return torget_statement_run (statement, error);
}

/**
 * torget_draft_store_remove:
 * @connection: an open connection
 * @user: who is at work
 * @id: row id of a form
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether the user has no such form any more
 */
gboolean
torget_draft_store_remove (TorgetConnection *connection,
                           const char *user,
                           gint64 id,
                           GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "DELETE FROM draft WHERE user = ?1 AND id = ?2", error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, user);
  torget_statement_bind_int64 (statement, 2, id);
  return torget_statement_run (statement, error);
}

/**
 * torget_draft_store_remove_all:
 * @connection: an open connection
 * @user: somebody who is not to come back
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether the user has no forms any more
 */
gboolean
torget_draft_store_remove_all (TorgetConnection *connection,
                               const char *user,
                               GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "DELETE FROM draft WHERE user = ?1", error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, user);
  return torget_statement_run (statement, error);
}
