/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who works with the case, on what consent, and what was noted. Field order here is column order
 * in the store. */
#include "config.h"

#include "domain/casework.h"

static const TorgetField office_fields[] = {
  TORGET_TEXT (TorgetOffice, name),
  TORGET_CODE (TorgetOffice, municipality, "municipality"),
};

TORGET_DEFINE_RECORD (TorgetOffice, office, "office")

static const TorgetField coordinator_fields[] = {
  TORGET_TEXT (TorgetCoordinator, name),
  TORGET_TEXT (TorgetCoordinator, email),
  TORGET_TEXT (TorgetCoordinator, phone),
  TORGET_LINK (TorgetCoordinator, office_id, "office"),
  TORGET_FLAG (TorgetCoordinator, active),
};

TORGET_DEFINE_RECORD (TorgetCoordinator, coordinator, "coordinator")

static const TorgetField consent_fields[] = {
  TORGET_LINK (TorgetConsent, person_id, "person"),
  TORGET_CODE (TorgetConsent, agency, "agency"),
  TORGET_CODE (TorgetConsent, purpose, "consent_purpose"),
  TORGET_TEXT (TorgetConsent, scope),
  TORGET_DATE (TorgetConsent, given_date),
  TORGET_DATE (TorgetConsent, expires_date),
  TORGET_DATE (TorgetConsent, withdrawn_date),
  TORGET_TEXT (TorgetConsent, language),
  TORGET_FLAG (TorgetConsent, interpreter),
};

TORGET_DEFINE_RECORD (TorgetConsent, consent, "consent")

static const TorgetField note_fields[] = {
  TORGET_LINK (TorgetNote, person_id, "person"),
  TORGET_LINK (TorgetNote, household_id, "household"),
  TORGET_CODE (TorgetNote, kind, "note_kind"),
  TORGET_CODE (TorgetNote, track, "track"),
  TORGET_DATE (TorgetNote, date),
  TORGET_TEXT (TorgetNote, text),
  TORGET_TEXT (TorgetNote, author),
};

TORGET_DEFINE_RECORD (TorgetNote, note, "note")
