/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of key files that anybody may have written. */
#include "config.h"

#include "base/key-values.h"

#include <string.h>

static gboolean
has_false_escape (const char *value)
{
  for (const char *p = strchr (value, '\\'); p != NULL; p = strchr (p + 2, '\\'))
    if (p[1] == '\0' || strchr ("\\nrst", p[1]) == NULL)
      return TRUE;
  return FALSE;
}

/**
 * torget_key_values_dup_text:
 * @file: a key file
 * @group: one of its groups
 * @key: a key there
 * @error: return location of %G_KEY_FILE_ERROR
 *
 * As g_key_file_get_string(), which warns of a value with two false escapes: those are refused here
 * before. Thread: any.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
torget_key_values_dup_text (GKeyFile *file,
                            const char *group,
                            const char *key,
                            GError **error)
{
  g_autofree char *value = g_key_file_get_value (file, group, key, error);

  if (value == NULL)
    return NULL;
  if (!has_false_escape (value))
    return g_key_file_get_string (file, group, key, error);
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, "false escape in %s", key);
  return NULL;
}
