/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list as the window shows it, as a table. Its texts are the window's, in its language. */
#include "config.h"

#include "report/build-list.h"

#include "report/phrases.h"

/* So that ten columns have room. */
#define FONT_SIZE 8.0

/**
 * torget_build_list:
 * @list: what is listed
 *
 * Returns: (transfer full): a document without rows: torget_document_add_table_row() adds them, after
 *   torget_build_list_group() if the list has groups
 */
TorgetDocument *
torget_build_list (const TorgetListDocument *list)
{
  TorgetDocument *document = torget_document_new (list->title, list->language);
  char iso[TORGET_DATE_ISO_SIZE];

  torget_date_write_iso (list->today, iso);
  document->is_wide = TRUE;
  document->font_size = FONT_SIZE;
  document->footer = torget_phrase_dup (TORGET_PHRASE_FOOTER, list->language, "title", list->title,
                                        "date", iso, NULL);
  document->page_text = g_strdup (torget_phrase_get (TORGET_PHRASE_PAGE, list->language));
  if (list->is_demo)
    document->mark = g_strdup (torget_phrase_get (TORGET_PHRASE_INVENTED, list->language));
  torget_document_add (document, TORGET_BLOCK_TITLE, list->title);
  if (list->note != NULL)
    torget_document_add (document, TORGET_BLOCK_SMALL, list->note);
  return document;
}

/**
 * torget_build_list_group:
 * @document: what torget_build_list() gave
 * @list: the same as there
 * @heading: (nullable): of the rows that follow
 *
 * Begins the table, or the part of it that a group has.
 */
void
torget_build_list_group (TorgetDocument *document,
                         const TorgetListDocument *list,
                         const char *heading)
{
  if (heading != NULL)
    torget_document_add (document, TORGET_BLOCK_HEADING, heading);
  torget_document_add_table_head (document, list->columns, list->weights);
}
