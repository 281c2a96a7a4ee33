/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"

G_BEGIN_DECLS

/**
 * TorgetSavedFilter:
 *
 * What a list shows and in which order, under a name. Belongs to the file and is no part of
 * anybody's record: neither Undo nor History knows it.
 */
typedef struct
{
  TorgetRecord record;
  char *list; /* torget_list_kind_get_name() */
  char *name;
  char *query; /* torget_list_query_to_text() */
} TorgetSavedFilter;

TORGET_DECLARE_RECORD (TorgetSavedFilter, saved_filter)

G_END_DECLS
