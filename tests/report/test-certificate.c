/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The certificate of an erasure, and the register extract, on paper. */
#include "config.h"

#include "domain/person.h"
#include "report/build-certificate.h"
#include "report/build-extract.h"

#include <string.h>

static TorgetErasure *
make_erasure (void)
{
  TorgetErasure *erasure = torget_record_new (&torget_erasure_type);

  erasure->ground = g_strdup (TORGET_ERASURE_RETENTION);
  erasure->state = g_strdup (TORGET_ERASURE_DONE);
  erasure->last_entry = torget_date_from_iso ("2020-03-05");
  erasure->earliest = torget_date_from_iso ("2025-03-05");
  erasure->latest = torget_date_from_iso ("2026-12-31");
  erasure->proposed_by = g_strdup ("Anna");
  erasure->proposed_date = torget_date_from_iso ("2026-11-01");
  erasure->decided_by = g_strdup ("Bengt");
  erasure->decided_date = torget_date_from_iso ("2026-11-02");
  erasure->erased_by = g_strdup ("Bengt");
  erasure->erased_date = torget_date_from_iso ("2026-11-03");
  erasure->number = 7;
  erasure->groups = g_strdup ("notes=12 person=4");
  erasure->n_records = 16;
  erasure->n_attachments = 2;
  erasure->n_operations = 93;
  erasure->digest = g_strdup ("0123abcd");
  return erasure;
}

static const struct
{
  const char *language;
  const char *says[8];
} certificate_cases[] = {
  { "sv",
    { "Gallringsbevis nr 7", "2025:400", "2020-03-05", "Anna", "Bengt", "Anteckningar och bilagor",
      "0123abcd" } },
  { "en",
    { "Certificate of erasure no. 7", "2025:400", "2026-12-31", "Anna", "Bengt",
      "Notes and attachments", "0123abcd" } },
};

static void
test_certificate (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (certificate_cases); i++)
    {
      g_autoptr (TorgetErasure) erasure = make_erasure ();
      const TorgetCertificate certificate = { .erasure = erasure,
                                              .language = certificate_cases[i].language,
                                              .today = torget_date_from_iso ("2026-11-21"),
                                              .is_demo = i == 0 };
      g_autoptr (TorgetDocument) document = torget_build_certificate (&certificate);
      g_autofree char *text = torget_document_dup_text (document);

      for (guint j = 0; certificate_cases[i].says[j] != NULL; j++)
        if (strstr (text, certificate_cases[i].says[j]) == NULL)
          g_error ("%s: %s", certificate_cases[i].says[j], text);
      g_assert_cmpint (document->mark != NULL, ==, i == 0);
      g_assert_null (strstr (text, "Förskola"));
    }
}

/* An erasure for another ground tells of no retention period. */
static void
test_certificate_of_a_mistake (void)
{
  g_autoptr (TorgetErasure) erasure = make_erasure ();
  const TorgetCertificate certificate = { .erasure = erasure,
                                          .language = "en",
                                          .today = torget_date_from_iso ("2026-11-21") };
  g_autoptr (TorgetDocument) document = NULL;
  g_autofree char *text = NULL;

  g_free (erasure->ground);
  erasure->ground = g_strdup (TORGET_ERASURE_MISTAKE);
  document = torget_build_certificate (&certificate);
  text = torget_document_dup_text (document);
  g_assert_nonnull (strstr (text, "Registered in error"));
  g_assert_null (strstr (text, "2025:400"));
}

static void
test_extract (void)
{
  static const char *const languages[] = { "sv", "en" };
  static const char *const says[] = { "Registerutdrag", "Register extract" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
      g_autoptr (GPtrArray) given = g_ptr_array_new ();
      g_autoptr (GArray) imports = g_array_new (FALSE, FALSE, sizeof (TorgetDate));
      const TorgetRetention retention = { .exception = "followed" };
      TorgetPerson *person = torget_record_new (&torget_person_type);
      g_autoptr (TorgetExtract) extract = NULL;
      g_autoptr (TorgetDocument) document = NULL;
      g_autofree char *text = NULL;

      person->record.id = 1;
      person->given_name = g_strdup ("Zainab");
      torget_record_set_add (records, person);
      extract = torget_extract_new (&(TorgetExtractRequest){
          .records = records,
          .person_id = 1,
          .language = languages[i],
          .today = torget_date_from_iso ("2026-11-21"),
          .given = given,
          .imports = imports,
          .retention = &retention,
      });
      document = torget_build_extract (extract, FALSE);
      text = torget_document_dup_text (document);
      g_assert_nonnull (strstr (text, says[i]));
      g_assert_nonnull (strstr (text, "Zainab"));
      g_assert_cmpint (document->warnings, ==, 0);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/certificate/retention", test_certificate);
  g_test_add_func ("/certificate/mistake", test_certificate_of_a_mistake);
  g_test_add_func ("/extract/paper", test_extract);
  return g_test_run ();
}
