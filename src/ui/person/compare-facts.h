/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/person-merge.h"

G_BEGIN_DECLS

/**
 * TorgetCompareFacts:
 * @records: the cases of both, and the coordinators
 * @merge: what differs
 * @kept_id: row id of the person who stays
 * @other_id: row id of the person who goes
 *
 * Two persons, for the rows in which nothing has to be chosen.
 */
typedef struct
{
  TorgetRecordSet *records;
  const TorgetPersonMerge *merge;
  gint64 kept_id;
  gint64 other_id;
} TorgetCompareFacts;

void torget_compare_facts_add_united (const TorgetCompareFacts *self,
                                      AdwPreferencesGroup *group);
void torget_compare_facts_add_same (const TorgetCompareFacts *self,
                                    AdwPreferencesGroup *group);

G_END_DECLS
