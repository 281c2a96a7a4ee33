/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the office has set in the date rules. It is read once, when the file is opened: the session
 * is the only one who writes to it. */
#include "config.h"

#include "service/office-parameters.h"

#include "service/session-private.h"
#include "store/parameter-store.h"

/**
 * torget_session_get_parameters:
 * @self: a session
 *
 * Returns: (transfer none): what counts in the open file, or the initial values while none is
 *   open; changes with `changed`
 */
const TorgetOfficeParameters *
torget_session_get_parameters (TorgetSession *self)
{
  g_return_val_if_fail (TORGET_IS_SESSION (self), NULL);

  return torget_session_peek_parameters (self);
}

static gpointer
run_save (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  return torget_parameter_store_save (connection, input, error) ? input : NULL;
}

/**
 * torget_session_set_parameters_async:
 * @self: an open session
 * @parameters: what shall count, for everybody who works with the file; copied
 * @callback: told when they are saved; calls torget_session_set_parameters_finish(), since they
 *   count from then on
 * @user_data: for @callback
 */
void
torget_session_set_parameters_async (TorgetSession *self,
                                     const TorgetOfficeParameters *parameters,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  TorgetOfficeParameters *copy = g_memdup2 (parameters, sizeof *parameters);

  torget_session_call (self, TORGET_PRIORITY_WRITE, run_save, copy, g_free, NULL, NULL, callback,
                       user_data);
}

/**
 * torget_session_set_parameters_finish:
 * @self: the session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: whether they are saved, and count
 */
gboolean
torget_session_set_parameters_finish (TorgetSession *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  const TorgetOfficeParameters *saved = g_task_propagate_pointer (G_TASK (result), error);

  if (saved == NULL)
    return FALSE;
  if (torget_session_is_open (self))
    {
      *torget_session_peek_parameters (self) = *saved;
      torget_session_emit_changed (self);
    }
  return TRUE;
}
