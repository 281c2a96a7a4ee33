/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statutory dates as rows; see deadline-list.h. */
#include "config.h"

#include "ui/person/deadline-list.h"

#include "base/clock.h"
#include "domain/housing.h"
#include "ui/list/list-text.h"
#include "ui/person/deadline-text.h"
#include "ui/person/members.h"
#include "ui/person/person-text.h"
#include "ui/widgets/status-chip.h"

#include <glib/gi18n.h>

/* A date further away than this is on the timeline, not in the list. */
#define NEAR_DAYS 120

struct _TorgetDeadlineList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TorgetDeadlineList, torget_deadline_list, ADW_TYPE_PREFERENCES_GROUP)

static void
torget_deadline_list_finalize (GObject *object)
{
  g_ptr_array_unref (TORGET_DEADLINE_LIST (object)->rows);
  G_OBJECT_CLASS (torget_deadline_list_parent_class)->finalize (object);
}

static void
torget_deadline_list_class_init (TorgetDeadlineListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_deadline_list_finalize;
}

static void
torget_deadline_list_init (TorgetDeadlineList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static char *
dup_subtitle (const TorgetDueDate *date,
              TorgetRecordSet *records,
              gboolean for_household)
{
  gint64 person_id = torget_deadline_find_person (date, records);
  TorgetPerson *person = person_id != 0 ? torget_case_get_person (records, person_id) : NULL;
  g_autofree char *name = person != NULL ? torget_person_dup_name (person) : NULL;
  const char *law = torget_deadline_get_law (date->rule);

  if (!for_household || name == NULL)
    return g_strdup (law);
  return g_strdup_printf ("%s · %s", name, law);
}

static void
add_row (TorgetDeadlineList *self,
         const TorgetDueDate *date,
         TorgetRecordSet *records,
         gboolean for_household)
{
  const TorgetDate today = torget_clock_get_today ();
  const TorgetTone tone = torget_due_tone (date->due, today);
  g_autofree char *sentence = torget_deadline_dup_sentence (date);
  g_autofree char *subtitle = dup_subtitle (date, records, for_household);
  g_autofree char *left = torget_due_dup_text (date->due, today);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *chip = torget_status_chip_new (tone, torget_tone_get_icon_name (tone), left);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (TorgetDeadlineList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static gboolean
is_wanted (const TorgetDueDate *date,
           const TorgetRecordType *const *subjects)
{
  if (date->met)
    return FALSE;
  if (subjects == NULL)
    return date->due <= torget_clock_get_today () + NEAR_DAYS;
  for (guint i = 0; subjects[i] != NULL; i++)
    if (date->subject == subjects[i])
      return TRUE;
  return FALSE;
}

/* The dates of a flat stand with one member, and concern all. */
static gboolean
is_of_household (const TorgetRecordType *const *subjects)
{
  return subjects == NULL || subjects[0] == &torget_sublet_type;
}

/**
 * torget_deadline_list_show:
 * @self: a list
 * @person_case: whose dates to show
 * @subjects: (nullable): types of the records to show the person's dates of, ended by %NULL;
 *   %NULL for all near dates of the household
 */
void
torget_deadline_list_show (TorgetDeadlineList *self,
                           TorgetPersonCase *person_case,
                           const TorgetRecordType *const *subjects)
{
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) dates = NULL;

  clear (self);
  if (records != NULL)
    {
      ids = torget_members_list_ids (person_case, is_of_household (subjects));
      dates = torget_deadline_list (records, ids);
    }
  for (guint i = 0; dates != NULL && i < dates->len; i++)
    {
      const TorgetDueDate *date = &g_array_index (dates, TorgetDueDate, i);

      if (is_wanted (date, subjects))
        add_row (self, date, records, subjects == NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
