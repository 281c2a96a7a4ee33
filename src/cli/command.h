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

/**
 * TorgetCommandFunc:
 * @cli: the options that stand before the command
 * @argc: how many words the command has, its name among them
 * @argv: (array length=argc): the words; options that were understood are taken out
 *
 * One command of torgetctl, in the thread of main().
 *
 * Returns: the exit status
 */
typedef TorgetExit TorgetCommandFunc (TorgetCli *cli,
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
  TorgetCommandFunc *func;
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
TorgetExit torget_cli_print_recovery (TorgetCli *cli,
                                      const char *recovery,
                                      const char *text);
TorgetExit torget_cli_fail (const GError *error);
TorgetExit torget_cli_usage (const char *format,
                             ...) G_GNUC_PRINTF (1, 2);
gboolean torget_cli_check_municipality (const char *code);
gboolean torget_cli_parse (GOptionEntry *entries,
                           int *argc,
                           char ***argv);

TorgetCommandFunc torget_cli_init;
TorgetCommandFunc torget_cli_demo;
TorgetCommandFunc torget_cli_search;
TorgetCommandFunc torget_cli_show;
TorgetCommandFunc torget_cli_log;
TorgetCommandFunc torget_cli_access;
TorgetCommandFunc torget_cli_import;
TorgetCommandFunc torget_cli_export;
TorgetCommandFunc torget_cli_offers;
TorgetCommandFunc torget_cli_goals;
TorgetCommandFunc torget_cli_region;
TorgetCommandFunc torget_cli_submissions;
TorgetCommandFunc torget_cli_document;
TorgetCommandFunc torget_cli_deadlines;
TorgetCommandFunc torget_cli_followup;
TorgetCommandFunc torget_cli_rules;
TorgetCommandFunc torget_cli_rule_test;
TorgetCommandFunc torget_cli_retention;
TorgetCommandFunc torget_cli_erase;
TorgetCommandFunc torget_cli_extract;
TorgetCommandFunc torget_cli_office;
TorgetCommandFunc torget_cli_users;
TorgetCommandFunc torget_cli_passphrase;
TorgetCommandFunc torget_cli_rekey;
TorgetCommandFunc torget_cli_selftest;
TorgetCommandFunc torget_cli_validate;
TorgetCommandFunc torget_cli_check_id;
TorgetCommandFunc torget_cli_check;
TorgetCommandFunc torget_cli_backup;
TorgetCommandFunc torget_cli_backups;
TorgetCommandFunc torget_cli_restore;
TorgetCommandFunc torget_cli_salvage;

G_END_DECLS
