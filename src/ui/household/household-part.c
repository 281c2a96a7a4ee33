/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetHouseholdPart: a new household or one in the file; see household-part.h. */
#include "config.h"

#include "ui/household/household-part.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "ui/person/person-chooser.h"
#include "ui/person/person-text.h"

#include <glib/gi18n.h>

struct _TorgetHouseholdPart
{
  TorgetRecordPart parent_instance;

  AdwActionRow *new_row;
  AdwActionRow *existing_row;
  GtkCheckButton *existing_check;

  TorgetSession *session;
  TorgetPersonChooser *chooser;
  gint64 member_id; /* who must not be a member already; 0 for a new person */
};

G_DEFINE_FINAL_TYPE (TorgetHouseholdPart, torget_household_part, TORGET_TYPE_RECORD_PART)

static gboolean
is_existing (TorgetHouseholdPart *self)
{
  return gtk_check_button_get_active (self->existing_check);
}

static TorgetHousehold *
get_household (TorgetHouseholdPart *self)
{
  TorgetRecordSet *records = torget_person_chooser_get_case (self->chooser);
  g_autoptr (GPtrArray) households = NULL;

  if (records == NULL)
    return NULL;
  households = torget_case_list_households (
    records, torget_person_chooser_get_person_id (self->chooser), torget_clock_get_today ());
  return households->len > 0 ? g_ptr_array_index (households, 0) : NULL;
}

static gboolean
is_member_already (TorgetHouseholdPart *self,
                   const TorgetHousehold *household)
{
  g_autoptr (GPtrArray) memberships
    = torget_case_list_memberships (torget_person_chooser_get_case (self->chooser),
                                    household->record.id, torget_clock_get_today ());

  for (guint i = 0; i < memberships->len; i++)
    if (((TorgetMembership *) g_ptr_array_index (memberships, i))->person_id == self->member_id)
      return TRUE;
  return FALSE;
}

static const char *
find_problem (TorgetHouseholdPart *self)
{
  const TorgetHousehold *household = get_household (self);

  if (torget_person_chooser_get_person_id (self->chooser) == 0)
    return _ ("Search for somebody in the household and choose, or make a new household.");
  if (household == NULL)
    return _ ("This person belongs to no household. Choose somebody else, or make a new one.");
  if (is_member_already (self, household))
    return _ ("The person belongs to this household already.");
  return NULL;
}

static char *
dup_description (TorgetHouseholdPart *self)
{
  TorgetRecordSet *records = torget_person_chooser_get_case (self->chooser);
  TorgetHousehold *household = get_household (self);
  g_autoptr (GPtrArray) members = NULL;
  g_autofree char *name = NULL;

  if (household == NULL)
    return g_strdup (_ ("Found by somebody who belongs to it"));
  members = torget_case_list_memberships (records, household->record.id,
                                          torget_clock_get_today ());
  name = torget_household_dup_name (household, records, torget_clock_get_today ());
  /* Translators: the name of a household, and how many belong to it. */
  return g_strdup_printf (ngettext ("%s, %u member", "%s, %u members", members->len), name,
                          members->len);
}

static void
update (TorgetHouseholdPart *self)
{
  g_autofree char *description = dup_description (self);

  adw_action_row_set_subtitle (self->existing_row, description);
  torget_person_chooser_set_visible (self->chooser, is_existing (self));
}

static void
edited_cb (TorgetHouseholdPart *self)
{
  update (self);
  torget_record_part_emit_edited (TORGET_RECORD_PART (self));
}

static void
toggled_cb (TorgetHouseholdPart *self)
{
  edited_cb (self);
  if (is_existing (self))
    torget_person_chooser_focus (self->chooser);
}

static gboolean
torget_household_part_judge (TorgetRecordPart *part,
                             gboolean is_tried)
{
  TorgetHouseholdPart *self = TORGET_HOUSEHOLD_PART (part);
  const gboolean is_chosen = torget_person_chooser_get_person_id (self->chooser) != 0;
  const char *problem = is_existing (self) ? find_problem (self) : NULL;

  if (is_tried || is_chosen)
    torget_person_chooser_set_problem (self->chooser, problem);
  return problem == NULL;
}

static gboolean
torget_household_part_is_changed (TorgetRecordPart *part)
{
  TorgetHouseholdPart *self = TORGET_HOUSEHOLD_PART (part);

  return is_existing (self) && torget_person_chooser_is_started (self->chooser);
}

static gboolean
torget_household_part_focus_problem (TorgetRecordPart *part)
{
  TorgetHouseholdPart *self = TORGET_HOUSEHOLD_PART (part);

  if (!is_existing (self) || find_problem (self) == NULL)
    return FALSE;
  torget_person_chooser_focus (self->chooser);
  return TRUE;
}

static gint64
add_household (TorgetHouseholdPart *self,
               GPtrArray *records)
{
  TorgetHousehold *household = torget_record_new (&torget_household_type);

  household->record.id = torget_session_new_id (self->session);
  g_ptr_array_add (records, household);
  return household->record.id;
}

static void
torget_household_part_link (TorgetRecordPart *part,
                            GPtrArray *records)
{
  TorgetHouseholdPart *self = TORGET_HOUSEHOLD_PART (part);
  const gint64 household_id
    = is_existing (self) ? get_household (self)->record.id : add_household (self, records);

  for (guint i = 0; i < records->len; i++)
    {
      TorgetMembership *membership = g_ptr_array_index (records, i);

      if (membership->record.type == &torget_membership_type && membership->household_id == 0)
        membership->household_id = household_id;
    }
}

#define KEPT_GROUP "household"
#define KEPT_MEMBER "member"

static void
torget_household_part_keep (TorgetRecordPart *part,
                            GKeyFile *kept)
{
  TorgetHouseholdPart *self = TORGET_HOUSEHOLD_PART (part);
  const gint64 person_id = torget_person_chooser_get_person_id (self->chooser);

  if (is_existing (self) && person_id != 0)
    g_key_file_set_int64 (kept, KEPT_GROUP, KEPT_MEMBER, person_id);
}

static void
torget_household_part_restore (TorgetRecordPart *part,
                               GKeyFile *kept)
{
  const gint64 person_id = g_key_file_get_int64 (kept, KEPT_GROUP, KEPT_MEMBER, NULL);

  if (person_id != 0)
    torget_household_part_choose_by (TORGET_HOUSEHOLD_PART (part), person_id);
}

static void
torget_household_part_dispose (GObject *object)
{
  TorgetHouseholdPart *self = TORGET_HOUSEHOLD_PART (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_household_part_parent_class)->dispose (object);
}

static void
torget_household_part_class_init (TorgetHouseholdPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TorgetRecordPartClass *part_class = TORGET_RECORD_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_household_part_dispose;
  part_class->focus_problem = torget_household_part_focus_problem;
  part_class->is_changed = torget_household_part_is_changed;
  part_class->judge = torget_household_part_judge;
  part_class->keep = torget_household_part_keep;
  part_class->link = torget_household_part_link;
  part_class->restore = torget_household_part_restore;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/vuxentorget/Torget/ui/household/household-part.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetHouseholdPart, existing_check);
  gtk_widget_class_bind_template_child (widget_class, TorgetHouseholdPart, existing_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetHouseholdPart, new_row);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
torget_household_part_init (TorgetHouseholdPart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_household_part_new:
 * @session: where to look
 * @member_id: row id of the person who joins; 0 for a new one
 *
 * Returns: (transfer floating): the part, on a new household
 */
GtkWidget *
torget_household_part_new (TorgetSession *session,
                           gint64 member_id)
{
  TorgetHouseholdPart *self = g_object_new (TORGET_TYPE_HOUSEHOLD_PART, NULL);

  self->session = g_object_ref (session);
  self->member_id = member_id;
  self->chooser = torget_person_chooser_new (session, ADW_PREFERENCES_GROUP (self),
                                             _ ("Name or number of somebody in the household"));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * torget_household_part_set_name:
 * @self: a part
 * @name: (nullable): what a new household would be called
 */
void
torget_household_part_set_name (TorgetHouseholdPart *self,
                                const char *name)
{
  adw_action_row_set_subtitle (self->new_row, name != NULL ? name : "");
}

/**
 * torget_household_part_choose_by:
 * @self: a part
 * @person_id: row id of somebody
 *
 * Chooses the household of a person.
 */
void
torget_household_part_choose_by (TorgetHouseholdPart *self,
                                 gint64 person_id)
{
  gtk_check_button_set_active (self->existing_check, TRUE);
  torget_person_chooser_choose (self->chooser, person_id);
}

/**
 * torget_household_part_is_new:
 * @self: a part
 *
 * Returns: whether a new household is to be made
 */
gboolean
torget_household_part_is_new (TorgetHouseholdPart *self)
{
  return !is_existing (self);
}
