/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/housing.h"

G_BEGIN_DECLS

/**
 * TorgetSubletState:
 * @TORGET_SUBLET_UNDATED: the first day is not known
 * @TORGET_SUBLET_OTHER_TENURE: no sublet, so that the two years do not count
 * @TORGET_SUBLET_UNSIGNED: nobody has signed it, and nothing must be done yet
 * @TORGET_SUBLET_UPCOMING: has not begun
 * @TORGET_SUBLET_RUNNING: runs, and nothing must be done yet
 * @TORGET_SUBLET_TO_DECIDE: the end is near and notice can still be served in time
 * @TORGET_SUBLET_SERVED: notice was served in time
 * @TORGET_SUBLET_SERVED_LATE: notice was served after the last day for it
 * @TORGET_SUBLET_NOT_SERVED: the last day for notice has passed
 * @TORGET_SUBLET_PAST_TWO_YEARS: has lasted more than two years
 * @TORGET_SUBLET_INDEFINITE: was extended for an indefinite time
 * @TORGET_SUBLET_OVER: moved out, ended or taken over
 *
 * Where a housing contract stands on its way to two years.
 */
typedef enum
{
  TORGET_SUBLET_UNDATED,
  TORGET_SUBLET_OTHER_TENURE,
  TORGET_SUBLET_UNSIGNED,
  TORGET_SUBLET_UPCOMING,
  TORGET_SUBLET_RUNNING,
  TORGET_SUBLET_TO_DECIDE,
  TORGET_SUBLET_SERVED,
  TORGET_SUBLET_SERVED_LATE,
  TORGET_SUBLET_NOT_SERVED,
  TORGET_SUBLET_PAST_TWO_YEARS,
  TORGET_SUBLET_INDEFINITE,
  TORGET_SUBLET_OVER,
} TorgetSubletState;

#define TORGET_N_SUBLET_STATES (TORGET_SUBLET_OVER + 1)

/**
 * TorgetSubletMarkKind:
 * @TORGET_SUBLET_FIRST_DAY: of the consecutive sublets
 * @TORGET_SUBLET_CONTRACT_DAY: first day of this contract, when an earlier one came before it
 * @TORGET_SUBLET_DECIDE_BY: day by which the end is decided
 * @TORGET_SUBLET_SERVE_BY: last day for notice
 * @TORGET_SUBLET_NOTICE: notice was served
 * @TORGET_SUBLET_LAST_DAY: of this contract
 * @TORGET_SUBLET_MOVED_OUT: the household left
 * @TORGET_SUBLET_TWO_YEARS: first day after two years
 *
 * A day that a bar shows.
 */
typedef enum
{
  TORGET_SUBLET_FIRST_DAY,
  TORGET_SUBLET_CONTRACT_DAY,
  TORGET_SUBLET_DECIDE_BY,
  TORGET_SUBLET_SERVE_BY,
  TORGET_SUBLET_NOTICE,
  TORGET_SUBLET_LAST_DAY,
  TORGET_SUBLET_MOVED_OUT,
  TORGET_SUBLET_TWO_YEARS,
} TorgetSubletMarkKind;

#define TORGET_N_SUBLET_MARKS (TORGET_SUBLET_TWO_YEARS + 1)

/**
 * TorgetSubletMark:
 * @kind: what the day means
 * @date: the day
 */
typedef struct
{
  TorgetSubletMarkKind kind;
  TorgetDate date;
} TorgetSubletMark;

/**
 * TorgetSubletBar:
 * @state: where the contract stands today
 * @today: the day that @state is about
 * @first_day: of the consecutive sublets of the flat
 * @contract_day: first day of this contract
 * @last_day: of this contract
 * @decide_by: what happens at the end is decided by this day
 * @serve_by: last day for notice
 * @served: notice was served
 * @two_years: first day after two years
 * @moved_out: the household left
 *
 * The dates of a housing contract from its first day to two years. Dates that are not known, or
 * that the contract's tenure does not have, are %TORGET_DATE_NONE. A value; needs no freeing.
 */
typedef struct
{
  TorgetSubletState state;
  TorgetDate today;
  TorgetDate first_day;
  TorgetDate contract_day;
  TorgetDate last_day;
  TorgetDate decide_by;
  TorgetDate serve_by;
  TorgetDate served;
  TorgetDate two_years;
  TorgetDate moved_out;
} TorgetSubletBar;

gboolean torget_sublet_is_tenancy (const TorgetSublet *sublet);
TorgetDate torget_sublet_get_first_day (const TorgetSublet *sublet,
                                        GPtrArray *sublets);
void torget_sublet_bar_init (TorgetSubletBar *self,
                             const TorgetSublet *sublet,
                             TorgetDate first_day,
                             TorgetDate decide_by,
                             TorgetDate today);
TorgetDate torget_sublet_bar_get_end (const TorgetSubletBar *self);
gboolean torget_sublet_bar_is_open (const TorgetSubletBar *self);
double torget_sublet_bar_get_position (const TorgetSubletBar *self,
                                       TorgetDate date);
guint torget_sublet_bar_list_marks (const TorgetSubletBar *self,
                                    TorgetSubletMark marks[TORGET_N_SUBLET_MARKS]);

G_END_DECLS
