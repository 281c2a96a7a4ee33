/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every record has an owner, and what the owner keeps secret is told with consent only. */
#include "config.h"

#include "domain/code-list.h"
#include "domain/field-owner.h"
#include "domain/record-types.h"

#include <string.h>

/* A type without an owner would be told by nobody's leave. */
static void
test_owned (gconstpointer data)
{
  const TorgetRecordType *type = data;
  const TorgetFieldOwner *owner = torget_field_owner_find (type->name, NULL);

  g_assert_nonnull (owner);
  g_assert_null (owner->field);
  for (guint i = 0; i < type->n_fields; i++)
    g_assert_cmpstr (torget_field_owner_find (type->name, type->fields[i].name)->table, ==,
                     type->name);
}

/* Nobody has a field on no ground, and what is told of in an extract names the articles. */
static void
test_grounds (void)
{
  const TorgetFieldOwner *owner;
  const TorgetLegalGround *ground;
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; (owner = torget_field_owner_get_nth (i)) != NULL; i++)
    {
      g_test_message ("%s.%s", owner->table, owner->field != NULL ? owner->field : "*");
      g_assert_nonnull (owner->ground);
      g_assert_cmpint (torget_field_owner_get_release (owner) != NULL, ==,
                       owner->secrecy != NULL);
      g_hash_table_add (used, (gpointer) owner->ground);
    }
  for (guint i = 0; (ground = torget_legal_ground_get_nth (i)) != NULL; i++)
    {
      g_assert_true (g_hash_table_remove (used, ground));
      g_assert_true (g_hash_table_add (ids, (gpointer) ground->id));
      g_assert_true (g_str_has_prefix (ground->articles, "6.1 "));
      g_assert_cmpint (strstr (ground->articles, "9.2 g") != NULL, ==,
                       g_str_has_suffix (ground->id, "_sensitive"));
      g_assert_cmpstr (torget_legal_ground_get_act (ground, "sv"), !=,
                       torget_legal_ground_get_act (ground, "en"));
    }
  g_assert_cmpuint (g_hash_table_size (used), ==, 0);
}

static const struct
{
  const char *table;
  const char *field;
  const char *ground;
  const char *release; /* NULL: nothing is secret */
} grounds[] = {
  { "person", "family_name", "social", "10 kap. 1 §" },
  { "person", "permit_ground", "reception", "10 kap. 1 §" },
  { "identity", "value", "population", "10 kap. 1 §" },
  { "plan", "status", "establishment", "10 kap. 1 §" },
  { "plan", "part_time_reason", "establishment_sensitive", "10 kap. 1 §" },
  { "absence", "reason", "establishment_sensitive", "10 kap. 1 §" },
  { "civic_orientation", NULL, "orientation", "10 kap. 1 §" },
  { "health_examination", "done_date", "social_sensitive", "10 kap. 28 §" },
  { "sfi_grade", "grade", "education", "10 kap. 1 §" },
  { "sfi_enrolment", "interruption_reason", "education_sensitive", "10 kap. 1 §" },
  { "preschool_offer", "answer", "preschool", "10 kap. 1 §" },
  { "preschool_application", "special_support", "preschool_sensitive", "10 kap. 28 §" },
  { "arrears", NULL, "contract", "10 kap. 1 §" },
  { "reclaim", NULL, "compensation", "10 kap. 28 §" },
  { "note", "text", "social_sensitive", "10 kap. 28 §" },
  { "consent", "scope", "consent", "10 kap. 1 §" },
  { "log_check", NULL, "access", "10 kap. 28 §" },
  { "employer", "name", "social", NULL },
};

static void
test_ground_of_a_field (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      const TorgetFieldOwner *owner
          = torget_field_owner_find (grounds[i].table, grounds[i].field);
      const TorgetProvision *release = torget_field_owner_get_release (owner);

      g_test_message ("%s.%s", grounds[i].table, grounds[i].field);
      g_assert_cmpstr (owner->ground->id, ==, grounds[i].ground);
      g_assert_cmpstr (release != NULL ? torget_provision_get (release, "sv") : NULL, ==,
                       grounds[i].release);
    }
}

static void
test_ground_in_a_sentence (void)
{
  g_autofree char *sv = torget_legal_ground_dup_text (&torget_ground_preschool_sensitive, "sv");
  g_autofree char *en = torget_legal_ground_dup_text (&torget_ground_preschool_sensitive, "en");

  g_assert_cmpstr (
      sv, ==, "8 kap. skollagen (2010:800), artikel 6.1 e, 9.2 g i dataskyddsförordningen");
  g_assert_cmpstr (en, ==,
                   "chapter 8 of the Education Act (2010:800), article 6.1 e, 9.2 g of the General "
                   "Data Protection Regulation");
}

/* A row says what exists, once; what may be told is secret without consent. */
static void
test_rows (void)
{
  const TorgetFieldOwner *owner;

  for (guint i = 0; (owner = torget_field_owner_get_nth (i)) != NULL; i++)
    {
      const TorgetRecordType *type = torget_record_types_find (owner->table);

      g_test_message ("%s.%s", owner->table, owner->field != NULL ? owner->field : "*");
      g_assert_nonnull (type);
      g_assert_true (owner->field == NULL
                     || torget_record_type_find (type, owner->field) != NULL);
      g_assert_true (torget_field_owner_find (owner->table, owner->field) == owner);
      g_assert_nonnull (torget_code_label ("agency", owner->agency, "sv"));
      g_assert_true (owner->told == 0 || owner->secrecy != NULL);
      g_assert_cmphex (owner->told, !=, TORGET_DISCLOSURE_PLACES);
      g_assert_false (torget_disclosure_tells (0, owner->table, owner->field));
      g_assert_cmpint (
          torget_disclosure_tells (TORGET_DISCLOSURE_ALL, owner->table, owner->field), ==,
          owner->told != 0);
    }
}

typedef struct
{
  const char *table;
  const char *field;
  guint told;
  gboolean tells;
  const char *agency;
  const char *secrecy; /* NULL: none */
} Case;

static const Case cases[] = {
  { "plan", NULL, TORGET_DISCLOSURE_PLAN, TRUE, "employment_service", "28 kap. 11 §" },
  { "plan", "status", TORGET_DISCLOSURE_PLAN, TRUE, "employment_service", "28 kap. 11 §" },
  { "plan", "status", TORGET_DISCLOSURE_SFI, FALSE, "employment_service", "28 kap. 11 §" },
  { "activity", "provider", TORGET_DISCLOSURE_PLAN, FALSE, "employment_service",
    "28 kap. 11 §" },
  { "activity", "provider", TORGET_DISCLOSURE_PLAN | TORGET_DISCLOSURE_PLACES, TRUE,
    "employment_service", "28 kap. 11 §" },
  { "contact", "value", TORGET_DISCLOSURE_KNOWN, FALSE, "social_services", "26 kap. 1 §" },
  { "contact", "value", TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_PLACES, TRUE,
    "social_services", "26 kap. 1 §" },
  { "sublet", "onward_plan", TORGET_DISCLOSURE_HOUSING, FALSE, "social_services",
    "26 kap. 11 §" },
  { "sfi_grade", "grade", TORGET_DISCLOSURE_SFI, TRUE, "viva", "23 kap. 5 §" },
  { "preschool_offer", "answer", TORGET_DISCLOSURE_PRESCHOOL, TRUE, "preschool_placement",
    "23 kap. 1 §" },
  { "preschool_application", "special_support", TORGET_DISCLOSURE_ALL, FALSE,
    "preschool_placement", "23 kap. 1 §" },
  { "sublet", "end_date", TORGET_DISCLOSURE_HOUSING, TRUE, "social_services", "26 kap. 11 §" },
  { "person", "permit_to", TORGET_DISCLOSURE_KNOWN, FALSE, "migration_agency", "37 kap. 1 §" },
  { "person", "family_name", TORGET_DISCLOSURE_KNOWN, TRUE, "social_services", "26 kap. 1 §" },
  { "person", "protection", TORGET_DISCLOSURE_ALL, FALSE, "tax_agency", "22 kap. 1 §" },
  { "health_examination", "done_date", TORGET_DISCLOSURE_ALL, FALSE, "region", "25 kap. 1 §" },
  { "note", "text", TORGET_DISCLOSURE_ALL, FALSE, "social_services", "26 kap. 1 §" },
  { "employer", "name", TORGET_DISCLOSURE_ALL, FALSE, "social_services", NULL },
};

static void
test_told (gconstpointer data)
{
  const Case *c = data;
  const TorgetFieldOwner *owner = torget_field_owner_find (c->table, c->field);

  g_assert_nonnull (owner);
  g_assert_cmpstr (owner->agency, ==, c->agency);
  g_assert_cmpstr (owner->secrecy != NULL ? torget_provision_get (owner->secrecy, "sv") : NULL,
                   ==, c->secrecy);
  g_assert_cmpint (
      torget_disclosure_tells ((TorgetDisclosure) c->told, c->table, c->field), ==, c->tells);
}

static void
test_unknown (void)
{
  g_assert_null (torget_field_owner_find ("nothing", NULL));
  g_assert_false (torget_disclosure_tells (TORGET_DISCLOSURE_ALL, "nothing", NULL));
}

int
main (int argc,
      char *argv[])
{
  const TorgetRecordType *type;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; (type = torget_record_types_get_nth (i)) != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/domain/field-owner/owned/%s", type->name);

      g_test_add_data_func (path, type, test_owned);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/domain/field-owner/told/%" G_GSIZE_FORMAT "-%s-%s", i,
                             cases[i].table, cases[i].field != NULL ? cases[i].field : "record");

      g_test_add_data_func (path, &cases[i], test_told);
    }
  g_test_add_func ("/domain/field-owner/grounds", test_grounds);
  g_test_add_func ("/domain/field-owner/ground-of-a-field", test_ground_of_a_field);
  g_test_add_func ("/domain/field-owner/ground-in-a-sentence", test_ground_in_a_sentence);
  g_test_add_func ("/domain/field-owner/rows", test_rows);
  g_test_add_func ("/domain/field-owner/unknown", test_unknown);
  return g_test_run ();
}
