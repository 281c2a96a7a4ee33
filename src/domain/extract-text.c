/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an extract says around the data. Its language is that of who asked, whatever the window
 * speaks, so that the texts are data in both. */
#include "config.h"

#include "domain/extract-private.h"

#include "domain/code-list.h"
#include "domain/disclosure.h"

typedef struct
{
  const char *sv;
  const char *en;
} Text;

/* Each with the number of what is left out. */
static const Text withheld[TORGET_N_EXTRACT_WITHHELD] = {
  [TORGET_EXTRACT_OTHER_PERSONS] = {
    "Uppgifter om andra personer i hushållet (%u) lämnas inte ut här: de är deras (artikel 15.4 i "
    "dataskyddsförordningen, 26 kap. 1 § offentlighets- och sekretesslagen).",
    "Data about other persons of the household (%u) are not given here: they are theirs (article "
    "15.4 of the General Data Protection Regulation; chapter 26 section 1 of the Public Access to "
    "Information and Secrecy Act).",
  },
  [TORGET_EXTRACT_HOUSEHOLD] = {
    "Uppgifter om hushållet som helhet (%u), till exempel anteckningar, rör även andra. De lämnas "
    "ut efter en sekretessprövning (12 kap. 1 § och 26 kap. 1 § offentlighets- och "
    "sekretesslagen).",
    "Data about the household as a whole (%u), such as notes, are also about others. They are given "
    "after an examination of secrecy (chapter 12 section 1 and chapter 26 section 1 of the Public "
    "Access to Information and Secrecy Act).",
  },
  [TORGET_EXTRACT_PLACES] = {
    "Adresser, enheter, skolor och kontaktuppgifter (%u) står inte på papper eller i fil: skyddade "
    "personuppgifter i hushållet (21 kap. 3 och 3 a §§ offentlighets- och sekretesslagen). De "
    "lämnas muntligt sedan identiteten har kontrollerats.",
    "Addresses, units, schools and contact details (%u) stand on no paper and in no file: protected "
    "personal data in the household (chapter 21 sections 3 and 3 a of the Public Access to "
    "Information and Secrecy Act). They are told in person when the identity has been checked.",
  },
  [TORGET_EXTRACT_ATTACHMENTS] = {
    "Bifogade filer (%u) är nämnda, men inte med. Kopior lämnas för sig.",
    "Attached files (%u) are named, but not included. Copies are given separately.",
  },
};

static const Text purposes[] = {
  { "Uppgifterna behandlas för att samordna kommunens stöd till nyanlända: etablering, svenska för "
    "invandrare, förskola och boende.",
    "The data are processed to coordinate what the municipality does for newly arrived persons: "
    "establishment, Swedish for immigrants, preschool and housing." },
  { "Inga beslut fattas automatiskt. Torget räknar ut datum och påminner; människor beslutar.",
    "Nothing is decided automatically. Torget computes dates and reminds; people decide." },
};

static const Text no_recipients = {
  "Torget har inget antecknat utlämnande om personen.",
  "Torget has nothing on record that was given out about the person.",
};

static const Text themselves = { "Personen eller vårdnadshavarna", "The person or the guardians" };
static const Text handed_over = { "En annan kommun i regionen (överlämning)",
                                  "Another municipality of the region (handover)" };

static const Text sources[] = {
  { "Uppgifterna kommer från personen själv, från Migrationsverket, Arbetsförmedlingen, "
    "Skatteverket och kommunens egna verksamheter. Där en källa är antecknad står den vid "
    "uppgiften.",
    "The data come from the person, from the Migration Agency, the Public Employment Service, the "
    "Tax Agency and the municipality's own services. Where a source is on record it stands beside "
    "the data." },
};

static const Text imported = { "Inläst från ett register den %s.",
                               "Imported from a register on %s." };

static const Text rights[] = {
  { "Fel uppgifter rättas på begäran (artikel 16). Behandlingen kan begränsas medan det utreds "
    "(artikel 18).",
    "Wrong data are corrected on request (article 16). Processing can be restricted meanwhile "
    "(article 18)." },
  { "Uppgifter som behövs för myndighetsutövning, eller som ska bevaras som allmän handling, kan "
    "inte raderas i förtid (artikel 17.3 b och d). Ett avslag är ett beslut som kan överklagas.",
    "Data that are needed for a public task, or that are to be preserved as a public record, cannot "
    "be erased before their time (article 17.3 b and d). A refusal is a decision that can be "
    "appealed." },
  { "Klagomål lämnas till Integritetsskyddsmyndigheten (artikel 77).",
    "Complaints are made to the Authority for Privacy Protection (article 77)." },
};

static const Text kept = {
  "Räknat från %s. Uppgifterna kan gallras från och med %s och ska vara gallrade senast %s, om inget "
  "nytt antecknas.",
  "Counted from %s. The data can be erased from %s on and are to be erased by %s, if nothing new is "
  "entered.",
};

static const char *
get (const Text *text,
     const char *language)
{
  return g_str_equal (language, "sv") ? text->sv : text->en;
}

/* The texts are constants of this file, each with the same places in both languages. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/**
 * torget_extract_say_withheld:
 * @self: an extract that is being written
 * @counts: how much of each kind is left out
 *
 * Says what is left out, and why.
 */
void
torget_extract_say_withheld (TorgetExtract *self,
                             const guint counts[TORGET_N_EXTRACT_WITHHELD])
{
  for (gsize i = 0; i < TORGET_N_EXTRACT_WITHHELD; i++)
    if (counts[i] > 0)
      g_ptr_array_add (self->withheld,
                       g_strdup_printf (get (&withheld[i], self->language), counts[i]));
}

static void
say_dates (TorgetExtract *self,
           const TorgetRetention *retention)
{
  char from[TORGET_DATE_ISO_SIZE], earliest[TORGET_DATE_ISO_SIZE], latest[TORGET_DATE_ISO_SIZE];

  g_ptr_array_add (self->retention,
                   g_strdup_printf (get (&kept, self->language),
                                    torget_date_write_iso (retention->event, from),
                                    torget_date_write_iso (retention->earliest, earliest),
                                    torget_date_write_iso (retention->latest, latest)));
}

static void
say_imported (TorgetExtract *self,
              TorgetDate day)
{
  char iso[TORGET_DATE_ISO_SIZE];

  g_ptr_array_add (self->sources, g_strdup_printf (get (&imported, self->language),
                                                   torget_date_write_iso (day, iso)));
}
#pragma GCC diagnostic pop

static void
say_retention (TorgetExtract *self,
               const TorgetRetention *retention)
{
  const TorgetRetentionRule *rule;

  for (guint i = 0; (rule = torget_retention_rule_get_nth (i)) != NULL; i++)
    g_ptr_array_add (self->retention, g_strdup (g_str_equal (self->language, "sv")
                                                    ? rule->source_sv
                                                    : rule->source_en));
  if (retention->exception != NULL && !g_str_equal (retention->exception, "too_early"))
    g_ptr_array_add (self->retention, g_strdup (torget_code_label ("retention_exception",
                                                                   retention->exception,
                                                                   self->language)));
  else if (retention->rule != NULL)
    say_dates (self, retention);
}

static void
say_all (GPtrArray *place,
         const Text *texts,
         gsize n_texts,
         const char *language)
{
  for (gsize i = 0; i < n_texts; i++)
    g_ptr_array_add (place, g_strdup (get (&texts[i], language)));
}

/* A field without a ground of its own has that of its kind, which is named. */
static void
collect_names (const TorgetExtractSection *section,
               const TorgetLegalGround *ground,
               GPtrArray *names)
{
  if (section->owner->ground == ground)
    g_ptr_array_add (names, (gpointer) section->name);
  for (guint i = 0; i < section->records->len; i++)
    {
      GPtrArray *values = g_ptr_array_index (section->records, i);

      for (guint j = 0; j < values->len; j++)
        {
          const TorgetExtractValue *value = g_ptr_array_index (values, j);

          if (value->ground == ground && section->owner->ground != ground && value->name != NULL
              && !g_ptr_array_find_with_equal_func (names, value->name, g_str_equal, NULL))
            g_ptr_array_add (names, (gpointer) value->name);
        }
    }
}

/* Article 15 asks for the ground of what is told, which is not the same for all of it. */
static void
say_grounds (TorgetExtract *self)
{
  const TorgetLegalGround *ground;

  for (guint i = 0; (ground = torget_legal_ground_get_nth (i)) != NULL; i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      g_autofree char *list = NULL;
      g_autofree char *text = torget_legal_ground_dup_text (ground, self->language);

      for (guint j = 0; j < self->sections->len; j++)
        collect_names (g_ptr_array_index (self->sections, j), ground, names);
      if (names->len == 0)
        continue;
      g_ptr_array_add (names, NULL);
      list = g_strjoinv (", ", (char **) names->pdata);
      g_ptr_array_add (self->grounds, g_strdup_printf ("%s: %s.", list, text));
    }
}

/**
 * torget_extract_say_rest:
 * @self: an extract that is being written
 * @request: what it is written from
 *
 * Says what the data are for and on which ground, how long they are kept, where they come from, and
 * what the person can ask for.
 */
void
torget_extract_say_rest (TorgetExtract *self,
                         const TorgetExtractRequest *request)
{
  say_all (self->purposes, purposes, G_N_ELEMENTS (purposes), self->language);
  say_grounds (self);
  self->nobody = self->recipients->len == 0 ? get (&no_recipients, self->language) : NULL;
  say_retention (self, request->retention);
  say_all (self->sources, sources, G_N_ELEMENTS (sources), self->language);
  for (guint i = 0; i < request->imports->len; i++)
    say_imported (self, g_array_index (request->imports, TorgetDate, i));
  say_all (self->rights, rights, G_N_ELEMENTS (rights), self->language);
}

/**
 * torget_extract_dup_recipient:
 * @action: code of the access log, such as `print:plan:viva`
 * @language: `sv` or `en`
 *
 * Returns: (transfer full) (nullable): who got it; %NULL when nobody outside the office did
 */
char *
torget_extract_dup_recipient (const char *action,
                              const char *language)
{
  g_auto (GStrv) words = g_strsplit (action, ":", 3);
  const char *label;

  if (g_str_equal (action, "export:handover"))
    return g_strdup (get (&handed_over, language));
  if (g_strv_length (words) < 3 || g_str_equal (words[2], TORGET_RECIPIENT_OFFICE))
    return NULL;
  if (g_str_equal (words[2], TORGET_RECIPIENT_PERSON))
    return g_strdup (get (&themselves, language));
  label = torget_code_label ("agency", words[2], language);
  return g_strdup (label != NULL ? label : words[2]);
}
