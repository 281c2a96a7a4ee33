/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of languages in a language that need not be the process's own. */
#include "config.h"

#include "base/language-name.h"

#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define LONGEST_NAME 128

/**
 * torget_language_dup_name_in:
 * @code: ISO 639-3
 * @language: ISO 639-1 of the language to name it in, such as `sv`
 *
 * Thread: any.
 *
 * Returns: (transfer full) (nullable): its name as in running text; %NULL when it has none
 */
char *
torget_language_dup_name_in (const char *code,
                             const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar name[LONGEST_NAME];
  char text[LONGEST_NAME * 3];
  const int32_t length
      = uloc_getDisplayLanguage (code, language, name, LONGEST_NAME, &status);

  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING)
    return NULL;
  u_strToUTF8 (text, sizeof text, NULL, name, length, &status);
  return U_SUCCESS (status) ? g_strdup (text) : NULL;
}
