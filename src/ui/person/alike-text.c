/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why two persons may be one, in words; see alike-text.h. */
#include "config.h"

#include "ui/person/alike-text.h"

#include <glib/gi18n.h>

/**
 * torget_alikeness_dup_text:
 * @alikeness: reasons
 *
 * Returns: (transfer full): the reasons, the strongest first
 */
char *
torget_alikeness_dup_text (TorgetAlikeness alikeness)
{
  static const struct
  {
    TorgetAlikeness reason;
    const char *text;
  } texts[] = {
    { TORGET_ALIKE_NUMBER, N_ ("Same number") },
    { TORGET_ALIKE_BIRTH, N_ ("Same date of birth") },
    { TORGET_ALIKE_NAME, N_ ("Similar name") },
  };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (alikeness & texts[i].reason)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", _ (texts[i].text));
  return g_string_free (text, FALSE);
}
