/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who of a handover is here already, and who belongs together. */
#include "config.h"

#include "service/handover-private.h"

#include "domain/case-view.h"
#include "exchange/import-draft.h"
#include "service/known-persons.h"
#include "store/case-store.h"

#include <string.h>

typedef struct
{
  TorgetHandoverPlan *plan;
  GHashTable *numbers;
  GHashTable *names;
  GHashTable *meant;  /* row ids of who has been found by number */
  GHashTable *groups; /* meetings by the id of a person in the handover */
} Persons;

static TorgetHandoverMeeting *
add_meeting (TorgetHandoverPlan *plan)
{
  TorgetHandoverMeeting *meeting = g_new0 (TorgetHandoverMeeting, 1);

  meeting->group = torget_handover_case_new ();
  g_ptr_array_add (plan->handover->groups, meeting->group);
  g_ptr_array_add (plan->meetings, meeting);
  return meeting;
}

static TorgetHandoverNode *
add_node (TorgetHandoverPlan *plan,
          TorgetRecord *record,
          TorgetHandoverMeeting *meeting)
{
  TorgetHandoverNode *node = g_new0 (TorgetHandoverNode, 1);

  node->record = torget_record_copy (record);
  node->meeting = meeting;
  g_ptr_array_add (plan->nodes, node);
  g_hash_table_insert (plan->by_record, record, node);
  return node;
}

/* Groups */

static void
move_group (Persons *self,
            const TorgetHandoverMeeting *from,
            TorgetHandoverMeeting *to)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (value == from)
      g_hash_table_iter_replace (&iter, to);
  for (guint i = 0; i < self->plan->nodes->len; i++)
    {
      TorgetHandoverNode *node = g_ptr_array_index (self->plan->nodes, i);

      if (node->meeting == from)
        node->meeting = to;
    }
  g_ptr_array_remove (self->plan->handover->groups, from->group);
  g_ptr_array_remove (self->plan->meetings, (gpointer) from);
}

/* Households that share a member are one group. */
static TorgetHandoverMeeting *
ensure_group (Persons *self,
              GPtrArray *members)
{
  TorgetHandoverMeeting *meeting = NULL;

  for (guint i = 0; i < members->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (members, i);
      TorgetHandoverMeeting *other = g_hash_table_lookup (self->groups, &membership->person_id);

      if (meeting == NULL)
        meeting = other;
      else if (other != NULL && other != meeting)
        move_group (self, other, meeting);
    }
  return meeting != NULL ? meeting : add_meeting (self->plan);
}

static void
add_household (Persons *self,
               TorgetHousehold *household)
{
  g_autoptr (GPtrArray) members
      = torget_case_list_owned (self->plan->handover->records, &torget_membership_type,
                                "household_id", household->record.id);
  TorgetHandoverMeeting *meeting = ensure_group (self, members);

  for (guint i = 0; i < members->len; i++)
    {
      TorgetMembership *membership = g_ptr_array_index (members, i);

      g_hash_table_insert (self->groups, &membership->person_id, meeting);
    }
  if (meeting->group->label == NULL)
    meeting->group->label = g_strdup (household->label);
  if (meeting->group->name == NULL)
    meeting->group->name = g_strdup (household->name);
  add_node (self->plan, &household->record, meeting);
}

/* Persons */

/* The one of that name, or else the first; nobody here is two of a handover. */
static gint64
choose (Persons *self,
        GPtrArray *persons,
        const char *name)
{
  gint64 id = 0;

  for (guint i = 0; persons != NULL && i < persons->len; i++)
    {
      const TorgetKnownPerson *person = g_ptr_array_index (persons, i);

      if (g_hash_table_contains (self->meant, &person->id))
        continue;
      if (g_str_equal (person->name, name))
        return person->id;
      id = id != 0 ? id : person->id;
    }
  return id;
}

static gint64
find_by_number (Persons *self,
                gint64 person_id,
                const char *name)
{
  g_autoptr (GPtrArray) identities
      = torget_case_list_owned (self->plan->handover->records, &torget_identity_type, "person_id",
                                person_id);
  gint64 id = 0;

  for (guint i = 0; i < identities->len && id == 0; i++)
    {
      const TorgetIdentity *identity = g_ptr_array_index (identities, i);

      if (g_strcmp0 (identity->kind, "dossier") != 0)
        id = choose (self, g_hash_table_lookup (self->numbers, identity->value), name);
    }
  if (id != 0)
    g_hash_table_add (self->meant, g_memdup2 (&id, sizeof id));
  return id;
}

static gint64
find_by_name (Persons *self,
              const TorgetPerson *person,
              const char *name)
{
  const gint64 *id = g_hash_table_lookup (self->names, name);

  return id != NULL && person->birth_date != TORGET_DATE_NONE
                 && !g_hash_table_contains (self->meant, id)
             ? *id
             : 0;
}

static void
match (Persons *self,
       const TorgetPerson *incoming,
       TorgetHandoverPerson *person)
{
  g_autofree char *name = torget_import_match_name (incoming->family_name, incoming->given_name,
                                                    incoming->birth_date);

  person->family_name = g_strdup (incoming->family_name);
  person->given_name = g_strdup (incoming->given_name);
  person->birth_date = incoming->birth_date;
  person->known_id = find_by_number (self, incoming->record.id, name);
  if (person->known_id != 0)
    person->match = TORGET_HANDOVER_KNOWN;
  else if ((person->known_id = find_by_name (self, incoming, name)) != 0)
    person->match = TORGET_HANDOVER_ALIKE;
  person->is_same = person->match == TORGET_HANDOVER_ALIKE
                    && g_hash_table_contains (self->plan->handover->same, &person->id);
}

static void
add_person (Persons *self,
            TorgetPerson *incoming)
{
  TorgetHandoverMeeting *meeting = g_hash_table_lookup (self->groups, &incoming->record.id);
  TorgetHandoverNode *node;

  if (meeting == NULL)
    meeting = add_meeting (self->plan);
  node = add_node (self->plan, &incoming->record, meeting);
  node->person = torget_handover_person_new (incoming->record.id);
  g_ptr_array_add (meeting->group->persons, node->person);
  match (self, incoming, node->person);
}

/* What is known here of them */

/* That somebody protected is here must not be found out by a name. */
static void
forget_alike (TorgetHandoverPerson *person)
{
  person->match = TORGET_HANDOVER_NEW;
  person->is_same = FALSE;
  person->known_id = 0;
}

static gboolean
ask_protection (TorgetHandoverPlan *plan,
                TorgetHandoverMeeting *meeting,
                TorgetHandoverPerson *person,
                GError **error)
{
  gboolean is_protected;
  gboolean hides_places;

  if (person->known_id == 0)
    return TRUE;
  if (!torget_case_store_is_protected (plan->connection, person->known_id, &is_protected, error)
      || !torget_case_store_forbids_places (plan->connection, person->known_id, &hides_places,
                                            error))
    return FALSE;
  if (is_protected && person->match == TORGET_HANDOVER_ALIKE)
    {
      forget_alike (person);
      return TRUE;
    }
  person->is_hidden = is_protected;
  meeting->is_hidden |= is_protected;
  meeting->hides_places |= hides_places;
  return TRUE;
}

static void
mask (TorgetHandoverPerson *person)
{
  g_clear_pointer (&person->family_name, g_free);
  g_clear_pointer (&person->given_name, g_free);
  person->birth_date = TORGET_DATE_NONE;
}

static gboolean
meet (TorgetHandoverPlan *plan,
      TorgetHandoverMeeting *meeting,
      GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GPtrArray *persons = meeting->group->persons;

  for (guint i = 0; i < persons->len; i++)
    {
      TorgetHandoverPerson *person = g_ptr_array_index (persons, i);

      if (!ask_protection (plan, meeting, person, error))
        return FALSE;
      if (person->is_hidden)
        mask (person);
      if (torget_handover_person_is_meant (person))
        g_array_append_val (ids, person->known_id);
    }
  if (ids->len == 0)
    return TRUE;
  meeting->known
      = torget_case_store_load (plan->connection, (const gint64 *) ids->data, ids->len, error);
  return meeting->known != NULL;
}

static void
find_known_person (TorgetHandoverNode *node)
{
  if (node->person != NULL && torget_handover_person_is_meant (node->person))
    node->known = torget_record_set_find (node->meeting->known, &torget_person_type,
                                          node->person->known_id);
}

static const TorgetHandoverPerson *
find_person (const TorgetHandoverMeeting *meeting,
             gint64 id)
{
  for (guint i = 0; i < meeting->group->persons->len; i++)
    {
      const TorgetHandoverPerson *person = g_ptr_array_index (meeting->group->persons, i);

      if (person->id == id)
        return person;
    }
  return NULL;
}

/* The first household here that @person belongs to and that no other of the handover is. */
static const TorgetRecord *
find_free_household (TorgetHandoverPlan *plan,
                     const TorgetHandoverMeeting *meeting,
                     const TorgetHandoverPerson *person)
{
  g_autoptr (GPtrArray) households
      = torget_case_list_households (meeting->known, person->known_id, G_MAXINT32);

  for (guint i = 0; i < households->len; i++)
    if (!g_hash_table_contains (plan->used, g_ptr_array_index (households, i)))
      return g_ptr_array_index (households, i);
  return NULL;
}

/* A household is one of those that somebody of it belongs to here. */
static void
find_known_household (TorgetHandoverPlan *plan,
                      TorgetHandoverNode *node)
{
  g_autoptr (GPtrArray) members = torget_case_list_owned (
      plan->handover->records, &torget_membership_type, "household_id", node->record->id);

  for (guint i = 0; i < members->len && node->known == NULL; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (members, i);
      const TorgetHandoverPerson *person = find_person (node->meeting, membership->person_id);

      if (person != NULL && torget_handover_person_is_meant (person))
        node->known = find_free_household (plan, node->meeting, person);
    }
  if (node->known != NULL)
    g_hash_table_add (plan->used, (gpointer) node->known);
}

static int
compare_nodes (gconstpointer a,
               gconstpointer b)
{
  const TorgetRecord *first = (*(TorgetHandoverNode *const *) a)->record;
  const TorgetRecord *second = (*(TorgetHandoverNode *const *) b)->record;

  if (first->type != second->type)
    return first->type == &torget_household_type ? -1 : 1;
  return (first->id > second->id) - (first->id < second->id);
}

/* In the order of the sender's numbers, so that the new ids are in that order, too. */
static void
settle (TorgetHandoverPlan *plan)
{
  g_ptr_array_sort (plan->nodes, compare_nodes);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TorgetHandoverNode *node = g_ptr_array_index (plan->nodes, i);

      find_known_person (node);
      if (node->person == NULL && node->meeting->known != NULL)
        find_known_household (plan, node);
      node->id = node->known != NULL ? node->known->id : plan->new_id (plan->id_data);
    }
}

gboolean
torget_handover_plan_meet_persons (TorgetHandoverPlan *self,
                                   GError **error)
{
  g_autoptr (GHashTable) numbers = torget_known_persons_all_by_number (self->connection, error);
  g_autoptr (GHashTable) names
      = numbers != NULL ? torget_known_persons_by_name (self->connection, error) : NULL;
  g_autoptr (GHashTable) groups = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) meant
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Persons persons = { self, numbers, names, meant, groups };
  TorgetRecordSet *records = self->handover->records;
  GPtrArray *list = torget_record_set_list (records, &torget_household_type);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    add_household (&persons, g_ptr_array_index (list, i));
  list = torget_record_set_list (records, &torget_person_type);
  for (guint i = 0; i < list->len; i++)
    add_person (&persons, g_ptr_array_index (list, i));
  for (guint i = 0; i < self->meetings->len; i++)
    if (!meet (self, g_ptr_array_index (self->meetings, i), error))
      return FALSE;
  settle (self);
  return TRUE;
}
