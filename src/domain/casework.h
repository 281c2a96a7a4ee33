/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetOffice:
 *
 * An office that works with the file.
 */
typedef struct
{
  TorgetRecord record;
  char *name;
  char *municipality; /* code of municipality */
} TorgetOffice;

TORGET_DECLARE_RECORD (TorgetOffice, office)

/**
 * TorgetCoordinator:
 *
 * A case coordinator.
 */
typedef struct
{
  TorgetRecord record;
  char *name;
  char *email;
  char *phone;
  gint64 office_id;
  gboolean active;
} TorgetCoordinator;

TORGET_DECLARE_RECORD (TorgetCoordinator, coordinator)

/**
 * TorgetConsent:
 *
 * Consent that lifts secrecy towards one agency for one purpose (OSL 10:1, 12:2).
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *agency; /* code of agency */
  char *purpose; /* code of consent_purpose */
  char *scope;
  TorgetDate given_date;
  TorgetDate expires_date;
  TorgetDate withdrawn_date;
  char *language; /* ISO 639-3 */
  gboolean interpreter;
} TorgetConsent;

TORGET_DECLARE_RECORD (TorgetConsent, consent)

/**
 * TorgetNote:
 *
 * A dated note on a person or a household.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  gint64 household_id;
  char *kind; /* code of note_kind */
  char *track; /* code of track */
  TorgetDate date;
  char *text;
  char *author;
} TorgetNote;

TORGET_DECLARE_RECORD (TorgetNote, note)

G_END_DECLS
