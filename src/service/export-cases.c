/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The profile `handover`: whole cases of those who may go, household by household.
 *
 * Everybody is judged twice: first to count who goes, which stands in the header, then to write. */
#include "config.h"

#include "service/export-private.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/export-policy.h"
#include "exchange/region-names.h"
#include "exchange/region-writer.h"
#include "store/case-store.h"
#include "store/export-store.h"
#include "store/record-store.h"

/* Persons whose cases are loaded at once. */
#define BATCH 256

typedef struct
{
  TorgetExportJob *job;
  TorgetDate today;
  GHashTable *going;   /* row ids of the persons who go */
  GHashTable *touched; /* row ids of the households that go with them */
  GHashTable *written; /* row ids of the households that have been written */
  TorgetRegionIds ids;
} Cases;

typedef void (*PersonFunc) (Cases *self,
                            TorgetRecordSet *records,
                            gint64 person_id);

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static gboolean
add_id (GHashTable *ids,
        gint64 id)
{
  return g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static gboolean
is_chosen (Cases *self,
           gint64 household_id)
{
  const GArray *chosen = self->job->request->households;

  for (guint i = 0; chosen != NULL && i < chosen->len; i++)
    if (g_array_index (chosen, gint64, i) == household_id)
      return TRUE;
  return chosen == NULL;
}

static gboolean
run_batch (Cases *self,
           GArray *ids,
           guint first,
           TorgetTypeFunc wants,
           PersonFunc func,
           GError **error)
{
  const guint n = MIN (BATCH, ids->len - first);
  const gint64 *batch = &g_array_index (ids, gint64, first);
  g_autoptr (TorgetRecordSet) records
      = torget_case_store_load_some (self->job->connection, batch, n, wants, error);

  if (records == NULL || g_cancellable_set_error_if_cancelled (self->job->cancellable, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    func (self, records, batch[i]);
  return TRUE;
}

static gboolean
for_each_person (Cases *self,
                 GArray *ids,
                 guint done_before,
                 TorgetTypeFunc wants,
                 PersonFunc func,
                 GError **error)
{
  TorgetExportJob *job = self->job;

  for (guint i = 0; i < ids->len; i += BATCH)
    {
      if (!run_batch (self, ids, i, wants, func, error))
        return FALSE;
      if (job->progress != NULL)
        job->progress (done_before + i, 2 * ids->len, job->progress_data);
    }
  return TRUE;
}

/* Judging */

static void
add_to_rehearsal (Cases *self,
                  TorgetRecordSet *records,
                  const TorgetPerson *person,
                  const char *reason)
{
  const gboolean shown = !torget_person_is_protected (person);
  TorgetExportPerson *entry = g_new0 (TorgetExportPerson, 1);
  g_autoptr (GPtrArray) households
      = torget_case_list_households (records, person->record.id, self->today);

  entry->person_id = person->record.id;
  entry->family_name = shown ? g_strdup (person->family_name) : NULL;
  entry->given_name = shown ? g_strdup (person->given_name) : NULL;
  if (shown && households->len > 0)
    entry->household = g_strdup (((TorgetHousehold *) g_ptr_array_index (households, 0))->label);
  entry->reason = reason;
  g_ptr_array_add (self->job->result->people, entry);
}

static void
add_households (Cases *self,
                TorgetRecordSet *records,
                gint64 person_id)
{
  g_autoptr (GPtrArray) households
      = torget_case_list_households (records, person_id, self->today);

  for (guint i = 0; i < households->len; i++)
    {
      const gint64 id = ((TorgetRecord *) g_ptr_array_index (households, i))->id;

      if (is_chosen (self, id))
        add_id (self->touched, id);
    }
}

/* What judge() and the functions that it calls look at. */
static gboolean
is_judged (const TorgetRecordType *type)
{
  return type == &torget_person_type || type == &torget_household_type
         || type == &torget_membership_type || type == &torget_consent_type;
}

static void
judge (Cases *self,
       TorgetRecordSet *records,
       gint64 person_id)
{
  TorgetExportResult *result = self->job->result;
  const TorgetPerson *person = torget_case_get_person (records, person_id);
  const char *reason = torget_export_policy_judge (
      records, person_id, self->job->request->legal_basis != NULL, self->today);

  if (reason == NULL)
    {
      add_id (self->going, person_id);
      add_households (self, records, person_id);
      result->persons++;
    }
  else
    result->withheld++;
  if (result->people != NULL)
    add_to_rehearsal (self, records, person, reason);
}

/* Writing */

static gboolean
is_told (const TorgetRecordType *type)
{
  return torget_region_record_find (type) != NULL;
}

static void
write_household (Cases *self,
                 TorgetRecordSet *records,
                 gint64 household_id)
{
  const TorgetExportScope scope
      = torget_export_policy_get_scope (records, household_id, self->going, self->today);

  if (is_chosen (self, household_id) && add_id (self->written, household_id))
    torget_region_write_household (self->job->writer, records, household_id, &self->ids, &scope);
}

static void
write_person (Cases *self,
              TorgetRecordSet *records,
              gint64 person_id)
{
  g_autoptr (GPtrArray) households = NULL;

  if (!g_hash_table_contains (self->going, &person_id))
    return;
  households = torget_case_list_households (records, person_id, self->today);
  for (guint i = 0; i < households->len; i++)
    write_household (self, records, ((TorgetRecord *) g_ptr_array_index (households, i))->id);
  torget_region_write_person (self->job->writer, records, person_id, &self->ids);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  const gint64 first = *(const gint64 *) a;
  const gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* @ids: (element-type gint64): row ids; they are numbered in their order */
static GHashTable *
number_ids (GHashTable *ids)
{
  GHashTable *numbers = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (ids), compare_ids);
  guint number = 0;

  for (GList *key = keys; key != NULL; key = key->next)
    g_hash_table_insert (numbers, key->data, GUINT_TO_POINTER (++number));
  return numbers;
}

static gboolean
write_all (Cases *self,
           GArray *ids,
           GError **error)
{
  TorgetExportJob *job = self->job;
  const TorgetRegionHeader header = {
    .profile = "handover",
    .sender = job->request->sender,
    .recipient = job->request->recipient,
    .period = job->request->period,
    .created = torget_clock_get_time (),
    .population = { job->result->persons, FALSE },
    .withheld = job->result->withheld,
    .legal_basis = job->request->legal_basis,
  };

  torget_region_write_begin (job->writer, &header);
  if (!for_each_person (self, ids, ids->len, is_told, write_person, error))
    return FALSE;
  torget_region_write_end (job->writer);
  return TRUE;
}

static gboolean
write_numbered (Cases *self,
                GArray *ids,
                GError **error)
{
  g_autoptr (GHashTable) persons = number_ids (self->going);
  g_autoptr (GHashTable) households = number_ids (self->touched);

  self->ids = (TorgetRegionIds){ persons, households };
  return write_all (self, ids, error);
}

/* Fails with NOT_FOUND when one of them is not there (any more). */
static gboolean
check_households (TorgetConnection *connection,
                  const GArray *households,
                  GError **error)
{
  for (guint i = 0; i < households->len; i++)
    {
      const gint64 id = g_array_index (households, gint64, i);
      g_autoptr (TorgetHousehold) household
          = torget_record_store_get (connection, &torget_household_type, id, error);

      if (household == NULL)
        return FALSE;
    }
  return TRUE;
}

/* All of the file, or who lives in the households that were chosen. */
static GArray *
list_persons (TorgetExportJob *job,
              TorgetDate today,
              GError **error)
{
  const GArray *households = job->request->households;

  if (households == NULL)
    return torget_export_store_list_persons (job->connection, today, error);
  return check_households (job->connection, households, error)
             ? torget_export_store_list_members (job->connection, households, today, error)
             : NULL;
}

gboolean
torget_export_run_cases (TorgetExportJob *job,
                         GError **error)
{
  const TorgetDate today = torget_clock_get_today ();
  g_autoptr (GArray) ids = list_persons (job, today, error);
  g_autoptr (GHashTable) going
      = job->going != NULL ? g_hash_table_ref (job->going)
                           : new_ids ();
  g_autoptr (GHashTable) touched = new_ids ();
  g_autoptr (GHashTable) written = new_ids ();
  Cases self = {
    .job = job,
    .today = today,
    .going = going,
    .touched = touched,
    .written = written,
  };

  if (ids == NULL || !for_each_person (&self, ids, 0, is_judged, judge, error))
    return FALSE;
  return job->writer == NULL || write_numbered (&self, ids, error);
}
