/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

/* Invented households for the demo file and for measuring. Everything about them is made up; the
 * personal numbers carry the test birth numbers 238 and 239. The same index, day and ids always
 * give the same household. */

/**
 * TorgetNewId:
 * @user_data: what was given with the function
 *
 * Returns: a row id that has not been used
 */
typedef gint64 (*TorgetNewId) (gpointer user_data);

typedef struct
{
  TorgetNewId func;
  gpointer user_data;
  TorgetDate today; /* dates of the demo lie around this day */
} TorgetDemoSource;

guint torget_demo_count_scenarios (void);
TorgetRecordSet *torget_demo_new_offices (const TorgetDemoSource *source);
TorgetRecordSet *torget_demo_new_household (const TorgetDemoSource *source,
                                            guint index,
                                            TorgetRecordSet *offices);

G_END_DECLS
