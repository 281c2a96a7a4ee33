/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Conflicts that are about no single person. */
#define TORGET_CONFLICT_DOUBLES "doubles"
#define TORGET_CONFLICT_UNDECIDED "undecided_handovers"

/* Persons whom some figure does not count: what the other conflicts are to the records. */
#define TORGET_CONFLICT_GAPS "gaps"

/**
 * TorgetConflict:
 * @code: of the code list `conflict`; static
 * @ids: (element-type gint64): row ids of the persons whom it concerns, each once
 * @n_protected: how many more, who are never listed
 * @n_others: how many files or pairs it is about, where it is about no persons
 *
 * Records that cannot all be right, or something that nobody has decided yet.
 */
typedef struct
{
  const char *code;
  GArray *ids;
  guint n_protected;
  guint n_others;
} TorgetConflict;

TorgetConflict *torget_conflict_new (const char *code);
TorgetConflict *torget_conflict_copy (const TorgetConflict *self);
guint torget_conflict_count (const TorgetConflict *self);
void torget_conflict_free (TorgetConflict *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetConflict, torget_conflict_free)

G_END_DECLS
