/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export, validate: the region's XML. */
#include "config.h"

#include "cli/command.h"
#include "cli/rehearsal-command.h"

#include "domain/offer.h"
#include "service/error.h"
#include "service/export.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define DEFAULT_SENDER "2480" /* Umeå */

static guint
count_offers (const TorgetExportResult *result)
{
  return torget_record_set_list (result->offers, &torget_offer_type)->len;
}

static void
print_result (TorgetCli *cli,
              const char *path,
              const TorgetExportResult *result)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json && result->offers != NULL)
    {
      /* Translators: %s is a file, then how many offers it has and its SHA-256. */
      printf (_("%s: %u offers. SHA-256 %s\n"), path, count_offers (result), result->sha256);
      return;
    }
  if (!cli->json)
    {
      /* Translators: %s is a file, then counts of persons and the file's SHA-256. */
      printf (_("%s: %u persons, %u withheld. SHA-256 %s\n"), path, result->persons,
              result->withheld, result->sha256);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "file", path);
  torget_cli_add_number (builder, "persons", result->persons);
  torget_cli_add_number (builder, "withheld", result->withheld);
  if (result->offers != NULL)
    torget_cli_add_number (builder, "offers", count_offers (result));
  torget_cli_add_text (builder, "sha256", result->sha256);
  if (result->package != NULL)
    torget_cli_add_text (builder, "package", result->package);
  torget_cli_add_number (builder, "submission", result->submission_id);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

static TorgetExit
run (TorgetCli *cli,
     const TorgetExportRequest *request,
     const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) exported = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_export_async (cli->session, request, file, NULL, NULL, NULL, torget_cli_wait_cb,
                               &wait);
  result = torget_cli_wait (&wait);
  exported = torget_session_export_finish (cli->session, result, &error);
  if (exported == NULL)
    return torget_cli_fail (error);
  print_result (cli, path, exported);
  return TORGET_EXIT_GOOD;
}

/* Counts, when nothing is asked for. */
static gboolean
read_profile (const char *text,
              TorgetExportProfile *profile)
{
  if (g_strcmp0 (text, "handover") == 0)
    *profile = TORGET_EXPORT_HANDOVER;
  else if (g_strcmp0 (text, "offers") == 0)
    *profile = TORGET_EXPORT_OFFERS;
  else if (text == NULL || g_str_equal (text, "aggregate"))
    *profile = TORGET_EXPORT_AGGREGATE;
  else
    return FALSE;
  return TRUE;
}

/* Returns: (transfer full) (nullable): none for all households */
static GArray *
read_households (char **texts)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      gint64 id;

      if (!g_ascii_string_to_signed (texts[i], 10, 1, G_MAXINT64, &id, NULL))
        return NULL;
      g_array_append_val (ids, id);
    }
  return g_steal_pointer (&ids);
}

typedef struct
{
  char *profile;
  char *out;
  char *period;
  char *sender;
  char *legal_basis;
  char *recipient;
  char *note;
  char **households;
  gboolean submit;
  gboolean is_rehearsal;
  TorgetCliRehearsal rehearsal;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->profile);
  g_free (self->out);
  g_free (self->period);
  g_free (self->sender);
  g_free (self->legal_basis);
  g_free (self->recipient);
  g_free (self->note);
  g_strfreev (self->households);
  torget_cli_rehearsal_clear (&self->rehearsal);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
options_parse (Options *self,
               int *argc,
               char ***argv)
{
  GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_STRING, &self->profile, NULL, NULL },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &self->out, NULL, NULL },
    { "period", 0, 0, G_OPTION_ARG_STRING, &self->period, NULL, NULL },
    { "sender", 0, 0, G_OPTION_ARG_STRING, &self->sender, NULL, NULL },
    { "legal-basis", 0, 0, G_OPTION_ARG_STRING, &self->legal_basis, NULL, NULL },
    { "recipient", 0, 0, G_OPTION_ARG_STRING, &self->recipient, NULL, NULL },
    { "household", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->households, NULL, NULL },
    { "submit", 0, 0, G_OPTION_ARG_NONE, &self->submit, NULL, NULL },
    { "note", 0, 0, G_OPTION_ARG_STRING, &self->note, NULL, NULL },
    { "rehearse", 0, 0, G_OPTION_ARG_NONE, &self->is_rehearsal, NULL, NULL },
    { "change", 0, 0, G_OPTION_ARG_STRING, &self->rehearsal.change, NULL, NULL },
    { "conflict", 0, 0, G_OPTION_ARG_STRING, &self->rehearsal.conflict, NULL, NULL },
    { NULL },
  };

  return torget_cli_parse (entries, argc, argv);
}

/* Returns: (nullable): what is wrong with the options */
static const char *
options_find_fault (const Options *self,
                    int n_words,
                    const GArray *households,
                    TorgetExportProfile *profile)
{
  if (n_words != 1 || (self->out == NULL) != self->is_rehearsal
      || !read_profile (self->profile, profile))
    return _ ("export needs --out FILE, and --profile aggregate, handover or offers.");
  if (households == NULL)
    return _ ("--household needs the number of a household.");
  if (households->len > 0 && *profile != TORGET_EXPORT_HANDOVER)
    return _ ("--household is for --profile handover.");
  if (self->period != NULL && !torget_export_is_year (self->period))
    return _ ("A year has four digits, for example 2026.");
  if (*profile != TORGET_EXPORT_AGGREGATE && (self->submit || self->is_rehearsal))
    return _ ("--submit and --rehearse are for --profile aggregate.");
  if (!self->is_rehearsal && (self->rehearsal.change != NULL || self->rehearsal.conflict != NULL))
    return _ ("--change and --conflict are for --rehearse.");
  if ((self->submit && self->is_rehearsal)
      || (self->rehearsal.change != NULL && self->rehearsal.conflict != NULL))
    return _ ("export takes --submit or --rehearse, and --change or --conflict, not both.");
  if (self->legal_basis != NULL && *self->legal_basis == '\0')
    return _ ("--legal-basis needs a text.");
  return NULL;
}

/**
 * torget_cli_export:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * A handover without a recipient is written for everybody to read: to look at, and to check other
 * programs with.
 *
 * Returns: exit status; %TORGET_EXIT_NO when a household is not there
 */
TorgetExit
torget_cli_export (TorgetCli *cli,
                   int argc,
                   char *argv[])
{
  g_auto (Options) options = { 0 };
  g_autoptr (GArray) households = NULL;
  TorgetExportRequest request = { 0 };
  const char *fault;

  if (!options_parse (&options, &argc, &argv))
    return TORGET_EXIT_USAGE;
  households = read_households (options.households);
  fault = options_find_fault (&options, argc, households, &request.profile);
  if (fault != NULL)
    return torget_cli_usage ("%s", fault);
  if (!torget_cli_check_municipality (options.sender))
    return TORGET_EXIT_USAGE;
  request.period = options.period;
  request.sender = options.sender != NULL ? options.sender : (char *) DEFAULT_SENDER;
  request.legal_basis = options.legal_basis;
  request.recipient = options.recipient;
  request.households = households->len > 0 ? households : NULL;
  request.unsealed = options.recipient == NULL;
  request.submit = options.submit;
  request.note = options.note;
  return options.is_rehearsal ? torget_cli_rehearse (cli, &request, &options.rehearsal)
                              : run (cli, &request, options.out);
}

static void
print_verdict (TorgetCli *cli,
               const char *path,
               const GError *error)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      if (error == NULL)
        /* Translators: %s is a file. */
        printf (_("%s follows the schema.\n"), path);
      else
        /* Translators: %s is a file, then what is wrong with it. */
        printf (_("%s does not follow the schema: %s\n"), path, error->message);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "file", path);
  torget_cli_add_flag (builder, "valid", error == NULL);
  torget_cli_add_text (builder, "reason", error != NULL ? error->message : NULL);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

/**
 * torget_cli_validate:
 * @cli: the options
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when the file does not follow the schema
 */
TorgetExit
torget_cli_validate (TorgetCli *cli,
                     int argc,
                     char *argv[])
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  if (argc != 2)
    return torget_cli_usage (_("validate needs the name of one file."));
  file = g_file_new_for_path (argv[1]);
  torget_validate_xml_async (file, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_validate_xml_finish (result, &error)
      && !g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_SCHEMA))
    return torget_cli_fail (error);
  print_verdict (cli, argv[1], error);
  return error == NULL ? TORGET_EXIT_GOOD : TORGET_EXIT_NO;
}
