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

static const TorgetField event_fields[] = {
  TORGET_LINK (TorgetEvent, person_id, "person"),
  TORGET_LINK (TorgetEvent, household_id, "household"),
  TORGET_TEXT (TorgetEvent, record_table),
  TORGET_LINK (TorgetEvent, record_id, NULL),
  TORGET_CODE (TorgetEvent, kind, "event_kind"),
  TORGET_DATE (TorgetEvent, date),
  TORGET_TEXT (TorgetEvent, note),
  TORGET_TEXT (TorgetEvent, author),
};

TORGET_DEFINE_RECORD (TorgetEvent, event, "event")

static const TorgetField agency_fields[] = {
  TORGET_TEXT (TorgetAgency, name),
  TORGET_CODE (TorgetAgency, code, "agency"),
};

TORGET_DEFINE_RECORD (TorgetAgency, agency, "agency")

static const TorgetField unit_fields[] = {
  TORGET_LINK (TorgetUnit, agency_id, "agency"),
  TORGET_TEXT (TorgetUnit, name),
  TORGET_CODE (TorgetUnit, kind, "unit_kind"),
  TORGET_CODE (TorgetUnit, municipality, "municipality"),
  TORGET_TEXT (TorgetUnit, phone),
  TORGET_TEXT (TorgetUnit, email),
  TORGET_FLAG (TorgetUnit, active),
};

TORGET_DEFINE_RECORD (TorgetUnit, unit, "unit")

static const TorgetField coordination_case_fields[] = {
  TORGET_LINK (TorgetCoordinationCase, person_id, "person"),
  TORGET_CODE (TorgetCoordinationCase, status, "case_status"),
  TORGET_CODE (TorgetCoordinationCase, referred_by, "agency"),
  TORGET_DATE (TorgetCoordinationCase, referred_date),
  TORGET_FLAG (TorgetCoordinationCase, is_registered),
  TORGET_FLAG (TorgetCoordinationCase, is_informed),
  TORGET_FLAG (TorgetCoordinationCase, is_able),
  TORGET_FLAG (TorgetCoordinationCase, has_consented),
  TORGET_DATE (TorgetCoordinationCase, conditions_date),
  TORGET_TEXT (TorgetCoordinationCase, conditions_by),
  TORGET_DATE (TorgetCoordinationCase, decision_date),
  TORGET_CODE (TorgetCoordinationCase, decision, "case_decision"),
  TORGET_TEXT (TorgetCoordinationCase, decision_text),
  TORGET_DATE (TorgetCoordinationCase, planning_date),
  TORGET_CODE (TorgetCoordinationCase, carrier_agency, "agency"),
  TORGET_LINK (TorgetCoordinationCase, carrier_unit_id, "unit"),
  TORGET_LINK (TorgetCoordinationCase, coordinator_id, "coordinator"),
  TORGET_DATE (TorgetCoordinationCase, carrier_date),
  TORGET_DATE (TorgetCoordinationCase, closed_date),
  TORGET_CODE (TorgetCoordinationCase, outcome, "outcome"),
  TORGET_TEXT (TorgetCoordinationCase, closed_text),
};

TORGET_DEFINE_RECORD (TorgetCoordinationCase, coordination_case, "coordination_case")

static const TorgetField case_contact_fields[] = {
  TORGET_LINK (TorgetCaseContact, case_id, "coordination_case"),
  TORGET_CODE (TorgetCaseContact, agency, "agency"),
  TORGET_LINK (TorgetCaseContact, unit_id, "unit"),
  TORGET_TEXT (TorgetCaseContact, name),
  TORGET_TEXT (TorgetCaseContact, role),
  TORGET_TEXT (TorgetCaseContact, phone),
  TORGET_TEXT (TorgetCaseContact, email),
};

TORGET_DEFINE_RECORD (TorgetCaseContact, case_contact, "case_contact")

static const TorgetField meeting_fields[] = {
  TORGET_LINK (TorgetMeeting, case_id, "coordination_case"),
  TORGET_DATE (TorgetMeeting, date),
  TORGET_CODE (TorgetMeeting, kind, "meeting_kind"),
  TORGET_TEXT (TorgetMeeting, place),
  TORGET_TEXT (TorgetMeeting, participants),
  TORGET_TEXT (TorgetMeeting, decisions),
};

TORGET_DEFINE_RECORD (TorgetMeeting, meeting, "meeting")

static const TorgetField task_fields[] = {
  TORGET_LINK (TorgetTask, person_id, "person"),
  TORGET_LINK (TorgetTask, household_id, "household"),
  TORGET_LINK (TorgetTask, case_id, "coordination_case"),
  TORGET_LINK (TorgetTask, meeting_id, "meeting"),
  TORGET_LINK (TorgetTask, coordinator_id, "coordinator"),
  TORGET_CODE (TorgetTask, agency, "agency"),
  TORGET_TEXT (TorgetTask, text),
  TORGET_DATE (TorgetTask, due_date),
  TORGET_DATE (TorgetTask, done_date),
};

TORGET_DEFINE_RECORD (TorgetTask, task, "task")

static const TorgetField deadline_mark_fields[] = {
  TORGET_LINK (TorgetDeadlineMark, person_id, "person"),
  TORGET_LINK (TorgetDeadlineMark, household_id, "household"),
  TORGET_TEXT (TorgetDeadlineMark, rule),
  TORGET_TEXT (TorgetDeadlineMark, record_table),
  TORGET_LINK (TorgetDeadlineMark, record_id, NULL),
  TORGET_DATE (TorgetDeadlineMark, due),
  TORGET_DATE (TorgetDeadlineMark, remind_date),
  TORGET_DATE (TorgetDeadlineMark, done_date),
  TORGET_DATE (TorgetDeadlineMark, decided_date),
  TORGET_LINK (TorgetDeadlineMark, coordinator_id, "coordinator"),
  TORGET_TEXT (TorgetDeadlineMark, note),
  TORGET_TEXT (TorgetDeadlineMark, author),
};

TORGET_DEFINE_RECORD (TorgetDeadlineMark, deadline_mark, "deadline_mark")

static const TorgetField log_check_fields[] = {
  TORGET_DATE (TorgetLogCheck, date),
  TORGET_TEXT (TorgetLogCheck, author),
  TORGET_TEXT (TorgetLogCheck, text),
};

TORGET_DEFINE_RECORD (TorgetLogCheck, log_check, "log_check")

static const TorgetField attachment_fields[] = {
  TORGET_LINK (TorgetAttachment, person_id, "person"),
  TORGET_LINK (TorgetAttachment, household_id, "household"),
  TORGET_TEXT (TorgetAttachment, record_table),
  TORGET_LINK (TorgetAttachment, record_id, NULL),
  TORGET_TEXT (TorgetAttachment, name),
  TORGET_TEXT (TorgetAttachment, media_type),
  TORGET_INT (TorgetAttachment, size),
  TORGET_INT (TorgetAttachment, pages),
  TORGET_TEXT (TorgetAttachment, sha256),
  TORGET_DATE (TorgetAttachment, date),
};

TORGET_DEFINE_RECORD (TorgetAttachment, attachment, "attachment")

static const TorgetField note_template_fields[] = {
  TORGET_TEXT (TorgetNoteTemplate, name),
  TORGET_CODE (TorgetNoteTemplate, kind, "note_kind"),
  TORGET_CODE (TorgetNoteTemplate, track, "track"),
  TORGET_TEXT (TorgetNoteTemplate, text),
};

TORGET_DEFINE_RECORD (TorgetNoteTemplate, note_template, "note_template")
