/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The goals of the office; see goal-store.h. A goal of an indicator that this program does not know
 * is kept and passed over. */
#include "config.h"

#include "store/goal-store.h"

#include "store/statement.h"

#include <stdlib.h>
#include <string.h>

/* Before the year and the indicator in the table of settings. */
#define PREFIX "goal."

static void
take_row (TorgetGoals *goals,
          TorgetStatement *statement)
{
  const char *name = torget_statement_get_text (statement, 0) + strlen (PREFIX);
  const char *value = torget_statement_get_text (statement, 1);
  char *indicator;
  const long year = strtol (name, &indicator, 10);

  if (*indicator == '.' && torget_indicator_find (indicator + 1) != NULL && value != NULL)
    torget_goals_set (goals, indicator + 1, (int) year, g_ascii_strtod (value, NULL));
}

/**
 * torget_goal_store_load:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the goals of all years
 */
TorgetGoals *
torget_goal_store_load (TorgetConnection *connection,
                        GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "SELECT name, value FROM setting WHERE name GLOB '" PREFIX "*'", error);
  g_autoptr (GHashTable) goals = torget_goals_new ();
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    take_row (goals, statement);
  return step == TORGET_STEP_DONE ? g_steal_pointer (&goals) : NULL;
}

/**
 * torget_goal_store_save:
 * @connection: an open connection
 * @indicator: id
 * @year: which year
 * @value: (nullable): the goal; %NULL for none
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it is saved
 */
gboolean
torget_goal_store_save (TorgetConnection *connection,
                        const char *indicator,
                        int year,
                        const double *value,
                        GError **error)
{
  g_autofree char *name = g_strdup_printf (PREFIX "%d.%s", year, indicator);
  char text[G_ASCII_DTOSTR_BUF_SIZE] = "";
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              value == NULL
                                  ? "DELETE FROM setting WHERE name = ?1"
                                  : "INSERT INTO setting (name, value) VALUES (?1, ?2) "
                                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, name);
  if (value != NULL)
    torget_statement_bind_text (statement, 2, g_ascii_dtostr (text, sizeof text, *value));
  return torget_statement_run (statement, error);
}
