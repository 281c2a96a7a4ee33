/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of persons: who they are, where each track stands, and what is due next. */
#include "config.h"

#include "ui/person/person-list-page.h"

#include "domain/list-rows.h"
#include "ui/list/list-text.h"
#include "ui/person/deadline-text.h"

#include <glib/gi18n.h>

/* The course's letter is its code, and enough beside the heading. */
static void
show_course (TorgetListCell *cell,
             gconstpointer record,
             const TorgetField *field)
{
  torget_list_cell_set_text (cell, torget_record_get_text (record, field));
}

static void
show_next (TorgetListCell *cell,
           gconstpointer record,
           const TorgetField *field)
{
  const char *rule = torget_record_get_text (record, field);

  if (rule != NULL)
    torget_list_cell_set_text (cell, torget_deadline_get_label (rule));
}

static const TorgetListColumn columns[] = {
  { "name", N_ ("Name"), 20, 0, TORGET_SORT_NAME, NULL, TRUE, torget_list_show_name },
  { "born", N_ ("Born"), 10, 3, TORGET_SORT_BIRTH, "birth_date" },
  { "municipality", N_ ("Municipality"), 12, 4, TORGET_SORT_MUNICIPALITY, "municipality" },
  { "course", N_ ("SFI"), 4, 2, TORGET_LIST_UNSORTED, "sfi_course", TRUE, show_course },
  { "next", N_ ("Comes next"), 16, 5, TORGET_LIST_UNSORTED, "next_rule", TRUE, show_next },
  { "due", N_ ("Due"), 12, 1, TORGET_SORT_DUE, "next_due", TRUE, torget_list_show_due },
  { "plan", N_ ("Plan"), 17, 6, TORGET_LIST_UNSORTED, "plan_status", TRUE },
  { "sfi", N_ ("SFI status"), 14, 9, TORGET_LIST_UNSORTED, "sfi_status", TRUE },
  { "preschool", N_ ("Preschool"), 14, 7, TORGET_LIST_UNSORTED, "preschool_status", TRUE },
  { "housing", N_ ("Housing"), 16, 8, TORGET_LIST_UNSORTED, "sublet_status", TRUE },
  { "status", N_ ("Status"), 10, 10, TORGET_SORT_STATUS, "status", TRUE },
  { "coordinator", N_ ("Coordinator"), 16, 11, TORGET_LIST_UNSORTED, "coordinator", TRUE },
};

static const TorgetListFilter filters[] = {
  { N_ ("Municipality"), N_ ("All municipalities"), "municipality",
    G_STRUCT_OFFSET (TorgetListQuery, municipality) },
  { N_ ("Status"), N_ ("All statuses"), "person_status",
    G_STRUCT_OFFSET (TorgetListQuery, status) },
  { N_ ("Coordinator"), N_ ("All coordinators"), NULL,
    G_STRUCT_OFFSET (TorgetListQuery, coordinator_id) },
  { N_ ("Plan"), N_ ("All states"), "plan_status",
    G_STRUCT_OFFSET (TorgetListQuery, plan_status) },
  { N_ ("SFI status"), N_ ("All states"), "sfi_status",
    G_STRUCT_OFFSET (TorgetListQuery, sfi_status) },
  { N_ ("Preschool"), N_ ("All states"), "preschool_status",
    G_STRUCT_OFFSET (TorgetListQuery, preschool_status) },
  { N_ ("Housing"), N_ ("All states"), "sublet_status",
    G_STRUCT_OFFSET (TorgetListQuery, sublet_status) },
};

static char *
count (guint n)
{
  return g_strdup_printf (ngettext ("%u person", "%u persons", n), n);
}

static const TorgetListSpec spec = {
  .kind = TORGET_LIST_PERSONS,
  .count = count,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .sort = TORGET_SORT_NAME,
  .icon_name = "torget-person-symbolic",
  .empty_title = N_ ("No persons yet"),
  .empty_text = N_ ("Here are all persons that the office follows. Import the region’s register, "
                    "or add the first person with Ctrl+N."),
  .empty_button = N_ ("_Import a register…"),
  .empty_action = "win.import",
};

/**
 * torget_person_list_page_new:
 * @session: the session whose file is listed
 *
 * Returns: (transfer floating): the list of persons
 */
GtkWidget *
torget_person_list_page_new (TorgetSession *session)
{
  return torget_list_page_new (session, &spec);
}
