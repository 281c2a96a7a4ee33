/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of the day as people type them: `8`, `830`, `8:30`, `08.30`. A minute is counted from
 * midnight; 24:00 is the end of the day. */
#include "config.h"

#include "domain/time-input.h"

#include <string.h>

/* At most two digits. Returns: the number, -1 when there are none or more. */
static int
read_digits (const char *text,
             gsize length)
{
  int number = 0;

  if (length < 1 || length > 2)
    return -1;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + g_ascii_digit_value (text[i]);
    }
  return number;
}

static gboolean
compose (int hours,
         int minutes,
         int *minute)
{
  if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > TORGET_DAY_MINUTES)
    return FALSE;
  *minute = hours * 60 + minutes;
  return TRUE;
}

/**
 * torget_time_from_input:
 * @text: what was typed; blanks at the ends do not count
 * @minute: (out): minutes after midnight, 0 to 1440
 *
 * Hours and minutes parted by a colon or a full stop, or written together with the last two
 * digits as minutes; one or two digits alone are hours. Minutes have two digits.
 *
 * Returns: whether it is a time
 */
gboolean
torget_time_from_input (const char *text,
                        int *minute)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));
  const gsize length = strlen (bare);
  const gsize n_hours = strcspn (bare, ":.");

  if (n_hours < length)
    return length - n_hours == 3
           && compose (read_digits (bare, n_hours), read_digits (bare + n_hours + 1, 2), minute);
  if (length <= 2)
    return compose (read_digits (bare, length), 0, minute);
  return compose (read_digits (bare, length - 2), read_digits (bare + length - 2, 2), minute);
}

/**
 * torget_time_write:
 * @minute: minutes after midnight, 0 to 1440
 * @buffer: takes the text
 *
 * Returns: (transfer none): @buffer with the time as `08:30`
 */
const char *
torget_time_write (int minute,
                   char buffer[TORGET_TIME_SIZE])
{
  g_return_val_if_fail (minute >= 0 && minute <= TORGET_DAY_MINUTES, "");

  g_snprintf (buffer, TORGET_TIME_SIZE, "%02u:%02u", (unsigned) minute / 60 % 100,
              (unsigned) minute % 60);
  return buffer;
}
