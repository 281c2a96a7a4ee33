/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The certificate of an erasure: what was erased, by which rule, who proposed and who approved. It
 * says nothing of who was erased. */
#include "config.h"

#include "report/build-certificate.h"

#include "domain/code-list.h"
#include "domain/retention.h"
#include "report/phrases.h"
#include "report/wording.h"


#define FONT_SIZE 11.0

static const TorgetWording intro = {
  "Uppgifterna om en person har raderats för gott. Beviset säger inte vem.",
  "The data about one person were erased for good. The certificate does not say who.",
};
static const TorgetWording office = { "Verksamhet", "Office" };
static const TorgetWording ground = { "Grund", "Ground" };
static const TorgetWording source = { "Bestämmelse", "Legal source" };
static const TorgetWording last_entry = { "Räknat från", "Counted from" };
static const TorgetWording earliest = { "Fick gallras från och med", "Could be erased from" };
static const TorgetWording latest = { "Skulle vara gallrat senast", "Was to be erased by" };
static const TorgetWording proposed = { "Föreslaget av", "Proposed by" };
static const TorgetWording approved = { "Godkänt av", "Approved by" };
static const TorgetWording erased = { "Raderat av", "Erased by" };
static const TorgetWording what = { "Vad som raderades", "What was erased" };
static const TorgetWording part = { "Del", "Part" };
static const TorgetWording count = { "Antal uppgifter", "Number of records" };
static const TorgetWording total = { "Tillsammans", "Altogether" };
static const TorgetWording attachments = { "Varav bilagor", "Of these, attachments" };
static const TorgetWording operations = {
  "Rader i ändringsloggen som tömdes",
  "Rows of the change log that were emptied",
};
static const TorgetWording how = {
  "Uppgifterna är borta ur alla tabeller, sökregister, utkast och loggar, och filen är omskriven så "
  "att inga raderade uppgifter finns kvar i den. I ändringsloggen står raderna kvar utan innehåll, "
  "med numret på det här beviset. I åtkomstloggen står kvar att någon har tittat, men inte varför.",
  "The data are gone from every table, search index, draft and log, and the file was written anew "
  "so that nothing that was erased is left in it. The rows of the change log stay without content, "
  "with the number of this certificate. The access log still says that somebody looked, but not "
  "why.",
};
static const TorgetWording copies = {
  "Säkerhetskopior som togs före raderingen innehåller fortfarande uppgifterna, till dess att de "
  "har bytts ut. Läses en sådan kopia tillbaka ska personen raderas igen. Papper och filer som har "
  "lämnats ut berörs inte.",
  "Backups from before the erasure hold the data until they have been replaced. If such a "
  "copy is restored, the person is to be erased again. Paper and files that were given out are not "
  "concerned.",
};
static const TorgetWording digest = {
  "Kontrollsumma (SHA-256) över beviset och det föregående beviset",
  "Digest (SHA-256) of this certificate and the one before",
};

/* The parts of the work, as torget_change_get_area() names them, and events. */
static const struct
{
  const char *code;
  TorgetWording name;
} parts[] = {
  { "person", { "Person, nummer och kontaktuppgifter", "Person, numbers and contact details" } },
  { "household", { "Hushåll", "Household" } },
  { "plan", { "Etableringsplan och aktiviteter", "Establishment plan and activities" } },
  { "sfi", { "SFI", "SFI" } },
  { "preschool", { "Förskola", "Preschool" } },
  { "housing", { "Boende", "Housing" } },
  { "case", { "Samordning, samtycken och uppgifter", "Coordination, consents and tasks" } },
  { "notes", { "Anteckningar och bilagor", "Notes and attachments" } },
  { "events", { "Händelser", "Events" } },
};

typedef struct
{
  const TorgetCertificate *certificate;
  TorgetDocument *document;
} Writing;

static const char *
say (Writing *writing,
     const TorgetWording *wording)
{
  return torget_wording_get (wording, writing->certificate->language);
}

static void
add_fact (Writing *writing,
          const TorgetWording *label,
          const char *value)
{
  if (value != NULL)
    torget_document_add_pair (writing->document, TORGET_BLOCK_FACT, say (writing, label), value);
}

static void
add_date (Writing *writing,
          const TorgetWording *label,
          TorgetDate date)
{
  char iso[TORGET_DATE_ISO_SIZE];

  if (date != TORGET_DATE_NONE)
    add_fact (writing, label, torget_date_write_iso (date, iso));
}

static void
add_who (Writing *writing,
         const TorgetWording *label,
         const char *user,
         TorgetDate date)
{
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *text
      = g_strdup_printf ("\u2068%s\u2069, %s", user, torget_date_write_iso (date, iso));

  add_fact (writing, label, text);
}

static void
write_ground (Writing *writing)
{
  const TorgetErasure *erasure = writing->certificate->erasure;
  const char *language = writing->certificate->language;
  const TorgetRetentionRule *rule = torget_retention_rule_get_nth (0);

  add_fact (writing, &office, writing->certificate->office);
  add_fact (writing, &ground, torget_code_label ("erasure_ground", erasure->ground, language));
  if (g_str_equal (erasure->ground, TORGET_ERASURE_RETENTION))
    {
      add_fact (writing, &source,
                g_str_equal (language, "sv") ? rule->source_sv : rule->source_en);
      add_date (writing, &last_entry, erasure->last_entry);
      add_date (writing, &earliest, erasure->earliest);
      add_date (writing, &latest, erasure->latest);
    }
  add_who (writing, &proposed, erasure->proposed_by, erasure->proposed_date);
  add_who (writing, &approved, erasure->decided_by, erasure->decided_date);
  add_who (writing, &erased, erasure->erased_by, erasure->erased_date);
}

/* How many records of a part `person=4 plan=2` names; 0 for none. */
static int
get_count (const char *groups,
           const char *code)
{
  g_auto (GStrv) words = g_strsplit (groups, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);

      if (pair[0] != NULL && pair[1] != NULL && g_str_equal (pair[0], code))
        return (int) g_ascii_strtoll (pair[1], NULL, 10);
    }
  return 0;
}

static void
add_count (Writing *writing,
           const TorgetWording *label,
           int n)
{
  g_autofree char *text = g_strdup_printf ("%d", n);
  const char *row[] = { say (writing, label), text, NULL };

  torget_document_add_table_row (writing->document, row);
}

static void
write_counts (Writing *writing)
{
  static const guint weights[] = { 70, 30 };
  const TorgetErasure *erasure = writing->certificate->erasure;
  const char *head[] = { say (writing, &part), say (writing, &count), NULL };

  torget_document_add (writing->document, TORGET_BLOCK_HEADING, say (writing, &what));
  torget_document_add_table_head (writing->document, head, weights);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const int n = get_count (erasure->groups, parts[i].code);

      if (n > 0)
        add_count (writing, &parts[i].name, n);
    }
  add_count (writing, &total, erasure->n_records);
  add_count (writing, &attachments, erasure->n_attachments);
  add_count (writing, &operations, erasure->n_operations);
}

static void
write_frame (Writing *writing,
             const char *heading)
{
  const TorgetCertificate *certificate = writing->certificate;
  TorgetDocument *document = writing->document;
  char iso[TORGET_DATE_ISO_SIZE];

  document->font_size = FONT_SIZE;
  document->footer
      = torget_phrase_dup (TORGET_PHRASE_FOOTER, certificate->language, "title", heading, "date",
                           torget_date_write_iso (certificate->today, iso), NULL);
  document->page_text = g_strdup (torget_phrase_get (TORGET_PHRASE_PAGE, certificate->language));
  if (certificate->is_demo)
    document->mark = g_strdup (torget_phrase_get (TORGET_PHRASE_INVENTED, certificate->language));
}

/**
 * torget_build_certificate:
 * @certificate: what it is written from
 *
 * Pure; any thread.
 *
 * Returns: (transfer full): the certificate
 */
TorgetDocument *
torget_build_certificate (const TorgetCertificate *certificate)
{
  const gboolean is_swedish = g_str_equal (certificate->language, "sv");
  const int number = certificate->erasure->number;
  g_autofree char *heading = is_swedish ? g_strdup_printf ("Gallringsbevis nr %d", number)
                                        : g_strdup_printf ("Certificate of erasure no. %d", number);
  Writing writing = { certificate, torget_document_new (heading, certificate->language) };

  write_frame (&writing, heading);
  torget_document_add (writing.document, TORGET_BLOCK_TITLE, heading);
  torget_document_add (writing.document, TORGET_BLOCK_PARAGRAPH, say (&writing, &intro));
  write_ground (&writing);
  write_counts (&writing);
  torget_document_add (writing.document, TORGET_BLOCK_PARAGRAPH, say (&writing, &how));
  torget_document_add (writing.document, TORGET_BLOCK_PARAGRAPH, say (&writing, &copies));
  torget_document_add (writing.document, TORGET_BLOCK_SMALL, say (&writing, &digest));
  torget_document_add (writing.document, TORGET_BLOCK_SMALL, certificate->erasure->digest);
  return writing.document;
}
