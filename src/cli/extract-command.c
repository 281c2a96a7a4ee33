/* SPDX-License-Identifier: GPL-3.0-or-later */
/* extract: what is on record about a person, for that person. */
#include "config.h"

#include "cli/command.h"

#include "domain/disclosure.h"
#include "service/document.h"
#include "service/extract.h"

#include <glib/gi18n.h>

static TorgetExtract *
load (TorgetCli *cli,
      gint64 person_id,
      const char *language,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  if (!torget_cli_reveal (cli, person_id, error))
    return NULL;
  torget_session_load_extract_async (cli->session, person_id, language, NULL, torget_cli_wait_cb,
                                     &wait);
  result = torget_cli_wait (&wait);
  return torget_session_load_extract_finish (cli->session, result, error);
}

static gboolean
save_pdf (TorgetCli *cli,
          const TorgetExtract *extract,
          GFile *file,
          GError **error)
{
  const TorgetDocumentUse use
      = { TORGET_EXTRACT_NAME, extract->person_id, TORGET_RECIPIENT_PERSON, NULL };
  g_autoptr (TorgetDocument) document
      = torget_build_extract (extract, torget_session_is_demo (cli->session));
  g_autoptr (TorgetPages) pages = torget_pages_new (document);
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_save_document_async (cli->session, &use, pages, file, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_save_document_finish (cli->session, result, error);
}

static gboolean
save_xml (TorgetCli *cli,
          const TorgetExtract *extract,
          GFile *file,
          GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_save_extract_async (cli->session, extract, file, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_save_extract_finish (cli->session, result, error);
}

static TorgetExit
run (TorgetCli *cli,
     gint64 person_id,
     const char *language,
     gboolean wants_xml,
     const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetExtract) extract = load (cli, person_id, language, &error);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (extract == NULL)
    return torget_cli_fail (error);
  if (wants_xml ? save_xml (cli, extract, file, &error) : save_pdf (cli, extract, file, &error))
    return TORGET_EXIT_GOOD;
  return torget_cli_fail (error);
}

/**
 * torget_cli_extract:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when there is no such person
 */
TorgetExit
torget_cli_extract (TorgetCli *cli,
                    int argc,
                    char *argv[])
{
  gint64 person_id = 0;
  g_autofree char *out = NULL;
  g_autofree char *format = NULL;
  g_autofree char *language = NULL;
  GOptionEntry entries[] = {
    { "person", 0, 0, G_OPTION_ARG_INT64, &person_id, NULL, NULL },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &out, NULL, NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, NULL, NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { NULL },
  };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (format == NULL)
    format = g_strdup ("pdf");
  if (language == NULL)
    language = g_strdup ("sv");
  if (argc != 1 || person_id <= 0 || out == NULL
      || !g_strv_contains (((const char *const[]) { "pdf", "xml", NULL }), format)
      || !g_strv_contains (((const char *const[]) { "sv", "en", NULL }), language))
    return torget_cli_usage (_("extract needs --person ID and --out FILE; --format is pdf or xml, "
                               "--language sv or en."));
  return run (cli, person_id, language, g_str_equal (format, "xml"), out);
}
