/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/record-set.h"
#include "ui/person/save.h"

G_BEGIN_DECLS

/**
 * TorgetRecordPart:
 *
 * A group of a record dialog that is no field of the record: what is saved along with it, or
 * decides where it belongs. Signal: `edited`, after each change by the user.
 */
#define TORGET_TYPE_RECORD_PART (torget_record_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (TorgetRecordPart, torget_record_part, TORGET, RECORD_PART,
                          AdwPreferencesGroup)

/**
 * TorgetRecordPartClass:
 * @judge: shows what is wrong, and what is missing when @is_tried; returns whether the part can
 *   be saved
 * @is_changed: whether closing would lose something
 * @focus_problem: moves the keyboard to the first row with a problem; returns whether there is one
 * @collect: adds what is to be saved along to @records, whose first is the dialog's own record,
 *   and what is to be removed to @removed
 * @link: when all parts have collected: sets links among @records, and adds what they point to
 * @save: saves @records, with what else the part changes, as torget_save() does; returns whether
 *   it does, and not the dialog
 * @keep: writes into a key file what the part has beside forms, for what is typed and not saved
 * @restore: chooses again what @keep has written
 *
 * All may be %NULL.
 */
struct _TorgetRecordPartClass
{
  AdwPreferencesGroupClass parent_class;

  gboolean (*judge) (TorgetRecordPart *self,
                     gboolean is_tried);
  gboolean (*is_changed) (TorgetRecordPart *self);
  gboolean (*focus_problem) (TorgetRecordPart *self);
  void (*collect) (TorgetRecordPart *self,
                   GPtrArray *records,
                   TorgetRecordSet *removed);
  void (*link) (TorgetRecordPart *self,
                GPtrArray *records);
  gboolean (*save) (TorgetRecordPart *self,
                    GtkWidget *origin,
                    TorgetSession *session,
                    TorgetRecordSet *records,
                    const char *label,
                    TorgetSavedFunc done,
                    gpointer user_data);
  void (*keep) (TorgetRecordPart *self,
                GKeyFile *kept);
  void (*restore) (TorgetRecordPart *self,
                   GKeyFile *kept);
};

gboolean torget_record_part_judge (TorgetRecordPart *self,
                                   gboolean is_tried);
gboolean torget_record_part_is_changed (TorgetRecordPart *self);
gboolean torget_record_part_focus_problem (TorgetRecordPart *self);
void torget_record_part_collect (TorgetRecordPart *self,
                                 GPtrArray *records,
                                 TorgetRecordSet *removed);
void torget_record_part_link (TorgetRecordPart *self,
                              GPtrArray *records);
void torget_record_part_keep (TorgetRecordPart *self,
                              GKeyFile *kept);
void torget_record_part_restore (TorgetRecordPart *self,
                                 GKeyFile *kept);
void torget_record_part_emit_edited (TorgetRecordPart *self);

/* All parts of a dialog; arrays of TorgetRecordPart. */
gboolean torget_record_parts_save (GPtrArray *parts,
                                   GtkWidget *origin,
                                   TorgetSession *session,
                                   TorgetRecordSet *records,
                                   const char *label,
                                   TorgetSavedFunc done,
                                   gpointer user_data);
gboolean torget_record_parts_judge (GPtrArray *parts,
                                    gboolean is_tried);
gboolean torget_record_parts_are_changed (GPtrArray *parts);
void torget_record_parts_focus_problem (GPtrArray *parts);
void torget_record_parts_collect (GPtrArray *parts,
                                  GPtrArray *records,
                                  TorgetRecordSet *removed);

G_END_DECLS
