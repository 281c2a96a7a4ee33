/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language in which the window speaks. */
#include "config.h"

#include "ui/widgets/language.h"

#include <glib/gi18n.h>

/**
 * torget_ui_language:
 *
 * Asks the translation itself, so that labels of code lists never speak another language than
 * the window around them.
 *
 * Returns: (transfer none): ISO 639-1 code, e.g. `sv`; as code lists take it
 */
const char *
torget_ui_language (void)
{
  /* Translators: the ISO 639-1 code of the language that you translate to, e.g. sv. */
  return C_("language code", "en");
}
