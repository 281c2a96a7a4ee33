/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records of a handover are here already: those of the same person or household that say the
 * same of what makes one record another, such as the day on which it began. */
#include "config.h"

#include "service/handover-private.h"

#include "base/text.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/place-field.h"
#include "exchange/region-names.h"

#define MAX_KEYS 3

/* What tells records of one owner apart. What one side does not say does not. */
static const struct
{
  const TorgetRecordType *type;
  const char *keys[MAX_KEYS];
} identities[] = {
  { &torget_membership_type, { "person_id" } },
  { &torget_sublet_type, { "start_date" } },
  { &torget_dwelling_type, { NULL } },
  { &torget_head_lease_type, { NULL } },
  { &torget_identity_type, { "value" } },
  { &torget_contact_type, { "kind", "value" } },
  { &torget_consent_type, { "agency", "purpose", "given_date" } },
  { &torget_plan_type, { "enrolled_date" } },
  { &torget_activity_type, { "kind", "title", "start_date" } },
  { &torget_sfi_enrolment_type, { "registered_date", "course" } },
  { &torget_preschool_application_type, { "signed_date", "wish_date" } },
  { &torget_preschool_choice_type, { "rank" } },
  { &torget_preschool_offer_type, { "offered_date", "unit" } },
  { &torget_preschool_placement_type, { "start_date", "unit" } },
};

static const char *const *
get_keys (const TorgetRecordType *type)
{
  gsize i = 0;

  while (identities[i].type != type)
    i++;
  return identities[i].keys;
}

static TorgetHandoverNode *
find_node (TorgetHandoverPlan *self,
           const char *table,
           gint64 id)
{
  guint n_types;
  const TorgetRegionRecord *types = torget_region_record_list (&n_types);
  gconstpointer record = NULL;

  for (guint i = 0; i < n_types && record == NULL; i++)
    if (g_str_equal (types[i].type->name, table))
      record = torget_record_set_find (self->handover->records, types[i].type, id);
  return record != NULL ? g_hash_table_lookup (self->by_record, record) : NULL;
}

/* The row id here of what the handover calls @id, 0 for none. */
gint64
torget_handover_plan_get_id (TorgetHandoverPlan *self,
                             const char *table,
                             gint64 id)
{
  const TorgetHandoverNode *node = find_node (self, table, id);

  return node != NULL ? node->id : 0;
}

/* Finding records again */

static gboolean
is_same_value (TorgetHandoverPlan *self,
               gconstpointer incoming,
               gconstpointer known,
               const TorgetField *field)
{
  const char *text;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (field->kind == TORGET_FIELD_LINK)
    return torget_handover_plan_get_id (self, field->refers,
                                        torget_record_get_number (incoming, field))
           == torget_record_get_number (known, field);
  if (field->kind != TORGET_FIELD_TEXT)
    {
      a = torget_record_dup_value (incoming, field);
      b = torget_record_dup_value (known, field);
      return g_strcmp0 (a, b) == 0;
    }
  text = torget_record_get_text (incoming, field);
  a = torget_text_fold (text);
  b = torget_text_fold (torget_record_get_text (known, field));
  return g_strcmp0 (a, b) == 0;
}

/* How many of the keys agree; -1 when one does not. */
static int
compare (TorgetHandoverPlan *self,
         gconstpointer incoming,
         gconstpointer known)
{
  const TorgetRecordType *type = ((const TorgetRecord *) incoming)->type;
  const char *const *keys = get_keys (type);
  int n = 0;

  for (guint i = 0; i < MAX_KEYS && keys[i] != NULL; i++)
    {
      const TorgetField *field = torget_record_type_find (type, keys[i]);

      if (!torget_record_is_set (incoming, field) || !torget_record_is_set (known, field))
        continue;
      if (!is_same_value (self, incoming, known, field))
        return -1;
      n++;
    }
  return n;
}

static const TorgetField *
find_link (const TorgetRecordType *type,
           const TorgetRecordType *to)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == TORGET_FIELD_LINK
        && g_str_equal (type->fields[i].refers, to->name))
      return &type->fields[i];
  return NULL;
}

/* The records here that @node may be. */
static GPtrArray *
list_candidates (const TorgetHandoverNode *node)
{
  const TorgetRecordType *type = node->record->type;
  const TorgetRecord *outer = node->outer->known;
  const TorgetField *link = find_link (type, outer->type);
  g_autoptr (GPtrArray) candidates = NULL;
  gpointer record;

  if (link != NULL)
    return torget_case_list_owned (node->meeting->known, type, link->name, outer->id);
  candidates = g_ptr_array_new ();
  record = torget_record_set_find (
      node->meeting->known, type,
      torget_record_get_number (outer, find_link (outer->type, type)));
  if (record != NULL)
    g_ptr_array_add (candidates, record);
  return g_steal_pointer (&candidates);
}

static void
find_known (TorgetHandoverPlan *self,
            TorgetHandoverNode *node)
{
  g_autoptr (GPtrArray) candidates = list_candidates (node);
  int best = -1;

  for (guint i = 0; i < candidates->len; i++)
    {
      gconstpointer candidate = g_ptr_array_index (candidates, i);
      const int agrees = g_hash_table_contains (self->used, candidate)
                             ? -1
                             : compare (self, node->record, candidate);

      if (agrees > best)
        {
          best = agrees;
          node->known = candidate;
        }
    }
  if (node->known != NULL)
    g_hash_table_add (self->used, (gpointer) node->known);
}

/* Parts */

/* An address, or the unit of a wish, is all that its record says. */
static gboolean
is_nothing_else (const TorgetRecordType *type)
{
  return type == &torget_contact_type || type == &torget_preschool_choice_type;
}

static void
withhold_places (TorgetHandoverNode *node)
{
  const TorgetRecordType *type = node->record->type;

  for (guint i = 0; node->meeting->hides_places && i < type->n_fields; i++)
    if (torget_record_tells_forbidden_place (node->record, &type->fields[i]))
      {
        torget_record_set_text (node->record, &type->fields[i], NULL);
        node->is_left_out |= is_nothing_else (type);
      }
}

/* Whoever belongs to a household here stays in it. */
static gboolean
lives_elsewhere (const TorgetHandoverNode *node)
{
  const TorgetMembership *membership = (const TorgetMembership *) node->record;
  g_autoptr (GPtrArray) households = NULL;

  if (node->record->type != &torget_membership_type || node->known != NULL
      || node->person == NULL || !torget_handover_person_is_meant (node->person))
    return FALSE;
  households = torget_case_list_households (node->meeting->known, node->person->known_id,
                                            G_MAXINT32);
  return households->len > 0 && membership->valid_to == TORGET_DATE_NONE;
}

static TorgetHandoverPerson *
find_owner (TorgetHandoverPlan *self,
            const TorgetHandoverNode *node)
{
  const TorgetHandoverNode *person;

  if (node->record->type != &torget_membership_type)
    return node->outer->person;
  person = find_node (self, torget_person_type.name,
                      ((const TorgetMembership *) node->record)->person_id);
  return person != NULL ? person->person : NULL;
}

static void
add_part (TorgetHandoverPlan *self,
          TorgetRecord *record,
          TorgetHandoverNode *outer)
{
  TorgetHandoverNode *node = g_new0 (TorgetHandoverNode, 1);

  node->record = torget_record_copy (record);
  node->outer = outer;
  node->meeting = outer->meeting;
  node->person = find_owner (self, node);
  g_ptr_array_add (self->nodes, node);
  g_hash_table_insert (self->by_record, record, node);
  withhold_places (node);
  if (outer->known != NULL)
    find_known (self, node);
  node->is_left_out |= outer->is_left_out || lives_elsewhere (node);
  node->id = node->known != NULL ? node->known->id : self->new_id (self->id_data);
}

/* The nodes that records of @inner are part of, by the id that tells it. */
static GHashTable *
list_outer (TorgetHandoverPlan *self,
            const TorgetRegionPart *part)
{
  GHashTable *outer = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GPtrArray *records = torget_record_set_list (self->handover->records, part->outer);
  const TorgetField *link = find_link (part->inner, part->outer) == NULL
                                ? find_link (part->outer, part->inner)
                                : NULL;

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      const gint64 id = link != NULL ? torget_record_get_number (record, link)
                                     : ((TorgetRecord *) record)->id;

      g_hash_table_insert (outer, g_memdup2 (&id, sizeof id),
                           g_hash_table_lookup (self->by_record, record));
    }
  return outer;
}

/* The reader has linked every record to what it stands in. */
static void
meet_part (TorgetHandoverPlan *self,
           const TorgetRegionPart *part)
{
  g_autoptr (GHashTable) outer = list_outer (self, part);
  GPtrArray *records = torget_record_set_list (self->handover->records, part->inner);
  const TorgetField *link = find_link (part->inner, part->outer);

  for (guint i = 0; i < records->len; i++)
    {
      TorgetRecord *record = g_ptr_array_index (records, i);
      const gint64 id = link != NULL ? torget_record_get_number (record, link) : record->id;
      TorgetHandoverNode *node = g_hash_table_lookup (outer, &id);

      add_part (self, record, node);
    }
}

static void
meet_parts (TorgetHandoverPlan *self)
{
  guint n_parts;
  const TorgetRegionPart *parts = torget_region_part_list (&n_parts);

  for (guint i = 0; i < n_parts; i++)
    meet_part (self, &parts[i]);
}

/* The plan */

static void
node_free (TorgetHandoverNode *node)
{
  torget_record_free (node->record);
  g_free (node);
}

static void
meeting_free (TorgetHandoverMeeting *meeting)
{
  g_clear_pointer (&meeting->known, torget_record_set_unref);
  g_free (meeting);
}

void
torget_handover_plan_free (TorgetHandoverPlan *self)
{
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->meetings);
  g_hash_table_unref (self->by_record);
  g_hash_table_unref (self->used);
  g_free (self);
}

/* The persons of the groups that are not chosen. */
static GHashTable *
list_declined (TorgetHandover *handover)
{
  GHashTable *declined = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < handover->groups->len; i++)
    {
      const TorgetHandoverCase *group = g_ptr_array_index (handover->groups, i);

      for (guint j = 0; !group->is_chosen && j < group->persons->len; j++)
        {
          const TorgetHandoverPerson *person = g_ptr_array_index (group->persons, j);

          g_hash_table_add (declined, g_memdup2 (&person->id, sizeof person->id));
        }
    }
  return declined;
}

/* Who belongs together is the same each time. */
static void
settle_persons (TorgetHandoverPlan *self,
                GHashTable *declined)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      TorgetHandoverNode *node = g_ptr_array_index (self->nodes, i);

      withhold_places (node);
      if (node->person != NULL && g_hash_table_contains (declined, &node->person->id))
        node->meeting->group->is_chosen = FALSE;
    }
}

/* Returns the plan of how @handover meets the file; its groups are made anew, as chosen as they
 * were. */
TorgetHandoverPlan *
torget_handover_plan_new (TorgetConnection *connection,
                          TorgetHandover *handover,
                          gint64 (*new_id) (gpointer),
                          gpointer id_data,
                          GError **error)
{
  g_autoptr (TorgetHandoverPlan) self = g_new0 (TorgetHandoverPlan, 1);
  g_autoptr (GHashTable) declined = list_declined (handover);

  self->connection = connection;
  self->handover = handover;
  self->new_id = new_id;
  self->id_data = id_data;
  self->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) meeting_free);
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  self->by_record = g_hash_table_new (NULL, NULL);
  self->used = g_hash_table_new (NULL, NULL);
  g_ptr_array_set_size (handover->groups, 0);
  if (!torget_handover_plan_meet_persons (self, error))
    return NULL;
  settle_persons (self, declined);
  meet_parts (self);
  return g_steal_pointer (&self);
}
