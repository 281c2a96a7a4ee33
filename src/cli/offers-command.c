/* SPDX-License-Identifier: GPL-3.0-or-later */
/* offers: what the municipalities of the region offer each other. And import, of a file of offers. */
#include "config.h"

#include "cli/offers-command.h"

#include "base/clock.h"
#include "cli/deadline-print.h"
#include "domain/code-list.h"
#include "service/offers.h"

#include <glib/gi18n.h>
#include <stdio.h>

static const char *
get_sender (TorgetRecordSet *records,
            const TorgetOffer *offer)
{
  const TorgetOfferReceipt *receipt
      = torget_record_set_find (records, &torget_offer_receipt_type, offer->receipt_id);

  return receipt != NULL ? receipt->sender : NULL;
}

/* What the list shows of one. */
static void
print_offer (TorgetRecordSet *records,
             const TorgetOffer *offer)
{
  const char *language = torget_cli_get_language ();
  const char *sender = get_sender (records, offer);
  const char *from
      /* Translators: in place of the municipality that offers something. */
      = sender != NULL ? torget_code_label ("municipality", sender, language) : _("Our own");
  const char *kind = torget_code_label ("region_offer_kind", offer->kind, language);
  char until[TORGET_DATE_ISO_SIZE] = "";

  if (offer->valid_to != TORGET_DATE_NONE)
    torget_date_write_iso (offer->valid_to, until);
  printf ("%s\t%s\t%s\t%s\t%d\t%s\n", from, kind != NULL ? kind : "",
          offer->title != NULL ? offer->title : "", offer->place != NULL ? offer->place : "",
          offer->places, until);
}

static void
add_field (JsonBuilder *builder,
           const TorgetOffer *offer,
           const TorgetField *field)
{
  switch (field->kind)
    {
    case TORGET_FIELD_TEXT:
    case TORGET_FIELD_CODE:
      torget_cli_add_text (builder, field->name, torget_record_get_text (offer, field));
      break;
    case TORGET_FIELD_DATE:
      torget_cli_add_date (builder, field->name,
                           (TorgetDate) torget_record_get_number (offer, field));
      break;
    case TORGET_FIELD_INT:
    case TORGET_FIELD_FLAG:
    case TORGET_FIELD_LINK:
    default:
      torget_cli_add_number (builder, field->name, torget_record_get_number (offer, field));
      break;
    }
}

static void
add_offer (JsonBuilder *builder,
           TorgetRecordSet *records,
           const TorgetOffer *offer)
{
  const TorgetOfferReceipt *receipt
      = torget_record_set_find (records, &torget_offer_receipt_type, offer->receipt_id);

  json_builder_begin_object (builder);
  torget_cli_add_number (builder, "id", offer->record.id);
  torget_cli_add_flag (builder, "own", torget_offer_is_own (offer));
  torget_cli_add_text (builder, "municipality", receipt != NULL ? receipt->sender : NULL);
  torget_cli_add_date (builder, "received_date",
                       receipt != NULL ? receipt->received_date : TORGET_DATE_NONE);
  for (guint i = 0; i < torget_offer_type.n_fields; i++)
    if (torget_offer_type.fields[i].kind != TORGET_FIELD_LINK
        && torget_offer_has_field (offer->kind, torget_offer_type.fields[i].name))
      add_field (builder, offer, &torget_offer_type.fields[i]);
  json_builder_end_object (builder);
}

static void
print_offers (TorgetCli *cli,
              TorgetRecordSet *records,
              const char *kind)
{
  GPtrArray *offers = torget_record_set_list (records, &torget_offer_type);
  const TorgetDate today = torget_clock_get_today ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < offers->len; i++)
    {
      const TorgetOffer *offer = g_ptr_array_index (offers, i);

      if (!torget_offer_is_valid_on (offer, today)
          || (kind != NULL && g_strcmp0 (kind, offer->kind) != 0))
        continue;
      if (cli->json)
        add_offer (builder, records, offer);
      else
        print_offer (records, offer);
    }
  json_builder_end_array (builder);
  if (cli->json)
    torget_cli_print_json (builder);
}

/**
 * torget_cli_offers:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_offers (TorgetCli *cli,
                   int argc,
                   char *argv[])
{
  g_autofree char *kind = NULL;
  GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, NULL, NULL },
    { NULL },
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 1
      || (kind != NULL && torget_code_list_find (torget_code_list_get ("region_offer_kind"), kind) == NULL))
    return torget_cli_usage (
        _("offers takes --kind with sfi_course, dwelling or practice_place."));
  torget_session_load_offers_async (cli->session, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  records = torget_session_load_offers_finish (cli->session, result, &error);
  if (records == NULL)
    return torget_cli_fail (error);
  print_offers (cli, records, kind);
  return TORGET_EXIT_GOOD;
}

/* Import */

static const struct
{
  const char *name;
  const char *text;
} verdicts[] = {
  [TORGET_OFFERS_NEWER] = { "newer", NULL },
  [TORGET_OFFERS_SAME] = { "same", N_("This file has been imported before.") },
  [TORGET_OFFERS_OLDER]
  = { "older", N_("A later file of this municipality has been imported before.") },
  [TORGET_OFFERS_OWN] = { "own", N_("This file was written here.") },
  [TORGET_OFFERS_FUTURE]
  = { "future", N_("This file says that it will be written later. Look at the sender’s clock.") },
};

static void
print_import_json (const TorgetOffersImport *import)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "profile", "offers");
  torget_cli_add_text (builder, "municipality", import->receipt->sender);
  torget_cli_add_text (builder, "created", import->receipt->created);
  torget_cli_add_text (builder, "verdict", verdicts[import->verdict].name);
  torget_cli_add_number (builder, "offers",
                         torget_record_set_list (import->offers, &torget_offer_type)->len);
  torget_cli_add_number (builder, "expired", import->n_expired);
  torget_cli_add_number (builder, "left_out", import->n_personal);
  torget_cli_add_number (builder, "replaced", import->n_replaced);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

static void
print_import (const TorgetOffersImport *import,
              gboolean dry_run)
{
  const guint n = torget_record_set_list (import->offers, &torget_offer_type)->len;

  /* Translators: a municipality, then counts of its offers. */
  printf (_("Offers of %s: %u, of which %u have expired; %u replaced; %u left out, since they have "
            "a personal number.\n"),
          torget_code_label ("municipality", import->receipt->sender, torget_cli_get_language ()),
          n, import->n_expired, import->n_replaced, import->n_personal);
  if (verdicts[import->verdict].text != NULL)
    puts (_ (verdicts[import->verdict].text));
  if (dry_run)
    puts (_("This was a trial. Nothing was imported."));
}

static gboolean
accept (TorgetCli *cli,
        const TorgetOffersImport *import,
        GError **error)
{
  /* Translators: what was done, for History; a municipality. */
  g_autofree char *label = g_strdup_printf (
      _("Offers of %s"),
      torget_code_label ("municipality", import->receipt->sender, torget_cli_get_language ()));
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_accept_offers_async (cli->session, import, label, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_accept_offers_finish (cli->session, result, error) != 0;
}

/**
 * torget_cli_import_offers:
 * @cli: the options, with an open session
 * @path: a file of the region's XML, profile offers
 * @dry_run: whether to change nothing
 *
 * Returns: exit status; %TORGET_EXIT_NO for a file that is not newer than what is there, and when
 *   offers were left out
 */
TorgetExit
torget_cli_import_offers (TorgetCli *cli,
                          const char *path,
                          gboolean dry_run)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetOffersImport) import = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_read_offers_async (cli->session, file, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  import = torget_session_read_offers_finish (cli->session, result, &error);
  if (import == NULL
      || (import->verdict == TORGET_OFFERS_NEWER && !dry_run && !accept (cli, import, &error)))
    return torget_cli_fail (error);
  if (cli->json)
    print_import_json (import);
  else
    print_import (import, dry_run);
  return import->verdict == TORGET_OFFERS_NEWER && import->n_personal == 0 ? TORGET_EXIT_GOOD
                                                                           : TORGET_EXIT_NO;
}
