/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"
#include "domain/record.h"

G_BEGIN_DECLS

/* How a list looks: its columns, filters and words, as constant data. */

#define TORGET_LIST_UNSORTED (-1)

typedef struct _TorgetListCell TorgetListCell;

/**
 * TorgetListCellShow:
 * @cell: an empty cell
 * @record: the row's record
 * @field: (nullable): the column's field
 *
 * Fills a cell with what its column shows of a record.
 */
typedef void (*TorgetListCellShow) (TorgetListCell *cell,
                                    gconstpointer record,
                                    const TorgetField *field);

/**
 * TorgetListColumn:
 * @id: stable name
 * @title: column header, marked for translation
 * @chars: width in characters
 * @rank: 0 is always shown; where there is no room, the largest is hidden first
 * @sort: a #TorgetSortKey, or %TORGET_LIST_UNSORTED
 * @field: (nullable): name of the record's field that is shown
 * @is_open: whether it may be shown of a protected person too: it neither names nor locates
 * @show: (nullable): fills a cell; %NULL shows the field as its kind is shown everywhere
 */
typedef struct
{
  const char *id;
  const char *title;
  int chars;
  int rank;
  int sort;
  const char *field;
  gboolean is_open;
  TorgetListCellShow show;
} TorgetListColumn;

/**
 * TorgetListFilter:
 * @title: what is filtered, marked for translation
 * @all: the choice that filters nothing, marked for translation
 * @field: of #TorgetListQuery: a code, or the link to a coordinator
 */
typedef struct
{
  const char *title;
  const char *all;
  const char *field;
} TorgetListFilter;

/**
 * TorgetListGrouping:
 * @code: what #TorgetListQuery calls it
 * @title: what the rows are grouped by, marked for translation
 */
typedef struct
{
  const char *code;
  const char *title;
} TorgetListGrouping;

/**
 * TorgetListSpec:
 * @kind: which list
 * @count: says how many rows there are, in the user's language; (transfer full)
 * @columns: in the order shown; the first takes the room that is left
 * @status_list: code list of the rows' status
 * @filters: (nullable): what this list is filtered by beside municipality, status and coordinator
 * @groupings: (nullable): what the rows can be grouped by
 * @has_lanes: whether the SFI courses stand on top, with how many are in each
 * @sort: order at the start
 * @icon_name: of the view
 * @empty_title: when the file has no such rows; marked for translation
 * @empty_text: what the view is for; marked for translation
 */
typedef struct
{
  TorgetListKind kind;
  char *(*count) (guint n);
  const TorgetListColumn *columns;
  guint n_columns;
  const char *status_list;
  const TorgetListFilter *filters;
  guint n_filters;
  const TorgetListGrouping *groupings;
  guint n_groupings;
  gboolean has_lanes;
  TorgetSortKey sort;
  const char *icon_name;
  const char *empty_title;
  const char *empty_text;
} TorgetListSpec;

G_END_DECLS
