/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetPersonCase: loads a case and keeps it fresh; see person-case.h.
 *
 * 1. At most one load is under way; a newer one cancels it, so results never arrive out of order.
 * 2. The records in hand belong to the person in hand: both change together, when a load ends.
 * 3. Who was merged into somebody else is never in hand: that one is, and who was asked for is told.
 * 4. The registers are read when the file has changed, and not again for each person.
 * 5. A reason that was given for a protected case is forgotten when another case has come.
 */
#include "config.h"

#include "ui/person/person-case.h"

#include "domain/casework.h"
#include "domain/work.h"
#include "service/access.h"
#include "service/error.h"
#include "service/office-parameters.h"
#include "ui/app/error-text.h"
#include "ui/person/field-place.h"

struct _TorgetPersonCase
{
  GObject parent_instance;

  TorgetSession *session;
  GCancellable *cancellable;
  gint64 wanted_id;
  gint64 person_id;
  gint64 revealed_id;   /* for whose case a reason was given here, or 0 */
  TorgetPerson *merged; /* (nullable): who was asked for, when that is somebody else */
  TorgetRecordSet *records;
  GArray *deadlines;        /* TorgetDeadline, of all in @records, the earliest day first */
  TorgetRecordSet *loading;   /* read, and waiting for the registers */
  TorgetRecordSet *registers; /* what the records of any case may link to */
  guint n_registers;          /* how many of them have been read */
};

G_DEFINE_FINAL_TYPE (TorgetPersonCase, torget_person_case, G_TYPE_OBJECT)

static guint loaded_signal;
static guint failed_signal;
static guint followed_signal;
static guint guarded_signal;

static int
compare_deadlines (gconstpointer a,
                   gconstpointer b)
{
  return ((const TorgetDeadline *) a)->due - ((const TorgetDeadline *) b)->due;
}

static GArray *
list_deadlines (TorgetPersonCase *self)
{
  GArray *deadlines;

  if (self->records == NULL)
    return torget_deadlines_new ();
  deadlines = torget_deadlines_list (self->records, torget_session_get_parameters (self->session));
  g_array_sort (deadlines, compare_deadlines);
  return deadlines;
}

/* Whoever shares the case that a reason was given for needs no other one. */
static void
conceal_unless_in (TorgetPersonCase *self,
                   TorgetRecordSet *records)
{
  if (self->revealed_id == 0
      || (records != NULL && torget_case_get_person (records, self->revealed_id) != NULL))
    return;
  torget_session_conceal (self->session, self->revealed_id);
  self->revealed_id = 0;
}

static void
take_records (TorgetPersonCase *self,
              TorgetRecordSet *records)
{
  TorgetPerson *merged = g_steal_pointer (&self->merged);

  conceal_unless_in (self, records);
  g_clear_pointer (&self->records, torget_record_set_unref);
  g_clear_pointer (&self->deadlines, g_array_unref);
  self->records = records;
  self->deadlines = list_deadlines (self);
  self->person_id = records != NULL ? self->wanted_id : 0;
  g_signal_emit (self, loaded_signal, 0);
  if (merged != NULL && records != NULL)
    g_signal_emit (self, followed_signal, 0, merged);
  g_clear_pointer (&merged, torget_record_free);
}

static void
fail (TorgetPersonCase *self,
      GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND)
      || g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_LOCKED))
    {
      take_records (self, NULL);
      return;
    }
  if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_REASON))
    {
      take_records (self, NULL);
      g_signal_emit (self, guarded_signal, 0);
      return;
    }
  g_signal_emit (self, failed_signal, 0, torget_error_get_text (error));
}

static void
add_copy (gpointer record,
          gpointer user_data)
{
  torget_record_set_add (user_data, torget_record_copy (record));
}

/* Short, and whole in every case: what its records may link to. */
static const TorgetRecordType *const registers[] = {
  &torget_coordinator_type,    &torget_unit_type,   &torget_employer_type,
  &torget_practice_place_type, &torget_mentor_type,
};

static void load_next_register (TorgetPersonCase *self);

static void
register_loaded_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (TorgetPersonCase) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) records
    = torget_session_load_register_finish (TORGET_SESSION (source), result, &error);

  if (records == NULL)
    {
      fail (self, error);
      return;
    }
  if (self->loading == NULL)
    return;
  torget_record_set_foreach (records, add_copy, self->registers);
  self->n_registers++;
  load_next_register (self);
}

static void
load_next_register (TorgetPersonCase *self)
{
  if (self->n_registers < G_N_ELEMENTS (registers))
    torget_session_load_register_async (self->session, registers[self->n_registers],
                                        self->cancellable, register_loaded_cb,
                                        g_object_ref (self));
  else
    {
      torget_record_set_foreach (self->registers, add_copy, self->loading);
      take_records (self, g_steal_pointer (&self->loading));
    }
}

static void load (TorgetPersonCase *self);

/* Whether the person was merged into somebody, whose case is read instead. A page that has its
 * person merged follows without a word: whoever merged knows. */
static gboolean
follow (TorgetPersonCase *self,
        TorgetRecordSet *records)
{
  const TorgetPerson *person = torget_case_get_person (records, self->wanted_id);

  if (person == NULL || person->merged_into == 0 || person->merged_into == self->wanted_id)
    return FALSE;
  if (self->merged == NULL && self->person_id != self->wanted_id)
    self->merged = torget_record_copy (person);
  self->wanted_id = person->merged_into;
  load (self);
  return TRUE;
}

static void
case_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (TorgetPersonCase) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) records
    = torget_session_load_case_finish (TORGET_SESSION (source), result, &error);

  if (records == NULL)
    {
      fail (self, error);
      return;
    }
  if (follow (self, records))
    return;
  g_clear_pointer (&self->loading, torget_record_set_unref);
  self->loading = g_steal_pointer (&records);
  load_next_register (self);
}

static void
load (TorgetPersonCase *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->loading, torget_record_set_unref);
  if (self->wanted_id == 0 || !torget_session_is_open (self->session))
    {
      take_records (self, NULL);
      return;
    }
  self->cancellable = g_cancellable_new ();
  torget_session_load_case_async (self->session, self->wanted_id, self->cancellable,
                                  case_loaded_cb, g_object_ref (self));
}

static void
forget_registers (TorgetPersonCase *self)
{
  g_clear_pointer (&self->registers, torget_record_set_unref);
  self->registers = torget_record_set_new ();
  self->n_registers = 0;
}

/* The file has changed, or was closed. */
static void
reload (TorgetPersonCase *self)
{
  forget_registers (self);
  load (self);
}

static void
torget_person_case_dispose (GObject *object)
{
  TorgetPersonCase *self = TORGET_PERSON_CASE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  conceal_unless_in (self, NULL);
  g_clear_object (&self->session);
  g_clear_pointer (&self->records, torget_record_set_unref);
  g_clear_pointer (&self->deadlines, g_array_unref);
  g_clear_pointer (&self->loading, torget_record_set_unref);
  g_clear_pointer (&self->registers, torget_record_set_unref);
  g_clear_pointer (&self->merged, torget_record_free);
  G_OBJECT_CLASS (torget_person_case_parent_class)->dispose (object);
}

static void
torget_person_case_class_init (TorgetPersonCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_person_case_dispose;

  loaded_signal = g_signal_new ("loaded", TORGET_TYPE_PERSON_CASE, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  failed_signal = g_signal_new ("failed", TORGET_TYPE_PERSON_CASE, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  guarded_signal = g_signal_new ("guarded", TORGET_TYPE_PERSON_CASE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  followed_signal = g_signal_new ("followed", TORGET_TYPE_PERSON_CASE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
torget_person_case_init (TorgetPersonCase *self)
{
  self->deadlines = torget_deadlines_new ();
  forget_registers (self);
}

/**
 * torget_person_case_new:
 * @session: the session to read from
 *
 * Returns: (transfer full): a case of nobody
 */
TorgetPersonCase *
torget_person_case_new (TorgetSession *session)
{
  TorgetPersonCase *self;

  g_return_val_if_fail (TORGET_IS_SESSION (session), NULL);

  self = g_object_new (TORGET_TYPE_PERSON_CASE, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "closed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * torget_person_case_show:
 * @self: a case
 * @person_id: row id of the person to load; 0 for nobody
 */
void
torget_person_case_show (TorgetPersonCase *self,
                         gint64 person_id)
{
  g_return_if_fail (TORGET_IS_PERSON_CASE (self));

  g_clear_pointer (&self->merged, torget_record_free);
  self->wanted_id = person_id;
  load (self);
}

static void
revealed_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetPersonCase) self = user_data;
  g_autoptr (GError) error = NULL;

  if (torget_session_reveal_finish (TORGET_SESSION (source), result, &error))
    load (self);
  else
    fail (self, error);
}

/**
 * torget_person_case_reveal:
 * @self: a case that was `guarded`
 * @reason: why it is opened, of torget_access_reason_dup()
 *
 * Puts the reason on record and loads the case.
 */
void
torget_person_case_reveal (TorgetPersonCase *self,
                           const char *reason)
{
  g_return_if_fail (TORGET_IS_PERSON_CASE (self));

  if (self->wanted_id == 0 || !torget_session_is_open (self->session))
    return;
  self->revealed_id = self->wanted_id;
  torget_session_reveal_async (self->session, self->wanted_id, reason, revealed_cb,
                               g_object_ref (self));
}

/**
 * torget_person_case_get_session:
 * @self: a case
 *
 * Returns: (transfer none): the session that it reads from
 */
TorgetSession *
torget_person_case_get_session (TorgetPersonCase *self)
{
  return self->session;
}

/**
 * torget_person_case_get_person_id:
 * @self: a case
 *
 * Returns: row id of the person whose records are in hand; 0 for nobody
 */
gint64
torget_person_case_get_person_id (TorgetPersonCase *self)
{
  return self->person_id;
}

/**
 * torget_person_case_is_leaving:
 * @self: a case
 *
 * Returns: whether somebody else has been asked for than whose records are in hand
 */
gboolean
torget_person_case_is_leaving (TorgetPersonCase *self)
{
  return self->wanted_id != self->person_id;
}

/**
 * torget_person_case_get_records:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the case, with all coordinators, units, employers, practice
 *   places and mentors; %NULL for nobody
 */
TorgetRecordSet *
torget_person_case_get_records (TorgetPersonCase *self)
{
  return self->records;
}

/**
 * torget_person_case_get_deadlines:
 * @self: a case
 *
 * Returns: (transfer none) (element-type TorgetDeadline): those of everybody in the case and of
 *   their households, ended ones, too, the earliest day first; empty when there is nobody to show.
 *   Holds until the next `loaded`.
 */
GArray *
torget_person_case_get_deadlines (TorgetPersonCase *self)
{
  return self->deadlines;
}

/**
 * torget_person_case_get_person:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the person; %NULL for nobody
 */
TorgetPerson *
torget_person_case_get_person (TorgetPersonCase *self)
{
  return self->records != NULL ? torget_case_get_person (self->records, self->person_id) : NULL;
}

/**
 * torget_person_case_hides_places:
 * @self: a case
 *
 * Returns: whether somebody of the case is protected, so that nothing may be shown that tells
 *   where the household is
 */
gboolean
torget_person_case_hides_places (TorgetPersonCase *self)
{
  return torget_records_hide_places (self->records);
}
