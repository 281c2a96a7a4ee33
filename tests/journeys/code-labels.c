/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what every code is called: list, code, Swedish, English, with tabs between, so that a
 * journey can look for a status in the language of its window. */
#include "config.h"

#include "domain/code-list.h"

#include <stdio.h>

int
main (void)
{
  const TorgetCodeList *list;

  for (guint i = 0; (list = torget_code_list_get_nth (i)) != NULL; i++)
    for (guint j = 0; j < list->n_codes; j++)
      printf ("%s\t%s\t%s\t%s\n", list->id, list->codes[j].code, list->codes[j].sv,
              list->codes[j].en);
  return 0;
}
