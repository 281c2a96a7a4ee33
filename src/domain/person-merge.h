/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/person.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

/* Whose value stays when two persons become one. */
typedef enum
{
  TORGET_MERGE_UNDECIDED,
  TORGET_MERGE_KEEP, /* of the person who stays */
  TORGET_MERGE_TAKE, /* of the person who goes */
} TorgetMergeChoice;

/**
 * TorgetMergeConflict:
 * @kept: the record of the person who stays
 * @other: the same of the person who goes
 * @field: a field that says one thing in @kept and another in @other
 * @choice: what has been decided
 */
typedef struct
{
  const TorgetRecord *kept;
  const TorgetRecord *other;
  const TorgetField *field;
  TorgetMergeChoice choice;
} TorgetMergeConflict;

/**
 * TorgetPersonMerge:
 *
 * Two persons who are one and the same, on their way to be one. What only one of them has is
 * kept; where both have something else, somebody must choose. The person who goes stays in the
 * file with all values and a pointer to the one who stays (`merged_into`); numbers, tracks and
 * memberships move in the same transaction, so that one undo brings both back.
 */
typedef struct _TorgetPersonMerge TorgetPersonMerge;

TorgetPersonMerge *torget_person_merge_new (TorgetRecordSet *records,
                                            gint64 kept_id,
                                            gint64 other_id);
void torget_person_merge_free (TorgetPersonMerge *self);

guint torget_person_merge_get_n_conflicts (const TorgetPersonMerge *self);
const TorgetMergeConflict *torget_person_merge_get_conflict (const TorgetPersonMerge *self,
                                                             guint i);
void torget_person_merge_choose (TorgetPersonMerge *self,
                                 guint i,
                                 TorgetMergeChoice choice);
gboolean torget_person_merge_is_decided (const TorgetPersonMerge *self);
gboolean torget_person_merge_apply (const TorgetPersonMerge *self,
                                    TorgetRecordSet *changed,
                                    TorgetRecordSet *removed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetPersonMerge, torget_person_merge_free)

G_END_DECLS
