/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What torgetctl's commands share: waiting, opening the file, printing. */
#include "config.h"

#include "cli/command.h"

#include "base/secret.h"
#include "cli/error-text.h"
#include "domain/code-list.h"
#include "service/error.h"

#include <glib/gi18n.h>
#include <stdio.h>

/**
 * torget_cli_wait_cb:
 * @source: (nullable): source of the result
 * @result: the result
 * @user_data: the #TorgetCliWait
 *
 * The callback to give to an async call that torget_cli_wait() then waits for.
 */
void
torget_cli_wait_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  TorgetCliWait *wait = user_data;

  wait->result = g_object_ref (result);
}

/**
 * torget_cli_wait:
 * @wait: what the call was given as user data; starts as all zeros
 *
 * Returns: (transfer full): the result for the call's finish function
 */
GAsyncResult *
torget_cli_wait (TorgetCliWait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&wait->result);
}

/**
 * torget_cli_open:
 * @cli: the options; gets the session
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: whether the file is open
 */
gboolean
torget_cli_open (TorgetCli *cli,
                 GError **error)
{
  g_autoptr (TorgetSecret) passphrase = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };
  gboolean good;

  cli->session = torget_session_new ();
  if (torget_session_path_is_demo (cli->database))
    {
      torget_session_open_demo_async (cli->session, cli->database, NULL, torget_cli_wait_cb, &wait);
      result = torget_cli_wait (&wait);
      return torget_session_open_demo_finish (cli->session, result, error);
    }
  passphrase = torget_cli_read_passphrase (cli, error);
  if (passphrase == NULL)
    return FALSE;
  torget_session_open_async (cli->session,
                             cli->database,
                             cli->user,
                             passphrase,
                             NULL,
                             torget_cli_wait_cb,
                             &wait);
  g_clear_pointer (&passphrase, torget_secret_free);
  result = torget_cli_wait (&wait);
  good = torget_session_open_finish (cli->session, result, error);
  return good;
}

/**
 * torget_cli_close:
 * @cli: the options; loses the session
 */
void
torget_cli_close (TorgetCli *cli)
{
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  if (cli->session == NULL)
    return;
  torget_session_close_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  torget_session_close_finish (cli->session, result, NULL);
  g_clear_object (&cli->session);
}

/**
 * torget_cli_print_result:
 * @cli: the options
 * @name: member name of the result
 * @value: (nullable): the result, for scripts
 * @text: what was done, in the user's language
 *
 * Returns: %TORGET_EXIT_GOOD
 */
TorgetExit
torget_cli_print_result (TorgetCli *cli,
                         const char *name,
                         const char *value,
                         const char *text)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      puts (text);
      return TORGET_EXIT_GOOD;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, name, value);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
  return TORGET_EXIT_GOOD;
}

/**
 * torget_cli_print_recovery:
 * @cli: the options
 * @recovery: a recovery key, which is not shown again
 * @text: what was done, with the key, in the user's language
 *
 * As torget_cli_print_result(); says where another one comes from when this one could not be shown.
 *
 * Returns: %TORGET_EXIT_GOOD; that nothing could be printed is seen when the program ends
 */
TorgetExit
torget_cli_print_recovery (TorgetCli *cli,
                           const char *recovery,
                           const char *text)
{
  const TorgetExit status = torget_cli_print_result (cli, "recovery_key", recovery, text);

  if (fflush (stdout) != 0)
    fprintf (stderr, "torgetctl: %s\n",
             _ ("Nobody has seen the recovery key. Run torgetctl rekey for another one."));
  return status;
}

/**
 * torget_cli_fail:
 * @error: what went wrong
 *
 * Says on standard error what happened, what was kept and what to do. That there is no such record
 * is an answer.
 *
 * Returns: %TORGET_EXIT_NO when there is no such record, otherwise %TORGET_EXIT_DATA
 */
TorgetExit
torget_cli_fail (const GError *error)
{
  g_autofree char *text = torget_error_text (error);

  fprintf (stderr, "torgetctl: %s\n", text);
  return g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND)
             ? TORGET_EXIT_NO
             : TORGET_EXIT_DATA;
}

/**
 * torget_cli_usage:
 * @format: what is wrong with the call, in the user's language
 * @...: for @format
 *
 * Returns: %TORGET_EXIT_USAGE
 */
TorgetExit
torget_cli_usage (const char *format,
                  ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fprintf (stderr, "torgetctl: %s\n", text);
  return TORGET_EXIT_USAGE;
}

/**
 * torget_cli_check_municipality:
 * @code: (nullable): what was typed as an office of the region
 *
 * Returns: whether it is the code of a municipality, or nothing was typed; if not, that has been
 * said
 */
gboolean
torget_cli_check_municipality (const char *code)
{
  if (code == NULL || torget_code_list_find (torget_code_list_get ("municipality"), code) != NULL)
    return TRUE;
  torget_cli_usage (_ ("“%s” is no code of a municipality in the region."), code);
  return FALSE;
}

/* GLib reads 010 as eight, and 0 as what was not given: the numbers of @entries are read as @texts.
 * Returns: (transfer full): the entries */
static GArray *
dup_entries (const GOptionEntry *entries,
             GPtrArray *texts)
{
  GArray *copy = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  while (entries[texts->len].long_name != NULL)
    g_ptr_array_add (texts, NULL);
  g_array_append_vals (copy, entries, texts->len);
  for (guint i = 0; i < texts->len; i++)
    if (entries[i].arg == G_OPTION_ARG_INT64)
      {
        g_array_index (copy, GOptionEntry, i).arg = G_OPTION_ARG_STRING;
        g_array_index (copy, GOptionEntry, i).arg_data = &texts->pdata[i];
      }
  return copy;
}

/* Whether the text of an option is a number of something: decimal, from 1. */
static gboolean
read_number (const GOptionEntry *entry,
             const char *text)
{
  if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, entry->arg_data, NULL))
    return TRUE;
  /* Translators: --%s is an option, “%s” what was typed after it. */
  torget_cli_usage (_ ("--%s needs a whole number from 1. “%s” is none."), entry->long_name, text);
  return FALSE;
}

/**
 * torget_cli_parse:
 * @entries: the command's own options
 * @argc: (inout): number of arguments
 * @argv: (inout): arguments
 *
 * An option of the type %G_OPTION_ARG_INT64 is the number of something, which is from 1: a row id,
 * a proposal. It is thus 0 only when it was not given; what is no such number is not understood.
 *
 * Returns: whether the options were understood; if not, that has been said
 */
gboolean
torget_cli_parse (GOptionEntry *entries,
                  int *argc,
                  char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) copy = dup_entries (entries, texts);
  g_autoptr (GError) error = NULL;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, (GOptionEntry *) copy->data, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      torget_cli_usage ("%s", error->message);
      return FALSE;
    }
  for (guint i = 0; i < texts->len; i++)
    if (texts->pdata[i] != NULL && !read_number (&entries[i], texts->pdata[i]))
      return FALSE;
  return TRUE;
}
