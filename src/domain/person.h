/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetPerson:
 *
 * A person who is followed. Dates: when the permit runs, when the municipality received the
 * person (lag 2016:38) and the first registration in the population register (första
 * folkbokföring, which starts the clock of förordning 2017:820 15 §) are kept apart, because
 * different rules use different ones.
 */
typedef struct
{
  TorgetRecord record;
  char *family_name; /* as in the population register */
  char *given_name;
  char *native_name; /* the name in its own script */
  char *sex; /* code of sex; legal sex, for statistics */
  TorgetDate birth_date;
  char *birth_precision; /* code of birth_precision; what of the birth date is known; %NULL = day */
  TorgetDate death_date;
  char *language; /* ISO 639-3 */
  char *country; /* ISO 3166-1 alpha-2, citizenship */
  gboolean interpreter; /* needs an interpreter */
  char *protection; /* code of protection; %NULL = none */
  char *permit_ground; /* code of permit_ground */
  TorgetDate permit_from;
  TorgetDate permit_to; /* %TORGET_DATE_NONE = permanent or not known */
  TorgetDate permit_applied_date; /* an extension was applied for */
  char *reception; /* code of reception */
  TorgetDate assigned_date; /* decision of assignment (anvisning) */
  TorgetDate received_date; /* received in the municipality */
  TorgetDate first_registered_date;
  char *municipality; /* code of municipality; SCB code of the home municipality */
  char *status; /* code of person_status */
  gint64 coordinator_id;
  gint64 merged_into; /* the person that this one was merged into */
} TorgetPerson;

TORGET_DECLARE_RECORD (TorgetPerson, person)

gboolean torget_person_is_protected (const TorgetPerson *person);

/**
 * TorgetIdentity:
 *
 * An identity number with its validity. A person moves from LMA number to samordningsnummer to
 * personnummer: rows are added, never replaced, and a number is never unique.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *kind; /* code of identifier_kind */
  char *value; /* normalized: `YYYYMMDD-NNNN`, `NN-NNNNNN` */
  char *level; /* code of identifier_level; of a samordningsnummer */
  gboolean doubtful; /* wrong check digit, or contradicts sex or birth date */
  TorgetDate valid_from;
  TorgetDate valid_to;
  char *source; /* the document that it was read from */
} TorgetIdentity;

TORGET_DECLARE_RECORD (TorgetIdentity, identity)

/**
 * TorgetContact:
 *
 * A way to reach a person.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *kind; /* code of contact_kind */
  char *value;
  TorgetDate valid_from;
  TorgetDate valid_to;
} TorgetContact;

TORGET_DECLARE_RECORD (TorgetContact, contact)

/**
 * TorgetResidence:
 *
 * Where a person has been registered: moves between municipalities.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *municipality; /* code of municipality */
  TorgetDate valid_from;
  TorgetDate valid_to;
} TorgetResidence;

TORGET_DECLARE_RECORD (TorgetResidence, residence)

/**
 * TorgetReclaim:
 *
 * What the municipality reclaims from Migrationsverket for a person and a period.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  TorgetDate period_start;
  TorgetDate period_end;
  TorgetDate applied_date; /* the costs were reclaimed */
} TorgetReclaim;

TORGET_DECLARE_RECORD (TorgetReclaim, reclaim)

G_END_DECLS
