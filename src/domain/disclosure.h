/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

/**
 * TorgetDisclosure:
 * @TORGET_DISCLOSURE_KNOWN: that the person is followed here, with name and number
 * @TORGET_DISCLOSURE_PLAN: the establishment plan and its activities
 * @TORGET_DISCLOSURE_SFI: SFI
 * @TORGET_DISCLOSURE_PRESCHOOL: applications and places of preschool
 * @TORGET_DISCLOSURE_HOUSING: contracts
 * @TORGET_DISCLOSURE_CASE: the coordination case: meetings, decisions, tasks
 * @TORGET_DISCLOSURE_PLACES: what tells where the person can be found: addresses, units, schools,
 *   numbers to call
 *
 * What a recipient may be told about a person. Places are told only of what is told at all.
 */
typedef enum
{
  TORGET_DISCLOSURE_KNOWN = 1 << 0,
  TORGET_DISCLOSURE_PLAN = 1 << 1,
  TORGET_DISCLOSURE_SFI = 1 << 2,
  TORGET_DISCLOSURE_PRESCHOOL = 1 << 3,
  TORGET_DISCLOSURE_HOUSING = 1 << 4,
  TORGET_DISCLOSURE_CASE = 1 << 5,
  TORGET_DISCLOSURE_PLACES = 1 << 6,
} TorgetDisclosure;

#define TORGET_DISCLOSURE_ALL ((TorgetDisclosure) ((1 << 7) - 1))

/* Recipients besides the agencies of the code list `agency`. */
#define TORGET_RECIPIENT_PERSON "person" /* the person, or the guardians */
#define TORGET_RECIPIENT_OFFICE "office" /* the office's own work */

TorgetDisclosure torget_disclosure_get (TorgetRecordSet *records,
                                        gint64 person_id,
                                        const char *recipient,
                                        TorgetDate today);
gboolean torget_disclosure_hides_places (TorgetRecordSet *records,
                                         gint64 person_id,
                                         TorgetDate today);
gboolean torget_disclosure_tells (TorgetDisclosure told,
                                  const char *table,
                                  const char *field);

G_END_DECLS
