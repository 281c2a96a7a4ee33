/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The week under the activities of a plan: shows what the case records, and opens the forms that
 * change it. */
#include "config.h"

#include "ui/plan/plan-week.h"

#include "base/clock.h"
#include "domain/case-week.h"
#include "ui/compat/alert.h"
#include "ui/person/draft-keeper.h"
#include "ui/person/members.h"
#include "ui/person/save.h"
#include "ui/plan/slot-part.h"
#include "ui/widgets/language.h"
#include "ui/widgets/week-grid.h"

#include <glib/gi18n.h>

/* How long a new time lasts until somebody says otherwise. */
#define NEW_MINUTES 180

static const TorgetRecordSpec slot_spec = {
  .type = &torget_week_slot_type,
  .add_title = N_("New Time of the Week"),
  .edit_title = N_("Edit Time of the Week"),
  .added = N_("Time of the week added"),
  .changed = N_("Time of the week changed"),
  .removed = N_("Time of the week removed"),
  .groups = { { NULL, { "weekday", "start_minute", "end_minute" } } },
};

typedef struct
{
  TorgetPersonCase *person_case;
  GtkWidget *grid; /* borrowed; the actions live in it */
  int weeks;       /* from that of today */
} PlanWeek;

static TorgetDate
get_monday (const PlanWeek *self)
{
  const TorgetDate today = torget_clock_get_today ();

  return today - (torget_date_get_weekday (today) - 1) + self->weeks * TORGET_WEEK_DAYS;
}

static gint64
get_household_id (TorgetPersonCase *person_case)
{
  const TorgetHousehold *household = torget_members_get_household (person_case);

  return household != NULL ? household->record.id : 0;
}

static void
show_week (PlanWeek *self)
{
  g_autoptr (TorgetWeek) week
    = torget_case_build_week (torget_person_case_get_records (self->person_case),
                              get_household_id (self->person_case),
                              torget_person_case_get_person_id (self->person_case),
                              get_monday (self), torget_ui_language ());

  torget_week_grid_set (TORGET_WEEK_GRID (self->grid), week);
}

static gint64
new_id (gpointer session)
{
  return torget_session_new_id (session);
}

/* (nullable): there may be nothing to place in that week. */
static TorgetRecordDialog *
open_form (GtkWidget *origin,
           TorgetPersonCase *person_case,
           TorgetDate monday,
           const TorgetWeekSlot *slot,
           const char *suffix)
{
  TorgetSession *session = torget_person_case_get_session (person_case);
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  const gint64 person_id = torget_person_case_get_person_id (person_case);
  g_autoptr (GArray) subjects
    = torget_case_list_week_subjects (records, get_household_id (person_case), person_id, monday,
                                      torget_ui_language ());
  TorgetRecordDialog *dialog;
  GtkWidget *part;

  if (subjects->len == 0)
    return NULL;
  dialog = torget_record_dialog_new (origin, session, &slot_spec, slot, records);
  part = torget_slot_part_new (subjects, monday, slot);
  torget_record_dialog_add_part (dialog, part);
  torget_record_dialog_add_rows (dialog, 0);
  if (g_str_equal (suffix, TORGET_DRAFT_NEW))
    torget_slot_part_offer_days (TORGET_SLOT_PART (part), new_id, session);
  torget_record_dialog_open (dialog, person_id, suffix);
  return dialog;
}

static void
open_here (PlanWeek *self,
           const TorgetWeekSlot *slot,
           const char *suffix)
{
  if (open_form (self->grid, self->person_case, get_monday (self), slot, suffix) == NULL)
    torget_alert_show (GTK_WINDOW (gtk_widget_get_root (self->grid)),
                       _ ("Nothing to place in this week"),
                       _ ("Add an activity, SFI or a preschool place first."));
}

/**
 * torget_plan_week_open_draft:
 * @origin: a widget of the page
 * @person_case: a loaded case
 * @suffix: which form it was
 * @content: what stood in it
 *
 * Returns: (transfer none) (nullable): the form, or %NULL when what it was about has gone
 */
TorgetRecordDialog *
torget_plan_week_open_draft (GtkWidget *origin,
                             TorgetPersonCase *person_case,
                             const char *suffix,
                             GKeyFile *content)
{
  g_autoptr (TorgetWeekSlot) kept = torget_draft_dup_record (content, &torget_week_slot_type);
  const TorgetWeekSlot *slot
    = torget_draft_choose_record (torget_person_case_get_records (person_case), &kept->record,
                                  suffix);

  if (slot == NULL)
    return NULL;
  return open_form (origin, person_case, torget_slot_part_get_kept_monday (content), slot, suffix);
}

/**
 * torget_plan_week_get_draft_title:
 * @suffix: which form it was
 *
 * Returns: (transfer none): what the form is called, in the user's language
 */
const char *
torget_plan_week_get_draft_title (const char *suffix)
{
  return torget_record_spec_get_title (&slot_spec, g_str_equal (suffix, TORGET_DRAFT_NEW));
}

static const TorgetWeekSlot *
find_slot (PlanWeek *self,
           GVariant *id)
{
  return torget_record_set_find (torget_person_case_get_records (self->person_case),
                                 &torget_week_slot_type, g_variant_get_int64 (id));
}

static void
open_action (GSimpleAction *action,
             GVariant *parameter,
             gpointer user_data)
{
  const TorgetWeekSlot *slot = find_slot (user_data, parameter);

  if (slot != NULL)
    open_here (user_data, slot, TORGET_DRAFT_RECORD);
}

static void
add_action (GSimpleAction *action,
            GVariant *parameter,
            gpointer user_data)
{
  PlanWeek *self = user_data;
  g_autoptr (TorgetWeekSlot) slot = torget_record_new (&torget_week_slot_type);

  slot->record.id = torget_session_new_id (torget_person_case_get_session (self->person_case));
  g_variant_get (parameter, "(ii)", &slot->weekday, &slot->start_minute);
  slot->end_minute = slot->start_minute + NEW_MINUTES;
  open_here (self, slot, TORGET_DRAFT_NEW);
}

static void
remove_action (GSimpleAction *action,
               GVariant *parameter,
               gpointer user_data)
{
  PlanWeek *self = user_data;
  const TorgetWeekSlot *slot = find_slot (self, parameter);

  if (slot != NULL)
    torget_remove_record (self->grid, torget_person_case_get_session (self->person_case), slot,
                          torget_person_case_get_records (self->person_case),
                          _ (slot_spec.removed));
}

static void
move_action (GSimpleAction *action,
             GVariant *parameter,
             gpointer user_data)
{
  PlanWeek *self = user_data;
  const int step = g_variant_get_int32 (parameter);

  self->weeks = step == 0 ? 0 : self->weeks + step;
  show_week (self);
}

static void
plan_week_free (gpointer user_data)
{
  PlanWeek *self = user_data;

  g_object_unref (self->person_case);
  g_free (self);
}

static GtkWidget *
create_week (TorgetPersonCase *person_case)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = open_action, .parameter_type = "x" },
    { .name = "add", .activate = add_action, .parameter_type = "(ii)" },
    { .name = "remove", .activate = remove_action, .parameter_type = "x" },
    { .name = "move", .activate = move_action, .parameter_type = "i" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  PlanWeek *self = g_new0 (PlanWeek, 1);

  self->person_case = g_object_ref (person_case);
  self->grid = torget_week_grid_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->grid, "week", G_ACTION_GROUP (actions));
  g_object_set_data_full (G_OBJECT (self->grid), "plan-week", self, plan_week_free);
  return self->grid;
}

static gboolean
show (GtkWidget *figure,
      TorgetPersonCase *person_case)
{
  if (torget_case_get_plan (torget_person_case_get_records (person_case),
                            torget_person_case_get_person_id (person_case))
      == NULL)
    return FALSE;
  show_week (g_object_get_data (G_OBJECT (figure), "plan-week"));
  return TRUE;
}

/* The week of the person whose plan it is. */
const TorgetRecordFigure torget_plan_week = { create_week, show };
