/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetHousehold:
 *
 * People who are followed together.
 */
typedef struct
{
  TorgetRecord record;
  char *label; /* the office's own label, such as H0001 */
  char *name; /* shown name; %NULL = made from the reference person's family name */
} TorgetHousehold;

TORGET_DECLARE_RECORD (TorgetHousehold, household)

/**
 * TorgetMembership:
 *
 * A person in a household for a time. Many-to-many: custody may be shared across two
 * households.
 */
typedef struct
{
  TorgetRecord record;
  gint64 household_id;
  gint64 person_id;
  char *role; /* code of household_role */
  TorgetDate valid_from;
  TorgetDate valid_to;
} TorgetMembership;

TORGET_DECLARE_RECORD (TorgetMembership, membership)

G_END_DECLS
