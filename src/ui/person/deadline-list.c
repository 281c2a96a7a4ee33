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
#include "ui/widgets/children.h"
#include "ui/widgets/line-layout.h"
#include "ui/widgets/status-chip.h"

#include <glib/gi18n.h>

/* Of a row: where its deadline stands among those of the case. */
#define DEADLINE_KEY "torget-deadline"

/* Narrower no line wraps: a text that may be as narrow as one letter is laid out letter by letter
 * to find its least width, which takes longer than all else about its row. */
#define LEAST_CHARS 10

struct _TorgetDeadlineList
{
  AdwPreferencesGroup parent_instance;

  TorgetPersonCase *person_case;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TorgetDeadlineList, torget_deadline_list, ADW_TYPE_PREFERENCES_GROUP)

static void
torget_deadline_list_finalize (GObject *object)
{
  TorgetDeadlineList *self = TORGET_DEADLINE_LIST (object);

  g_clear_object (&self->person_case);
  G_OBJECT_CLASS (torget_deadline_list_parent_class)->finalize (object);
}

static void
torget_deadline_list_class_init (TorgetDeadlineListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_deadline_list_finalize;
}

/* Enter tells why the deadline is on its day. */
static void
activated_cb (TorgetDeadlineList *self,
              GtkListBoxRow *row)
{
  torget_open_explanation (GTK_WIDGET (self), self->person_case,
                           GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), DEADLINE_KEY)));
}

static void
torget_deadline_list_init (TorgetDeadlineList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
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

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* What is lost and the law behind it, and beside them how long is left. */
static GtkWidget *
create_line (const char *sentence,
             const char *subtitle,
             GtkWidget *chip)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_layout_manager (line, torget_line_layout_new (12));
  gtk_widget_add_css_class (line, "deadline");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (text), create_label (sentence, "title"));
  gtk_box_append (GTK_BOX (text), create_label (subtitle, "subtitle"));
  gtk_widget_set_parent (text, line);
  gtk_widget_set_parent (chip, line);
  return line;
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
  GtkWidget *chip = torget_status_chip_new (tone, torget_tone_get_icon_name (tone), left);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), create_line (sentence, subtitle, chip));
  g_object_set_data (G_OBJECT (row), DEADLINE_KEY, GUINT_TO_POINTER (index));
  gtk_widget_set_tooltip_text (row, _ ("Why This Day?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  gtk_list_box_append (self->list, row);
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

  torget_list_box_clear (self->list);
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
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}
