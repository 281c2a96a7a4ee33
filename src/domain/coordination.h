/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/casework.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

/* The rules of a coordination case at Vuxentorget: a party refers the person, the preparatory
 * group (beredningsgrupp) decides, the case is planned with the person and gets a case carrier
 * (ärendebärare), and it is closed with an outcome. These are agreed between the parties, not
 * law; nothing here has a statute unless one is named. */

/* Vuxentorget takes persons registered in Umeå. */
#define TORGET_COORDINATION_MUNICIPALITY "2480"

/* Whom it is for, in whole years. */
#define TORGET_COORDINATION_MIN_AGE 25
#define TORGET_COORDINATION_MAX_AGE 65

TorgetCoordinationCase *torget_case_get_coordination (TorgetRecordSet *records,
                                                      gint64 person_id);
gboolean torget_coordination_is_over (const TorgetCoordinationCase *coordination);
gboolean torget_coordination_has_carrier (const TorgetCoordinationCase *coordination);
const char *torget_coordination_get_driver (const TorgetCoordinationCase *coordination);
GPtrArray *torget_coordination_list_agencies (TorgetRecordSet *records,
                                              gint64 person_id);
void torget_coordination_check (gconstpointer record,
                                TorgetRecordSet *records,
                                GArray *issues);

G_END_DECLS
