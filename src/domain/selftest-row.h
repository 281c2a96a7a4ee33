/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetSelftestRow:
 * @name: what was looked at; a stable name
 * @value: what was found
 * @expected: (nullable): what must be found; %NULL for what is only told
 *
 * A line of the program's test of itself.
 */
typedef struct
{
  const char *name;
  char *value;
  const char *expected;
} TorgetSelftestRow;

gboolean torget_selftest_row_is_good (const TorgetSelftestRow *row);
void torget_selftest_row_free (TorgetSelftestRow *row);

G_END_DECLS
