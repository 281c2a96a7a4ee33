/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preschool queue: how long a child has waited, the guarantee date, and whom it holds back. */
#include "config.h"

#include "ui/preschool/preschool-list-page.h"

#include "base/clock.h"
#include "domain/list-rows.h"
#include "ui/list/list-common.h"

static void
show_waiting (TorgetListCell *cell,
              gconstpointer record,
              const TorgetField *field)
{
  const TorgetPreschoolRow *row = record;
  const TorgetDate until
      = row->placed_date != TORGET_DATE_NONE ? row->placed_date : torget_clock_get_today ();
  g_autofree char *text = NULL;

  if (row->wish_date == TORGET_DATE_NONE || until < row->wish_date)
    return;
  text = g_strdup_printf (C_ ("days waited", "%d d"), until - row->wish_date);
  torget_list_cell_set_text (cell, text);
}

/* A place within four months of the stated wish (skollagen 8 kap. 14 §). */
static void
show_guarantee (TorgetListCell *cell,
                gconstpointer record,
                const TorgetField *field)
{
  const TorgetPreschoolRow *row = record;
  char iso[TORGET_DATE_ISO_SIZE];

  if (row->guarantee_date == TORGET_DATE_NONE)
    return;
  torget_date_write_iso (row->guarantee_date, iso);
  if (row->placed_date != TORGET_DATE_NONE)
    torget_list_cell_set_done (cell, iso);
  else
    torget_list_cell_set_status (
        cell, torget_due_tone (row->guarantee_date, torget_clock_get_today ()), iso);
}

/* Each name is isolated, so that one in another script does not turn the others around. */
static char *
dup_blocked (const char *blocks)
{
  g_auto (GStrv) names = g_strsplit (blocks, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL && names[i + 1] != NULL; i++)
    g_string_append_printf (text, "%s\u2068%s\u2069", i > 0 ? ", " : "",
                            *names[i] != '\0' ? names[i] : _ ("Protected person"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_blocks (TorgetListCell *cell,
             gconstpointer record,
             const TorgetField *field)
{
  const char *blocks = torget_record_get_text (record, field);
  g_autofree char *text = blocks != NULL && *blocks != '\0' ? dup_blocked (blocks) : NULL;

  if (text == NULL)
    return;
  torget_list_cell_set_text (cell, text);
  torget_list_cell_set_icon (cell, TORGET_TONE_WARNING,
                             torget_tone_get_icon_name (TORGET_TONE_WARNING));
}

static const TorgetListColumn columns[] = {
  TORGET_LIST_COLUMN_NAME (N_ ("Child")),
  TORGET_LIST_COLUMN_BORN (6),
  TORGET_LIST_COLUMN_STATUS (18, 5),
  { "waiting", N_ ("Waited"), 7, 4, TORGET_SORT_START, NULL, TRUE, show_waiting },
  { "guarantee", N_ ("Guarantee date"), 15, 1, TORGET_SORT_DUE, NULL, TRUE, show_guarantee },
  { "answer", N_ ("Answer by"), 11, 3, TORGET_LIST_UNSORTED, "answer_by", TRUE,
    torget_list_show_due },
  { "blocks", N_ ("Holds back"), 22, 2, TORGET_LIST_UNSORTED, "blocks", FALSE, show_blocks },
  TORGET_LIST_COLUMN_MUNICIPALITY (7),
  { "unit", N_ ("Preschool"), 18, 8, TORGET_LIST_UNSORTED, "unit" },
  TORGET_LIST_COLUMN_COORDINATOR (9),
};

static char *
count (guint n)
{
  return g_strdup_printf (ngettext ("%u application", "%u applications", n), n);
}

const TorgetListSpec torget_preschool_list_spec = {
  .kind = TORGET_LIST_PRESCHOOL,
  .count = count,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .status_list = "preschool_status",
  .sort = TORGET_SORT_DUE,
  .icon_name = "torget-preschool-symbolic",
  .empty_title = N_ ("Nobody is waiting for preschool"),
  .empty_text = N_ ("Here are the children in the queue, when they must have a place, and whose "
                    "studies wait for it. An application is added on the child’s page."),
};
