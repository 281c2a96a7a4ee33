/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the office has set; see parameter-store.h. A file that another version of the program wrote
 * may hold names and numbers that this one does not take: they are passed over. */
#include "config.h"

#include "store/parameter-store.h"

#include "store/deadline-store.h"
#include "store/statement.h"

#include <string.h>

/* Before the name of a parameter in the table of settings. */
#define PREFIX "office."

static void
take_row (TorgetOfficeParameters *parameters,
          TorgetStatement *statement)
{
  const char *name = torget_statement_get_text (statement, 0);
  TorgetOfficeParameter parameter;

  if (torget_office_parameter_find (name + strlen (PREFIX), &parameter))
    torget_office_parameters_set (parameters, parameter, torget_statement_get_int64 (statement, 1));
}

/**
 * torget_parameter_store_load:
 * @connection: an open connection
 * @parameters: (out caller-allocates): what counts in this file
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether they were read
 */
gboolean
torget_parameter_store_load (TorgetConnection *connection,
                             TorgetOfficeParameters *parameters,
                             GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT name, CAST (value AS INTEGER) FROM setting "
                              "WHERE name GLOB '" PREFIX "*'",
                              error);
  TorgetStep step;

  torget_office_parameters_init_defaults (parameters);
  if (statement == NULL)
    return FALSE;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    take_row (parameters, statement);
  return step == TORGET_STEP_DONE;
}

static gboolean
save_value (TorgetConnection *connection,
            const TorgetOfficeParameterInfo *info,
            int value,
            GError **error)
{
  g_autofree char *name = g_strconcat (PREFIX, info->id, NULL);
  g_autofree char *text = g_strdup_printf ("%d", value);
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              value == info->initial
                                  ? "DELETE FROM setting WHERE name = ?1"
                                  : "INSERT INTO setting (name, value) VALUES (?1, ?2) "
                                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, name);
  if (value != info->initial)
    torget_statement_bind_text (statement, 2, text);
  return torget_statement_run (statement, error);
}

static gboolean
save_all (TorgetConnection *connection,
          gconstpointer data,
          GError **error)
{
  const TorgetOfficeParameters *parameters = data;

  for (guint i = 0; i < TORGET_N_OFFICE_PARAMETERS; i++)
    if (!save_value (connection, torget_office_parameter_get_info ((TorgetOfficeParameter) i),
                     parameters->values[i], error))
      return FALSE;
  return torget_deadline_store_rebuild (connection, error);
}

/**
 * torget_parameter_store_save:
 * @connection: a connection outside a transaction
 * @parameters: what shall count
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Brings the stored deadlines up to date, which depend on them.
 *
 * Returns: whether all are saved; none is if not
 */
gboolean
torget_parameter_store_save (TorgetConnection *connection,
                             const TorgetOfficeParameters *parameters,
                             GError **error)
{
  return torget_connection_transact (connection, save_all, parameters, error);
}
