/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of text: what is left of it when it is compared as a label. */
#include "config.h"

#include "base/text.h"

#include "base/text-fold.h"

static void
append_alphanumeric (gunichar c, gpointer user_data)
{
  if (g_unichar_isalnum (c))
    g_string_append_unichar (user_data, c);
}

/**
 * torget_text_fold:
 * @text: (nullable): UTF-8
 *
 * The form in which headers, labels and codes are compared: letters and digits only, without
 * case, accents and spaces, so that `Make / maka`, `MAKE/MAKA` and `make_maka` are one.
 *
 * Thread: any.
 *
 * Returns: (transfer full): the key, empty when nothing is left
 */
char *
torget_text_fold (const char *text)
{
  GString *key = g_string_new (NULL);

  if (text != NULL)
    torget_text_visit_folded (text, append_alphanumeric, key);
  return g_string_free (key, FALSE);
}
