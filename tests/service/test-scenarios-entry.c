/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "test-scenarios-entry.h"

#include "domain/casework.h"
#include "domain/housing.h"
#include "domain/person.h"
#include "service/registers.h"

#include <string.h>

static gint64
new_id (gpointer session)
{
  return torget_session_new_id (session);
}

static void
save (TorgetTestEntry *self,
      TorgetRecordSet *records)
{
  const gint64 tx = torget_test_save (self->test->session, records, NULL);

  g_array_append_val (self->steps, tx);
}

/**
 * torget_test_entry_new:
 * @scenario: number of a scenario
 *
 * Returns: (transfer full): a new file with the registers, and nothing of the scenario yet
 */
TorgetTestEntry *
torget_test_entry_new (guint scenario)
{
  TorgetTestEntry *self = g_new0 (TorgetTestEntry, 1);
  g_autoptr (TorgetRecordSet) offices = NULL;

  self->test = torget_test_session_new ();
  self->steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->source = (TorgetDemoSource){ new_id, self->test->session,
                                     torget_date_from_iso (TORGET_DEMO_REFERENCE_DAY) };
  offices = torget_demo_new_offices (&self->source);
  save (self, offices);
  self->story
      = torget_demo_story_new (&self->source, &torget_demo_scenarios[scenario], offices);
  return self;
}

/**
 * torget_test_entry_free:
 * @self: an entry
 */
void
torget_test_entry_free (TorgetTestEntry *self)
{
  torget_demo_story_free (self->story);
  g_array_unref (self->steps);
  torget_test_session_free (self->test);
  g_free (self);
}

/**
 * torget_test_entry_enter_next:
 * @self: an entry
 *
 * Returns: whether there was something to enter; it is then saved
 */
gboolean
torget_test_entry_enter_next (TorgetTestEntry *self)
{
  g_autoptr (TorgetRecordSet) entered = torget_demo_story_enter_next (self->story);

  if (entered != NULL)
    save (self, entered);
  return entered != NULL;
}

static void
add_unknown (gpointer data,
             gpointer records)
{
  const TorgetRecord *record = data;

  if (torget_record_set_find (records, record->type, record->id) == NULL)
    torget_record_set_add (records, torget_record_copy (record));
}

/* A flat that nobody lives in belongs to no case. */
static void
load_flat (TorgetTestEntry *self,
           const TorgetRecord *flat,
           TorgetRecordSet *records)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) entries = NULL;

  if (torget_record_set_find (records, flat->type, flat->id) != NULL)
    return;
  torget_registers_load_async (self->test->session, TORGET_REGISTER_DWELLINGS, flat->id, NULL,
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  entries = torget_registers_load_finish (self->test->session, result, &error);
  g_assert_no_error (error);
  torget_record_set_foreach (entries, add_unknown, records);
}

/**
 * torget_test_entry_load:
 * @self: an entry
 *
 * Returns: (transfer full): what the file holds about all persons and flats of the scenario
 */
TorgetRecordSet *
torget_test_entry_load (TorgetTestEntry *self)
{
  TorgetRecordSet *told = torget_demo_story_get_records (self->story);
  GPtrArray *persons = torget_record_set_list (told, &torget_person_type);
  GPtrArray *flats = torget_record_set_list (told, &torget_dwelling_type);
  TorgetRecordSet *records = torget_record_set_new ();

  for (guint i = 0; i < persons->len; i++)
    {
      const TorgetRecord *person = g_ptr_array_index (persons, i);
      g_autoptr (TorgetRecordSet) one = torget_test_load_case (self->test->session, person->id);

      torget_record_set_foreach (one, add_unknown, records);
    }
  for (guint i = 0; i < flats->len; i++)
    load_flat (self, g_ptr_array_index (flats, i), records);
  return records;
}

typedef struct
{
  TorgetTestEntry *entry;
  TorgetRecordSet *records; /* as the file holds them */
  GString *text;
} Dump;

/* Links by the names that the steps give, so that two files can be compared. */
static char *
dup_value (Dump *dump,
           const TorgetRecord *record,
           const TorgetField *field)
{
  const char *key;

  if (field->kind != TORGET_FIELD_LINK)
    return torget_record_dup_value (record, field);
  key = torget_demo_story_get_key (dump->entry->story, torget_record_get_number (record, field));
  return g_strdup (key != NULL ? key : "of a register");
}

static void
write_record (gpointer data,
              gpointer user_data)
{
  const TorgetRecord *told = data;
  Dump *dump = user_data;
  const TorgetRecord *record = torget_record_set_find (dump->records, told->type, told->id);
  const char *key = torget_demo_story_get_key (dump->entry->story, told->id);

  if (record == NULL)
    g_error ("%s %s is not in the file", told->type->name, key);
  g_string_append_printf (dump->text, "%s %s", record->type->name, key != NULL ? key : "-");
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const TorgetField *field = &record->type->fields[i];
      g_autofree char *value
          = torget_record_is_set (record, field) ? dup_value (dump, record, field) : NULL;

      if (value != NULL)
        g_string_append_printf (dump->text, "; %s=%s", field->name, value);
    }
  g_string_append_c (dump->text, '\n');
}

/**
 * torget_test_entry_dump:
 * @self: an entry
 * @records: what torget_test_entry_load() gave
 *
 * Returns: (transfer full): one line for each record of the story, as @records has it
 */
char *
torget_test_entry_dump (TorgetTestEntry *self,
                        TorgetRecordSet *records)
{
  Dump dump = { self, records, g_string_new (NULL) };

  torget_record_set_foreach (torget_demo_story_get_records (self->story), write_record, &dump);
  return g_string_free (dump.text, FALSE);
}

/* Returns: (transfer full): what the fixture holds of a scenario, line by line */
static char **
dup_kept_lines (guint scenario)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "scenarios.txt", NULL);
  g_autofree char *title
      = g_strdup_printf ("# %u %s\n", scenario + 1, torget_demo_scenarios[scenario].name);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  char *start, *end;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  start = strstr (text, title);
  g_assert_nonnull (start);
  start += strlen (title);
  end = strstr (start, "\n# ");
  if (end != NULL)
    *end = '\0';
  return g_strsplit (start, "\n", -1);
}

/**
 * torget_test_entry_check_kept:
 * @scenario: number of a scenario
 * @dump: what torget_test_entry_dump() gave
 *
 * Fails when a line differs from what the fixture holds of one of the scenarios that it keeps.
 */
void
torget_test_entry_check_kept (guint scenario,
                              const char *dump)
{
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  g_auto (GStrv) kept = scenario < TORGET_TEST_N_KEPT ? dup_kept_lines (scenario) : NULL;

  if (kept == NULL)
    return;
  for (guint i = 0; lines[i] != NULL && kept[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, kept[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (kept));
}
