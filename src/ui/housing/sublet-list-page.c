/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The municipal sublets: each flat's two years with the dates that must not be missed. */
#include "config.h"

#include "ui/housing/sublet-list-page.h"

#include "base/clock.h"
#include "domain/list-rows.h"
#include "ui/list/list-common.h"

static char *
describe_term (const TorgetSubletRow *row)
{
  char start[TORGET_DATE_ISO_SIZE];
  char end[TORGET_DATE_ISO_SIZE];
  char two_years[TORGET_DATE_ISO_SIZE];

  return g_strdup_printf (
      /* Translators: three dates. */
      _ ("From %s until %s; more than two years from %s"),
      torget_date_write_iso (row->start_date, start), torget_date_write_iso (row->end_date, end),
      torget_date_write_iso (row->two_years, two_years));
}

/* Two years and a quarter, so that what lies past the two years can be seen. Dates are coloured
 * only when they are near. */
static void
fill_term (TorgetBarContent *content,
           const TorgetSubletRow *row)
{
  const TorgetDate from = row->start_date;
  const TorgetDate to = torget_date_add_months (from, 27);
  const TorgetDate today = torget_clock_get_today ();
  const gboolean is_too_long = row->end_date >= row->two_years;

  torget_bar_add_period (content, torget_list_place (row->end_date, from, to),
                         torget_list_place (today, from, to),
                         is_too_long ? TORGET_TONE_WARNING : TORGET_TONE_ACCENT);
  if (row->serve_by != TORGET_DATE_NONE)
    torget_bar_add_mark (content, torget_list_place (row->serve_by, from, to),
                         row->notice_served_date != TORGET_DATE_NONE
                             ? TORGET_TONE_NEUTRAL
                             : torget_due_tone (row->serve_by, today),
                         FALSE);
  torget_bar_add_mark (content, torget_list_place (row->two_years, from, to),
                       is_too_long ? TORGET_TONE_ERROR : TORGET_TONE_NEUTRAL, TRUE);
}

static void
show_term (TorgetListCell *cell,
           gconstpointer record,
           const TorgetField *field)
{
  const TorgetSubletRow *row = record;
  TorgetBarContent content = { 0 };
  g_autofree char *words = NULL;
  char end[TORGET_DATE_ISO_SIZE];

  if (row->start_date == TORGET_DATE_NONE || row->end_date == TORGET_DATE_NONE)
    return;
  fill_term (&content, row);
  words = describe_term (row);
  torget_list_cell_set_bar (cell, &content, torget_date_write_iso (row->end_date, end), words);
}

static void
show_serve_by (TorgetListCell *cell,
               gconstpointer record,
               const TorgetField *field)
{
  const TorgetSubletRow *row = record;
  char iso[TORGET_DATE_ISO_SIZE];

  if (row->notice_served_date == TORGET_DATE_NONE)
    torget_list_show_due (cell, record, field);
  else
    torget_list_cell_set_done (cell, torget_date_write_iso (row->notice_served_date, iso));
}

static void
show_block (TorgetListCell *cell,
            gconstpointer record,
            const TorgetField *field)
{
  const TorgetSubletRow *row = record;

  torget_list_show_field (cell, record, field);
  if (g_strcmp0 (row->block, "yes") == 0)
    torget_list_cell_set_icon (cell, TORGET_TONE_WARNING,
                               torget_tone_get_icon_name (TORGET_TONE_WARNING));
}

static const TorgetListColumn columns[] = {
  TORGET_LIST_COLUMN_NAME (N_ ("Tenant")),
  { "address", N_ ("Address"), 20, 4, TORGET_SORT_ADDRESS, "address" },
  { "term", N_ ("Lease until"), 24, 1, TORGET_SORT_START, NULL, TRUE, show_term },
  { "serve", N_ ("Serve notice"), 13, 2, TORGET_SORT_DUE, "serve_by", TRUE, show_serve_by },
  TORGET_LIST_COLUMN_STATUS (20, 3),
  TORGET_LIST_COLUMN_MUNICIPALITY (5),
  { "landlord", N_ ("Landlord"), 16, 6, TORGET_LIST_UNSORTED, "landlord" },
  { "block", N_ ("Block lease"), 14, 7, TORGET_LIST_UNSORTED, "block", TRUE, show_block },
  { "household", N_ ("Household"), 12, 8, TORGET_LIST_UNSORTED, "household", FALSE,
    torget_list_show_isolated },
  TORGET_LIST_COLUMN_COORDINATOR (9),
};

static char *
count (guint n)
{
  return g_strdup_printf (ngettext ("%u sublet", "%u sublets", n), n);
}

const TorgetListSpec torget_sublet_list_spec = {
  .kind = TORGET_LIST_SUBLETS,
  .count = count,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .status_list = "sublet_status",
  .sort = TORGET_SORT_DUE,
  .icon_name = "torget-housing-symbolic",
  .empty_title = N_ ("No sublets yet"),
  .empty_text = N_ ("Here is every flat that the municipality sublets, with its two years and the "
                    "day by which notice must be served. A sublet is added on the person’s page."),
};
