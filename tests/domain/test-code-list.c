/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists: every list is sound, and the register's own words are understood. */
#include "config.h"

#include "domain/code-list.h"
#include "domain/record-types.h"

#include <string.h>

/* What the access log has as its objects are names of documents and lists, with hyphens. */
static gboolean
is_stable_code (const char *code)
{
  return *code != '\0'
         && strspn (code, "abcdefghijklmnopqrstuvwxyzABCD0123456789_-") == strlen (code);
}

static void
check_code (const TorgetCodeList *list,
            const TorgetCode *code)
{
  g_auto (GStrv) synonyms = g_strsplit (code->synonyms == NULL ? "" : code->synonyms, "|", -1);

  g_assert_true (is_stable_code (code->code));
  g_assert_true (torget_code_list_find (list, code->code) == code);
  g_assert_cmpuint (strlen (code->sv), >, 0);
  g_assert_cmpuint (strlen (code->en), >, 0);
  g_assert_cmpstr (torget_code_list_match (list, code->code), ==, code->code);
  g_assert_cmpstr (torget_code_list_match (list, code->sv), ==, code->code);
  g_assert_cmpstr (torget_code_list_match (list, code->en), ==, code->code);
  for (char **synonym = synonyms; *synonym != NULL; synonym++)
    g_assert_cmpstr (torget_code_list_match (list, *synonym), ==, code->code);
}

static void
test_lists_are_sound (void)
{
  const TorgetCodeList *list;
  guint n_lists = 0;

  for (; (list = torget_code_list_get_nth (n_lists)) != NULL; n_lists++)
    {
      g_assert_true (torget_code_list_get (list->id) == list);
      for (guint i = 0; i < list->n_codes; i++)
        check_code (list, &list->codes[i]);
    }
  g_assert_cmpuint (n_lists, >=, 32);
}

static void
test_fields_name_lists_that_exist (void)
{
  const TorgetRecordType *type;

  for (guint i = 0; (type = torget_record_types_get_nth (i)) != NULL; i++)
    for (guint j = 0; j < type->n_fields; j++)
      {
        const TorgetField *field = &type->fields[j];

        if (field->kind == TORGET_FIELD_CODE && torget_code_list_get (field->refers) == NULL)
          g_error ("%s.%s: no code list %s", type->name, field->name, field->refers);
      }
}

static const struct
{
  const char *list;
  const char *text;
  const char *code;
} match_cases[] = {
  { "sex", "Kvinna", "female" },
  { "sex", "MAN", "male" },
  { "sex", "f", "female" },
  { "household_role", "Huvudsökande", "reference_person" },
  { "household_role", "Make/maka", "spouse" },
  { "household_role", "make / MAKA", "spouse" },
  { "household_role", "Barn", "child" },
  { "municipality", "2480", "2480" },
  { "municipality", "ORNSKOLDSVIK", "2284" },
  { "municipality", "Umea kommun", "2480" },
  { "reception", "anvisad", "assigned" },
  { "reception", "EBO", "self_settled" },
  { "reception", "egenbosatt", "self_settled" },
  { "reception", "kvot", "quota" },
  { "reception", "massflykt", "mass_flight" },
  { "reception", "anknytning", "family_tie" },
  { "permit_ground", "flykting", "refugee" },
  { "permit_ground", "alternativt skyddsbehövande", "subsidiary_protection" },
  { "permit_ground", "kvotflykting", "quota_refugee" },
  { "permit_ground", "tillfälligt skydd", "temporary_protection" },
  { "permit_ground", "anhörig", "family_member" },
  { "plan_status", "heltid", "active_full_time" },
  { "plan_status", "deltid", "active_part_time" },
  { "plan_status", "kartläggning", "mapping" },
  { "plan_status", "utskriven", "discharged" },
  { "activity_kind", "arbetsträning", "work_training" },
  { "activity_kind", "samhällsorientering", "civic_orientation" },
  { "activity_kind", "SFI", "sfi" },
  { "activity_kind", "praktik", "internship" },
  { "activity_kind", "yrkesvux", "vocational" },
  { "sector", "restaurang", "restaurant_food" },
  { "sector", "vård", "health_care" },
  { "sfi_track", "yrkesspår", "vocational" },
  { "sfi_track", "allmän", "general" },
  { "sfi_track", "akademikerspår", "academic" },
  { "sfi_track", "alfabetisering", "literacy" },
  { "sfi_course", "c", "C" },
  { "study_path", " 2 ", "2" },
  { "yes_no", "Ja", "yes" },
  { "yes_no", "nej", "no" },
  { "protection", "Ja", "marked" },
  { "block_lease", "Nej", "no" },
  { "notice_reason", "hyresskuld", "rent_unpaid" },
  { "delivery_method", "REK", "registered_letter" },
  { "sex", "kvinnan", NULL },
  { "sex", "", NULL },
  { "sex", " - ", NULL },
  { "sex", NULL, NULL },
};

static void
test_match (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (match_cases); i++)
    g_assert_cmpstr (torget_code_list_match (torget_code_list_get (match_cases[i].list),
                                             match_cases[i].text),
                     ==, match_cases[i].code);
}

static void
test_label (void)
{
  const TorgetCodeList *list = torget_code_list_get ("sex");

  g_assert_cmpstr (torget_code_label ("sex", "female", "sv"), ==, "Kvinna");
  g_assert_cmpstr (torget_code_label ("sex", "female", "sv_SE.UTF-8"), ==, "Kvinna");
  g_assert_cmpstr (torget_code_label ("sex", "female", "en"), ==, "Female");
  g_assert_cmpstr (torget_code_label ("sex", "female", NULL), ==, "Female");
  g_assert_cmpstr (torget_code_label ("sex", "from_tomorrow", "sv"), ==, "from_tomorrow");
  g_assert_cmpstr (torget_code_label ("sex", NULL, "sv"), ==, "");
  g_assert_null (torget_code_list_get_label (list, "from_tomorrow", "sv"));
  g_assert_null (torget_code_list_get ("no_such_list"));
}

static void
test_county (void)
{
  g_assert_cmpstr (torget_municipality_get_county ("2480"), ==, "24");
  g_assert_cmpstr (torget_municipality_get_county ("2284"), ==, "22");
  g_assert_null (torget_municipality_get_county ("0180"));
  g_assert_null (torget_municipality_get_county (NULL));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/code-list/lists-are-sound", test_lists_are_sound);
  g_test_add_func ("/domain/code-list/fields-name-lists-that-exist",
                   test_fields_name_lists_that_exist);
  g_test_add_func ("/domain/code-list/match", test_match);
  g_test_add_func ("/domain/code-list/label", test_label);
  g_test_add_func ("/domain/code-list/county", test_county);
  return g_test_run ();
}
