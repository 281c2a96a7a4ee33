/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a search finds exactly and whom it only suggests, across scripts, spellings, word order. */
#include "config.h"

#include "store-test.h"

#include "domain/household.h"
#include "domain/housing.h"
#include "domain/list-rows.h"
#include "store/edit.h"
#include "store/search-store.h"

#define LIMIT 20

/* Invented persons; numbers have the birth numbers 238 and 239. The family name tells them apart. */
static const struct
{
  const char *given_name;
  const char *family_name;
  const char *native_name;
  const char *identity;
  const char *phone;
  const char *protection;
} people[] = {
  { "Åsa", "Öström", NULL, "19900101-2385", "070-174 06 05", NULL },
  { "Søren", "Testi", NULL, NULL, "+46 70 174 06 07", NULL },
  { "Nour", "Al-Ahmad", NULL, NULL, NULL, NULL },
  { "Samar", "Alahmad", NULL, NULL, NULL, NULL },
  { "Rima", "Al Ahmad", NULL, NULL, NULL, NULL },
  { "Ahmad", "Provsson", "أحمد", "12-345678", NULL, NULL },
  { "Muhammad", "Ali", "مُحَمَّد", NULL, NULL, NULL },
  { "Selam", "Haile", "ሠላም", NULL, NULL, NULL },
  { "Mykola", "Тестенко", NULL, NULL, NULL, NULL },
  { "Anna-Karin", "Demo", NULL, NULL, NULL, NULL },
  { "Abdul Rahman", "Prov", NULL, NULL, NULL, NULL },
  { "Omar", "Fiktiv", NULL, NULL, NULL, NULL },
  { "Hemlig", "Skyddsson", NULL, "19121212-1212", "070-174 06 06", "marking" },
};

typedef struct
{
  StoreTest *test;
  gint64 ids[G_N_ELEMENTS (people)];
} Fixture;

static void
add_number (Fixture *fixture,
            gint64 person_id,
            const char *value)
{
  g_autoptr (TorgetIdentity) identity
      = store_test_new_record (fixture->test, &torget_identity_type);

  identity->person_id = person_id;
  identity->value = g_strdup (value);
  store_test_save (fixture->test, identity, NULL);
}

static void
add_phone (Fixture *fixture,
           gint64 person_id,
           const char *value)
{
  g_autoptr (TorgetContact) contact = store_test_new_record (fixture->test, &torget_contact_type);

  contact->person_id = person_id;
  contact->kind = g_strdup ("phone");
  contact->value = g_strdup (value);
  store_test_save (fixture->test, contact, NULL);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->test = store_test_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (TorgetPerson) person
          = store_test_new_person (fixture->test, people[i].given_name, people[i].family_name);

      person->native_name = g_strdup (people[i].native_name);
      person->protection = g_strdup (people[i].protection);
      fixture->ids[i] = person->record.id;
      store_test_save (fixture->test, person, NULL);
      if (people[i].identity != NULL)
        add_number (fixture, person->record.id, people[i].identity);
      if (people[i].phone != NULL)
        add_phone (fixture, person->record.id, people[i].phone);
    }
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  store_test_free (fixture->test);
}

/* The protected have no name. */
static char *
dup_names (GPtrArray *rows)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetPersonRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              row->family_name != NULL ? row->family_name : "***");
    }
  return g_string_free (names, FALSE);
}

typedef GPtrArray *(*Finder) (TorgetConnection *connection,
                              const char *text,
                              guint limit,
                              GError **error);

static void
assert_found (Fixture *fixture,
              Finder find,
              const char *text,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = find (fixture->test->connection, text, LIMIT, &error);
  g_autofree char *names = NULL;

  g_assert_no_error (error);
  names = dup_names (rows);
  if (!g_str_equal (names, expected))
    g_error ("“%s” finds “%s”, not “%s”", text, names, expected);
}

#define AHMADS "Al Ahmad, Al-Ahmad, Alahmad"

static const struct
{
  const char *text;
  const char *exact;
  const char *similar;
} searches[] = {
  /* The spellings that everybody must be found by. */
  { "Ostrom", "Öström", "" },
  { "Soren", "Testi", "" },
  { "احمد", "Provsson", AHMADS },
  { "محمد", "Ali", "" },
  { "ሰላም", "Haile", "" },
  { "Mohamed", "", "Ali" },
  { "Al", "Al Ahmad, Al-Ahmad, Alahmad, Ali", "" },
  /* One name in one word or two. */
  { "al-ahmad", AHMADS, "Provsson" },
  { "alahmad", AHMADS, "Provsson" },
  { "Al Ahmad", AHMADS, "Provsson" },
  { "annakarin", "Demo", "" },
  { "Anna Karin", "Demo", "" },
  { "karin anna", "Demo", "" },
  { "Abdulrahman", "", "Prov" },
  { "Abd al-Rahman", "", "Prov" },
  { "Abdurrahman", "", "Prov" },
  /* Word order, scripts, neighbouring languages. */
  { "öström åsa", "Öström", "" },
  { "Ali Muhammad", "Ali", "" },
  { "Muhammed Ali", "", "Ali" },
  { "Тестенко", "Тестенко", "" },
  { "Testenko Mykola", "Тестенко", "" },
  { "Nikolai", "", "Тестенко" },
  { "Ummar", "", "Fiktiv" },
  { "Öström Ahmad", "", "" },
  /* Numbers, phones. */
  { "19900101-2385", "Öström", "" },
  { "900101 2385", "Öström", "" },
  { "12-345678", "Provsson", "" },
  { "070 174 06 05", "Öström", "" },
  { "+46 70 174 06 05", "Öström", "" },
  { "0701740607", "Testi", "" },
  { "Åsa 1990", "Öström", "" },
  /* Of a protected person the whole number, and nothing else. */
  { "Hemlig", "", "" },
  { "Hamlig Skyddsson", "", "" },
  { "191212", "", "" },
  { "070 174 06 06", "", "" },
  { "121212-1212", "***", "" },
  /* Nothing to search for; nothing that FTS5 would take for an operator. */
  { "", "", "" },
  { "-", "", "" },
  { "\" OR name:*", "", "" },
  { "NEAR(åsa)", "", "" },
};

static void
test_search (Fixture *fixture,
             gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      assert_found (fixture, torget_search_store_find_exact, searches[i].text, searches[i].exact);
      assert_found (fixture, torget_search_store_find_similar, searches[i].text,
                    searches[i].similar);
    }
}

static void
test_limit (Fixture *fixture,
            gconstpointer unused)
{
  g_autoptr (GPtrArray) rows
      = torget_search_store_find_exact (fixture->test->connection, "a", 2, NULL);

  g_assert_cmpuint (rows->len, ==, 2);
}

/* Puts persons into one flat. */
static void
add_home (Fixture *fixture,
          const gsize *who,
          gsize n,
          const char *address)
{
  StoreTest *test = fixture->test;
  g_autoptr (TorgetHousehold) household = store_test_new_record (test, &torget_household_type);
  g_autoptr (TorgetDwelling) dwelling = store_test_new_record (test, &torget_dwelling_type);
  g_autoptr (TorgetSublet) sublet = store_test_new_record (test, &torget_sublet_type);

  dwelling->address = g_strdup (address);
  sublet->household_id = household->record.id;
  sublet->dwelling_id = dwelling->record.id;
  sublet->status = g_strdup ("running");
  store_test_save (test, household, dwelling, sublet, NULL);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (TorgetMembership) member = store_test_new_record (test, &torget_membership_type);

      member->household_id = household->record.id;
      member->person_id = fixture->ids[who[i]];
      store_test_save (test, member, NULL);
    }
}

static void
test_address (Fixture *fixture,
              gconstpointer unused)
{
  add_home (fixture, (gsize[]){ 0, 1 }, 2, "Provgatan 4");
  assert_found (fixture, torget_search_store_find_exact, "provgatan 4", "Testi, Öström");
  assert_found (fixture, torget_search_store_find_exact, "provgatan 5", "");
}

/* An address would tell where a protected member of the household lives. */
static void
test_address_of_protected (Fixture *fixture,
                           gconstpointer unused)
{
  const gsize protected = G_N_ELEMENTS (people) - 1;

  add_home (fixture, (gsize[]){ 0, protected }, 2, "Provgatan 4");
  assert_found (fixture, torget_search_store_find_exact, "provgatan", "");
  assert_found (fixture, torget_search_store_find_exact, "Öström", "Öström");
}

static gint64
add_merged (Fixture *fixture,
            const char *given_name,
            const char *number,
            gint64 into,
            gint64 *tx)
{
  g_autoptr (TorgetPerson) person = store_test_new_person (fixture->test, given_name, "Dubbel");

  store_test_save (fixture->test, person, NULL);
  add_number (fixture, person->record.id, number);
  person->merged_into = into;
  *tx = store_test_save (fixture->test, person, NULL);
  return person->record.id;
}

/* Whoever was merged is found as the person they were merged into, also by way of others, and as
 * themselves again when that is taken back. */
static void
test_merged (Fixture *fixture,
             gconstpointer unused)
{
  gint64 first_tx, second_tx;
  gint64 first = add_merged (fixture, "Gammalt", "19800101-2384", fixture->ids[0], &first_tx);

  add_merged (fixture, "Ännuäldre", "19800101-2392", first, &second_tx);
  assert_found (fixture, torget_search_store_find_exact, "gammalt dubbel", "Öström");
  assert_found (fixture, torget_search_store_find_exact, "800101-2384", "Öström");
  assert_found (fixture, torget_search_store_find_exact, "ännuäldre", "Öström");
  assert_found (fixture, torget_search_store_find_exact, "19800101-2392", "Öström");
  g_assert_cmpint (torget_edit_revert (fixture->test->connection, first_tx, NULL, NULL, NULL), !=, 0);
  assert_found (fixture, torget_search_store_find_exact, "gammalt", "Dubbel");
  assert_found (fixture, torget_search_store_find_exact, "ännuäldre", "Dubbel");
}

/* A person that a protected one was merged into is as secret as that one. */
static void
test_merged_protected (Fixture *fixture,
                       gconstpointer unused)
{
  const gsize protected = G_N_ELEMENTS (people) - 1;
  g_autoptr (TorgetPerson) person
      = store_test_new_person (fixture->test, people[protected].given_name, "Skyddsson");

  person->record.id = fixture->ids[protected];
  person->protection = g_strdup ("marking");
  person->merged_into = fixture->ids[0];
  store_test_save (fixture->test, person, NULL);
  assert_found (fixture, torget_search_store_find_exact, "hemlig", "");
  assert_found (fixture, torget_search_store_find_exact, "åsa", "");
  assert_found (fixture, torget_search_store_find_exact, "121212-1212", "Öström");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/search-store/search", test_search);
  ADD ("/search-store/limit", test_limit);
  ADD ("/search-store/address", test_address);
  ADD ("/search-store/address-protected", test_address_of_protected);
  ADD ("/search-store/merged", test_merged);
  ADD ("/search-store/merged-protected", test_merged_protected);
  return g_test_run ();
}
