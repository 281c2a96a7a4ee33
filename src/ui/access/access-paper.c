/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checked rows of the access log on paper, with the end of the chain: it shows later which
 * rows there were. */
#include "config.h"

#include "ui/access/access-paper.h"

#include "base/clock.h"
#include "base/moment.h"
#include "domain/disclosure.h"
#include "service/document.h"
#include "ui/access/access-text.h"
#include "ui/document/print-window.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

#define N_COLUMNS 6
#define CHAIN_SHOWN 12 /* digits of a chain that stand on paper */

static char *
dup_chain (const TorgetAccessLine *line)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %.*s", line->record.id, CHAIN_SHOWN, line->chain);
}

static void
add_row (TorgetDocument *document,
         const TorgetAccessLine *line)
{
  g_autofree char *chain = dup_chain (line);
  g_autofree char *time = torget_moment_dup_minute (line->time);
  g_autofree char *action = torget_access_dup_action (line);
  g_autofree char *person = torget_access_dup_person (line);
  g_autofree char *why = torget_access_dup_why (line);
  g_autofree char *patterns = torget_access_dup_patterns (line);
  g_autofree char *what = g_strjoin (" · ", action, person, NULL);
  const char *const cells[N_COLUMNS + 1]
      = { chain, time, line->user, what, why != NULL ? why : "", patterns != NULL ? patterns : "",
          NULL };

  torget_document_add_table_row (document, cells);
}

static TorgetDocument *
build (TorgetSession *session,
       GPtrArray *lines,
       const char *what)
{
  static const guint weights[N_COLUMNS] = { 18, 16, 14, 30, 24, 20 };
  const char *const columns[N_COLUMNS + 1]
      = { _ ("Number and chain"), _ ("Time"), _ ("User"), _ ("What, and whose"),
          _ ("Reason or numbers"), _ ("Unusual"), NULL };
  const TorgetListDocument list = {
    .title = _ ("Check of the Access Log"),
    .note = what,
    .language = torget_ui_language (),
    .today = torget_clock_get_today (),
    .is_demo = torget_session_is_demo (session),
    .columns = columns,
    .weights = weights,
  };
  TorgetDocument *document = torget_build_list (&list);

  torget_build_list_group (document, &list, NULL);
  for (guint i = 0; i < lines->len; i++)
    add_row (document, g_ptr_array_index (lines, i));
  return document;
}

/**
 * torget_access_paper_open:
 * @parent: a window
 * @session: an open session
 * @lines: (element-type TorgetAccessLine): the rows
 * @what: which rows they are
 *
 * Shows the rows as they will be on paper, to be printed or saved.
 */
void
torget_access_paper_open (GtkWindow *parent,
                          TorgetSession *session,
                          GPtrArray *lines,
                          const char *what)
{
  const TorgetDocumentUse use = { "access-log", 0, TORGET_RECIPIENT_OFFICE, NULL };
  g_autoptr (TorgetDocument) document = build (session, lines, what);
  GtkWidget *window = torget_print_window_new_for (session, document, &use, what);

  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
