/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes case, accents, vowel signs and spelling variants away from text, in any script.
 *
 * Compatibility decomposition and case folding do most of it: å becomes a + ring, أ becomes
 * ا + hamza, and the marks are then dropped. What has no decomposition stands in the tables:
 * letters with strokes, the Arabic letters that are written one for the other, and the
 * Ethiopic series that sound alike. */
#include "config.h"

#include "base/text-fold.h"

#define TATWEEL 0x0640

/* From one letter to the letters that people type for it; lower case, decomposed. */
static const struct
{
  gunichar from;
  const char *to;
} letters[] = {
  { 0x00e6, "ae" },       { 0x00f0, "d" },        { 0x00f8, "o" }, { 0x00fe, "th" },
  { 0x0111, "d" },        { 0x0127, "h" },        { 0x0131, "i" }, { 0x0142, "l" },
  { 0x014b, "n" },        { 0x0153, "oe" },       { 0x0167, "t" }, { 0x01dd, "e" },
  { 0x0259, "e" },        { 0x0629, "\xd9\x87" }, /* teh marbuta -> heh */
  { 0x0649, "\xd9\x8a" },                         /* alef maksura -> yeh */
  { 0x0671, "\xd8\xa7" },                         /* alef wasla -> alef */
  { 0x06a9, "\xd9\x83" },                         /* Persian kaf -> kaf */
  { 0x06be, "\xd9\x87" },                         /* heh with two eyes -> heh */
  { 0x06c1, "\xd9\x87" },                         /* Urdu heh -> heh */
  { 0x06cc, "\xd9\x8a" },                         /* Persian yeh -> yeh */
  { 0x06d5, "\xd9\x87" },                         /* ae -> heh */
};

/* Ethiopic series, seven orders each, that sound like another series. */
static const struct
{
  gunichar from;
  gunichar to;
} series[] = {
  { 0x1210, 0x1200 }, /* ha */
  { 0x1280, 0x1200 }, /* ha */
  { 0x1220, 0x1230 }, /* sa */
  { 0x12d0, 0x12a0 }, /* a */
  { 0x1340, 0x1338 }, /* tsa */
};

static gunichar
fold_ethiopic (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (series); i++)
    if (c >= series[i].from && c < series[i].from + 7)
      c = c - series[i].from + series[i].to;
  /* The fourth order of ha and a sounds like the first. */
  if (c == 0x1203 || c == 0x12a3)
    c -= 3;
  return c;
}

static const char *
find_letter (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].from == c)
      return letters[i].to;
  return NULL;
}

static gboolean
is_dropped (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_FORMAT || c == TATWEEL;
}

static void
visit_character (gunichar c,
                 TorgetTextVisitor visitor,
                 gpointer user_data)
{
  const char *replacement = find_letter (c);
  int digit = g_unichar_digit_value (c);

  if (is_dropped (c))
    return;
  if (digit >= 0)
    visitor ((gunichar)('0' + digit), user_data);
  else if (replacement == NULL)
    visitor (fold_ethiopic (c), user_data);
  else
    for (const char *p = replacement; *p != '\0'; p = g_utf8_next_char (p))
      visitor (g_utf8_get_char (p), user_data);
}

/**
 * torget_text_visit_folded:
 * @text: UTF-8
 * @visitor: (scope call): called for each character that is left, in order
 * @user_data: passed to @visitor
 *
 * Digits of every script become 0 to 9. Text that is not valid UTF-8 has no characters.
 *
 * Thread: any.
 */
void
torget_text_visit_folded (const char *text,
                          TorgetTextVisitor visitor,
                          gpointer user_data)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  g_autofree char *lower = NULL;
  g_autofree char *folded = NULL;

  if (decomposed == NULL)
    return;
  lower = g_utf8_casefold (decomposed, -1);
  folded = g_utf8_normalize (lower, -1, G_NORMALIZE_NFKD);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    visit_character (g_utf8_get_char (p), visitor, user_data);
}
