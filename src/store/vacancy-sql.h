/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* When a flat is free to be let, as SQL. */

/* Whether nobody lives there on a contract any more; one that was taken over is not free. */
#define TORGET_SQL_IS_OVER(sublet)                                                                \
  "coalesce (" sublet ".status, '') IN ('moved_out', 'ended', 'forfeited', 'evicted')"

/* The last day of the latest contract of a flat. */
#define TORGET_SQL_LAST_DAY_OF(dwelling)                                                          \
  "(SELECT max (coalesce (s.moved_out_date, s.end_date)) FROM sublet s WHERE s.dwelling_id = "    \
  dwelling ")"
