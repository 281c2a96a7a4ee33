/* SPDX-License-Identifier: GPL-3.0-or-later */
/* List queries as values; see list-query.h. */
#include "config.h"

#include "domain/list-query.h"

/**
 * torget_list_query_new:
 *
 * Returns: (transfer full): everything, by name
 */
TorgetListQuery *
torget_list_query_new (void)
{
  return g_new0 (TorgetListQuery, 1);
}

/**
 * torget_list_query_copy:
 * @query: a query
 *
 * Returns: (transfer full): a deep copy
 */
TorgetListQuery *
torget_list_query_copy (const TorgetListQuery *query)
{
  TorgetListQuery *copy = g_memdup2 (query, sizeof *query);

  copy->search = g_strdup (query->search);
  copy->municipality = g_strdup (query->municipality);
  copy->status = g_strdup (query->status);
  copy->plan_status = g_strdup (query->plan_status);
  copy->sfi_status = g_strdup (query->sfi_status);
  copy->preschool_status = g_strdup (query->preschool_status);
  copy->sublet_status = g_strdup (query->sublet_status);
  return copy;
}

/**
 * torget_list_query_equal:
 * @a: a query
 * @b: a query
 *
 * Returns: whether both show the same rows in the same order
 */
gboolean
torget_list_query_equal (const TorgetListQuery *a,
                         const TorgetListQuery *b)
{
  return g_strcmp0 (a->search, b->search) == 0
         && g_strcmp0 (a->municipality, b->municipality) == 0
         && g_strcmp0 (a->status, b->status) == 0
         && a->coordinator_id == b->coordinator_id
         && g_strcmp0 (a->plan_status, b->plan_status) == 0
         && g_strcmp0 (a->sfi_status, b->sfi_status) == 0
         && g_strcmp0 (a->preschool_status, b->preschool_status) == 0
         && g_strcmp0 (a->sublet_status, b->sublet_status) == 0
         && a->sort == b->sort
         && a->descending == b->descending;
}

/**
 * torget_list_query_free:
 * @query: (nullable) (transfer full): a query
 */
void
torget_list_query_free (TorgetListQuery *query)
{
  if (query == NULL)
    return;
  g_free (query->search);
  g_free (query->municipality);
  g_free (query->status);
  g_free (query->plan_status);
  g_free (query->sfi_status);
  g_free (query->preschool_status);
  g_free (query->sublet_status);
  g_free (query);
}
