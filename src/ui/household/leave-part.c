/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetLeavePart: ends memberships along with a new one; see leave-part.h. */
#include "config.h"

#include "ui/household/leave-part.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "ui/person/person-text.h"
#include "ui/widgets/flag-row.h"

#include <glib/gi18n.h>

struct _TorgetLeavePart
{
  TorgetRecordPart parent_instance;

  GPtrArray *memberships; /* TorgetMembership, those that may end */
  GPtrArray *rows;        /* TorgetFlagRow, one each, owned by the group */
  GKeyFile *kept;         /* what was chosen before, for those that are still to come */
};

G_DEFINE_FINAL_TYPE (TorgetLeavePart, torget_leave_part, TORGET_TYPE_RECORD_PART)

/* The last day is the one before the first in the other household; a membership that had not even
 * begun by then was a mistake, and goes. */
static void
leave (const TorgetMembership *membership,
       TorgetDate first,
       GPtrArray *records,
       TorgetRecordSet *removed)
{
  TorgetMembership *ended = torget_record_copy (membership);

  if (membership->valid_from >= first)
    {
      torget_record_set_add (removed, ended);
      return;
    }
  ended->valid_to = first - 1;
  g_ptr_array_add (records, ended);
}

static void
torget_leave_part_collect (TorgetRecordPart *part,
                           GPtrArray *records,
                           TorgetRecordSet *removed)
{
  TorgetLeavePart *self = TORGET_LEAVE_PART (part);
  const TorgetMembership *own = g_ptr_array_index (records, 0);
  const TorgetDate first
    = own->valid_from != TORGET_DATE_NONE ? own->valid_from : torget_clock_get_today ();

  for (guint i = 0; i < self->memberships->len; i++)
    if (torget_flag_row_get_active (g_ptr_array_index (self->rows, i)))
      leave (g_ptr_array_index (self->memberships, i), first, records, removed);
}

#define KEPT_GROUP "leave"

static void
torget_leave_part_keep (TorgetRecordPart *part,
                        GKeyFile *kept)
{
  TorgetLeavePart *self = TORGET_LEAVE_PART (part);

  for (guint i = 0; i < self->rows->len; i++)
    torget_flag_row_keep (self->rows->pdata[i], kept, KEPT_GROUP,
                          ((TorgetRecord *) self->memberships->pdata[i])->id);
}

static void
torget_leave_part_restore (TorgetRecordPart *part,
                           GKeyFile *kept)
{
  TorgetLeavePart *self = TORGET_LEAVE_PART (part);

  g_clear_pointer (&self->kept, g_key_file_unref);
  self->kept = g_key_file_ref (kept);
  for (guint i = 0; i < self->rows->len; i++)
    torget_flag_row_restore (self->rows->pdata[i], kept, KEPT_GROUP,
                             ((TorgetRecord *) self->memberships->pdata[i])->id);
}

/* Rows begin ticked. */
static gboolean
torget_leave_part_is_changed (TorgetRecordPart *part)
{
  TorgetLeavePart *self = TORGET_LEAVE_PART (part);

  for (guint i = 0; i < self->rows->len; i++)
    if (!torget_flag_row_get_active (g_ptr_array_index (self->rows, i)))
      return TRUE;
  return FALSE;
}

static void
torget_leave_part_finalize (GObject *object)
{
  TorgetLeavePart *self = TORGET_LEAVE_PART (object);

  g_clear_pointer (&self->kept, g_key_file_unref);
  g_ptr_array_unref (self->memberships);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (torget_leave_part_parent_class)->finalize (object);
}

static void
torget_leave_part_class_init (TorgetLeavePartClass *klass)
{
  TorgetRecordPartClass *part_class = TORGET_RECORD_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = torget_leave_part_finalize;
  part_class->collect = torget_leave_part_collect;
  part_class->is_changed = torget_leave_part_is_changed;
  part_class->keep = torget_leave_part_keep;
  part_class->restore = torget_leave_part_restore;
}

static void
torget_leave_part_init (TorgetLeavePart *self)
{
  self->memberships = g_ptr_array_new_with_free_func (torget_record_free);
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * torget_leave_part_new:
 *
 * Returns: (transfer floating): the part of nobody
 */
GtkWidget *
torget_leave_part_new (void)
{
  return g_object_new (TORGET_TYPE_LEAVE_PART, NULL);
}

static void
clear (TorgetLeavePart *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->memberships, 0);
}

static void
add_membership (TorgetLeavePart *self,
                const TorgetMembership *membership,
                TorgetRecordSet *records)
{
  TorgetHousehold *household
    = torget_record_set_find (records, &torget_household_type, membership->household_id);
  GtkWidget *row = torget_flag_row_new ();
  g_autofree char *name
    = torget_household_dup_name (household, records, torget_clock_get_today ());
  /* Translators: the name of a household. */
  g_autofree char *title = g_strdup_printf (_ ("Leaves the household %s"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  torget_flag_row_set_active (TORGET_FLAG_ROW (row), TRUE);
  if (self->kept != NULL)
    torget_flag_row_restore (TORGET_FLAG_ROW (row), self->kept, KEPT_GROUP, membership->record.id);
  g_signal_connect_object (row, "edited", G_CALLBACK (torget_record_part_emit_edited), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->memberships, torget_record_copy (membership));
}

/**
 * torget_leave_part_set_person:
 * @self: a part
 * @records: (nullable): the person's case
 * @person_id: row id
 *
 * Shows the households that the person belongs to today.
 */
void
torget_leave_part_set_person (TorgetLeavePart *self,
                              TorgetRecordSet *records,
                              gint64 person_id)
{
  g_autoptr (GPtrArray) memberships = NULL;

  clear (self);
  if (records != NULL)
    memberships
      = torget_case_list_owned (records, &torget_membership_type, "person_id", person_id);
  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (memberships, i);

      if (torget_membership_is_current (membership, torget_clock_get_today ()))
        add_membership (self, membership, records);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
