-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5. Trust: who may open the file, and every look accounted for.

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
