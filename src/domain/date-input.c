/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as people type them and spreadsheets hold them, each form a pattern. What fits none is
 * not understood; nothing is guessed. */
#include "config.h"

#include "domain/date-input.h"

#include "base/text.h"

#include <string.h>

#define FIRST_YEAR 1800
#define LAST_YEAR 2199
#define YEARS_AHEAD 39

/* Year, month, day: in this order, or the day first as Swedish spreadsheets have it. */
static const char *const forms[] = {
  "^(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})$", /* 2026-11-20, 2026/11/20 */
  "^(?<y>\\d{4}|\\d{2})(?<m>\\d{2})(?<d>\\d{2})$",        /* 20261120, 261120 */
  "^(?<y>\\d{2})-(?<m>\\d{2})-(?<d>\\d{2})$",             /* 26-11-20 */
  "^(?<d>\\d{1,2})[/.]\\s*(?<m>\\d{1,2})[-/.\\s]\\s*(?<y>\\d{4}|\\d{2})$",  /* 1/3 2026, 1.3.26 */
  "^(?<d>\\d{1,2})-(?<m>\\d{1,2})-(?<y>\\d{4})$",                           /* 01-03-2026 */
  "^(?<d>\\d{1,2})\\.?\\s*(?<name>\\pL{3,})\\.?,?\\s*(?<y>\\d{4}|\\d{2})$", /* 1 mars 2026 */
  "^(?<name>\\pL{3,})\\.?\\s*(?<d>\\d{1,2}),?\\s+(?<y>\\d{4})$",            /* March 1, 2026 */
};

/* +3m, -14 days */
static const char step_form[] = "^(?<sign>[-+])\\s*(?<n>\\d{1,4})\\s*(?<unit>\\pL+)$";

typedef struct
{
  GRegex *forms[G_N_ELEMENTS (forms)];
  GRegex *step;
} Patterns;

static const struct
{
  const char *sv;
  const char *en;
} months[] = {
  { "januari", "january" }, { "februari", "february" }, { "mars", "march" },
  { "april", "april" },     { "maj", "may" },           { "juni", "june" },
  { "juli", "july" },       { "augusti", "august" },    { "september", "september" },
  { "oktober", "october" }, { "november", "november" }, { "december", "december" },
};

/* Words and units are compared folded. */
static const struct
{
  const char *word;
  int days;
} day_words[] = {
  { "idag", 0 },       { "today", 0 },   { "igar", -1 },
  { "yesterday", -1 }, { "imorgon", 1 }, { "tomorrow", 1 },
};

static const struct
{
  const char *words; /* parted by spaces */
  int days;
  int months;
} units[] = {
  { " d dag dagar day days ", 1, 0 },
  { " v vecka veckor w week weeks ", 7, 0 },
  { " m man manad manader month months ", 0, 1 },
  { " a ar y year years ", 0, 12 },
};

/* No code is made of it at run time: a hardened system may refuse that, and valgrind cannot follow. */
static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_DEFAULT, 0, &error);

  g_assert_no_error (error);
  return regex;
}

static const Patterns *
get_patterns (void)
{
  static gsize made = 0;
  static Patterns patterns;

  if (g_once_init_enter (&made))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
        patterns.forms[i] = compile (forms[i]);
      patterns.step = compile (step_form);
      g_once_init_leave (&made, 1);
    }
  return &patterns;
}

static int
fetch_int (GMatchInfo *match,
           const char *group)
{
  g_autofree char *digits = g_match_info_fetch_named (match, group);

  return digits == NULL ? 0 : (int) g_ascii_strtoll (digits, NULL, 10);
}

/* The number of the month whose Swedish or English name begins with @name; 0 for none. */
static int
find_month (const char *name)
{
  g_autofree char *folded = torget_text_fold (name);

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (months[i].sv, folded) || g_str_has_prefix (months[i].en, folded))
      return (int) i + 1;
  return 0;
}

static int
fetch_month (GMatchInfo *match)
{
  g_autofree char *name = g_match_info_fetch_named (match, "name");

  return name == NULL || *name == '\0' ? fetch_int (match, "m") : find_month (name);
}

static TorgetDate
resolve_short_year (int year,
                    int month,
                    int day,
                    TorgetDate today,
                    TorgetDateInput kind)
{
  int latest = torget_date_get_year (today);

  if (kind == TORGET_DATE_INPUT_ANY)
    latest += YEARS_AHEAD;
  year = latest - (latest - year) % 100;
  if (kind == TORGET_DATE_INPUT_BIRTH && torget_date_new (year, month, day) > today)
    year -= 100;
  return torget_date_new (year, month, day);
}

static TorgetDate
read_date (GMatchInfo *match,
           TorgetDate today,
           TorgetDateInput kind)
{
  g_autofree char *digits = g_match_info_fetch_named (match, "y");
  int year = fetch_int (match, "y");
  int month = fetch_month (match);
  int day = fetch_int (match, "d");

  if (digits[2] == '\0')
    return resolve_short_year (year, month, day, today, kind);
  return torget_date_new (year, month, day);
}

static TorgetDate
read_day_word (const char *text,
               TorgetDate today)
{
  g_autofree char *folded = torget_text_fold (text);

  for (gsize i = 0; i < G_N_ELEMENTS (day_words); i++)
    if (g_str_equal (folded, day_words[i].word))
      return today + day_words[i].days;
  return TORGET_DATE_NONE;
}

static TorgetDate
read_step (GMatchInfo *match,
           TorgetDate today)
{
  g_autofree char *sign = g_match_info_fetch_named (match, "sign");
  g_autofree char *unit = g_match_info_fetch_named (match, "unit");
  g_autofree char *folded = torget_text_fold (unit);
  g_autofree char *word = g_strconcat (" ", folded, " ", NULL);
  int n = fetch_int (match, "n");

  if (*sign == '-')
    n = -n;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strstr (units[i].words, word) != NULL)
      return torget_date_add_months (today + n * units[i].days, n * units[i].months);
  return TORGET_DATE_NONE;
}

static TorgetDate
read_pattern (const char *text,
              TorgetDate today,
              TorgetDateInput kind)
{
  const Patterns *patterns = get_patterns ();
  g_autoptr (GMatchInfo) step = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (patterns->forms[i], text, 0, &match))
        return read_date (match, today, kind);
    }
  if (g_regex_match (patterns->step, text, 0, &step))
    return read_step (step, today);
  return read_day_word (text, today);
}

/**
 * torget_date_from_input:
 * @text: (nullable): what was typed, UTF-8
 * @today: the day from which `+3m`, `idag` and years of two digits are counted
 * @kind: what kind of date it is
 *
 * Understands `2026-11-20`, `20261120`, `261120`, `26-11-20`, `1/3 2026`, `01/03/2026` (the day
 * first), `1 mars 2026`, `March 1, 2026`, `+3m`, `+14d`, `+2w` or `+2v`, `+1y` or `+1å` (also
 * written out, and with minus), `idag`, `igår`, `imorgon` and their English words.
 *
 * Thread: any.
 *
 * Returns: the date, or %TORGET_DATE_NONE when @text is not understood, is no day of the
 *   calendar or lies outside 1800 to 2199
 */
TorgetDate
torget_date_from_input (const char *text,
                        TorgetDate today,
                        TorgetDateInput kind)
{
  g_autofree char *trimmed = NULL;
  TorgetDate date;

  g_return_val_if_fail (today != TORGET_DATE_NONE, TORGET_DATE_NONE);

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return TORGET_DATE_NONE;
  trimmed = g_strstrip (g_strdup (text));
  date = read_pattern (trimmed, today, kind);
  if (date < torget_date_new (FIRST_YEAR, 1, 1) || date > torget_date_new (LAST_YEAR, 12, 31))
    return TORGET_DATE_NONE;
  return date;
}
