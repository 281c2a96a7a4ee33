-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: the tracks in full depth, the coordination case, the registers of names.
-- What schema 1 foresaw in another shape, and what no file can hold yet, gives way.

ALTER TABLE plan ADD COLUMN sector TEXT;
ALTER TABLE sfi_enrolment ADD COLUMN assessment_date TEXT CHECK (assessment_date IS date (assessment_date));
ALTER TABLE sfi_enrolment ADD COLUMN time_of_day TEXT;
ALTER TABLE sfi_enrolment ADD COLUMN interruption_reason TEXT;
ALTER TABLE preschool_application ADD COLUMN form TEXT;
ALTER TABLE preschool_application ADD COLUMN special_support INTEGER NOT NULL DEFAULT 0 CHECK (special_support IN (0, 1));
ALTER TABLE preschool_application ADD COLUMN sibling_priority INTEGER NOT NULL DEFAULT 0 CHECK (sibling_priority IN (0, 1));
ALTER TABLE preschool_placement ADD COLUMN notice_date TEXT CHECK (notice_date IS date (notice_date));
ALTER TABLE dwelling ADD COLUMN area TEXT;
ALTER TABLE dwelling ADD COLUMN accessibility TEXT;
ALTER TABLE dwelling ADD COLUMN available_from TEXT CHECK (available_from IS date (available_from));
ALTER TABLE sublet ADD COLUMN term_months INTEGER;
ALTER TABLE sublet ADD COLUMN waiver_filed_date TEXT CHECK (waiver_filed_date IS date (waiver_filed_date));
ALTER TABLE sublet ADD COLUMN waiver_approved_date TEXT CHECK (waiver_approved_date IS date (waiver_approved_date));
ALTER TABLE sublet ADD COLUMN waiver_to TEXT CHECK (waiver_to IS date (waiver_to));
ALTER TABLE sublet ADD COLUMN notice_drafted_date TEXT CHECK (notice_drafted_date IS date (notice_drafted_date));
ALTER TABLE sublet ADD COLUMN delivery_proof TEXT;
ALTER TABLE sublet ADD COLUMN disputed_date TEXT CHECK (disputed_date IS date (disputed_date));
ALTER TABLE sublet ADD COLUMN referred_date TEXT CHECK (referred_date IS date (referred_date));
ALTER TABLE sublet ADD COLUMN queue_place TEXT;
ALTER TABLE sublet ADD COLUMN queue_since TEXT CHECK (queue_since IS date (queue_since));
ALTER TABLE absence ADD COLUMN certificate_date TEXT CHECK (certificate_date IS date (certificate_date));
ALTER TABLE civic_orientation ADD COLUMN provider TEXT;
ALTER TABLE health_examination ADD COLUMN booked_date TEXT CHECK (booked_date IS date (booked_date));
DROP TRIGGER sfi_right_log_insert;
DROP TRIGGER sfi_right_log_update;
DROP TRIGGER sfi_right_log_delete;
ALTER TABLE sfi_right DROP COLUMN extended_to;
ALTER TABLE sfi_right DROP COLUMN reason;
ALTER TABLE sfi_study_plan ADD COLUMN scope TEXT;
ALTER TABLE insurance ADD COLUMN policy_number TEXT;
ALTER TABLE unit ADD COLUMN municipality TEXT;
ALTER TABLE unit ADD COLUMN active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1));
ALTER TABLE coordination_case ADD COLUMN is_registered INTEGER NOT NULL DEFAULT 0 CHECK (is_registered IN (0, 1));
ALTER TABLE coordination_case ADD COLUMN is_informed INTEGER NOT NULL DEFAULT 0 CHECK (is_informed IN (0, 1));
ALTER TABLE coordination_case ADD COLUMN is_able INTEGER NOT NULL DEFAULT 0 CHECK (is_able IN (0, 1));
ALTER TABLE coordination_case ADD COLUMN has_consented INTEGER NOT NULL DEFAULT 0 CHECK (has_consented IN (0, 1));
ALTER TABLE coordination_case ADD COLUMN conditions_date TEXT CHECK (conditions_date IS date (conditions_date));
ALTER TABLE coordination_case ADD COLUMN conditions_by TEXT;
ALTER TABLE coordination_case ADD COLUMN decision_text TEXT;
ALTER TABLE coordination_case ADD COLUMN carrier_agency TEXT;
ALTER TABLE coordination_case ADD COLUMN carrier_date TEXT CHECK (carrier_date IS date (carrier_date));
ALTER TABLE coordination_case ADD COLUMN closed_text TEXT;
ALTER TABLE case_contact ADD COLUMN agency TEXT;
ALTER TABLE meeting ADD COLUMN place TEXT;
ALTER TABLE task ADD COLUMN case_id INTEGER REFERENCES coordination_case (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE task ADD COLUMN meeting_id INTEGER REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE task ADD COLUMN agency TEXT;
DROP TRIGGER attachment_log_insert;
DROP TRIGGER attachment_log_update;
DROP TRIGGER attachment_log_delete;
ALTER TABLE attachment DROP COLUMN content;
ALTER TABLE attachment ADD COLUMN size INTEGER;
ALTER TABLE attachment ADD COLUMN pages INTEGER;
ALTER TABLE practice_place ADD COLUMN sector TEXT;
ALTER TABLE practice_place ADD COLUMN municipality TEXT;
ALTER TABLE practice_place ADD COLUMN sfi_course TEXT;
ALTER TABLE practice_place ADD COLUMN hours_per_week INTEGER;
ALTER TABLE work_placement ADD COLUMN employer_id INTEGER REFERENCES employer (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE work_placement ADD COLUMN sector TEXT;
ALTER TABLE work_placement ADD COLUMN hours_per_week INTEGER;
ALTER TABLE mentor ADD COLUMN kind TEXT;

CREATE TABLE week_slot (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id INTEGER REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  enrolment_id INTEGER REFERENCES sfi_enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  placement_id INTEGER REFERENCES preschool_placement (id) DEFERRABLE INITIALLY DEFERRED,
  weekday INTEGER,
  start_minute INTEGER,
  end_minute INTEGER
) STRICT;
CREATE INDEX week_slot_by_person ON week_slot (person_id);
CREATE INDEX week_slot_by_activity ON week_slot (activity_id);
CREATE INDEX week_slot_by_enrolment ON week_slot (enrolment_id);
CREATE INDEX week_slot_by_placement ON week_slot (placement_id);

CREATE TABLE sfi_extension (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  applied_date TEXT CHECK (applied_date IS date (applied_date)),
  decision_date TEXT CHECK (decision_date IS date (decision_date)),
  extended_to TEXT CHECK (extended_to IS date (extended_to)),
  reason TEXT
) STRICT;
CREATE INDEX sfi_extension_by_person ON sfi_extension (person_id);

CREATE TABLE preschool_signature (
  id INTEGER PRIMARY KEY,
  application_id INTEGER REFERENCES preschool_application (id) DEFERRABLE INITIALLY DEFERRED,
  guardian_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  signed_date TEXT CHECK (signed_date IS date (signed_date))
) STRICT;
CREATE INDEX preschool_signature_by_application ON preschool_signature (application_id);
CREATE INDEX preschool_signature_by_guardian ON preschool_signature (guardian_id);

CREATE TABLE arrears (
  id INTEGER PRIMARY KEY,
  sublet_id INTEGER REFERENCES sublet (id) DEFERRABLE INITIALLY DEFERRED,
  due_date TEXT CHECK (due_date IS date (due_date)),
  amount INTEGER,
  paid_date TEXT CHECK (paid_date IS date (paid_date)),
  social_notified_date TEXT CHECK (social_notified_date IS date (social_notified_date))
) STRICT;
CREATE INDEX arrears_by_sublet ON arrears (sublet_id);

CREATE TABLE residence (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  municipality TEXT,
  valid_from TEXT CHECK (valid_from IS date (valid_from)),
  valid_to TEXT CHECK (valid_to IS date (valid_to))
) STRICT;
CREATE INDEX residence_by_person ON residence (person_id);

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  household_id INTEGER REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
  record_table TEXT,
  record_id INTEGER,
  kind TEXT,
  date TEXT CHECK (date IS date (date)),
  note TEXT,
  author TEXT
) STRICT;
CREATE INDEX event_by_person ON event (person_id);
CREATE INDEX event_by_household ON event (household_id);
CREATE INDEX event_by_record ON event (record_id);

CREATE TABLE note_template (
  id INTEGER PRIMARY KEY,
  name TEXT,
  kind TEXT,
  track TEXT,
  text TEXT
) STRICT;

CREATE INDEX task_by_case ON task (case_id);
CREATE INDEX task_by_meeting ON task (meeting_id);
CREATE INDEX work_placement_by_employer ON work_placement (employer_id);

-- What a file holds, once for all that is the same; attachment.sha256 names it.
CREATE TABLE attachment_content (
  sha256 TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- A sublet holds its notice itself.
DROP TABLE notice;
DELETE FROM logged_table WHERE name = 'notice';
INSERT INTO logged_table (name) VALUES
  ('arrears'),
  ('event'),
  ('note_template'),
  ('preschool_signature'),
  ('residence'),
  ('sfi_extension'),
  ('week_slot');

-- Which rows have ever belonged to which.
CREATE INDEX change_by_enrolment ON change (new) WHERE col = 'enrolment_id';
CREATE INDEX change_by_sublet ON change (new) WHERE col = 'sublet_id';
CREATE INDEX change_by_case ON change (new) WHERE col = 'case_id';
CREATE INDEX change_by_activity ON change (new) WHERE col = 'activity_id';
CREATE INDEX change_by_meeting ON change (new) WHERE col = 'meeting_id';

-- A person who was merged is found by the survivor.
CREATE INDEX person_by_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
