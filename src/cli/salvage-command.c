/* SPDX-License-Identifier: GPL-3.0-or-later */
/* salvage: what can be read of a damaged file. */
#include "config.h"

#include "cli/command.h"

#include "base/secret.h"
#include "service/salvage.h"

#include <glib/gi18n.h>
#include <stdio.h>

static gboolean
is_complete (const TorgetSalvaged *table)
{
  return table->n_gaps + table->n_empty + table->n_orphans == 0;
}

static gboolean
print_tables (GPtrArray *tables)
{
  gboolean complete = TRUE;

  /* Translators: heads of columns: rows that were saved, places that could not be read, rows that
   * were made again without content, rows that were left out. */
  printf ("%-24s %8s %8s %8s %8s\n", "", _("saved"), _("unread"), _("empty"), _("left out"));
  for (guint i = 0; i < tables->len; i++)
    {
      const TorgetSalvaged *table = g_ptr_array_index (tables, i);

      if (table->n_rows == 0 && is_complete (table))
        continue;
      complete = complete && is_complete (table);
      printf ("%-24s %8u %8u %8u %8u\n", table->table, table->n_rows, table->n_gaps,
              table->n_empty, table->n_orphans);
    }
  puts (complete ? _("Everything was saved. The damaged file was not touched.")
                 : _("Some of it is lost. The damaged file was not touched; compare with a copy."));
  return complete;
}

static gboolean
print_tables_json (GPtrArray *tables)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gboolean complete = TRUE;

  json_builder_begin_object (builder);
  for (guint i = 0; i < tables->len; i++)
    {
      const TorgetSalvaged *table = g_ptr_array_index (tables, i);

      complete = complete && is_complete (table);
      json_builder_set_member_name (builder, table->table);
      json_builder_begin_object (builder);
      torget_cli_add_number (builder, "saved", table->n_rows);
      torget_cli_add_number (builder, "unread", table->n_gaps);
      torget_cli_add_number (builder, "empty", table->n_empty);
      torget_cli_add_number (builder, "left_out", table->n_orphans);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
  return complete;
}

static TorgetExit
salvage (TorgetCli *cli,
         const char *damaged,
         const char *out)
{
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetSecret) passphrase = torget_cli_read_passphrase (cli, &error);
  TorgetCliWait wait = { 0 };

  if (passphrase == NULL)
    return torget_cli_fail (error);
  cli->session = torget_session_new ();
  torget_session_salvage_async (cli->session, damaged, passphrase, out, torget_cli_wait_cb, &wait);
  g_clear_pointer (&passphrase, torget_secret_free);
  result = torget_cli_wait (&wait);
  tables = torget_session_salvage_finish (cli->session, result, &error);
  if (tables == NULL)
    return torget_cli_fail (error);
  return (cli->json ? print_tables_json (tables) : print_tables (tables)) ? TORGET_EXIT_GOOD
                                                                          : TORGET_EXIT_NO;
}

/**
 * torget_cli_salvage:
 * @cli: the options
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when some of it is lost
 */
TorgetExit
torget_cli_salvage (TorgetCli *cli,
                    int argc,
                    char *argv[])
{
  g_autofree char *out = NULL;
  GOptionEntry entries[] = {
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &out, NULL, NULL },
    { NULL },
  };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 2 || out == NULL)
    return torget_cli_usage (_("salvage needs the name of the damaged file, and --out FILE."));
  return salvage (cli, argv[1], out);
}
