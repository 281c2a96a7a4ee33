/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A group of a record dialog beside the record's own rows; see record-part.h. */
#include "config.h"

#include "ui/person/record-part.h"

G_DEFINE_ABSTRACT_TYPE (TorgetRecordPart, torget_record_part, ADW_TYPE_PREFERENCES_GROUP)

static guint edited_signal;

static void
torget_record_part_class_init (TorgetRecordPartClass *klass)
{
  edited_signal = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
torget_record_part_init (TorgetRecordPart *self)
{
}

/**
 * torget_record_part_judge:
 * @self: a part
 * @is_tried: whether saving has been tried, so that what is missing is said too
 *
 * Returns: whether the part can be saved
 */
gboolean
torget_record_part_judge (TorgetRecordPart *self,
                          gboolean is_tried)
{
  TorgetRecordPartClass *klass = TORGET_RECORD_PART_GET_CLASS (self);

  return klass->judge == NULL || klass->judge (self, is_tried);
}

/**
 * torget_record_part_is_changed:
 * @self: a part
 *
 * Returns: whether closing would lose something
 */
gboolean
torget_record_part_is_changed (TorgetRecordPart *self)
{
  TorgetRecordPartClass *klass = TORGET_RECORD_PART_GET_CLASS (self);

  return klass->is_changed != NULL && klass->is_changed (self);
}

/**
 * torget_record_part_focus_problem:
 * @self: a part
 *
 * Returns: whether there is a row with a problem, which now has the keyboard
 */
gboolean
torget_record_part_focus_problem (TorgetRecordPart *self)
{
  TorgetRecordPartClass *klass = TORGET_RECORD_PART_GET_CLASS (self);

  return klass->focus_problem != NULL && klass->focus_problem (self);
}

/**
 * torget_record_part_collect:
 * @self: a part
 * @records: (element-type TorgetRecord): what is saved in one transaction, the dialog's own first
 * @removed: what is removed in it
 */
void
torget_record_part_collect (TorgetRecordPart *self,
                            GPtrArray *records,
                            TorgetRecordSet *removed)
{
  TorgetRecordPartClass *klass = TORGET_RECORD_PART_GET_CLASS (self);

  if (klass->collect != NULL)
    klass->collect (self, records, removed);
}

/**
 * torget_record_part_link:
 * @self: a part
 * @records: (element-type TorgetRecord): what is saved in one transaction, the dialog's own first
 */
void
torget_record_part_link (TorgetRecordPart *self,
                         GPtrArray *records)
{
  TorgetRecordPartClass *klass = TORGET_RECORD_PART_GET_CLASS (self);

  if (klass->link != NULL)
    klass->link (self, records);
}

/**
 * torget_record_part_keep:
 * @self: a part
 * @kept: where to write what it has beside forms
 */
void
torget_record_part_keep (TorgetRecordPart *self,
                         GKeyFile *kept)
{
  TorgetRecordPartClass *klass = TORGET_RECORD_PART_GET_CLASS (self);

  if (klass->keep != NULL)
    klass->keep (self, kept);
}

/**
 * torget_record_part_restore:
 * @self: a part
 * @kept: from torget_record_part_keep()
 */
void
torget_record_part_restore (TorgetRecordPart *self,
                            GKeyFile *kept)
{
  TorgetRecordPartClass *klass = TORGET_RECORD_PART_GET_CLASS (self);

  if (klass->restore != NULL)
    klass->restore (self, kept);
}

/**
 * torget_record_part_emit_edited:
 * @self: a part
 *
 * Says that the user has changed something.
 */
void
torget_record_part_emit_edited (TorgetRecordPart *self)
{
  g_signal_emit (self, edited_signal, 0);
}

/**
 * torget_record_parts_save:
 * @parts: (element-type TorgetRecordPart): parts
 * @origin: the widget that the dialog was opened from
 * @session: where to save
 * @records: the new and changed records of the dialog
 * @label: what is done, in the user's language
 * @done: told how it went
 * @user_data: for @done
 *
 * For a record whose saving changes more than the records of its dialog.
 *
 * Returns: whether one of the parts saves them
 */
gboolean
torget_record_parts_save (GPtrArray *parts,
                          GtkWidget *origin,
                          TorgetSession *session,
                          TorgetRecordSet *records,
                          const char *label,
                          TorgetSavedFunc done,
                          gpointer user_data)
{
  for (guint i = 0; i < parts->len; i++)
    {
      TorgetRecordPart *part = g_ptr_array_index (parts, i);
      TorgetRecordPartClass *klass = TORGET_RECORD_PART_GET_CLASS (part);

      if (klass->save != NULL
          && klass->save (part, origin, session, records, label, done, user_data))
        return TRUE;
    }
  return FALSE;
}

/**
 * torget_record_parts_judge:
 * @parts: (element-type TorgetRecordPart): parts
 * @is_tried: whether saving has been tried
 *
 * Returns: whether all of them can be saved; each shows what is wrong
 */
gboolean
torget_record_parts_judge (GPtrArray *parts,
                           gboolean is_tried)
{
  gboolean can_save = TRUE;

  for (guint i = 0; i < parts->len; i++)
    can_save &= torget_record_part_judge (g_ptr_array_index (parts, i), is_tried);
  return can_save;
}

/**
 * torget_record_parts_are_changed:
 * @parts: (element-type TorgetRecordPart): parts
 *
 * Returns: whether closing would lose something of any
 */
gboolean
torget_record_parts_are_changed (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (torget_record_part_is_changed (g_ptr_array_index (parts, i)))
      return TRUE;
  return FALSE;
}

/**
 * torget_record_parts_focus_problem:
 * @parts: (element-type TorgetRecordPart): parts
 *
 * Moves the keyboard to the first row with a problem.
 */
void
torget_record_parts_focus_problem (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      TorgetRecordPart *part = g_ptr_array_index (parts, i);

      if (!torget_record_part_judge (part, TRUE) && torget_record_part_focus_problem (part))
        return;
    }
}

/**
 * torget_record_parts_collect:
 * @parts: (element-type TorgetRecordPart): parts
 * @records: takes what is to be saved; the first is the dialog's own record
 * @removed: takes what is to be removed
 */
void
torget_record_parts_collect (GPtrArray *parts,
                             GPtrArray *records,
                             TorgetRecordSet *removed)
{
  for (guint i = 0; i < parts->len; i++)
    torget_record_part_collect (g_ptr_array_index (parts, i), records, removed);
  for (guint i = 0; i < parts->len; i++)
    torget_record_part_link (g_ptr_array_index (parts, i), records);
}
