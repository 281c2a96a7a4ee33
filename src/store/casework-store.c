/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of offices, coordinators, consents and notes. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/casework.h"

#define OFFICE_COLUMNS \
  "id, name, municipality"

#define COORDINATOR_COLUMNS \
  "id, name, email, phone, office_id, active"

#define CONSENT_COLUMNS \
  "id, person_id, agency, purpose, scope, given_date, expires_date, withdrawn_date, language, " \
  "interpreter"

#define NOTE_COLUMNS \
  "id, person_id, household_id, kind, track, date, text, author"

#define EVENT_COLUMNS \
  "id, person_id, household_id, record_table, record_id, kind, date, note, author"

#define AGENCY_COLUMNS \
  "id, name, code"

#define UNIT_COLUMNS \
  "id, agency_id, name, kind, municipality, phone, email, active"

#define COORDINATION_CASE_COLUMNS \
  "id, person_id, status, referred_by, referred_date, is_registered, is_informed, is_able, " \
  "has_consented, conditions_date, conditions_by, decision_date, decision, decision_text, " \
  "planning_date, carrier_agency, carrier_unit_id, coordinator_id, carrier_date, closed_date, " \
  "outcome, closed_text"

#define CASE_CONTACT_COLUMNS \
  "id, case_id, agency, unit_id, name, role, phone, email"

#define MEETING_COLUMNS \
  "id, case_id, date, kind, place, participants, decisions"

#define TASK_COLUMNS \
  "id, person_id, household_id, case_id, meeting_id, coordinator_id, agency, text, due_date, " \
  "done_date"

#define DEADLINE_MARK_COLUMNS \
  "id, person_id, household_id, rule, record_table, record_id, due, remind_date, done_date, " \
  "decided_date, coordinator_id, note, author"

#define LOG_CHECK_COLUMNS \
  "id, date, author, text"

#define ATTACHMENT_COLUMNS \
  "id, person_id, household_id, record_table, record_id, name, media_type, size, pages, sha256, " \
  "date"

#define NOTE_TEMPLATE_COLUMNS \
  "id, name, kind, track, text"

static const TorgetRecordSql casework_types[] = {
  {
    .type = &torget_office_type,
    .upsert = "INSERT INTO office (" OFFICE_COLUMNS ") "
              "VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
              "municipality = excluded.municipality",
    .remove = "DELETE FROM office WHERE id = ?1",
    .by_id = "SELECT " OFFICE_COLUMNS " FROM office WHERE id = ?1",
    .in_scope = "SELECT " OFFICE_COLUMNS " FROM office "
                "ORDER BY name",
    .scope = TORGET_SCOPE_ALL,
  },
  {
    .type = &torget_coordinator_type,
    .upsert = "INSERT INTO coordinator (" COORDINATOR_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET name = "
              "excluded.name, email = excluded.email, phone = excluded.phone, office_id = "
              "excluded.office_id, active = excluded.active",
    .remove = "DELETE FROM coordinator WHERE id = ?1",
    .by_id = "SELECT " COORDINATOR_COLUMNS " FROM coordinator WHERE id = ?1",
    .in_scope = "SELECT " COORDINATOR_COLUMNS " FROM coordinator "
                "ORDER BY name",
    .scope = TORGET_SCOPE_ALL,
  },
  {
    .type = &torget_consent_type,
    .upsert = "INSERT INTO consent (" CONSENT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO UPDATE SET "
              "person_id = excluded.person_id, agency = excluded.agency, purpose = "
              "excluded.purpose, scope = excluded.scope, given_date = excluded.given_date, "
              "expires_date = excluded.expires_date, withdrawn_date = excluded.withdrawn_date, "
              "language = excluded.language, interpreter = excluded.interpreter",
    .remove = "DELETE FROM consent WHERE id = ?1",
    .by_id = "SELECT " CONSENT_COLUMNS " FROM consent WHERE id = ?1",
    .in_scope = "SELECT " CONSENT_COLUMNS " FROM consent "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY given_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_note_type,
    .upsert = "INSERT INTO note (" NOTE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO UPDATE SET person_id "
              "= excluded.person_id, household_id = excluded.household_id, kind = "
              "excluded.kind, track = excluded.track, date = excluded.date, text = "
              "excluded.text, author = excluded.author",
    .remove = "DELETE FROM note WHERE id = ?1",
    .by_id = "SELECT " NOTE_COLUMNS " FROM note WHERE id = ?1",
    .in_scope = "SELECT " NOTE_COLUMNS " FROM note "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) OR household_id IN "
                "(SELECT household_id FROM membership WHERE person_id IN (SELECT value FROM "
                "json_each (?1))) ORDER BY date DESC, id DESC",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_event_type,
    .upsert = "INSERT INTO event (" EVENT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET "
              "person_id = excluded.person_id, household_id = excluded.household_id, "
              "record_table = excluded.record_table, record_id = excluded.record_id, kind = "
              "excluded.kind, date = excluded.date, note = excluded.note, author = "
              "excluded.author",
    .remove = "DELETE FROM event WHERE id = ?1",
    .by_id = "SELECT " EVENT_COLUMNS " FROM event WHERE id = ?1",
    .in_scope = "SELECT " EVENT_COLUMNS " FROM event "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) OR household_id IN "
                "(SELECT household_id FROM membership WHERE person_id IN (SELECT value FROM "
                "json_each (?1))) ORDER BY date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_agency_type,
    .upsert = "INSERT INTO agency (" AGENCY_COLUMNS ") "
              "VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET name = excluded.name, code = "
              "excluded.code",
    .remove = "DELETE FROM agency WHERE id = ?1",
    .by_id = "SELECT " AGENCY_COLUMNS " FROM agency WHERE id = ?1",
    .in_scope = "SELECT " AGENCY_COLUMNS " FROM agency "
                "ORDER BY name",
    .scope = TORGET_SCOPE_ALL,
  },
  {
    .type = &torget_unit_type,
    .upsert = "INSERT INTO unit (" UNIT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO UPDATE SET agency_id "
              "= excluded.agency_id, name = excluded.name, kind = excluded.kind, municipality = "
              "excluded.municipality, phone = excluded.phone, email = excluded.email, active = "
              "excluded.active",
    .remove = "DELETE FROM unit WHERE id = ?1",
    .by_id = "SELECT " UNIT_COLUMNS " FROM unit WHERE id = ?1",
    .in_scope = "SELECT " UNIT_COLUMNS " FROM unit "
                "ORDER BY name",
    .scope = TORGET_SCOPE_ALL,
  },
  {
    .type = &torget_coordination_case_type,
    .upsert = "INSERT INTO coordination_case (" COORDINATION_CASE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
              "?17, ?18, ?19, ?20, ?21, ?22) ON CONFLICT (id) DO UPDATE SET person_id = "
              "excluded.person_id, status = excluded.status, referred_by = excluded.referred_by, "
              "referred_date = excluded.referred_date, is_registered = excluded.is_registered, "
              "is_informed = excluded.is_informed, is_able = excluded.is_able, has_consented = "
              "excluded.has_consented, conditions_date = excluded.conditions_date, conditions_by "
              "= excluded.conditions_by, decision_date = excluded.decision_date, decision = "
              "excluded.decision, decision_text = excluded.decision_text, planning_date = "
              "excluded.planning_date, carrier_agency = excluded.carrier_agency, carrier_unit_id "
              "= excluded.carrier_unit_id, coordinator_id = excluded.coordinator_id, "
              "carrier_date = excluded.carrier_date, closed_date = excluded.closed_date, outcome "
              "= excluded.outcome, closed_text = excluded.closed_text",
    .remove = "DELETE FROM coordination_case WHERE id = ?1",
    .by_id = "SELECT " COORDINATION_CASE_COLUMNS " FROM coordination_case WHERE id = ?1",
    .in_scope = "SELECT " COORDINATION_CASE_COLUMNS " FROM coordination_case "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY referred_date, "
                "id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_case_contact_type,
    .upsert = "INSERT INTO case_contact (" CASE_CONTACT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO UPDATE SET case_id = "
              "excluded.case_id, agency = excluded.agency, unit_id = excluded.unit_id, name = "
              "excluded.name, role = excluded.role, phone = excluded.phone, email = "
              "excluded.email",
    .remove = "DELETE FROM case_contact WHERE id = ?1",
    .by_id = "SELECT " CASE_CONTACT_COLUMNS " FROM case_contact WHERE id = ?1",
    .in_scope = "SELECT " CASE_CONTACT_COLUMNS " FROM case_contact "
                "WHERE case_id IN (SELECT id FROM coordination_case WHERE person_id IN (SELECT "
                "value FROM json_each (?1))) ORDER BY name, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_meeting_type,
    .upsert = "INSERT INTO meeting (" MEETING_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO UPDATE SET case_id = "
              "excluded.case_id, date = excluded.date, kind = excluded.kind, place = "
              "excluded.place, participants = excluded.participants, decisions = "
              "excluded.decisions",
    .remove = "DELETE FROM meeting WHERE id = ?1",
    .by_id = "SELECT " MEETING_COLUMNS " FROM meeting WHERE id = ?1",
    .in_scope = "SELECT " MEETING_COLUMNS " FROM meeting "
                "WHERE case_id IN (SELECT id FROM coordination_case WHERE person_id IN (SELECT "
                "value FROM json_each (?1))) ORDER BY date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_task_type,
    .upsert = "INSERT INTO task (" TASK_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO UPDATE SET "
              "person_id = excluded.person_id, household_id = excluded.household_id, case_id = "
              "excluded.case_id, meeting_id = excluded.meeting_id, coordinator_id = "
              "excluded.coordinator_id, agency = excluded.agency, text = excluded.text, due_date "
              "= excluded.due_date, done_date = excluded.done_date",
    .remove = "DELETE FROM task WHERE id = ?1",
    .by_id = "SELECT " TASK_COLUMNS " FROM task WHERE id = ?1",
    .in_scope = "SELECT " TASK_COLUMNS " FROM task "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) OR household_id IN "
                "(SELECT household_id FROM membership WHERE person_id IN (SELECT value FROM "
                "json_each (?1))) ORDER BY due_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_deadline_mark_type,
    .upsert = "INSERT INTO deadline_mark (" DEADLINE_MARK_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (id) "
              "DO UPDATE SET person_id = excluded.person_id, household_id = "
              "excluded.household_id, rule = excluded.rule, record_table = "
              "excluded.record_table, record_id = excluded.record_id, due = excluded.due, "
              "remind_date = excluded.remind_date, done_date = excluded.done_date, decided_date "
              "= excluded.decided_date, coordinator_id = excluded.coordinator_id, note = "
              "excluded.note, author = excluded.author",
    .remove = "DELETE FROM deadline_mark WHERE id = ?1",
    .by_id = "SELECT " DEADLINE_MARK_COLUMNS " FROM deadline_mark WHERE id = ?1",
    .in_scope = "SELECT " DEADLINE_MARK_COLUMNS " FROM deadline_mark "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_log_check_type,
    .upsert = "INSERT INTO log_check (" LOG_CHECK_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET date = excluded.date, "
              "author = excluded.author, text = excluded.text",
    .remove = "DELETE FROM log_check WHERE id = ?1",
    .by_id = "SELECT " LOG_CHECK_COLUMNS " FROM log_check WHERE id = ?1",
    .in_scope = "SELECT " LOG_CHECK_COLUMNS " FROM log_check "
                "ORDER BY date, id",
    .scope = TORGET_SCOPE_ALL,
  },
  {
    .type = &torget_attachment_type,
    .upsert = "INSERT INTO attachment (" ATTACHMENT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (id) DO UPDATE "
              "SET person_id = excluded.person_id, household_id = excluded.household_id, "
              "record_table = excluded.record_table, record_id = excluded.record_id, name = "
              "excluded.name, media_type = excluded.media_type, size = excluded.size, pages = "
              "excluded.pages, sha256 = excluded.sha256, date = excluded.date",
    .remove = "DELETE FROM attachment WHERE id = ?1",
    .by_id = "SELECT " ATTACHMENT_COLUMNS " FROM attachment WHERE id = ?1",
    .in_scope = "SELECT " ATTACHMENT_COLUMNS " FROM attachment "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) OR household_id IN "
                "(SELECT household_id FROM membership WHERE person_id IN (SELECT value FROM "
                "json_each (?1))) ORDER BY date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_note_template_type,
    .upsert = "INSERT INTO note_template (" NOTE_TEMPLATE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
              "kind = excluded.kind, track = excluded.track, text = excluded.text",
    .remove = "DELETE FROM note_template WHERE id = ?1",
    .by_id = "SELECT " NOTE_TEMPLATE_COLUMNS " FROM note_template WHERE id = ?1",
    .in_scope = "SELECT " NOTE_TEMPLATE_COLUMNS " FROM note_template "
                "ORDER BY name",
    .scope = TORGET_SCOPE_ALL,
  },
};

TORGET_DEFINE_AGGREGATE (casework)
