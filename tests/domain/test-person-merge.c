/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two persons become one: what moves, what stays, and what somebody must choose. */
#include "config.h"

#include "domain/person-merge.h"

#include "domain/case-view.h"
#include "domain/casework.h"

#define KEPT 1
#define OTHER 2
#define THIRD 3
#define HOUSEHOLD 10

typedef struct
{
  TorgetRecordSet *records;
  TorgetPerson *kept;
  TorgetPerson *other;
  TorgetRecordSet *changed;
  TorgetRecordSet *removed;
} Fixture;

static gpointer
add (Fixture *fixture,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (fixture->records, record);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->records = torget_record_set_new ();
  fixture->changed = torget_record_set_new ();
  fixture->removed = torget_record_set_new ();
  fixture->kept = add (fixture, &torget_person_type, KEPT);
  fixture->other = add (fixture, &torget_person_type, OTHER);
  add (fixture, &torget_person_type, THIRD);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_record_set_unref (fixture->records);
  torget_record_set_unref (fixture->changed);
  torget_record_set_unref (fixture->removed);
}

static void
set_field (gpointer record,
           const char *name,
           const char *value)
{
  const TorgetField *field = torget_record_type_find (((TorgetRecord *) record)->type, name);

  g_assert_nonnull (field);
  if (value == NULL)
    return;
  if (field->kind == TORGET_FIELD_TEXT || field->kind == TORGET_FIELD_CODE)
    torget_record_set_text (record, field, value);
  else if (field->kind == TORGET_FIELD_DATE)
    torget_record_set_number (record, field, torget_date_from_iso (value));
  else
    torget_record_set_number (record, field, g_ascii_strtoll (value, NULL, 10));
}

static char *
get_field (gconstpointer record,
           const char *name)
{
  return torget_record_dup_value (
      record, torget_record_type_find (((const TorgetRecord *) record)->type, name));
}

/* @merged: %NULL when it is a conflict */
static const struct
{
  const char *field;
  const char *kept;
  const char *other;
  const char *merged;
} fields[] = {
  { "family_name", "Testi", NULL, "Testi" },
  { "family_name", NULL, "Testi", "Testi" },
  { "family_name", "Testi", "Testi", "Testi" },
  { "family_name", "Testi", "Testsson", NULL },
  { "birth_date", "1990-01-01", NULL, "1990-01-01" },
  { "birth_date", NULL, "1990-01-01", "1990-01-01" },
  { "birth_date", "1990-01-01", "1990-10-01", NULL },
  { "interpreter", "0", "1", "true" },
  { "interpreter", "1", "0", "true" },
  { "coordinator_id", "7", "8", NULL },
  { "status", "active", "closed", NULL },
  { "protection", "none", "registered", "registered" },
  { "protection", "registered", "none", "registered" },
  { "protection", NULL, "marking", "marking" },
  { "protection", "marking", "registered", NULL },
};

static void
test_fields (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      Fixture fixture = { 0 };
      g_autoptr (TorgetPersonMerge) merge = NULL;
      const gboolean is_free = fields[i].merged != NULL;

      set_up (&fixture, NULL);
      set_field (fixture.kept, fields[i].field, fields[i].kept);
      set_field (fixture.other, fields[i].field, fields[i].other);
      merge = torget_person_merge_new (fixture.records, KEPT, OTHER);
      g_assert_cmpuint (torget_person_merge_get_n_conflicts (merge), ==, is_free ? 0 : 1);
      g_assert_cmpint (torget_person_merge_apply (merge, fixture.changed, fixture.removed), ==,
                       is_free);
      if (is_free)
        {
          g_autofree char *merged
              = get_field (torget_case_get_person (fixture.changed, KEPT), fields[i].field);

          g_assert_cmpstr (merged, ==, fields[i].merged);
        }
      tear_down (&fixture, NULL);
    }
}

/* While one conflict is undecided nothing changes; then the chosen values stand, and the person
 * who goes keeps all of its own. */
static void
test_choices (Fixture *fixture,
              gconstpointer unused)
{
  g_autoptr (TorgetPersonMerge) merge = NULL;
  const TorgetPerson *kept, *other;

  fixture->kept->family_name = g_strdup ("Testi");
  fixture->kept->given_name = g_strdup ("Ali");
  fixture->other->family_name = g_strdup ("Testsson");
  fixture->other->given_name = g_strdup ("Aly");
  merge = torget_person_merge_new (fixture->records, KEPT, OTHER);
  g_assert_cmpuint (torget_person_merge_get_n_conflicts (merge), ==, 2);
  torget_person_merge_choose (merge, 0, TORGET_MERGE_TAKE);
  g_assert_false (torget_person_merge_apply (merge, fixture->changed, fixture->removed));
  g_assert_cmpuint (torget_record_set_count (fixture->changed), ==, 0);
  torget_person_merge_choose (merge, 1, TORGET_MERGE_KEEP);
  g_assert_true (torget_person_merge_apply (merge, fixture->changed, fixture->removed));
  kept = torget_case_get_person (fixture->changed, KEPT);
  other = torget_case_get_person (fixture->changed, OTHER);
  g_assert_cmpstr (kept->family_name, ==, "Testsson");
  g_assert_cmpstr (kept->given_name, ==, "Ali");
  g_assert_cmpint (kept->merged_into, ==, 0);
  g_assert_cmpstr (other->family_name, ==, "Testsson");
  g_assert_cmpstr (other->given_name, ==, "Aly");
  g_assert_cmpint (other->merged_into, ==, KEPT);
}

static void
merge_freely (Fixture *fixture)
{
  g_autoptr (TorgetPersonMerge) merge
      = torget_person_merge_new (fixture->records, KEPT, OTHER);

  g_assert_nonnull (merge);
  g_assert_true (torget_person_merge_apply (merge, fixture->changed, fixture->removed));
}

static void
test_tracks_move (Fixture *fixture,
                  gconstpointer unused)
{
  static const TorgetRecordType *const types[]
      = { &torget_plan_type,    &torget_sfi_enrolment_type, &torget_preschool_application_type,
          &torget_consent_type, &torget_note_type,          &torget_identity_type,
          &torget_contact_type, &torget_membership_type,    &torget_coordination_case_type,
          &torget_task_type,    &torget_event_type,         &torget_attachment_type };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      set_field (add (fixture, types[i], 100 + (gint64) i), "person_id", "2");
      set_field (add (fixture, types[i], 200 + (gint64) i), "person_id", "3");
    }
  merge_freely (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      gconstpointer moved
          = torget_record_set_find (fixture->changed, types[i], 100 + (gint64) i);
      g_autofree char *owner = NULL;

      g_assert_nonnull (moved);
      owner = get_field (moved, "person_id");
      g_assert_cmpstr (owner, ==, "1");
      g_assert_null (torget_record_set_find (fixture->changed, types[i], 200 + (gint64) i));
    }
  g_assert_cmpuint (torget_record_set_count (fixture->removed), ==, 0);
}

static const struct
{
  const char *table;
  const char *record_id;
} subjects[] = { { "person", "1" }, { "plan", "2" }, { NULL, "2" } };

/* An event about the person is about the survivor; one about a plan with the same id is not. */
static void
test_subjects_move (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      Fixture fixture = { 0 };
      TorgetRecord *event;
      g_autofree char *subject = NULL;

      set_up (&fixture, NULL);
      event = add (&fixture, &torget_event_type, 100);
      set_field (event, "person_id", "2");
      set_field (event, "record_table", subjects[i].table);
      set_field (event, "record_id", "2");
      merge_freely (&fixture);
      subject = get_field (torget_record_set_find (fixture.changed, &torget_event_type, 100),
                           "record_id");
      g_assert_cmpstr (subject, ==, subjects[i].record_id);
      tear_down (&fixture, NULL);
    }
}

/* A number that both have is the survivor's already. */
static void
test_same_number_stays (Fixture *fixture,
                        gconstpointer unused)
{
  for (gint64 id = 1; id <= 2; id++)
    {
      TorgetIdentity *identity = add (fixture, &torget_identity_type, 100 + id);

      identity->person_id = id;
      identity->kind = g_strdup ("personnummer");
      identity->value = g_strdup ("19900101-2385");
      identity->source = g_strdup (id == 1 ? "passport" : "letter");
    }
  merge_freely (fixture);
  g_assert_null (torget_record_set_find (fixture->changed, &torget_identity_type, 102));
}

static const struct
{
  const char *kept_from, *kept_to, *other_from, *other_to;
  guint n_conflicts;
  gboolean is_pair;
} periods[] = {
  { "2024-01-01", NULL, "2024-01-01", NULL, 0, TRUE },
  { NULL, NULL, "2024-01-01", NULL, 0, TRUE },
  { "2024-02-01", NULL, "2024-01-01", NULL, 1, TRUE },
  { "2024-01-01", NULL, "2024-01-01", "2024-05-01", 1, TRUE },
  { "2024-01-01", "2024-02-01", "2024-03-01", NULL, 0, FALSE },
  { "2024-03-01", NULL, "2024-01-01", "2024-02-28", 0, FALSE },
};

/* Nobody belongs to a household twice at a time; to belong again later is another membership. */
static void
test_memberships (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      Fixture fixture = { 0 };
      TorgetMembership *members[2];
      g_autoptr (TorgetPersonMerge) merge = NULL;
      guint n;

      set_up (&fixture, NULL);
      for (int j = 0; j < 2; j++)
        {
          members[j] = add (&fixture, &torget_membership_type, 100 + j);
          members[j]->household_id = HOUSEHOLD;
          members[j]->person_id = j == 0 ? KEPT : OTHER;
          set_field (members[j], "valid_from", j == 0 ? periods[i].kept_from : periods[i].other_from);
          set_field (members[j], "valid_to", j == 0 ? periods[i].kept_to : periods[i].other_to);
        }
      merge = torget_person_merge_new (fixture.records, KEPT, OTHER);
      n = torget_person_merge_get_n_conflicts (merge);
      g_assert_cmpuint (n, ==, periods[i].n_conflicts);
      while (n > 0)
        torget_person_merge_choose (merge, --n, TORGET_MERGE_TAKE);
      g_assert_true (torget_person_merge_apply (merge, fixture.changed, fixture.removed));
      g_assert_cmpuint (torget_record_set_count (fixture.removed), ==, periods[i].is_pair ? 1 : 0);
      g_assert_true ((torget_record_set_find (fixture.changed, &torget_membership_type, 101) == NULL)
                     == periods[i].is_pair);
      if (periods[i].is_pair && periods[i].n_conflicts > 0)
        {
          const TorgetMembership *kept
              = torget_record_set_find (fixture.changed, &torget_membership_type, 100);

          g_assert_cmpint (kept->valid_from, ==, members[1]->valid_from);
          g_assert_cmpint (kept->valid_to, ==, members[1]->valid_to);
        }
      tear_down (&fixture, NULL);
    }
}

static void
test_impossible (Fixture *fixture,
                 gconstpointer unused)
{
  g_assert_null (torget_person_merge_new (fixture->records, KEPT, KEPT));
  g_assert_null (torget_person_merge_new (fixture->records, KEPT, 99));
  fixture->other->merged_into = THIRD;
  g_assert_null (torget_person_merge_new (fixture->records, KEPT, OTHER));
  g_assert_null (torget_person_merge_new (fixture->records, OTHER, KEPT));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-merge/fields", test_fields);
  ADD ("/person-merge/choices", test_choices);
  ADD ("/person-merge/tracks", test_tracks_move);
  g_test_add_func ("/person-merge/subjects", test_subjects_move);
  ADD ("/person-merge/same-number", test_same_number_stays);
  g_test_add_func ("/person-merge/memberships", test_memberships);
  ADD ("/person-merge/impossible", test_impossible);
  return g_test_run ();
}
