/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the history says of changes: put together by step and record, values in words, links by
 * name, and nothing of where the protected are. */
#include "config.h"

#include "ui/person/history-text.h"

#include "domain/casework.h"
#include "domain/housing.h"

#include <locale.h>
#include <string.h>

static GPtrArray *
new_changes (void)
{
  return g_ptr_array_new_with_free_func (torget_record_free);
}

static TorgetChange *
add (GPtrArray *changes,
     gint64 tx,
     const char *table,
     gint64 row,
     const char *column,
     const char *before,
     const char *after)
{
  TorgetChange *change = torget_record_new (&torget_change_type);

  change->tx = tx;
  change->table = g_strdup (table);
  change->row = row;
  change->column = g_strdup (column);
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  change->user = g_strdup ("Test");
  change->label = g_strdup ("Something done");
  g_ptr_array_add (changes, change);
  return change;
}

static const TorgetHistoryStep *
get_step (GPtrArray *steps,
          guint index)
{
  return g_ptr_array_index (steps, index);
}

/* A row's values belong to the row, whether the log has them before it or after it. */
static void
test_changes_are_put_together (void)
{
  g_autoptr (GPtrArray) changes = new_changes ();
  g_autoptr (GPtrArray) steps = NULL;
  const TorgetHistoryItem *item;

  add (changes, 3, "note", 1, "text", "Old", NULL);
  add (changes, 3, "note", 1, NULL, "1", NULL);
  add (changes, 3, "person", 2, "status", "active", "closed");
  add (changes, 2, "person", 2, "status", NULL, "active");
  add (changes, 1, "note", 1, NULL, NULL, "1");
  add (changes, 1, "note", 1, "text", NULL, "Old");
  steps = torget_history_steps_new (changes);
  g_assert_cmpuint (steps->len, ==, 3);
  g_assert_cmpuint (get_step (steps, 0)->items->len, ==, 2);
  item = g_ptr_array_index (get_step (steps, 0)->items, 0);
  g_assert_true (torget_change_is_row (item->change));
  g_assert_cmpuint (item->values->len, ==, 1);
  g_assert_cmpuint (get_step (steps, 1)->items->len, ==, 1);
  g_assert_cmpint (get_step (steps, 1)->first->tx, ==, 2);
  item = g_ptr_array_index (get_step (steps, 2)->items, 0);
  g_assert_cmpuint (item->values->len, ==, 1);
}

static TorgetRecordSet *
new_linked (void)
{
  TorgetRecordSet *records = torget_record_set_new ();
  TorgetCoordinator *coordinator = torget_record_new (&torget_coordinator_type);
  TorgetDwelling *dwelling = torget_record_new (&torget_dwelling_type);

  coordinator->record.id = 7;
  coordinator->name = g_strdup ("Lena Prov");
  dwelling->record.id = 8;
  dwelling->address = g_strdup ("Provgatan 1");
  torget_record_set_add (records, coordinator);
  torget_record_set_add (records, dwelling);
  return records;
}

static void
test_items_are_told (void)
{
  static const struct
  {
    const char *table, *column, *before, *after;
    gboolean hides_places;
    const char *title, *text;
  } rows[] = {
    { "preschool_application", "wanted_start", "2026-10-01", "2026-11-01", FALSE,
      "Preschool application · Wanted start", "2026-10-01 → 2026-11-01" },
    { "person", "coordinator_id", NULL, "7", FALSE, "Person · Coordinator",
      "empty → ⁨Lena Prov⁩" },
    { "sublet", "dwelling_id", "8", NULL, FALSE, "Housing contract · Dwelling",
      "⁨Provgatan 1⁩ → empty" },
    { "sublet", "dwelling_id", "99", "8", FALSE, "Housing contract · Dwelling",
      "Dwelling → ⁨Provgatan 1⁩" },
    { "sublet", "dwelling_id", "8", NULL, TRUE, "Housing contract · Dwelling", "•••• → empty" },
    { "identity", "value", "19900101-2385", NULL, TRUE, "Identity number · Number",
      "•••• → empty" },
    { "contact", "value", NULL, "Provgatan 1", TRUE, "Contact · Value", "empty → ••••" },
    { "person", "interpreter", "0", "1", TRUE, "Person · Needs an interpreter", "No → Yes" },
    { "sfi_enrolment", "hours_per_week", "15", "20", FALSE, "SFI · Hours a week", "15 → 20" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TorgetRecordSet) linked = new_linked ();
      const TorgetChangeWords words = { linked, rows[i].hides_places };
      g_autoptr (GPtrArray) changes = new_changes ();
      g_autoptr (GPtrArray) steps = NULL;
      const TorgetHistoryItem *item;
      g_autofree char *title = NULL;
      g_autofree char *text = NULL;

      add (changes, 1, rows[i].table, 5, rows[i].column, rows[i].before, rows[i].after);
      steps = torget_history_steps_new (changes);
      item = g_ptr_array_index (get_step (steps, 0)->items, 0);
      title = torget_history_item_dup_title (item);
      text = torget_history_item_dup_text (item, &words, "\n");
      g_assert_cmpstr (title, ==, rows[i].title);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* All that a new record was made with, but not whose it is and not what is left unset. */
static void
test_made_row_tells_its_values (void)
{
  g_autoptr (TorgetRecordSet) linked = new_linked ();
  const TorgetChangeWords words = { linked, FALSE };
  g_autoptr (GPtrArray) changes = new_changes ();
  g_autoptr (GPtrArray) steps = NULL;
  const TorgetHistoryItem *item;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  add (changes, 1, "consent", 5, NULL, NULL, "1");
  add (changes, 1, "consent", 5, "person_id", NULL, "4");
  add (changes, 1, "consent", 5, "given_date", NULL, "2026-11-20");
  add (changes, 1, "consent", 5, "scope", NULL, "Allt om boendet");
  add (changes, 1, "consent", 5, "interpreter", NULL, "0");
  steps = torget_history_steps_new (changes);
  item = g_ptr_array_index (get_step (steps, 0)->items, 0);
  title = torget_history_item_dup_title (item);
  text = torget_history_item_dup_text (item, &words, "\n");
  g_assert_cmpstr (title, ==, "Added: Consent");
  g_assert_cmpstr (text, ==, "Given: 2026-11-20\nScope: ⁨Allt om boendet⁩");
}

static void
test_step_says_that_it_was_an_undo (void)
{
  static const struct
  {
    const char *kind, *title;
  } rows[] = {
    { NULL, "Something done" },
    { "save", "Something done" },
    { "undo", "Taken back: Something done" },
    { "redo", "Done again: Something done" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) changes = new_changes ();
      g_autoptr (GPtrArray) steps = NULL;
      g_autofree char *title = NULL;

      add (changes, 1, "note", 5, "text", "A", "B")->kind = g_strdup (rows[i].kind);
      steps = torget_history_steps_new (changes);
      title = torget_history_step_dup_title (get_step (steps, 0));
      g_assert_cmpstr (title, ==, rows[i].title);
    }
}

static void
test_obstacles_name_the_later_value (void)
{
  g_autoptr (TorgetRecordSet) linked = new_linked ();
  const TorgetChangeWords words = { linked, FALSE };
  const TorgetChangeWords hiding = { linked, TRUE };
  g_autoptr (GPtrArray) changes = new_changes ();
  g_autofree char *none = torget_obstacles_dup_text (changes, &words);
  g_autofree char *told = NULL;
  g_autofree char *hidden = NULL;

  add (changes, 2, "person", 5, "coordinator_id", NULL, "7");
  add (changes, 2, "sublet", 5, "dwelling_id", NULL, "8");
  told = torget_obstacles_dup_text (changes, &words);
  hidden = torget_obstacles_dup_text (changes, &hiding);
  g_assert_nonnull (strstr (none, "added later belongs to it"));
  g_assert_nonnull (strstr (told, "Person · Coordinator is now ⁨Lena Prov⁩"));
  g_assert_nonnull (strstr (told, "Provgatan 1"));
  g_assert_nonnull (strstr (told, "Test)"));
  g_assert_null (strstr (hidden, "Provgatan"));
}

/* What an event belongs to is named, not numbered, and not called by its table. */
static void
test_event_is_told_in_words (void)
{
  g_autoptr (GPtrArray) changes = new_changes ();
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *text = NULL;
  const TorgetChangeWords words = { NULL };

  add (changes, 1, "event", 7, NULL, NULL, "7");
  add (changes, 1, "event", 7, "record_table", NULL, "sfi_enrolment");
  add (changes, 1, "event", 7, "record_id", NULL, "42");
  add (changes, 1, "event", 7, "date", NULL, "2026-03-11");
  steps = torget_history_steps_new (changes);
  text = torget_history_item_dup_text (g_ptr_array_index (get_step (steps, 0)->items, 0), &words,
                                       " · ");
  g_assert_cmpstr (text, ==, "Belongs to: \u2068SFI\u2069 · Date: 2026-03-11");
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-text/together", test_changes_are_put_together);
  g_test_add_func ("/history-text/items", test_items_are_told);
  g_test_add_func ("/history-text/made", test_made_row_tells_its_values);
  g_test_add_func ("/history-text/kind", test_step_says_that_it_was_an_undo);
  g_test_add_func ("/history-text/obstacles", test_obstacles_name_the_later_value);
  g_test_add_func ("/history-text/event-in-words", test_event_is_told_in_words);
  return g_test_run ();
}
