/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gi18n.h>

#include "ui/list/list-text.h"

G_BEGIN_DECLS

/* Columns that the lists have in common. @rank: how early the column gives way. */

#define TORGET_LIST_COLUMN_NAME(title)                                                            \
  { "name", title, 20, 0, TORGET_SORT_NAME, NULL, TRUE, torget_list_show_name }

#define TORGET_LIST_COLUMN_BORN(rank)                                                             \
  { "born", N_ ("Born"), 10, rank, TORGET_SORT_BIRTH, "birth_date", FALSE, NULL }

#define TORGET_LIST_COLUMN_MUNICIPALITY(rank)                                                     \
  { "municipality", N_ ("Municipality"), 12, rank, TORGET_SORT_MUNICIPALITY, "municipality",      \
    FALSE, NULL }

#define TORGET_LIST_COLUMN_STATUS(chars, rank)                                                    \
  { "status", N_ ("Status"), chars, rank, TORGET_SORT_STATUS, "status", TRUE, NULL }

#define TORGET_LIST_COLUMN_COORDINATOR(rank)                                                      \
  { "coordinator", N_ ("Coordinator"), 16, rank, TORGET_SORT_COORDINATOR, "coordinator", TRUE,    \
    NULL }

G_END_DECLS
