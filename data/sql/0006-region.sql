-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 6. The region: sealed files between the municipalities' offices.

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
