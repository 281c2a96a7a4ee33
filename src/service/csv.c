/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as text, for programs that calculate. */
#include "config.h"

#include "service/csv.h"

#include <string.h>

/* A program for tables takes a cell that begins so for a formula, which may do anything. What
 * looks like a guarded one already is guarded again, or its apostrophe would be lost on the way. */
static gboolean
is_like_formula (const char *cell)
{
  cell += strspn (cell, "'");
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

static void
append_cell (GString *text,
             const char *cell,
             char separator)
{
  const char special[] = { separator, '"', '\r', '\n', '\0' };
  g_autoptr (GString) safe = g_string_new (is_like_formula (cell) ? "'" : "");

  g_string_append (safe, cell);
  if (strpbrk (safe->str, special) == NULL)
    {
      g_string_append (text, safe->str);
      return;
    }
  g_string_replace (safe, "\"", "\"\"", 0);
  g_string_append_c (text, '"');
  g_string_append (text, safe->str);
  g_string_append_c (text, '"');
}

/**
 * torget_csv_append_row:
 * @text: a table so far
 * @cells: (array zero-terminated=1): texts of the row
 * @separator: what stands between them
 *
 * Adds a row as RFC 4180 has it. A cell that a program for tables would take for a formula gets an
 * apostrophe in front.
 */
void
torget_csv_append_row (GString *text,
                       const char *const *cells,
                       char separator)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, separator);
      append_cell (text, cells[i], separator);
    }
  g_string_append (text, "\r\n");
}
