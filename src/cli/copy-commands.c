/* SPDX-License-Identifier: GPL-3.0-or-later */
/* backup, backups, restore: copies of the file. */
#include "config.h"

#include "cli/command.h"

#include "base/moment.h"
#include "base/secret.h"
#include "service/backups.h"
#include "service/copy-preview.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* The newest copy; the name in the result of `backup`. */
static char *
dup_newest (TorgetCli *cli)
{
  g_autoptr (GPtrArray) copies = torget_copies_list (cli->database);

  return copies->len > 0 ? g_strdup (((TorgetCopy *) g_ptr_array_index (copies, 0))->path) : NULL;
}

static TorgetExit
back_up_to_set (TorgetCli *cli)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_make_copy_async (cli->session, TORGET_COPY_NOW, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_make_copy_finish (cli->session, result, &error))
    return torget_cli_fail (error);
  path = dup_newest (cli);
  return torget_cli_print_result (cli, "backup", path, _ ("The copy was written and opens."));
}

/**
 * torget_cli_backup:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Without a name, makes one of the rotating copies beside the file.
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_backup (TorgetCli *cli,
                   int argc,
                   char *argv[])
{
  GOptionEntry entries[] = { { NULL } };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc == 1 && !torget_session_is_demo (cli->session))
    return back_up_to_set (cli);
  if (argc != 2)
    return torget_cli_usage (_ ("backup takes the name of one copy; the demo needs one."));
  torget_session_backup_async (cli->session, argv[1], torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_backup_finish (cli->session, result, &error))
    return torget_cli_fail (error);
  return torget_cli_print_result (cli, "backup", argv[1], _ ("The copy was written and opens."));
}

static const char *
get_second_text (const TorgetCopiesState *state)
{
  switch (state->second)
    {
    case TORGET_SECOND_PLACE_GOOD:
      return _ ("A second copy goes to another place, too.");
    case TORGET_SECOND_PLACE_MISSING:
      return _ ("The second place could not be reached when the last copy was made.");
    case TORGET_SECOND_PLACE_NONE:
    default:
      return _ ("No second place has been chosen.");
    }
}

static void
print_state (const TorgetCopiesState *state)
{
  for (guint i = 0; i < state->copies->len; i++)
    {
      const TorgetCopy *copy = g_ptr_array_index (state->copies, i);
      g_autofree char *time = torget_moment_dup_second (copy->time);

      printf ("%s  %6" G_GINT64_FORMAT "  %s\n", time, copy->n_persons, copy->path);
    }
  if (state->checked != 0)
    {
      g_autofree char *time = torget_moment_dup_second (state->checked);

      /* Translators: %s is a day with its time. */
      printf (state->is_check_good
                  ? _ ("%s: the newest copy was opened and could be restored.\n")
                  : _ ("%s: the newest copy could NOT be restored. Make a new one.\n"),
              time);
    }
  puts (get_second_text (state));
}

static void
add_copy (JsonBuilder *builder,
          gconstpointer data)
{
  const TorgetCopy *copy = data;
  g_autofree char *time = torget_moment_dup_second (copy->time);

  torget_cli_add_text (builder, "time", time);
  torget_cli_add_number (builder, "persons", copy->n_persons);
  torget_cli_add_text (builder, "path", copy->path);
  torget_cli_add_flag (builder, "second", copy->is_second);
}

static void
print_state_json (const TorgetCopiesState *state)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  torget_cli_add_objects (builder, "copies", state->copies, add_copy);
  torget_cli_add_text (builder, "second_folder", state->second_folder);
  torget_cli_add_flag (builder, "second_missing", state->second == TORGET_SECOND_PLACE_MISSING);
  torget_cli_add_flag (builder, "checked", state->checked != 0);
  torget_cli_add_flag (builder, "check_good", state->is_check_good);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

static gboolean
set_second (TorgetCli *cli,
            const char *folder,
            GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *path = *folder != '\0' ? g_canonicalize_filename (folder, NULL) : NULL;
  TorgetCliWait wait = { 0 };

  torget_session_set_second_folder_async (cli->session, path, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_set_second_folder_finish (cli->session, result, error);
}

static gboolean
check_newest (TorgetCli *cli,
              GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_check_copy_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_check_copy_finish (cli->session, result, error);
}

/**
 * torget_cli_backups:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Lists the rotating copies. `--check` opens the newest one first, `--second` chooses the folder
 * that gets a copy of each, none when it is empty.
 *
 * Returns: exit status; %TORGET_EXIT_NO when the newest copy could not be restored
 */
TorgetExit
torget_cli_backups (TorgetCli *cli,
                    int argc,
                    char *argv[])
{
  gboolean wants_check = FALSE;
  g_autofree char *second = NULL;
  GOptionEntry entries[] = {
    { "check", 0, 0, G_OPTION_ARG_NONE, &wants_check, NULL, NULL },
    { "second", 0, 0, G_OPTION_ARG_FILENAME, &second, NULL, NULL },
    { NULL },
  };
  g_autoptr (TorgetCopiesState) state = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 1)
    return torget_cli_usage (_ ("backups takes only --check and --second FOLDER."));
  if (second != NULL && !set_second (cli, second, &error))
    return torget_cli_fail (error);
  if (wants_check && !check_newest (cli, &error))
    {
      torget_cli_fail (error);
      return TORGET_EXIT_NO;
    }
  torget_session_get_copies_async (cli->session, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  state = torget_session_get_copies_finish (cli->session, result, &error);
  if (state == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    print_state_json (state);
  else
    print_state (state);
  return TORGET_EXIT_GOOD;
}

/* Restoring */

static void
print_side (const char *title,
            gint64 time,
            const char *user)
{
  g_autofree char *text = time != 0 ? torget_moment_dup_second (time) : g_strdup (_ ("never"));

  /* Translators: of a file: when it was last changed, and by whom. */
  printf (_ ("%s: last change %s %s\n"), title, text, user != NULL ? user : "");
}

static void
print_preview (const TorgetCopyPreview *preview)
{
  if (preview->is_here_known)
    print_side (_ ("The file"), preview->time_here, preview->user_here);
  else
    puts (_ ("The file cannot be read."));
  print_side (_ ("The copy"), preview->time_there, preview->user_there);
  for (guint i = 0; i < preview->tables->len; i++)
    {
      const TorgetCopyTable *table = g_ptr_array_index (preview->tables, i);

      if (table->n_here != table->n_there)
        printf ("%-24s %8" G_GINT64_FORMAT " -> %8" G_GINT64_FORMAT "\n", table->table,
                table->n_here, table->n_there);
    }
}

static void
print_preview_json (const TorgetCopyPreview *preview)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  torget_cli_add_flag (builder, "file_readable", preview->is_here_known);
  torget_cli_add_text (builder, "file_user", preview->user_here);
  torget_cli_add_text (builder, "copy_user", preview->user_there);
  json_builder_set_member_name (builder, "tables");
  json_builder_begin_object (builder);
  for (guint i = 0; i < preview->tables->len; i++)
    {
      const TorgetCopyTable *table = g_ptr_array_index (preview->tables, i);

      json_builder_set_member_name (builder, table->table);
      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, table->n_here);
      json_builder_add_int_value (builder, table->n_there);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

static TorgetExit
preview (TorgetCli *cli,
         const char *copy,
         const char *passphrase)
{
  g_autoptr (TorgetCopyPreview) difference = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_preview_copy_async (cli->session, copy, passphrase, cli->database,
                                     torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  difference = torget_session_preview_copy_finish (cli->session, result, &error);
  if (difference == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    print_preview_json (difference);
  else
    print_preview (difference);
  return TORGET_EXIT_GOOD;
}

static TorgetExit
restore (TorgetCli *cli,
         const char *copy,
         const char *passphrase)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_restore_async (cli->session, copy, passphrase, cli->database, torget_cli_wait_cb,
                                &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_restore_finish (cli->session, result, &error))
    return torget_cli_fail (error);
  return torget_cli_print_result (
      cli, "restored", cli->database,
      _ ("The copy is in place. What was there before is kept beside it."));
}

/* What was named, or the newest copy that is as it was when it was made. */
static char *
dup_copy (TorgetCli *cli,
          const char *name)
{
  g_autoptr (TorgetCopy) copy
      = name == NULL ? torget_copies_find_newest_whole (cli->database) : NULL;

  if (name != NULL)
    return g_strdup (name);
  return copy != NULL ? g_strdup (copy->path) : NULL;
}

/**
 * torget_cli_restore:
 * @cli: the options
 * @argc: number of arguments
 * @argv: arguments
 *
 * Without a name, the newest of the rotating copies that is whole. `--preview` only tells what
 * would be different.
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_restore (TorgetCli *cli,
                    int argc,
                    char *argv[])
{
  gboolean wants_preview = FALSE;
  GOptionEntry entries[] = {
    { "preview", 0, 0, G_OPTION_ARG_NONE, &wants_preview, NULL, NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetSecret) passphrase = NULL;
  g_autofree char *copy = NULL;
  TorgetExit status;

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc > 2)
    return torget_cli_usage (_ ("restore takes the name of one copy, and --preview."));
  copy = dup_copy (cli, argc == 2 ? argv[1] : NULL);
  if (copy == NULL)
    return torget_cli_usage (_ ("There is no whole copy beside the file. Name one."));
  passphrase = torget_cli_read_passphrase (cli, &error);
  if (passphrase == NULL)
    return torget_cli_fail (error);
  cli->session = torget_session_new ();
  status = wants_preview ? preview (cli, copy, passphrase) : restore (cli, copy, passphrase);
  g_clear_pointer (&passphrase, torget_secret_free);
  return status;
}
