-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 6. The region: sealed files between the municipalities' offices.

-- Forms in which somebody has typed and not saved: inside the encrypted file, and for who typed. `row`
-- is the person whom the form is about, so that it goes with an erasure; 0 for a new person.
DROP TABLE draft;
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  user TEXT NOT NULL,
  row INTEGER NOT NULL,
  form TEXT NOT NULL,
  time INTEGER NOT NULL, -- microseconds since 1970, UTC
  content TEXT NOT NULL
) STRICT;
CREATE INDEX draft_by_user ON draft (user, time);

-- The offices that this one exchanges sealed files with, by their office cards. The keys are the
-- public ones, in Base64. A card counts from the day on which somebody has compared its fingerprint
-- with the other office; a new card of the same municipality ends the one before.
CREATE TABLE peer_office (
  id INTEGER PRIMARY KEY,
  municipality TEXT NOT NULL CHECK (municipality GLOB '[0-9][0-9][0-9][0-9]'),
  name TEXT,
  sign_key TEXT NOT NULL UNIQUE,
  seal_key TEXT NOT NULL,
  confirmed_date TEXT CHECK (confirmed_date IS date (confirmed_date)),
  confirmed_by TEXT,
  ended_date TEXT CHECK (ended_date IS date (ended_date)),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX peer_office_in_use ON peer_office (municipality) WHERE ended_date IS NULL;

INSERT INTO logged_table (name) VALUES ('peer_office');

-- The keys of this office, made when they are first asked for. The secret halves stay inside this
-- file and its copies: they are not logged, shown or sent.
CREATE TABLE office_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sign_public BLOB NOT NULL,
  sign_secret BLOB NOT NULL,
  seal_public BLOB NOT NULL,
  seal_secret BLOB NOT NULL,
  created_date TEXT NOT NULL CHECK (created_date IS date (created_date))
) STRICT;

-- One row for each sealed file that was made or that came; `municipality` is the other office's.
-- `package` is the file's own number, 32 hexadecimal digits. `sequence` counts the files that one
-- office signs with a key for another, from 1: what comes twice is a replay, and what is missing is
-- a gap. An answer says in `reply_to` which package it is about.
CREATE TABLE region_message (
  id INTEGER PRIMARY KEY,
  package TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  kind TEXT NOT NULL CHECK (kind IN ('handover', 'receipt', 'aggregate', 'offers')),
  municipality TEXT NOT NULL,
  sign_key TEXT NOT NULL, -- that it is signed with: this office's own for what goes out
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  state TEXT NOT NULL
    CHECK (state IN ('sent', 'received', 'accepted', 'declined', 'acknowledged')),
  reply_to TEXT,
  sha256 TEXT NOT NULL, -- of the sealed file
  n_bytes INTEGER NOT NULL,
  persons INTEGER NOT NULL DEFAULT 0,
  time INTEGER NOT NULL, -- microseconds since 1970, UTC
  user TEXT NOT NULL,
  reason TEXT,
  UNIQUE (direction, package),
  UNIQUE (direction, municipality, sign_key, sequence)
) STRICT;
CREATE INDEX region_message_by_time ON region_message (time);

-- What the municipalities offer each other: our own offers, and those of the files that came from
-- the others. Nobody is named in them. Whether an offer still holds is told by the day, not kept.
CREATE TABLE offer_receipt (
  id INTEGER PRIMARY KEY,
  sender TEXT,
  received_date TEXT CHECK (received_date IS date (received_date)),
  created TEXT,
  file_digest TEXT
) STRICT;
CREATE TABLE offer (
  id INTEGER PRIMARY KEY,
  receipt_id INTEGER REFERENCES offer_receipt (id) DEFERRABLE INITIALLY DEFERRED,
  reference TEXT,
  kind TEXT,
  unit_id INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  dwelling_id INTEGER REFERENCES dwelling (id) DEFERRABLE INITIALLY DEFERRED,
  practice_place_id INTEGER REFERENCES practice_place (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  provider TEXT,
  place TEXT,
  contact TEXT,
  places INTEGER,
  start_date TEXT CHECK (start_date IS date (start_date)),
  end_date TEXT CHECK (end_date IS date (end_date)),
  valid_to TEXT CHECK (valid_to IS date (valid_to)),
  study_path TEXT,
  course TEXT,
  track TEXT,
  time_of_day TEXT,
  language_support TEXT,
  hours_per_week INTEGER,
  size_m2 INTEGER,
  rooms INTEGER,
  rent INTEGER,
  accessibility TEXT,
  term_months INTEGER,
  sector TEXT,
  tasks TEXT,
  requirements TEXT
) STRICT;
CREATE INDEX offer_by_receipt ON offer (receipt_id);
CREATE INDEX offer_by_unit ON offer (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX offer_by_dwelling ON offer (dwelling_id) WHERE dwelling_id IS NOT NULL;
CREATE INDEX offer_by_practice_place ON offer (practice_place_id)
  WHERE practice_place_id IS NOT NULL;

INSERT INTO logged_table (name) VALUES ('offer_receipt'), ('offer');

-- What was submitted, as it was sent: the file's bytes, compressed, and all that it takes to compute
-- its figures again. Append-only. `definitions` are the indicators' ids and versions; `day` is the
-- day on which the figures were computed.
CREATE TABLE submission (
  id INTEGER PRIMARY KEY,
  profile TEXT NOT NULL,
  period TEXT NOT NULL,
  sender TEXT NOT NULL,
  recipient TEXT NOT NULL,
  created INTEGER NOT NULL, -- microseconds since 1970, UTC, as the file says
  day TEXT NOT NULL CHECK (day IS date (day)),
  user TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  n_bytes INTEGER NOT NULL,
  content BLOB NOT NULL,
  schema_version TEXT NOT NULL,
  program_version TEXT NOT NULL,
  definitions TEXT NOT NULL,
  population INTEGER NOT NULL,
  n_cells INTEGER NOT NULL,
  n_hidden INTEGER NOT NULL, -- of them, not told
  note TEXT
) STRICT;
CREATE INDEX submission_by_period ON submission (profile, period, sender);
CREATE TRIGGER submission_keeps_rows BEFORE UPDATE ON submission
BEGIN SELECT raise (ABORT, 'a submission is never changed'); END;
CREATE TRIGGER submission_keeps_all BEFORE DELETE ON submission
BEGIN SELECT raise (ABORT, 'a submission stays on record'); END;

-- How far the change log had come, by origin, when a submission was computed.
CREATE TABLE submission_position (
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  origin INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (submission_id, origin)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER submission_position_keeps_rows BEFORE UPDATE ON submission_position
BEGIN SELECT raise (ABORT, 'a submission is never changed'); END;
CREATE TRIGGER submission_position_keeps_all BEFORE DELETE ON submission_position
BEGIN SELECT raise (ABORT, 'a submission stays on record'); END;

-- The figures that other municipalities have told, as they came. The newest of a municipality and
-- period counts.
CREATE TABLE region_aggregate (
  id INTEGER PRIMARY KEY,
  municipality TEXT NOT NULL,
  period TEXT NOT NULL,
  created INTEGER NOT NULL, -- microseconds since 1970, UTC, as the file says
  received INTEGER NOT NULL,
  user TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  n_bytes INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;
CREATE INDEX region_aggregate_by_period ON region_aggregate (period, municipality, created);
