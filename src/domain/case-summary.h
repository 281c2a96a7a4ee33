/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-view.h"

G_BEGIN_DECLS

/**
 * TorgetCaseSummary:
 *
 * Where a person's tracks stand, as the lists show and filter it. Codes belong to the case.
 */
typedef struct
{
  const char *identity;
  const char *plan_status;
  const char *sfi_status;
  const char *sfi_course;
  const char *preschool_status;
  const char *sublet_status;
  TorgetDate sublet_end;
} TorgetCaseSummary;

void torget_case_summarize (TorgetRecordSet *records,
                            gint64 person_id,
                            TorgetCaseSummary *summary);

G_END_DECLS
