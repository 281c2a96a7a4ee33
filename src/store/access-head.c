/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidecar that remembers the end of the access log. It holds a number and a digest, nothing
 * about anybody. */
#include "config.h"

#include "store/access-head.h"

#include "store/error.h"

#include <string.h>

static char *
dup_path (const char *database)
{
  return g_strconcat (database, ".head", NULL);
}

/**
 * torget_access_head_clear:
 * @head: what to empty
 */
void
torget_access_head_clear (TorgetAccessHead *head)
{
  g_clear_pointer (&head->chain, g_free);
  head->id = 0;
}

/**
 * torget_access_head_load:
 * @head: (out caller-allocates): what is known; its id is 0 when nothing is, or when the sidecar
 *   cannot be read
 * @database: path of the database
 */
void
torget_access_head_load (TorgetAccessHead *head,
                         const char *database)
{
  g_autofree char *path = dup_path (database);
  g_autofree char *text = NULL;
  char *chain;

  *head = (TorgetAccessHead){ 0 };
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  head->id = g_ascii_strtoll (text, &chain, 10);
  head->chain = g_strdup (g_strstrip (chain));
  if (head->id <= 0 || *head->chain == '\0')
    torget_access_head_clear (head);
}

/**
 * torget_access_head_save:
 * @head: the newest row
 * @database: path of the database
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Called when the row is in the database for good. What a power cut takes of the sidecar is the
 * newest rows at most: it is never ahead of the database.
 *
 * Returns: whether it was written
 */
gboolean
torget_access_head_save (const TorgetAccessHead *head,
                         const char *database,
                         GError **error)
{
  g_autofree char *path = dup_path (database);
  g_autofree char *text
      = g_strdup_printf ("%" G_GINT64_FORMAT " %s\n", head->id, head->chain);

  if (g_file_set_contents_full (path, text, (gssize) strlen (text),
                                G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "head of the access log");
  return FALSE;
}
