/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enters the steps of a situation one after the other: a form makes or changes a record, an event
 * goes the way of all events. What cannot have happened is refused here as it is in the window. */
#include "config.h"

#include "service/demo-story-private.h"

#include "domain/record-types.h"

#define AUTHOR "Anna Demo"

static TorgetRecordSet *
enter_event (TorgetDemoStory *self,
             const TorgetDemoStep *step,
             const TorgetTrackEvent *event,
             TorgetDate today,
             GArray **refusals)
{
  TorgetEventReport report = {
    .event = event,
    .records = self->records,
    .subject = torget_demo_story_find (self, step->who),
    .date = step->date != NULL ? torget_demo_story_read_date (self, step->date) : today,
    .note = step->note,
    .author = AUTHOR,
    .today = today,
  };
  g_autoptr (TorgetRecord) details = NULL;
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();

  if (report.subject == NULL || report.subject->type != event->type)
    torget_demo_story_fail (self, step, "does not happen to such a record");
  details = torget_track_event_create_details (&report);
  torget_demo_story_fill (self, step, details);
  report.details = details;
  *refusals = torget_track_event_check (&report);
  if ((*refusals)->len > 0)
    return NULL;
  torget_track_event_apply (&report, changed, torget_demo_story_new_id, self);
  return g_steal_pointer (&changed);
}

/* The story */

typedef struct
{
  TorgetRecordSet *newer;
  TorgetRecordSet *merged;
} Merge;

static void
add_newest (gpointer data,
            gpointer user_data)
{
  const TorgetRecord *record = data;
  Merge *merge = user_data;
  const TorgetRecord *newer = torget_record_set_find (merge->newer, record->type, record->id);

  torget_record_set_add (merge->merged, torget_record_copy (newer != NULL ? newer : record));
}

static void
add_unknown (gpointer data,
             gpointer user_data)
{
  const TorgetRecord *record = data;
  Merge *merge = user_data;

  if (torget_record_set_find (merge->merged, record->type, record->id) == NULL)
    torget_record_set_add (merge->merged, torget_record_copy (record));
}

static void
merge_into (TorgetRecordSet **records,
            TorgetRecordSet *newer)
{
  Merge merge = { newer, torget_record_set_new () };

  torget_record_set_foreach (*records, add_newest, &merge);
  torget_record_set_foreach (newer, add_unknown, &merge);
  torget_record_set_unref (*records);
  *records = merge.merged;
}

static void
remember_key (TorgetDemoStory *self,
              const TorgetDemoStep *step,
              TorgetRecordSet *changed)
{
  const TorgetTrackEvent *event = torget_track_event_find (step->what);
  const TorgetRecordType *type
      = event != NULL ? event->makes : torget_record_types_find (step->what);
  GPtrArray *made = type != NULL ? torget_record_set_list (changed, type) : NULL;

  if (step->key == NULL)
    return;
  if (made == NULL || made->len == 0 || g_hash_table_contains (self->ids, step->key))
    torget_demo_story_fail (self, step, "makes nothing that can have this key");
  else
    g_hash_table_insert (self->ids, g_strdup (step->key),
                         torget_record_copy (g_ptr_array_index (made, made->len - 1)));
}

/**
 * torget_demo_story_new:
 * @source: day and ids; must live as long as the story
 * @scenario: what is told
 * @offices: what torget_demo_new_offices() gave
 *
 * Returns: (transfer full): the story, of which nothing is entered
 */
TorgetDemoStory *
torget_demo_story_new (const TorgetDemoSource *source,
                       const TorgetDemoScenario *scenario,
                       TorgetRecordSet *offices)
{
  TorgetDemoStory *self = g_new0 (TorgetDemoStory, 1);

  self->source = source;
  self->scenario = scenario;
  self->next = scenario->steps;
  self->offices = torget_record_set_ref (offices);
  self->records = torget_record_set_new ();
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, torget_record_free);
  if (!scenario->is_fixed)
    self->shift = source->today - torget_date_from_iso (TORGET_DEMO_REFERENCE_DAY);
  return self;
}

/**
 * torget_demo_story_free:
 * @self: a story
 */
void
torget_demo_story_free (TorgetDemoStory *self)
{
  torget_record_set_unref (self->offices);
  torget_record_set_unref (self->records);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/**
 * torget_demo_story_get_next_date:
 * @self: a story
 *
 * Returns: the day of what is entered next; %TORGET_DATE_NONE when all is told
 */
TorgetDate
torget_demo_story_get_next_date (TorgetDemoStory *self)
{
  return self->next->what != NULL ? torget_demo_story_read_date (self, self->next->date) : TORGET_DATE_NONE;
}

/**
 * torget_demo_story_try:
 * @self: a story
 * @step: anything, with its date; need not be one of the story's
 * @today: the day on which it is told
 * @refusals: (out) (transfer full) (nullable) (element-type TorgetEventRefusal): why it cannot have
 *   happened; %NULL for a form
 *
 * Changes nothing in the story.
 *
 * Returns: (transfer full) (nullable): the records that one save takes; %NULL when it is refused
 */
TorgetRecordSet *
torget_demo_story_try (TorgetDemoStory *self,
                       const TorgetDemoStep *step,
                       TorgetDate today,
                       GArray **refusals)
{
  const TorgetTrackEvent *event = torget_track_event_find (step->what);

  *refusals = NULL;
  return event != NULL ? enter_event (self, step, event, today, refusals)
                       : torget_demo_story_enter_form (self, step);
}

static void
enter (TorgetDemoStory *self,
       TorgetRecordSet **saved)
{
  const TorgetDemoStep *step = self->next;
  g_autoptr (GArray) refusals = NULL;
  g_autoptr (TorgetRecordSet) changed
      = torget_demo_story_try (self, step, self->today, &refusals);

  if (changed == NULL)
    torget_demo_story_fail (self, step, "is refused");
  remember_key (self, step, changed);
  merge_into (&self->records, changed);
  merge_into (saved, changed);
  self->next++;
}

/**
 * torget_demo_story_enter_next:
 * @self: a story
 *
 * Enters the next step as a coordinator does on its day, with what is saved together with it.
 *
 * Returns: (transfer full) (nullable): the new and changed records: one save; %NULL when all is told
 */
TorgetRecordSet *
torget_demo_story_enter_next (TorgetDemoStory *self)
{
  TorgetRecordSet *saved;

  if (self->next->what == NULL)
    return NULL;
  saved = torget_record_set_new ();
  self->today = torget_demo_story_get_next_date (self);
  do
    enter (self, &saved);
  while (self->next->what != NULL && self->next->date == NULL);
  return saved;
}

/**
 * torget_demo_story_get_records:
 * @self: a story
 *
 * Returns: (transfer none): all that is on record so far
 */
TorgetRecordSet *
torget_demo_story_get_records (TorgetDemoStory *self)
{
  return self->records;
}

/**
 * torget_demo_story_find:
 * @self: a story
 * @key: what a step named
 *
 * Returns: (transfer none) (nullable): the record as it stands now
 */
gpointer
torget_demo_story_find (TorgetDemoStory *self,
                        const char *key)
{
  const TorgetRecord *made = g_hash_table_lookup (self->ids, key);

  return made != NULL ? torget_record_set_find (self->records, made->type, made->id) : NULL;
}

/**
 * torget_demo_story_get_key:
 * @self: a story
 * @id: row id
 *
 * Returns: (nullable): how the steps name the record
 */
const char *
torget_demo_story_get_key (TorgetDemoStory *self,
                           gint64 id)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (((TorgetRecord *) value)->id == id)
      return key;
  return NULL;
}
