/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the program's test of itself. */
#include "config.h"

#include "domain/selftest-row.h"

/**
 * torget_selftest_row_is_good:
 * @row: a line
 *
 * Returns: whether what was found is what must be
 */
gboolean
torget_selftest_row_is_good (const TorgetSelftestRow *row)
{
  return row->expected == NULL || g_strcmp0 (row->value, row->expected) == 0;
}

/**
 * torget_selftest_row_free:
 * @row: (transfer full): a line
 */
void
torget_selftest_row_free (TorgetSelftestRow *row)
{
  g_free (row->value);
  g_free (row);
}
