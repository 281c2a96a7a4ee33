/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two persons become one; see person-merge.h.
 *
 * Invariants:
 * 1. Nothing is lost: a value that gives way stays with the person who goes, and a record moves or
 *    stays; only a membership that says the same of both is removed, as a household would have
 *    the person twice.
 * 2. Nothing is guessed: while one conflict is undecided, nothing changes.
 */
#include "config.h"

#include "domain/person-merge.h"

#include "domain/household.h"

struct _TorgetPersonMerge
{
  TorgetRecordSet *records;
  const TorgetPerson *kept;
  const TorgetPerson *other;
  GArray *conflicts; /* TorgetMergeConflict */
  GPtrArray *pairs;  /* not owned: memberships of the one who stays and the one who goes, in turn */
};

static gboolean
is_same_value (gconstpointer a,
               gconstpointer b,
               const TorgetField *field)
{
  g_autofree char *first = torget_record_dup_value (a, field);
  g_autofree char *second = torget_record_dup_value (b, field);

  return g_strcmp0 (first, second) == 0;
}

static gboolean
is_named (const TorgetField *field,
          const char *name)
{
  return g_str_equal (field->name, name);
}

/* Whether a record says something. "No protection" is what nobody has said anything about, while
 * a membership without an end says that it goes on. */
static gboolean
says_something (gconstpointer record,
                const TorgetField *field)
{
  if (is_named (field, "protection"))
    return torget_person_is_protected (record);
  if (is_named (field, "valid_to"))
    return TRUE;
  return torget_record_is_set (record, field);
}

static void
add_conflicts (TorgetPersonMerge *self,
               gconstpointer kept,
               gconstpointer other)
{
  const TorgetRecordType *type = ((const TorgetRecord *) kept)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      TorgetMergeConflict conflict = { kept, other, &type->fields[i], TORGET_MERGE_UNDECIDED };

      if (is_named (conflict.field, "person_id") || is_named (conflict.field, "merged_into"))
        continue;
      if (says_something (kept, conflict.field) && says_something (other, conflict.field)
          && !is_same_value (kept, other, conflict.field))
        g_array_append_val (self->conflicts, conflict);
    }
}

/* Memberships */

static gboolean
overlap (const TorgetMembership *a,
         const TorgetMembership *b)
{
  const gboolean a_before_b = a->valid_to != TORGET_DATE_NONE && b->valid_from != TORGET_DATE_NONE
                              && a->valid_to < b->valid_from;
  const gboolean b_before_a = b->valid_to != TORGET_DATE_NONE && a->valid_from != TORGET_DATE_NONE
                              && b->valid_to < a->valid_from;

  return !a_before_b && !b_before_a;
}

static const TorgetMembership *
find_membership (TorgetPersonMerge *self,
                 const TorgetMembership *of_other)
{
  GPtrArray *all = torget_record_set_list (self->records, &torget_membership_type);

  for (guint i = 0; i < all->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (all, i);

      if (membership->person_id == self->kept->record.id
          && membership->household_id == of_other->household_id
          && !g_ptr_array_find (self->pairs, membership, NULL)
          && overlap (membership, of_other))
        return membership;
    }
  return NULL;
}

static void
pair_memberships (TorgetPersonMerge *self)
{
  GPtrArray *all = torget_record_set_list (self->records, &torget_membership_type);

  for (guint i = 0; i < all->len; i++)
    {
      TorgetMembership *of_other = g_ptr_array_index (all, i);
      const TorgetMembership *same = of_other->person_id == self->other->record.id
                                         ? find_membership (self, of_other)
                                         : NULL;

      if (same == NULL)
        continue;
      g_ptr_array_add (self->pairs, (gpointer) same);
      g_ptr_array_add (self->pairs, of_other);
      add_conflicts (self, same, of_other);
    }
}

/**
 * torget_person_merge_new:
 * @records: the cases of both persons
 * @kept_id: row id of the person who stays
 * @other_id: row id of the person who goes
 *
 * Pure; any thread.
 *
 * Returns: (transfer full) (nullable): what is to be decided; %NULL when one of them is not
 *   there, has been merged already, or both are the same row
 */
TorgetPersonMerge *
torget_person_merge_new (TorgetRecordSet *records,
                         gint64 kept_id,
                         gint64 other_id)
{
  const TorgetPerson *kept = torget_record_set_find (records, &torget_person_type, kept_id);
  const TorgetPerson *other = torget_record_set_find (records, &torget_person_type, other_id);
  TorgetPersonMerge *self;

  if (kept == NULL || other == NULL || kept == other || kept->merged_into != 0
      || other->merged_into != 0)
    return NULL;
  self = g_new0 (TorgetPersonMerge, 1);
  self->records = torget_record_set_ref (records);
  self->kept = kept;
  self->other = other;
  self->conflicts = g_array_new (FALSE, FALSE, sizeof (TorgetMergeConflict));
  self->pairs = g_ptr_array_new ();
  add_conflicts (self, kept, other);
  pair_memberships (self);
  return self;
}

/**
 * torget_person_merge_free:
 * @self: (transfer full): a merge
 */
void
torget_person_merge_free (TorgetPersonMerge *self)
{
  torget_record_set_unref (self->records);
  g_array_unref (self->conflicts);
  g_ptr_array_unref (self->pairs);
  g_free (self);
}

/**
 * torget_person_merge_get_n_conflicts:
 * @self: a merge
 *
 * Returns: how many values must be chosen
 */
guint
torget_person_merge_get_n_conflicts (const TorgetPersonMerge *self)
{
  return self->conflicts->len;
}

/**
 * torget_person_merge_get_conflict:
 * @self: a merge
 * @i: which
 *
 * Returns: (transfer none): a conflict; the persons' own fields come before their memberships
 */
const TorgetMergeConflict *
torget_person_merge_get_conflict (const TorgetPersonMerge *self,
                                  guint i)
{
  g_return_val_if_fail (i < self->conflicts->len, NULL);

  return &g_array_index (self->conflicts, TorgetMergeConflict, i);
}

/**
 * torget_person_merge_choose:
 * @self: a merge
 * @i: which conflict
 * @choice: whose value stays
 */
void
torget_person_merge_choose (TorgetPersonMerge *self,
                            guint i,
                            TorgetMergeChoice choice)
{
  g_return_if_fail (i < self->conflicts->len);

  g_array_index (self->conflicts, TorgetMergeConflict, i).choice = choice;
}

/**
 * torget_person_merge_is_decided:
 * @self: a merge
 *
 * Returns: whether there is a choice for every conflict
 */
gboolean
torget_person_merge_is_decided (const TorgetPersonMerge *self)
{
  for (guint i = 0; i < self->conflicts->len; i++)
    if (torget_person_merge_get_conflict (self, i)->choice == TORGET_MERGE_UNDECIDED)
      return FALSE;
  return TRUE;
}

/* Applying */

static TorgetMergeChoice
get_choice (const TorgetPersonMerge *self,
            gconstpointer kept,
            const TorgetField *field)
{
  for (guint i = 0; i < self->conflicts->len; i++)
    {
      const TorgetMergeConflict *conflict = torget_person_merge_get_conflict (self, i);

      if (conflict->kept == kept && conflict->field == field)
        return conflict->choice;
    }
  return TORGET_MERGE_UNDECIDED;
}

/* @kept with the values that were chosen, and those that only @other has. */
static gpointer
unite (const TorgetPersonMerge *self,
       gconstpointer kept,
       gconstpointer other)
{
  const TorgetRecordType *type = ((const TorgetRecord *) kept)->type;
  TorgetRecord *united = torget_record_copy (kept);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const TorgetField *field = &type->fields[i];
      const gboolean is_missing = !says_something (kept, field) && says_something (other, field);

      if (is_named (field, "merged_into"))
        continue;
      if (is_missing || get_choice (self, kept, field) == TORGET_MERGE_TAKE)
        torget_record_copy_field (united, other, field);
    }
  return united;
}

static gboolean
is_same_number (const TorgetRecordType *type,
                gconstpointer a,
                gconstpointer b)
{
  return is_same_value (a, b, torget_record_type_find (type, "kind"))
         && is_same_value (a, b, torget_record_type_find (type, "value"));
}

/* Whether the person who stays has such a record already; numbers and contacts by their value. */
static gboolean
is_known (const TorgetPersonMerge *self,
          TorgetRecord *moved)
{
  GPtrArray *all = torget_record_set_list (self->records, moved->type);
  const gboolean by_value
      = moved->type == &torget_identity_type || moved->type == &torget_contact_type;
  const TorgetField *owner = torget_record_type_find (moved->type, "person_id");

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (TorgetRecord) record = torget_record_copy (g_ptr_array_index (all, i));

      if (record->id == moved->id)
        continue;
      record->id = moved->id;
      if (torget_record_equal (record, moved))
        return TRUE;
      if (by_value && is_same_value (record, moved, owner)
          && is_same_number (moved->type, record, moved))
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  const TorgetPersonMerge *merge;
  TorgetRecordSet *changed;
} Move;

/* What an event or a paper is about stands in two fields: which table, and which record of it. */
static gboolean
leads_to_person (const TorgetRecord *record,
                 const TorgetField *field)
{
  const TorgetField *table = torget_record_type_find (record->type, "record_table");
  const char *refers = field->refers;

  if (field->kind != TORGET_FIELD_LINK)
    return FALSE;
  if (refers == NULL && table != NULL)
    refers = torget_record_get_text (record, table);
  return g_strcmp0 (refers, "person") == 0;
}

/* Every link to the person who goes leads to the one who stays. */
static void
move_record (gpointer data,
             gpointer user_data)
{
  const TorgetRecord *record = data;
  const Move *move = user_data;
  g_autoptr (TorgetRecord) moved = NULL;

  if (record->type == &torget_person_type || g_ptr_array_find (move->merge->pairs, record, NULL))
    return;
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const TorgetField *field = &record->type->fields[i];

      if (!leads_to_person (record, field)
          || torget_record_get_number (record, field) != move->merge->other->record.id)
        continue;
      if (moved == NULL)
        moved = torget_record_copy (record);
      torget_record_set_number (moved, field, move->merge->kept->record.id);
    }
  if (moved != NULL && !is_known (move->merge, moved))
    torget_record_set_add (move->changed, g_steal_pointer (&moved));
}

/**
 * torget_person_merge_apply:
 * @self: a merge
 * @changed: takes the records to save
 * @removed: takes the records to remove
 *
 * Pure; any thread. What both have alike - a number, a phone - stays with the person who goes.
 *
 * Returns: whether everything was decided; if not, nothing is added
 */
gboolean
torget_person_merge_apply (const TorgetPersonMerge *self,
                           TorgetRecordSet *changed,
                           TorgetRecordSet *removed)
{
  TorgetPerson *other;
  Move move = { self, changed };

  if (!torget_person_merge_is_decided (self))
    return FALSE;
  other = torget_record_copy (self->other);
  other->merged_into = self->kept->record.id;
  torget_record_set_add (changed, unite (self, self->kept, self->other));
  torget_record_set_add (changed, other);
  for (guint i = 0; i < self->pairs->len; i += 2)
    {
      gconstpointer kept = g_ptr_array_index (self->pairs, i);
      gconstpointer of_other = g_ptr_array_index (self->pairs, i + 1);

      torget_record_set_add (changed, unite (self, kept, of_other));
      torget_record_set_add (removed, torget_record_copy (of_other));
    }
  torget_record_set_foreach (self->records, move_record, &move);
  return TRUE;
}
