/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a person's record is to be erased, and what keeps it. */
#include "config.h"

#include "domain/casework.h"
#include "domain/erasure.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/person.h"
#include "domain/retention.h"

#include <string.h>

#define TODAY "2026-11-21"

static const struct
{
  const char *name;
  const char *entry;
  const char *end;
  const char *birth;
  gboolean is_followed;
  const char *open;
  gboolean keeps_sample;
  const char *earliest;
  const char *latest;
  const char *exception;
} cases[] = {
  { "the day", "2021-11-21", NULL, "1990-02-03", FALSE, NULL, TRUE, "2026-11-21", "2027-12-31",
    NULL },
  { "the day before", "2021-11-22", NULL, NULL, FALSE, NULL, TRUE, "2026-11-22", "2027-12-31",
    "too_early" },
  { "the later event counts", "2015-01-01", "2020-06-30", NULL, FALSE, NULL, TRUE, "2025-06-30",
    "2026-12-31", NULL },
  { "the later event counts, the other way", "2020-06-30", "2015-01-01", NULL, FALSE, NULL, TRUE,
    "2025-06-30", "2026-12-31", NULL },
  { "a leap day", "2020-02-29", NULL, NULL, FALSE, NULL, TRUE, "2025-02-28", "2026-12-31", NULL },
  { "still followed", "2015-01-01", NULL, NULL, TRUE, NULL, TRUE, "2020-01-01", "2021-12-31",
    "followed" },
  { "something goes on", "2015-01-01", NULL, NULL, FALSE, "sublet", TRUE, "2020-01-01",
    "2021-12-31", "open_matter" },
  { "the sample", "2015-01-01", NULL, "1990-02-15", FALSE, NULL, TRUE, "2020-01-01", "2021-12-31",
    "sample" },
  { "a municipality without a sample", "2015-01-01", NULL, "1990-02-15", FALSE, NULL, FALSE,
    "2020-01-01", "2021-12-31", NULL },
  { "no day is known", NULL, NULL, NULL, FALSE, NULL, TRUE, NULL, NULL, "no_date" },
};

static TorgetDate
read_day (const char *text)
{
  return text != NULL ? torget_date_from_iso (text) : TORGET_DATE_NONE;
}

static void
test_rules (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TorgetRetentionFacts facts = {
        .person_id = 1,
        .events = { read_day (cases[i].entry), read_day (cases[i].end) },
        .is_followed = cases[i].is_followed,
        .open = cases[i].open,
        .birth_date = read_day (cases[i].birth),
      };
      TorgetRetention retention;

      g_test_message ("%s", cases[i].name);
      torget_retention_apply (&facts, cases[i].keeps_sample, read_day (TODAY), &retention);
      g_assert_cmpint (retention.earliest, ==, read_day (cases[i].earliest));
      g_assert_cmpint (retention.latest, ==, read_day (cases[i].latest));
      g_assert_cmpstr (retention.exception, ==, cases[i].exception);
    }
}

static void
test_rules_have_sources (void)
{
  const TorgetRetentionRule *rule;
  guint n_rules = 0;

  for (; (rule = torget_retention_rule_get_nth (n_rules)) != NULL; n_rules++)
    {
      g_assert_cmpint (rule->years, >, 0);
      g_assert_nonnull (strstr (rule->source_sv, "2025:400"));
      g_assert_nonnull (strstr (rule->source_en, "2025:400"));
    }
  g_assert_cmpuint (n_rules, ==, TORGET_N_RETENTION_EVENTS);
}

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (records, record);
}

/* A person who has left, with a note, in a household with somebody else and a contract. */
static TorgetRecordSet *
make_case (void)
{
  TorgetRecordSet *records = torget_record_set_new ();
  TorgetPerson *person = add (records, &torget_person_type, 1);
  TorgetMembership *membership;
  TorgetNote *note, *other;
  TorgetSublet *sublet;

  person->status = g_strdup ("moved_away");
  person->permit_to = torget_date_new (2035, 1, 1);
  person->received_date = torget_date_new (2015, 1, 1);
  add (records, &torget_person_type, 2);
  add (records, &torget_household_type, 3);
  membership = add (records, &torget_membership_type, 4);
  membership->person_id = 1;
  membership->household_id = 3;
  note = add (records, &torget_note_type, 5);
  note->person_id = 1;
  note->date = torget_date_new (2018, 5, 1);
  other = add (records, &torget_note_type, 6);
  other->person_id = 2;
  other->date = torget_date_new (2024, 5, 1);
  sublet = add (records, &torget_sublet_type, 7);
  sublet->household_id = 3;
  sublet->status = g_strdup ("moved_out");
  sublet->moved_out_date = torget_date_new (2019, 2, 1);
  return records;
}

static void
test_facts (void)
{
  g_autoptr (TorgetRecordSet) records = make_case ();
  TorgetSublet *sublet = torget_record_set_find (records, &torget_sublet_type, 7);
  TorgetRetentionFacts facts;

  torget_retention_read (records, 1, &facts);
  g_assert_false (facts.is_followed);
  g_assert_null (facts.open);
  g_assert_cmpint (facts.events[TORGET_RETENTION_LAST_ENTRY], ==, torget_date_new (2018, 5, 1));
  g_assert_cmpint (facts.events[TORGET_RETENTION_CIRCUMSTANCES_END], ==,
                   torget_date_new (2019, 2, 1));

  g_free (sublet->status);
  sublet->status = g_strdup ("running");
  sublet->moved_out_date = TORGET_DATE_NONE;
  torget_retention_read (records, 1, &facts);
  g_assert_cmpstr (facts.open, ==, "sublet");
}

static const struct
{
  const char *text;
  guint n_mentions;
} mention_cases[] = {
  { "Amina fell ill.", 1 },
  { "Went with AMINA's brother", 1 },
  { "Aminata called", 0 },
  { "Testsson called", 0 },
  { "Number 19900101-2385 was wrong", 1 },
  { "Östen och Amina", 1 },
};

static void
test_mentions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mention_cases); i++)
    {
      g_autoptr (TorgetRecordSet) records = make_case ();
      TorgetPerson *person = torget_record_set_find (records, &torget_person_type, 1);
      TorgetNote *own = torget_record_set_find (records, &torget_note_type, 5);
      TorgetNote *other = torget_record_set_find (records, &torget_note_type, 6);
      TorgetIdentity *identity = add (records, &torget_identity_type, 8);

      person->given_name = g_strdup ("Amina");
      person->family_name = g_strdup ("Testsson");
      identity->person_id = 1;
      identity->value = g_strdup ("19900101-2385");
      own->text = g_strdup ("Amina");
      other->text = g_strdup (mention_cases[i].text);
      g_assert_cmpuint (torget_retention_count_mentions (records, 1), ==,
                        mention_cases[i].n_mentions);
    }
}

static const struct
{
  const char *state;
  const char *user;
  TorgetErasureBar bar;
} bar_cases[] = {
  { "proposed", "Bengt", TORGET_ERASURE_MAY },
  { "proposed", "Anna", TORGET_ERASURE_OWN_PROPOSAL },
  { "proposed", " ANNA", TORGET_ERASURE_OWN_PROPOSAL },
  { "proposed", "", TORGET_ERASURE_NO_NAME },
  { "proposed", NULL, TORGET_ERASURE_NO_NAME },
  { "proposed", "recovery", TORGET_ERASURE_NO_NAME },
  { "approved", "Bengt", TORGET_ERASURE_NOT_OPEN },
  { "done", "Bengt", TORGET_ERASURE_NOT_OPEN },
};

static void
test_who_may_approve (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bar_cases); i++)
    {
      g_autoptr (TorgetErasure) erasure = torget_record_new (&torget_erasure_type);

      erasure->state = g_strdup (bar_cases[i].state);
      erasure->proposed_by = g_strdup ("Anna");
      g_assert_cmpint (torget_erasure_get_bar (erasure, bar_cases[i].user), ==, bar_cases[i].bar);
    }
}

static void
test_the_digest_covers_every_field (void)
{
  g_autoptr (TorgetErasure) erasure = torget_record_new (&torget_erasure_type);
  g_autofree char *empty = torget_erasure_dup_digest (erasure, "");
  g_autofree char *chained = torget_erasure_dup_digest (erasure, "before");

  g_assert_cmpstr (empty, !=, chained);
  for (guint i = 0; i < torget_erasure_type.n_fields; i++)
    {
      const TorgetField *field = &torget_erasure_type.fields[i];
      g_autoptr (TorgetErasure) changed = torget_record_new (&torget_erasure_type);
      g_autofree char *digest = NULL;

      if (field->kind == TORGET_FIELD_TEXT || field->kind == TORGET_FIELD_CODE)
        torget_record_set_text (changed, field, "x");
      else
        torget_record_set_number (changed, field, 7);
      digest = torget_erasure_dup_digest (changed, "");
      g_assert_cmpint (g_str_equal (digest, empty), ==, g_str_equal (field->name, "digest"));
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/retention/rules", test_rules);
  g_test_add_func ("/retention/sources", test_rules_have_sources);
  g_test_add_func ("/retention/facts", test_facts);
  g_test_add_func ("/retention/mentions", test_mentions);
  g_test_add_func ("/erasure/who-approves", test_who_may_approve);
  g_test_add_func ("/erasure/digest", test_the_digest_covers_every_field);
  return g_test_run ();
}
