/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row's place tells what stands in it: protected persons stand after all others, in the order in
 * which they were entered, whatever they are called and wherever they live. All are invented. */
#include "config.h"

#include "store-test.h"

#include "store/list-store.h"

static const TorgetSortKey all_sorts[] = {
  TORGET_SORT_NAME,  TORGET_SORT_BIRTH,  TORGET_SORT_MUNICIPALITY, TORGET_SORT_STATUS,
  TORGET_SORT_DUE,   TORGET_SORT_START,  TORGET_SORT_COURSE,       TORGET_SORT_ADDRESS,
  TORGET_SORT_LANDLORD, TORGET_SORT_COORDINATOR,
};

/* What one of the protected persons is in turn: first of all, last of all, not known. */
static const struct
{
  const char *family_name;
  const char *birth_date;
  const char *municipality;
} guises[] = {
  { "Aaa", "1900-01-01", "0114" },
  { "Ööö", "2020-12-31", "2584" },
  { NULL, NULL, NULL },
};

static gint64
add_person (StoreTest *test,
            const char *family_name,
            const char *protection)
{
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", family_name);

  person->birth_date = torget_date_from_iso ("1990-01-01");
  person->municipality = g_strdup ("2480");
  person->protection = g_strdup (protection);
  store_test_save (test, person, NULL);
  return person->record.id;
}

static void
set_text (TorgetPerson *person,
          const char *field,
          const char *text)
{
  torget_record_set_text (person, torget_record_type_find (&torget_person_type, field), text);
}

static void
disguise (StoreTest *test,
          TorgetPerson *person,
          gsize i)
{
  set_text (person, "family_name", guises[i].family_name);
  set_text (person, "municipality", guises[i].municipality);
  person->birth_date = guises[i].birth_date != NULL ? torget_date_from_iso (guises[i].birth_date)
                                                    : TORGET_DATE_NONE;
  store_test_save (test, person, NULL);
}

/* The two protected persons are the last two in any order, the one that came first before. */
static void
assert_last (StoreTest *test,
             TorgetSortKey sort,
             gint64 first,
             gint64 second)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  g_autoptr (GArray) ids = NULL;

  query->sort = sort;
  ids = torget_list_store_load_ids (test->connection, TORGET_LIST_PERSONS, query, NULL);
  g_assert_cmpuint (ids->len, ==, 4);
  g_assert_cmpint (g_array_index (ids, gint64, 2), ==, first);
  g_assert_cmpint (g_array_index (ids, gint64, 3), ==, second);
}

static void
test_place_tells_nothing (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  const gint64 first = add_person (test, "Mmm", "marking");
  g_autoptr (TorgetPerson) second = store_test_new_person (test, "Test", "Nnn");

  second->protection = g_strdup ("registered");
  add_person (test, "Bbb", NULL);
  add_person (test, "Ppp", "none");
  for (gsize i = 0; i < G_N_ELEMENTS (guises); i++)
    {
      disguise (test, second, i);
      for (gsize j = 0; j < G_N_ELEMENTS (all_sorts); j++)
        assert_last (test, all_sorts[j], first, second->record.id);
    }
}

/* Whose protection ends stands among the others again. */
static void
test_protection_ends (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Aaa");
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  g_autoptr (GArray) ids = NULL;

  add_person (test, "Bbb", NULL);
  person->protection = g_strdup ("marking");
  store_test_save (test, person, NULL);
  set_text (person, "protection", "none");
  store_test_save (test, person, NULL);
  ids = torget_list_store_load_ids (test->connection, TORGET_LIST_PERSONS, query, NULL);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, person->record.id);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-protected/place-tells-nothing", test_place_tells_nothing);
  g_test_add_func ("/list-protected/protection-ends", test_protection_ends);
  return g_test_run ();
}
