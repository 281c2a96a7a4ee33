/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-view.h"

G_BEGIN_DECLS

/* SFI for the whole week, on average (skollagen 20:24). */
#define TORGET_SFI_LEAST_HOURS 15

/**
 * TorgetSfiAttended:
 * @absent_from: first day of the latest absence without illness or leave
 * @attended: the week in which the person was back after it
 * @excused: the week from which there was illness or leave instead
 * @few_from: the day from which the mean of four weeks is below %TORGET_SFI_LEAST_HOURS
 * @enough_from: the week in which it was enough again
 *
 * What the weeks of attendance tell. Weeks are their Mondays; what is not so is
 * %TORGET_DATE_NONE.
 */
typedef struct
{
  TorgetDate absent_from;
  TorgetDate attended;
  TorgetDate excused;
  TorgetDate few_from;
  TorgetDate enough_from;
} TorgetSfiAttended;

TorgetSfiAttended torget_sfi_read_attendance (TorgetRecordSet *records,
                                              const TorgetSfiEnrolment *enrolment);

G_END_DECLS
