/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statutory dates as rows; see deadline-list.h. */
#include "config.h"

#include "ui/person/deadline-list.h"

#include "base/clock.h"
#include "domain/housing.h"
#include "ui/list/list-text.h"
#include "ui/person/deadline-text.h"
#include "ui/person/members.h"
#include "ui/person/open-record.h"
#include "ui/person/person-text.h"
#include "ui/widgets/status-chip.h"

#include <glib/gi18n.h>

/* Of a row: where its deadline stands among those of the case. */
#define DEADLINE_KEY "torget-deadline"

struct _TorgetDeadlineList
{
  AdwPreferencesGroup parent_instance;

  TorgetPersonCase *person_case;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TorgetDeadlineList, torget_deadline_list, ADW_TYPE_PREFERENCES_GROUP)

static void
torget_deadline_list_finalize (GObject *object)
{
  TorgetDeadlineList *self = TORGET_DEADLINE_LIST (object);

  g_clear_object (&self->person_case);
  g_ptr_array_unref (self->rows);
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
dup_subtitle (const TorgetDeadline *deadline,
              TorgetRecordSet *records,
              gboolean for_household)
{
  const TorgetPerson *person = torget_case_get_person (records, deadline->person_id);
  const char *law = torget_deadline_get_law (deadline);
  g_autofree char *name = NULL;

  if (!for_household || person == NULL)
    return g_strdup (law);
  name = torget_person_dup_name (person);
  return g_strdup_printf ("%s · %s", name, law);
}

static void
activated_cb (TorgetDeadlineList *self,
              AdwActionRow *row)
{
  torget_open_explanation (GTK_WIDGET (self), self->person_case,
                           GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), DEADLINE_KEY)));
}

/* Enter tells why the deadline is on its day. */
static void
set_up_activation (TorgetDeadlineList *self,
                   GtkWidget *row,
                   guint index)
{
  g_object_set_data (G_OBJECT (row), DEADLINE_KEY, GUINT_TO_POINTER (index));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Why This Day?"));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

static void
add_row (TorgetDeadlineList *self,
         guint index,
         TorgetRecordSet *records,
         gboolean for_household)
{
  const TorgetDeadline *deadline = &g_array_index (
      torget_person_case_get_deadlines (self->person_case), TorgetDeadline, index);
  const TorgetDate today = torget_clock_get_today ();
  const TorgetTone tone = torget_due_tone (deadline->due, today);
  g_autofree char *sentence = torget_deadline_dup_sentence (deadline, records);
  g_autofree char *subtitle = dup_subtitle (deadline, records, for_household);
  g_autofree char *left = torget_due_dup_text (deadline->due, today);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *chip = torget_status_chip_new (tone, torget_tone_get_icon_name (tone), left);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
  set_up_activation (self, row, index);
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

/* A tab shows all that its track asks for; the overview what it is time to be warned of. */
static gboolean
is_wanted (const TorgetDeadline *deadline,
           const char *track,
           TorgetDate today)
{
  if (track == NULL)
    return torget_deadline_is_warned_of (deadline, today);
  return torget_deadline_is_open (deadline, today) && g_str_equal (deadline->rule->track, track);
}

/* Those of a flat stand with one member, and concern all. */
static gboolean
is_about (const TorgetDeadline *deadline,
          GArray *person_ids,
          gint64 household_id)
{
  for (guint i = 0; i < person_ids->len; i++)
    if (g_array_index (person_ids, gint64, i) == deadline->person_id)
      return TRUE;
  return household_id != 0 && deadline->household_id == household_id;
}

/**
 * torget_deadline_list_show:
 * @self: a list
 * @person_case: whose deadlines to show
 * @track: (nullable): code of a track, to show the person's deadlines of it; %NULL for what the
 *   household is to be warned of
 */
void
torget_deadline_list_show (TorgetDeadlineList *self,
                           TorgetPersonCase *person_case,
                           const char *track)
{
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  GArray *deadlines = torget_person_case_get_deadlines (person_case);
  const TorgetDate today = torget_clock_get_today ();
  g_autoptr (GArray) ids = NULL;
  const TorgetHousehold *household;

  clear (self);
  g_set_object (&self->person_case, person_case);
  if (records != NULL)
    {
      ids = torget_members_list_ids (person_case, track == NULL);
      household = torget_members_get_household (person_case);
      for (guint i = 0; i < deadlines->len; i++)
        {
          const TorgetDeadline *deadline = &g_array_index (deadlines, TorgetDeadline, i);

          if (is_wanted (deadline, track, today)
              && is_about (deadline, ids, household != NULL ? household->record.id : 0))
            add_row (self, i, records, track == NULL);
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
