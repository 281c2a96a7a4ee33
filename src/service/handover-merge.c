/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a handover adds to the file, and what it says otherwise.
 *
 * Nothing that stands here is overwritten unless the user takes what the handover says: what is
 * empty is filled, what differs is told, what is missing is added. Accepting twice changes nothing. */
#include "config.h"

#include "service/handover-private.h"

#include "base/text.h"
#include "domain/household.h"
#include "exchange/region-names.h"

#include <string.h>

typedef struct
{
  TorgetHandoverPlan *plan;
  TorgetRecordSet *changes; /* (nullable): when the group is not chosen */
} Merge;

static GPtrArray *
get_differences (const TorgetHandoverNode *node)
{
  return node->person != NULL ? node->person->differences : node->meeting->group->differences;
}

/* What differs in case only is the same. */
static gboolean
says_the_same (gconstpointer known,
               gconstpointer incoming,
               const TorgetField *field)
{
  g_autofree char *ours = torget_record_dup_value (known, field);
  g_autofree char *theirs = torget_record_dup_value (incoming, field);
  g_autofree char *a = ours != NULL ? g_utf8_casefold (ours, -1) : NULL;
  g_autofree char *b = theirs != NULL ? g_utf8_casefold (theirs, -1) : NULL;

  return g_strcmp0 (a, b) == 0;
}

/* What stands here of the protected is not shown, so nothing of it can be chosen. */
static gboolean
takes_theirs (Merge *self,
              const TorgetHandoverNode *node,
              const TorgetField *field)
{
  GPtrArray *differences = get_differences (node);

  if (node->meeting->is_hidden)
    return FALSE;
  torget_handover_add_difference (differences, node->known, node->record, field);
  return torget_handover_takes (self->plan->handover,
                                g_ptr_array_index (differences, differences->len - 1));
}

/* A flag that is not set here may have been taken off on purpose. */
static gboolean
is_filled (Merge *self,
           const TorgetHandoverNode *node,
           const TorgetField *field)
{
  if (!torget_record_is_set (node->record, field)
      || says_the_same (node->known, node->record, field))
    return FALSE;
  if (field->kind != TORGET_FIELD_FLAG && !torget_record_is_set (node->known, field))
    return TRUE;
  return takes_theirs (self, node, field);
}

/* A part that is new hangs on a record that has had none. */
static gboolean
fill_links (Merge *self,
            const TorgetHandoverNode *node,
            TorgetRecord *merged)
{
  const TorgetRecordType *type = merged->type;
  gboolean changed = FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const TorgetField *field = &type->fields[i];
      const gint64 link = field->kind == TORGET_FIELD_LINK
                              ? torget_record_get_number (node->record, field)
                              : 0;

      if (link == 0 || torget_record_is_set (merged, field))
        continue;
      torget_record_set_number (merged, field,
                                torget_handover_plan_get_id (self->plan, field->refers, link));
      changed = TRUE;
    }
  return changed;
}

static void
update (Merge *self,
        const TorgetHandoverNode *node)
{
  const TorgetRegionRecord *names = torget_region_record_find (node->record->type);
  g_autoptr (TorgetRecord) merged = torget_record_copy (node->known);
  gboolean changed = fill_links (self, node, merged);

  for (const TorgetRegionField *name = names->fields; name->field != NULL; name++)
    {
      const TorgetField *field = torget_record_type_find (names->type, name->field);

      if (is_filled (self, node, field))
        {
          torget_record_copy_field (merged, node->record, field);
          changed = TRUE;
        }
    }
  if (changed && self->changes != NULL)
    torget_record_set_add (self->changes, g_steal_pointer (&merged));
}

static void
count_addition (const TorgetHandoverNode *node)
{
  if (node->person != NULL && torget_handover_person_is_meant (node->person))
    node->person->n_added++;
  else if (node->person == NULL && node->meeting->known != NULL)
    node->meeting->group->n_added++;
}

static void
add (Merge *self,
     const TorgetHandoverNode *node)
{
  g_autoptr (TorgetRecord) record = torget_record_copy (node->record);
  const TorgetRecordType *type = record->type;

  count_addition (node);
  record->id = node->id;
  for (guint i = 0; i < type->n_fields; i++)
    {
      const TorgetField *field = &type->fields[i];
      const gint64 link = field->kind == TORGET_FIELD_LINK
                              ? torget_record_get_number (record, field)
                              : 0;

      if (link != 0)
        torget_record_set_number (record, field,
                                  torget_handover_plan_get_id (self->plan, field->refers, link));
    }
  if (self->changes != NULL)
    torget_record_set_add (self->changes, g_steal_pointer (&record));
}

/**
 * torget_handover_plan_merge:
 * @self: a plan
 *
 * Tells each group what is added and what differs.
 *
 * Returns: (transfer full): the records of the chosen groups to save
 */
TorgetRecordSet *
torget_handover_plan_merge (TorgetHandoverPlan *self)
{
  g_autoptr (TorgetRecordSet) changes = torget_record_set_new ();

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const TorgetHandoverNode *node = g_ptr_array_index (self->nodes, i);
      Merge merge = {
        .plan = self,
        .changes = node->meeting->group->is_chosen ? changes : NULL,
      };

      if (node->is_left_out)
        continue;
      /* A household that is here keeps its own label and name. */
      if (node->known != NULL && node->record->type != &torget_household_type)
        update (&merge, node);
      else if (node->known == NULL)
        add (&merge, node);
    }
  return g_steal_pointer (&changes);
}
