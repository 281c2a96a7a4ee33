/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetSlotPart: what a time of the week belongs to; see slot-part.h. */
#include "config.h"

#include "ui/plan/slot-part.h"

#include "domain/case-week.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/date-words.h"

#include <glib/gi18n.h>

struct _TorgetSlotPart
{
  TorgetRecordPart parent_instance;

  GArray *subjects; /* TorgetWeekSubject */
  GtkWidget *row;
  char *initial; /* what was chosen at first */
  GtkToggleButton *days[TORGET_WEEK_DAYS]; /* all %NULL for a time that exists */
  TorgetDate monday; /* of the week whose subjects they are */

  gint64 (*new_id) (gpointer user_data);
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (TorgetSlotPart, torget_slot_part, TORGET_TYPE_RECORD_PART)

static const char *
get_choice (TorgetSlotPart *self)
{
  return torget_code_row_get_code (TORGET_CODE_ROW (self->row));
}

static gboolean
torget_slot_part_judge (TorgetRecordPart *part,
                        gboolean is_tried)
{
  TorgetSlotPart *self = TORGET_SLOT_PART (part);
  const gboolean is_chosen = get_choice (self) != NULL;

  torget_form_row_set_problem (TORGET_FORM_ROW (self->row), TORGET_TONE_ERROR,
                               is_tried && !is_chosen ? _("Choose what the time is for.") : NULL);
  return is_chosen;
}

static gboolean
torget_slot_part_focus_problem (TorgetRecordPart *part)
{
  TorgetSlotPart *self = TORGET_SLOT_PART (part);

  return get_choice (self) == NULL && gtk_widget_grab_focus (self->row);
}

static gboolean
torget_slot_part_is_changed (TorgetRecordPart *part)
{
  TorgetSlotPart *self = TORGET_SLOT_PART (part);

  for (guint i = 0; i < TORGET_WEEK_DAYS; i++)
    if (self->days[i] != NULL && gtk_toggle_button_get_active (self->days[i]))
      return TRUE;
  return g_strcmp0 (get_choice (self), self->initial) != 0;
}

static const TorgetWeekSubject *
get_subject (TorgetSlotPart *self,
             const char *choice)
{
  return &g_array_index (self->subjects, TorgetWeekSubject,
                         (guint) g_ascii_strtoull (choice, NULL, 10));
}

static void
set_subject (TorgetWeekSlot *slot,
             const TorgetWeekSubject *subject)
{
  slot->person_id = subject->person_id;
  slot->activity_id = slot->enrolment_id = slot->placement_id = 0;
  torget_record_set_number (slot, torget_record_type_find (&torget_week_slot_type, subject->link),
                            subject->record->id);
}

static void
add_days (TorgetSlotPart *self,
          const TorgetWeekSlot *slot,
          GPtrArray *records)
{
  for (int i = 0; i < TORGET_WEEK_DAYS; i++)
    {
      TorgetWeekSlot *copy;

      if (self->days[i] == NULL || !gtk_toggle_button_get_active (self->days[i])
          || slot->weekday == i + 1)
        continue;
      copy = torget_record_copy (slot);
      copy->record.id = self->new_id (self->user_data);
      copy->weekday = i + 1;
      g_ptr_array_add (records, copy);
    }
}

static void
torget_slot_part_collect (TorgetRecordPart *part,
                          GPtrArray *records,
                          TorgetRecordSet *removed)
{
  TorgetSlotPart *self = TORGET_SLOT_PART (part);
  TorgetWeekSlot *slot = g_ptr_array_index (records, 0);
  const char *choice = get_choice (self);

  if (choice == NULL)
    return;
  set_subject (slot, get_subject (self, choice));
  add_days (self, slot, records);
}

/* What is typed and not saved */

#define KEPT_GROUP "slot"
#define KEPT_MONDAY "monday"
#define KEPT_TABLE "table"
#define KEPT_ID "id"
#define KEPT_DAYS "days"

static void
torget_slot_part_keep (TorgetRecordPart *part,
                       GKeyFile *kept)
{
  TorgetSlotPart *self = TORGET_SLOT_PART (part);
  const char *choice = get_choice (self);
  int days[TORGET_WEEK_DAYS];
  gsize n_days = 0;

  g_key_file_set_integer (kept, KEPT_GROUP, KEPT_MONDAY, self->monday);
  if (choice != NULL)
    {
      const TorgetRecord *record = get_subject (self, choice)->record;

      g_key_file_set_string (kept, KEPT_GROUP, KEPT_TABLE, record->type->name);
      g_key_file_set_int64 (kept, KEPT_GROUP, KEPT_ID, record->id);
    }
  for (int i = 0; i < TORGET_WEEK_DAYS; i++)
    if (self->days[i] != NULL && gtk_toggle_button_get_active (self->days[i]))
      days[n_days++] = i;
  if (n_days > 0)
    g_key_file_set_integer_list (kept, KEPT_GROUP, KEPT_DAYS, days, n_days);
}

static void
restore_subject (TorgetSlotPart *self,
                 GKeyFile *kept)
{
  g_autofree char *table = g_key_file_get_string (kept, KEPT_GROUP, KEPT_TABLE, NULL);
  const gint64 id = g_key_file_get_int64 (kept, KEPT_GROUP, KEPT_ID, NULL);

  for (guint i = 0; i < self->subjects->len && table != NULL; i++)
    {
      const TorgetRecord *record = g_array_index (self->subjects, TorgetWeekSubject, i).record;
      g_autofree char *code = g_strdup_printf ("%u", i);

      if (record->id == id && g_str_equal (record->type->name, table))
        torget_code_row_set_code (TORGET_CODE_ROW (self->row), code);
    }
}

static void
torget_slot_part_restore (TorgetRecordPart *part,
                          GKeyFile *kept)
{
  TorgetSlotPart *self = TORGET_SLOT_PART (part);
  gsize n_days = 0;
  g_autofree int *days = g_key_file_get_integer_list (kept, KEPT_GROUP, KEPT_DAYS, &n_days, NULL);

  restore_subject (self, kept);
  for (gsize i = 0; i < n_days; i++)
    if (days[i] >= 0 && days[i] < TORGET_WEEK_DAYS && self->days[days[i]] != NULL)
      gtk_toggle_button_set_active (self->days[days[i]], TRUE);
}

/**
 * torget_slot_part_get_kept_monday:
 * @kept: what was typed into the form of a time of the week
 *
 * Returns: the Monday of the week in which the form was opened
 */
TorgetDate
torget_slot_part_get_kept_monday (GKeyFile *kept)
{
  return g_key_file_get_integer (kept, KEPT_GROUP, KEPT_MONDAY, NULL);
}

static void
torget_slot_part_finalize (GObject *object)
{
  TorgetSlotPart *self = TORGET_SLOT_PART (object);

  g_free (self->initial);
  g_array_unref (self->subjects);
  G_OBJECT_CLASS (torget_slot_part_parent_class)->finalize (object);
}

static void
torget_slot_part_class_init (TorgetSlotPartClass *klass)
{
  TorgetRecordPartClass *part_class = TORGET_RECORD_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = torget_slot_part_finalize;
  part_class->collect = torget_slot_part_collect;
  part_class->focus_problem = torget_slot_part_focus_problem;
  part_class->is_changed = torget_slot_part_is_changed;
  part_class->judge = torget_slot_part_judge;
  part_class->keep = torget_slot_part_keep;
  part_class->restore = torget_slot_part_restore;
}

static void
torget_slot_part_init (TorgetSlotPart *self)
{
  self->row = torget_code_row_new ();
  /* Translators: what a time of the week is for, e.g. SFI. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _("What"));
  g_signal_connect_object (self->row, "edited", G_CALLBACK (torget_record_part_emit_edited), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->row);
}

/* The index of a subject is its code. */
static void
add_choices (TorgetSlotPart *self,
             const TorgetWeekSlot *slot)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < self->subjects->len; i++)
    {
      const TorgetWeekSubject *subject = &g_array_index (self->subjects, TorgetWeekSubject, i);
      const TorgetField *link = torget_record_type_find (&torget_week_slot_type, subject->link);

      g_ptr_array_add (codes, g_strdup_printf ("%u", i));
      g_ptr_array_add (labels, subject->label);
      if (torget_record_get_number (slot, link) == subject->record->id)
        self->initial = g_strdup_printf ("%u", i);
    }
  if (self->initial == NULL && self->subjects->len == 1)
    self->initial = g_strdup ("0");
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  torget_code_row_set_choices (TORGET_CODE_ROW (self->row), (const char *const *) codes->pdata,
                               (const char *const *) labels->pdata);
  torget_code_row_set_code (TORGET_CODE_ROW (self->row), self->initial);
}

/**
 * torget_slot_part_new:
 * @subjects: (element-type TorgetWeekSubject): what times can belong to
 * @monday: of the week that they are listed for
 * @slot: a #TorgetWeekSlot
 *
 * Returns: (transfer floating): the part
 */
GtkWidget *
torget_slot_part_new (GArray *subjects,
                      TorgetDate monday,
                      gconstpointer slot)
{
  TorgetSlotPart *self = g_object_new (TORGET_TYPE_SLOT_PART, NULL);

  self->subjects = g_array_ref (subjects);
  self->monday = monday;
  add_choices (self, slot);
  return GTK_WIDGET (self);
}

static GtkWidget *
create_day (TorgetSlotPart *self,
            int weekday)
{
  GtkWidget *button
    = gtk_toggle_button_new_with_label (torget_weekday_get_short_name (weekday));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  torget_weekday_get_name (weekday), -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (torget_record_part_emit_edited), self,
                           G_CONNECT_SWAPPED);
  return button;
}

/**
 * torget_slot_part_offer_days:
 * @self: a part for a new time
 * @new_id: makes the ids of further times
 * @user_data: for @new_id
 *
 * Lets one choose further days of the week with the same time.
 */
void
torget_slot_part_offer_days (TorgetSlotPart *self,
                             gint64 (*new_id) (gpointer user_data),
                             gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->new_id = new_id;
  self->user_data = user_data;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("The same time also on"));
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (int i = 0; i < TORGET_WEEK_DAYS; i++)
    {
      GtkWidget *button = create_day (self, i + 1);

      self->days[i] = GTK_TOGGLE_BUTTON (button);
      gtk_box_append (GTK_BOX (box), button);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}
