/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/* The lists of the window. Each has its own row record (list-rows.h). */
typedef enum
{
  TORGET_LIST_PERSONS,
  TORGET_LIST_PLANS,
  TORGET_LIST_SFI,
  TORGET_LIST_PRESCHOOL,
  TORGET_LIST_SUBLETS,
} TorgetListKind;

/* What a list can be sorted by; one that a list does not have sorts it by name. */
typedef enum
{
  TORGET_SORT_NAME,
  TORGET_SORT_BIRTH,
  TORGET_SORT_MUNICIPALITY,
  TORGET_SORT_STATUS,
  TORGET_SORT_DUE,
  TORGET_SORT_START,
  TORGET_SORT_COURSE,
  TORGET_SORT_ADDRESS,
  TORGET_SORT_LANDLORD,
  TORGET_SORT_COORDINATOR,
} TorgetSortKey;

/**
 * TorgetListQuery:
 * @search: (nullable): free text over names, numbers, address, phone
 * @municipality: (nullable): code
 * @status: (nullable): person_status in the person list, else the status of the list's track
 * @coordinator_id: row id, 0 for all
 * @plan_status: (nullable): code; person list only, like the three below
 * @sfi_status: (nullable): code
 * @course: (nullable): code of sfi_course; SFI list only
 * @preschool_status: (nullable): code
 * @sublet_status: (nullable): code
 * @group: (nullable): what the rows are grouped by, before they are sorted: `area` or `landlord`,
 *   sublet list only
 * @sort: a #TorgetSortKey
 * @descending: largest first
 *
 * What a list shows and in which order. A value like other records, though no table has it.
 */
typedef struct
{
  TorgetRecord record;
  char *search;
  char *municipality;
  char *status;
  gint64 coordinator_id;
  char *plan_status;
  char *sfi_status;
  char *course;
  char *preschool_status;
  char *sublet_status;
  char *group;
  int sort;
  gboolean descending;
} TorgetListQuery;

TORGET_DECLARE_RECORD (TorgetListQuery, list_query)

/**
 * TorgetListGroup:
 * @name: (nullable): what its rows have in common; %NULL when that is not known, or not shown
 * @n_rows: how many there are
 *
 * Rows of a list that stand together.
 */
typedef struct
{
  char *name;
  guint n_rows;
} TorgetListGroup;

void torget_list_group_free (TorgetListGroup *self);

TorgetListQuery *torget_list_query_new (void);
char *torget_list_query_to_text (const TorgetListQuery *query);
TorgetListQuery *torget_list_query_from_text (const char *text);

const char *torget_list_kind_get_name (TorgetListKind kind);

G_END_DECLS
