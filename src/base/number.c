/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as the language of the text around them writes them. The C library would write them as the
 * desktop does, whose language need not be that of the window. */
#include "config.h"

#include "base/number.h"

#include <string.h>

#define NO_BREAK_SPACE "\302\240"
#define GROUP 3
/* Fewer digits are read at a glance. */
#define LEAST_DIGITS_IN_GROUPS 5

typedef struct
{
  const char *decimal;
  const char *group;
} Signs;

static const Signs swedish = { ",", NO_BREAK_SPACE };
static const Signs english = { ".", "," };

/* @number: digits with a point, and a minus sign perhaps. */
static char *
dup_with_signs (const char *number,
                const Signs *signs)
{
  GString *text = g_string_new (*number == '-' ? "-" : NULL);
  const char *digits = *number == '-' ? number + 1 : number;
  const gsize n_digits = strcspn (digits, ".");

  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && n_digits >= LEAST_DIGITS_IN_GROUPS && (n_digits - i) % GROUP == 0)
        g_string_append (text, signs->group);
      g_string_append_c (text, digits[i]);
    }
  if (digits[n_digits] == '.')
    g_string_append_printf (text, "%s%s", signs->decimal, digits + n_digits + 1);
  return g_string_free (text, FALSE);
}

/**
 * torget_number_dup:
 * @value: a number
 * @n_decimals: how many decimals it is rounded to, at most 3
 * @language: `sv` or `en`
 *
 * Thread: any.
 *
 * Returns: (transfer full): the number with the decimal sign of the language, and from five digits
 *   on in groups of three
 */
char *
torget_number_dup (double value,
                   guint n_decimals,
                   const char *language)
{
  static const char *const formats[] = { "%.0f", "%.1f", "%.2f", "%.3f" };
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (n_decimals < G_N_ELEMENTS (formats), NULL);

  g_ascii_formatd (number, sizeof number, formats[n_decimals], value);
  return dup_with_signs (number, g_str_equal (language, "sv") ? &swedish : &english);
}

/**
 * torget_number_dup_size:
 * @bytes: size of a file, or of what is left on a disk
 * @language: `sv` or `en`
 *
 * Thread: any.
 *
 * Returns: (transfer full): the size with one decimal and its unit, in powers of 1000; something is
 *   never told as nothing
 */
char *
torget_number_dup_size (guint64 bytes,
                        const char *language)
{
  static const char *const units[] = { "kB", "MB", "GB", "TB" };
  double size = bytes > 0 ? MAX ((double) bytes / 1000, 0.1) : 0;
  gsize unit = 0;
  g_autofree char *number = NULL;

  /* What is rounded up to 1000 has the next unit. */
  for (; size >= 999.95 && unit + 1 < G_N_ELEMENTS (units); unit++)
    size /= 1000;
  number = torget_number_dup (size, 1, language);
  return g_strdup_printf ("%s" NO_BREAK_SPACE "%s", number, units[unit]);
}
