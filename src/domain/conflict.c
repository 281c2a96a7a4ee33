/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What contradicts itself in the records; see conflict.h. */
#include "config.h"

#include "domain/conflict.h"

/**
 * torget_conflict_new:
 * @code: of the code list `conflict`; static
 *
 * Returns: (transfer full): a conflict that concerns nobody yet
 */
TorgetConflict *
torget_conflict_new (const char *code)
{
  TorgetConflict *self = g_new0 (TorgetConflict, 1);

  self->code = code;
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

/**
 * torget_conflict_copy:
 * @self: a conflict
 *
 * Returns: (transfer full): the same
 */
TorgetConflict *
torget_conflict_copy (const TorgetConflict *self)
{
  TorgetConflict *copy = g_memdup2 (self, sizeof *self);

  copy->ids = g_array_copy (self->ids);
  return copy;
}

/**
 * torget_conflict_count:
 * @self: a conflict
 *
 * Returns: how many persons, pairs or files it is about
 */
guint
torget_conflict_count (const TorgetConflict *self)
{
  return self->ids->len + self->n_protected + self->n_others;
}

/**
 * torget_conflict_free:
 * @self: (nullable) (transfer full): a conflict
 */
void
torget_conflict_free (TorgetConflict *self)
{
  if (self != NULL)
    g_array_unref (self->ids);
  g_free (self);
}
