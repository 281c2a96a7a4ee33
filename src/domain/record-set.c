/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reference-counted collection of records of several types; see record-set.h. */
#include "config.h"

#include "domain/record-set.h"

/* A record and the row id that one of its links holds. */
typedef struct
{
  gint64 owner_id;
  guint place; /* in the order of adding */
  TorgetRecord *record;
} Linked;

/* The records of a type, by what one of their links holds. */
typedef struct
{
  const TorgetField *field;
  GArray *linked; /* Linked, sorted */
} LinkIndex;

typedef struct
{
  const TorgetRecordType *type;
  GPtrArray *records;  /* owned records, in the order of adding */
  GHashTable *by_id;   /* gint64 id -> borrowed record; only records that have an id */
  GArray *by_link;     /* LinkIndex: those that were asked for since the set was frozen */
} Group;

struct _TorgetRecordSet
{
  gatomicrefcount ref_count;
  GPtrArray *groups; /* of Group, in the order of first use */
  GPtrArray *none;   /* what an absent type lists as; always empty */
  gboolean is_frozen;
};

G_DEFINE_BOXED_TYPE (TorgetRecordSet,
                     torget_record_set,
                     torget_record_set_ref,
                     torget_record_set_unref)

static void
link_index_clear (LinkIndex *index)
{
  g_array_unref (index->linked);
}

static void
group_free (Group *group)
{
  g_clear_pointer (&group->by_link, g_array_unref);
  g_hash_table_unref (group->by_id);
  g_ptr_array_unref (group->records);
  g_free (group);
}

static Group *
find_group (TorgetRecordSet *self,
            const TorgetRecordType *type)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = g_ptr_array_index (self->groups, i);

      if (group->type == type)
        return group;
    }
  return NULL;
}

static Group *
ensure_group (TorgetRecordSet *self,
              const TorgetRecordType *type)
{
  Group *group = find_group (self, type);

  if (group != NULL)
    return group;
  group = g_new0 (Group, 1);
  group->type = type;
  group->records = g_ptr_array_new_with_free_func (torget_record_free);
  group->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_ptr_array_add (self->groups, group);
  return group;
}

/**
 * torget_record_set_new:
 *
 * Returns: (transfer full): an empty set
 */
TorgetRecordSet *
torget_record_set_new (void)
{
  TorgetRecordSet *self = g_new0 (TorgetRecordSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self->none = g_ptr_array_new ();
  return self;
}

/**
 * torget_record_set_ref:
 * @self: a set
 *
 * Thread: any.
 *
 * Returns: (transfer full): @self
 */
TorgetRecordSet *
torget_record_set_ref (TorgetRecordSet *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * torget_record_set_unref:
 * @self: (transfer full): a set
 *
 * Thread: any.
 */
void
torget_record_set_unref (TorgetRecordSet *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->none);
  g_free (self);
}

/**
 * torget_record_set_add:
 * @self: a set
 * @record: (transfer full): a record
 *
 * A record of the same type and id is not replaced: @record then stands beside it and
 * torget_record_set_find() gives the newest.
 *
 * Returns: (transfer none): @record
 */
gpointer
torget_record_set_add (TorgetRecordSet *self,
                       gpointer record)
{
  TorgetRecord *base = record;
  Group *group = ensure_group (self, base->type);

  g_assert (!self->is_frozen);
  g_ptr_array_add (group->records, record);
  if (base->id != 0)
    g_hash_table_replace (group->by_id, &base->id, base);
  return record;
}

/**
 * torget_record_set_list:
 * @self: a set
 * @type: a record type
 *
 * Returns: (transfer none) (element-type TorgetRecord): the records of @type, in the order of
 *   adding; empty when there are none
 */
GPtrArray *
torget_record_set_list (TorgetRecordSet *self,
                        const TorgetRecordType *type)
{
  Group *group = find_group (self, type);

  return group != NULL ? group->records : self->none;
}

/**
 * torget_record_set_find:
 * @self: a set
 * @type: a record type
 * @id: a row id; 0 finds nothing
 *
 * Returns: (transfer none) (nullable): the record
 */
gpointer
torget_record_set_find (TorgetRecordSet *self,
                        const TorgetRecordType *type,
                        gint64 id)
{
  Group *group = find_group (self, type);

  return group != NULL ? g_hash_table_lookup (group->by_id, &id) : NULL;
}

/**
 * torget_record_set_freeze:
 * @self: a set that stays with one thread
 *
 * From now on nothing is added, and no record links to another owner: so that
 * torget_record_set_list_linked() need not look at every record. Worth it for many cases at once.
 */
void
torget_record_set_freeze (TorgetRecordSet *self)
{
  self->is_frozen = TRUE;
}

static int
compare_linked (gconstpointer a,
                gconstpointer b)
{
  const Linked *first = a;
  const Linked *second = b;

  if (first->owner_id != second->owner_id)
    return first->owner_id < second->owner_id ? -1 : 1;
  return (first->place > second->place) - (first->place < second->place);
}

static GArray *
sort_by_link (Group *group,
              const TorgetField *field)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (Linked), group->records->len);

  for (guint i = 0; i < group->records->len; i++)
    {
      TorgetRecord *record = g_ptr_array_index (group->records, i);
      const Linked linked = { torget_record_get_number (record, field), i, record };

      g_array_append_val (sorted, linked);
    }
  g_array_sort (sorted, compare_linked);
  return sorted;
}

static GArray *
ensure_sorted (Group *group,
               const TorgetField *field)
{
  LinkIndex index = { .field = field };

  if (group->by_link == NULL)
    {
      group->by_link = g_array_new (FALSE, FALSE, sizeof (LinkIndex));
      g_array_set_clear_func (group->by_link, (GDestroyNotify) link_index_clear);
    }
  for (guint i = 0; i < group->by_link->len; i++)
    if (g_array_index (group->by_link, LinkIndex, i).field == field)
      return g_array_index (group->by_link, LinkIndex, i).linked;
  index.linked = sort_by_link (group, field);
  g_array_append_val (group->by_link, index);
  return index.linked;
}

/* Index of the first that links to the owner or to one after. */
static guint
find_first (GArray *sorted,
            gint64 owner_id)
{
  guint first = 0;
  guint end = sorted->len;

  while (first < end)
    {
      const guint middle = first + (end - first) / 2;

      if (g_array_index (sorted, Linked, middle).owner_id < owner_id)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/**
 * torget_record_set_list_linked:
 * @self: a set
 * @type: a record type
 * @field: one of its links
 * @owner_id: row id that the link must have
 *
 * Returns: (transfer container) (element-type TorgetRecord): the matching records, in the order of
 *   adding
 */
GPtrArray *
torget_record_set_list_linked (TorgetRecordSet *self,
                               const TorgetRecordType *type,
                               const TorgetField *field,
                               gint64 owner_id)
{
  Group *group = find_group (self, type);
  GPtrArray *found = g_ptr_array_new ();

  if (group != NULL && self->is_frozen)
    {
      GArray *sorted = ensure_sorted (group, field);

      for (guint i = find_first (sorted, owner_id);
           i < sorted->len && g_array_index (sorted, Linked, i).owner_id == owner_id; i++)
        g_ptr_array_add (found, g_array_index (sorted, Linked, i).record);
      return found;
    }
  for (guint i = 0; group != NULL && i < group->records->len; i++)
    if (torget_record_get_number (group->records->pdata[i], field) == owner_id)
      g_ptr_array_add (found, group->records->pdata[i]);
  return found;
}

/**
 * torget_record_set_count:
 * @self: a set
 *
 * Returns: the number of records of all types
 */
guint
torget_record_set_count (TorgetRecordSet *self)
{
  guint count = 0;

  for (guint i = 0; i < self->groups->len; i++)
    count += ((Group *) g_ptr_array_index (self->groups, i))->records->len;
  return count;
}

/**
 * torget_record_set_foreach:
 * @self: a set
 * @func: called with each record; must not add
 * @user_data: for @func
 *
 * Visits type by type in the order in which the types were first added.
 */
void
torget_record_set_foreach (TorgetRecordSet *self,
                           GFunc func,
                           gpointer user_data)
{
  for (guint i = 0; i < self->groups->len; i++)
    g_ptr_array_foreach (((Group *) g_ptr_array_index (self->groups, i))->records, func, user_data);
}

static void
add_unless_changed (gpointer data,
                    gpointer user_data)
{
  const TorgetRecord *record = data;
  TorgetRecordSet *after = user_data;

  if (torget_record_set_find (after, record->type, record->id) == NULL)
    torget_record_set_add (after, torget_record_copy (record));
}

/**
 * torget_record_set_dup_after:
 * @self: a set
 * @changed: (element-type TorgetRecord): records as they would become; new ones, too
 *
 * Returns: (transfer full): copies of the records as they are after the change
 */
TorgetRecordSet *
torget_record_set_dup_after (TorgetRecordSet *self,
                             GPtrArray *changed)
{
  TorgetRecordSet *after = torget_record_set_new ();

  for (guint i = 0; i < changed->len; i++)
    torget_record_set_add (after, torget_record_copy (g_ptr_array_index (changed, i)));
  torget_record_set_foreach (self, add_unless_changed, after);
  return after;
}
