/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Undo and Redo would do, for the menu. */
#include "config.h"

#include "ui/app/undo-text.h"

#include <glib/gi18n.h>

/* A label of a menu takes an underscore for the letter to press. */
static char *
dup_escaped (const char *label)
{
  GString *text = g_string_new (label);

  g_string_replace (text, "_", "__", 0);
  return g_string_free (text, FALSE);
}

/**
 * torget_undo_dup_menu_label:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): "Undo:" and the latest step, with a mnemonic; %NULL when
 *   there is nothing to take back
 */
char *
torget_undo_dup_menu_label (TorgetSession *session)
{
  g_autofree char *escaped = NULL;
  const char *label;

  if (torget_session_get_last_tx (session, &label) == 0)
    return NULL;
  if (label == NULL || *label == '\0')
    return g_strdup (_ ("_Undo"));
  escaped = dup_escaped (label);
  /* Translators: item of a menu; %s is what was done, as “Note added”. */
  return g_strdup_printf (_ ("_Undo: %s"), escaped);
}

/**
 * torget_redo_dup_menu_label:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): "Redo:" and the step that was taken back last, with a
 *   mnemonic; %NULL when there is nothing to do again
 */
char *
torget_redo_dup_menu_label (TorgetSession *session)
{
  g_autofree char *escaped = NULL;
  const char *label;

  if (torget_session_get_undone_tx (session, &label) == 0)
    return NULL;
  if (label == NULL || *label == '\0')
    return g_strdup (_ ("_Redo"));
  escaped = dup_escaped (label);
  /* Translators: item of a menu; %s is what was taken back, as “Note added”. */
  return g_strdup_printf (_ ("_Redo: %s"), escaped);
}
