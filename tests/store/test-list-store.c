/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists: which rows, in which order; what search finds, and what it must not find. */
#include "config.h"

#include "store-test.h"

#include "domain/casework.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/list-rows.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"
#include "store/list-store.h"

/* Invented persons; numbers have the birth numbers 238 and 239. */
static const struct
{
  const char *given_name;
  const char *family_name;
  const char *native_name;
  const char *birth_date;
  const char *identity;
  const char *municipality;
  const char *protection;
  const char *phone;
  const char *plan_status;
} people[] = {
  { "Åsa", "Öström", NULL, "1990-01-01", "19900101-2385", "2480", NULL, "070-174 06 05", "active_full_time" },
  { "Ahmad", "Al-Testi", "أحمد", "1998-04-24", "19980424-2387", "2482", "none", NULL, "active_part_time" },
  { "Olena", "Test", "Олена", NULL, NULL, "2480", NULL, NULL, NULL },
  { "Söfia", "Zettertest", NULL, "2002-05-28", "20020528-2395", NULL, NULL, NULL, NULL },
  { "Hemlig", "Skyddsson", NULL, "1912-12-12", "19121212-1212", "2480", "marking", "070-174 06 06", NULL },
};

typedef struct
{
  StoreTest *test;
  gint64 ids[G_N_ELEMENTS (people)];
} Fixture;

static void
add_identity (Fixture *fixture,
              TorgetPerson *person,
              const char *value)
{
  g_autoptr (TorgetIdentity) identity = store_test_new_record (fixture->test, &torget_identity_type);

  identity->person_id = person->record.id;
  identity->value = g_strdup (value);
  store_test_save (fixture->test, identity, NULL);
}

static void
add_phone (Fixture *fixture,
           TorgetPerson *person,
           const char *value)
{
  g_autoptr (TorgetContact) contact = store_test_new_record (fixture->test, &torget_contact_type);

  contact->person_id = person->record.id;
  contact->kind = g_strdup ("phone");
  contact->value = g_strdup (value);
  store_test_save (fixture->test, contact, NULL);
}

static void
add_plan (Fixture *fixture,
          TorgetPerson *person,
          const char *status)
{
  g_autoptr (TorgetPlan) plan = store_test_new_record (fixture->test, &torget_plan_type);

  plan->person_id = person->record.id;
  plan->status = g_strdup (status);
  store_test_save (fixture->test, plan, NULL);
}

static void
add_person (Fixture *fixture,
            gsize i)
{
  g_autoptr (TorgetPerson) person
      = store_test_new_person (fixture->test, people[i].given_name, people[i].family_name);

  person->native_name = g_strdup (people[i].native_name);
  person->birth_date = torget_date_from_iso (people[i].birth_date);
  person->municipality = g_strdup (people[i].municipality);
  person->protection = g_strdup (people[i].protection);
  fixture->ids[i] = person->record.id;
  store_test_save (fixture->test, person, NULL);
  if (people[i].identity != NULL)
    add_identity (fixture, person, people[i].identity);
  if (people[i].phone != NULL)
    add_phone (fixture, person, people[i].phone);
  if (people[i].plan_status != NULL)
    add_plan (fixture, person, people[i].plan_status);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->test = store_test_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    add_person (fixture, i);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  store_test_free (fixture->test);
}

/* The given names of what a query gives, in order; the protected have none. */
static char *
dup_names (Fixture *fixture,
           const TorgetListQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids
      = torget_list_store_load_ids (fixture->test->connection, TORGET_LIST_PERSONS, query, &error);
  g_autoptr (GPtrArray) rows = NULL;
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  rows = torget_list_store_load_rows (fixture->test->connection, TORGET_LIST_PERSONS,
                                      (const gint64 *) ids->data, ids->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, ids->len);
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetPersonRow *row = g_ptr_array_index (rows, i);

      g_assert_cmpint (row->record.id, ==, g_array_index (ids, gint64, i));
      g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                              row->given_name != NULL ? row->given_name : "***");
    }
  return g_string_free (names, FALSE);
}

#define EVERYBODY "Ahmad Olena Söfia Åsa ***"

static const struct
{
  TorgetSortKey sort;
  gboolean descending;
  const char *names;
} sorts[] = {
  { TORGET_SORT_NAME, FALSE, EVERYBODY },
  { TORGET_SORT_NAME, TRUE, "*** Åsa Söfia Olena Ahmad" },
  { TORGET_SORT_BIRTH, FALSE, "Åsa Ahmad Söfia Olena ***" },
  { TORGET_SORT_BIRTH, TRUE, "Söfia Ahmad Åsa Olena ***" },
  { TORGET_SORT_MUNICIPALITY, FALSE, "Olena Åsa Ahmad Söfia ***" },
  { TORGET_SORT_MUNICIPALITY, TRUE, "Ahmad Olena Åsa Söfia ***" },
};

/* Swedish order, å and ö after z; what is not known comes last either way. The protected have a
 * place that says nothing. */
static void
test_order (Fixture *fixture,
            gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      g_autoptr (TorgetListQuery) query = torget_list_query_new ();
      g_autofree char *names = NULL;

      query->sort = sorts[i].sort;
      query->descending = sorts[i].descending;
      names = dup_names (fixture, query);
      g_assert_cmpstr (names, ==, sorts[i].names);
    }
}

static const struct
{
  const char *search;
  const char *names;
} searches[] = {
  { NULL, EVERYBODY },
  { "", EVERYBODY },
  { "   ", EVERYBODY },
  { "åsa", "Åsa" },
  { "asa", "Åsa" },
  { "ostr", "Åsa" },
  { "Östr ås", "Åsa" },
  { "Åsa Test", "" },
  { "stro", "" },
  { "test", "Ahmad Olena" },
  { "al-t", "Ahmad" },
  { "احمد", "Ahmad" },
  { "Олен", "Olena" },
  { "olena", "Olena" },
  { "19900101-2385", "Åsa" },
  { "900101-2385", "Åsa" },
  { "9001012385", "Åsa" },
  { "1990", "Åsa" },
  { "900101", "Åsa" },
  { "0701740605", "Åsa" },
  { "\"", EVERYBODY },
  { "name:åsa", "" },
  { "åsa OR olena", "" },
  { "åsa*", "Åsa" },
  { "NEAR(åsa)", "" },
  { "-", EVERYBODY },
  /* Of a protected person the whole number, and nothing else. */
  { "Hemlig", "" },
  { "skydds", "" },
  { "19121212-1212", "***" },
  { "121212-1212", "***" },
  { "1212121212", "***" },
  { "1912", "" },
  { "19121212", "" },
  { "191212121", "" },
  { "121212", "" },
  { "070174060", "Åsa" },
  { "0701740606", "" },
};

static void
test_search (Fixture *fixture,
             gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (TorgetListQuery) query = torget_list_query_new ();
      g_autofree char *names = NULL;

      g_test_message ("“%s”", searches[i].search);
      query->search = g_strdup (searches[i].search);
      names = dup_names (fixture, query);
      g_assert_cmpstr (names, ==, searches[i].names);
    }
}

static const struct
{
  gsize offset;
  const char *value;
  const char *names;
} filters[] = {
  { G_STRUCT_OFFSET (TorgetListQuery, municipality), "2480", "Olena Åsa ***" },
  { G_STRUCT_OFFSET (TorgetListQuery, municipality), "0180", "" },
  { G_STRUCT_OFFSET (TorgetListQuery, municipality), "' OR 1=1 --", "" },
  { G_STRUCT_OFFSET (TorgetListQuery, plan_status), "active_full_time", "Åsa" },
  { G_STRUCT_OFFSET (TorgetListQuery, plan_status), "active_part_time", "Ahmad" },
  { G_STRUCT_OFFSET (TorgetListQuery, sfi_status), "studying", "" },
  { G_STRUCT_OFFSET (TorgetListQuery, preschool_status), "queued", "" },
  { G_STRUCT_OFFSET (TorgetListQuery, sublet_status), "running", "" },
  { G_STRUCT_OFFSET (TorgetListQuery, status), "active", "" },
};

static void
test_filters (Fixture *fixture,
              gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr (TorgetListQuery) query = torget_list_query_new ();
      g_autofree char *names = NULL;

      G_STRUCT_MEMBER (char *, query, filters[i].offset) = g_strdup (filters[i].value);
      names = dup_names (fixture, query);
      g_assert_cmpstr (names, ==, filters[i].names);
    }
}

static void
test_filters_and_search_together (Fixture *fixture,
                                  gconstpointer unused)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  g_autofree char *names = NULL;

  query->municipality = g_strdup ("2480");
  query->search = g_strdup ("test");
  query->sort = TORGET_SORT_BIRTH;
  names = dup_names (fixture, query);
  g_assert_cmpstr (names, ==, "Olena");
}

static void
test_merged_person_is_not_listed (Fixture *fixture,
                                  gconstpointer unused)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (fixture->test, "Dubbel", "Test");
  g_autofree char *names = NULL;

  person->merged_into = fixture->ids[0];
  store_test_save (fixture->test, person, NULL);
  names = dup_names (fixture, query);
  g_assert_cmpstr (names, ==, EVERYBODY);
  g_assert_cmpint (torget_list_store_count (fixture->test->connection, TORGET_LIST_PERSONS, NULL),
                   ==, G_N_ELEMENTS (people));
}

static void
test_row_that_is_gone_is_left_out (Fixture *fixture,
                                   gconstpointer unused)
{
  const gint64 ids[] = { fixture->ids[2], 12345, fixture->ids[0] };
  g_autoptr (GPtrArray) rows = torget_list_store_load_rows (
      fixture->test->connection, TORGET_LIST_PERSONS, ids, G_N_ELEMENTS (ids), NULL);

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpint (((TorgetRecord *) g_ptr_array_index (rows, 0))->id, ==, ids[0]);
  g_assert_cmpint (((TorgetRecord *) g_ptr_array_index (rows, 1))->id, ==, ids[2]);
}

/* The other lists: one row each, of the first person's household. */
static void
add_tracks (Fixture *fixture)
{
  StoreTest *test = fixture->test;
  g_autoptr (TorgetHousehold) household = store_test_new_record (test, &torget_household_type);
  g_autoptr (TorgetMembership) member = store_test_new_record (test, &torget_membership_type);
  g_autoptr (TorgetSfiEnrolment) enrolment = store_test_new_record (test, &torget_sfi_enrolment_type);
  g_autoptr (TorgetPreschoolApplication) application
      = store_test_new_record (test, &torget_preschool_application_type);
  g_autoptr (TorgetSublet) sublet = store_test_new_record (test, &torget_sublet_type);

  household->label = g_strdup ("H1");
  member->household_id = household->record.id;
  member->person_id = fixture->ids[0];
  member->role = g_strdup ("reference_person");
  enrolment->person_id = fixture->ids[0];
  enrolment->status = g_strdup ("studying");
  application->person_id = fixture->ids[0];
  application->status = g_strdup ("queued");
  sublet->household_id = household->record.id;
  sublet->status = g_strdup ("running");
  store_test_save (test, household, member, enrolment, application, sublet, NULL);
}

static const TorgetSortKey all_sorts[] = {
  TORGET_SORT_NAME,  TORGET_SORT_BIRTH,  TORGET_SORT_MUNICIPALITY, TORGET_SORT_STATUS,
  TORGET_SORT_DUE,   TORGET_SORT_START,  TORGET_SORT_COURSE,       TORGET_SORT_ADDRESS,
  TORGET_SORT_LANDLORD, TORGET_SORT_COORDINATOR,
};

static const struct
{
  TorgetListKind kind;
  guint n_rows;
  const char *status;
  guint n_with_status;
} lists[] = {
  { TORGET_LIST_PERSONS, 5, "none", 0 },           { TORGET_LIST_PLANS, 2, "active_full_time", 1 },
  { TORGET_LIST_SFI, 1, "studying", 1 },           { TORGET_LIST_PRESCHOOL, 1, "queued", 1 },
  { TORGET_LIST_SUBLETS, 1, "running", 1 },
};

static guint
count_ids (Fixture *fixture,
           TorgetListKind kind,
           const TorgetListQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids
      = torget_list_store_load_ids (fixture->test->connection, kind, query, &error);
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  rows = torget_list_store_load_rows (fixture->test->connection, kind, (const gint64 *) ids->data,
                                      ids->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, ids->len);
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (((TorgetRecord *) g_ptr_array_index (rows, i))->type
                   == torget_list_store_get_type (kind));
  return ids->len;
}

static void
test_every_list_in_every_order (Fixture *fixture,
                                gconstpointer unused)
{
  add_tracks (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (TorgetListQuery) query = torget_list_query_new ();

      for (gsize j = 0; j < G_N_ELEMENTS (all_sorts); j++)
        {
          query->sort = all_sorts[j];
          g_assert_cmpuint (count_ids (fixture, lists[i].kind, query), ==, lists[i].n_rows);
        }
      g_assert_cmpint (torget_list_store_count (fixture->test->connection, lists[i].kind, NULL), ==,
                       lists[i].n_rows);
      query->status = g_strdup (lists[i].status);
      g_assert_cmpuint (count_ids (fixture, lists[i].kind, query), ==, lists[i].n_with_status);
    }
}

/* Merged persons and households that nobody has ever belonged to are in no list. */
static void
test_count_is_what_is_listed (Fixture *fixture,
                              gconstpointer unused)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  g_autoptr (TorgetHousehold) empty = store_test_new_record (fixture->test, &torget_household_type);
  g_autoptr (TorgetSublet) sublet = store_test_new_record (fixture->test, &torget_sublet_type);
  g_autoptr (TorgetPerson) merged = store_test_new_person (fixture->test, "Dubbel", "Test");
  g_autoptr (TorgetPlan) plan = store_test_new_record (fixture->test, &torget_plan_type);

  sublet->household_id = empty->record.id;
  merged->merged_into = fixture->ids[0];
  plan->person_id = merged->record.id;
  store_test_save (fixture->test, empty, sublet, merged, plan, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_assert_cmpint (torget_list_store_count (fixture->test->connection, lists[i].kind, NULL), ==,
                     count_ids (fixture, lists[i].kind, query));
}

static void
add_sublet (Fixture *fixture,
            gint64 person_id,
            const char *area)
{
  g_autoptr (TorgetHousehold) household
      = store_test_new_record (fixture->test, &torget_household_type);
  g_autoptr (TorgetMembership) membership
      = store_test_new_record (fixture->test, &torget_membership_type);
  g_autoptr (TorgetDwelling) dwelling
      = store_test_new_record (fixture->test, &torget_dwelling_type);
  g_autoptr (TorgetSublet) sublet = store_test_new_record (fixture->test, &torget_sublet_type);

  membership->person_id = person_id;
  membership->household_id = household->record.id;
  dwelling->area = g_strdup (area);
  sublet->household_id = household->record.id;
  sublet->dwelling_id = dwelling->record.id;
  sublet->status = g_strdup ("running");
  store_test_save (fixture->test, household, membership, dwelling, sublet, NULL);
}

/* A heading tells where its rows are: the protected stand last, under none. */
static void
test_groups (Fixture *fixture,
             gconstpointer unused)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  add_sublet (fixture, fixture->ids[0], "Haga");
  add_sublet (fixture, fixture->ids[1], "Berghem");
  add_sublet (fixture, fixture->ids[2], "Haga");
  add_sublet (fixture, fixture->ids[4], "Ersboda");
  none = torget_list_store_list_groups (fixture->test->connection, TORGET_LIST_SUBLETS, query, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  query->group = g_strdup ("area");
  groups = torget_list_store_list_groups (fixture->test->connection, TORGET_LIST_SUBLETS, query,
                                          NULL);
  for (guint i = 0; i < groups->len; i++)
    {
      const TorgetListGroup *group = g_ptr_array_index (groups, i);

      g_string_append_printf (text, "%s %u\n", group->name != NULL ? group->name : "-",
                              group->n_rows);
    }
  g_assert_cmpstr (text->str, ==, "Berghem 1\nHaga 2\n- 1\n");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/list-store/order", test_order);
  ADD ("/list-store/search", test_search);
  ADD ("/list-store/filters", test_filters);
  ADD ("/list-store/together", test_filters_and_search_together);
  ADD ("/list-store/merged", test_merged_person_is_not_listed);
  ADD ("/list-store/gone", test_row_that_is_gone_is_left_out);
  ADD ("/list-store/every", test_every_list_in_every_order);
  ADD ("/list-store/count", test_count_is_what_is_listed);
  ADD ("/list-store/groups", test_groups);
  return g_test_run ();
}
