/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Problems of an import as values. */
#include "config.h"

#include "domain/import-problem.h"

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
