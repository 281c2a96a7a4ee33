/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetMemberPart: chooses the person of a new membership; see member-part.h. */
#include "config.h"

#include "ui/household/member-part.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "ui/person/person-chooser.h"

#include <glib/gi18n.h>

struct _TorgetMemberPart
{
  TorgetRecordPart parent_instance;

  gint64 household_id;
  TorgetPersonChooser *chooser;
  TorgetLeavePart *leave; /* not owned; it stands in the same dialog */
};

G_DEFINE_FINAL_TYPE (TorgetMemberPart, torget_member_part, TORGET_TYPE_RECORD_PART)

static guint new_person_signal;

static gboolean
is_member_already (TorgetMemberPart *self)
{
  g_autoptr (GPtrArray) households = torget_case_list_households (
    torget_person_chooser_get_case (self->chooser),
    torget_person_chooser_get_person_id (self->chooser), torget_clock_get_today ());

  for (guint i = 0; i < households->len; i++)
    if (((TorgetRecord *) g_ptr_array_index (households, i))->id == self->household_id)
      return TRUE;
  return FALSE;
}

static const char *
find_problem (TorgetMemberPart *self)
{
  if (torget_person_chooser_get_person_id (self->chooser) == 0)
    return _ ("Search for the person and choose.");
  if (is_member_already (self))
    return _ ("The person belongs to this household already.");
  return NULL;
}

static gboolean
torget_member_part_judge (TorgetRecordPart *part,
                          gboolean is_tried)
{
  TorgetMemberPart *self = TORGET_MEMBER_PART (part);
  const char *problem = find_problem (self);

  if (is_tried || torget_person_chooser_get_person_id (self->chooser) != 0)
    torget_person_chooser_set_problem (self->chooser, problem);
  return problem == NULL;
}

static gboolean
torget_member_part_is_changed (TorgetRecordPart *part)
{
  return torget_person_chooser_is_started (TORGET_MEMBER_PART (part)->chooser);
}

static gboolean
torget_member_part_focus_problem (TorgetRecordPart *part)
{
  TorgetMemberPart *self = TORGET_MEMBER_PART (part);

  if (find_problem (self) == NULL)
    return FALSE;
  torget_person_chooser_focus (self->chooser);
  return TRUE;
}

static void
torget_member_part_collect (TorgetRecordPart *part,
                            GPtrArray *records,
                            TorgetRecordSet *removed)
{
  TorgetMembership *membership = g_ptr_array_index (records, 0);

  membership->person_id
    = torget_person_chooser_get_person_id (TORGET_MEMBER_PART (part)->chooser);
}

static void
chosen_cb (TorgetMemberPart *self)
{
  torget_leave_part_set_person (self->leave, torget_person_chooser_get_case (self->chooser),
                                torget_person_chooser_get_person_id (self->chooser));
  torget_record_part_emit_edited (TORGET_RECORD_PART (self));
}

static void
new_person_cb (TorgetMemberPart *self)
{
  g_signal_emit (self, new_person_signal, 0);
}

#define KEPT_GROUP "member"
#define KEPT_PERSON "person"

static void
torget_member_part_keep (TorgetRecordPart *part,
                         GKeyFile *kept)
{
  const gint64 person_id
    = torget_person_chooser_get_person_id (TORGET_MEMBER_PART (part)->chooser);

  if (person_id != 0)
    g_key_file_set_int64 (kept, KEPT_GROUP, KEPT_PERSON, person_id);
}

static void
torget_member_part_restore (TorgetRecordPart *part,
                            GKeyFile *kept)
{
  const gint64 person_id = g_key_file_get_int64 (kept, KEPT_GROUP, KEPT_PERSON, NULL);

  if (person_id != 0)
    torget_member_part_choose (TORGET_MEMBER_PART (part), person_id);
}

static void
torget_member_part_dispose (GObject *object)
{
  g_clear_object (&TORGET_MEMBER_PART (object)->chooser);
  G_OBJECT_CLASS (torget_member_part_parent_class)->dispose (object);
}

static void
torget_member_part_class_init (TorgetMemberPartClass *klass)
{
  TorgetRecordPartClass *part_class = TORGET_RECORD_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_member_part_dispose;
  part_class->collect = torget_member_part_collect;
  part_class->focus_problem = torget_member_part_focus_problem;
  part_class->is_changed = torget_member_part_is_changed;
  part_class->judge = torget_member_part_judge;
  part_class->keep = torget_member_part_keep;
  part_class->restore = torget_member_part_restore;
  new_person_signal = g_signal_new ("new-person", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
torget_member_part_init (TorgetMemberPart *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Person"));
}

static void
add_new_person_row (TorgetMemberPart *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ ("Somebody who is not in the file yet…"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (new_person_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/**
 * torget_member_part_new:
 * @session: where to look
 * @household_id: row id of the household
 * @leave: told who is chosen
 *
 * Returns: (transfer floating): the part
 */
GtkWidget *
torget_member_part_new (TorgetSession *session,
                        gint64 household_id,
                        TorgetLeavePart *leave)
{
  TorgetMemberPart *self = g_object_new (TORGET_TYPE_MEMBER_PART, NULL);

  self->household_id = household_id;
  self->leave = leave;
  self->chooser
    = torget_person_chooser_new (session, ADW_PREFERENCES_GROUP (self), _ ("Name or number"));
  add_new_person_row (self);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * torget_member_part_choose:
 * @self: a part
 * @person_id: row id
 *
 * Chooses a person.
 */
void
torget_member_part_choose (TorgetMemberPart *self,
                           gint64 person_id)
{
  torget_person_chooser_choose (self->chooser, person_id);
}
