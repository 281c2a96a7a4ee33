/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline-row.h"

G_BEGIN_DECLS

/**
 * TorgetTodaySection:
 * @TORGET_TODAY_THIS_WEEK: something is lost within a week, or is being lost week by week
 * @TORGET_TODAY_LATE: the day has passed
 * @TORGET_TODAY_THIS_MONTH: within 30 days
 * @TORGET_TODAY_LATER: it is time to be warned
 *
 * How soon something is lost.
 */
typedef enum
{
  TORGET_TODAY_THIS_WEEK,
  TORGET_TODAY_LATE,
  TORGET_TODAY_THIS_MONTH,
  TORGET_TODAY_LATER,
} TorgetTodaySection;

#define TORGET_N_TODAY_SECTIONS (TORGET_TODAY_LATER + 1)

/**
 * TorgetTodayItem:
 *
 * One line of the day: a deadline with the names to show, or the heading of a section.
 */
#define TORGET_TYPE_TODAY_ITEM (torget_today_item_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTodayItem, torget_today_item, TORGET, TODAY_ITEM, GObject)

TorgetTodayItem *torget_today_item_new (const TorgetDeadline *deadline,
                                        TorgetDate today);
TorgetTodayItem *torget_today_item_new_heading (TorgetTodaySection section);
gboolean torget_today_item_is_heading (TorgetTodayItem *self);
TorgetTodaySection torget_today_item_get_section (TorgetTodayItem *self);
const TorgetDeadline *torget_today_item_get_deadline (TorgetTodayItem *self);
TorgetDate torget_today_item_get_today (TorgetTodayItem *self);

void torget_today_item_set_names (TorgetTodayItem *self,
                                  gint64 household_id,
                                  const char *household,
                                  const char *person,
                                  const char *cause,
                                  const char *coordinator);
gint64 torget_today_item_get_group (TorgetTodayItem *self);
const char *torget_today_item_get_household (TorgetTodayItem *self);
const char *torget_today_item_get_person (TorgetTodayItem *self);
const char *torget_today_item_get_coordinator (TorgetTodayItem *self);
void torget_today_item_set_row (TorgetTodayItem *self,
                                const TorgetDeadlineRow *row);
const TorgetDeadlineRow *torget_today_item_get_row (TorgetTodayItem *self);
char *torget_today_item_dup_sentence (TorgetTodayItem *self);

void torget_today_item_set_is_first (TorgetTodayItem *self,
                                     gboolean is_first);
gboolean torget_today_item_get_is_first (TorgetTodayItem *self);

void torget_today_order (GPtrArray *items);
GPtrArray *torget_today_list_items (GPtrArray *rows,
                                    TorgetDate today);
GPtrArray *torget_today_list_with_headings (GPtrArray *items);
char *torget_today_dup_lost (GPtrArray *rows,
                             TorgetDate today);
char *torget_today_dup_next (GPtrArray *rows,
                             TorgetDate today);

G_END_DECLS
