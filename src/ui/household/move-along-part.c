/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetMoveAlongPart: what is recorded along with a move; see move-along-part.h. */
#include "config.h"

#include "ui/household/move-along-part.h"

#include "domain/casework.h"
#include "domain/consequences.h"
#include "ui/person/event-text.h"
#include "ui/person/field-value.h"
#include "ui/person/person-text.h"
#include "ui/widgets/flag-row.h"

#include <glib/gi18n.h>

struct _TorgetMoveAlongPart
{
  TorgetRecordPart parent_instance;

  TorgetPersonCase *person_case;
  GPtrArray *offers; /* Offer */
  GHashTable *ticks; /* what the user has chosen: key of an offer -> gboolean */
};

G_DEFINE_FINAL_TYPE (TorgetMoveAlongPart, torget_move_along_part, TORGET_TYPE_RECORD_PART)

/* An event, or a task when there is a text. */
typedef struct
{
  TorgetMoveFollowUp follow_up;
  char *task;
  TorgetDate due;
  char *key;
  char *title;
  char *subtitle;
  GtkWidget *row; /* TorgetFlagRow, owned by the group */
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_free (offer->task);
  g_free (offer->key);
  g_free (offer->title);
  g_free (offer->subtitle);
  g_free (offer);
}

static gboolean
is_ticked (const Offer *offer)
{
  return torget_flag_row_get_active (TORGET_FLAG_ROW (offer->row));
}

static char *
dup_person_name (TorgetMoveAlongPart *self,
                 gint64 person_id)
{
  TorgetRecordSet *records = torget_person_case_get_records (self->person_case);

  return torget_person_dup_name (torget_case_get_person (records, person_id));
}

/* What the event is recorded as, beyond its name. */
static char *
dup_details (TorgetMoveAlongPart *self,
             const TorgetMoveFollowUp *follow_up,
             const TorgetMove *move)
{
  const char *kind = follow_up->event->kind;
  g_autofree char *name
      = follow_up->person_id != 0 ? dup_person_name (self, follow_up->person_id) : NULL;
  const char *to = torget_label_of ("municipality", move->municipality);
  char iso[TORGET_DATE_ISO_SIZE];

  if (g_str_equal (kind, "preschool_requeued"))
    /* Translators: a child's name, a municipality, and the day from which a place is wanted. */
    return g_strdup_printf (_ ("%s, in %s, from %s"), name, to,
                            torget_date_write_iso (move->day, iso));
  if (g_str_equal (kind, "sfi_interrupted"))
    return g_strdup_printf ("%s · %s", name, torget_label_of ("interruption_reason", "moved"));
  if (name == NULL)
    return g_strdup (torget_label_of ("notice_reason", "tenant_notice"));
  return g_steal_pointer (&name);
}

/* Rows */

static void
ticked_cb (TorgetMoveAlongPart *self,
           GtkWidget *row)
{
  for (guint i = 0; i < self->offers->len; i++)
    {
      const Offer *offer = g_ptr_array_index (self->offers, i);

      if (offer->row == row)
        g_hash_table_insert (self->ticks, g_strdup (offer->key),
                             GINT_TO_POINTER (is_ticked (offer)));
    }
  torget_record_part_emit_edited (TORGET_RECORD_PART (self));
}

static void
add_row (TorgetMoveAlongPart *self,
         Offer *offer)
{
  gpointer ticked;

  offer->row = torget_flag_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (offer->row), offer->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (offer->row), offer->subtitle);
  if (!g_hash_table_lookup_extended (self->ticks, offer->key, NULL, &ticked))
    ticked = GINT_TO_POINTER (offer->task != NULL);
  torget_flag_row_set_active (TORGET_FLAG_ROW (offer->row), GPOINTER_TO_INT (ticked));
  g_signal_connect_object (offer->row, "edited", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), offer->row);
}

static Offer *
create_event (TorgetMoveAlongPart *self,
              const TorgetMoveFollowUp *follow_up,
              const TorgetMove *move)
{
  Offer *offer = g_new0 (Offer, 1);

  offer->follow_up = *follow_up;
  offer->key = g_strdup_printf ("%s %" G_GINT64_FORMAT, follow_up->event->kind,
                                follow_up->subject_id);
  offer->title = g_strdup (torget_event_get_label (follow_up->event->kind));
  offer->subtitle = dup_details (self, follow_up, move);
  return offer;
}

static Offer *
create_task (TorgetMoveAlongPart *self,
             gint64 person_id,
             const TorgetMove *move)
{
  Offer *offer = g_new0 (Offer, 1);

  offer->follow_up.person_id = person_id;
  offer->due = move->day;
  offer->key = g_strdup_printf ("task %" G_GINT64_FORMAT, person_id);
  /* Translators: the text of a task; a municipality. */
  offer->task = g_strdup_printf (_ ("Hand over a copy of the SFI study plan to %s"),
                                 torget_label_of ("municipality", move->municipality));
  /* Translators: the text of a task. */
  offer->title = g_strdup_printf (_ ("Task: %s"), offer->task);
  offer->subtitle = dup_person_name (self, person_id);
  return offer;
}

static GPtrArray *
list_offers (TorgetMoveAlongPart *self,
             const TorgetMove *move)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (offer_free);
  g_autoptr (GArray) follow_ups = NULL;

  if (move == NULL)
    return offers;
  follow_ups = torget_move_list_follow_ups (move);
  for (guint i = 0; i < follow_ups->len; i++)
    g_ptr_array_add (
        offers, create_event (self, &g_array_index (follow_ups, TorgetMoveFollowUp, i), move));
  for (guint i = 0; i < move->person_ids->len; i++)
    {
      const gint64 person_id = g_array_index (move->person_ids, gint64, i);

      if (torget_case_is_studying (move->records, person_id))
        g_ptr_array_add (offers, create_task (self, person_id, move));
    }
  return offers;
}

/* Ticking a row tells of a change, too, and that row must outlive it. */
static gboolean
says_the_same (GPtrArray *offers,
               GPtrArray *others)
{
  if (offers->len != others->len)
    return FALSE;
  for (guint i = 0; i < offers->len; i++)
    {
      const Offer *one = g_ptr_array_index (offers, i);
      const Offer *other = g_ptr_array_index (others, i);

      if (!g_str_equal (one->key, other->key) || !g_str_equal (one->title, other->title)
          || !g_str_equal (one->subtitle, other->subtitle) || one->due != other->due)
        return FALSE;
    }
  return TRUE;
}

/* Saving */

static void
add_task_record (TorgetMoveAlongPart *self,
                 const Offer *offer,
                 GPtrArray *records)
{
  TorgetTask *task = torget_record_new (&torget_task_type);
  const gint64 person_id = offer->follow_up.person_id;
  const TorgetPerson *person
      = torget_case_get_person (torget_person_case_get_records (self->person_case), person_id);

  task->record.id = torget_session_new_id (torget_person_case_get_session (self->person_case));
  task->person_id = person_id;
  task->coordinator_id = person->coordinator_id;
  task->text = g_strdup (offer->task);
  task->due_date = offer->due;
  g_ptr_array_add (records, task);
}

/* The events are the move's to record: they are told of the records as it leaves them. */
static void
torget_move_along_part_collect (TorgetRecordPart *part,
                                GPtrArray *records,
                                TorgetRecordSet *removed)
{
  TorgetMoveAlongPart *self = TORGET_MOVE_ALONG_PART (part);

  for (guint i = 0; i < self->offers->len; i++)
    {
      const Offer *offer = g_ptr_array_index (self->offers, i);

      if (offer->task != NULL && is_ticked (offer))
        add_task_record (self, offer, records);
    }
}

static gboolean
torget_move_along_part_is_changed (TorgetRecordPart *part)
{
  return g_hash_table_size (TORGET_MOVE_ALONG_PART (part)->ticks) > 0;
}

#define KEPT_GROUP "along"

static void
torget_move_along_part_keep (TorgetRecordPart *part,
                             GKeyFile *kept)
{
  GHashTableIter iter;
  gpointer key;
  gpointer ticked;

  g_hash_table_iter_init (&iter, TORGET_MOVE_ALONG_PART (part)->ticks);
  while (g_hash_table_iter_next (&iter, &key, &ticked))
    g_key_file_set_boolean (kept, KEPT_GROUP, key, GPOINTER_TO_INT (ticked));
}

/* Offers come when it is known who moves where; they find here what was chosen. */
static void
torget_move_along_part_restore (TorgetRecordPart *part,
                                GKeyFile *kept)
{
  g_auto (GStrv) keys = g_key_file_get_keys (kept, KEPT_GROUP, NULL, NULL);

  for (gsize i = 0; keys != NULL && keys[i] != NULL; i++)
    g_hash_table_insert (
        TORGET_MOVE_ALONG_PART (part)->ticks, g_strdup (keys[i]),
        GINT_TO_POINTER (g_key_file_get_boolean (kept, KEPT_GROUP, keys[i], NULL)));
}

static void
torget_move_along_part_dispose (GObject *object)
{
  g_clear_object (&TORGET_MOVE_ALONG_PART (object)->person_case);
  G_OBJECT_CLASS (torget_move_along_part_parent_class)->dispose (object);
}

static void
torget_move_along_part_finalize (GObject *object)
{
  TorgetMoveAlongPart *self = TORGET_MOVE_ALONG_PART (object);

  g_ptr_array_unref (self->offers);
  g_hash_table_unref (self->ticks);
  G_OBJECT_CLASS (torget_move_along_part_parent_class)->finalize (object);
}

static void
torget_move_along_part_class_init (TorgetMoveAlongPartClass *klass)
{
  TorgetRecordPartClass *part_class = TORGET_RECORD_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_move_along_part_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_move_along_part_finalize;
  part_class->collect = torget_move_along_part_collect;
  part_class->is_changed = torget_move_along_part_is_changed;
  part_class->keep = torget_move_along_part_keep;
  part_class->restore = torget_move_along_part_restore;
}

static void
torget_move_along_part_init (TorgetMoveAlongPart *self)
{
  self->offers = g_ptr_array_new_with_free_func (offer_free);
  self->ticks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Record at the same time"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self), _ ("Choose what has happened already. The rest can be recorded "
                                       "on its own tab when it happens."));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * torget_move_along_part_new:
 * @person_case: somebody of the household
 *
 * Returns: (transfer floating): a part that offers nothing yet
 */
GtkWidget *
torget_move_along_part_new (TorgetPersonCase *person_case)
{
  TorgetMoveAlongPart *self = g_object_new (TORGET_TYPE_MOVE_ALONG_PART, NULL);

  self->person_case = g_object_ref (person_case);
  return GTK_WIDGET (self);
}

/**
 * torget_move_along_part_offer:
 * @self: a part
 * @move: (nullable): the move as it stands in the form; %NULL while it cannot be
 *
 * What has been chosen stays chosen while it is offered.
 */
void
torget_move_along_part_offer (TorgetMoveAlongPart *self,
                              const TorgetMove *move)
{
  GPtrArray *offers = list_offers (self, move);

  if (says_the_same (offers, self->offers))
    {
      g_ptr_array_unref (offers);
      return;
    }
  for (guint i = 0; i < self->offers->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  ((Offer *) g_ptr_array_index (self->offers, i))->row);
  g_ptr_array_unref (self->offers);
  self->offers = offers;
  for (guint i = 0; i < offers->len; i++)
    add_row (self, g_ptr_array_index (offers, i));
  gtk_widget_set_visible (GTK_WIDGET (self), offers->len > 0);
}

/**
 * torget_move_along_part_list:
 * @self: a part
 *
 * Returns: (transfer full) (element-type TorgetMoveFollowUp): the chosen events, in the order in
 *   which they happen
 */
GArray *
torget_move_along_part_list (TorgetMoveAlongPart *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (TorgetMoveFollowUp));

  for (guint i = 0; i < self->offers->len; i++)
    {
      const Offer *offer = g_ptr_array_index (self->offers, i);

      if (offer->task == NULL && is_ticked (offer))
        g_array_append_val (chosen, offer->follow_up);
    }
  return chosen;
}
