/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A handover that has come: what it says, and what the user decides. */
#include "config.h"

#include "service/handover-private.h"

/* As they stand in the file; one that nobody has answered is only received. */
static const char *const state_codes[] = {
  [TORGET_HANDOVER_UNSEEN] = "received",
  [TORGET_HANDOVER_ACCEPTED] = "accepted",
  [TORGET_HANDOVER_DECLINED] = "declined",
};

/**
 * torget_handover_state_get_code:
 * @state: how a handover was answered
 *
 * Returns: (transfer none): state of its row among the files that have come
 */
const char *
torget_handover_state_get_code (TorgetHandoverState state)
{
  return state_codes[state];
}

/**
 * torget_handover_state_from_code:
 * @code: state of a file that has come
 *
 * Returns: how it was answered
 */
TorgetHandoverState
torget_handover_state_from_code (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (state_codes); i++)
    if (g_str_equal (state_codes[i], code))
      return (TorgetHandoverState) i;
  return TORGET_HANDOVER_UNSEEN;
}

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

TorgetHandover *
torget_handover_new (void)
{
  TorgetHandover *self = g_atomic_rc_box_new0 (TorgetHandover);

  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_handover_case_free);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->same = new_ids ();
  return self;
}

/**
 * torget_handover_ref:
 * @self: a handover
 *
 * Returns: (transfer full): the same
 */
TorgetHandover *
torget_handover_ref (TorgetHandover *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (TorgetHandover *self)
{
  g_clear_pointer (&self->records, torget_record_set_unref);
  g_clear_pointer (&self->message, torget_record_free);
  g_free (self->recipient);
  g_free (self->sender);
  g_free (self->legal_basis);
  g_ptr_array_unref (self->groups);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->same);
  g_free (self->decided_by);
  g_free (self->reason);
}

/**
 * torget_handover_unref:
 * @self: (transfer full): a handover
 */
void
torget_handover_unref (TorgetHandover *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

/* Parts */

static void
difference_free (TorgetHandoverDifference *difference)
{
  g_free (difference->ours);
  g_free (difference->theirs);
  g_free (difference);
}

static GPtrArray *
new_differences (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) difference_free);
}

void
torget_handover_add_difference (GPtrArray *differences,
                                gconstpointer known,
                                gconstpointer incoming,
                                const TorgetField *field)
{
  const TorgetRecord *record = known;
  TorgetHandoverDifference *difference = g_new0 (TorgetHandoverDifference, 1);

  difference->type = record->type;
  difference->field = field;
  difference->known_id = record->id;
  difference->ours = torget_record_dup_value (known, field);
  difference->theirs = torget_record_dup_value (incoming, field);
  g_ptr_array_add (differences, difference);
}

TorgetHandoverPerson *
torget_handover_person_new (gint64 id)
{
  TorgetHandoverPerson *person = g_new0 (TorgetHandoverPerson, 1);

  person->id = id;
  person->differences = new_differences ();
  return person;
}

/* Whether @person is somebody who is here already. */
gboolean
torget_handover_person_is_meant (const TorgetHandoverPerson *person)
{
  return person->match == TORGET_HANDOVER_KNOWN || person->is_same;
}

static void
person_free (TorgetHandoverPerson *person)
{
  g_free (person->family_name);
  g_free (person->given_name);
  g_ptr_array_unref (person->differences);
  g_free (person);
}

TorgetHandoverCase *
torget_handover_case_new (void)
{
  TorgetHandoverCase *group = g_new0 (TorgetHandoverCase, 1);

  group->persons = g_ptr_array_new_with_free_func ((GDestroyNotify) person_free);
  group->differences = new_differences ();
  group->is_chosen = TRUE;
  return group;
}

void
torget_handover_case_free (TorgetHandoverCase *group)
{
  g_free (group->label);
  g_free (group->name);
  g_ptr_array_unref (group->persons);
  g_ptr_array_unref (group->differences);
  g_free (group);
}

/* Questions */

/**
 * torget_handover_get_sender:
 * @self: a handover
 *
 * Returns: SCB code of the municipality that hands over
 */
const char *
torget_handover_get_sender (TorgetHandover *self)
{
  return self->sender;
}

/**
 * torget_handover_get_created:
 * @self: a handover
 *
 * Returns: when the file was written, in microseconds since the epoch, UTC
 */
gint64
torget_handover_get_created (TorgetHandover *self)
{
  return self->created;
}

/**
 * torget_handover_get_withheld:
 * @self: a handover
 *
 * Returns: how many persons the sender has withheld
 */
guint
torget_handover_get_withheld (TorgetHandover *self)
{
  return self->withheld;
}

/**
 * torget_handover_get_legal_basis:
 * @self: a handover
 *
 * Returns: (nullable): what the sender goes by for persons without a consent
 */
const char *
torget_handover_get_legal_basis (TorgetHandover *self)
{
  return self->legal_basis;
}

/**
 * torget_handover_is_sealed:
 * @self: a handover
 *
 * Returns: whether it is known by its signature who has sent it
 */
gboolean
torget_handover_is_sealed (TorgetHandover *self)
{
  return *self->message->sign_key != '\0';
}

/**
 * torget_handover_get_missing:
 * @self: a handover
 *
 * Returns: (transfer none) (nullable): the files that its sender sealed before it and that have not
 *   come, as far as its number tells
 */
const TorgetMissingFiles *
torget_handover_get_missing (TorgetHandover *self)
{
  return self->missing.first != 0 ? &self->missing : NULL;
}

/**
 * torget_handover_is_new_series:
 * @self: a handover
 *
 * Returns: whether its sender has gone back to a backup since its last file that has come: whether
 *   something is missing, only the sender can tell
 */
gboolean
torget_handover_is_new_series (TorgetHandover *self)
{
  return self->is_new_series;
}

/**
 * torget_handover_get_cases:
 * @self: a handover
 *
 * Returns: (transfer none) (element-type TorgetHandoverCase): who has come, until the next preview
 */
GPtrArray *
torget_handover_get_cases (TorgetHandover *self)
{
  return self->groups;
}

/**
 * torget_handover_get_state:
 * @self: a handover
 *
 * Returns: whether the same file has come before, and what was answered
 */
TorgetHandoverState
torget_handover_get_state (TorgetHandover *self)
{
  return self->state;
}

/**
 * torget_handover_get_decided_time:
 * @self: a handover that has come before
 *
 * Returns: when it was answered, in microseconds since the epoch, UTC
 */
gint64
torget_handover_get_decided_time (TorgetHandover *self)
{
  return self->decided_time;
}

/**
 * torget_handover_get_decided_by:
 * @self: a handover
 *
 * Returns: (nullable): the user who answered it, %NULL when it has not come before
 */
const char *
torget_handover_get_decided_by (TorgetHandover *self)
{
  return self->decided_by;
}

/**
 * torget_handover_count:
 * @self: a handover
 * @match: a kind of match
 *
 * Returns: how many persons there are of it
 */
guint
torget_handover_count (TorgetHandover *self,
                       TorgetHandoverMatch match)
{
  guint n = 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const TorgetHandoverCase *group = g_ptr_array_index (self->groups, i);

      for (guint j = 0; j < group->persons->len; j++)
        if (((TorgetHandoverPerson *) g_ptr_array_index (group->persons, j))->match == match)
          n++;
    }
  return n;
}

/* Decisions */

static char *
dup_key (const TorgetHandoverDifference *difference)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", difference->type->name,
                          difference->known_id, difference->field->name);
}

/**
 * torget_handover_takes:
 * @self: a handover
 * @difference: one of its differences
 *
 * Returns: whether the user takes theirs
 */
gboolean
torget_handover_takes (TorgetHandover *self,
                       const TorgetHandoverDifference *difference)
{
  g_autofree char *key = dup_key (difference);

  return g_hash_table_contains (self->taken, key);
}

/**
 * torget_handover_set_takes:
 * @self: a handover
 * @difference: one of its differences
 * @takes: whether theirs is taken
 */
void
torget_handover_set_takes (TorgetHandover *self,
                           const TorgetHandoverDifference *difference,
                           gboolean takes)
{
  g_autofree char *key = dup_key (difference);

  if (takes)
    g_hash_table_add (self->taken, g_steal_pointer (&key));
  else
    g_hash_table_remove (self->taken, key);
}

/**
 * torget_handover_set_same:
 * @self: a handover
 * @person: one of its persons, who is ALIKE
 * @is_same: whether that is who is alike here; counts from the next preview
 */
void
torget_handover_set_same (TorgetHandover *self,
                          gint64 person,
                          gboolean is_same)
{
  if (is_same)
    g_hash_table_add (self->same, g_memdup2 (&person, sizeof person));
  else
    g_hash_table_remove (self->same, &person);
}
