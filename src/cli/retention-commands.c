/* SPDX-License-Identifier: GPL-3.0-or-later */
/* retention, erase: whose record is to be erased, who proposes and who approves, erasing. */
#include "config.h"

#include "cli/command.h"

#include "base/clock.h"
#include "cli/deadline-print.h"
#include "domain/code-list.h"
#include "service/document.h"
#include "service/erasure.h"
#include "service/error.h"
#include "service/export-file.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
add_erasure (JsonBuilder *builder,
             const TorgetErasure *erasure)
{
  json_builder_begin_object (builder);
  torget_cli_add_number (builder, "id", erasure->record.id);
  if (erasure->person_id != 0)
    torget_cli_add_number (builder, "person", erasure->person_id);
  torget_cli_add_text (builder, "ground", erasure->ground);
  torget_cli_add_text (builder, "state", erasure->state);
  torget_cli_add_date (builder, "earliest", erasure->earliest);
  torget_cli_add_date (builder, "latest", erasure->latest);
  torget_cli_add_text (builder, "proposed_by", erasure->proposed_by);
  torget_cli_add_text (builder, "decided_by", erasure->decided_by);
  torget_cli_add_text (builder, "kept_because", erasure->decision_ground);
  if (erasure->number != 0)
    {
      torget_cli_add_number (builder, "certificate", erasure->number);
      torget_cli_add_number (builder, "records", erasure->n_records);
      torget_cli_add_number (builder, "operations", erasure->n_operations);
      torget_cli_add_text (builder, "erased_by", erasure->erased_by);
      torget_cli_add_date (builder, "erased", erasure->erased_date);
      torget_cli_add_text (builder, "digest", erasure->digest);
    }
  json_builder_end_object (builder);
}

/* Lists */

static void
add_row (JsonBuilder *builder,
         gconstpointer data)
{
  const TorgetRetentionRow *row = data;

  torget_cli_add_number (builder, "person", row->person->record.id);
  torget_cli_add_text (builder, "rule",
                       row->retention.rule != NULL ? row->retention.rule->id : NULL);
  torget_cli_add_date (builder, "counted_from", row->retention.event);
  torget_cli_add_date (builder, "earliest", row->retention.earliest);
  torget_cli_add_date (builder, "latest", row->retention.latest);
  torget_cli_add_text (builder, "kept_because", row->retention.exception);
  torget_cli_add_number (builder, "mentions", row->n_mentions);
  if (row->erasure != NULL)
    {
      json_builder_set_member_name (builder, "proposal");
      add_erasure (builder, row->erasure);
    }
}

/* Persons stand by their row id: a list of who is to be erased is no list of names. */
static void
print_row (const TorgetRetentionRow *row,
           const char *language)
{
  char earliest[TORGET_DATE_ISO_SIZE], latest[TORGET_DATE_ISO_SIZE];
  const char *state = row->retention.exception == NULL ? _("to be proposed") : NULL;

  if (row->erasure != NULL)
    state = torget_code_label ("erasure_state", row->erasure->state, language);
  else if (state == NULL)
    state = torget_code_label ("retention_exception", row->retention.exception, language);
  printf ("%" G_GINT64_FORMAT "\t%s\t%s\t%s", row->person->record.id,
          torget_date_write_iso (row->retention.earliest, earliest),
          torget_date_write_iso (row->retention.latest, latest), state);
  if (row->erasure != NULL)
    printf ("\t%" G_GINT64_FORMAT, row->erasure->record.id);
  putchar ('\n');
}

static TorgetExit
list (TorgetCli *cli,
      const char *language)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_list_retention_async (cli->session, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  rows = torget_session_list_retention_finish (cli->session, result, &error);
  if (rows == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    torget_cli_print_objects (rows, add_row);
  for (guint i = 0; !cli->json && i < rows->len; i++)
    print_row (g_ptr_array_index (rows, i), language);
  return TORGET_EXIT_GOOD;
}

/* Steps */

static TorgetExit
print_erasure (TorgetCli *cli,
               const TorgetErasure *erasure,
               const char *text)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->json)
    {
      puts (text);
      return TORGET_EXIT_GOOD;
    }
  add_erasure (builder, erasure);
  torget_cli_print_json (builder);
  return TORGET_EXIT_GOOD;
}

/* Why a step was refused, where that is more than the error's own text says. */
static TorgetExit
refuse_step (const GError *error)
{
  if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_ALLOWED))
    fprintf (stderr, "%s\n",
             _("Nothing was done. Who proposed an erasure cannot approve it: that takes another "
               "user, with the role of an administrator."));
  else if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_CONFLICT))
    fprintf (stderr, "%s\n",
             _("Nothing was done. The proposal is not approved, was decided already, or something "
               "was entered since that keeps the record."));
  else if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID))
    fprintf (stderr, "%s\n",
             _("Nothing was done. The record is still to be kept, or a proposal about the person "
               "is open."));
  else
    return torget_cli_fail (error);
  return TORGET_EXIT_NO;
}

static TorgetErasure *
take (TorgetCli *cli,
      const TorgetErasureStep *step,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_take_erasure_step_async (cli->session, step, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_erasure_finish (cli->session, result, error);
}

static TorgetExit
take_step (TorgetCli *cli,
           const TorgetErasureStep *step)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetErasure) erasure = take (cli, step, &error);
  g_autofree char *text = NULL;

  if (erasure == NULL)
    return refuse_step (error);
  /* Translators: a proposal to erase somebody was made, approved or refused. %d is its number. */
  text = g_strdup_printf (_("Proposal %d is on record."), (int) erasure->record.id);
  return print_erasure (cli, erasure, text);
}

static gboolean
is_code (const char *list_id,
         const char *code)
{
  return code != NULL && torget_code_list_find (torget_code_list_get (list_id), code) != NULL;
}

/**
 * torget_cli_retention:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when a step is refused
 */
TorgetExit
torget_cli_retention (TorgetCli *cli,
                      int argc,
                      char *argv[])
{
  gint64 propose = 0, approve = 0, refuse = 0;
  g_autofree char *ground = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *until = NULL;
  GOptionEntry entries[] = {
    { "propose", 0, 0, G_OPTION_ARG_INT64, &propose, NULL, NULL },
    { "approve", 0, 0, G_OPTION_ARG_INT64, &approve, NULL, NULL },
    { "refuse", 0, 0, G_OPTION_ARG_INT64, &refuse, NULL, NULL },
    { "ground", 0, 0, G_OPTION_ARG_STRING, &ground, NULL, NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, NULL, NULL },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, NULL, NULL },
    { NULL },
  };
  TorgetErasureStep step = { 0 };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  step.kind = propose != 0   ? TORGET_ERASURE_STEP_PROPOSE
              : approve != 0 ? TORGET_ERASURE_STEP_APPROVE
                             : TORGET_ERASURE_STEP_REFUSE;
  step.person_id = propose;
  step.id = approve != 0 ? approve : refuse;
  step.ground = ground != NULL ? ground : propose != 0 ? TORGET_ERASURE_RETENTION : NULL;
  step.reason = reason;
  step.kept_until = until != NULL ? torget_date_from_iso (until) : TORGET_DATE_NONE;
  if (argc != 1 || (propose != 0) + (approve != 0) + (refuse != 0) > 1
      || (propose != 0 && !is_code ("erasure_ground", step.ground))
      || (refuse != 0 && !is_code ("retention_exception", step.ground))
      || (until != NULL && step.kept_until == TORGET_DATE_NONE))
    return torget_cli_usage (_("retention takes --propose PERSON, --approve PROPOSAL, or --refuse "
                               "PROPOSAL --ground CODE [--until DATE], each with --reason TEXT."));
  if (propose != 0 || step.id != 0)
    return take_step (cli, &step);
  return list (cli, torget_cli_get_language ());
}

/* Erase */

static gboolean
save_certificate (TorgetCli *cli,
                  const TorgetErasure *erasure,
                  const char *language,
                  const char *path,
                  GError **error)
{
  const TorgetCertificate certificate = {
    .erasure = erasure,
    .language = language,
    .today = torget_clock_get_today (),
    .is_demo = torget_session_is_demo (cli->session),
  };
  const TorgetDocumentUse use = { "certificate", 0, "office", NULL };
  g_autoptr (TorgetDocument) document = torget_build_certificate (&certificate);
  g_autoptr (TorgetPages) pages = torget_pages_new (document);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_save_document_async (cli->session, &use, pages, file, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_save_document_finish (cli->session, result, error);
}

/* The certificate of a proposal that was carried out, to be printed again. */
static TorgetErasure *
find_certificate (TorgetCli *cli,
                  gint64 number,
                  GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) erasures = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_list_erasures_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  erasures = torget_session_list_erasures_finish (cli->session, result, error);
  for (guint i = 0; erasures != NULL && i < erasures->len; i++)
    if (((TorgetErasure *) g_ptr_array_index (erasures, i))->number == number)
      return torget_record_copy (g_ptr_array_index (erasures, i));
  return NULL;
}

static TorgetExit
print_done (TorgetCli *cli,
            const TorgetErasure *erasure)
{
  g_autofree char *text
      = g_strdup_printf (ngettext ("%d record was erased. Certificate %d is on record.",
                                   "%d records were erased. Certificate %d is on record.",
                                   (gulong) erasure->n_records),
                         erasure->n_records, erasure->number);

  return print_erasure (cli, erasure, text);
}

/* Prints again what was erased before. */
static TorgetExit
print_certificate (TorgetCli *cli,
                   gint64 number,
                   const char *language,
                   const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetErasure) erasure = find_certificate (cli, number, &error);

  if (erasure == NULL && error == NULL)
    {
      fprintf (stderr, "%s\n", _ ("There is no certificate of that number."));
      return TORGET_EXIT_NO;
    }
  if (erasure == NULL || !save_certificate (cli, erasure, language, path, &error))
    return torget_cli_fail (error);
  return print_done (cli, erasure);
}

/* Looks at the place of the certificate first: an erasure cannot be taken back, and is done also
 * when the file fails nonetheless.
 * @path: (nullable): of the certificate */
static TorgetExit
erase (TorgetCli *cli,
       gint64 proposal,
       const char *language,
       const char *path)
{
  const TorgetErasureStep step = { .kind = TORGET_ERASURE_STEP_ERASE, .id = proposal };
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetErasure) erasure = NULL;
  TorgetExit status;

  if (path != NULL && !torget_export_file_check (path, &error))
    return torget_cli_fail (error);
  erasure = take (cli, &step, &error);
  if (erasure == NULL)
    return refuse_step (error);
  status = print_done (cli, erasure);
  if (path == NULL || save_certificate (cli, erasure, language, path, &error))
    return status;
  status = torget_cli_fail (error);
  /* Translators: %d is the number of the certificate. Do not translate the command. */
  fprintf (stderr,
           _ ("The erasure is done. Write its certificate with: torgetctl erase "
              "--certificate %d --out FILE.pdf\n"),
           erasure->number);
  return status;
}

/**
 * torget_cli_erase:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Erases only what another user than who proposed has approved.
 *
 * Returns: exit status; %TORGET_EXIT_NO when it is refused
 */
TorgetExit
torget_cli_erase (TorgetCli *cli,
                  int argc,
                  char *argv[])
{
  gint64 proposal = 0;
  gint64 number = 0;
  g_autofree char *out = NULL;
  g_autofree char *language = NULL;
  GOptionEntry entries[] = {
    { "proposal", 0, 0, G_OPTION_ARG_INT64, &proposal, NULL, NULL },
    { "certificate", 0, 0, G_OPTION_ARG_INT64, &number, NULL, NULL },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &out, NULL, NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { NULL },
  };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 1 || (proposal > 0) == (number > 0) || (number > 0 && out == NULL)
      || (language != NULL && !g_str_equal (language, "sv") && !g_str_equal (language, "en")))
    return torget_cli_usage (_("erase takes --proposal NUMBER, and --out FILE.pdf for the "
                               "certificate; or --certificate NUMBER --out FILE.pdf. "
                               "--language is sv or en."));
  if (language == NULL)
    language = g_strdup ("sv");
  return number > 0 ? print_certificate (cli, number, language, out)
                    : erase (cli, proposal, language, out);
}
