/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"

G_BEGIN_DECLS

/* What the sort keys of the protected begin with; see index-store.c. */
#define TORGET_SORT_KEY_PROTECTED 0xff

/* Around what names or locates somebody, where it decides a place in a list: rows of the protected
 * have none. The person index is `i`. */
#define TORGET_SQL_UNLESS_PROTECTED_BEGIN "iif (substr (i.sort_key, 1, 1) = x'ff', NULL, "
#define TORGET_SQL_UNLESS_PROTECTED_END ")"

/* The parts that a list's statements are made of; each is literal text with named parameters. */
typedef struct
{
  const char *from;   /* everything after FROM; the person index is `i` */
  const char *shown;  /* which rows are listed at all */
  const char *first;  /* (nullable): what comes first in any order */
  const char *id;     /* the column whose values are the ids */
  const char *municipality;
  const char *status; /* what the query's status filters */
  const char *due;    /* what TORGET_SORT_DUE sorts by */
  const char *start;
  const char *course;
  const char *address;
  const char *landlord; /* (nullable): by name */
  const char *area_group;     /* (nullable): what rows are grouped by; NULL of the protected */
  const char *landlord_group; /* (nullable) */
  const char *rows;   /* whole statement for a page; parameter: JSON array of ids */
} TorgetListSql;

const TorgetListSql *torget_list_sql_get (TorgetListKind kind);

G_END_DECLS
