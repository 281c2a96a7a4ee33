/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What should be looked at before figures are submitted. */
#include "config.h"

#include "service/rehearsal.h"

#include "exchange/region-names.h"
#include "service/aggregate-private.h"
#include "service/export-check.h"
#include "store/conflict-store.h"
#include "store/earlier-state.h"
#include "store/followup-store.h"
#include "store/submission-store.h"

/**
 * torget_rehearsal_free:
 * @self: (nullable) (transfer full): a rehearsal
 */
void
torget_rehearsal_free (TorgetRehearsal *self)
{
  if (self == NULL)
    return;
  torget_aggregate_free (self->aggregate);
  torget_submission_free (self->last);
  torget_aggregate_free (self->told);
  for (guint i = 0; self->changes != NULL && i < torget_n_indicators; i++)
    torget_figure_change_free (self->changes[i]);
  g_free (self->changes);
  g_clear_pointer (&self->changed, g_ptr_array_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_free (self->sha256);
  g_free (self->invalid);
  g_free (self);
}

/* Returns: whether there was no error; @id is 0 when nothing was submitted. */
static gboolean
find_last (TorgetConnection *connection,
           const char *period,
           const char *sender,
           gint64 *id,
           GError **error)
{
  g_autoptr (GArray) ids
      = torget_submission_store_list_earlier (connection, period, sender, G_MAXINT64, error);

  *id = ids != NULL && ids->len > 0 ? g_array_index (ids, gint64, ids->len - 1) : 0;
  return ids != NULL;
}

static gboolean
load_last (TorgetRehearsal *self,
           TorgetConnection *connection,
           GError **error)
{
  const TorgetPeriod *period = &self->aggregate->followup->period;
  const TorgetPeriod former = torget_period_shift (period, -1);
  char now[TORGET_PERIOD_SIZE];
  char before[TORGET_PERIOD_SIZE];
  gint64 id;

  if (!find_last (connection, torget_period_write (period, now), self->aggregate->sender, &id,
                  error))
    return FALSE;
  self->is_same_period = id != 0;
  if (id == 0
      && !find_last (connection, torget_period_write (&former, before), self->aggregate->sender,
                     &id, error))
    return FALSE;
  if (id == 0)
    return TRUE;
  self->last = torget_submission_store_find (connection, id, error);
  self->told = self->last != NULL ? torget_submission_load_told (connection, id, error) : NULL;
  if (self->told == NULL)
    return FALSE;
  self->changed = torget_submission_list_changed (self->last);
  self->n_erased = torget_submission_store_count_erased (connection, id);
  return TRUE;
}

/* What was counted when the last one was submitted. */
static TorgetObservations *
load_former (TorgetRehearsal *self,
             TorgetConnection *connection,
             GCancellable *cancellable,
             GError **error)
{
  TorgetObservations *observations;

  if (!torget_earlier_state_enter (connection, self->last->id, error))
    return NULL;
  observations = torget_followup_store_load (connection, cancellable, error);
  torget_earlier_state_leave (connection);
  return observations;
}

static void
explain (TorgetRehearsal *self,
         const TorgetObservations *former,
         const TorgetObservations *observations,
         TorgetDate today)
{
  self->changes = g_new0 (TorgetFigureChange *, torget_n_indicators);
  for (guint i = 0; i < torget_n_indicators; i++)
    {
      const TorgetFigureKey now = { .indicator = &torget_indicators[i],
                                    .period = self->aggregate->followup->period,
                                    .split = TORGET_N_SPLITS };
      TorgetFigureKey before = now;

      before.period = self->told->followup->period;
      self->changes[i] = torget_figure_change_between (former, &before, self->last->day,
                                                       observations, &now, today);
    }
}

/* The writing itself is what is checked: nothing else than what it writes goes out. */
static gboolean
write_for_check (TorgetRehearsal *self,
                 TorgetExportCheck *check,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (TorgetXmlWriter) writer
      = torget_xml_writer_new (torget_export_check_get_stream (check), cancellable);

  torget_aggregate_write (self->aggregate, writer);
  self->sha256 = torget_xml_writer_finish (writer, error);
  return self->sha256 != NULL;
}

/**
 * torget_rehearsal_check:
 * @self: a rehearsal with its aggregate, small changes hidden
 * @schema_path: path of the schema
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Checks against the schema the very bytes that would be submitted.
 *
 * Thread: any but the main one.
 *
 * Returns: whether that was found out, whatever the outcome
 */
gboolean
torget_rehearsal_check (TorgetRehearsal *self,
                        const char *schema_path,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (TorgetExportCheck) check = torget_export_check_new (schema_path, error);
  g_autoptr (GError) finding = NULL;

  if (check == NULL || !write_for_check (self, check, cancellable, error))
    return FALSE;
  self->schema_version = TORGET_REGION_VERSION;
  if (!torget_export_check_finish (check, &finding))
    self->invalid = g_strdup (finding->message);
  return TRUE;
}

/**
 * torget_rehearsal_find_conflict:
 * @self: a rehearsal
 * @code: of the code list `conflict`
 *
 * Returns: (nullable) (transfer none): what was found of it
 */
const TorgetConflict *
torget_rehearsal_find_conflict (const TorgetRehearsal *self,
                                const char *code)
{
  for (guint i = 0; self->conflicts != NULL && i < self->conflicts->len; i++)
    {
      const TorgetConflict *conflict = g_ptr_array_index (self->conflicts, i);

      if (g_str_equal (conflict->code, code))
        return conflict;
    }
  return NULL;
}

static void
add_gaps (TorgetRehearsal *self,
          const TorgetObservations *observations,
          TorgetDate today)
{
  g_autoptr (TorgetBehind) behind
      = torget_behind_list_gaps (observations, &self->aggregate->followup->period, today);
  TorgetConflict *gaps;

  if (behind->ids->len + behind->n_protected == 0)
    return;
  gaps = torget_conflict_new (TORGET_CONFLICT_GAPS);
  g_array_append_vals (gaps->ids, behind->ids->data, behind->ids->len);
  gaps->n_protected = behind->n_protected;
  g_ptr_array_add (self->conflicts, gaps);
}

/**
 * torget_rehearsal_count:
 * @self: a rehearsal with its aggregate, in which what must not be told is hidden
 * @observations: what the aggregate counts
 * @today: the day
 *
 * Counts what is left out.
 *
 * Thread: any.
 */
void
torget_rehearsal_count (TorgetRehearsal *self,
                        const TorgetObservations *observations,
                        TorgetDate today)
{
  g_autoptr (TorgetBehind) gaps
      = torget_behind_list_gaps (observations, &self->aggregate->followup->period, today);
  const guint n_small = torget_aggregate_count_small (self->aggregate);
  guint n_cells;
  guint n_hidden;

  torget_aggregate_tally (self->aggregate, &n_cells, &n_hidden);
  self->left_out[TORGET_LEFT_OUT_PROTECTED] = self->aggregate->n_protected;
  self->left_out[TORGET_LEFT_OUT_GAPS] = gaps->ids->len + gaps->n_protected;
  self->left_out[TORGET_LEFT_OUT_SMALL] = n_small;
  self->left_out[TORGET_LEFT_OUT_GUARD] = n_hidden - n_small;
}

/**
 * torget_rehearsal_fill:
 * @self: a rehearsal with its aggregate
 * @connection: an open connection, in no transaction
 * @observations: what the aggregate counts
 * @today: the day
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Looks for what else should be known.
 *
 * Thread: database.
 *
 * Returns: whether all was found out
 */
gboolean
torget_rehearsal_fill (TorgetRehearsal *self,
                       TorgetConnection *connection,
                       const TorgetObservations *observations,
                       TorgetDate today,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (TorgetObservations) former = NULL;

  self->conflicts = torget_conflict_store_list (connection, today, error);
  if (self->conflicts == NULL || !load_last (self, connection, error))
    return FALSE;
  add_gaps (self, observations, today);
  if (self->last == NULL)
    return TRUE;
  former = load_former (self, connection, cancellable, error);
  if (former == NULL)
    return FALSE;
  explain (self, former, observations, today);
  return TRUE;
}
