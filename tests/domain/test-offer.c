/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the municipalities offer each other: what an offer is made of, what goes, what never does. */
#include "config.h"

#include "domain/casework.h"
#include "domain/housing.h"
#include "domain/offer.h"
#include "domain/work.h"

#include <string.h>

#define TODAY "2026-11-21"

static TorgetDate
day (const char *iso)
{
  return torget_date_from_iso (iso);
}

static const struct
{
  const char *kind;
  const char *field;
  gboolean has;
  gboolean needs;
} fields[] = {
  { "sfi_course", "title", TRUE, TRUE },
  { "sfi_course", "place", TRUE, FALSE },
  { "sfi_course", "study_path", TRUE, FALSE },
  { "sfi_course", "rent", FALSE, FALSE },
  { "dwelling", "rent", TRUE, FALSE },
  { "dwelling", "place", TRUE, TRUE },
  { "dwelling", "title", FALSE, FALSE },
  { "dwelling", "end_date", FALSE, FALSE },
  { "practice_place", "title", TRUE, TRUE },
  { "practice_place", "sector", TRUE, FALSE },
  { "practice_place", "contact", TRUE, TRUE },
  { "practice_place", "valid_to", TRUE, TRUE },
  { NULL, "kind", TRUE, TRUE },
  { NULL, "sector", FALSE, FALSE },
};

static void
test_fields (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_test_message ("%s %s", fields[i].kind, fields[i].field);
      g_assert_cmpint (torget_offer_has_field (fields[i].kind, fields[i].field), ==, fields[i].has);
      g_assert_cmpint (torget_offer_needs_field (fields[i].kind, fields[i].field), ==,
                       fields[i].needs);
    }
}

/* A text of each offer, and whether it names somebody. All numbers are invented test numbers. */
static const struct
{
  const char *text;
  gboolean is_personal;
} texts[] = {
  { "Arbetsmarknadsenheten", FALSE },
  { "090-16 10 00", FALSE },
  { "Ring 0935-14000 mellan 9 och 12", FALSE },
  { "2027-01-11", FALSE },
  { "19890102-2387", TRUE },
  { "198901022387", TRUE },
  { "Fråga efter 890102-2387.", TRUE },
  { "(19890102-2387)", TRUE },
  { "Plats för 19890162-2384, från mars", TRUE },
};

static void
test_personal (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TorgetOffer) offer = torget_record_new (&torget_offer_type);

      g_test_message ("%s", texts[i].text);
      offer->requirements = g_strdup (texts[i].text);
      g_assert_cmpstr (torget_offer_find_personal (offer, day (TODAY)), ==,
                       texts[i].is_personal ? "requirements" : NULL);
    }
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

static void
test_from_flat (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetDwelling *flat = add (records, &torget_dwelling_type, 7);
  g_autoptr (TorgetOffer) offer = NULL;

  flat->address = g_strdup ("Provgatan 1");
  flat->apartment = g_strdup ("1101");
  flat->area = g_strdup ("Ersboda");
  flat->rent = 7000;
  flat->available_from = day ("2027-01-01");
  offer = torget_offer_new_from (records, &flat->record);
  g_assert_cmpstr (offer->kind, ==, "dwelling");
  g_assert_cmpint (offer->dwelling_id, ==, 7);
  g_assert_cmpstr (offer->place, ==, "Ersboda");
  g_assert_cmpint (offer->rent, ==, 7000);
  g_assert_cmpint (offer->start_date, ==, day ("2027-01-01"));
  g_assert_true (torget_offer_is_own (offer));
  for (guint i = 0; i < torget_offer_type.n_fields; i++)
    {
      const TorgetField *field = &torget_offer_type.fields[i];
      g_autofree char *value = torget_record_is_set (offer, field)
                                   ? torget_record_dup_value (offer, field)
                                   : g_strdup ("");

      g_assert_null (strstr (value, "Provgatan"));
      g_assert_null (strstr (value, "1101"));
    }
}

static void
test_from_practice_place (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetEmployer *employer = add (records, &torget_employer_type, 3);
  TorgetPracticePlace *place = add (records, &torget_practice_place_type, 4);
  g_autoptr (TorgetOffer) offer = NULL;

  employer->name = g_strdup ("Exempelköket");
  employer->sector = g_strdup ("restaurant_food");
  place->employer_id = 3;
  place->title = g_strdup ("Storkök");
  place->places = 2;
  offer = torget_offer_new_from (records, &place->record);
  g_assert_cmpstr (offer->kind, ==, "practice_place");
  g_assert_cmpint (offer->practice_place_id, ==, 4);
  g_assert_cmpstr (offer->provider, ==, "Exempelköket");
  g_assert_cmpstr (offer->sector, ==, "restaurant_food");
  g_assert_cmpint (offer->places, ==, 2);
}

static void
test_from_others (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetUnit *group = add (records, &torget_unit_type, 5);
  TorgetEmployer *employer = add (records, &torget_employer_type, 3);
  g_autoptr (TorgetOffer) offer = NULL;

  group->name = g_strdup ("2C");
  offer = torget_offer_new_from (records, &group->record);
  g_assert_cmpstr (offer->kind, ==, "sfi_course");
  g_assert_cmpint (offer->unit_id, ==, 5);
  g_assert_cmpstr (offer->title, ==, "2C");
  g_assert_null (torget_offer_new_from (records, &employer->record));
}

/* What goes: until when, whether it came from somebody else, a text. */
static const struct
{
  const char *valid_to;
  gint64 receipt_id;
  const char *tasks;
  gboolean is_sent;
} offers[] = {
  { TODAY, 0, NULL, TRUE },
  { "2027-06-30", 0, "Diska", TRUE },
  { "2026-11-20", 0, NULL, FALSE },
  { NULL, 0, NULL, FALSE },
  { "2027-06-30", 9, NULL, FALSE },
  { "2027-06-30", 0, "19890102-2387", FALSE },
};

static void
test_sent (void)
{
  g_autoptr (TorgetRecordSet) all = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) sent = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      TorgetOffer *offer = add (all, &torget_offer_type, (gint64) i + 1);

      offer->valid_to = offers[i].valid_to != NULL ? day (offers[i].valid_to) : TORGET_DATE_NONE;
      offer->receipt_id = offers[i].receipt_id;
      offer->tasks = g_strdup (offers[i].tasks);
    }
  sent = torget_offers_list_sent (all, day (TODAY));
  for (gsize i = 0; i < G_N_ELEMENTS (offers); i++)
    g_assert_cmpint (torget_record_set_find (sent, &torget_offer_type, (gint64) i + 1) != NULL, ==,
                     offers[i].is_sent);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offer/fields", test_fields);
  g_test_add_func ("/offer/personal", test_personal);
  g_test_add_func ("/offer/from-flat", test_from_flat);
  g_test_add_func ("/offer/from-practice-place", test_from_practice_place);
  g_test_add_func ("/offer/from-others", test_from_others);
  g_test_add_func ("/offer/sent", test_sent);
  return g_test_run ();
}
