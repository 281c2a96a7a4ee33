-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1. Dates are ISO text, checked; codes are those of domain/code-list.h and are not checked
-- here, because offices may extend the lists. Row ids are unique across offices (base/id.h).
-- Identity numbers are never unique: two offices may meet the same person.

-- Registers that other rows point to

CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  name TEXT,
  municipality TEXT
) STRICT;

CREATE TABLE coordinator (
  id INTEGER PRIMARY KEY,
  name TEXT,
  email TEXT,
  phone TEXT,
  office_id INTEGER REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX coordinator_by_office ON coordinator (office_id);

CREATE TABLE agency (
  id INTEGER PRIMARY KEY,
  name TEXT,
  code TEXT
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  agency_id INTEGER REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  kind TEXT,
  phone TEXT,
  email TEXT
) STRICT;
CREATE INDEX unit_by_agency ON unit (agency_id);

CREATE TABLE employer (
  id INTEGER PRIMARY KEY,
  name TEXT,
  sector TEXT,
  municipality TEXT,
  phone TEXT,
  email TEXT
) STRICT;

CREATE TABLE mentor (
  id INTEGER PRIMARY KEY,
  name TEXT,
  phone TEXT,
  email TEXT,
  organisation TEXT
) STRICT;

-- Persons and households

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  family_name TEXT,
  given_name TEXT,
  native_name TEXT,
  sex TEXT,
  birth_date TEXT CHECK (birth_date IS date (birth_date)),
  birth_precision TEXT,
  death_date TEXT CHECK (death_date IS date (death_date)),
  language TEXT,
  country TEXT,
  interpreter INTEGER NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1)),
  protection TEXT,
  permit_ground TEXT,
  permit_from TEXT CHECK (permit_from IS date (permit_from)),
  permit_to TEXT CHECK (permit_to IS date (permit_to)),
  reception TEXT,
  assigned_date TEXT CHECK (assigned_date IS date (assigned_date)),
  received_date TEXT CHECK (received_date IS date (received_date)),
  first_registered_date TEXT CHECK (first_registered_date IS date (first_registered_date)),
  municipality TEXT,
  status TEXT,
  coordinator_id INTEGER REFERENCES coordinator (id) DEFERRABLE INITIALLY DEFERRED,
  merged_into INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX person_by_coordinator ON person (coordinator_id);

CREATE TABLE identity (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  value TEXT NOT NULL,
  level TEXT,
  doubtful INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1)),
  valid_from TEXT CHECK (valid_from IS date (valid_from)),
  valid_to TEXT CHECK (valid_to IS date (valid_to)),
  source TEXT
) STRICT;
CREATE INDEX identity_by_person ON identity (person_id);

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  value TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from IS date (valid_from)),
  valid_to TEXT CHECK (valid_to IS date (valid_to))
) STRICT;
CREATE INDEX contact_by_person ON contact (person_id);

CREATE TABLE household (
  id INTEGER PRIMARY KEY,
  label TEXT,
  name TEXT
) STRICT;

CREATE TABLE membership (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  valid_from TEXT CHECK (valid_from IS date (valid_from)),
  valid_to TEXT CHECK (valid_to IS date (valid_to))
) STRICT;
CREATE INDEX membership_by_household ON membership (household_id);
CREATE INDEX membership_by_person ON membership (person_id);

-- Coordination case

CREATE TABLE coordination_case (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  referred_by TEXT,
  referred_date TEXT CHECK (referred_date IS date (referred_date)),
  decision_date TEXT CHECK (decision_date IS date (decision_date)),
  decision TEXT,
  planning_date TEXT CHECK (planning_date IS date (planning_date)),
  carrier_unit_id INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  coordinator_id INTEGER REFERENCES coordinator (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT,
  closed_date TEXT CHECK (closed_date IS date (closed_date)),
  outcome TEXT
) STRICT;
CREATE INDEX coordination_case_by_person ON coordination_case (person_id);
CREATE INDEX coordination_case_by_carrier_unit ON coordination_case (carrier_unit_id);
CREATE INDEX coordination_case_by_coordinator ON coordination_case (coordinator_id);

CREATE TABLE case_contact (
  id INTEGER PRIMARY KEY,
  case_id INTEGER REFERENCES coordination_case (id) DEFERRABLE INITIALLY DEFERRED,
  unit_id INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  phone TEXT,
  email TEXT,
  role TEXT
) STRICT;
CREATE INDEX case_contact_by_case ON case_contact (case_id);
CREATE INDEX case_contact_by_unit ON case_contact (unit_id);

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  case_id INTEGER REFERENCES coordination_case (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT CHECK (date IS date (date)),
  kind TEXT,
  decisions TEXT,
  participants TEXT
) STRICT;
CREATE INDEX meeting_by_case ON meeting (case_id);

CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  agency TEXT,
  purpose TEXT,
  scope TEXT,
  given_date TEXT CHECK (given_date IS date (given_date)),
  expires_date TEXT CHECK (expires_date IS date (expires_date)),
  withdrawn_date TEXT CHECK (withdrawn_date IS date (withdrawn_date)),
  language TEXT,
  interpreter INTEGER NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1))
) STRICT;
CREATE INDEX consent_by_person ON consent (person_id);

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  household_id INTEGER REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  track TEXT,
  date TEXT CHECK (date IS date (date)),
  text TEXT,
  author TEXT
) STRICT;
CREATE INDEX note_by_person ON note (person_id);
CREATE INDEX note_by_household ON note (household_id);

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  household_id INTEGER REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
  coordinator_id INTEGER REFERENCES coordinator (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT,
  due_date TEXT CHECK (due_date IS date (due_date)),
  done_date TEXT CHECK (done_date IS date (done_date))
) STRICT;
CREATE INDEX task_by_person ON task (person_id);
CREATE INDEX task_by_household ON task (household_id);
CREATE INDEX task_by_coordinator ON task (coordinator_id);

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  household_id INTEGER REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
  record_table TEXT,
  record_id INTEGER,
  name TEXT,
  media_type TEXT,
  sha256 TEXT,
  content BLOB,
  date TEXT CHECK (date IS date (date))
) STRICT;
CREATE INDEX attachment_by_person ON attachment (person_id);
CREATE INDEX attachment_by_household ON attachment (household_id);

-- Preschool

CREATE TABLE preschool_application (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT,
  wish_date TEXT CHECK (wish_date IS date (wish_date)),
  signed_date TEXT CHECK (signed_date IS date (signed_date)),
  wanted_start TEXT CHECK (wanted_start IS date (wanted_start)),
  municipality TEXT,
  hours_per_week INTEGER
) STRICT;
CREATE INDEX preschool_application_by_person ON preschool_application (person_id);

CREATE TABLE preschool_choice (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES preschool_application (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER,
  unit TEXT
) STRICT;
CREATE INDEX preschool_choice_by_application ON preschool_choice (application_id);

CREATE TABLE preschool_offer (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES preschool_application (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  unit TEXT,
  offered_date TEXT CHECK (offered_date IS date (offered_date)),
  answer_by TEXT CHECK (answer_by IS date (answer_by)),
  answer TEXT,
  answered_date TEXT CHECK (answered_date IS date (answered_date)),
  start_date TEXT CHECK (start_date IS date (start_date))
) STRICT;
CREATE INDEX preschool_offer_by_application ON preschool_offer (application_id);

CREATE TABLE preschool_placement (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  application_id INTEGER REFERENCES preschool_application (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  unit TEXT,
  start_date TEXT CHECK (start_date IS date (start_date)),
  end_date TEXT CHECK (end_date IS date (end_date)),
  hours_per_week INTEGER
) STRICT;
CREATE INDEX preschool_placement_by_person ON preschool_placement (person_id);
CREATE INDEX preschool_placement_by_application ON preschool_placement (application_id);

-- Establishment plan

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT,
  enrolled_date TEXT CHECK (enrolled_date IS date (enrolled_date)),
  mapping_date TEXT CHECK (mapping_date IS date (mapping_date)),
  plan_date TEXT CHECK (plan_date IS date (plan_date)),
  part_time_reason TEXT,
  blocking_application_id INTEGER REFERENCES preschool_application (id) DEFERRABLE INITIALLY DEFERRED,
  hours_per_week INTEGER,
  decided_end_date TEXT CHECK (decided_end_date IS date (decided_end_date)),
  discharged_date TEXT CHECK (discharged_date IS date (discharged_date)),
  outcome TEXT,
  outcome_90 TEXT
) STRICT;
CREATE INDEX plan_by_person ON plan (person_id);
CREATE INDEX plan_by_blocking_application ON plan (blocking_application_id);

CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  title TEXT,
  agency TEXT,
  provider TEXT,
  start_date TEXT CHECK (start_date IS date (start_date)),
  end_date TEXT CHECK (end_date IS date (end_date)),
  hours_per_week INTEGER,
  status TEXT,
  outcome TEXT
) STRICT;
CREATE INDEX activity_by_plan ON activity (plan_id);

CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  start_date TEXT CHECK (start_date IS date (start_date)),
  end_date TEXT CHECK (end_date IS date (end_date))
) STRICT;
CREATE INDEX absence_by_plan ON absence (plan_id);

CREATE TABLE reduction (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  application_id INTEGER REFERENCES preschool_application (id) DEFERRABLE INITIALLY DEFERRED,
  hours_per_week INTEGER,
  start_date TEXT CHECK (start_date IS date (start_date)),
  end_date TEXT CHECK (end_date IS date (end_date))
) STRICT;
CREATE INDEX reduction_by_plan ON reduction (plan_id);
CREATE INDEX reduction_by_application ON reduction (application_id);

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT CHECK (date IS date (date)),
  text TEXT,
  next_date TEXT CHECK (next_date IS date (next_date))
) STRICT;
CREATE INDEX follow_up_by_plan ON follow_up (plan_id);

CREATE TABLE civic_orientation (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  language TEXT,
  start_date TEXT CHECK (start_date IS date (start_date)),
  end_date TEXT CHECK (end_date IS date (end_date)),
  hours INTEGER,
  certificate INTEGER NOT NULL DEFAULT 0 CHECK (certificate IN (0, 1))
) STRICT;
CREATE INDEX civic_orientation_by_person ON civic_orientation (person_id);

CREATE TABLE health_examination (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  offered_date TEXT CHECK (offered_date IS date (offered_date)),
  done_date TEXT CHECK (done_date IS date (done_date))
) STRICT;
CREATE INDEX health_examination_by_person ON health_examination (person_id);

CREATE TABLE practice_place (
  id INTEGER PRIMARY KEY,
  employer_id INTEGER REFERENCES employer (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  places INTEGER,
  start_date TEXT CHECK (start_date IS date (start_date)),
  end_date TEXT CHECK (end_date IS date (end_date))
) STRICT;
CREATE INDEX practice_place_by_employer ON practice_place (employer_id);

CREATE TABLE work_placement (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  practice_place_id INTEGER REFERENCES practice_place (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  start_date TEXT CHECK (start_date IS date (start_date)),
  end_date TEXT CHECK (end_date IS date (end_date)),
  outcome TEXT
) STRICT;
CREATE INDEX work_placement_by_person ON work_placement (person_id);
CREATE INDEX work_placement_by_practice_place ON work_placement (practice_place_id);

CREATE TABLE mentor_link (
  id INTEGER PRIMARY KEY,
  mentor_id INTEGER REFERENCES mentor (id) DEFERRABLE INITIALLY DEFERRED,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  start_date TEXT CHECK (start_date IS date (start_date)),
  end_date TEXT CHECK (end_date IS date (end_date))
) STRICT;
CREATE INDEX mentor_link_by_mentor ON mentor_link (mentor_id);
CREATE INDEX mentor_link_by_person ON mentor_link (person_id);

-- SFI

CREATE TABLE sfi_right (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  arose_date TEXT CHECK (arose_date IS date (arose_date)),
  first_received_date TEXT CHECK (first_received_date IS date (first_received_date)),
  extended_to TEXT CHECK (extended_to IS date (extended_to)),
  reason TEXT
) STRICT;
CREATE INDEX sfi_right_by_person ON sfi_right (person_id);

CREATE TABLE sfi_enrolment (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT,
  study_path TEXT,
  course TEXT,
  track TEXT,
  literacy INTEGER NOT NULL DEFAULT 0 CHECK (literacy IN (0, 1)),
  registered_date TEXT CHECK (registered_date IS date (registered_date)),
  received_date TEXT CHECK (received_date IS date (received_date)),
  started_date TEXT CHECK (started_date IS date (started_date)),
  ended_date TEXT CHECK (ended_date IS date (ended_date)),
  provider TEXT,
  group_name TEXT,
  hours_per_week INTEGER,
  next_step TEXT
) STRICT;
CREATE INDEX sfi_enrolment_by_person ON sfi_enrolment (person_id);

CREATE TABLE sfi_study_plan (
  id INTEGER PRIMARY KEY,
  enrolment_id INTEGER REFERENCES sfi_enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT CHECK (date IS date (date)),
  goals TEXT,
  revised_date TEXT CHECK (revised_date IS date (revised_date))
) STRICT;
CREATE INDEX sfi_study_plan_by_enrolment ON sfi_study_plan (enrolment_id);

CREATE TABLE sfi_attendance (
  id INTEGER PRIMARY KEY,
  enrolment_id INTEGER REFERENCES sfi_enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  week_start TEXT CHECK (week_start IS date (week_start)),
  planned_hours INTEGER,
  attended_hours INTEGER,
  reason TEXT
) STRICT;
CREATE INDEX sfi_attendance_by_enrolment ON sfi_attendance (enrolment_id);

CREATE TABLE sfi_test (
  id INTEGER PRIMARY KEY,
  enrolment_id INTEGER REFERENCES sfi_enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  course TEXT,
  date TEXT CHECK (date IS date (date)),
  result TEXT
) STRICT;
CREATE INDEX sfi_test_by_enrolment ON sfi_test (enrolment_id);

CREATE TABLE sfi_grade (
  id INTEGER PRIMARY KEY,
  enrolment_id INTEGER REFERENCES sfi_enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  course TEXT,
  date TEXT CHECK (date IS date (date)),
  grade TEXT
) STRICT;
CREATE INDEX sfi_grade_by_enrolment ON sfi_grade (enrolment_id);

-- Housing

CREATE TABLE head_lease (
  id INTEGER PRIMARY KEY,
  landlord TEXT,
  contract_number TEXT,
  block TEXT,
  start_date TEXT CHECK (start_date IS date (start_date)),
  end_date TEXT CHECK (end_date IS date (end_date))
) STRICT;

CREATE TABLE dwelling (
  id INTEGER PRIMARY KEY,
  head_lease_id INTEGER REFERENCES head_lease (id) DEFERRABLE INITIALLY DEFERRED,
  address TEXT,
  apartment TEXT,
  postal_code TEXT,
  city TEXT,
  municipality TEXT,
  size_m2 INTEGER,
  rooms INTEGER,
  rent INTEGER
) STRICT;
CREATE INDEX dwelling_by_head_lease ON dwelling (head_lease_id);

CREATE TABLE sublet (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
  dwelling_id INTEGER REFERENCES dwelling (id) DEFERRABLE INITIALLY DEFERRED,
  tenure TEXT,
  status TEXT,
  signed_date TEXT CHECK (signed_date IS date (signed_date)),
  start_date TEXT CHECK (start_date IS date (start_date)),
  end_date TEXT CHECK (end_date IS date (end_date)),
  landlord_notified_date TEXT CHECK (landlord_notified_date IS date (landlord_notified_date)),
  waiver TEXT,
  decision_date TEXT CHECK (decision_date IS date (decision_date)),
  notice_served_date TEXT CHECK (notice_served_date IS date (notice_served_date)),
  delivery_method TEXT,
  notice_reason TEXT,
  moved_out_date TEXT CHECK (moved_out_date IS date (moved_out_date)),
  onward_plan TEXT
) STRICT;
CREATE INDEX sublet_by_household ON sublet (household_id);
CREATE INDEX sublet_by_dwelling ON sublet (dwelling_id);

CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  sublet_id INTEGER REFERENCES sublet (id) DEFERRABLE INITIALLY DEFERRED,
  drafted_date TEXT CHECK (drafted_date IS date (drafted_date)),
  served_date TEXT CHECK (served_date IS date (served_date)),
  method TEXT,
  reason TEXT,
  proof TEXT
) STRICT;
CREATE INDEX notice_by_sublet ON notice (sublet_id);

CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  sublet_id INTEGER REFERENCES sublet (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  date TEXT CHECK (date IS date (date)),
  protocol TEXT
) STRICT;
CREATE INDEX inspection_by_sublet ON inspection (sublet_id);

CREATE TABLE dwelling_key (
  id INTEGER PRIMARY KEY,
  sublet_id INTEGER REFERENCES sublet (id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT,
  tag TEXT,
  count INTEGER,
  handed_out_date TEXT CHECK (handed_out_date IS date (handed_out_date)),
  returned_date TEXT CHECK (returned_date IS date (returned_date))
) STRICT;
CREATE INDEX dwelling_key_by_sublet ON dwelling_key (sublet_id);

CREATE TABLE insurance (
  id INTEGER PRIMARY KEY,
  sublet_id INTEGER REFERENCES sublet (id) DEFERRABLE INITIALLY DEFERRED,
  insurer TEXT,
  valid_to TEXT CHECK (valid_to IS date (valid_to))
) STRICT;
CREATE INDEX insurance_by_sublet ON insurance (sublet_id);

-- Search helpers of the tables above
CREATE INDEX identity_by_value ON identity (value);
CREATE INDEX person_by_municipality ON person (municipality);
CREATE INDEX household_by_label ON household (label);

-- The change log: one row per changed column. Its triggers are generated from the tables named in
-- logged_table; `col` is empty for the row itself; `bases` names every head of the cell that the
-- author saw, as a JSON array of "origin:seq".
CREATE TABLE logged_table (
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO logged_table (name) VALUES
  ('absence'),
  ('activity'),
  ('agency'),
  ('attachment'),
  ('case_contact'),
  ('civic_orientation'),
  ('consent'),
  ('contact'),
  ('coordination_case'),
  ('coordinator'),
  ('dwelling'),
  ('dwelling_key'),
  ('employer'),
  ('follow_up'),
  ('head_lease'),
  ('health_examination'),
  ('household'),
  ('identity'),
  ('inspection'),
  ('insurance'),
  ('meeting'),
  ('membership'),
  ('mentor'),
  ('mentor_link'),
  ('note'),
  ('notice'),
  ('office'),
  ('person'),
  ('plan'),
  ('practice_place'),
  ('preschool_application'),
  ('preschool_choice'),
  ('preschool_offer'),
  ('preschool_placement'),
  ('reduction'),
  ('sfi_attendance'),
  ('sfi_enrolment'),
  ('sfi_grade'),
  ('sfi_right'),
  ('sfi_study_plan'),
  ('sfi_test'),
  ('sublet'),
  ('task'),
  ('unit'),
  ('work_placement');

CREATE TABLE change (
  origin INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  tx INTEGER NOT NULL,
  time INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  row INTEGER NOT NULL,
  col TEXT NOT NULL,
  old ANY,
  new ANY,
  bases TEXT,
  user TEXT NOT NULL,
  PRIMARY KEY (origin, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_row ON change (tbl, row);
CREATE INDEX change_by_tx ON change (tx);
-- Which rows have ever belonged to whom.
CREATE INDEX change_by_person ON change (new) WHERE col = 'person_id';
CREATE INDEX change_by_household ON change (new) WHERE col = 'household_id';
CREATE INDEX change_by_plan ON change (new) WHERE col = 'plan_id';
CREATE INDEX change_by_application ON change (new) WHERE col = 'application_id';

CREATE TABLE cell_head (
  tbl TEXT NOT NULL,
  row INTEGER NOT NULL,
  col TEXT NOT NULL,
  origin INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (tbl, row, col, origin, seq)
) STRICT, WITHOUT ROWID;

-- What a transaction was, in the words of whoever made it.
CREATE TABLE change_label (
  tx INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'save'
) STRICT;

-- Who looked at whose record, when and why. Append-only.
CREATE TABLE access (
  id INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  user TEXT NOT NULL,
  action TEXT NOT NULL,
  person_id INTEGER,
  reason TEXT
) STRICT;
CREATE INDEX access_by_person ON access (person_id);
CREATE TRIGGER access_keeps_rows BEFORE UPDATE ON access
BEGIN SELECT raise (ABORT, 'the access log is append-only'); END;
CREATE TRIGGER access_keeps_all BEFORE DELETE ON access
BEGIN SELECT raise (ABORT, 'the access log is append-only'); END;

-- Derived rows, written anew for a household in the same transaction as any change that touches
-- it. Severity and days left are computed when read.
CREATE TABLE deadline (
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL,
  subject_table TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  rule_version INTEGER NOT NULL,
  due TEXT NOT NULL CHECK (due IS date (due)),
  outer_limit TEXT CHECK (outer_limit IS date (outer_limit)),
  met INTEGER NOT NULL CHECK (met IN (0, 1)),
  inputs TEXT,
  PRIMARY KEY (person_id, rule, subject_table, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadline_by_due ON deadline (met, due);

CREATE TABLE person_index (
  person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  sort_key BLOB NOT NULL,
  hidden INTEGER NOT NULL, -- merged into another person
  municipality TEXT,
  status TEXT,
  coordinator_id INTEGER,
  birth_date TEXT,
  identity TEXT,
  plan_status TEXT,
  sfi_status TEXT,
  sfi_course TEXT,
  preschool_status TEXT,
  sublet_status TEXT,
  sublet_end TEXT,
  next_due TEXT,
  next_rule TEXT
) STRICT;
CREATE INDEX person_index_by_name ON person_index (hidden, sort_key);

-- Search: names folded, transliterated to Latin, and as consonant skeletons; numbers; places.
CREATE VIRTUAL TABLE person_fts USING fts5 (
  name, latin, skeleton, number, place,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO person_fts (person_fts, rank) VALUES ('secure-delete', 1);

-- Office settings and counters of this file.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  tx INTEGER NOT NULL,
  time INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  result TEXT NOT NULL
) STRICT;

CREATE TABLE export_log (
  id INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  user TEXT NOT NULL,
  profile TEXT NOT NULL,
  period TEXT,
  legal_basis TEXT,
  persons INTEGER NOT NULL,
  withheld INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

-- Half-typed forms survive a lock or a crash inside the encrypted file.
CREATE TABLE draft (
  form TEXT NOT NULL,
  row INTEGER NOT NULL,
  time INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (form, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_filter (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL
) STRICT;

-- Pairs that somebody has said are not the same person.
CREATE TABLE not_same (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  time INTEGER NOT NULL,
  user TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
