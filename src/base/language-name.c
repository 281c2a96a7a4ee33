/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of languages and countries in a language that need not be the process's own. */
#include "config.h"

#include "base/language-name.h"

#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define LONGEST_NAME 128

typedef int32_t (*GetName) (const char *locale,
                            const char *in,
                            UChar *name,
                            int32_t capacity,
                            UErrorCode *error);

static char *
dup_name (const char *locale,
          const char *language,
          GetName get_name)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar name[LONGEST_NAME];
  char text[LONGEST_NAME * 3];
  const int32_t length = get_name (locale, language, name, LONGEST_NAME, &status);

  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING)
    return NULL;
  u_strToUTF8 (text, sizeof text, NULL, name, length, &status);
  return U_SUCCESS (status) ? g_strdup (text) : NULL;
}

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
  return dup_name (code, language, uloc_getDisplayLanguage);
}

/**
 * torget_country_dup_name_in:
 * @code: ISO 3166-1 alpha-2
 * @language: ISO 639-1 of the language to name it in, such as `sv`
 *
 * Thread: any.
 *
 * Returns: (transfer full) (nullable): its name; %NULL when it has none
 */
char *
torget_country_dup_name_in (const char *code,
                            const char *language)
{
  g_autofree char *locale = g_strconcat ("und_", code, NULL);

  return dup_name (locale, language, uloc_getDisplayCountry);
}
