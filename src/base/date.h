/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetDate:
 *
 * A civil date as a Julian day number of the Gregorian calendar (day 1 = 0001-01-01, as in
 * g_date_get_julian()). %TORGET_DATE_NONE means "not known". Plain integer order is date order,
 * and a difference is a number of whole days. Text form everywhere: ISO `YYYY-MM-DD`.
 */
typedef gint32 TorgetDate;

#define TORGET_DATE_NONE ((TorgetDate)0)

/* Length of "YYYY-MM-DD" with its terminator. */
#define TORGET_DATE_ISO_SIZE 11

TorgetDate torget_date_new (int year,
                            int month,
                            int day);
void torget_date_get_ymd (TorgetDate date,
                          int *year,
                          int *month,
                          int *day);
int torget_date_get_year (TorgetDate date);
TorgetDate torget_date_from_iso (const char *text);
char *torget_date_to_iso (TorgetDate date);
const char *torget_date_write_iso (TorgetDate date,
                                   char buffer[TORGET_DATE_ISO_SIZE]);
int torget_date_get_weekday (TorgetDate date);
TorgetDate torget_date_add_months (TorgetDate date,
                                   int months);
int torget_date_get_age (TorgetDate birth,
                         TorgetDate today);

G_END_DECLS
