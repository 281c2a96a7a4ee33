/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names of months and days of the week in the window's language. The C library's names follow
 * the system's locale, which need not be the language chosen in the preferences.
 */
#include "config.h"

#include "ui/widgets/date-words.h"

#include <glib/gi18n.h>

static const char *
translate (const char *context,
           const char *const *names,
           int number,
           int n_names)
{
  g_return_val_if_fail (number >= 1 && number <= n_names, "");

  return g_dpgettext2 (NULL, context, names[number - 1]);
}

/**
 * torget_month_get_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the month's name, e.g. `January`
 */
const char *
torget_month_get_name (int month)
{
  /* Translators: a month's full name, as it stands in a sentence. */
  static const char *const names[] = {
    NC_ ("full month", "January"),   NC_ ("full month", "February"),
    NC_ ("full month", "March"),     NC_ ("full month", "April"),
    NC_ ("full month", "May"),       NC_ ("full month", "June"),
    NC_ ("full month", "July"),      NC_ ("full month", "August"),
    NC_ ("full month", "September"), NC_ ("full month", "October"),
    NC_ ("full month", "November"),  NC_ ("full month", "December"),
  };

  return translate ("full month", names, month, G_N_ELEMENTS (names));
}

/**
 * torget_month_get_short_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the month's name, as short as can be read, e.g. `Jan`
 */
const char *
torget_month_get_short_name (int month)
{
  /* Translators: a month's name, as short as can be read, e.g. on the axis of a chart. */
  static const char *const names[] = {
    NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
    NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
    NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
  };

  return translate ("month", names, month, G_N_ELEMENTS (names));
}

/**
 * torget_weekday_get_name:
 * @weekday: 1 (Monday) to 7 (Sunday)
 *
 * Returns: (transfer none): the day's name, e.g. `Monday`
 */
const char *
torget_weekday_get_name (int weekday)
{
  /* Translators: a day of the week, as it stands in a sentence. */
  static const char *const names[] = {
    NC_ ("full weekday", "Monday"),   NC_ ("full weekday", "Tuesday"),
    NC_ ("full weekday", "Wednesday"), NC_ ("full weekday", "Thursday"),
    NC_ ("full weekday", "Friday"),   NC_ ("full weekday", "Saturday"),
    NC_ ("full weekday", "Sunday"),
  };

  return translate ("full weekday", names, weekday, G_N_ELEMENTS (names));
}

/**
 * torget_weekday_get_short_name:
 * @weekday: 1 (Monday) to 7 (Sunday)
 *
 * Returns: (transfer none): the day's name in two or three letters, e.g. `Mon`
 */
const char *
torget_weekday_get_short_name (int weekday)
{
  /* Translators: a day of the week in two or three letters, over a column of a calendar. */
  static const char *const names[] = {
    NC_ ("weekday", "Mon"), NC_ ("weekday", "Tue"), NC_ ("weekday", "Wed"),
    NC_ ("weekday", "Thu"), NC_ ("weekday", "Fri"), NC_ ("weekday", "Sat"),
    NC_ ("weekday", "Sun"),
  };

  return translate ("weekday", names, weekday, G_N_ELEMENTS (names));
}
