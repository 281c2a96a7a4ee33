/* SPDX-License-Identifier: GPL-3.0-or-later */
/* office: the offices of the region, their cards and fingerprints. */
#include "config.h"

#include "cli/command.h"
#include "base/id.h"
#include "cli/deadline-print.h"
#include "cli/handover-command.h"

#include "domain/code-list.h"
#include "domain/region-message.h"
#include "service/offices.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define DEFAULT_OFFICE "2480" /* Umeå */

typedef struct
{
  char *sender;      /* of the own card */
  char *out;         /* where the own card is written */
  const char *value; /* file or municipality */
  const char *fingerprint;
} Wish;

static const char *
get_state (const TorgetPeerOffice *office)
{
  if (office->ended_date != TORGET_DATE_NONE)
    return "ended";
  return torget_peer_office_is_usable (office) ? "confirmed" : "read";
}

static const char *
get_state_text (const TorgetPeerOffice *office)
{
  if (office->ended_date != TORGET_DATE_NONE)
    return _ ("ended");
  return torget_peer_office_is_usable (office) ? _ ("confirmed") : _ ("not confirmed");
}

static void
build_office (JsonBuilder *builder,
              const TorgetPeerOffice *office,
              gboolean is_own)
{
  g_autofree char *fingerprint = torget_office_dup_fingerprint (office);

  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "municipality", office->municipality);
  torget_cli_add_text (builder, "name", office->name);
  torget_cli_add_text (builder, "fingerprint", fingerprint);
  torget_cli_add_text (builder, "state", is_own ? "own" : get_state (office));
  torget_cli_add_text (builder, "confirmed_by", office->confirmed_by);
  json_builder_end_object (builder);
}

static void
print_line (const TorgetPeerOffice *office,
            const char *state)
{
  g_autofree char *fingerprint = torget_office_dup_fingerprint (office);

  printf ("%s  %s  %s  %s\n", office->municipality,
          torget_code_label ("municipality", office->municipality, torget_cli_get_language ()),
          fingerprint, state);
}

static TorgetExit
print_office (TorgetCli *cli,
              const TorgetPeerOffice *office,
              gboolean is_own)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      print_line (office, is_own ? _ ("this office") : get_state_text (office));
      return TORGET_EXIT_GOOD;
    }
  builder = json_builder_new ();
  build_office (builder, office, is_own);
  torget_cli_print_json (builder);
  return TORGET_EXIT_GOOD;
}

/* Listing */

static void
print_offices (TorgetCli *cli,
               GPtrArray *offices)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      for (guint i = 0; i < offices->len; i++)
        print_line (offices->pdata[i], get_state_text (offices->pdata[i]));
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < offices->len; i++)
    build_office (builder, offices->pdata[i], FALSE);
  json_builder_end_array (builder);
  torget_cli_print_json (builder);
}

static TorgetExit
list (TorgetCli *cli)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_list_offices_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  records = torget_session_list_offices_finish (cli->session, result, &error);
  if (records == NULL)
    return torget_cli_fail (error);
  print_offices (cli, torget_record_set_list (records, &torget_peer_office_type));
  return TORGET_EXIT_GOOD;
}

/* Sealed files */

static void
add_message (JsonBuilder *builder,
             gconstpointer data)
{
  const TorgetRegionMessage *message = data;

  torget_cli_add_text (builder, "package", message->package);
  torget_cli_add_text (builder, "direction", message->direction);
  torget_cli_add_text (builder, "kind", message->kind);
  torget_cli_add_text (builder, "municipality", message->municipality);
  torget_cli_add_number (builder, "series", torget_id_get_incarnation (message->sequence));
  torget_cli_add_number (builder, "number", torget_id_get_counter (message->sequence));
  torget_cli_add_text (builder, "state", message->state);
  torget_cli_add_number (builder, "persons", message->persons);
  torget_cli_add_text (builder, "sha256", message->sha256);
  torget_cli_add_text (builder, "reason", message->reason);
}

static void
print_messages (TorgetCli *cli,
                GPtrArray *messages)
{
  if (cli->json)
    torget_cli_print_objects (messages, add_message);
  for (guint i = 0; !cli->json && i < messages->len; i++)
    {
      const TorgetRegionMessage *message = g_ptr_array_index (messages, i);

      printf ("%s  %s  %s  %u  %s  %s\n", message->direction, message->municipality, message->kind,
              torget_id_get_counter (message->sequence), message->state, message->package);
    }
}

/* Files that have not come, though later ones have. */
static void
print_missing (TorgetCli *cli,
               GPtrArray *messages)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GArray) missing = torget_region_message_list_missing (messages);

  json_builder_begin_array (builder);
  for (guint i = 0; i < missing->len; i++)
    {
      const TorgetMissingFiles *files = &g_array_index (missing, TorgetMissingFiles, i);

      json_builder_begin_object (builder);
      torget_cli_add_text (builder, "municipality", files->municipality);
      torget_cli_add_number (builder, "first", files->first);
      torget_cli_add_number (builder, "last", files->last);
      json_builder_end_object (builder);
      if (!cli->json)
        torget_cli_print_missing (files);
    }
  json_builder_end_array (builder);
  if (cli->json)
    torget_cli_print_json (builder);
}

static TorgetExit
show_messages (TorgetCli *cli,
               void (*print) (TorgetCli *cli, GPtrArray *messages))
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_list_messages_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  messages = torget_session_list_messages_finish (cli->session, result, &error);
  if (messages == NULL)
    return torget_cli_fail (error);
  print (cli, messages);
  return TORGET_EXIT_GOOD;
}

static TorgetExit
list_messages (TorgetCli *cli,
               const Wish *wish)
{
  return show_messages (cli, print_messages);
}

static TorgetExit
list_missing (TorgetCli *cli,
              const Wish *wish)
{
  return show_messages (cli, print_missing);
}

/* One office */

static TorgetExit
finish (TorgetCli *cli,
        TorgetCliWait *wait,
        gboolean is_own)
{
  g_autoptr (GAsyncResult) result = torget_cli_wait (wait);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetPeerOffice) office
      = torget_session_change_office_finish (cli->session, result, &error);

  return office != NULL ? print_office (cli, office, is_own) : torget_cli_fail (error);
}

static TorgetExit
card (TorgetCli *cli,
      const Wish *wish)
{
  const char *sender = wish->sender != NULL ? wish->sender : DEFAULT_OFFICE;
  TorgetCliWait wait = { 0 };
  g_autoptr (GFile) file = NULL;

  if (wish->out != NULL)
    {
      file = g_file_new_for_path (wish->out);
      torget_session_write_card_async (cli->session, sender, file, torget_cli_wait_cb, &wait);
    }
  else
    torget_session_load_own_office_async (cli->session, sender, torget_cli_wait_cb, &wait);
  return finish (cli, &wait, TRUE);
}

static TorgetExit
renew (TorgetCli *cli,
       const Wish *wish)
{
  TorgetCliWait wait = { 0 };

  torget_session_renew_own_office_async (cli->session,
                                         wish->sender != NULL ? wish->sender : DEFAULT_OFFICE,
                                         torget_cli_wait_cb, &wait);
  return finish (cli, &wait, TRUE);
}

static TorgetExit
add (TorgetCli *cli,
     const Wish *wish)
{
  g_autoptr (GFile) file = g_file_new_for_path (wish->value);
  TorgetCliWait wait = { 0 };

  torget_session_add_office_async (cli->session, file, torget_cli_wait_cb, &wait);
  return finish (cli, &wait, FALSE);
}

static TorgetExit
confirm (TorgetCli *cli,
         const Wish *wish)
{
  TorgetCliWait wait = { 0 };

  torget_session_confirm_office_async (cli->session, wish->value, wish->fingerprint,
                                       torget_cli_wait_cb, &wait);
  return finish (cli, &wait, FALSE);
}

static TorgetExit
end (TorgetCli *cli,
     const Wish *wish)
{
  TorgetCliWait wait = { 0 };

  torget_session_end_office_async (cli->session, wish->value, torget_cli_wait_cb, &wait);
  return finish (cli, &wait, FALSE);
}

static const struct
{
  const char *name;
  int n_values;
  TorgetExit (*func) (TorgetCli *cli, const Wish *wish);
} actions[] = {
  { "card", 0, card }, { "add", 1, add },     { "confirm", 2, confirm },
  { "end", 1, end },   { "renew", 0, renew }, { "messages", 0, list_messages },
  { "missing", 0, list_missing },
};

/**
 * torget_cli_office:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when there is no office of the municipality
 */
TorgetExit
torget_cli_office (TorgetCli *cli,
                   int argc,
                   char *argv[])
{
  g_autofree char *sender = NULL;
  g_autofree char *out = NULL;
  GOptionEntry entries[] = {
    { "sender", 0, 0, G_OPTION_ARG_STRING, &sender, NULL, NULL },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &out, NULL, NULL },
    { NULL },
  };
  Wish wish = { 0 };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (!torget_cli_check_municipality (sender))
    return TORGET_EXIT_USAGE;
  wish.sender = sender;
  wish.out = out;
  if (argc == 1)
    return list (cli);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, argv[1]) && argc == 2 + actions[i].n_values)
      {
        wish.value = argc > 2 ? argv[2] : NULL;
        wish.fingerprint = argc > 3 ? argv[3] : NULL;
        return actions[i].func (cli, &wish);
      }
  return torget_cli_usage (_ ("office takes nothing, or card, add FILE, confirm CODE FINGERPRINT, "
                              "end CODE, renew, messages, or missing."));
}
