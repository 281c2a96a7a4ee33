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

/**
 * TorgetEvent:
 *
 * Something that happened in a track, as it was told; statuses change by events only.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  gint64 household_id;
  char *record_table; /* table of the record that it happened to */
  gint64 record_id; /* row id in that table */
  char *kind; /* code of event_kind */
  TorgetDate date;
  char *note;
  char *author;
} TorgetEvent;

TORGET_DECLARE_RECORD (TorgetEvent, event)

/**
 * TorgetAgency:
 *
 * An organisation that the office works with.
 */
typedef struct
{
  TorgetRecord record;
  char *name;
  char *code; /* code of agency; the list's own entry for it; %NULL = added by the office */
} TorgetAgency;

TORGET_DECLARE_RECORD (TorgetAgency, agency)

/**
 * TorgetUnit:
 *
 * A unit of an agency, a preschool, a provider of SFI, a group, a landlord: the names that
 * tracks mention.
 */
typedef struct
{
  TorgetRecord record;
  gint64 agency_id;
  char *name;
  char *kind; /* code of unit_kind */
  char *municipality; /* code of municipality */
  char *phone;
  char *email;
  gboolean active;
} TorgetUnit;

TORGET_DECLARE_RECORD (TorgetUnit, unit)

/**
 * TorgetCoordinationCase:
 *
 * A coordination case at Vuxentorget, from referral to closure.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *status; /* code of case_status */
  char *referred_by; /* code of agency */
  TorgetDate referred_date;
  gboolean is_registered; /* registered in the municipality */
  gboolean is_informed; /* informed of the aim */
  gboolean is_able; /* judged able to use the support */
  gboolean has_consented; /* has signed the consent and holds a copy */
  TorgetDate conditions_date; /* when the four conditions were checked */
  char *conditions_by; /* who checked them */
  TorgetDate decision_date; /* the preparatory group's decision */
  char *decision; /* code of case_decision */
  char *decision_text;
  TorgetDate planning_date; /* planning meeting */
  char *carrier_agency; /* code of agency */
  gint64 carrier_unit_id; /* where the case carrier works */
  gint64 coordinator_id; /* the case carrier, when it is one of the office */
  TorgetDate carrier_date; /* appointed */
  TorgetDate closed_date;
  char *outcome; /* code of outcome */
  char *closed_text; /* how it ended, and who takes over */
} TorgetCoordinationCase;

TORGET_DECLARE_RECORD (TorgetCoordinationCase, coordination_case)

/**
 * TorgetCaseContact:
 *
 * Who works with the case at an agency.
 */
typedef struct
{
  TorgetRecord record;
  gint64 case_id;
  char *agency; /* code of agency */
  gint64 unit_id;
  char *name;
  char *role;
  char *phone;
  char *email;
} TorgetCaseContact;

TORGET_DECLARE_RECORD (TorgetCaseContact, case_contact)

/**
 * TorgetMeeting:
 *
 * A meeting in a coordination case.
 */
typedef struct
{
  TorgetRecord record;
  gint64 case_id;
  TorgetDate date;
  char *kind; /* code of meeting_kind */
  char *place;
  char *participants;
  char *decisions;
} TorgetMeeting;

TORGET_DECLARE_RECORD (TorgetMeeting, meeting)

/**
 * TorgetTask:
 *
 * Something that somebody is to do.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  gint64 household_id;
  gint64 case_id;
  gint64 meeting_id; /* where it was settled */
  gint64 coordinator_id;
  char *agency; /* code of agency; who is to do it, when it is not a coordinator */
  char *text;
  TorgetDate due_date;
  TorgetDate done_date;
} TorgetTask;

TORGET_DECLARE_RECORD (TorgetTask, task)

/**
 * TorgetDeadlineMark:
 *
 * What somebody has said about a deadline; one for each person, rule and record. A mark moves no
 * day of the law: see torget_deadline_may_decide().
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id; /* whom the deadline stands with; 0 = the office itself */
  gint64 household_id;
  char *rule; /* id of the rule */
  char *record_table; /* table of the record that the deadline is about */
  gint64 record_id; /* row id in that table */
  TorgetDate due; /* the computed day that was marked as done */
  TorgetDate remind_date; /* not shown before this day */
  TorgetDate done_date; /* done otherwise than the records tell; needs @note */
  TorgetDate decided_date; /* decided instead of the computed day; needs @note */
  gint64 coordinator_id; /* who sees to it */
  char *note;
  char *author;
} TorgetDeadlineMark;

TORGET_DECLARE_RECORD (TorgetDeadlineMark, deadline_mark)

/**
 * TorgetLogCheck:
 *
 * A recurring check of the access log (lag 2001:454; förordning 2001:637 10 §).
 */
typedef struct
{
  TorgetRecord record;
  TorgetDate date;
  char *author;
  char *text; /* what was found */
} TorgetLogCheck;

TORGET_DECLARE_RECORD (TorgetLogCheck, log_check)

/**
 * TorgetAttachment:
 *
 * A file that belongs to a person or household; its content is kept by digest.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  gint64 household_id;
  char *record_table; /* table of the record that it documents */
  gint64 record_id; /* row id in that table */
  char *name;
  char *media_type; /* such as application/pdf */
  int size; /* bytes */
  int pages; /* of a PDF; 0 = not known */
  char *sha256; /* hexadecimal */
  TorgetDate date;
} TorgetAttachment;

TORGET_DECLARE_RECORD (TorgetAttachment, attachment)

/**
 * TorgetNoteTemplate:
 *
 * A text that notes often begin with.
 */
typedef struct
{
  TorgetRecord record;
  char *name;
  char *kind; /* code of note_kind */
  char *track; /* code of track */
  char *text; /* may hold {name} and {date} */
} TorgetNoteTemplate;

TORGET_DECLARE_RECORD (TorgetNoteTemplate, note_template)

G_END_DECLS
