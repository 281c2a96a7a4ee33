/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What writing a document shares: who writes to whom, names, and what was left out. */
#include "config.h"

#include "report/draft.h"

#include "domain/code-list.h"
#include "domain/field-owner.h"

/* Names in any script leave the line as it is. */
#define ISOLATE(text) "\u2068" text "\u2069"

const char *
torget_draft_phrase (TorgetDraft *self,
                     TorgetPhrase phrase)
{
  return torget_phrase_get (phrase, self->request->language);
}

void
torget_draft_say (TorgetDraft *self,
                  TorgetBlockKind kind,
                  TorgetPhrase phrase)
{
  torget_document_add (self->document, kind, torget_draft_phrase (self, phrase));
}

/**
 * torget_draft_tell:
 * @self: a draft
 * @kind: a kind of block with one text
 * @phrase: a text with one pair of braces
 * @name: what stands in braces
 * @value: what stands there instead
 */
void
torget_draft_tell (TorgetDraft *self,
                   TorgetBlockKind kind,
                   TorgetPhrase phrase,
                   const char *name,
                   const char *value)
{
  g_autofree char *text
      = torget_phrase_dup (phrase, self->request->language, name, value, NULL);

  torget_document_add (self->document, kind, text);
}

/**
 * torget_draft_fact:
 * @self: a draft
 * @label: what it is
 * @value: (nullable): nothing is written for %NULL
 */
void
torget_draft_fact (TorgetDraft *self,
                   TorgetPhrase label,
                   const char *value)
{
  if (value != NULL)
    torget_document_add_pair (self->document, TORGET_BLOCK_FACT,
                              torget_draft_phrase (self, label), value);
}

void
torget_draft_date_fact (TorgetDraft *self,
                        TorgetPhrase label,
                        TorgetDate date)
{
  char iso[TORGET_DATE_ISO_SIZE];

  if (date != TORGET_DATE_NONE)
    torget_draft_fact (self, label, torget_date_write_iso (date, iso));
}

/**
 * torget_draft_signatures:
 * @self: a draft
 * @phrases: (array length=n_phrases): what is written on each line, side by side
 * @n_phrases: how many
 */
void
torget_draft_signatures (TorgetDraft *self,
                         const TorgetPhrase *phrases,
                         guint n_phrases)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < n_phrases; i++)
    g_ptr_array_add (texts, (gpointer) torget_draft_phrase (self, phrases[i]));
  g_ptr_array_add (texts, NULL);
  torget_document_add_texts (self->document, TORGET_BLOCK_SIGNATURES,
                             (const char *const *) texts->pdata);
}

/* Who and where */

const char *
torget_draft_label (TorgetDraft *self,
                    const char *list,
                    const char *code)
{
  return code != NULL ? torget_code_label (list, code, self->request->language) : NULL;
}

char *
torget_draft_dup_name (TorgetDraft *self,
                       const TorgetPerson *person)
{
  const char *given = person->given_name;
  const char *family = person->family_name;

  if (given != NULL && family != NULL)
    return g_strdup_printf (ISOLATE ("%s %s"), given, family);
  if (given != NULL || family != NULL)
    return g_strdup_printf (ISOLATE ("%s"), given != NULL ? given : family);
  return g_strdup (torget_draft_phrase (self, TORGET_PHRASE_NOT_STATED));
}

/**
 * torget_draft_dup_identity:
 * @self: a draft
 * @person: a person of the case
 *
 * Returns: (transfer full) (nullable): the number; %NULL when there is none, or when it would lead
 *   to where a protected person lives
 */
char *
torget_draft_dup_identity (TorgetDraft *self,
                           const TorgetPerson *person)
{
  const TorgetDocumentRequest *request = self->request;
  const TorgetIdentity *identity
      = torget_case_get_identity (request->records, person->record.id, request->today);

  if (identity == NULL
      || torget_disclosure_hides_places (request->records, person->record.id, request->today))
    return NULL;
  return g_strdup (identity->value);
}

TorgetCoordinator *
torget_draft_get_coordinator (TorgetDraft *self)
{
  return torget_record_set_find (self->request->records, &torget_coordinator_type,
                                 self->person->coordinator_id);
}

TorgetOffice *
torget_draft_get_office (TorgetDraft *self)
{
  const TorgetCoordinator *coordinator = torget_draft_get_coordinator (self);

  return coordinator != NULL ? torget_record_set_find (self->request->records,
                                                       &torget_office_type, coordinator->office_id)
                             : NULL;
}

const char *
torget_draft_get_office_name (TorgetDraft *self)
{
  const TorgetOffice *office = torget_draft_get_office (self);

  return office != NULL && office->name != NULL ? office->name : "Vuxentorget";
}

/**
 * torget_draft_get_coordinator_name:
 * @self: a draft
 *
 * Returns: (transfer none): the coordinator's name, or “your coordinator”
 */
const char *
torget_draft_get_coordinator_name (TorgetDraft *self)
{
  const TorgetCoordinator *coordinator = torget_draft_get_coordinator (self);

  return coordinator != NULL && coordinator->name != NULL
             ? coordinator->name
             : torget_draft_phrase (self, TORGET_PHRASE_PLAN_COORDINATOR);
}

TorgetHousehold *
torget_draft_get_household (TorgetDraft *self)
{
  const TorgetDocumentRequest *request = self->request;
  g_autoptr (GPtrArray) households
      = torget_case_list_households (request->records, request->person_id, request->today);

  return households->len > 0 ? g_ptr_array_index (households, 0) : NULL;
}

/**
 * torget_draft_get_subject:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the record that is asked for; %NULL when there is none
 */
gpointer
torget_draft_get_subject (TorgetDraft *self)
{
  const TorgetDocumentRequest *request = self->request;
  g_autoptr (GPtrArray) subjects = torget_document_kind_list_subjects (
      request->kind, request->records, request->person_id);

  if (request->subject_id == 0)
    return subjects->len > 0 ? g_ptr_array_index (subjects, 0) : NULL;
  for (guint i = 0; i < subjects->len; i++)
    if (((TorgetRecord *) g_ptr_array_index (subjects, i))->id == request->subject_id)
      return g_ptr_array_index (subjects, i);
  return NULL;
}

/**
 * torget_draft_dup_landlord:
 * @self: a draft
 *
 * Returns: (transfer full): the municipality that lets the dwelling, else the office
 */
char *
torget_draft_dup_landlord (TorgetDraft *self)
{
  const TorgetOffice *office = torget_draft_get_office (self);
  const char *label
      = office != NULL ? torget_draft_label (self, "municipality", office->municipality) : NULL;

  if (label == NULL)
    return g_strdup (torget_draft_get_office_name (self));
  return torget_phrase_dup (TORGET_PHRASE_MUNICIPALITY, self->request->language, "municipality",
                            label, NULL);
}

/**
 * torget_draft_dup_recipient:
 * @self: a draft
 *
 * Returns: (transfer full): the person's name, the office or the agency
 */
char *
torget_draft_dup_recipient (TorgetDraft *self)
{
  const char *recipient = self->request->recipient;

  if (g_str_equal (recipient, TORGET_RECIPIENT_PERSON))
    return torget_draft_dup_name (self, self->person);
  if (g_str_equal (recipient, TORGET_RECIPIENT_OFFICE))
    return torget_phrase_dup (TORGET_PHRASE_COPY_FOR_OFFICE, self->request->language, "office",
                              torget_draft_get_office_name (self), NULL);
  return torget_phrase_dup (TORGET_PHRASE_COPY_FOR, self->request->language, "agency",
                            torget_draft_label (self, "agency", recipient), NULL);
}

/**
 * torget_draft_place:
 * @self: a draft
 * @told: what may be told about the person that the place belongs to
 * @place: (nullable): an address, a unit, a telephone number
 *
 * Returns: (nullable): @place, or %NULL when it must not be told, which the document then says
 */
const char *
torget_draft_place (TorgetDraft *self,
                    TorgetDisclosure told,
                    const char *place)
{
  if (place == NULL || told & TORGET_DISCLOSURE_PLACES)
    return place;
  self->hides_places = TRUE;
  return NULL;
}

/* Head and foot */

static void
append_line (GString *text,
             const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/**
 * torget_draft_letterhead:
 * @self: a draft
 * @to: lines of the recipient
 *
 * Who writes, with telephone and email, the day, and to whom.
 */
void
torget_draft_letterhead (TorgetDraft *self,
                         const char *to)
{
  const TorgetCoordinator *coordinator = torget_draft_get_coordinator (self);
  g_autoptr (GString) from = g_string_new (torget_draft_get_office_name (self));
  char iso[TORGET_DATE_ISO_SIZE];

  if (coordinator != NULL)
    {
      append_line (from, coordinator->name);
      append_line (from, coordinator->phone);
      append_line (from, coordinator->email);
    }
  append_line (from, torget_date_write_iso (self->request->today, iso));
  torget_document_add_pair (self->document, TORGET_BLOCK_LETTERHEAD, from->str, to);
}

/**
 * torget_draft_begin:
 * @self: (out): a draft
 * @request: what is asked for
 * @title: names nobody
 * @asked: what the document would tell about the person
 */
void
torget_draft_begin (TorgetDraft *self,
                    const TorgetDocumentRequest *request,
                    TorgetPhrase title,
                    TorgetDisclosure asked)
{
  const char *text = torget_phrase_get (title, request->language);
  char iso[TORGET_DATE_ISO_SIZE];

  *self = (TorgetDraft){
    .request = request,
    .document = torget_document_new (text, request->language),
    .person = torget_case_get_person (request->records, request->person_id),
    .told = torget_disclosure_get (request->records, request->person_id, request->recipient,
                                   request->today),
    .asked = asked,
  };
  torget_date_write_iso (request->today, iso);
  self->document->footer = torget_phrase_dup (TORGET_PHRASE_FOOTER, request->language, "title",
                                              text, "date", iso, NULL);
  self->document->page_text
      = g_strdup (torget_phrase_get (TORGET_PHRASE_PAGE, request->language));
  if (request->is_demo)
    self->document->mark
        = g_strdup (torget_phrase_get (TORGET_PHRASE_INVENTED, request->language));
}

/* What was left out */

/* The table of a track stands for what its owner has. */
static const struct
{
  TorgetDisclosure what;
  TorgetPhrase phrase;
  const char *table;
} tracks[] = {
  { TORGET_DISCLOSURE_PLAN, TORGET_PHRASE_TRACK_PLAN, "plan" },
  { TORGET_DISCLOSURE_SFI, TORGET_PHRASE_TRACK_SFI, "sfi_enrolment" },
  { TORGET_DISCLOSURE_PRESCHOOL, TORGET_PHRASE_TRACK_PRESCHOOL, "preschool_placement" },
  { TORGET_DISCLOSURE_HOUSING, TORGET_PHRASE_TRACK_HOUSING, "sublet" },
  { TORGET_DISCLOSURE_CASE, TORGET_PHRASE_TRACK_CASE, "coordination_case" },
};

/* Whose it is, what makes it secret, what would lift that, and on which ground the office has it. */
static char *
dup_withheld_track (TorgetDraft *self,
                    const char *agency,
                    const char *track,
                    const TorgetFieldOwner *owner)
{
  const char *language = self->request->language;
  const TorgetProvision *release = torget_field_owner_get_release (owner);
  g_autofree char *ground = torget_legal_ground_dup_text (owner->ground, language);

  return torget_phrase_dup (TORGET_PHRASE_WITHHELD_TRACK, language, "track", track, "agency",
                            agency, "owner", torget_draft_label (self, "agency", owner->agency),
                            "secrecy", torget_provision_get (owner->secrecy, language), "release",
                            torget_provision_get (release, language), "ground", ground, NULL);
}

static void
list_withheld_tracks (TorgetDraft *self,
                      const char *agency,
                      GPtrArray *lines)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tracks); i++)
    if (self->asked & ~self->told & tracks[i].what)
      g_ptr_array_add (lines, dup_withheld_track (self, agency,
                                                  torget_draft_phrase (self, tracks[i].phrase),
                                                  torget_field_owner_find (tracks[i].table, NULL)));
}

static void
list_withheld (TorgetDraft *self,
               GPtrArray *lines)
{
  const char *language = self->request->language;
  const char *agency = torget_draft_label (self, "agency", self->request->recipient);

  if (self->hides_places)
    g_ptr_array_add (lines, g_strdup (torget_draft_phrase (self, TORGET_PHRASE_WITHHELD_PLACES)));
  if (!(self->told & TORGET_DISCLOSURE_KNOWN))
    g_ptr_array_add (lines, torget_phrase_dup (TORGET_PHRASE_WITHHELD_PERSON, language, "agency",
                                               agency, NULL));
  else
    list_withheld_tracks (self, agency, lines);
  if (self->hides_members)
    g_ptr_array_add (lines, torget_phrase_dup (TORGET_PHRASE_WITHHELD_MEMBERS, language, "agency",
                                               agency, NULL));
}

/**
 * torget_draft_end:
 * @self: a draft
 *
 * Says at the end what was left out, and why.
 *
 * Returns: (transfer full): the document
 */
TorgetDocument *
torget_draft_end (TorgetDraft *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  list_withheld (self, lines);
  if (lines->len > 0)
    {
      self->document->warnings |= TORGET_DOCUMENT_IS_PARTIAL;
      torget_draft_say (self, TORGET_BLOCK_HEADING, TORGET_PHRASE_WITHHELD);
    }
  for (guint i = 0; i < lines->len; i++)
    torget_document_add (self->document, TORGET_BLOCK_ITEM, g_ptr_array_index (lines, i));
  return g_steal_pointer (&self->document);
}
