/* SPDX-License-Identifier: GPL-3.0-or-later */
/* users, passphrase, rekey: who can open the file. */
#include "config.h"

#include "base/secret.h"
#include "cli/command.h"
#include "cli/deadline-print.h"

#include "domain/code-list.h"
#include "service/error.h"
#include "service/users.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* Listing */

static char *
dup_ended (const TorgetAccount *account)
{
  char iso[TORGET_DATE_ISO_SIZE];

  if (account->ended_date == TORGET_DATE_NONE)
    return NULL;
  return g_strdup (torget_date_write_iso (account->ended_date, iso));
}

static void
print_text (GPtrArray *accounts)
{
  for (guint i = 0; i < accounts->len; i++)
    {
      const TorgetAccount *account = g_ptr_array_index (accounts, i);
      const char *role
          = torget_code_label ("user_role", account->role, torget_cli_get_language ());
      g_autofree char *ended = dup_ended (account);

      if (ended == NULL)
        printf ("%s: %s\n", account->name, role);
      else
        {
          /* Translators: a user, the role that the user had, and a day. */
          printf (_("%s: %s, ended %s"), account->name, role, ended);
          printf ("\n");
        }
    }
}

static void
add_account (JsonBuilder *builder,
             gconstpointer data)
{
  const TorgetAccount *account = data;
  g_autofree char *ended = dup_ended (account);

  torget_cli_add_text (builder, "name", account->name);
  torget_cli_add_text (builder, "role", account->role);
  torget_cli_add_text (builder, "ended", ended);
}

static TorgetExit
list (TorgetCli *cli)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };
  GPtrArray *accounts;

  torget_session_list_users_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  records = torget_session_list_users_finish (cli->session, result, &error);
  if (records == NULL)
    return torget_cli_fail (error);
  accounts = torget_record_set_list (records, &torget_account_type);
  if (cli->json)
    torget_cli_print_objects (accounts, add_account);
  else
    print_text (accounts);
  return TORGET_EXIT_GOOD;
}

/* Changing */

typedef struct
{
  char *action;
  char *name;
  TorgetRole role;
  char *new_key_file;
} Wish;

static TorgetExit
finish_change (TorgetCli *cli,
               TorgetCliWait *wait,
               const Wish *wish,
               const char *text)
{
  g_autoptr (GAsyncResult) result = torget_cli_wait (wait);
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  if (torget_session_change_user_finish (cli->session, result, &error))
    return torget_cli_print_result (cli, wish->action, wish->name, text);
  if (!g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_A_USER))
    return torget_cli_fail (error);
  problem = g_strdup_printf (_ ("There is no user “%s”. Nothing was changed; see torgetctl users."),
                             wish->name);
  fprintf (stderr, "torgetctl: %s\n", problem);
  return TORGET_EXIT_NO;
}

static TorgetExit
set_passphrase (TorgetCli *cli,
                const Wish *wish)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetSecret) passphrase
      = torget_cli_read_new_passphrase (wish->new_key_file, wish->name, &error);
  TorgetCliWait wait = { 0 };
  const gboolean is_new = g_str_equal (wish->action, "add");

  if (passphrase == NULL)
    return torget_cli_fail (error);
  if (is_new)
    torget_session_add_user_async (cli->session, wish->name, wish->role, passphrase,
                                   torget_cli_wait_cb, &wait);
  else
    torget_session_renew_user_async (cli->session, wish->name, passphrase, torget_cli_wait_cb,
                                     &wait);
  g_clear_pointer (&passphrase, torget_secret_free);
  return finish_change (cli, &wait, wish,
                        is_new ? _("The user can open the file.")
                               : _("The user has a new passphrase."));
}

static TorgetExit
end (TorgetCli *cli,
     const Wish *wish)
{
  TorgetCliWait wait = { 0 };

  torget_session_end_user_async (cli->session, wish->name, torget_cli_wait_cb, &wait);
  return finish_change (cli, &wait, wish,
                        _("The user cannot open the file any more. If a copy of it may have been "
                          "kept, run torgetctl rekey as well."));
}

static TorgetExit
set_role (TorgetCli *cli,
          const Wish *wish)
{
  TorgetCliWait wait = { 0 };

  torget_session_set_user_role_async (cli->session, wish->name, wish->role, torget_cli_wait_cb,
                                      &wait);
  return finish_change (cli, &wait, wish, _("The user has the new role."));
}

static gboolean
find_role (const char *code,
           TorgetRole *role)
{
  *role = torget_role_from_code (code);
  return g_strcmp0 (torget_role_get_code (*role), code) == 0;
}

static const struct
{
  const char *name;
  gboolean has_role;
  TorgetExit (*func) (TorgetCli *cli,
                      const Wish *wish);
} actions[] = {
  { "add", TRUE, set_passphrase },
  { "renew", FALSE, set_passphrase },
  { "role", TRUE, set_role },
  { "end", FALSE, end },
};

static TorgetExit
change (TorgetCli *cli,
        Wish *wish,
        int argc,
        char *argv[])
{
  for (gsize i = 0; argc > 2 && i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_str_equal (actions[i].name, argv[1]) || argc != (actions[i].has_role ? 4 : 3))
        continue;
      if (actions[i].has_role && !find_role (argv[3], &wish->role))
        return torget_cli_usage (_("“%s” is not a role: reader, coordinator or administrator."),
                                 argv[3]);
      wish->action = argv[1];
      wish->name = argv[2];
      return actions[i].func (cli, wish);
    }
  return torget_cli_usage (_("users takes nothing, or add NAME ROLE, renew NAME, role NAME ROLE, or "
                             "end NAME."));
}

/**
 * torget_cli_users:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_users (TorgetCli *cli,
                  int argc,
                  char *argv[])
{
  g_autofree char *new_key_file = NULL;
  GOptionEntry entries[] = {
    { "new-key-file", 0, 0, G_OPTION_ARG_FILENAME, &new_key_file, NULL, NULL },
    { NULL },
  };
  Wish wish = { 0 };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  wish.new_key_file = new_key_file;
  return argc == 1 ? list (cli) : change (cli, &wish, argc, argv);
}

/**
 * torget_cli_passphrase:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_passphrase (TorgetCli *cli,
                       int argc,
                       char *argv[])
{
  g_autofree char *new_key_file = NULL;
  GOptionEntry entries[] = {
    { "new-key-file", 0, 0, G_OPTION_ARG_FILENAME, &new_key_file, NULL, NULL },
    { NULL },
  };
  g_autoptr (TorgetSecret) old = NULL;
  g_autoptr (TorgetSecret) new = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 1)
    return torget_cli_usage (_("passphrase takes only --new-key-file FILE."));
  old = torget_cli_read_passphrase (cli, &error);
  new = old != NULL ? torget_cli_read_new_passphrase (
                          new_key_file, torget_session_get_user (cli->session), &error)
                    : NULL;
  if (new == NULL)
    return torget_cli_fail (error);
  torget_session_change_passphrase_async (cli->session, old, new, torget_cli_wait_cb, &wait);
  g_clear_pointer (&old, torget_secret_free);
  g_clear_pointer (&new, torget_secret_free);
  result = torget_cli_wait (&wait);
  if (!torget_session_change_passphrase_finish (cli->session, result, &error))
    return torget_cli_fail (error);
  return torget_cli_print_result (cli, "passphrase", torget_session_get_user (cli->session),
                                  _("The passphrase was changed. The recovery key is the same."));
}

/**
 * torget_cli_rekey:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_rekey (TorgetCli *cli,
                  int argc,
                  char *argv[])
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *recovery = NULL;
  g_autofree char *text = NULL;
  TorgetCliWait wait = { 0 };

  if (argc != 1)
    return torget_cli_usage (_("rekey takes no arguments."));
  torget_session_rekey_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  recovery = torget_session_rekey_finish (cli->session, result, &error);
  if (recovery == NULL)
    return torget_cli_fail (error);
  text = g_strdup_printf (_("The file is encrypted with a new key. Passphrases are the same; the "
                            "recovery key is a new one. Write it down and keep it in a safe place; "
                            "it is not shown again:\n%s"),
                          recovery);
  return torget_cli_print_recovery (cli, recovery, text);
}
