/* SPDX-License-Identifier: GPL-3.0-or-later */
/* init, demo, check: the file as a whole. */
#include "config.h"

#include "cli/command.h"

#include "base/secret.h"
#include "service/attachment-purge.h"
#include "service/demo.h"
#include "service/error.h"

#include <glib/gi18n.h>

/* A demo household has about this many persons. */
#define PERSONS_PER_HOUSEHOLD 3.4

/**
 * torget_cli_init:
 * @cli: the options
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_init (TorgetCli *cli,
                 int argc,
                 char *argv[])
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetSecret) passphrase = NULL;
  g_autofree char *recovery = NULL;
  g_autofree char *text = NULL;
  TorgetCliWait wait = { 0 };

  if (argc != 1)
    return torget_cli_usage (_("init takes no arguments; name the file with --db."));
  passphrase = torget_cli_read_new_passphrase (cli->key_file, cli->user, &error);
  if (passphrase == NULL)
    return torget_cli_fail (error);
  cli->session = torget_session_new ();
  torget_session_create_async (cli->session, cli->database,
                               cli->user != NULL ? cli->user : g_get_user_name (), passphrase, NULL,
                               torget_cli_wait_cb, &wait);
  g_clear_pointer (&passphrase, torget_secret_free);
  result = torget_cli_wait (&wait);
  recovery = torget_session_create_finish (cli->session, result, &error);
  if (recovery == NULL)
    return torget_cli_fail (error);
  text = g_strdup_printf (_("The file was made. Write the recovery key down and keep it in a safe "
                            "place; it is not shown again:\n%s"),
                          recovery);
  return torget_cli_print_recovery (cli, recovery, text);
}

/**
 * torget_cli_demo:
 * @cli: the options
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_demo (TorgetCli *cli,
                 int argc,
                 char *argv[])
{
  int n_persons = 225;
  gboolean only_scenarios = FALSE;
  guint n_households;
  GOptionEntry entries[] = {
    { "persons", 0, 0, G_OPTION_ARG_INT, &n_persons, NULL, NULL },
    { "scenarios", 0, 0, G_OPTION_ARG_NONE, &only_scenarios, NULL, NULL },
    { NULL },
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 1 || n_persons < 1)
    return torget_cli_usage (_("demo takes only --scenarios, or --persons N with N at least 1."));
  cli->session = torget_session_new ();
  n_households = only_scenarios ? torget_demo_count_scenarios ()
                                : (guint) (n_persons / PERSONS_PER_HOUSEHOLD) + 1;
  torget_session_make_demo_async (cli->session, cli->database, n_households, NULL,
                                  torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_open_demo_finish (cli->session, result, &error))
    return torget_cli_fail (error);
  return torget_cli_print_result (cli, "database", cli->database,
                       _("The demo file is ready. All persons in it are invented."));
}

/* Nothing of this session can be taken back: all that is not attached goes. */
static TorgetExit
purge (TorgetCli *cli)
{
  TorgetAttachmentWaste waste;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *size = NULL;
  g_autofree char *text = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_purge_removed_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_removed_finish (cli->session, result, &waste, &error))
    return torget_cli_fail (error);
  size = g_format_size ((guint64) waste.size);
  text = g_strdup_printf (ngettext ("The file is whole. %u removed attachment (%s) is gone for good.",
                                    "The file is whole. %u removed attachments (%s) are gone for "
                                    "good.",
                                    waste.n_files),
                          waste.n_files, size);
  return torget_cli_print_result (cli, "check", "good", text);
}

/* That a file is not whole is an answer; that it could not be read is none. */
static gboolean
is_damage (const GError *error)
{
  return g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_DAMAGED);
}

/**
 * torget_cli_check:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * `--purge` removes, from a file that is whole, the contents of attachments that were removed.
 *
 * Returns: exit status; %TORGET_EXIT_NO when the file is not whole
 */
TorgetExit
torget_cli_check (TorgetCli *cli,
                  int argc,
                  char *argv[])
{
  gboolean wants_purge = FALSE;
  GOptionEntry entries[] = {
    { "purge", 0, 0, G_OPTION_ARG_NONE, &wants_purge, NULL, NULL },
    { NULL },
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };
  TorgetExit status;

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 1)
    return torget_cli_usage (_("check takes only --purge."));
  torget_session_check_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_check_finish (cli->session, result, &error))
    {
      status = torget_cli_fail (error);
      return is_damage (error) ? TORGET_EXIT_NO : status;
    }
  status = torget_cli_check_log (cli);
  if (status != TORGET_EXIT_GOOD)
    return status;
  return wants_purge ? purge (cli)
                     : torget_cli_print_result (cli, "check", "good", _("The file is whole."));
}
