/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Office cards; see office-card.h. Described in data/schema/README.md. */
#include "config.h"

#include "service/office-card.h"

#include "base/key-values.h"
#include "domain/code-list.h"
#include "service/error.h"
#include "store/office-keys.h"

#define GROUP "torget-office"
#define VERSION 1
#define MAX_NAME 100

/**
 * torget_office_card_write:
 * @office: an office with its keys
 *
 * Thread: any.
 *
 * Returns: (transfer full): its card
 */
GBytes *
torget_office_card_write (const TorgetPeerOffice *office)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  char *text;
  gsize size;

  g_key_file_set_integer (file, GROUP, "version", VERSION);
  g_key_file_set_string (file, GROUP, "municipality", office->municipality);
  if (office->name != NULL)
    g_key_file_set_string (file, GROUP, "name", office->name);
  g_key_file_set_string (file, GROUP, "sign-key", office->sign_key);
  g_key_file_set_string (file, GROUP, "seal-key", office->seal_key);
  text = g_key_file_to_data (file, &size, NULL);
  return g_bytes_new_take (text, size);
}

static gboolean
is_plain_name (const char *name)
{
  if (g_utf8_strlen (name, -1) > MAX_NAME)
    return FALSE;
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isprint (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

static gboolean
is_whole (const TorgetPeerOffice *office)
{
  guint8 key[TORGET_SEAL_KEY_SIZE];

  return office->municipality != NULL
         && torget_code_list_find (torget_code_list_get ("municipality"), office->municipality)
                != NULL
         && torget_office_keys_decode (office->sign_key, key)
         && torget_office_keys_decode (office->seal_key, key)
         && (office->name == NULL || is_plain_name (office->name));
}

static gboolean
load (GKeyFile *file,
      GBytes *card,
      GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (card, &size);
  int version = 0;

  if (size > 0 && g_key_file_load_from_data (file, data, size, G_KEY_FILE_NONE, NULL))
    version = g_key_file_get_integer (file, GROUP, "version", NULL);
  if (version == VERSION)
    return TRUE;
  if (version > VERSION)
    g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NEWER,
                         "an office card of a newer version");
  else
    g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READ,
                         "not an office card");
  return FALSE;
}

/**
 * torget_office_card_read:
 * @card: what somebody says is an office card
 * @error: return location of %TORGET_SERVICE_ERROR: READ, NEWER
 *
 * Thread: any.
 *
 * Returns: (transfer full) (nullable): the office, which nobody has confirmed
 */
TorgetPeerOffice *
torget_office_card_read (GBytes *card,
                         GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (TorgetPeerOffice) office = torget_record_new (&torget_peer_office_type);

  if (!load (file, card, error))
    return NULL;
  office->municipality = torget_key_values_dup_text (file, GROUP, "municipality", NULL);
  office->name = torget_key_values_dup_text (file, GROUP, "name", NULL);
  office->sign_key = torget_key_values_dup_text (file, GROUP, "sign-key", NULL);
  office->seal_key = torget_key_values_dup_text (file, GROUP, "seal-key", NULL);
  if (is_whole (office))
    return g_steal_pointer (&office);
  g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READ,
                       "an office card that is not whole");
  return NULL;
}
