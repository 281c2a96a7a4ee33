/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Anything typed as a day or a time. What is read is a day of the calendar, and stays it. */
#include "config.h"

#include "domain/date-input.h"
#include "domain/time-input.h"
#include "fuzz.h"

#define TODAY "2026-11-21"

static void
assert_stable (TorgetDate date)
{
  char iso[TORGET_DATE_ISO_SIZE];
  int year, month, day;

  if (date == TORGET_DATE_NONE)
    return;
  g_assert_cmpint (torget_date_from_iso (torget_date_write_iso (date, iso)), ==, date);
  torget_date_get_ymd (date, &year, &month, &day);
  g_assert_cmpint (torget_date_new (year, month, day), ==, date);
}

static void
read_time (const char *text)
{
  char written[TORGET_TIME_SIZE];
  int minute, again;

  if (!torget_time_from_input (text, &minute))
    return;
  g_assert_true (torget_time_from_input (torget_time_write (minute, written), &again));
  g_assert_cmpint (again, ==, minute);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  const TorgetDate today = torget_date_from_iso (TODAY);
  TorgetDate birth;

  assert_stable (torget_date_from_iso (text));
  assert_stable (torget_date_from_input (text, today, TORGET_DATE_INPUT_ANY));
  birth = torget_date_from_input (text, today, TORGET_DATE_INPUT_BIRTH);
  assert_stable (birth);
  read_time (text);
  return 0;
}
