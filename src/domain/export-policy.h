/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/field-owner.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

/**
 * TorgetExportScope:
 * @name: its shown name, which may be somebody's
 * @contracts: its contracts, which are the adults'
 *
 * What is told of a household of which not everybody goes.
 */
typedef struct
{
  gboolean name;
  gboolean contracts;
} TorgetExportScope;

/**
 * TorgetWithheldGround:
 * @reason: code of the list `withheld_reason`
 * @agency: code of the list `agency`: whose data forbid it
 * @law: what forbids it
 *
 * Why somebody who is withheld may not go. Static data; any thread.
 */
typedef struct
{
  const char *reason;
  const char *agency;
  TorgetProvision law;
} TorgetWithheldGround;

const char *torget_export_policy_judge (TorgetRecordSet *records,
                                        gint64 person_id,
                                        gboolean has_legal_basis,
                                        TorgetDate today);
const TorgetWithheldGround *torget_export_policy_get_ground (const char *reason);
TorgetExportScope torget_export_policy_get_scope (TorgetRecordSet *records,
                                                  gint64 household_id,
                                                  GHashTable *going,
                                                  TorgetDate today);

G_END_DECLS
