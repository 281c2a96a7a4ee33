/* SPDX-License-Identifier: GPL-3.0-or-later */
/* submissions: what was sent to the region, as it was sent, and whether it can be derived again. */
#include "config.h"

#include "cli/command.h"
#include "cli/rehearsal-print.h"

#include "base/moment.h"
#include "service/submission.h"
#include "wording/verdict-text.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* The list */

static void
add_submission (JsonBuilder *builder,
                gconstpointer data)
{
  const TorgetSubmission *submission = data;
  g_autofree char *created = torget_moment_dup_utc (submission->created);

  torget_cli_add_number (builder, "id", submission->id);
  torget_cli_add_text (builder, "profile", submission->profile);
  torget_cli_add_text (builder, "period", submission->period);
  torget_cli_add_text (builder, "sender", submission->sender);
  torget_cli_add_text (builder, "recipient", submission->recipient);
  torget_cli_add_text (builder, "created", created);
  torget_cli_add_text (builder, "user", submission->user);
  torget_cli_add_text (builder, "sha256", submission->sha256);
  torget_cli_add_number (builder, "bytes", submission->n_bytes);
  torget_cli_add_text (builder, "schema_version", submission->schema_version);
  torget_cli_add_text (builder, "program_version", submission->program_version);
  torget_cli_add_text (builder, "definitions", submission->definitions);
  torget_cli_add_number (builder, "persons", submission->population);
  torget_cli_add_number (builder, "figures", submission->n_cells);
  torget_cli_add_number (builder, "hidden", submission->n_hidden);
  torget_cli_add_left_out (builder, submission->left_out);
  torget_cli_add_text (builder, "note", submission->note);
  torget_cli_add_number (builder, "superseded_by", submission->superseded_by);
}

static void
print_submission (const TorgetSubmission *submission)
{
  g_autofree char *created = torget_moment_dup_utc (submission->created);

  printf ("%" G_GINT64_FORMAT "  %s  %s  %s  %s  %s\n", submission->id, created,
          submission->period, submission->sender, submission->user, submission->sha256);
  if (submission->note != NULL)
    printf ("    %s\n", submission->note);
  torget_cli_print_left_out (submission->left_out);
  if (submission->superseded_by != 0)
    {
      g_autofree char *number
          = g_strdup_printf ("%" G_GINT64_FORMAT, submission->superseded_by);

      /* Translators: %s is the number of a later submission. */
      printf (_ ("    Superseded by %s.\n"), number);
    }
}

static TorgetExit
list_all (TorgetCli *cli)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_list_submissions_async (cli->session, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  list = torget_session_list_submissions_finish (cli->session, result, &error);
  if (list == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    torget_cli_print_objects (list, add_submission);
  for (guint i = 0; i < list->len && !cli->json; i++)
    print_submission (g_ptr_array_index (list, i));
  return TORGET_EXIT_GOOD;
}

/* One of them */

static TorgetExit
show (TorgetCli *cli,
      gint64 id,
      const char *out)
{
  g_autoptr (GFile) file = g_file_new_for_path (out);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetSubmission) submission = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_save_submission_async (cli->session, id, file, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  submission = torget_session_save_submission_finish (cli->session, result, &error);
  if (submission == NULL)
    return torget_cli_fail (error);
  return torget_cli_print_result (cli, "sha256", submission->sha256,
                                  _ ("The file was written as it was sent."));
}

static void
add_difference (JsonBuilder *builder,
                gconstpointer data)
{
  const TorgetAggregateDifference *difference = data;

  torget_cli_add_text (builder, "id", difference->id);
  torget_cli_add_text (builder, "split", difference->split);
  torget_cli_add_text (builder, "code", difference->code);
  torget_cli_add_text (builder, "told", difference->told);
  torget_cli_add_text (builder, "derived", difference->derived);
}

static void
print_verdict_json (const TorgetVerdict *verdict)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_submission (builder, verdict->submission);
  torget_cli_add_flag (builder, "whole", verdict->is_whole);
  torget_cli_add_flag (builder, "derived", verdict->is_same);
  torget_cli_add_number (builder, "erased_since", verdict->n_erased);
  torget_cli_add_flag (builder, "other_program", verdict->is_other_program);
  torget_cli_add_strings (builder, "changed_definitions", verdict->changed);
  torget_cli_add_objects (builder, "differences", verdict->differences, add_difference);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

static void
print_difference (const TorgetAggregateDifference *difference)
{
  printf ("%s  %s %s  %s -> %s\n", difference->id,
          difference->split != NULL ? difference->split : "",
          difference->code != NULL ? difference->code : "", difference->told,
          difference->derived);
}

static void
print_verdict (const TorgetVerdict *verdict)
{
  g_autofree char *findings = torget_verdict_dup_findings (verdict);

  puts (findings);
  for (guint i = 0; !verdict->is_same && i < verdict->differences->len; i++)
    print_difference (g_ptr_array_index (verdict->differences, i));
}

static TorgetExit
verify (TorgetCli *cli,
        gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetVerdict) verdict = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_verify_submission_async (cli->session, id, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  verdict = torget_session_verify_submission_finish (cli->session, result, &error);
  if (verdict == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    print_verdict_json (verdict);
  else
    print_verdict (verdict);
  return verdict->is_whole && verdict->is_same ? TORGET_EXIT_GOOD : TORGET_EXIT_NO;
}

/**
 * torget_cli_submissions:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Lists what was submitted, writes one as it was sent, or derives one again.
 *
 * Returns: exit status; %TORGET_EXIT_NO when a submission cannot be derived byte by byte, or
 *   there is none of the number
 */
TorgetExit
torget_cli_submissions (TorgetCli *cli,
                        int argc,
                        char *argv[])
{
  g_autofree char *out = NULL;
  gint64 show_id = 0;
  gint64 verify_id = 0;
  GOptionEntry entries[] = {
    { "show", 0, 0, G_OPTION_ARG_INT64, &show_id, NULL, NULL },
    { "verify", 0, 0, G_OPTION_ARG_INT64, &verify_id, NULL, NULL },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &out, NULL, NULL },
    { NULL },
  };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 1 || (show_id != 0) != (out != NULL) || (show_id != 0 && verify_id != 0))
    return torget_cli_usage (
        _ ("submissions takes nothing, --show NUMBER --out FILE, or --verify NUMBER."));
  if (show_id != 0)
    return show (cli, show_id, out);
  return verify_id != 0 ? verify (cli, verify_id) : list_all (cli);
}
