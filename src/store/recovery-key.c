/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recovery key as text, such as is printed and typed. */
#include "config.h"

#include "store/recovery-key.h"

#include <sodium.h>
#include <string.h>

/* Letters and digits that cannot be mistaken for each other; 32 of them. */
static const char recovery_letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

#define RECOVERY_SIZE 28 /* 27 random ones = 135 bits, and a check letter */
#define RECOVERY_GROUP 4

static char
compute_check_letter (const char *letters)
{
  guint sum = 0;

  for (guint i = 0; i < RECOVERY_SIZE - 1; i++)
    sum = sum * 33 + (guchar) letters[i];
  return recovery_letters[sum % 32];
}

/**
 * torget_recovery_key_new:
 *
 * Returns: (transfer full): a new recovery key in groups of four, such as is printed and kept
 */
char *
torget_recovery_key_new (void)
{
  char letters[RECOVERY_SIZE];
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (sodium_init () >= 0, NULL);

  for (guint i = 0; i < RECOVERY_SIZE - 1; i++)
    letters[i] = recovery_letters[randombytes_uniform (32)];
  letters[RECOVERY_SIZE - 1] = compute_check_letter (letters);
  for (guint i = 0; i < RECOVERY_SIZE; i++)
    {
      if (i > 0 && i % RECOVERY_GROUP == 0)
        g_string_append_c (text, '-');
      g_string_append_c (text, letters[i]);
    }
  sodium_memzero (letters, sizeof letters);
  return g_string_free (text, FALSE);
}

/**
 * torget_recovery_key_normalize:
 * @typed: what somebody has typed
 *
 * Small letters, other groups and letters that look alike are taken for what they stand for.
 *
 * Returns: (transfer full) (nullable): the letters of the recovery key; %NULL when it is none:
 *   another length, a letter that does not occur, a typing error
 */
char *
torget_recovery_key_normalize (const char *typed)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *c = typed; *c != '\0'; c++)
    {
      char letter = g_ascii_toupper (*c);

      if (letter == '-' || letter == ' ')
        continue;
      if (letter == 'O')
        letter = '0';
      else if (letter == 'I' || letter == 'L')
        letter = '1';
      if (strchr (recovery_letters, letter) == NULL)
        return NULL;
      g_string_append_c (letters, letter);
    }
  if (letters->len != RECOVERY_SIZE
      || letters->str[RECOVERY_SIZE - 1] != compute_check_letter (letters->str))
    return NULL;
  return g_string_free (g_steal_pointer (&letters), FALSE);
}
