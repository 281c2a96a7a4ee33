/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was changed, in words: fields and values by their labels, links by what they point to. */
#include "config.h"

#include "ui/person/history-text.h"

#include "base/moment.h"
#include "domain/record-types.h"
#include "ui/person/field-labels.h"
#include "ui/person/field-value.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * torget_change_dup_field:
 * @change: a changed value
 *
 * Returns: (transfer full): the kind of record and the field, as "Preschool application · Wanted
 *   start"; for a row that was made or removed, the kind of record
 */
char *
torget_change_dup_field (const TorgetChange *change)
{
  if (torget_change_is_row (change))
    return g_strdup (torget_table_label (change->table));
  return g_strdup_printf ("%s · %s", torget_table_label (change->table),
                          torget_field_label (change->table, change->column));
}

/**
 * torget_change_dup_value:
 * @change: a changed value
 * @value: (nullable): what was before, or after
 * @words: what links point to, and what must not be shown
 *
 * Returns: (transfer full): the value in words
 */
char *
torget_change_dup_value (const TorgetChange *change,
                         const char *value,
                         const TorgetChangeWords *words)
{
  const TorgetRecordType *type = torget_record_types_find (change->table);
  const TorgetField *field
      = type != NULL ? torget_record_type_find (type, change->column) : NULL;

  if (value == NULL || *value == '\0')
    return g_strdup (C_ ("value of a field", "empty"));
  if (field == NULL)
    return words->hides_places ? g_strdup ("••••") : g_strdup_printf ("⁨%s⁩", value);
  return torget_field_value_dup_masked (type, field, value, words->records, words->hides_places);
}

static char *
dup_before_and_after (const TorgetChange *change,
                      const TorgetChangeWords *words)
{
  g_autofree char *before = torget_change_dup_value (change, change->before, words);
  g_autofree char *after = torget_change_dup_value (change, change->after, words);

  /* Translators: a value before and after a change. */
  return g_strdup_printf (_ ("%s → %s"), before, after);
}

/* To whom a record belongs is where the reader is; a digest, a row's number, and a flag that is not
 * set, say nothing. */
static gboolean
is_worth_telling (const TorgetChange *change)
{
  static const char *const silent[] = { "person_id", "household_id", "record_id", "sha256",
                                        NULL };
  const char *value = change->after != NULL ? change->after : change->before;

  return !g_strv_contains (silent, change->column) && g_strcmp0 (value, "0") != 0;
}

static char *
dup_all_values (const TorgetHistoryItem *item,
                const TorgetChangeWords *words,
                const char *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < item->values->len; i++)
    {
      const TorgetChange *change = g_ptr_array_index (item->values, i);
      g_autofree char *value = NULL;

      if (!is_worth_telling (change))
        continue;
      value = torget_change_dup_value (
          change, change->after != NULL ? change->after : change->before, words);
      if (text->len > 0)
        g_string_append (text, separator);
      /* Translators: the name of a field and its value. */
      g_string_append_printf (text, _ ("%s: %s"), torget_field_label (change->table, change->column),
                              value);
    }
  return g_string_free (text, FALSE);
}

/**
 * torget_history_item_dup_title:
 * @item: an item
 *
 * Returns: (transfer full): what it is about
 */
char *
torget_history_item_dup_title (const TorgetHistoryItem *item)
{
  const TorgetChange *change = item->change;

  if (!torget_change_is_row (change))
    return torget_change_dup_field (change);
  if (change->after != NULL)
    /* Translators: %s is a kind of record, as “Note”. */
    return g_strdup_printf (_ ("Added: %s"), torget_table_label (change->table));
  /* Translators: %s is a kind of record, as “Note”. */
  return g_strdup_printf (_ ("Removed: %s"), torget_table_label (change->table));
}

/**
 * torget_history_item_dup_text:
 * @item: an item
 * @words: what links point to, and what must not be shown
 * @separator: what stands between several values
 *
 * Returns: (transfer full): the value before and after, or all that a record was made or removed
 *   with
 */
char *
torget_history_item_dup_text (const TorgetHistoryItem *item,
                              const TorgetChangeWords *words,
                              const char *separator)
{
  return torget_change_is_row (item->change) ? dup_all_values (item, words, separator)
                                             : dup_before_and_after (item->change, words);
}

/**
 * torget_history_step_dup_title:
 * @step: a step
 *
 * Returns: (transfer full): what was done, as it was called then
 */
char *
torget_history_step_dup_title (const TorgetHistoryStep *step)
{
  const char *label = step->first->label;

  if (label == NULL)
    label = C_ ("step of history", "Change");
  if (g_strcmp0 (step->first->kind, "undo") == 0)
    /* Translators: a step of the history that took another back; %s is what was done. */
    return g_strdup_printf (_ ("Taken back: %s"), label);
  if (g_strcmp0 (step->first->kind, "redo") == 0)
    /* Translators: a step of the history that did again what was taken back; %s is what. */
    return g_strdup_printf (_ ("Done again: %s"), label);
  return g_strdup (label);
}

/**
 * torget_change_dup_when_and_who:
 * @change: a change
 *
 * Returns: (transfer full): time, by this computer's clock, and user
 */
char *
torget_change_dup_when_and_who (const TorgetChange *change)
{
  g_autofree char *when = torget_moment_dup_minute (change->time);

  return g_strdup_printf ("%s · %s", when, change->user);
}

static void
append_obstacle (GString *text,
                 const TorgetChange *change,
                 const TorgetChangeWords *words)
{
  g_autofree char *field = torget_change_dup_field (change);
  g_autofree char *when_and_who = torget_change_dup_when_and_who (change);
  g_autofree char *value = NULL;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (torget_change_is_row (change))
    {
      /* Translators: why something cannot be taken back; “Note has been removed (time · user)”. */
      g_string_append_printf (text, change->after == NULL ? _ ("%s has been removed (%s).")
                                                          : _ ("%s has been added again (%s)."),
                              field, when_and_who);
      return;
    }
  value = torget_change_dup_value (change, change->after, words);
  /* Translators: why something cannot be taken back: field, its value now, time · user. */
  g_string_append_printf (text, _ ("%s is now %s (%s)."), field, value, when_and_who);
}

/**
 * torget_obstacles_dup_text:
 * @changes: (element-type TorgetChange): the later changes that stand in the way of taking an
 *   earlier one back
 * @words: what links point to, and what must not be shown
 *
 * Returns: (transfer full): why nothing was taken back, and what to do about it
 */
char *
torget_obstacles_dup_text (GPtrArray *changes,
                           const TorgetChangeWords *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (changes->len == 0)
    return g_strdup (_ ("Something that was added later belongs to it. Remove that first."));
  for (guint i = 0; i < MIN (changes->len, 5); i++)
    append_obstacle (text, g_ptr_array_index (changes, i), words);
  return g_strdup_printf (
      "%s\n\n%s", text->str,
      ngettext ("It has been changed since. Take the later change back first, or change the value "
                "by hand.",
                "They have been changed since. Take the later changes back first, or change the "
                "values by hand.",
                changes->len));
}
