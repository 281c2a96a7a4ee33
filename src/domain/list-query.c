/* SPDX-License-Identifier: GPL-3.0-or-later */
/* List queries as values; see list-query.h. */
#include "config.h"

#include "domain/list-query.h"

static const TorgetField list_query_fields[] = {
  TORGET_TEXT (TorgetListQuery, search),
  TORGET_CODE (TorgetListQuery, municipality, "municipality"),
  TORGET_TEXT (TorgetListQuery, status),
  TORGET_LINK (TorgetListQuery, coordinator_id, "coordinator"),
  TORGET_CODE (TorgetListQuery, plan_status, "plan_status"),
  TORGET_CODE (TorgetListQuery, sfi_status, "sfi_status"),
  TORGET_CODE (TorgetListQuery, preschool_status, "preschool_status"),
  TORGET_CODE (TorgetListQuery, sublet_status, "sublet_status"),
  TORGET_INT (TorgetListQuery, sort),
  TORGET_FLAG (TorgetListQuery, descending),
};

TORGET_DEFINE_RECORD (TorgetListQuery, list_query, "list_query")

/**
 * torget_list_query_new:
 *
 * Returns: (transfer full): everything, by name
 */
TorgetListQuery *
torget_list_query_new (void)
{
  return torget_record_new (&torget_list_query_type);
}
