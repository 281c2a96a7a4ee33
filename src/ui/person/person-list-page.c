/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of persons: who they are, where each track stands, and what is due next. */
#include "config.h"

#include "ui/person/person-list-page.h"

#include "domain/list-rows.h"
#include "ui/list/list-common.h"
#include "ui/person/deadline-text.h"

static void
show_next (TorgetListCell *cell,
           gconstpointer record,
           const TorgetField *field)
{
  const char *rule = torget_record_get_text (record, field);

  if (rule != NULL)
    torget_list_cell_set_text (cell, torget_rule_get_label (torget_rule_find (rule)));
}

static const TorgetListColumn columns[] = {
  TORGET_LIST_COLUMN_NAME (N_ ("Name")),
  TORGET_LIST_COLUMN_BORN (3),
  TORGET_LIST_COLUMN_MUNICIPALITY (4),
  { "course", N_ ("SFI"), 4, 2, TORGET_LIST_UNSORTED, "sfi_course", TRUE, torget_list_show_code },
  { "next", N_ ("Comes next"), 16, 5, TORGET_LIST_UNSORTED, "next_rule", TRUE, show_next },
  { "due", N_ ("Due"), 12, 1, TORGET_SORT_DUE, "next_due", TRUE, torget_list_show_due },
  { "plan", N_ ("Plan"), 17, 6, TORGET_LIST_UNSORTED, "plan_status", TRUE },
  { "sfi", N_ ("SFI status"), 14, 9, TORGET_LIST_UNSORTED, "sfi_status", TRUE },
  { "preschool", N_ ("Preschool"), 14, 7, TORGET_LIST_UNSORTED, "preschool_status", TRUE },
  { "housing", N_ ("Housing"), 16, 8, TORGET_LIST_UNSORTED, "sublet_status", TRUE },
  TORGET_LIST_COLUMN_STATUS (10, 10),
  TORGET_LIST_COLUMN_COORDINATOR (11),
};

static const TorgetListFilter filters[] = {
  { N_ ("Plan"), N_ ("All states"), "plan_status" },
  { N_ ("SFI status"), N_ ("All states"), "sfi_status" },
  { N_ ("Preschool"), N_ ("All states"), "preschool_status" },
  { N_ ("Housing"), N_ ("All states"), "sublet_status" },
};

static char *
count (guint n)
{
  return g_strdup_printf (ngettext ("%u person", "%u persons", n), n);
}

const TorgetListSpec torget_person_list_spec = {
  .kind = TORGET_LIST_PERSONS,
  .count = count,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .status_list = "person_status",
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .sort = TORGET_SORT_NAME,
  .icon_name = "torget-person-symbolic",
  .empty_title = N_ ("No persons yet"),
  .empty_text = N_ ("Here are all persons that the office follows. Import the region’s register, "
                    "or add the first person with Ctrl+N."),
};
