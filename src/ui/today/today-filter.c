/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the day is filtered by: whose, where, which track, and how much is at stake. */
#include "config.h"

#include "ui/today/today-filter.h"

#include "domain/code-list.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

/* A coordinator that nobody is: of a user without an entry in the register. */
#define NOBODY ((gint64) -1)

static const TorgetSeverity severities[]
    = { TORGET_SEVERITY_INFO, TORGET_SEVERITY_HIGH, TORGET_SEVERITY_CRITICAL };

static void
set_codes (GtkDropDown *drop,
           const char *list_id,
           const char *all)
{
  const TorgetCodeList *list = torget_code_list_get (list_id);
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, all);
  for (guint i = 0; i < list->n_codes; i++)
    gtk_string_list_append (labels, torget_code_get_label (&list->codes[i], torget_ui_language ()));
  gtk_drop_down_set_model (drop, G_LIST_MODEL (labels));
  g_object_unref (labels);
}

static const char *
get_code (GtkDropDown *drop,
          const char *list_id)
{
  const guint selected = gtk_drop_down_get_selected (drop);
  const TorgetCodeList *list = torget_code_list_get (list_id);

  return selected > 0 && selected <= list->n_codes ? list->codes[selected - 1].code : NULL;
}

static void
set_words (GtkDropDown *drop,
           const char *const *words)
{
  GtkStringList *labels = gtk_string_list_new (words);

  gtk_drop_down_set_model (drop, G_LIST_MODEL (labels));
  g_object_unref (labels);
}

/**
 * torget_today_filter_set_up:
 * @whose: everybody's, or the user's own
 * @municipality: where
 * @track: which track
 * @severity: how much is at stake at the least
 *
 * Fills the choices in; the first of each filters nothing.
 */
void
torget_today_filter_set_up (GtkDropDown *whose,
                            GtkDropDown *municipality,
                            GtkDropDown *track,
                            GtkDropDown *severity)
{
  set_words (whose, (const char *const[]) { _ ("Everybody’s"), _ ("Mine"), NULL });
  set_codes (municipality, "municipality", _ ("All municipalities"));
  set_codes (track, "track", _ ("All tracks"));
  set_words (severity, (const char *const[]) { _ ("Everything"), _ ("High and critical"),
                                               _ ("Critical"), NULL });
}

/**
 * torget_today_find_coordinator:
 * @registers: (nullable): with the coordinators
 * @user: (nullable): the name of the user
 *
 * Returns: row id of the coordinator of that name; one that nobody is when there is none
 */
gint64
torget_today_find_coordinator (TorgetRecordSet *registers,
                               const char *user)
{
  GPtrArray *coordinators = registers != NULL
                                ? torget_record_set_list (registers, &torget_coordinator_type)
                                : NULL;

  for (guint i = 0; coordinators != NULL && i < coordinators->len; i++)
    {
      const TorgetCoordinator *coordinator = g_ptr_array_index (coordinators, i);

      if (g_strcmp0 (coordinator->name, user) == 0)
        return coordinator->record.id;
    }
  return NOBODY;
}

/**
 * torget_today_filter_is_own:
 * @whose: see torget_today_filter_set_up()
 *
 * Returns: whether only the user's own are asked for
 */
gboolean
torget_today_filter_is_own (GtkDropDown *whose)
{
  return gtk_drop_down_get_selected (whose) == 1;
}

/**
 * torget_today_filter_read:
 * @whose: see torget_today_filter_set_up()
 * @municipality: likewise
 * @track: likewise
 * @severity: likewise
 * @own_coordinator_id: the user's own row
 * @filter: (inout): takes what is chosen
 */
void
torget_today_filter_read (GtkDropDown *whose,
                          GtkDropDown *municipality,
                          GtkDropDown *track,
                          GtkDropDown *severity,
                          gint64 own_coordinator_id,
                          TorgetDeadlineFilter *filter)
{
  const guint chosen = gtk_drop_down_get_selected (severity);

  if (torget_today_filter_is_own (whose))
    filter->coordinator_id = own_coordinator_id;
  filter->municipality = get_code (municipality, "municipality");
  filter->track = get_code (track, "track");
  filter->min_severity = severities[chosen < G_N_ELEMENTS (severities) ? chosen : 0];
}
