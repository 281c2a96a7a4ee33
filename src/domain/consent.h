/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/casework.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

/* From so many days before its end a consent is to be renewed. */
#define TORGET_CONSENT_WARN_DAYS 30

/**
 * TorgetConsentState:
 * @TORGET_CONSENT_NOT_GIVEN: its day has not come, or is not known
 * @TORGET_CONSENT_VALID: it lifts secrecy today
 * @TORGET_CONSENT_EXPIRING: likewise, but not for long
 * @TORGET_CONSENT_EXPIRED: its last day has passed
 * @TORGET_CONSENT_WITHDRAWN: taken back, which can be done at any time
 *
 * What a consent is worth on one day (offentlighets- och sekretesslagen 10:1 and 12:2).
 */
typedef enum
{
  TORGET_CONSENT_NOT_GIVEN,
  TORGET_CONSENT_VALID,
  TORGET_CONSENT_EXPIRING,
  TORGET_CONSENT_EXPIRED,
  TORGET_CONSENT_WITHDRAWN,
} TorgetConsentState;

TorgetConsentState torget_consent_judge (const TorgetConsent *consent,
                                         TorgetDate today);
gboolean torget_consent_is_valid (const TorgetConsent *consent,
                                  TorgetDate today);
TorgetDate torget_consent_default_expiry (TorgetDate given,
                                          int months);
GPtrArray *torget_consent_list_gaps (TorgetRecordSet *records,
                                     gint64 person_id,
                                     TorgetDate today);

G_END_DECLS
