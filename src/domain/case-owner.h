/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

/**
 * TorgetOwner:
 * @TORGET_OWNER_NOBODY: a register, which is nobody's record
 * @TORGET_OWNER_PERSON: the person asked about
 * @TORGET_OWNER_HOUSEHOLD: a household, as a whole
 * @TORGET_OWNER_OTHER: another person
 */
typedef enum
{
  TORGET_OWNER_NOBODY,
  TORGET_OWNER_PERSON,
  TORGET_OWNER_HOUSEHOLD,
  TORGET_OWNER_OTHER,
} TorgetOwner;

TorgetOwner torget_case_get_owner (TorgetRecordSet *records,
                                   gconstpointer record,
                                   gint64 person_id);

G_END_DECLS
