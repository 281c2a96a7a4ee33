/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How hard a passphrase is to guess for somebody who knows how people choose them: words of a
 * dictionary, passwords that many have, names, years, runs of the alphabet and of the keyboard,
 * repetitions. The passphrase is taken apart into such parts, each worth some bits, never more than
 * its letters are. It is an estimate, and errs on the low side. */
#include "config.h"

#include "domain/passphrase.h"

#include <math.h>
#include <string.h>

#define LEAST_CHARS 10
/* Each guess costs a fifth of a second, so that 40 bits take one computer thousands of years, and 50
 * bits whoever owns many. */
#define LEAST_BITS 40
#define GOOD_BITS 50

#define WORD_BITS 12.0   /* one of some thousand words */
#define COMMON_BITS 5.0  /* one of the few that everybody tries first */
#define KNOWN_BITS 2.0   /* the user's name, the name of the file */
#define YEAR_BITS 6.5
#define RUN_BITS 4.0     /* where it begins, and how long it is */
#define LETTER_BITS 4.7
#define DIGIT_BITS 3.3
#define SIGN_BITS 4.0
#define SPACE_BITS 0.5   /* between words one expects it */
#define CAPITAL_BITS 1.0

/* Folded. What lists of stolen passwords begin with, and words that people here take. */
static const char *const common[] = {
  "abc",     "admin",    "april",    "august",   "dragon",   "fotboll",  "hejhej",  "hej",
  "hemlig",  "hemligt",  "hockey",   "hösten",   "juni",     "juli",     "kaffe",   "katten",
  "kommun",  "kommunen", "letmein",  "login",    "lösenord", "lösen",    "master",  "monkey",
  "mamma",   "pappa",    "pass",     "password", "passphrase", "princess", "secret", "sommar",
  "sommaren", "sverige", "stockholm", "summer",  "test",     "torget",   "umeå",    "vinter",
  "vintern", "våren",    "welcome",  "välkommen", "winter",  "zxcvbn",
};

static const char *const runs[] = {
  "abcdefghijklmnopqrstuvwxyzåäö", "01234567890", "09876543210",
  "qwertyuiopå", "asdfghjklöä", "zxcvbnm", "1qaz2wsx3edc",
};

typedef enum
{
  LETTERS,
  DIGITS,
  SPACES,
  SIGNS,
} Kind;

static Kind
get_kind (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) ? LETTERS
         : g_unichar_isdigit (c)                       ? DIGITS
         : g_unichar_isspace (c)                       ? SPACES
                                                       : SIGNS;
}

/* The end of the part that begins at @start: signs of one kind. */
static const char *
find_end (const char *start)
{
  const Kind kind = get_kind (g_utf8_get_char (start));
  const char *end = g_utf8_next_char (start);

  while (*end != '\0' && get_kind (g_utf8_get_char (end)) == kind)
    end = g_utf8_next_char (end);
  return end;
}

static gboolean
is_one_of (const char *part,
           const char *const *words,
           gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (part, words[i]))
      return TRUE;
  return FALSE;
}

/* Whether @part is the whole or a word of one of the names. */
static gboolean
is_known (const char *part,
          const char *const *known)
{
  for (gsize i = 0; known != NULL && known[i] != NULL; i++)
    {
      g_autofree char *folded = g_utf8_casefold (known[i], -1);

      if (strlen (part) >= 3 && strstr (folded, part) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_run (const char *part)
{
  gboolean same = TRUE;

  for (const char *p = part; *p != '\0'; p = g_utf8_next_char (p))
    same = same && g_utf8_get_char (p) == g_utf8_get_char (part);
  for (gsize i = 0; i < G_N_ELEMENTS (runs) && !same; i++)
    same = strstr (runs[i], part) != NULL;
  return same;
}

static gboolean
is_year (const char *part)
{
  return strlen (part) == 4 && (g_str_has_prefix (part, "19") || g_str_has_prefix (part, "20"));
}

/* What each sign is worth by itself. */
static double
get_sign_bits (Kind kind)
{
  static const double bits[] = {
    [LETTERS] = LETTER_BITS, [DIGITS] = DIGIT_BITS, [SPACES] = SPACE_BITS, [SIGNS] = SIGN_BITS
  };

  return bits[kind];
}

/* @part is folded. */
static double
estimate_part (const char *part,
               Kind kind,
               const char *const *known)
{
  const double most = (double) g_utf8_strlen (part, -1) * get_sign_bits (kind);
  double bits = most;

  if (is_known (part, known))
    bits = KNOWN_BITS;
  else if (is_one_of (part, common, G_N_ELEMENTS (common)))
    bits = COMMON_BITS;
  else if (g_utf8_strlen (part, -1) >= 3 && is_run (part))
    bits = RUN_BITS;
  else if (kind == DIGITS && is_year (part))
    bits = YEAR_BITS;
  else if (kind == LETTERS)
    bits = WORD_BITS;
  else if (kind == SPACES)
    bits = SPACE_BITS;
  return MIN (bits, most);
}

/**
 * torget_passphrase_estimate_bits:
 * @passphrase: what was typed
 * @known: (nullable) (array zero-terminated=1): what anybody would try: the user's name, the office
 *
 * Thread: any.
 *
 * Returns: about how many bits somebody must guess
 */
guint
torget_passphrase_estimate_bits (const char *passphrase,
                                 const char *const *known)
{
  g_autofree char *folded = g_utf8_casefold (passphrase, -1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  double bits = 0;

  for (const char *start = folded, *end; *start != '\0'; start = end)
    {
      g_autofree char *part = NULL;

      end = find_end (start);
      part = g_strndup (start, (gsize) (end - start));
      /* What is said twice is hardly worth more than what is said once. */
      if (g_hash_table_contains (seen, part))
        bits += SPACE_BITS;
      else
        bits += estimate_part (part, get_kind (g_utf8_get_char (start)), known);
      g_hash_table_add (seen, g_steal_pointer (&part));
    }
  if (!g_str_equal (folded, passphrase))
    bits += CAPITAL_BITS;
  return (guint) floor (bits);
}

/**
 * torget_passphrase_judge:
 * @passphrase: what somebody wants to open the file with
 * @known: (nullable) (array zero-terminated=1): names that anybody would try
 *
 * Thread: any.
 *
 * Returns: what it is worth
 */
TorgetPassphraseWorth
torget_passphrase_judge (const char *passphrase,
                         const char *const *known)
{
  const guint bits = torget_passphrase_estimate_bits (passphrase, known);

  if (g_utf8_strlen (passphrase, -1) < LEAST_CHARS)
    return TORGET_PASSPHRASE_SHORT;
  if (bits < LEAST_BITS)
    return TORGET_PASSPHRASE_WEAK;
  return bits < GOOD_BITS ? TORGET_PASSPHRASE_FAIR : TORGET_PASSPHRASE_GOOD;
}
