/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SFI tracks: course, provider and how much of the right to SFI has passed. */
#include "config.h"

#include "ui/sfi/sfi-list-page.h"

#include "base/clock.h"
#include "domain/list-rows.h"
#include "ui/list/list-common.h"

static void
show_hours (TorgetListCell *cell,
            gconstpointer record,
            const TorgetField *field)
{
  const TorgetSfiRow *row = record;
  g_autofree char *text = NULL;

  if (row->hours_per_week == 0)
    return;
  text = g_strdup_printf (C_ ("hours a week", "%d h"), row->hours_per_week);
  torget_list_cell_set_text (cell, text);
}

/* The right lasts three years from being received (skollagen 20 kap. 31 a §). */
static void
show_right (TorgetListCell *cell,
            gconstpointer record,
            const TorgetField *field)
{
  const TorgetSfiRow *row = record;
  const TorgetDate today = torget_clock_get_today ();
  const TorgetDate start = torget_date_add_months (row->right_end, -36);
  const TorgetTone tone = torget_due_tone (row->right_end, today);
  TorgetBarContent content = { 0 };
  char end[TORGET_DATE_ISO_SIZE];
  g_autofree char *words = NULL;

  if (row->right_end == TORGET_DATE_NONE)
    return;
  torget_bar_add_part (&content, 0, torget_list_place (today, start, row->right_end),
                       tone == TORGET_TONE_NEUTRAL ? TORGET_TONE_ACCENT : tone);
  torget_date_write_iso (row->right_end, end);
  words = g_strdup_printf (_ ("The right to SFI lasts three years, until %s"), end);
  torget_list_cell_set_bar (cell, &content, end, words);
}

static const TorgetListColumn columns[] = {
  TORGET_LIST_COLUMN_NAME (N_ ("Name")),
  TORGET_LIST_COLUMN_MUNICIPALITY (5),
  { "course", N_ ("Course"), 6, 1, TORGET_SORT_COURSE, "course", TRUE, torget_list_show_code },
  { "path", N_ ("Path"), 5, 7, TORGET_LIST_UNSORTED, "study_path", TRUE, torget_list_show_code },
  TORGET_LIST_COLUMN_STATUS (18, 2),
  { "right", N_ ("Right until"), 24, 3, TORGET_SORT_DUE, "right_end", TRUE, show_right },
  { "left", N_ ("Left"), 11, 4, TORGET_LIST_UNSORTED, "right_end", TRUE, torget_list_show_due },
  { "provider", N_ ("Provider"), 16, 8, TORGET_LIST_UNSORTED, "provider" },
  { "track", N_ ("Track"), 14, 9, TORGET_LIST_UNSORTED, "track", TRUE },
  { "hours", N_ ("Hours"), 6, 10, TORGET_LIST_UNSORTED, "hours_per_week", TRUE, show_hours },
  { "received", N_ ("Received"), 10, 6, TORGET_SORT_START, "received_date", TRUE },
  TORGET_LIST_COLUMN_COORDINATOR (11),
};

static const TorgetListFilter filters[] = {
  { N_ ("Course"), N_ ("All courses"), "course" },
};

static char *
count (guint n)
{
  return g_strdup_printf (ngettext ("%u SFI track", "%u SFI tracks", n), n);
}

const TorgetListSpec torget_sfi_list_spec = {
  .kind = TORGET_LIST_SFI,
  .count = count,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .status_list = "sfi_status",
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .has_lanes = TRUE,
  .sort = TORGET_SORT_NAME,
  .icon_name = "torget-sfi-symbolic",
  .empty_title = N_ ("No SFI tracks yet"),
  .empty_text = N_ ("Here is everybody’s way through SFI and how long the right to it lasts. A "
                    "track is added on the person’s page, or comes with an import."),
};
