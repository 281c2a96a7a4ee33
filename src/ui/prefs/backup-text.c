/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of the file, in words. */
#include "config.h"

#include "ui/prefs/backup-text.h"

#include "base/moment.h"
#include "ui/person/field-labels.h"

#include <glib/gi18n.h>

/**
 * torget_backup_dup_copy_text:
 * @copy: a copy
 *
 * Returns: (transfer full): what it holds and where it lies
 */
char *
torget_backup_dup_copy_text (const TorgetCopy *copy)
{
  const char *place = copy->is_second ? _ ("in the second place") : _ ("beside the file");
  g_autofree char *persons
      = g_strdup_printf (ngettext ("%u person", "%u persons", (gulong) copy->n_persons),
                         (guint) copy->n_persons);

  return g_strconcat (persons, ", ", place, NULL);
}

/**
 * torget_backup_dup_check_text:
 * @state: the copies
 *
 * Returns: (transfer full): whether the newest could be restored, when that was last tried
 */
char *
torget_backup_dup_check_text (const TorgetCopiesState *state)
{
  g_autofree char *time = torget_moment_dup_minute (state->checked);

  if (state->checked == 0)
    return g_strdup (_ ("No copy has been opened yet. This is done once a month."));
  /* Translators: %s is a day with its time. */
  return g_strdup_printf (state->is_check_good
                              ? _ ("Yes: it was opened and counted on %s")
                              : _ ("No: it could not be opened on %s. Make a new copy."),
                          time);
}

/**
 * torget_backup_dup_second_text:
 * @state: the copies
 *
 * Returns: (transfer full): the second place, and how it fares
 */
char *
torget_backup_dup_second_text (const TorgetCopiesState *state)
{
  g_autofree char *folder
      = state->second_folder != NULL ? g_filename_display_name (state->second_folder) : NULL;

  switch (state->second)
    {
    case TORGET_SECOND_PLACE_GOOD:
      return g_steal_pointer (&folder);
    case TORGET_SECOND_PLACE_MISSING:
      /* Translators: %s is a folder. */
      return g_strdup_printf (_ ("%s could not be reached when the last copy was made"), folder);
    case TORGET_SECOND_PLACE_NONE:
    default:
      return g_strdup (_ ("None"));
    }
}

static void
append_side (GString *text,
             gboolean is_copy,
             gint64 time,
             const char *user)
{
  g_autofree char *when = torget_moment_dup_minute (time);

  if (time == 0)
    return;
  /* Translators: a day with its time, and who made the change. */
  g_string_append_printf (text,
                          is_copy ? _ ("Last change in the copy: %s, %s")
                                  : _ ("Last change in the file: %s, %s"),
                          when, user);
  g_string_append_c (text, '\n');
}

/* Only what differs: a table in which the numbers are the same may have other values, of which the
 * times of the last changes tell. */
static guint
append_tables (GString *text,
               const TorgetCopyPreview *preview)
{
  guint n = 0;

  for (guint i = 0; i < preview->tables->len; i++)
    {
      const TorgetCopyTable *table = g_ptr_array_index (preview->tables, i);

      if (table->n_here == table->n_there)
        continue;
      /* Translators: the name of a kind of record, how many there are now, how many in the copy. */
      g_string_append_printf (text, _ ("%s: %u now, %u in the copy"),
                              torget_table_label (table->table), (guint) MAX (table->n_here, 0),
                              (guint) MAX (table->n_there, 0));
      g_string_append_c (text, '\n');
      n++;
    }
  return n;
}

/**
 * torget_backup_dup_preview_text:
 * @preview: a copy beside the file
 *
 * Returns: (transfer full): lines that say what would be different
 */
char *
torget_backup_dup_preview_text (const TorgetCopyPreview *preview)
{
  GString *text = g_string_new (NULL);

  append_side (text, FALSE, preview->time_here, preview->user_here);
  append_side (text, TRUE, preview->time_there, preview->user_there);
  if (!preview->is_here_known)
    g_string_append (text, _ ("The file itself cannot be read."));
  else if (append_tables (text, preview) == 0)
    g_string_append (text, _ ("Both hold the same number of records of every kind."));
  return g_strchomp (g_string_free (text, FALSE));
}
