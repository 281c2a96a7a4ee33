/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/change.h"

G_BEGIN_DECLS

/**
 * TorgetHistoryItem:
 * @change: (not nullable): a changed value, or the row that was made or removed; owned
 * @values: (element-type TorgetChange): the values of a row that was made or removed
 *
 * What can be read, and taken back, on its own.
 */
typedef struct
{
  TorgetChange *change;
  GPtrArray *values;
} TorgetHistoryItem;

/**
 * TorgetHistoryStep:
 * @first: its first change, which has number, time, user and label of all; borrowed
 * @items: (element-type TorgetHistoryItem): never empty
 *
 * One transaction.
 */
typedef struct
{
  const TorgetChange *first;
  GPtrArray *items;
} TorgetHistoryStep;

GPtrArray *torget_history_steps_new (GPtrArray *changes);

G_END_DECLS
