/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The municipal sublets: each flat's two years with the dates that must not be missed. */
#include "config.h"

#include "ui/housing/sublet-list-page.h"

#include "base/clock.h"
#include "domain/list-rows.h"
#include "ui/list/list-text.h"

#include <glib/gi18n.h>

/* A flat belongs to a household, unless its name would tell who is protected. */
static void
show_name (TorgetListCell *cell,
           gconstpointer record,
           const TorgetField *field)
{
  if (torget_list_is_protected (record) || !torget_record_is_set (record, field))
    torget_list_show_name (cell, record, NULL);
  else
    torget_list_show_isolated (cell, record, field);
}

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

/* Two years and a quarter, so that what lies past the two years can be seen. */
static void
show_term (TorgetListCell *cell,
           gconstpointer record,
           const TorgetField *field)
{
  const TorgetSubletRow *row = record;
  const TorgetDate from = row->start_date;
  const TorgetDate today = torget_clock_get_today ();
  const gboolean is_too_long = row->end_date >= row->two_years;
  TorgetBarContent content = { 0 };
  TorgetDate to;
  g_autofree char *words = NULL;
  char end[TORGET_DATE_ISO_SIZE];

  if (from == TORGET_DATE_NONE || row->end_date == TORGET_DATE_NONE)
    return;
  to = torget_date_add_months (from, 27);
  torget_bar_add_part (&content, 0, torget_list_place (row->end_date, from, to),
                       is_too_long ? TORGET_TONE_WARNING : TORGET_TONE_ACCENT);
  torget_bar_add_mark (&content, torget_list_place (today, from, to), TORGET_TONE_NEUTRAL, TRUE);
  if (row->serve_by != TORGET_DATE_NONE)
    torget_bar_add_mark (&content, torget_list_place (row->serve_by, from, to),
                         TORGET_TONE_WARNING, FALSE);
  torget_bar_add_mark (&content, torget_list_place (row->two_years, from, to), TORGET_TONE_ERROR,
                       FALSE);
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
    torget_list_cell_set_status (cell, TORGET_TONE_SUCCESS,
                                 torget_date_write_iso (row->notice_served_date, iso));
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
  { "name", N_ ("Household"), 18, 0, TORGET_SORT_NAME, "household", TRUE, show_name },
  { "address", N_ ("Address"), 18, 4, TORGET_SORT_ADDRESS, "address" },
  { "term", N_ ("Two years"), 24, 1, TORGET_SORT_START, NULL, TRUE, show_term },
  { "serve", N_ ("Serve notice"), 13, 2, TORGET_SORT_DUE, "serve_by", TRUE, show_serve_by },
  { "status", N_ ("Status"), 16, 3, TORGET_SORT_STATUS, "status", TRUE },
  { "block", N_ ("Block lease"), 14, 6, TORGET_LIST_UNSORTED, "block", TRUE, show_block },
  { "municipality", N_ ("Municipality"), 12, 5, TORGET_SORT_MUNICIPALITY, "municipality" },
  { "landlord", N_ ("Landlord"), 16, 7, TORGET_LIST_UNSORTED, "landlord" },
  { "coordinator", N_ ("Coordinator"), 16, 8, TORGET_LIST_UNSORTED, "coordinator", TRUE },
};

static const TorgetListFilter filters[] = {
  { N_ ("Municipality"), N_ ("All municipalities"), "municipality",
    G_STRUCT_OFFSET (TorgetListQuery, municipality) },
  { N_ ("Status"), N_ ("All statuses"), "sublet_status",
    G_STRUCT_OFFSET (TorgetListQuery, status) },
  { N_ ("Coordinator"), N_ ("All coordinators"), NULL,
    G_STRUCT_OFFSET (TorgetListQuery, coordinator_id) },
};

static char *
count (guint n)
{
  return g_strdup_printf (ngettext ("%u sublet", "%u sublets", n), n);
}

static const TorgetListSpec spec = {
  .kind = TORGET_LIST_SUBLETS,
  .count = count,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .sort = TORGET_SORT_DUE,
  .icon_name = "torget-housing-symbolic",
  .empty_title = N_ ("No sublets yet"),
  .empty_text = N_ ("Here is every flat that the municipality sublets, with its two years and the "
                    "day by which notice must be served. A sublet is added on the person’s page."),
  .empty_button = N_ ("_Import a register…"),
  .empty_action = "win.import",
};

/**
 * torget_sublet_list_page_new:
 * @session: the session whose file is listed
 *
 * Returns: (transfer floating): the list of sublets, next notice first
 */
GtkWidget *
torget_sublet_list_page_new (TorgetSession *session)
{
  return torget_list_page_new (session, &spec);
}
