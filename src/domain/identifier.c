/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Swedish identity numbers as people and files write them.
 *
 * Personnummer: folkbokföringslagen (1991:481) 18 §. Samordningsnummer: lag (2022:1697), the
 * day raised by 60. Dossier or LMA number: the Migration Agency's eight digits, which have no
 * known check digit. */
#include "config.h"

#include "domain/identifier.h"

#include <string.h>

#define COORDINATION_DAY 60
#define OLDEST_YEAR 1840 /* nobody born before has had a number */

/* The digits of @text and where its one separator stands. */
typedef struct
{
  char digits[16];
  gsize n_digits;
  gsize separator_at; /* digits before the separator, 0 for none */
  char separator;     /* '-', '+' or '\0' */
} Written;

static char
get_separator (gunichar c)
{
  /* Hyphens and dashes that word processors put in, and the minus sign. */
  if (c == '-' || (c >= 0x2010 && c <= 0x2014) || c == 0x2212)
    return '-';
  return c == '+' ? '+' : '\0';
}

static gboolean
add_character (Written *written,
               gunichar c)
{
  char separator = get_separator (c);

  if (g_unichar_isspace (c))
    return TRUE;
  if (separator != '\0')
    {
      if (written->separator != '\0' || written->n_digits == 0)
        return FALSE;
      written->separator = separator;
      written->separator_at = written->n_digits;
      return TRUE;
    }
  if (c < '0' || c > '9' || written->n_digits == sizeof written->digits)
    return FALSE;
  written->digits[written->n_digits++] = (char) c;
  return TRUE;
}

/* Reads @text up to @end; FALSE when it holds anything but digits, spaces and one separator. */
static gboolean
read_written (const char *text,
              const char *end,
              Written *written)
{
  memset (written, 0, sizeof *written);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    if (!add_character (written, g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static int
read_int (const char *digits,
          gsize n_digits)
{
  int value = 0;

  for (gsize i = 0; i < n_digits; i++)
    value = value * 10 + (digits[i] - '0');
  return value;
}

/* Luhn's check over the last ten digits. */
static gboolean
has_right_checksum (const char digits[10])
{
  int sum = 0;

  for (int i = 0; i < 10; i++)
    {
      int product = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);

      sum += product / 10 + product % 10;
    }
  return sum % 10 == 0;
}

static TorgetDate
make_birth_date (int year,
                 const char *month_day)
{
  int day = read_int (month_day + 2, 2);

  if (year < OLDEST_YEAR)
    return TORGET_DATE_NONE;
  if (day > COORDINATION_DAY)
    day -= COORDINATION_DAY;
  return torget_date_new (year, read_int (month_day, 2), day);
}

/* The year of a number with two digits for it. `+` is written from the year in which the person
 * turns 100 (18 §); otherwise the youngest person that is born counts. */
static int
resolve_year (const char *digits,
              char separator,
              TorgetDate today)
{
  int this_year = torget_date_get_year (today);
  int year;

  if (separator == '+')
    this_year -= 100;
  year = this_year - (this_year - read_int (digits, 2)) % 100;
  if (separator != '+' && make_birth_date (year, digits + 2) > today)
    year -= 100;
  return year;
}

static TorgetIdentifierReason
judge (const TorgetIdentifier *identifier,
       const char *last_ten,
       TorgetDate today)
{
  if (identifier->birth_date > today)
    return TORGET_IDENTIFIER_FUTURE;
  if (!has_right_checksum (last_ten))
    return TORGET_IDENTIFIER_BAD_CHECKSUM;
  return TORGET_IDENTIFIER_OK;
}

static void
parse_personal (const Written *written,
                TorgetDate today,
                TorgetIdentifier *identifier)
{
  const char *last_ten = written->digits + written->n_digits - 10;
  int year = written->n_digits == 12 ? read_int (written->digits, 4)
                                     : resolve_year (last_ten, written->separator, today);

  identifier->birth_date = make_birth_date (year, last_ten + 2);
  if (identifier->birth_date == TORGET_DATE_NONE)
    {
      identifier->reason = TORGET_IDENTIFIER_BAD_DATE;
      return;
    }
  identifier->kind
    = read_int (last_ten + 4, 2) > COORDINATION_DAY ? "samordningsnummer" : "personnummer";
  identifier->sex = (last_ten[8] - '0') % 2 == 0 ? "female" : "male";
  g_snprintf (identifier->normalized, sizeof identifier->normalized, "%04d%.4s-%.4s", year,
              last_ten + 2, last_ten + 6);
  identifier->reason = judge (identifier, last_ten, today);
}

static gboolean
is_personal (const Written *written)
{
  return (written->n_digits == 10 || written->n_digits == 12)
         && (written->separator == '\0' || written->separator_at == written->n_digits - 4);
}

/* @text: trimmed. The serial of the LMA card, `/N`, is not part of the number. */
static gboolean
parse_dossier (const char *text,
               TorgetIdentifier *identifier)
{
  const char *end = strchr (text, '/');
  Written written;

  if (end == NULL)
    end = text + strlen (text);
  else if (end[1] == '\0' || strspn (end + 1, "0123456789") != strlen (end + 1))
    return FALSE;
  if (!read_written (text, end, &written) || written.n_digits != 8 || written.separator != '-'
      || written.separator_at != 2)
    return FALSE;
  identifier->kind = "dossier";
  identifier->reason = TORGET_IDENTIFIER_OK;
  g_snprintf (identifier->normalized, sizeof identifier->normalized, "%.2s-%.6s", written.digits,
              written.digits + 2);
  return TRUE;
}

/**
 * torget_identifier_parse:
 * @text: (nullable): what was written, with 10 or 12 digits, `-`, `+` or nothing before the
 *   last four, or `NN-NNNNNN` with or without a card serial `/N`; spaces do not matter
 * @today: the day that decides the century of a number with 10 digits
 *
 * A number with a wrong check digit or a birth date to come is not valid but is still read: the
 * source document decides, so callers warn and do not block.
 *
 * Thread: any.
 *
 * Returns: what the number says
 */
TorgetIdentifier
torget_identifier_parse (const char *text,
                         TorgetDate today)
{
  TorgetIdentifier identifier = { .reason = TORGET_IDENTIFIER_BAD_FORMAT };
  g_autofree char *trimmed = text == NULL ? NULL : g_utf8_make_valid (text, -1);
  Written written;

  g_return_val_if_fail (today != TORGET_DATE_NONE, identifier);

  if (trimmed == NULL || *g_strstrip (trimmed) == '\0')
    identifier.reason = TORGET_IDENTIFIER_EMPTY;
  else if (read_written (trimmed, trimmed + strlen (trimmed), &written) && is_personal (&written))
    parse_personal (&written, today, &identifier);
  else
    parse_dossier (trimmed, &identifier);
  identifier.valid = identifier.reason == TORGET_IDENTIFIER_OK;
  return identifier;
}

/**
 * torget_identifier_agrees_with_birth:
 * @identifier: a number
 * @birth_date: the person's birth date, or %TORGET_DATE_NONE
 *
 * The Tax Agency may give a number with another day of the birth month when the numbers of a
 * day are used up, so that the day alone never contradicts.
 *
 * Thread: any.
 *
 * Returns: %FALSE when year or month differ, %TRUE also when one of the dates is not known
 */
gboolean
torget_identifier_agrees_with_birth (const TorgetIdentifier *identifier,
                                     TorgetDate birth_date)
{
  int year, month, number_year, number_month;

  if (identifier->birth_date == TORGET_DATE_NONE || birth_date == TORGET_DATE_NONE)
    return TRUE;
  torget_date_get_ymd (birth_date, &year, &month, NULL);
  torget_date_get_ymd (identifier->birth_date, &number_year, &number_month, NULL);
  return year == number_year && month == number_month;
}

/**
 * torget_identifier_reason_get_code:
 * @reason: a reason
 *
 * Thread: any.
 *
 * Returns: its stable name for files and scripts, such as `bad_checksum`
 */
const char *
torget_identifier_reason_get_code (TorgetIdentifierReason reason)
{
  static const char *const codes[]
    = { "ok", "empty", "bad_format", "bad_date", "future", "bad_checksum" };

  g_return_val_if_fail (reason < G_N_ELEMENTS (codes), NULL);

  return codes[reason];
}
