-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3. What the lists are filtered by most, in their order by name.

CREATE INDEX person_index_by_municipality ON person_index (municipality, hidden, sort_key);
CREATE INDEX person_index_by_status ON person_index (status, hidden, sort_key);
CREATE INDEX person_index_by_coordinator ON person_index (coordinator_id, hidden, sort_key);
