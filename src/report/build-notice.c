/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notice to quit: in writing, to the tenants, with its reason, to be served (jordabalken 12 kap.
 * 3, 4, 7, 8, 45 and 49 §§), and the landlord's proof of how it was given, to be cut off. */
#include "config.h"

#include "report/draft.h"

#include "domain/calendar.h"
#include "domain/sublet-bar.h"
#include "domain/reckoning.h"

#define REASON_LINES 2

static TorgetSublet *
get_sublet (TorgetDraft *draft)
{
  const TorgetHousehold *household = torget_draft_get_household (draft);

  return torget_case_get_sublet (draft->request->records, household->record.id);
}

/* Tenants */

/* The adults of the household, each in a line. */
static char *
dup_tenants (TorgetDraft *draft,
             gboolean with_numbers)
{
  const TorgetHousehold *household = torget_draft_get_household (draft);
  g_autoptr (GPtrArray) members = torget_case_list_memberships (
      draft->request->records, household->record.id, draft->request->today);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    {
      const TorgetMembership *member = g_ptr_array_index (members, i);
      const TorgetPerson *person
          = torget_case_get_person (draft->request->records, member->person_id);
      g_autofree char *name = NULL;
      g_autofree char *number = NULL;

      if (person == NULL || torget_membership_is_child (member))
        continue;
      name = torget_draft_dup_name (draft, person);
      number = with_numbers ? torget_draft_dup_identity (draft, person) : NULL;
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "\n" : "", name,
                              number != NULL ? ", " : "", number != NULL ? number : "");
    }
  return g_string_free (text, FALSE);
}

static char *
dup_address (const TorgetDwelling *dwelling,
             const char *separator)
{
  const char *code = dwelling->postal_code != NULL ? dwelling->postal_code : "";
  const char *city = dwelling->city != NULL ? dwelling->city : "";
  g_autofree char *post = g_strstrip (g_strdup_printf ("%s %s", code, city));

  if (dwelling->address == NULL)
    return *post != '\0' ? g_steal_pointer (&post) : NULL;
  return *post != '\0' ? g_strjoin (separator, dwelling->address, post, NULL)
                       : g_strdup (dwelling->address);
}

/* Where a protected person lives is on no letter: the notice is handed over, or forwarded by
 * Skatteverket. */
static void
write_letterhead (TorgetDraft *draft,
                  const TorgetDwelling *dwelling)
{
  const gboolean is_posted = g_str_equal (draft->request->recipient, TORGET_RECIPIENT_PERSON);
  g_autofree char *tenants = dup_tenants (draft, FALSE);
  g_autofree char *address = NULL;
  g_autofree char *to = NULL;

  if (!is_posted)
    to = torget_draft_dup_recipient (draft);
  else
    {
      if (dwelling != NULL && draft->told & TORGET_DISCLOSURE_PLACES)
        address = dup_address (dwelling, "\n");
      to = g_strjoin ("\n", tenants, address, NULL);
    }
  draft->document->posted = is_posted;
  torget_draft_letterhead (draft, to);
}

/* What is ended */

/* The flat must be named in what the tenant gets, protected or not. */
static void
write_dwelling (TorgetDraft *draft,
                const TorgetDwelling *dwelling)
{
  const gboolean is_tenants = g_str_equal (draft->request->recipient, TORGET_RECIPIENT_PERSON);
  g_autofree char *address = dwelling != NULL ? dup_address (dwelling, ", ") : NULL;

  if (is_tenants && !(draft->told & TORGET_DISCLOSURE_PLACES))
    draft->document->warnings |= TORGET_DOCUMENT_SHOWS_PLACE;
  else if (torget_draft_place (draft, draft->told, address) == NULL && address != NULL)
    return;
  if (address == NULL)
    {
      draft->document->warnings |= TORGET_DOCUMENT_HAS_GAPS;
      torget_draft_fact (draft, TORGET_PHRASE_NOTICE_DWELLING,
                         torget_draft_phrase (draft, TORGET_PHRASE_NOT_STATED));
      return;
    }
  torget_draft_fact (draft, TORGET_PHRASE_NOTICE_DWELLING, address);
  torget_draft_fact (draft, TORGET_PHRASE_NOTICE_APARTMENT, dwelling->apartment);
}

/* By noon of the day after the last, or the next working day (7 §). */
static void
write_vacating (TorgetDraft *draft,
                const TorgetSublet *sublet)
{
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;

  if (sublet->end_date == TORGET_DATE_NONE)
    return;
  torget_date_write_iso (torget_calendar_forward (sublet->end_date + 1), iso);
  text = torget_phrase_dup (TORGET_PHRASE_NOTICE_VACATE_BY, draft->request->language, "date", iso,
                            NULL);
  torget_draft_fact (draft, TORGET_PHRASE_NOTICE_VACATE, text);
}

static void
write_contract (TorgetDraft *draft,
                const TorgetSublet *sublet,
                const TorgetDwelling *dwelling)
{
  g_autofree char *tenants = dup_tenants (draft, TRUE);

  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_NOTICE_ABOUT);
  torget_draft_fact (draft, TORGET_PHRASE_NOTICE_TENANT, tenants);
  write_dwelling (draft, dwelling);
  torget_draft_fact (draft, TORGET_PHRASE_NOTICE_TENURE,
                     torget_draft_label (draft, "tenure_type", sublet->tenure));
  torget_draft_date_fact (draft, TORGET_PHRASE_NOTICE_SIGNED, sublet->signed_date);
  torget_draft_date_fact (draft, TORGET_PHRASE_NOTICE_FIRST_DAY, sublet->start_date);
  torget_draft_date_fact (draft, TORGET_PHRASE_NOTICE_LAST_DAY, sublet->end_date);
  write_vacating (draft, sublet);
}

/* Without block lease, ended before two years in a row have passed (45 § 1 st 1). */
static gboolean
lacks_extension (TorgetDraft *draft,
                 const TorgetSublet *sublet,
                 const TorgetHeadLease *lease)
{
  g_autoptr (GPtrArray) sublets = torget_case_list_owned (
      draft->request->records, &torget_sublet_type, "household_id", sublet->household_id);
  const TorgetDate first_day = torget_sublet_get_first_day (sublet, sublets);

  return g_strcmp0 (sublet->tenure, "sublet") == 0 && lease != NULL
         && g_strcmp0 (lease->block, "no") == 0 && first_day != TORGET_DATE_NONE
         && sublet->end_date != TORGET_DATE_NONE
         && sublet->end_date < torget_rule_reckon ("sublet_two_years", first_day, NULL);
}

static void
write_reason (TorgetDraft *draft,
              const TorgetSublet *sublet)
{
  const char *reason = torget_draft_label (draft, "notice_reason", sublet->notice_reason);

  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_NOTICE_REASON);
  if (reason != NULL)
    torget_document_add (draft->document, TORGET_BLOCK_PARAGRAPH, reason);
  else
    {
      draft->document->warnings |= TORGET_DOCUMENT_HAS_GAPS;
      torget_draft_say (draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_NOTICE_REASON_BY_HAND);
      torget_document_add_writing (draft->document, REASON_LINES);
    }
}

static void
write_rights (TorgetDraft *draft,
              const TorgetSublet *sublet,
              const TorgetDwelling *dwelling)
{
  const TorgetHeadLease *lease
      = dwelling != NULL ? torget_record_set_find (draft->request->records,
                                                   &torget_head_lease_type,
                                                   dwelling->head_lease_id)
                         : NULL;
  const gboolean is_plain = lacks_extension (draft, sublet, lease);

  if (!is_plain)
    draft->document->warnings |= TORGET_DOCUMENT_HAS_TENURE;
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_NOTICE_RIGHTS);
  torget_draft_say (draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_NOTICE_FORM);
  torget_draft_say (draft, TORGET_BLOCK_PARAGRAPH,
                    is_plain ? TORGET_PHRASE_NOTICE_NO_EXTENSION : TORGET_PHRASE_NOTICE_EXTENSION);
  torget_draft_tell (draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_NOTICE_QUESTIONS, "office",
                     torget_draft_get_office_name (draft));
}

static void
write_body (TorgetDraft *draft,
            const TorgetSublet *sublet,
            const char *landlord)
{
  const gboolean has_end = sublet->end_date != TORGET_DATE_NONE;
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;

  torget_date_write_iso (sublet->end_date, iso);
  text = torget_phrase_dup (has_end ? TORGET_PHRASE_NOTICE_BODY : TORGET_PHRASE_NOTICE_BODY_OPEN,
                            draft->request->language, "landlord", landlord, "end", iso, NULL);
  torget_document_add (draft->document, TORGET_BLOCK_PARAGRAPH, text);
  if (!has_end)
    draft->document->warnings |= TORGET_DOCUMENT_HAS_GAPS;
  else if (draft->request->today
           > torget_rule_reckon ("sublet_serve_notice", sublet->end_date, NULL))
    draft->document->warnings |= TORGET_DOCUMENT_IS_LATE;
}

/* The proof */

static void
write_proof (TorgetDraft *draft,
             const TorgetSublet *sublet)
{
  char iso[TORGET_DATE_ISO_SIZE], end[TORGET_DATE_ISO_SIZE];
  g_autofree char *what = NULL;
  g_autofree char *tenants = dup_tenants (draft, FALSE);

  torget_date_write_iso (draft->request->today, iso);
  torget_date_write_iso (sublet->end_date, end);
  what = torget_phrase_dup (TORGET_PHRASE_NOTICE_PROOF_OF, draft->request->language, "date", iso,
                            "end", end, NULL);
  torget_draft_say (draft, TORGET_BLOCK_CUT, TORGET_PHRASE_NOTICE_CUT);
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_NOTICE_PROOF);
  torget_draft_fact (draft, TORGET_PHRASE_WHAT, what);
  torget_draft_fact (draft, TORGET_PHRASE_NOTICE_TENANT, tenants);
  torget_draft_say (draft, TORGET_BLOCK_CHOICE, TORGET_PHRASE_NOTICE_PROOF_REGISTERED);
  torget_sign (draft, TORGET_PHRASE_NOTICE_PROOF_NUMBER, TORGET_PHRASE_DATE);
  torget_draft_say (draft, TORGET_BLOCK_CHOICE, TORGET_PHRASE_NOTICE_PROOF_RECEIPT);
  torget_sign (draft, TORGET_PHRASE_SIGN_PLACE, TORGET_PHRASE_NOTICE_PROOF_RECIPIENT);
  torget_draft_say (draft, TORGET_BLOCK_CHOICE, TORGET_PHRASE_NOTICE_PROOF_SERVED);
  torget_document_add_writing (draft->document, 1);
}

static void
write_signatures (TorgetDraft *draft,
                  const char *landlord)
{
  torget_draft_tell (draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_NOTICE_FOR_LANDLORD, "landlord",
                     landlord);
  torget_sign (draft, TORGET_PHRASE_SIGN_PLACE, TORGET_PHRASE_SIGN_PERSON,
               TORGET_PHRASE_SIGN_NAME);
}

TorgetDocument *
torget_build_notice (const TorgetDocumentRequest *request)
{
  g_autofree char *landlord = NULL;
  const TorgetSublet *sublet;
  const TorgetDwelling *dwelling;
  TorgetDraft draft;

  torget_draft_begin (&draft, request, TORGET_PHRASE_NOTICE_TITLE,
                      TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_HOUSING);
  sublet = get_sublet (&draft);
  dwelling = torget_record_set_find (request->records, &torget_dwelling_type, sublet->dwelling_id);
  landlord = torget_draft_dup_landlord (&draft);
  write_letterhead (&draft, dwelling);
  torget_draft_say (&draft, TORGET_BLOCK_TITLE, TORGET_PHRASE_NOTICE_TITLE);
  if (!g_str_equal (request->language, "sv"))
    {
      draft.document->warnings |= TORGET_DOCUMENT_IS_TRANSLATION;
      torget_draft_say (&draft, TORGET_BLOCK_FRAMED, TORGET_PHRASE_NOTICE_TRANSLATION);
    }
  if (!(draft.told & TORGET_DISCLOSURE_HOUSING))
    return torget_draft_end (&draft);
  write_body (&draft, sublet, landlord);
  write_contract (&draft, sublet, dwelling);
  write_reason (&draft, sublet);
  write_rights (&draft, sublet, dwelling);
  write_signatures (&draft, landlord);
  write_proof (&draft, sublet);
  return torget_draft_end (&draft);
}
