/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/disclosure.h"
#include "domain/legal-ground.h"

G_BEGIN_DECLS

/**
 * TorgetProvision:
 * @sv: chapter and section as a Swedish text writes them
 * @en: likewise in English
 *
 * A provision of offentlighets- och sekretesslagen (2009:400).
 */
typedef struct
{
  const char *sv;
  const char *en;
} TorgetProvision;

/**
 * TorgetFieldOwner:
 * @table: name of a type of records
 * @field: (nullable): name of a field of it; %NULL for all its fields that have no row of their own
 * @told: all that a recipient must be told of to be told this; 0 when no other agency is told
 * @agency: code of the list `agency`: whose matter it is, also when the office writes it down
 * @secrecy: (nullable): what makes it secret; %NULL for registers that are about nobody's matters
 * @ground: on which ground the office has it
 *
 * Whose a group of fields is. Static data; any thread.
 */
typedef struct
{
  const char *table;
  const char *field;
  TorgetDisclosure told;
  const char *agency;
  const TorgetProvision *secrecy;
  const TorgetLegalGround *ground;
} TorgetFieldOwner;

const TorgetFieldOwner *torget_field_owner_get_nth (guint index);
const TorgetFieldOwner *torget_field_owner_find (const char *table,
                                                 const char *field);
const TorgetProvision *torget_field_owner_get_release (const TorgetFieldOwner *self);
const char *torget_provision_get (const TorgetProvision *self,
                                  const char *language);

G_END_DECLS
