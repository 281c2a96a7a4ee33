/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Process set-up shared by the window and the command line: hardening, language, places. */
#include "config.h"

#include "service/environment.h"

#include "base/clock.h"
#include "store/process.h"

#include <libintl.h>
#include <locale.h>

/* Whether the running program lies in the build tree. */
static gboolean
is_in_build_tree (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL && g_str_has_prefix (program, TORGET_BUILD_DIR "/");
}

/* The "C" locale ignores LANGUAGE, and with newer C libraries its UTF-8 variant does so too: any
 * other locale that is installed serves. */
static void
ensure_utf8_locale (void)
{
  static const char *const others[] = { "en_US.UTF-8", "en_GB.UTF-8", "sv_SE.UTF-8" };
  const char *current = setlocale (LC_ALL, "");

  if (current == NULL || !g_get_charset (NULL))
    current = setlocale (LC_ALL, "C.UTF-8");
  if (current == NULL || !g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "C"))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (setlocale (LC_MESSAGES, others[i]) != NULL)
      return;
}

static void
use_today_of_environment (void)
{
  const char *text = g_getenv ("TORGET_TODAY");

  if (text != NULL)
    torget_clock_set_today (torget_date_from_iso (text));
}

/* GLib decides only once whether libraries are to be translated, and says no where the program
 * itself is not. Asked before the program has texts, it says yes, and the language can be changed
 * later. */
static void
let_libraries_speak (void)
{
  (void) g_dgettext ("glib20", "");
}

/**
 * torget_environment_start:
 *
 * Call first in main(): hardens the process, sets up locale and translations, and takes the day
 * from TORGET_TODAY when it is set.
 */
void
torget_environment_start (void)
{
  torget_process_harden ();
  ensure_utf8_locale ();
  let_libraries_speak ();
  bindtextdomain (GETTEXT_PACKAGE,
                  is_in_build_tree () ? TORGET_BUILD_DIR "/po" : TORGET_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  use_today_of_environment ();
}

/**
 * torget_environment_set_language:
 * @language: (nullable): "sv" or "en", or %NULL to follow the system
 *
 * Texts asked for from now on are in @language, whatever the system's locale is.
 */
void
torget_environment_set_language (const char *language)
{
  static char *system_language;
  static gboolean known;

  if (!known)
    {
      system_language = g_strdup (g_getenv ("LANGUAGE"));
      known = TRUE;
    }
  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  else if (system_language != NULL)
    g_setenv ("LANGUAGE", system_language, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  /* Makes gettext forget what it has looked up. */
  textdomain (textdomain (NULL));
}

static char *
dup_data_file (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "torget", name, NULL);
}

/**
 * torget_environment_dup_database:
 *
 * Returns: (transfer full): path of the user's own file
 */
char *
torget_environment_dup_database (void)
{
  return dup_data_file ("torget.db");
}

/**
 * torget_environment_dup_demo_database:
 *
 * Returns: (transfer full): path of the demo file
 */
char *
torget_environment_dup_demo_database (void)
{
  return dup_data_file ("demo.db");
}

/**
 * torget_environment_dup_schema_dir:
 *
 * Returns: (transfer full): folder of the compiled settings schemas
 */
char *
torget_environment_dup_schema_dir (void)
{
  return g_strdup (is_in_build_tree () ? TORGET_BUILD_DIR "/data" : TORGET_SCHEMA_DIR);
}

/**
 * torget_environment_dup_region_schema:
 *
 * Returns: (transfer full): path of the schema of the region's XML
 */
char *
torget_environment_dup_region_schema (void)
{
  return g_strdup (is_in_build_tree () ? TORGET_BUILD_DIR "/data/torget-region-1.0.xsd"
                                       : TORGET_DATA_DIR "/schema/torget-region-1.0.xsd");
}

/**
 * torget_environment_dup_extract_schema:
 *
 * Returns: (transfer full): path of the schema of register extracts
 */
char *
torget_environment_dup_extract_schema (void)
{
  return g_strdup (is_in_build_tree () ? TORGET_BUILD_DIR "/data/torget-extract-1.0.xsd"
                                       : TORGET_DATA_DIR "/schema/torget-extract-1.0.xsd");
}

/**
 * torget_environment_dup_reader:
 *
 * Returns: (transfer full): path of the program that reads foreign files
 */
char *
torget_environment_dup_reader (void)
{
  return g_strdup (is_in_build_tree () ? TORGET_BUILD_DIR "/src/exchange/torget-reader"
                                       : TORGET_LIBEXEC_DIR "/torget-reader");
}
