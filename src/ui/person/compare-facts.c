/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two persons have in common, and what only one of them has; see compare-facts.h. */
#include "config.h"

#include "ui/person/compare-facts.h"

#include "domain/case-view.h"
#include "ui/person/compare-row.h"
#include "ui/person/field-labels.h"
#include "ui/person/field-value.h"

static gboolean
is_conflict (const TorgetCompareFacts *self,
             const TorgetField *field)
{
  for (guint i = 0; i < torget_person_merge_get_n_conflicts (self->merge); i++)
    if (torget_person_merge_get_conflict (self->merge, i)->field == field)
      return TRUE;
  return FALSE;
}

/* All values of one field of the records that belong to a person, such as the numbers. */
static char *
dup_values (const TorgetCompareFacts *self,
            const TorgetRecordType *type,
            const char *name,
            gint64 person_id)
{
  const TorgetField *field = torget_record_type_find (type, name);
  g_autoptr (GPtrArray) owned
      = torget_case_list_owned (self->records, type, "person_id", person_id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < owned->len; i++)
    {
      g_autofree char *value
          = torget_field_value_dup_of (g_ptr_array_index (owned, i), field, self->records);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", value);
    }
  return g_string_free (text, FALSE);
}

/* Lists are put together, so that nothing has to be chosen. */
static void
add_lists (const TorgetCompareFacts *self,
           AdwPreferencesGroup *group)
{
  static const struct
  {
    const TorgetRecordType *type;
    const char *field;
  } lists[] = {
    { &torget_identity_type, "value" },
    { &torget_contact_type, "value" },
    { &torget_membership_type, "household_id" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *kept = dup_values (self, lists[i].type, lists[i].field, self->kept_id);
      g_autofree char *other = dup_values (self, lists[i].type, lists[i].field, self->other_id);

      if (*kept != '\0' || *other != '\0')
        adw_preferences_group_add (
            group, torget_compare_row_new (torget_table_label (lists[i].type->name),
                                           *kept != '\0' ? kept : "—",
                                           *other != '\0' ? other : "—"));
    }
}

typedef struct
{
  const TorgetCompareFacts *self;
  GHashTable *counts; /* of each record type: how many the person who goes has */
} Count;

static void
count_record (gpointer data,
              gpointer user_data)
{
  const TorgetRecord *record = data;
  Count *count = user_data;
  const TorgetField *owner = torget_record_type_find (record->type, "person_id");

  if (owner == NULL || record->type == &torget_identity_type
      || record->type == &torget_contact_type || record->type == &torget_membership_type
      || torget_record_get_number (record, owner) != count->self->other_id)
    return;
  g_hash_table_insert (count->counts, (gpointer) record->type,
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (
                                             count->counts, record->type))
                                         + 1));
}

/* The tracks and notes of the person who goes, all of which come along. */
static void
add_tracks (const TorgetCompareFacts *self,
            AdwPreferencesGroup *group)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  Count count = { self, counts };
  GHashTableIter iter;
  gpointer type, n;

  torget_record_set_foreach (self->records, count_record, &count);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &type, &n))
    {
      g_autofree char *number = g_strdup_printf ("%u", GPOINTER_TO_UINT (n));

      adw_preferences_group_add (
          group, torget_compare_row_new (
                     torget_table_label (((const TorgetRecordType *) type)->name), "", number));
    }
}

static void
add_fields (const TorgetCompareFacts *self,
            AdwPreferencesGroup *group,
            gboolean is_same)
{
  const TorgetPerson *kept = torget_case_get_person (self->records, self->kept_id);
  const TorgetPerson *other = torget_case_get_person (self->records, self->other_id);

  for (guint i = 0; i < torget_person_type.n_fields; i++)
    {
      const TorgetField *field = &torget_person_type.fields[i];
      const gboolean has_kept = torget_record_is_set (kept, field);
      const gboolean has_other = torget_record_is_set (other, field);
      g_autofree char *first = torget_field_value_dup_of (kept, field, self->records);
      g_autofree char *second = torget_field_value_dup_of (other, field, self->records);

      if (is_conflict (self, field) || (!has_kept && !has_other)
          || (has_kept && has_other) != is_same)
        continue;
      adw_preferences_group_add (
          group, torget_compare_row_new (torget_field_label ("person", field->name), first, second));
    }
}

/**
 * torget_compare_facts_add_united:
 * @self: two persons
 * @group: where the rows go
 *
 * Adds what only one of them has, all numbers, contacts and households, and how many records of
 * the person who goes come along.
 */
void
torget_compare_facts_add_united (const TorgetCompareFacts *self,
                                 AdwPreferencesGroup *group)
{
  add_fields (self, group, FALSE);
  add_lists (self, group);
  add_tracks (self, group);
}

/**
 * torget_compare_facts_add_same:
 * @self: two persons
 * @group: where the rows go
 *
 * Adds the fields that both have alike, or whose difference decides nothing.
 */
void
torget_compare_facts_add_same (const TorgetCompareFacts *self,
                               AdwPreferencesGroup *group)
{
  add_fields (self, group, TRUE);
}
