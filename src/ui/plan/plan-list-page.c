/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The establishment plans: the hours of the week and how long the programme lasts. */
#include "config.h"

#include "ui/plan/plan-list-page.h"

#include "base/clock.h"
#include "domain/list-rows.h"
#include "ui/list/list-common.h"

/* The programme is full time, 40 hours a week (förordning 2017:820 7 §). */
#define FULL_TIME_HOURS 40

static void
show_hours (TorgetListCell *cell,
            gconstpointer record,
            const TorgetField *field)
{
  const TorgetPlanRow *row = record;
  const double sfi = row->sfi_hours / (double) FULL_TIME_HOURS;
  const double practice = sfi + row->practice_hours / (double) FULL_TIME_HOURS;
  const double other = practice + row->other_hours / (double) FULL_TIME_HOURS;
  const int used = row->sfi_hours + row->practice_hours + row->other_hours;
  TorgetBarContent content = { 0 };
  g_autofree char *text = g_strdup_printf (C_ ("hours a week", "%d/%d h"), used, FULL_TIME_HOURS);
  g_autofree char *words = g_strdup_printf (
      _ ("SFI %d h, practice %d h, other %d h, nothing planned %d h of %d h a week"),
      row->sfi_hours, row->practice_hours, row->other_hours, MAX (FULL_TIME_HOURS - used, 0),
      FULL_TIME_HOURS);

  torget_bar_add_part (&content, 0, sfi, TORGET_TONE_ACCENT);
  torget_bar_add_part (&content, sfi, practice, TORGET_TONE_SUCCESS);
  torget_bar_add_part (&content, practice, other, TORGET_TONE_NEUTRAL);
  torget_list_cell_set_bar (cell, &content, text, words);
}

static const TorgetListColumn columns[] = {
  TORGET_LIST_COLUMN_NAME (N_ ("Name")),
  TORGET_LIST_COLUMN_MUNICIPALITY (5),
  TORGET_LIST_COLUMN_STATUS (20, 2),
  { "hours", N_ ("Hours a week"), 22, 1, TORGET_LIST_UNSORTED, NULL, TRUE, show_hours },
  { "left", N_ ("Left"), 11, 3, TORGET_LIST_UNSORTED, "programme_end", TRUE,
    torget_list_show_due },
  { "end", N_ ("Programme ends"), 14, 4, TORGET_SORT_DUE, "programme_end", TRUE },
  { "reason", N_ ("Part time because"), 22, 7, TORGET_LIST_UNSORTED, "part_time_reason", TRUE },
  { "plan", N_ ("Plan made"), 10, 6, TORGET_SORT_START, "plan_date", TRUE },
  TORGET_LIST_COLUMN_COORDINATOR (8),
};

static char *
count (guint n)
{
  return g_strdup_printf (ngettext ("%u plan", "%u plans", n), n);
}

const TorgetListSpec torget_plan_list_spec = {
  .kind = TORGET_LIST_PLANS,
  .count = count,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .status_list = "plan_status",
  .sort = TORGET_SORT_NAME,
  .icon_name = "torget-plan-symbolic",
  .empty_title = N_ ("No establishment plans yet"),
  .empty_text = N_ ("Here are the hours and dates of everybody in the establishment programme. A "
                    "plan is added on the person’s page, or comes with an import."),
};
