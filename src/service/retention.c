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
#include "store/error.h"

/* Persons who are looked at in one go. */
#define SLICE 50

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

/* Adds the person when the time has come, or somebody has proposed. Who has been proposed and is
 * not there any more, since the entry was undone, is passed over. */
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
  GError *local = NULL;

  if (!look (connection, person_id, erasures, &retention, &local))
    {
      if (!g_error_matches (local, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, local);
          return FALSE;
        }
      g_error_free (local);
      return TRUE;
    }
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

/* The list is made a few persons at a time, so that pages and saves come in between. */
typedef struct
{
  GPtrArray *erasures;
  GArray *ids;
  guint n_done;
  GPtrArray *rows;
} Listing;

static void
listing_clear (gpointer data)
{
  Listing *listing = data;

  g_clear_pointer (&listing->erasures, g_ptr_array_unref);
  g_clear_pointer (&listing->ids, g_array_unref);
  g_clear_pointer (&listing->rows, g_ptr_array_unref);
}

static void
listing_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, listing_clear);
}

/* Entries after this day keep the record by the first rule. */
static TorgetDate
get_latest (void)
{
  return torget_date_add_months (torget_clock_get_today (),
                                 -12 * torget_retention_rule_get_nth (0)->years);
}

static gpointer
run_begin (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  Listing *listing = input;

  listing->erasures = torget_erasure_store_list (connection, error);
  listing->ids = listing->erasures != NULL
                     ? torget_retention_store_list_candidates (connection, get_latest (), error)
                     : NULL;
  if (listing->ids == NULL)
    return NULL;
  add_proposed (listing->erasures, listing->ids);
  return input;
}

static gpointer
run_slice (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  Listing *listing = input;
  const guint end = MIN (listing->ids->len, listing->n_done + SLICE);

  for (; listing->n_done < end; listing->n_done++)
    if (!add_person (connection, g_array_index (listing->ids, gint64, listing->n_done),
                     listing->erasures, listing->rows, error))
      return NULL;
  return input;
}

static void
sliced_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GCancellable *cancellable = g_task_get_cancellable (task);
  Listing *listing = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL)
    g_task_return_error (task, error);
  else if (g_task_return_error_if_cancelled (task))
    return;
  else if (listing->n_done < listing->ids->len)
    torget_session_call (TORGET_SESSION (source), TORGET_PRIORITY_REPORT, run_slice,
                         g_atomic_rc_box_acquire (listing), listing_release, NULL,
                         cancellable, sliced_cb, g_steal_pointer (&task));
  else
    {
      g_ptr_array_sort (listing->rows, compare_rows);
      g_task_return_pointer (task, g_steal_pointer (&listing->rows),
                             (GDestroyNotify) g_ptr_array_unref);
    }
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
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Listing *listing = g_atomic_rc_box_new0 (Listing);

  listing->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_retention_row_free);
  g_task_set_source_tag (task, torget_session_list_retention_async);
  g_task_set_task_data (task, listing, listing_release);
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_begin, g_atomic_rc_box_acquire (listing),
                       listing_release, NULL, cancellable, sliced_cb, task);
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
