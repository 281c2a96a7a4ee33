/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Anything given to "torgetctl rule-test": refused with its place, or a case that the engine of
 * deadlines takes through all of its rules. */
#include "config.h"

#include "cli/case-json.h"
#include "domain/deadline.h"
#include "fuzz.h"

static void
compute (const TorgetCliCase *question)
{
  g_autoptr (GArray) deadlines
      = torget_deadlines_list (question->records, &question->parameters);

  for (guint i = 0; i < deadlines->len; i++)
    g_assert_nonnull (g_array_index (deadlines, TorgetDeadline, i).rule);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (TorgetCliCase) question = { 0 };
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (parser, (const char *) data, (gssize) size, NULL)
      || json_parser_get_root (parser) == NULL)
    return 0;
  if (torget_cli_case_read (&question, json_parser_get_root (parser), &error))
    compute (&question);
  else
    g_assert_cmpstr (error->message, !=, "");
  return 0;
}
