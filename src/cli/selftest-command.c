/* SPDX-License-Identifier: GPL-3.0-or-later */
/* selftest: whether files are encrypted and written as they must be on this computer. */
#include "config.h"

#include "cli/command.h"

#include "service/selftest.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_text (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetSelftestRow *row = g_ptr_array_index (rows, i);

      printf ("%-22s %s", row->name, row->value);
      if (!torget_selftest_row_is_good (row))
        {
          printf ("  ");
          /* Translators: after a value that is wrong: the value that it must have. */
          printf (_("WRONG: it must be %s"), row->expected);
        }
      printf ("\n");
    }
}

static void
add_row (JsonBuilder *builder,
         gconstpointer data)
{
  const TorgetSelftestRow *row = data;

  torget_cli_add_text (builder, "name", row->name);
  torget_cli_add_text (builder, "value", row->value);
  torget_cli_add_text (builder, "expected", row->expected);
}

static gboolean
all_good (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (!torget_selftest_row_is_good (g_ptr_array_index (rows, i)))
      return FALSE;
  return TRUE;
}

/**
 * torget_cli_selftest:
 * @cli: the options
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when something is not as it must be
 */
TorgetExit
torget_cli_selftest (TorgetCli *cli,
                     int argc,
                     char *argv[])
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  if (argc != 1)
    return torget_cli_usage (_("selftest takes no arguments."));
  cli->session = torget_session_new ();
  torget_session_selftest_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  rows = torget_session_selftest_finish (cli->session, result, &error);
  if (rows == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    torget_cli_print_objects (rows, add_row);
  else
    print_text (rows);
  return all_good (rows) ? TORGET_EXIT_GOOD : TORGET_EXIT_NO;
}
