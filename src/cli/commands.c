/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of commands. */
#include "config.h"

#include "cli/command.h"

#include <glib/gi18n.h>

static const TorgetCommand commands[] = {
  { "init", "", N_ ("Make a new file and print its recovery key"), FALSE, torget_cli_init },
  { "demo", "[--persons N | --scenarios]", N_ ("Make a file with invented persons"), FALSE,
    torget_cli_demo },
  { "search", "[--limit N] TEXT", N_ ("Find persons"), TRUE, torget_cli_search },
  { "show", "ID [--reason REASON]", N_ ("Print everything about a person’s household"), TRUE,
    torget_cli_show },
  { "log", "ID [--reason REASON]", N_ ("Print the changes of a person and the household"), TRUE,
    torget_cli_log },
  { "access", "[--person ID] [--who NAME] [--from DATE] [--to DATE] [--pattern CODE] [--sample N]",
    N_ ("Print who looked at whom, and why"), TRUE, torget_cli_access },
  { "import", "[--dry-run] [--accept | --decline REASON] [--receipt OUT [--sender CODE]] FILE",
    N_ ("Import a register from a CSV file, a handover, or offers from another municipality"), TRUE,
    torget_cli_import },
  { "export",
    "--out FILE [--profile aggregate|handover|offers] [--period YEAR] [--sender CODE] "
    "[--legal-basis TEXT] [--recipient CODE] [--household ID]… [--submit [--note TEXT]] "
    "| --rehearse [--change ID | --conflict CODE]",
    N_ ("Write the region’s XML"), TRUE, torget_cli_export },
  { "offers", "[--kind sfi_course|dwelling|practice_place]",
    N_ ("List what we and the other municipalities offer"), TRUE, torget_cli_offers },
  { "submissions", "[--show NUMBER --out FILE | --verify NUMBER]",
    N_ ("List what was submitted to the region, write it again, or derive its figures again"), TRUE,
    torget_cli_submissions },
  { "document",
    "--kind KIND --person ID --out FILE [--language sv|en] [--recipient CODE] "
    "[--about ID]",
    N_ ("Write a document about a person as PDF"), TRUE, torget_cli_document },
  { "deadlines", "[--person ID] [--rule ID] [--open] [--recompute] [--ics --out FILE]",
    N_ ("List the deadlines as they are on the day of --today"), TRUE, torget_cli_deadlines },
  { "followup",
    "[--period 2026|2026-Q3|2026-11] [--municipality CODE] "
    "[--region | --out FILE.xlsx|FILE.csv | --behind ID [--part all|counted|gaps] | --change ID]",
    N_ ("Print or write the indicators of a period, or print who is behind one"), TRUE,
    torget_cli_followup },
  { "goals", "[--period YEAR] [set ID GOAL | remove ID]",
    N_ ("List the office’s goals for the indicators of a year, set one or remove it"), TRUE,
    torget_cli_goals },
  { "region", "[--period YEAR | --receive FILE | --remove NUMBER] [--sender CODE]",
    N_ ("Print the figures of the region’s municipalities side by side, or take in a file of one"),
    TRUE, torget_cli_region },
  { "rules", "", N_ ("List the rules of the deadlines"), FALSE, torget_cli_rules },
  { "rule-test", "FILE", N_ ("Compute the deadlines of the records in a JSON file"), FALSE,
    torget_cli_rule_test },
  { "retention",
    "[--propose PERSON | --approve PROPOSAL | --refuse PROPOSAL] [--ground CODE] "
    "[--reason TEXT] [--until DATE]",
    N_ ("List whose record is to be erased, propose it, approve or refuse it"), TRUE,
    torget_cli_retention },
  { "erase", "--proposal NUMBER | --certificate NUMBER [--out FILE] [--language sv|en]",
    N_ ("Erase what another user has approved, and write the certificate as PDF"), TRUE,
    torget_cli_erase },
  { "extract", "--person ID --out FILE [--format pdf|xml] [--language sv|en]",
    N_ ("Write what is on record about a person, for that person"), TRUE, torget_cli_extract },
  { "validate", "FILE", N_ ("Check a file of the region’s XML"), FALSE, torget_cli_validate },
  { "check-id", "NUMBER", N_ ("Check an identity number"), FALSE, torget_cli_check_id },
  { "office",
    "[card [--out FILE] [--sender CODE] | add FILE | confirm CODE FINGERPRINT | end CODE "
    "| renew | messages | missing]",
    N_ ("List the region’s offices, read their cards and confirm them"), TRUE, torget_cli_office },
  { "users", "[add NAME ROLE | renew NAME | role NAME ROLE | end NAME] [--new-key-file FILE]",
    N_ ("List or change who can open the file"), TRUE, torget_cli_users },
  { "passphrase", "[--new-key-file FILE]", N_ ("Change your passphrase"), TRUE,
    torget_cli_passphrase },
  { "rekey", "", N_ ("Encrypt the file with a new key, on suspicion"), TRUE, torget_cli_rekey },
  { "selftest", "", N_ ("Check that files are encrypted and written as they must be"), FALSE,
    torget_cli_selftest },
  { "check", "[--purge]", N_ ("Check that the file is whole"), TRUE, torget_cli_check },
  { "backup", "[FILE]", N_ ("Write an encrypted, verified copy"), TRUE, torget_cli_backup },
  { "backups", "[--check] [--second FOLDER]", N_ ("List the copies that the program has made"),
    TRUE, torget_cli_backups },
  { "restore", "[--preview] [FILE]", N_ ("Put a copy in place of the file"), FALSE,
    torget_cli_restore },
  { "salvage", "FILE --out FILE", N_ ("Save what can be read of a damaged file"), FALSE,
    torget_cli_salvage },
};

/**
 * torget_command_list:
 * @n_commands: (out): how many
 *
 * Returns: (transfer none): all commands
 */
const TorgetCommand *
torget_command_list (gsize *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

/**
 * torget_command_find:
 * @name: what was typed
 *
 * Returns: (transfer none) (nullable): the command of that name
 */
const TorgetCommand *
torget_command_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}
