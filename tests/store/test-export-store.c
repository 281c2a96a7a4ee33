/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an export asks of the file: who is counted in a period, and that it is put on record. */
#include "config.h"

#include "store/export-store.h"
#include "store-test.h"

#include "domain/plan.h"

/* A person and a plan, and whether they count in 2026. */
static const struct
{
  const char *received;
  const char *died;
  gboolean merged;
  const char *enrolled;
  const char *discharged;
  guint all;
  guint plan;
} persons[] = {
  { .all = 1, .plan = 1 },
  { .received = "2026-12-31", .all = 1, .plan = 1 },
  { .received = "2027-01-01", .all = 0 },
  { .died = "2026-01-01", .all = 1, .plan = 1 },
  { .died = "2025-12-31", .all = 0 },
  { .merged = TRUE, .all = 0 },
  { .enrolled = "2026-12-31", .all = 1, .plan = 1 },
  { .enrolled = "2027-01-01", .all = 1, .plan = 0 },
  { .enrolled = "2025-03-01", .discharged = "2026-01-01", .all = 1, .plan = 1 },
  { .enrolled = "2024-03-01", .discharged = "2025-12-31", .all = 1, .plan = 0 },
};

static TorgetDate
date_of (const char *iso)
{
  return iso != NULL ? torget_date_from_iso (iso) : TORGET_DATE_NONE;
}

static void
test_count (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (persons); i++)
    {
      g_autoptr (StoreTest) test = store_test_new ();
      g_autoptr (TorgetPerson) other = store_test_new_person (test, "Ada", "Påhittad");
      g_autoptr (TorgetPerson) person = store_test_new_person (test, "Bo", "Påhittad");
      g_autoptr (TorgetPlan) plan = store_test_new_record (test, &torget_plan_type);
      g_autoptr (GPtrArray) counts = NULL;
      g_autoptr (GError) error = NULL;
      guint all = 0;
      guint with_plan = 0;

      person->received_date = date_of (persons[i].received);
      person->death_date = date_of (persons[i].died);
      person->merged_into = persons[i].merged ? other->record.id : 0;
      plan->person_id = person->record.id;
      plan->enrolled_date = date_of (persons[i].enrolled);
      plan->discharged_date = date_of (persons[i].discharged);
      store_test_save (test, other, person, plan, NULL);
      counts = torget_export_store_count (test->connection, "2026-01-01", "2026-12-31", &error);
      g_assert_no_error (error);
      for (guint j = 0; j < counts->len; j++)
        {
          all += ((TorgetExportCount *) g_ptr_array_index (counts, j))->tracks[0];
          with_plan += ((TorgetExportCount *) g_ptr_array_index (counts, j))->tracks[1];
        }
      g_assert_cmpuint (all, ==, 1 + persons[i].all);
      g_assert_cmpuint (with_plan, ==, persons[i].plan);
    }
}

static void
test_log (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  const TorgetExportEntry entry = { "handover", "2026", "Beslut 7", 12, 3, "0f" };
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;

  torget_export_store_log (test->connection, "Ada", &entry, &error);
  g_assert_no_error (error);
  dump = store_test_dump (test, "SELECT user || ', ' || profile || ', ' || period || ', ' || "
                                "legal_basis || ', ' || persons || ', ' || withheld || ', ' || "
                                "sha256 FROM export_log");
  g_strchomp (dump);
  g_assert_cmpstr (dump, ==, "Ada, handover, 2026, Beslut 7, 12, 3, 0f");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-store/count", test_count);
  g_test_add_func ("/export-store/log", test_log);
  return g_test_run ();
}
