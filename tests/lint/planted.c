/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fault for each tool, which it must find: one that finds nothing here finds nothing at all.
 * Never compiled. */
#include <stdlib.h>
#include <string.h>

/* For gcc. */
void
free_twice (char *text)
{
  free (text);
  free (text);
}

/* For cppcheck. */
int
read_beyond (void)
{
  int numbers[4] = { 0 };

  return numbers[4];
}

/* For clang-tidy. */
char *
copy_short (const char *text)
{
  char *copy = malloc (strlen (text + 1));

  return copy != NULL ? strcpy (copy, text) : NULL;
}
