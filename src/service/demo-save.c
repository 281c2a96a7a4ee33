/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the demo into a new file. */
#include "config.h"

#include "service/demo-save.h"

#include "base/clock.h"
#include "base/id.h"
#include "service/demo-build.h"
#include "service/demo-story.h"
#include "store/change-log.h"
#include "store/edit.h"

/* Households drawn at random that are saved in one transaction. */
#define BATCH 500

typedef struct
{
  guint32 incarnation;
  guint32 counter;
} Ids;

static gint64
new_id (gpointer user_data)
{
  Ids *ids = user_data;

  return torget_id_new (ids->incarnation, ++ids->counter);
}

/* A story is saved as it was entered, so that History tells it. */
static gboolean
save_scenario (TorgetConnection *connection,
               const TorgetDemoSource *source,
               guint index,
               TorgetRecordSet *offices,
               GError **error)
{
  g_autoptr (TorgetDemoStory) story
      = torget_demo_story_new (source, &torget_demo_scenarios[index], offices);
  TorgetRecordSet *entered;

  while ((entered = torget_demo_story_enter_next (story)) != NULL)
    {
      const gint64 tx = torget_edit_save (connection, entered, NULL, NULL, error);

      torget_record_set_unref (entered);
      if (tx == 0)
        return FALSE;
    }
  return TRUE;
}

static void
add_copy (gpointer record,
          gpointer records)
{
  torget_record_set_add (records, torget_record_copy (record));
}

static gboolean
save_batch (TorgetConnection *connection,
            const TorgetDemoSource *source,
            guint start,
            guint end,
            TorgetRecordSet *offices,
            GError **error)
{
  g_autoptr (TorgetRecordSet) batch = torget_record_set_new ();

  for (guint i = start; i < end; i++)
    {
      g_autoptr (TorgetRecordSet) household = torget_demo_new_household (source, i, offices);

      torget_record_set_foreach (household, add_copy, batch);
    }
  return torget_edit_save (connection, batch, NULL, NULL, error) != 0;
}

/**
 * torget_demo_save:
 * @connection: a new file
 * @n_households: how many households
 * @error: return location
 *
 * The situations are entered step by step, one transaction for each; the households after them are
 * saved in large transactions. Thread: database.
 *
 * Returns: whether all is saved
 */
gboolean
torget_demo_save (TorgetConnection *connection,
                  guint n_households,
                  GError **error)
{
  Ids ids = { torget_change_log_get_incarnation (connection), 0 };
  const TorgetDemoSource source = { new_id, &ids, torget_clock_get_today () };
  const guint n_scenarios = MIN (torget_demo_count_scenarios (), n_households);
  g_autoptr (TorgetRecordSet) offices = torget_demo_new_offices (&source);

  if (torget_edit_save (connection, offices, NULL, NULL, error) == 0)
    return FALSE;
  for (guint i = 0; i < n_scenarios; i++)
    if (!save_scenario (connection, &source, i, offices, error))
      return FALSE;
  for (guint i = n_scenarios; i < n_households; i += BATCH)
    if (!save_batch (connection, &source, i, MIN (i + BATCH, n_households), offices, error))
      return FALSE;
  return TRUE;
}
