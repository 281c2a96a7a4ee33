-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5. Trust: who may open the file, every look accounted for, what is erased in the end.

-- The access log becomes a chain: each row holds a digest of itself and of the row before. Rows
-- from before have none until the file is opened, when they are chained in their order. A reason
-- can be removed, when a person is erased; its digest stays, so that the chain holds.
ALTER TABLE access ADD COLUMN detail TEXT;
ALTER TABLE access ADD COLUMN reason_digest TEXT;
ALTER TABLE access ADD COLUMN chain TEXT;
CREATE INDEX access_by_time ON access (time);
DROP TRIGGER access_keeps_rows;
CREATE TRIGGER access_keeps_rows BEFORE UPDATE ON access
WHEN NOT (new.id = old.id AND new.time = old.time AND new.user = old.user
  AND new.action = old.action AND new.person_id IS old.person_id AND new.detail IS old.detail
  AND (old.chain IS NULL AND new.reason IS old.reason
    OR new.chain = old.chain AND new.reason IS NULL AND new.reason_digest IS NOT NULL))
BEGIN SELECT raise (ABORT, 'the access log is append-only'); END;

-- Who may open the file. Whose slot in the key file opened it is known by the public key: a name in
-- the key file proves nothing. A user who has ended stays, since the logs name them.
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  public_key TEXT,
  ended_date TEXT CHECK (ended_date IS date (ended_date))
) STRICT;

INSERT INTO logged_table (name) VALUES ('account');

-- A proposal to erase a person, what was decided about it, and the certificate of the erasure. Who
-- proposes does not approve. A certificate names nobody who was erased: neither person, nor reasons
-- in anybody's words. It is never changed; `digest` covers it and the digest of the one before.
CREATE TABLE erasure (
  id INTEGER PRIMARY KEY,
  person_id INTEGER, -- no foreign key: none any more when the person is gone
  ground TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'done')),
  last_entry TEXT CHECK (last_entry IS date (last_entry)),
  earliest TEXT CHECK (earliest IS date (earliest)),
  latest TEXT CHECK (latest IS date (latest)),
  reason TEXT,
  proposed_by TEXT NOT NULL,
  proposed_date TEXT NOT NULL CHECK (proposed_date IS date (proposed_date)),
  decided_by TEXT,
  decided_date TEXT CHECK (decided_date IS date (decided_date)),
  decision_ground TEXT,
  decision_reason TEXT,
  kept_until TEXT CHECK (kept_until IS date (kept_until)),
  number INTEGER UNIQUE,
  erased_by TEXT,
  erased_date TEXT CHECK (erased_date IS date (erased_date)),
  groups TEXT, -- how many records of each part of the work, such as 'person=4 plan=2'
  n_records INTEGER,
  n_attachments INTEGER,
  n_operations INTEGER, -- of the change log, which lost their content
  digest TEXT,
  CHECK (state NOT IN ('approved', 'done') OR decided_by <> proposed_by),
  CHECK ((state = 'done') = (digest IS NOT NULL)),
  CHECK (state <> 'done' OR person_id IS NULL AND reason IS NULL AND decision_reason IS NULL)
) STRICT;
CREATE UNIQUE INDEX erasure_open ON erasure (person_id) WHERE state IN ('proposed', 'approved');
CREATE INDEX erasure_by_person ON erasure (person_id);
CREATE TRIGGER erasure_keeps_certificates BEFORE UPDATE ON erasure WHEN old.state = 'done'
BEGIN SELECT raise (ABORT, 'a certificate is never changed'); END;
CREATE TRIGGER erasure_keeps_all BEFORE DELETE ON erasure
BEGIN SELECT raise (ABORT, 'an erasure stays on record'); END;

-- What ends two of the statutory clocks: the extension of a permit was applied for, and a pupil who
-- has newly arrived was assessed (skollagen 3:12 d-f).
ALTER TABLE person ADD COLUMN permit_applied_date TEXT
  CHECK (permit_applied_date IS date (permit_applied_date));
ALTER TABLE preschool_placement ADD COLUMN assessed_date TEXT
  CHECK (assessed_date IS date (assessed_date));

-- Lists are put in order by these days. The rows of `deadline` are wide; this holds just what is
-- asked for, in the form that store/list-sql.c asks in.
CREATE INDEX deadline_of_lists ON deadline (person_id, rule, subject_id, due, state)
  WHERE rule = 'programme_end' OR rule = 'sfi_right_end' OR rule = 'preschool_guarantee'
  OR rule = 'sublet_serve_notice' OR rule = 'sublet_two_years';

-- What the municipality reclaims from Migrationsverket for a person, period by period: the right is
-- lost a year after the period's end (förordning 2010:1122, 23 §).
CREATE TABLE reclaim (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  period_start TEXT CHECK (period_start IS date (period_start)),
  period_end TEXT CHECK (period_end IS date (period_end)),
  applied_date TEXT CHECK (applied_date IS date (applied_date))
) STRICT;
CREATE INDEX reclaim_by_person ON reclaim (person_id);

INSERT INTO logged_table (name) VALUES ('reclaim');
