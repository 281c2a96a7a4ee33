/* SPDX-License-Identifier: GPL-3.0-or-later */
/* access, and what other commands say of the access log: reasons for protected cases, the check. */
#include "config.h"

#include "cli/command.h"

#include "base/moment.h"
#include "domain/access-line.h"
#include "domain/access-reason.h"
#include "domain/code-list.h"
#include "service/access.h"
#include "service/error.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* `code`, `code: own words`, or own words alone, which are another reason. */
static char *
dup_reason (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  char *reason
      = parts[0] != NULL ? torget_access_reason_dup (g_strstrip (parts[0]), parts[1]) : NULL;

  return reason != NULL ? reason : torget_access_reason_dup ("other", text);
}

/**
 * torget_cli_reveal:
 * @cli: the options, with an open session
 * @person_id: row id of whose case is needed
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Puts the reason of --reason on record, if there is one. Without one a protected case stays
 * closed: the call that asks for it fails.
 *
 * Returns: whether to go on
 */
gboolean
torget_cli_reveal (TorgetCli *cli,
                   gint64 person_id,
                   GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *reason = cli->reason != NULL ? dup_reason (cli->reason) : NULL;
  TorgetCliWait wait = { 0 };

  if (cli->reason == NULL)
    return TRUE;
  if (reason == NULL)
    {
      g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_REASON, "too short");
      return FALSE;
    }
  torget_session_reveal_async (cli->session, person_id, reason, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_reveal_finish (cli->session, result, error);
}

/* The log */

typedef struct
{
  TorgetAccessQuery query;
  char *user;
  char *from;
  char *to;
  char *pattern;
  gint64 sample;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->user);
  g_free (options->from);
  g_free (options->to);
  g_free (options->pattern);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
read_day (const char *text,
          TorgetDate *day)
{
  *day = text != NULL ? torget_date_from_iso (text) : TORGET_DATE_NONE;
  return text == NULL || *day != TORGET_DATE_NONE;
}

static gboolean
read_pattern (const char *code,
              TorgetAccessPattern *pattern)
{
  if (code == NULL)
    return TRUE;
  for (guint i = 0; i < torget_code_list_get ("access_pattern")->n_codes; i++)
    if (strcmp (torget_access_pattern_get_code (1 << i), code) == 0)
      {
        *pattern = 1 << i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_options (Options *options)
{
  options->query.user = options->user;
  options->query.sample = (guint) MIN (options->sample, G_MAXINT);
  options->query.seed = g_random_int ();
  return read_day (options->from, &options->query.from) && read_day (options->to, &options->query.to)
         && read_pattern (options->pattern, &options->query.patterns);
}

static char *
dup_patterns (const TorgetAccessLine *line)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < torget_code_list_get ("access_pattern")->n_codes; i++)
    if ((line->patterns & (1 << i)) != 0)
      g_ptr_array_add (codes, (gpointer) torget_access_pattern_get_code (1 << i));
  g_ptr_array_add (codes, NULL);
  return g_strjoinv (",", (char **) codes->pdata);
}

static void
print_line (const TorgetAccessLine *line)
{
  g_autofree char *time = torget_moment_dup_second (line->time);
  g_autofree char *patterns = dup_patterns (line);

  printf ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s\n",
          line->record.id, time, line->user, line->action, line->person_id,
          line->detail != NULL ? line->detail : "", line->reason != NULL ? line->reason : "",
          patterns, line->chain);
}

static void
add_line (JsonBuilder *builder,
          gconstpointer data)
{
  const TorgetAccessLine *line = data;
  g_autofree char *time = torget_moment_dup_second (line->time);
  g_autofree char *patterns = dup_patterns (line);
  g_auto (GStrv) codes = g_strsplit (patterns, ",", -1);

  torget_cli_add_number (builder, "id", line->record.id);
  torget_cli_add_number (builder, "person", line->person_id);
  torget_cli_add_text (builder, "time", time);
  torget_cli_add_text (builder, "user", line->user);
  torget_cli_add_text (builder, "action", line->action);
  torget_cli_add_text (builder, "detail", line->detail);
  torget_cli_add_text (builder, "reason", line->reason);
  torget_cli_add_text (builder, "chain", line->chain);
  json_builder_set_member_name (builder, "patterns");
  json_builder_begin_array (builder);
  for (guint i = 0; codes[i] != NULL; i++)
    json_builder_add_string_value (builder, codes[i]);
  json_builder_end_array (builder);
}

static void
print_lines (TorgetCli *cli,
             GPtrArray *lines)
{
  if (cli->json)
    torget_cli_print_objects (lines, add_line);
  for (guint i = 0; !cli->json && i < lines->len; i++)
    print_line (g_ptr_array_index (lines, i));
}

/**
 * torget_cli_access:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Prints the access log: number, time, user, what was done, row id of whose, numbers, the reason,
 * patterns, and the chain. Without names.
 *
 * Returns: exit status; %TORGET_EXIT_NO when there is no such row
 */
TorgetExit
torget_cli_access (TorgetCli *cli,
                   int argc,
                   char *argv[])
{
  g_auto (Options) options = { 0 };
  GOptionEntry entries[] = {
    { "person", 0, 0, G_OPTION_ARG_INT64, &options.query.person_id, NULL, NULL },
    { "who", 0, 0, G_OPTION_ARG_STRING, &options.user, NULL, NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, NULL, NULL },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, NULL, NULL },
    { "pattern", 0, 0, G_OPTION_ARG_STRING, &options.pattern, NULL, NULL },
    { "sample", 0, 0, G_OPTION_ARG_INT64, &options.sample, NULL, NULL },
    { NULL },
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 1 || !read_options (&options))
    return torget_cli_usage (_("access takes --person ID, --who NAME, --from and --to with dates, "
                               "--pattern CODE and --sample N."));
  torget_session_list_access_async (cli->session, &options.query, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  lines = torget_session_list_access_finish (cli->session, result, &error);
  if (lines == NULL)
    return torget_cli_fail (error);
  print_lines (cli, lines);
  return lines->len > 0 ? TORGET_EXIT_GOOD : TORGET_EXIT_NO;
}

/* The log as part of the check of the file */

static const char *
get_warning_text (TorgetLogWarning warning)
{
  switch (warning)
    {
    case TORGET_LOG_OLDER:
      return _("The access log lacks rows that it once had: an older file was put back, or rows "
               "were removed. Its own row “log:older” names the last one that is missing.");
    case TORGET_LOG_CHANGED:
      return _("The access log is not the one that was seen last: an older file was worked in, or "
               "rows were changed. Its own row “log:changed” names the row.");
    case TORGET_LOG_BROKEN:
      return _("The access log is broken: a row was changed or removed.");
    case TORGET_LOG_GOOD:
    default:
      return NULL;
    }
}

/**
 * torget_cli_check_log:
 * @cli: the options, with an open session
 *
 * Reads the whole access log, and tells on standard error what is amiss; also when that was seen
 * already when the file was opened.
 *
 * Returns: exit status; %TORGET_EXIT_NO when it is not whole
 */
TorgetExit
torget_cli_check_log (TorgetCli *cli)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  TorgetLogWarning warning;
  gint64 row_id;
  TorgetCliWait wait = { 0 };

  torget_session_verify_log_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_verify_log_finish (cli->session, result, &warning, &row_id, &error))
    return torget_cli_fail (error);
  if (torget_session_is_clock_back (cli->session))
    fprintf (stderr, "%s\n", _("The clock of this computer is before the newest change or look. "
                               "Set it right."));
  if (warning == TORGET_LOG_GOOD)
    warning = torget_session_get_log_warning (cli->session);
  if (warning == TORGET_LOG_GOOD)
    return TORGET_EXIT_GOOD;
  fprintf (stderr, "%s\n", get_warning_text (warning));
  number = g_strdup_printf ("%" G_GINT64_FORMAT, row_id);
  if (row_id != 0)
    fprintf (stderr, _("It is seen at row %s.\n"), number);
  return TORGET_EXIT_NO;
}
