/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with offices and their cards; see offices.h. */
#include "config.h"

#include "service/offices-private.h"

#include "base/clock.h"
#include "base/id.h"
#include "domain/code-list.h"
#include "service/error.h"
#include "service/export-file.h"
#include "service/foreign.h"
#include "service/office-card.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/office-store.h"

static TorgetPeerOffice *
refuse (GError **error,
        TorgetServiceError code,
        const char *message)
{
  g_set_error_literal (error, TORGET_SERVICE_ERROR, (int) code, message);
  return NULL;
}

TorgetPeerOffice *
torget_office_load_own (TorgetOfficeRequest *request,
                        TorgetConnection *connection,
                        GError **error)
{
  g_auto (TorgetOfficeKeys) keys = { 0 };
  const TorgetCodeList *municipalities = torget_code_list_get ("municipality");
  TorgetPeerOffice *office;

  if (torget_code_list_find (municipalities, request->municipality) == NULL)
    return refuse (error, TORGET_SERVICE_ERROR_INVALID, "not a municipality of the region");
  if (!torget_office_store_load_keys (connection, &keys, error))
    return NULL;
  office = torget_record_new (&torget_peer_office_type);
  office->municipality = g_strdup (request->municipality);
  office->name = g_strdup (torget_code_label ("municipality", request->municipality, "sv"));
  office->sign_key = g_base64_encode (keys.sign_public, sizeof keys.sign_public);
  office->seal_key = g_base64_encode (keys.seal_public, sizeof keys.seal_public);
  return office;
}

TorgetPeerOffice *
torget_office_write_card (TorgetOfficeRequest *request,
                          TorgetConnection *connection,
                          GError **error)
{
  g_autoptr (TorgetPeerOffice) office = torget_office_load_own (request, connection, error);
  g_autoptr (TorgetExportFile) file = NULL;
  g_autoptr (GBytes) card = NULL;

  if (office == NULL)
    return NULL;
  file = torget_export_file_new (g_file_peek_path (request->file), error);
  card = torget_office_card_write (office);
  if (file == NULL || !torget_export_file_write (file, card, error)
      || !torget_export_file_place (file, error))
    return NULL;
  return g_steal_pointer (&office);
}

TorgetPeerOffice *
torget_office_renew_own (TorgetOfficeRequest *request,
                         TorgetConnection *connection,
                         GError **error)
{
  return torget_office_store_renew_keys (connection, error)
             ? torget_office_load_own (request, connection, error)
             : NULL;
}

static TorgetPeerOffice *
find (TorgetOfficeRequest *request,
      TorgetConnection *connection,
      GError **error)
{
  g_autoptr (TorgetRecordSet) offices = torget_office_store_list (connection, error);
  const TorgetPeerOffice *office;

  if (offices == NULL)
    return NULL;
  office = torget_peer_office_find (offices, request->municipality);
  if (office == NULL)
    return refuse (error, TORGET_SERVICE_ERROR_NOT_FOUND, "no office of that municipality");
  return torget_record_copy (office);
}

/* Takes both. */
static TorgetPeerOffice *
save (TorgetConnection *connection,
      TorgetPeerOffice *before,
      TorgetPeerOffice *office,
      GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  if (before != NULL)
    torget_record_set_add (records, before);
  torget_record_set_add (records, office);
  return torget_edit_save (connection, records, NULL, NULL, error) != 0
             ? torget_record_copy (office)
             : NULL;
}

static char *
dup_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (!g_ascii_isspace (*text))
      g_string_append_c (digits, *text);
  return g_string_free (digits, FALSE);
}

static gboolean
has_fingerprint (const TorgetPeerOffice *office,
                 const char *text)
{
  g_autofree char *own = torget_office_dup_fingerprint (office);
  g_autofree char *expected = own != NULL ? dup_digits (own) : NULL;
  g_autofree char *digits = dup_digits (text);

  return g_strcmp0 (expected, digits) == 0;
}

TorgetPeerOffice *
torget_office_confirm (TorgetOfficeRequest *request,
                       TorgetConnection *connection,
                       GError **error)
{
  g_autoptr (TorgetPeerOffice) office = find (request, connection, error);

  if (office == NULL)
    return NULL;
  if (!has_fingerprint (office, request->fingerprint))
    return refuse (error, TORGET_SERVICE_ERROR_INVALID, "the fingerprint is another");
  office->confirmed_date = torget_clock_get_today ();
  g_free (office->confirmed_by);
  office->confirmed_by = g_strdup (request->user);
  return save (connection, NULL, g_steal_pointer (&office), error);
}

TorgetPeerOffice *
torget_office_end (TorgetOfficeRequest *request,
                   TorgetConnection *connection,
                   GError **error)
{
  TorgetPeerOffice *office = find (request, connection, error);

  if (office == NULL)
    return NULL;
  office->ended_date = torget_clock_get_today ();
  return save (connection, NULL, office, error);
}

static TorgetPeerOffice *
read_card (TorgetOfficeRequest *request,
           GError **error)
{
  g_autoptr (GBytes) card
      = torget_foreign_load (request->file, TORGET_OFFICE_CARD_MAX_SIZE, NULL, error);

  return card != NULL ? torget_office_card_read (card, error) : NULL;
}

static gboolean
is_own (TorgetConnection *connection,
        const TorgetPeerOffice *office,
        GError **error)
{
  g_auto (TorgetOfficeKeys) keys = { 0 };
  g_autofree char *sign_key = NULL;

  if (!torget_office_store_load_keys (connection, &keys, error))
    return TRUE;
  sign_key = g_base64_encode (keys.sign_public, sizeof keys.sign_public);
  if (g_strcmp0 (sign_key, office->sign_key) != 0)
    return FALSE;
  refuse (error, TORGET_SERVICE_ERROR_EXISTS, "this office's own card");
  return TRUE;
}

/* The same keys once more: confirmed they stay confirmed. */
static gboolean
is_same (const TorgetPeerOffice *known,
         const TorgetPeerOffice *card)
{
  return g_strcmp0 (known->sign_key, card->sign_key) == 0
         && g_strcmp0 (known->seal_key, card->seal_key) == 0;
}

static TorgetPeerOffice *
replace (TorgetConnection *connection,
         const TorgetPeerOffice *known,
         TorgetPeerOffice *card,
         GError **error)
{
  g_autoptr (GError) local = NULL;
  const guint32 counter = torget_change_log_get_last_counter (connection, &local) + 1;
  TorgetPeerOffice *before = NULL;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      torget_record_free (card);
      return NULL;
    }
  if (known != NULL)
    {
      before = torget_record_copy (known);
      before->ended_date = torget_clock_get_today ();
    }
  card->record.id = torget_id_new (torget_change_log_get_incarnation (connection), counter);
  return save (connection, before, card, error);
}

TorgetPeerOffice *
torget_office_add (TorgetOfficeRequest *request,
                   TorgetConnection *connection,
                   GError **error)
{
  g_autoptr (TorgetPeerOffice) card = read_card (request, error);
  g_autoptr (TorgetRecordSet) offices = NULL;
  const TorgetPeerOffice *known;

  if (card == NULL || is_own (connection, card, error))
    return NULL;
  offices = torget_office_store_list (connection, error);
  if (offices == NULL)
    return NULL;
  known = torget_peer_office_find (offices, card->municipality);
  if (known != NULL && is_same (known, card))
    return torget_record_copy (known);
  return replace (connection, known, g_steal_pointer (&card), error);
}
