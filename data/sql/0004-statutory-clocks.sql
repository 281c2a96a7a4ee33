-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4. The clocks of the law: deadlines with what they were computed from, and what
-- somebody has said about them.

-- What somebody has said about a deadline: remind me later, done, another day was decided.
CREATE TABLE deadline_mark (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  household_id INTEGER REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
  rule TEXT,
  record_table TEXT,
  record_id INTEGER,
  due TEXT CHECK (due IS date (due)),
  remind_date TEXT CHECK (remind_date IS date (remind_date)),
  done_date TEXT CHECK (done_date IS date (done_date)),
  decided_date TEXT CHECK (decided_date IS date (decided_date)),
  coordinator_id INTEGER REFERENCES coordinator (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  author TEXT
) STRICT;
CREATE INDEX deadline_mark_by_person ON deadline_mark (person_id);
CREATE INDEX deadline_mark_by_household ON deadline_mark (household_id);
CREATE INDEX deadline_mark_by_coordinator ON deadline_mark (coordinator_id);
CREATE INDEX deadline_mark_by_record ON deadline_mark (record_id);

-- A decision by an agency that a review can be asked for.
CREATE TABLE agency_decision (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  agency TEXT,
  kind TEXT,
  served_date TEXT CHECK (served_date IS date (served_date)),
  review_requested_date TEXT CHECK (review_requested_date IS date (review_requested_date)),
  text TEXT
) STRICT;
CREATE INDEX agency_decision_by_person ON agency_decision (person_id);

-- A recurring check of the access log.
CREATE TABLE log_check (
  id INTEGER PRIMARY KEY,
  date TEXT CHECK (date IS date (date)),
  author TEXT,
  text TEXT
) STRICT;

INSERT INTO logged_table (name) VALUES
  ('agency_decision'),
  ('deadline_mark'),
  ('log_check');

-- The day when the file was begun, from which the first check is counted.
INSERT INTO setting (name, value)
  SELECT 'started', date (min (time) / 1000000, 'unixepoch') FROM change HAVING count (*) > 0;

-- Derived rows, brought up to date in the same transaction as any change that touches their
-- household. They do not depend on the day: status and severity are computed when read. Those of
-- the office itself have the person 0, so that there is no foreign key.
DROP TABLE deadline;
CREATE TABLE deadline (
  person_id INTEGER NOT NULL,
  rule TEXT NOT NULL,
  subject_table TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  cause_id INTEGER NOT NULL, -- the other person of a cross rule, or 0
  household_id INTEGER NOT NULL, -- or 0 when it is one person's own
  rule_version INTEGER NOT NULL,
  due TEXT NOT NULL CHECK (due IS date (due)),
  computed TEXT NOT NULL CHECK (computed IS date (computed)),
  outer_limit TEXT CHECK (outer_limit IS date (outer_limit)),
  state INTEGER NOT NULL CHECK (state IN (0, 1, 2)), -- open, met, stopped
  ended_on TEXT CHECK (ended_on IS date (ended_on)),
  ended_by TEXT,
  inputs TEXT NOT NULL,
  PRIMARY KEY (person_id, rule, subject_table, subject_id, cause_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadline_by_due ON deadline (state, due);
CREATE INDEX deadline_by_end ON deadline (ended_on) WHERE ended_on IS NOT NULL;
CREATE INDEX deadline_by_household ON deadline (household_id) WHERE household_id <> 0;
CREATE TRIGGER deadline_goes_with_person AFTER DELETE ON person
BEGIN DELETE FROM deadline WHERE person_id = old.id; END;
