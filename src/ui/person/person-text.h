/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-view.h"

G_BEGIN_DECLS

char *torget_person_dup_name (const TorgetPerson *person);
char *torget_person_dup_plain_name (const TorgetPerson *person);
char *torget_person_dup_followed (const TorgetPerson *merged,
                                  const TorgetPerson *shown);
char *torget_person_dup_age (const TorgetPerson *person,
                             TorgetDate today);
char *torget_person_dup_birth (const TorgetPerson *person);
char *torget_person_dup_identity (const TorgetPerson *person,
                                  const TorgetIdentity *identity);
char *torget_household_dup_name (const TorgetHousehold *household,
                                 TorgetRecordSet *records,
                                 TorgetDate today);

G_END_DECLS
