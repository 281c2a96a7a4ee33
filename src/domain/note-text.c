/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that notes begin with. */
#include "config.h"

#include "domain/note-text.h"

/**
 * torget_note_text_fill:
 * @text: (nullable): a template, in which `{name}` and `{date}` stand for what is filled in
 * @name: (nullable): whom the note is about
 * @date: the day; %TORGET_DATE_NONE leaves `{date}` as it is
 *
 * What is filled in is not looked through again, so that a name may be anything.
 *
 * Returns: (transfer full): the text
 */
char *
torget_note_text_fill (const char *text,
                       const char *name,
                       TorgetDate date)
{
  GString *filled = g_string_new (NULL);
  char iso[TORGET_DATE_ISO_SIZE] = "";

  if (date != TORGET_DATE_NONE)
    torget_date_write_iso (date, iso);
  for (const char *at = text != NULL ? text : ""; *at != '\0';)
    {
      if (name != NULL && g_str_has_prefix (at, "{name}"))
        {
          g_string_append (filled, name);
          at += sizeof "{name}" - 1;
        }
      else if (*iso != '\0' && g_str_has_prefix (at, "{date}"))
        {
          g_string_append (filled, iso);
          at += sizeof "{date}" - 1;
        }
      else
        g_string_append_c (filled, *at++);
    }
  return g_string_free (filled, FALSE);
}
