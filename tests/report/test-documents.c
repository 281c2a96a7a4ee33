/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each document says to whom, and what it must not say. All persons are invented. */
#include "config.h"

#include "document-case.h"
#include "domain/disclosure.h"
#include "domain/person.h"
#include "report/document-kind.h"

#include <string.h>

#define TODAY "2026-11-21"
#define MOST_TEXTS 14

/* For whom a document is written, and what must and must not stand in it. */
typedef struct
{
  const char *name;
  TorgetDocumentKind kind;
  const char *language;
  const char *recipient;
  DocumentFacts facts;
  guint warnings;
  const char *says[MOST_TEXTS];
  const char *lacks[MOST_TEXTS];
} Case;

static const Case cases[] = {
  { "plan-sv", TORGET_DOCUMENT_PLAN, "sv", "person",
    .says = { "Min plan", "Fråga Anna Demo", "Det här gör du nu",
              "Samhällsorientering, hos Medborgarskolan, 6 timmar i veckan, från 2026-05-05",
              "Det här kommer sedan", "Praktik, från 2027-01-11", "Det här är klart",
              "ditt barn inte har fått en plats på förskola", "Du läser SFI kurs B, studieväg 2.",
              "2026-12-07 | Nästa möte om din plan.",
              "2029-03-20 | Du har rätt att läsa SFI till den här dagen." },
    .lacks = { "Avbruten kurs", "Vad som inte står här", "19940312" } },
  { "plan-en", TORGET_DOCUMENT_PLAN, "en", "person",
    .says = { "My plan", "at Medborgarskolan, 6 hours a week, from 2026-05-05",
              "You study SFI course B, study path 2.", "Signature of the coordinator" },
    .lacks = { "handlingsplan.", "timmar", "What is not told here" } },
  { "plan-without-consent", TORGET_DOCUMENT_PLAN, "sv", "viva",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Till: Viva", "Vad som inte står här", "inget giltigt samtycke till Viva" },
    .lacks = { "Amina", "Samhällsorientering", "SFI", "2029-03-20", "Bra att veta" } },
  { "plan-for-education", TORGET_DOCUMENT_PLAN, "sv", "viva", .facts.purpose = "education",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Amina Al-Ahmad", "Du läser SFI kurs B",
              "Etableringsplanen: samtycket till Viva omfattar inte detta",
              "Uppgifternas ägare: Arbetsförmedlingen. De skyddas av 28 kap. 11 §",
              "behandlas enligt lagen (2017:584)", "artikel 6.1 e" },
    .lacks = { "Samhällsorientering", "Uppehållstillstånd", "2029-02-16" } },
  { "plan-for-education-en", TORGET_DOCUMENT_PLAN, "en", "viva", .facts.purpose = "education",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Owner of the data: Public Employment Service. They are protected by chapter 28" } },
  { "plan-for-coordination", TORGET_DOCUMENT_PLAN, "sv", "viva", .facts.purpose = "coordination",
    .says = { "Amina Al-Ahmad", "hos Medborgarskolan", "Du läser SFI kurs B" },
    .lacks = { "Vad som inte står här", "Bra att veta" } },
  { "plan-protected-household", TORGET_DOCUMENT_PLAN, "sv", "viva",
    .facts.protection = "marked", .facts.purpose = "coordination",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Samhällsorientering, 6 timmar", "skyddade personuppgifter" },
    .lacks = { "Medborgarskolan" } },
  { "notice-sv", TORGET_DOCUMENT_NOTICE, "sv", "person",
    .says = { "Uppsägning av hyresavtal", "Umeå kommun säger upp hyresavtalet",
              "Amina Al-Ahmad", "Hassan Al-Ahmad", "19940312-2386", "Mariehemsvägen 11A",
              "till avflyttning den dag då hyrestiden går ut, 2027-09-30",
              "senast 2027-10-01 klockan 12.00", "Avtalstiden är slut", "12 kap. 45 §",
              "Klipp här", "REK-nummer" },
    .lacks = { "Karim", "översättning", "hyresnämnden" } },
  { "notice-en", TORGET_DOCUMENT_NOTICE, "en", "person",
    .warnings = TORGET_DOCUMENT_IS_TRANSLATION,
    .says = { "This is a translation", "The agreed term has ended", "Cut here" } },
  { "notice-late", TORGET_DOCUMENT_NOTICE, "sv", "person", .facts.end = "2027-01-31",
    .warnings = TORGET_DOCUMENT_IS_LATE, .says = { "2027-01-31", "senast 2027-02-01" } },
  /* 2027-12-31 is a Friday, new year's day a holiday, and then it is weekend. */
  { "notice-over-new-year", TORGET_DOCUMENT_NOTICE, "sv", "person", .facts.end = "2027-12-31",
    .says = { "senast 2028-01-03 klockan 12.00" } },
  { "notice-in-time-after-two-years", TORGET_DOCUMENT_NOTICE, "sv", "person",
    .facts.end = "2028-03-31", .warnings = TORGET_DOCUMENT_HAS_TENURE,
    .says = { "hyresnämnden" }, .lacks = { "45 §" } },
  { "notice-after-contracts-in-a-row", TORGET_DOCUMENT_NOTICE, "sv", "person",
    .facts.before = "2025-03-01", .warnings = TORGET_DOCUMENT_HAS_TENURE, .lacks = { "45 §" } },
  { "notice-of-a-block-lease", TORGET_DOCUMENT_NOTICE, "sv", "person", .facts.block = "yes",
    .warnings = TORGET_DOCUMENT_HAS_TENURE, .says = { "12 kap. 49 §" }, .lacks = { "45 §" } },
  { "notice-unknown-block", TORGET_DOCUMENT_NOTICE, "sv", "person", .facts.block = "unknown",
    .warnings = TORGET_DOCUMENT_HAS_TENURE, .lacks = { "45 §" } },
  { "notice-protected-tenant", TORGET_DOCUMENT_NOTICE, "sv", "person", .facts.protection = "registered",
    .warnings = TORGET_DOCUMENT_SHOWS_PLACE,
    .says = { "Lägenhet | Mariehemsvägen 11A" }, .lacks = { "19940312", "\nMariehemsvägen" } },
  { "notice-protected-copy", TORGET_DOCUMENT_NOTICE, "sv", "office", .facts.protection = "registered",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "skyddade personuppgifter" }, .lacks = { "Mariehemsvägen", "19940312" } },
  { "notice-to-landlord", TORGET_DOCUMENT_NOTICE, "sv", "landlord",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Till: Bostaden" }, .lacks = { "Amina", "Hassan", "Mariehemsvägen", "2027-09-30" } },
  { "consent-sv", TORGET_DOCUMENT_CONSENT, "sv", "person", .facts.purpose = "coordination",
    .says = { "Uppgifter lämnas till | Viva", "Varför | Samordning av insatser",
              "Vilka uppgifter | Planen och SFI", "Gäller till och med | 2027-11-30",
              "ta tillbaka samtycket", "tolkats för mig", "12 kap. 2 §" },
    .lacks = { "vårdnadshavare" } },
  { "consent-blank", TORGET_DOCUMENT_CONSENT, "en", "person",
    .warnings = TORGET_DOCUMENT_HAS_GAPS,
    .says = { "Information is given to", "one year from the day of signing",
              "You can withdraw the consent at any time", "interpreter" },
    .lacks = { "Viva" } },
  { "consent-protected", TORGET_DOCUMENT_CONSENT, "sv", "person",
    .facts.protection = "marked", .facts.purpose = "coordination",
    .says = { "Amina Al-Ahmad" }, .lacks = { "19940312" } },
  { "meeting-sv", TORGET_DOCUMENT_MEETING, "sv", "person",
    .says = { "Mötesanteckningar", "Gäller | Amina Al-Ahmad", "Möte | Planeringsträff",
              "Datum | 2026-11-10", "Plats | Vuxentorget, rum 3", "Ärendebärare | Viva",
              "\nAmina\nLisa, Viva\n", "Praktik söks på sjukhuset.",
              "Ring sjukhuset | Anna Demo | 2026-11-28",
              "Boka studievägledning | Viva | klart 2026-11-15", "inom en vecka" },
    .lacks = { "Ur ett annat möte", "Vad som inte står här" } },
  { "meeting-en", TORGET_DOCUMENT_MEETING, "en", "person",
    .says = { "Meeting notes", "Planning meeting", "done 2026-11-15", "Responsible" } },
  { "meeting-without-consent", TORGET_DOCUMENT_MEETING, "sv", "viva", .facts.purpose = "education",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Samverkan: samtycket till Viva omfattar inte detta" },
    .lacks = { "Amina", "Praktik", "Ring sjukhuset", "2026-11-10" } },
  { "meeting-with-consent", TORGET_DOCUMENT_MEETING, "sv", "viva", .facts.purpose = "coordination",
    .says = { "Amina Al-Ahmad", "Ring sjukhuset" }, .lacks = { "Vad som inte står här" } },
  { "visit-sv", TORGET_DOCUMENT_VISIT, "sv", "office",
    .says = { "Hushållsöversikt", "Amina Al-Ahmad", "arabiska, tolk", "070-174 06 05",
              "Karim Al-Ahmad", "Erbjuden, önskad start 2026-09-01", "Kurs B: Mottagen",
              "Adress | Mariehemsvägen 11A, 1203",
              "2026-06-02 (passerat) | SFI-start inom tre månader",
              "2026-11-24 | Svara på erbjudandet om plats",
              "Hemförsäkring | Länsförsäkringar, till och med 2027-02-28",
              "Titta på fuktskadan | Uppgift saknas | 2026-11-25" },
    .lacks = { "Vad som inte står här" } },
  { "visit-en", TORGET_DOCUMENT_VISIT, "en", "office",
    .says = { "Household overview", "Arabic, interpreter", "Course B: Received",
              "2026-06-02 (passed) | SFI start within three months" },
    .lacks = { "Kurs", "passerat" } },
  { "visit-protected", TORGET_DOCUMENT_VISIT, "sv", "office", .facts.protection = "registered",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Amina", "Karim", "skyddade personuppgifter" },
    .lacks = { "Mariehem", "070-174 06 05", "Kö hos Bostaden" } },
  { "visit-with-one-consent", TORGET_DOCUMENT_VISIT, "sv", "viva", .facts.purpose = "coordination",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Amina", "Kurs B: Mottagen", "Andra personer i hushållet" },
    .lacks = { "Hassan", "Karim", "Förskoleplats", "Erbjuden" } },
};

static TorgetOfficeParameters parameters;

/* The text without the signs that isolate names. */
static char *
dup_plain (TorgetDocument *document)
{
  g_autofree char *text = torget_document_dup_text (document);
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\u2068", "", 0);
  g_string_replace (plain, "\u2069", "", 0);
  return g_string_free (plain, FALSE);
}

static void
test_says (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TorgetRecordSet) records = document_case_new (&c->facts);
  const TorgetDocumentRequest request = {
    .kind = c->kind,
    .records = records,
    .person_id = DOCUMENT_MOTHER,
    .language = c->language,
    .recipient = c->recipient,
    .parameters = &parameters,
    .today = torget_date_from_iso (TODAY),
  };
  g_autoptr (TorgetDocument) document = torget_document_build (&request);
  g_autofree char *text = dup_plain (document);

  g_test_message ("%s", text);
  g_assert_cmphex (document->warnings, ==, c->warnings);
  for (guint i = 0; i < MOST_TEXTS && c->says[i] != NULL; i++)
    if (strstr (text, c->says[i]) == NULL)
      g_error ("does not say: %s", c->says[i]);
  for (guint i = 0; i < MOST_TEXTS && c->lacks[i] != NULL; i++)
    if (strstr (text, c->lacks[i]) != NULL)
      g_error ("says: %s", c->lacks[i]);
}

/* Nobody's name in what is kept outside: the title, and so the file's own data. */
static void
test_title_names_nobody (void)
{
  const DocumentFacts plain = { .purpose = "coordination" };
  g_autoptr (TorgetRecordSet) records = document_case_new (&plain);

  for (TorgetDocumentKind kind = 0; kind < TORGET_N_DOCUMENTS; kind++)
    {
      TorgetDocumentRequest request = {
        .kind = kind,
        .records = records,
        .person_id = DOCUMENT_MOTHER,
        .language = "sv",
        .recipient = torget_document_kind_list_recipients (kind)[0],
        .parameters = &parameters,
        .today = torget_date_from_iso (TODAY),
        .is_demo = TRUE,
      };
      g_autoptr (TorgetDocument) document = torget_document_build (&request);

      if (document == NULL)
        continue;
      g_assert_null (strstr (document->title, "Amina"));
      g_assert_null (strstr (document->footer, "Amina"));
      g_assert_cmpstr (document->mark, ==, "DEMO – PÅHITTADE UPPGIFTER");
    }
}

/* Without plan, contract and household there is nothing to write about. */
static void
test_needs_a_subject (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetRecord *somebody = torget_record_new (&torget_person_type);
  const TorgetDate today = torget_date_from_iso (TODAY);
  static const gboolean ready[TORGET_N_DOCUMENTS] = { [TORGET_DOCUMENT_CONSENT] = TRUE };

  somebody->id = DOCUMENT_MOTHER;
  torget_record_set_add (records, somebody);
  for (TorgetDocumentKind kind = 0; kind < TORGET_N_DOCUMENTS; kind++)
    {
      g_assert_cmpint (torget_document_kind_is_ready (kind, records, DOCUMENT_MOTHER, today), ==,
                       ready[kind]);
      g_assert_false (torget_document_kind_is_ready (kind, records, 99, today));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  torget_office_parameters_init_defaults (&parameters);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/documents/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_says);
    }
  g_test_add_func ("/report/documents/title-names-nobody", test_title_names_nobody);
  g_test_add_func ("/report/documents/needs-a-subject", test_needs_a_subject);
  return g_test_run ();
}
