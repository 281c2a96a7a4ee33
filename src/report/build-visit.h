/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/draft.h"

G_BEGIN_DECLS

/**
 * TorgetVisitMember:
 * @membership: in the household that is visited
 * @person: the member
 * @told: what the recipient may be told about @person
 *
 * A member of a household of whom the recipient may know.
 */
typedef struct
{
  const TorgetMembership *membership;
  const TorgetPerson *person;
  TorgetDisclosure told;
} TorgetVisitMember;

void torget_visit_dates (TorgetDraft *draft,
                         GArray *members);

G_END_DECLS
