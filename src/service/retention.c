/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose records are to be erased, and what was decided; see erasure.h. */
#include "config.h"

#include "service/erasure.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/code-list.h"
#include "service/retention-private.h"
#include "service/session-private.h"
#include "store/case-store.h"
#include "store/erasure-store.h"

void
torget_retention_row_free (TorgetRetentionRow *row)
{
  if (row->person != NULL)
    torget_record_free (row->person);
  if (row->erasure != NULL)
    torget_record_free (row->erasure);
  g_free (row);
}

/* A refusal keeps the record until its day. */
static gboolean
keeps (const TorgetErasure *erasure,
       gint64 person_id,
       TorgetDate today)
{
  return erasure->person_id == person_id && g_str_equal (erasure->state, TORGET_ERASURE_REFUSED)
         && g_str_equal (erasure->ground, TORGET_ERASURE_RETENTION)
         && (erasure->kept_until == TORGET_DATE_NONE || erasure->kept_until > today);
}

static gboolean
is_open (const TorgetErasure *erasure,
         gint64 person_id)
{
  return erasure->person_id == person_id
         && (g_str_equal (erasure->state, TORGET_ERASURE_PROPOSED)
             || g_str_equal (erasure->state, TORGET_ERASURE_APPROVED));
}

/* The code of a code list lives as long as the program, unlike what was read. */
static const char *
get_ground (const TorgetErasure *erasure)
{
  const TorgetCodeList *list = torget_code_list_get ("retention_exception");
  const TorgetCode *code = erasure->decision_ground != NULL
                               ? torget_code_list_find (list, erasure->decision_ground)
                               : NULL;

  return code != NULL ? code->code : "other";
}

/* Whether the municipality preserves a sample for research; it does as long as it has not said. */
#define KEEPS_SAMPLE                                                                              \
  "SELECT NOT EXISTS (SELECT 1 FROM setting WHERE name = '" TORGET_SETTING_NO_SAMPLE              \
  "' AND value = '1')"

static gboolean
look (TorgetConnection *connection,
      gint64 person_id,
      GPtrArray *erasures,
      TorgetRetention *retention,
      GError **error)
{
  const TorgetDate today = torget_clock_get_today ();
  TorgetRetentionFacts facts;
  gint64 keeps_sample;

  if (!torget_connection_get_int (connection, KEEPS_SAMPLE, &keeps_sample, error)
      || !torget_retention_store_read (connection, person_id, &facts, error))
    return FALSE;
  torget_retention_apply (&facts, keeps_sample != 0, today, retention);
  for (guint i = 0; i < erasures->len && retention->exception == NULL; i++)
    if (keeps (g_ptr_array_index (erasures, i), person_id, today))
      retention->exception = get_ground (g_ptr_array_index (erasures, i));
  return TRUE;
}

/**
 * torget_retention_look:
 * @connection: an open connection
 * @person_id: row id of a person
 * @retention: (out caller-allocates): what keeps the record, and until when
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it is known
 */
gboolean
torget_retention_look (TorgetConnection *connection,
                       gint64 person_id,
                       TorgetRetention *retention,
                       GError **error)
{
  g_autoptr (GPtrArray) erasures = torget_erasure_store_list (connection, error);

  return erasures != NULL && look (connection, person_id, erasures, retention, error);
}

static TorgetErasure *
find_open (GPtrArray *erasures,
           gint64 person_id)
{
  for (guint i = 0; i < erasures->len; i++)
    if (is_open (g_ptr_array_index (erasures, i), person_id))
      return torget_record_copy (g_ptr_array_index (erasures, i));
  return NULL;
}

static gboolean
fill_row (TorgetConnection *connection,
          gint64 person_id,
          TorgetRetentionRow *row,
          GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_case_store_load (connection, &person_id, 1, error);

  if (records == NULL)
    return FALSE;
  row->person = torget_record_copy (torget_case_get_person (records, person_id));
  row->n_mentions = torget_retention_count_mentions (records, person_id);
  return TRUE;
}

/* Adds the person when the time has come, or somebody has proposed. */
static gboolean
add_person (TorgetConnection *connection,
            gint64 person_id,
            GPtrArray *erasures,
            GPtrArray *rows,
            GError **error)
{
  g_autoptr (TorgetErasure) erasure = find_open (erasures, person_id);
  TorgetRetention retention;
  TorgetRetentionRow *row;

  if (!look (connection, person_id, erasures, &retention, error))
    return FALSE;
  if (erasure == NULL
      && (retention.rule == NULL || retention.earliest > torget_clock_get_today ()))
    return TRUE;
  row = g_new0 (TorgetRetentionRow, 1);
  row->retention = retention;
  row->erasure = g_steal_pointer (&erasure);
  g_ptr_array_add (rows, row);
  return fill_row (connection, person_id, row, error);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const TorgetRetentionRow *first = *(TorgetRetentionRow *const *) a;
  const TorgetRetentionRow *second = *(TorgetRetentionRow *const *) b;

  return first->retention.latest - second->retention.latest;
}

/* Those with a proposal that the candidates leave out: a request is about anybody. */
static void
add_proposed (GPtrArray *erasures,
              GArray *ids)
{
  for (guint i = 0; i < erasures->len; i++)
    {
      const TorgetErasure *erasure = g_ptr_array_index (erasures, i);
      gboolean is_known = FALSE;

      for (guint j = 0; j < ids->len && !is_known; j++)
        is_known = g_array_index (ids, gint64, j) == erasure->person_id;
      if (!is_known && is_open (erasure, erasure->person_id))
        g_array_append_val (ids, erasure->person_id);
    }
}

static gpointer
run_list (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_retention_row_free);
  g_autoptr (GPtrArray) erasures = torget_erasure_store_list (connection, error);
  g_autoptr (GArray) ids
      = erasures != NULL ? torget_retention_store_list_candidates (connection, error) : NULL;

  if (ids == NULL)
    return NULL;
  add_proposed (erasures, ids);
  for (guint i = 0; i < ids->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !add_person (connection, g_array_index (ids, gint64, i), erasures, rows, error))
      return NULL;
  g_ptr_array_sort (rows, compare_rows);
  return g_steal_pointer (&rows);
}

/**
 * torget_session_list_retention_async:
 * @self: a session
 * @cancellable: (nullable)
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Lists the persons whose time of retention is over, also those whose record is kept nonetheless,
 * and those whom somebody has proposed to erase.
 */
void
torget_session_list_retention_async (TorgetSession *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_list, NULL, NULL,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * torget_session_list_retention_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetRetentionRow): those that must go first
 *   first
 */
GPtrArray *
torget_session_list_retention_finish (TorgetSession *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_list_erasures (TorgetConnection *connection,
                   gpointer input,
                   GCancellable *cancellable,
                   GError **error)
{
  return torget_erasure_store_check (connection, error)
             ? torget_erasure_store_list (connection, error)
             : NULL;
}

/**
 * torget_session_list_erasures_async:
 * @self: a session
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Lists every proposal, decision and certificate; DAMAGED when a certificate is not what it was.
 */
void
torget_session_list_erasures_async (TorgetSession *self,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_list_erasures, NULL, NULL,
                       (GDestroyNotify) g_ptr_array_unref, NULL, callback, user_data);
}

/**
 * torget_session_list_erasures_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetErasure): newest first
 */
GPtrArray *
torget_session_list_erasures_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
