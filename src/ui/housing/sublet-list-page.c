/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The municipal sublets: vacant flats, then each sublet's two years with the dates that must not be
 * missed. */
#include "config.h"

#include "ui/housing/sublet-list-page.h"

#include "base/clock.h"
#include "domain/list-rows.h"
#include "ui/list/list-common.h"

static gboolean
is_vacant (const TorgetSubletRow *row)
{
  return row->household_id == 0;
}

static void
show_tenant (TorgetListCell *cell,
             gconstpointer record,
             const TorgetField *field)
{
  const TorgetSubletRow *row = record;

  if (row->person_id != 0)
    torget_list_show_name (cell, record, field);
  if (!is_vacant (row))
    return;
  torget_list_cell_set_text (cell, C_ ("flat", "Vacant"));
  torget_list_cell_set_icon (cell, TORGET_TONE_ACCENT, "torget-housing-symbolic");
}

/* Since when a vacant flat is free, where anybody has lived there. */
static void
show_free_from (TorgetListCell *cell,
                const TorgetSubletRow *row)
{
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;

  if (row->moved_out_date == TORGET_DATE_NONE)
    return;
  torget_date_write_iso (row->moved_out_date + 1, iso);
  /* Translators: a vacant flat; a date. */
  text = g_strdup_printf (_ ("Free from %s"), iso);
  torget_list_cell_set_text (cell, text);
}

/* What the bar is drawn from; the texts are the row's. */
static void
show_term (TorgetListCell *cell,
           gconstpointer record,
           const TorgetField *field)
{
  const TorgetSubletRow *row = record;
  const TorgetSublet sublet = {
    .tenure = row->tenure,
    .status = row->status,
    .start_date = row->start_date,
    .end_date = row->end_date,
    .notice_served_date = row->notice_served_date,
    .moved_out_date = row->moved_out_date,
  };
  TorgetSubletBar bar;
  char end[TORGET_DATE_ISO_SIZE] = "";

  if (is_vacant (row))
    show_free_from (cell, row);
  if (row->start_date == TORGET_DATE_NONE)
    return;
  torget_sublet_bar_init (&bar, &sublet, row->first_day, row->decide_by, torget_clock_get_today ());
  if (row->end_date != TORGET_DATE_NONE)
    torget_date_write_iso (row->end_date, end);
  torget_list_cell_set_two_years (cell, &bar, end);
}

static void
show_serve_by (TorgetListCell *cell,
               gconstpointer record,
               const TorgetField *field)
{
  const TorgetSubletRow *row = record;
  char iso[TORGET_DATE_ISO_SIZE];

  /* There is no end to give notice of. */
  if (g_strcmp0 (row->status, "extended_indefinitely") == 0)
    return;
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
  { "name", N_ ("Tenant"), 20, 0, TORGET_SORT_NAME, NULL, TRUE, show_tenant },
  { "address", N_ ("Address"), 20, 1, TORGET_SORT_ADDRESS, "address" },
  { "term", N_ ("Lease until"), 29, 3, TORGET_SORT_START, NULL, TRUE, show_term },
  { "serve", N_ ("Serve notice"), 13, 2, TORGET_SORT_DUE, "serve_by", TRUE, show_serve_by },
  TORGET_LIST_COLUMN_STATUS (20, 4),
  TORGET_LIST_COLUMN_MUNICIPALITY (5),
  { "landlord", N_ ("Landlord"), 16, 6, TORGET_SORT_LANDLORD, "landlord" },
  { "block", N_ ("Block lease"), 14, 7, TORGET_LIST_UNSORTED, "block", TRUE, show_block },
  { "household", N_ ("Household"), 12, 8, TORGET_LIST_UNSORTED, "household", FALSE,
    torget_list_show_isolated },
  TORGET_LIST_COLUMN_COORDINATOR (9),
};

static const TorgetListGrouping groupings[] = {
  { "area", N_ ("Area") },
  { "landlord", N_ ("Landlord") },
};

static char *
count (guint n)
{
  return g_strdup_printf (ngettext ("%u sublet or vacant flat", "%u sublets and vacant flats", n), n);
}

const TorgetListSpec torget_sublet_list_spec = {
  .kind = TORGET_LIST_SUBLETS,
  .count = count,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .status_list = "sublet_status",
  .groupings = groupings,
  .n_groupings = G_N_ELEMENTS (groupings),
  .sort = TORGET_SORT_DUE,
  .icon_name = "torget-housing-symbolic",
  .empty_title = N_ ("No sublets yet"),
  .empty_text = N_ ("Here is every flat that the municipality sublets, with its two years and the "
                    "day by which notice must be served. A sublet is added on the person’s page."),
};
