/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl: Torget without a window, for scripts and for checking the whole. */
#include "config.h"

#include "base/clock.h"
#include "cli/command.h"
#include "service/environment.h"
#include "service/export-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  char *database;
  char *key_file;
  char *today;
  char *user;
  char *reason;
  gboolean json;
  gboolean version;
} Options;

static void
print_commands (void)
{
  gsize n_commands;
  const TorgetCommand *commands = torget_command_list (&n_commands);

  printf (_("Usage: torgetctl [--db FILE] [--key-file FILE] [--today DATE] [--json] COMMAND\n\n"));
  for (gsize i = 0; i < n_commands; i++)
    printf ("  %-10s %-44s %s\n", commands[i].name, commands[i].arguments, _(commands[i].summary));
  printf ("\n%s\n%s\n",
          _("The first line of the key file is the passphrase; TORGET_KEY_FILE names it too."),
          _("Exit status: 0 good, 1 the answer is no or rows were refused, 2 wrong use, 3 the data "
            "could not be read or written."));
}

static gboolean
set_today (const char *text)
{
  TorgetDate today = torget_date_from_iso (text);

  if (today == TORGET_DATE_NONE)
    return FALSE;
  torget_clock_set_today (today);
  return TRUE;
}

static TorgetExit
run_command (const TorgetCommand *command,
             TorgetCli *cli,
             int argc,
             char *argv[])
{
  g_autoptr (GError) error = NULL;
  TorgetExit status;

  if (command->needs_session && !torget_cli_open (cli, &error))
    {
      torget_cli_close (cli);
      return torget_cli_fail (error);
    }
  status = command->func (cli, argc, argv);
  torget_cli_close (cli);
  return status;
}

static TorgetExit
run (Options *options,
     int argc,
     char *argv[])
{
  const TorgetCommand *command;
  g_autofree char *default_database = torget_environment_dup_database ();
  TorgetCli cli = {
    .database = options->database != NULL ? options->database : default_database,
    .key_file = options->key_file,
    .user = options->user,
    .reason = options->reason,
    .json = options->json,
  };

  if (options->today != NULL && !set_today (options->today))
    return torget_cli_usage (_("“%s” is not a date. Write it as 2026-11-21."), options->today);
  if (argc < 2)
    {
      print_commands ();
      return TORGET_EXIT_USAGE;
    }
  if (g_str_equal (argv[1], "help"))
    {
      print_commands ();
      return TORGET_EXIT_GOOD;
    }
  if (cli.key_file != NULL)
    torget_export_file_spare (cli.key_file);
  command = torget_command_find (argv[1]);
  if (command == NULL)
    return torget_cli_usage (_("There is no command “%s”. See torgetctl --help."), argv[1]);
  return run_command (command, &cli, argc - 1, argv + 1);
}

/* Options may stand before or after the command; what is unknown here is the command's own. */
static gboolean
parse_options (Options *options,
               int *argc,
               char ***argv)
{
  GOptionEntry entries[] = {
    { "db", 0, 0, G_OPTION_ARG_FILENAME, &options->database, NULL, NULL },
    { "key-file", 0, 0, G_OPTION_ARG_FILENAME, &options->key_file, NULL, NULL },
    { "today", 0, 0, G_OPTION_ARG_STRING, &options->today, NULL, NULL },
    { "user", 0, 0, G_OPTION_ARG_STRING, &options->user, NULL, NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &options->reason, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      torget_cli_usage ("%s", error->message);
      return FALSE;
    }
  if (options->key_file == NULL)
    options->key_file = g_strdup (g_getenv ("TORGET_KEY_FILE"));
  if (options->today == NULL)
    options->today = g_strdup (g_getenv ("TORGET_TODAY"));
  return TRUE;
}

static void
options_clear (Options *options)
{
  g_free (options->database);
  g_free (options->key_file);
  g_free (options->today);
  g_free (options->user);
  g_free (options->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What could not be printed has told nobody anything. */
static TorgetExit
end_output (TorgetExit status)
{
  errno = 0;
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  /* Translators: %s is what the system says, such as that the disk is full. */
  torget_cli_usage (_ ("The answer could not be written: %s"),
                    g_strerror (errno != 0 ? errno : EIO));
  return TORGET_EXIT_DATA;
}

static TorgetExit
answer (int argc,
        char *argv[])
{
  g_auto (Options) options = { 0 };

  if (argc == 2 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    {
      print_commands ();
      return TORGET_EXIT_GOOD;
    }
  if (!parse_options (&options, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (options.version)
    {
      printf ("torgetctl %s\n", TORGET_VERSION);
      return TORGET_EXIT_GOOD;
    }
  return run (&options, argc, argv);
}

int
main (int argc,
      char *argv[])
{
  torget_environment_start ();
  return end_output (answer (argc, argv));
}
