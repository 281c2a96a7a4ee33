/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TORGET_IMPORT_INFO,
  TORGET_IMPORT_WARNING, /* imported, but somebody should look */
  TORGET_IMPORT_ERROR,   /* not imported as written; the text is kept as a note */
} TorgetImportSeverity;

/**
 * TorgetImportProblem:
 * @row: row of the file; the header is row 1
 * @column: (nullable): heading of the column; %NULL for the whole row
 * @code: of the code list `import_problem`, which has the sentence for it
 * @severity: how grave
 * @value: (nullable): the text of the cell
 *
 * Something in an imported file that somebody should know of.
 */
typedef struct
{
  guint row;
  char *column;
  const char *code;
  TorgetImportSeverity severity;
  char *value;
} TorgetImportProblem;

void torget_import_problem_free (TorgetImportProblem *problem);

G_END_DECLS
