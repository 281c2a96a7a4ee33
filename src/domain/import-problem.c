/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Problems of an import as values. */
#include "config.h"

#include "domain/import-problem.h"

/**
 * torget_import_problem_copy:
 * @problem: a problem
 *
 * Returns: (transfer full): a deep copy
 */
TorgetImportProblem *
torget_import_problem_copy (const TorgetImportProblem *problem)
{
  TorgetImportProblem *copy = g_memdup2 (problem, sizeof *problem);

  copy->column = g_strdup (problem->column);
  copy->value = g_strdup (problem->value);
  return copy;
}

/**
 * torget_import_problem_free:
 * @problem: (transfer full): a problem
 */
void
torget_import_problem_free (TorgetImportProblem *problem)
{
  g_free (problem->column);
  g_free (problem->value);
  g_free (problem);
}
