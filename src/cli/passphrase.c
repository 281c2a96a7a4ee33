/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passphrases for torgetctl: never an argument, which everybody on the computer could read. */
#include "config.h"

#include "cli/command.h"

#include "domain/passphrase.h"
#include "wording/passphrase-text.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static char *
read_line (const char *prompt)
{
  struct termios shown, hidden;
  gboolean terminal = tcgetattr (STDIN_FILENO, &shown) == 0;
  char buffer[1024];
  char *line;

  fputs (prompt, stderr);
  if (terminal)
    {
      hidden = shown;
      hidden.c_lflag &= (tcflag_t) ~ECHO;
      tcsetattr (STDIN_FILENO, TCSAFLUSH, &hidden);
    }
  line = fgets (buffer, sizeof buffer, stdin);
  if (terminal)
    {
      tcsetattr (STDIN_FILENO, TCSAFLUSH, &shown);
      fputc ('\n', stderr);
    }
  line = line != NULL ? g_strchomp (g_strdup (line)) : NULL;
  explicit_bzero (buffer, sizeof buffer);
  return line;
}

static char *
read_key_file (const char *path,
               GError **error)
{
  g_autofree char *text = NULL;
  gsize length;
  char *line;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  line = g_strndup (text, strcspn (text, "\r\n"));
  explicit_bzero (text, length);
  return line;
}

static gboolean
fail (GError **error,
      const char *text)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, text);
  return FALSE;
}

static char *
read_once (const char *key_file,
           GError **error)
{
  if (key_file != NULL)
    return read_key_file (key_file, error);
  if (isatty (STDIN_FILENO))
    return read_line (_("Passphrase: "));
  fail (error, _("There is no terminal to ask for the passphrase. Name a file that holds it with "
                 "--key-file."));
  return NULL;
}

/**
 * torget_cli_read_passphrase:
 * @cli: the options
 * @error: return location of %G_FILE_ERROR or %G_IO_ERROR
 *
 * Reads the first line of the key file, or asks at the terminal without showing what is typed.
 *
 * Returns: (transfer full) (nullable): the passphrase
 */
char *
torget_cli_read_passphrase (TorgetCli *cli,
                            GError **error)
{
  return read_once (cli->key_file, error);
}

/* The names of whom it is for and of who sits here are what a colleague would try. */
static gboolean
check_worth (const char *passphrase,
             const char *user,
             GError **error)
{
  const char *const known[] = { user != NULL ? user : "", g_get_user_name (), NULL };
  const TorgetPassphraseWorth worth = torget_passphrase_judge (passphrase, known);

  return worth >= TORGET_PASSPHRASE_FAIR || fail (error, torget_passphrase_get_advice (worth));
}

static gboolean
check_repeated (const char *passphrase,
                GError **error)
{
  g_autofree char *again = read_line (_("Passphrase again: "));
  const gboolean is_same = g_strcmp0 (passphrase, again) == 0;

  if (again != NULL)
    explicit_bzero (again, strlen (again));
  return is_same || fail (error, _("The two passphrases differ. Nothing was made."));
}

/**
 * torget_cli_read_new_passphrase:
 * @key_file: (nullable): a file that holds it in its first line; %NULL to ask twice at the terminal
 * @user: (nullable): whose it will be
 * @error: return location of %G_FILE_ERROR or %G_IO_ERROR
 *
 * Reads a passphrase that is to open a file, and refuses what the window refuses.
 *
 * Returns: (transfer full) (nullable): the passphrase
 */
char *
torget_cli_read_new_passphrase (const char *key_file,
                                const char *user,
                                GError **error)
{
  g_autofree char *passphrase = read_once (key_file, error);

  if (passphrase == NULL)
    return NULL;
  if (check_worth (passphrase, user, error)
      && (key_file != NULL || check_repeated (passphrase, error)))
    return g_steal_pointer (&passphrase);
  explicit_bzero (passphrase, strlen (passphrase));
  return NULL;
}
