/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/json-print.h"
#include "service/session-files.h"

G_BEGIN_DECLS

/* What torgetctl's commands share. */

/* Exit status: the contract with scripts. */
typedef enum
{
  TORGET_EXIT_GOOD = 0,
  TORGET_EXIT_NO = 1,    /* the answer is no, or some rows were refused */
  TORGET_EXIT_USAGE = 2, /* wrong use */
  TORGET_EXIT_DATA = 3,  /* the data could not be read or written */
} TorgetExit;

/**
 * TorgetCli:
 * @database: path of the file
 * @key_file: (nullable): path of the file whose first line is the passphrase
 * @user: (nullable): whose passphrase it is; without it every user's slot is tried
 * @reason: (nullable): why a protected case is needed: a code of the list `access_reason`, or
 *   `code: own words`
 * @json: print one JSON document on standard output
 * @session: (nullable): the open session, for commands that need it
 */
typedef struct
{
  char *database;
  char *key_file;
  char *user;
  char *reason;
  gboolean json;
  TorgetSession *session;
} TorgetCli;

typedef TorgetExit (*TorgetCommandFunc) (TorgetCli *cli,
                                         int argc,
                                         char *argv[]);

/**
 * TorgetCommand:
 * @name: as typed
 * @arguments: as shown in the help
 * @summary: one line, translatable
 * @needs_session: the file is opened before @func and closed after it
 * @func: what it does; argv[0] is the name
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  gboolean needs_session;
  TorgetCommandFunc func;
} TorgetCommand;

const TorgetCommand *torget_command_find (const char *name);
const TorgetCommand *torget_command_list (gsize *n_commands);

/* Waits for an async call: torget_cli_get_result() gives what its callback was called with. */
typedef struct
{
  GAsyncResult *result;
} TorgetCliWait;

void torget_cli_wait_cb (GObject *source,
                         GAsyncResult *result,
                         gpointer user_data);
GAsyncResult *torget_cli_wait (TorgetCliWait *wait);

gboolean torget_cli_open (TorgetCli *cli,
                          GError **error);
void torget_cli_close (TorgetCli *cli);
char *torget_cli_read_passphrase (TorgetCli *cli,
                                  GError **error);
char *torget_cli_read_new_passphrase (const char *key_file,
                                      const char *user,
                                      GError **error);

TorgetExit torget_cli_check_log (TorgetCli *cli);
gboolean torget_cli_reveal (TorgetCli *cli,
                            gint64 person_id,
                            GError **error);

TorgetExit torget_cli_print_result (TorgetCli *cli,
                                    const char *name,
                                    const char *value,
                                    const char *text);
TorgetExit torget_cli_fail (const GError *error);
TorgetExit torget_cli_usage (const char *format,
                             ...) G_GNUC_PRINTF (1, 2);
gboolean torget_cli_parse (GOptionEntry *entries,
                           int *argc,
                           char ***argv);

TorgetExit torget_cli_init (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_demo (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_search (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_show (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_log (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_access (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_import (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_export (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_offers (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_region (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_submissions (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_document (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_deadlines (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_followup (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_rules (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_rule_test (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_retention (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_erase (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_extract (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_office (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_users (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_passphrase (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_rekey (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_selftest (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_validate (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_check_id (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_check (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_backup (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_backups (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_restore (TorgetCli *cli, int argc, char *argv[]);
TorgetExit torget_cli_salvage (TorgetCli *cli, int argc, char *argv[]);

G_END_DECLS
