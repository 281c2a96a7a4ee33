/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document: a document about a person as PDF. */
#include "config.h"

#include "cli/command.h"

#include "base/clock.h"
#include "service/document.h"
#include "service/office-parameters.h"

#include <glib/gi18n.h>
#include <stdio.h>

static TorgetRecordSet *
load (TorgetCli *cli,
      gint64 person_id,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  if (!torget_cli_reveal (cli, person_id, error))
    return NULL;
  torget_session_load_document_async (cli->session, person_id, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_load_document_finish (cli->session, result, error);
}

static gboolean
save (TorgetCli *cli,
      const TorgetDocumentRequest *request,
      TorgetDocument *document,
      const char *path,
      GError **error)
{
  g_autoptr (TorgetPages) pages = torget_pages_new (document);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  const TorgetDocumentUse use = torget_document_request_get_use (request);
  TorgetCliWait wait = { 0 };

  torget_session_save_document_async (cli->session, &use, pages, file, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_save_document_finish (cli->session, result, error);
}

static TorgetExit
run (TorgetCli *cli,
     TorgetDocumentRequest *request,
     const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) records = load (cli, request->person_id, &error);
  g_autoptr (TorgetDocument) document = NULL;

  if (records == NULL)
    return torget_cli_fail (error);
  request->records = records;
  document = torget_document_build (request);
  if (document == NULL)
    {
      fprintf (stderr, "%s\n", _("What the document is about is not on record."));
      return TORGET_EXIT_NO;
    }
  return save (cli, request, document, path, &error) ? TORGET_EXIT_GOOD : torget_cli_fail (error);
}

static gboolean
read_recipient (const char *text,
                TorgetDocumentRequest *request)
{
  const char *const *recipients = torget_document_kind_list_recipients (request->kind);

  request->recipient = text != NULL ? text : recipients[0];
  return g_strv_contains (recipients, request->recipient);
}

/**
 * torget_cli_document:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when there is nothing to write about
 */
TorgetExit
torget_cli_document (TorgetCli *cli,
                     int argc,
                     char *argv[])
{
  g_autofree char *kind = NULL;
  g_autofree char *language = NULL;
  g_autofree char *recipient = NULL;
  g_autofree char *out = NULL;
  TorgetDocumentRequest request = { .today = torget_clock_get_today () };
  GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, NULL, NULL },
    { "person", 0, 0, G_OPTION_ARG_INT64, &request.person_id, NULL, NULL },
    { "about", 0, 0, G_OPTION_ARG_INT64, &request.subject_id, NULL, NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { "recipient", 0, 0, G_OPTION_ARG_STRING, &recipient, NULL, NULL },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &out, NULL, NULL },
    { NULL },
  };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  request.language = language != NULL ? language : "sv";
  request.parameters = torget_session_get_parameters (cli->session);
  request.is_demo = torget_session_is_demo (cli->session);
  if (argc != 1 || out == NULL || kind == NULL || request.person_id <= 0
      || !torget_document_kind_find (kind, &request.kind)
      || !g_strv_contains (((const char *const[]) { "sv", "en", NULL }), request.language)
      || !read_recipient (recipient, &request))
    return torget_cli_usage (_("document needs --kind KIND, --person ID and --out FILE.pdf; "
                               "--language sv or en, and a --recipient who may have it."));
  return run (cli, &request, out);
}
