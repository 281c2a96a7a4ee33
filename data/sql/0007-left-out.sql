-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 7. What a submission left out, and why.

-- How many persons or figures a submission left out, by reason, as it was counted then: it cannot be
-- counted again once somebody has been erased. A submission of schema 6 has no rows.
CREATE TABLE submission_left_out (
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  reason TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (submission_id, reason)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER submission_left_out_keeps_rows BEFORE UPDATE ON submission_left_out
BEGIN SELECT raise (ABORT, 'a submission is never changed'); END;
CREATE TRIGGER submission_left_out_keeps_all BEFORE DELETE ON submission_left_out
BEGIN SELECT raise (ABORT, 'a submission stays on record'); END;
