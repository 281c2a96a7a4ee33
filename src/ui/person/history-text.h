/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/history-steps.h"

G_BEGIN_DECLS

/**
 * TorgetChangeWords:
 * @records: the records that links point to
 * @hides_places: whether what tells where somebody is must not be shown
 *
 * What is needed to say a change in words.
 */
typedef struct
{
  TorgetRecordSet *records;
  gboolean hides_places;
} TorgetChangeWords;

char *torget_change_dup_field (const TorgetChange *change);
char *torget_change_dup_value (const TorgetChange *change,
                               const char *value,
                               const TorgetChangeWords *words);
char *torget_history_item_dup_title (const TorgetHistoryItem *item);
char *torget_history_item_dup_text (const TorgetHistoryItem *item,
                                    const TorgetChangeWords *words,
                                    const char *separator);
char *torget_history_step_dup_title (const TorgetHistoryStep *step);
char *torget_change_dup_when_and_who (const TorgetChange *change);
char *torget_obstacles_dup_text (GPtrArray *changes,
                                 const TorgetChangeWords *words);

G_END_DECLS
