/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user who has the file open may do; see roles.h. */
#include "config.h"

#include "service/roles.h"

#include "service/session-private.h"

/* That of a reader while no file is open. */
static TorgetRole
get_role (TorgetSession *self)
{
  const TorgetOpened *opened;

  g_return_val_if_fail (TORGET_IS_SESSION (self), TORGET_ROLE_READER);

  opened = torget_session_peek_opened (self);
  return opened != NULL ? opened->role : TORGET_ROLE_READER;
}

/**
 * torget_session_may:
 * @self: a session
 * @what: what somebody wants to do
 *
 * Returns: whether the user who has the file open may do it
 */
gboolean
torget_session_may (TorgetSession *self,
                    TorgetMay what)
{
  return torget_role_may (get_role (self), what);
}
