/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The profile `aggregate`: persons by municipality, track and sex, and the indicators of follow-up,
 * small counts hidden, and small changes since what was submitted before.
 *
 * Protected persons are counted in no municipality, so that nobody learns where they live. */
#include "config.h"

#include "service/aggregate-private.h"

#include "exchange/region-figures.h"
#include "exchange/region-writer.h"
#include "store/export-store.h"
#include "store/followup-store.h"

G_STATIC_ASSERT (TORGET_EXPORT_N_TRACKS == TORGET_AGGREGATE_N_TRACKS);
G_STATIC_ASSERT (TORGET_REGION_N_SEXES == TORGET_AGGREGATE_N_SEXES);

static TorgetAggregatePlace *
ensure_place (TorgetAggregate *aggregate,
              const char *code)
{
  const guint n_places = aggregate->places->len;
  TorgetAggregatePlace *last
      = n_places > 0 ? g_ptr_array_index (aggregate->places, n_places - 1) : NULL;

  if (last != NULL && g_strcmp0 (last->municipality, code) == 0)
    return last;
  return torget_aggregate_add_place (aggregate, code);
}

static guint
find_sex (const char *sex)
{
  for (guint i = 0; i < TORGET_AGGREGATE_N_SEXES; i++)
    if (g_strcmp0 (torget_aggregate_sexes[i], sex) == 0)
      return i;
  return TORGET_AGGREGATE_N_SEXES - 1;
}

static void
add_count (TorgetAggregate *aggregate,
           const TorgetExportCount *count)
{
  TorgetAggregatePlace *place = ensure_place (aggregate, count->municipality);
  const guint sex = find_sex (count->sex);

  for (guint i = 0; i < TORGET_EXPORT_N_TRACKS; i++)
    {
      place->counts[i].cells[sex].count += count->tracks[i];
      place->counts[i].total.count += count->tracks[i];
    }
  aggregate->population.count += count->tracks[0];
  aggregate->n_protected += count->n_protected;
}

static gboolean
load_places (TorgetConnection *connection,
             const TorgetAggregateQuery *query,
             TorgetAggregate *aggregate,
             GError **error)
{
  g_autofree char *from = g_strconcat (query->period, "-01-01", NULL);
  g_autofree char *to = g_strconcat (query->period, "-12-31", NULL);
  g_autoptr (GPtrArray) counts = torget_export_store_count (connection, from, to, error);

  for (guint i = 0; counts != NULL && i < counts->len; i++)
    add_count (aggregate, g_ptr_array_index (counts, i));
  return counts != NULL;
}

/**
 * torget_aggregate_load:
 * @connection: an open connection
 * @query: whose figures, and when
 * @observations: (out) (optional) (transfer full): what was counted
 * @cancellable: (nullable): asked every now and then
 * @error: return location
 *
 * Counts as torgetctl followup does. Small changes are not hidden yet: torget_aggregate_hide().
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable): what there is to tell
 */
TorgetAggregate *
torget_aggregate_load (TorgetConnection *connection,
                       const TorgetAggregateQuery *query,
                       TorgetObservations **observations,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (TorgetObservations) counted
      = torget_followup_store_load (connection, cancellable, error);
  g_autoptr (TorgetAggregate) self = NULL;
  TorgetPeriod period;

  if (counted == NULL || !torget_period_parse (query->period, &period))
    return NULL;
  self = torget_aggregate_new (query->sender, query->created,
                               torget_followup_compute (counted, &period, query->today, NULL));
  if (!load_places (connection, query, self, error))
    return NULL;
  if (observations != NULL)
    *observations = g_steal_pointer (&counted);
  return g_steal_pointer (&self);
}

static void
write_place (TorgetXmlWriter *writer,
             const TorgetAggregatePlace *place)
{
  TorgetRegionCount counts[TORGET_AGGREGATE_N_TRACKS];

  for (guint i = 0; i < TORGET_AGGREGATE_N_TRACKS; i++)
    {
      counts[i].track = torget_aggregate_tracks[i];
      counts[i].total = place->counts[i].total;
      for (guint j = 0; j < TORGET_AGGREGATE_N_SEXES; j++)
        counts[i].cells[j] = place->counts[i].cells[j];
    }
  torget_region_write_counts (writer, place->municipality, counts, TORGET_AGGREGATE_N_TRACKS);
}

/**
 * torget_aggregate_write:
 * @self: figures, with what must not be told marked
 * @writer: a writer at the begin of its document
 *
 * Writes the document.
 */
void
torget_aggregate_write (const TorgetAggregate *self,
                        TorgetXmlWriter *writer)
{
  char period[TORGET_PERIOD_SIZE];
  const TorgetRegionHeader header = {
    .profile = "aggregate",
    .sender = self->sender,
    .period = torget_period_write (&self->followup->period, period),
    .created = self->created,
    .population = self->population,
  };

  torget_region_write_begin (writer, &header);
  for (guint i = 0; i < self->places->len; i++)
    write_place (writer, g_ptr_array_index (self->places, i));
  torget_region_write_figures (writer, self->followup);
  torget_region_write_end (writer);
}

gboolean
torget_export_run_counts (TorgetExportJob *job,
                          GError **error)
{
  TorgetRehearsal *rehearsal = g_new0 (TorgetRehearsal, 1);
  g_autoptr (TorgetObservations) observations = NULL;
  g_autoptr (GPtrArray) earlier = NULL;

  job->result->rehearsal = rehearsal;
  rehearsal->aggregate = torget_aggregate_load (job->connection, &job->query, &observations,
                                                job->cancellable, error);
  if (rehearsal->aggregate == NULL)
    return FALSE;
  earlier = torget_submission_load_earlier (job->connection, &job->query, G_MAXINT64, error);
  if (earlier == NULL)
    return FALSE;
  torget_aggregate_hide (rehearsal->aggregate, earlier);
  torget_rehearsal_count (rehearsal, observations, job->query.today);
  job->result->persons = rehearsal->aggregate->population.count;
  if (job->writer == NULL)
    return torget_rehearsal_check (rehearsal, job->schema, job->cancellable, error)
           && torget_rehearsal_fill (rehearsal, job->connection, observations, job->query.today,
                                     job->cancellable, error);
  torget_aggregate_write (rehearsal->aggregate, job->writer);
  return TRUE;
}
