/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's settings, with the schema found where the program runs from. */
#include "config.h"

#include "ui/app/settings.h"

#include "domain/code-list.h"
#include "service/environment.h"
#include "ui/widgets/language.h"

static GSettings *
create_settings (void)
{
  g_autofree char *dir = torget_environment_dup_schema_dir ();
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  source = g_settings_schema_source_new_from_directory (
      dir, g_settings_schema_source_get_default (), FALSE, NULL);
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, TORGET_APP_ID, TRUE);
  if (schema == NULL)
    g_error ("the settings schema " TORGET_APP_ID " is missing in %s", dir);
  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * torget_settings_get:
 *
 * Thread: main.
 *
 * Returns: (transfer none): the settings
 */
GSettings *
torget_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = create_settings ();
  return settings;
}

/**
 * torget_settings_dup_user:
 *
 * Returns: (transfer full): the name written beside changes, by default the desktop account's
 */
char *
torget_settings_dup_user (void)
{
  g_autofree char *name = g_settings_get_string (torget_settings_get (), "user-name");
  const char *account = g_get_real_name ();

  if (*name != '\0')
    return g_steal_pointer (&name);
  return g_strdup (g_str_equal (account, "Unknown") || *account == '\0' ? g_get_user_name ()
                                                                      : account);
}

/**
 * torget_settings_get_office:
 *
 * Returns: (transfer none): name of the office's municipality, in the window's language
 */
const char *
torget_settings_get_office (void)
{
  g_autofree char *code = g_settings_get_string (torget_settings_get (), "office-municipality");
  const char *label = torget_code_label ("municipality", code, torget_ui_language ());

  return label != NULL ? label : "";
}
