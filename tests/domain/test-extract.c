/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody is told about themselves, and what about others they are not. */
#include "config.h"

#include "domain/access-row.h"
#include "domain/casework.h"
#include "domain/extract.h"
#include "domain/field-name.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/person.h"
#include "domain/preschool.h"
#include "domain/record-types.h"

#include <string.h>

#define TODAY "2026-11-21"
#define OTHERS "zqothers"

static const char *const languages[] = { "sv", "en" };

/* A mother, a child whose application she has signed, a household with a note and a contract. */
typedef struct
{
  TorgetRecordSet *records;
  TorgetPerson *mother;
  TorgetPerson *child;
} Family;

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (records, record);
}

static void
add_member (TorgetRecordSet *records,
            gint64 person_id,
            const char *role)
{
  TorgetMembership *membership = add (records, &torget_membership_type, 20 + person_id);

  membership->household_id = 3;
  membership->person_id = person_id;
  membership->role = g_strdup (role);
}

static void
add_contract (TorgetRecordSet *records)
{
  TorgetDwelling *dwelling = add (records, &torget_dwelling_type, 6);
  TorgetSublet *sublet = add (records, &torget_sublet_type, 7);

  dwelling->address = g_strdup ("Provgatan 1");
  sublet->household_id = 3;
  sublet->dwelling_id = 6;
  sublet->status = g_strdup ("running");
}

static void
add_notes (TorgetRecordSet *records)
{
  TorgetNote *own = add (records, &torget_note_type, 8);
  TorgetNote *shared = add (records, &torget_note_type, 9);
  TorgetPreschoolApplication *application = add (records, &torget_preschool_application_type, 10);
  TorgetPreschoolSignature *signature = add (records, &torget_preschool_signature_type, 11);

  own->person_id = 1;
  own->text = g_strdup ("My own note");
  shared->household_id = 3;
  shared->text = g_strdup (OTHERS " fell ill");
  application->person_id = 2;
  application->status = g_strdup ("queued");
  signature->application_id = 10;
  signature->guardian_id = 1;
}

static Family
make_family (void)
{
  TorgetRecordSet *records = torget_record_set_new ();
  Family family = { records, add (records, &torget_person_type, 1),
                    add (records, &torget_person_type, 2) };

  family.mother->given_name = g_strdup ("Zainab");
  family.mother->municipality = g_strdup ("2480");
  family.child->given_name = g_strdup (OTHERS);
  add (records, &torget_household_type, 3);
  add_member (records, 1, "reference_person");
  add_member (records, 2, "child");
  add_contract (records);
  add_notes (records);
  return family;
}

static TorgetExtract *
make_extract (TorgetRecordSet *records,
              gint64 person_id,
              const char *language,
              GPtrArray *given)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GArray) imports = g_array_new (FALSE, FALSE, sizeof (TorgetDate));
  const TorgetDate day = torget_date_from_iso ("2024-01-02");
  const TorgetRetention retention = { .exception = "followed" };

  g_array_append_val (imports, day);
  return torget_extract_new (&(TorgetExtractRequest){
      .records = records,
      .person_id = person_id,
      .language = language,
      .today = torget_date_from_iso (TODAY),
      .given = given != NULL ? given : none,
      .imports = imports,
      .retention = &retention,
  });
}

/* Everything that it says, in lines. */
static char *
dup_text (const TorgetExtract *extract)
{
  GString *text = g_string_new (extract->name);

  for (guint i = 0; i < extract->sections->len; i++)
    {
      const TorgetExtractSection *section = g_ptr_array_index (extract->sections, i);

      for (guint j = 0; j < section->records->len; j++)
        {
          GPtrArray *values = g_ptr_array_index (section->records, j);

          for (guint k = 0; k < values->len; k++)
            {
              const TorgetExtractValue *value = g_ptr_array_index (values, k);

              g_string_append_printf (text, "\n%s.%s=%s", section->table, value->field,
                                      value->value);
            }
        }
    }
  for (guint i = 0; i < extract->withheld->len; i++)
    g_string_append_printf (text, "\n%s", (char *) g_ptr_array_index (extract->withheld, i));
  return g_string_free (text, FALSE);
}

static void
test_nothing_about_others (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      Family family = make_family ();
      g_autoptr (TorgetRecordSet) records = family.records;
      g_autoptr (TorgetExtract) extract = make_extract (records, 1, languages[i], NULL);
      g_autofree char *text = dup_text (extract);

      g_assert_null (strstr (text, OTHERS));
      g_assert_nonnull (strstr (text, "note.text=My own note"));
      g_assert_nonnull (strstr (text, "sublet.dwelling_id=Provgatan 1"));
      g_assert_null (strstr (text, "preschool_"));
      g_assert_cmpuint (extract->withheld->len, ==, 2);
      g_assert_nonnull (extract->nobody);
      g_assert_cmpuint (extract->sources->len, ==, 2);
    }
}

static void
test_a_child_is_told_of_no_contract (void)
{
  Family family = make_family ();
  g_autoptr (TorgetRecordSet) records = family.records;
  g_autoptr (TorgetExtract) extract = make_extract (records, 2, "sv", NULL);
  g_autofree char *text = dup_text (extract);

  g_assert_null (strstr (text, "Provgatan"));
  g_assert_null (strstr (text, "Zainab"));
  g_assert_nonnull (strstr (text, "preschool_application.status=I kö"));
  g_assert_nonnull (strstr (text, "preschool_signature.guardian_id=en annan person"));
}

static void
test_no_place_of_a_protected_household (void)
{
  Family family = make_family ();
  g_autoptr (TorgetRecordSet) records = family.records;
  g_autoptr (TorgetExtract) extract = NULL;
  g_autofree char *text = NULL;

  family.child->protection = g_strdup ("secrecy_mark");
  extract = make_extract (records, 1, "sv", NULL);
  text = dup_text (extract);
  g_assert_null (strstr (text, "Provgatan"));
  g_assert_null (strstr (text, "person.municipality"));
  g_assert_cmpuint (extract->withheld->len, ==, 3);
}

static const struct
{
  const char *action;
  const char *who;
} given_cases[] = {
  { "print:plan:viva", NULL }, /* whatever the agency is called */
  { "save:extract:person", "The person or the guardians" },
  { "export:handover", "Another municipality of the region (handover)" },
};

static void
test_recipients (void)
{
  static const char *const actions[] = { "print:plan:viva", "print:visit:office",
                                         "save:extract:person", "print:list",
                                         "export:attachment",   "export:handover", NULL };
  Family family = make_family ();
  g_autoptr (TorgetRecordSet) records = family.records;
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (torget_record_free);
  g_autoptr (TorgetExtract) extract = NULL;

  for (gsize i = 0; actions[i] != NULL; i++)
    {
      TorgetAccessRow *row = torget_record_new (&torget_access_row_type);

      row->action = g_strdup (actions[i]);
      row->time = G_GINT64_CONSTANT (1767225600) * G_USEC_PER_SEC; /* 2026-01-01 */
      g_ptr_array_add (given, row);
    }
  extract = make_extract (records, 1, "en", given);
  g_assert_null (extract->nobody);
  g_assert_cmpuint (extract->recipients->len, ==, G_N_ELEMENTS (given_cases));
  for (guint i = 0; i < extract->recipients->len; i++)
    {
      const TorgetExtractRecipient *recipient = g_ptr_array_index (extract->recipients, i);

      g_assert_cmpstr (recipient->what, ==, given_cases[i].action);
      g_assert_cmpint (recipient->date, ==, torget_date_from_iso ("2026-01-01"));
      if (given_cases[i].who != NULL)
        g_assert_cmpstr (recipient->who, ==, given_cases[i].who);
    }
}

/* Each kind of data stands with its ground, a field that has another ground with that. */
static void
test_grounds_of_what_is_told (void)
{
  static const struct
  {
    gint64 person_id;
    const char *line; /* what a line begins with */
    const char *act;
  } told[] = {
    { 1, "Hemkommun: ", "folkbokföringslagen (1991:481)" },
    { 1, "Person, Medlemskap", "socialtjänstlagen (2025:400)" },
    { 1, "Bostadskontrakt: ", "12 kap. jordabalken" },
    { 1, "Anteckning: ", "artikel 6.1 e, 9.2 g" },
    { 2, "Förskoleansökan, ", "8 kap. skollagen" },
  };
  Family family = make_family ();
  g_autoptr (TorgetRecordSet) records = family.records;

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (TorgetExtract) extract
          = make_extract (records, told[i].person_id, "sv", NULL);
      gboolean is_found = FALSE;

      for (guint j = 0; j < extract->grounds->len; j++)
        {
          const char *line = g_ptr_array_index (extract->grounds, j);

          g_test_message ("%s", line);
          is_found = is_found
                     || (g_str_has_prefix (line, told[i].line)
                         && strstr (line, told[i].act) != NULL);
        }
      g_assert_true (is_found);
    }
}

/* Every field that somebody may be told has a name in both languages. */
static void
test_every_field_has_a_name (void)
{
  const TorgetRecordType *type;

  for (guint i = 0; (type = torget_record_types_get_nth (i)) != NULL; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        if (torget_field_name_get (type->name, NULL, languages[k]) == NULL)
          g_error ("%s has no name", type->name);
        for (guint j = 0; j < type->n_fields; j++)
          if (torget_record_type_find (type, "person_id") != NULL
              && torget_field_name_get (type->name, type->fields[j].name, languages[k]) == NULL)
            g_error ("%s.%s has no name", type->name, type->fields[j].name);
      }
  g_assert_cmpstr (torget_field_name_get ("person", "family_name", "sv"), ==, "Efternamn");
  g_assert_cmpstr (torget_field_name_get ("person", "status", "en"), ==, "Status");
  g_assert_null (torget_field_name_get ("person", "nothing", "sv"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/others", test_nothing_about_others);
  g_test_add_func ("/extract/child", test_a_child_is_told_of_no_contract);
  g_test_add_func ("/extract/protected", test_no_place_of_a_protected_household);
  g_test_add_func ("/extract/recipients", test_recipients);
  g_test_add_func ("/extract/grounds", test_grounds_of_what_is_told);
  g_test_add_func ("/extract/names", test_every_field_has_a_name);
  return g_test_run ();
}
