/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of sublets: where the bar of two years begins. */
#include "config.h"

#include "store-test.h"

#include "domain/household.h"
#include "domain/housing.h"
#include "domain/list-rows.h"
#include "store/list-store.h"

typedef struct
{
  StoreTest *test;
  gint64 household_id; /* of one invented person */
  gint64 dwelling_id;
} Fixture;

/* A household of its own in a flat of its own. */
static void
add_household (Fixture *fixture)
{
  g_autoptr (TorgetPerson) person = store_test_new_person (fixture->test, "Åsa", "Öström");
  g_autoptr (TorgetHousehold) household
      = store_test_new_record (fixture->test, &torget_household_type);
  g_autoptr (TorgetMembership) membership
      = store_test_new_record (fixture->test, &torget_membership_type);
  g_autoptr (TorgetDwelling) dwelling
      = store_test_new_record (fixture->test, &torget_dwelling_type);

  membership->person_id = person->record.id;
  membership->household_id = fixture->household_id = household->record.id;
  fixture->dwelling_id = dwelling->record.id;
  store_test_save (fixture->test, person, household, membership, dwelling, NULL);
}

/* @days: first and last day, "2024-02-29/2025-02-28" */
static gint64
add_contract (Fixture *fixture,
              const char *days)
{
  g_autoptr (TorgetSublet) sublet = store_test_new_record (fixture->test, &torget_sublet_type);
  g_auto (GStrv) parts = g_strsplit (days, "/", 2);

  sublet->household_id = fixture->household_id;
  sublet->dwelling_id = fixture->dwelling_id;
  sublet->status = g_strdup ("running");
  sublet->start_date = torget_date_from_iso (parts[0]);
  sublet->end_date = torget_date_from_iso (parts[1]);
  store_test_save (fixture->test, sublet, NULL);
  return sublet->record.id;
}

/* What the flat is let by, contract by contract, and the first day that the list tells of the last. */
static const struct
{
  const char *contracts[3];
  const char *first_day;
} chains[] = {
  { { "2024-12-01/2026-11-30" }, "2024-12-01" },
  { { "2024-02-28/2026-02-27" }, "2024-02-28" },
  { { "2024-02-29/2026-02-27" }, "2024-02-29" },
  { { "2024-02-28/2025-02-27", "2025-02-28/2026-02-27" }, "2024-02-28" },
  { { "2024-02-29/2025-02-27", "2025-02-28/2026-02-27" }, "2024-02-29" },
  { { "2024-02-29/2024-08-31", "2024-09-01/2025-02-28", "2025-03-01/2026-02-27" }, "2024-02-29" },
  { { "2024-03-01/2025-02-28", "2025-03-01/2026-02-28" }, "2024-03-01" },
  { { "2024-02-29/2025-02-26", "2025-02-28/2026-02-27" }, "2025-02-28" }, /* a day between them */
};

static void
test_first_day_of_contracts_in_a_row (void)
{
  Fixture fixture = { .test = store_test_new () };

  for (gsize i = 0; i < G_N_ELEMENTS (chains); i++)
    {
      g_autoptr (GPtrArray) rows = NULL;
      gint64 id = 0;

      add_household (&fixture);
      for (gsize j = 0; j < G_N_ELEMENTS (chains[i].contracts); j++)
        if (chains[i].contracts[j] != NULL)
          id = add_contract (&fixture, chains[i].contracts[j]);
      rows = torget_list_store_load_rows (fixture.test->connection, TORGET_LIST_SUBLETS, &id, 1,
                                          NULL);
      g_assert_cmpuint (rows->len, ==, 1);
      g_assert_cmpint (((const TorgetSubletRow *) rows->pdata[0])->first_day, ==,
                       torget_date_from_iso (chains[i].first_day));
    }
  store_test_free (fixture.test);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-sublets/first-day", test_first_day_of_contracts_in_a_row);
  return g_test_run ();
}
