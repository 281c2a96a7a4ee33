/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A consent to be signed: who may know what, why, until when, and that it can be withdrawn
 * (offentlighets- och sekretesslagen 10 kap. 1 §, 12 kap. 2 §). */
#include "config.h"

#include "report/draft.h"

#define SCOPE_LINES 1

/* What is not on record is written by hand. */
static void
write_term (TorgetDraft *draft,
            TorgetPhrase label,
            const char *value)
{
  if (value != NULL)
    torget_draft_fact (draft, label, value);
  else
    {
      draft->document->warnings |= TORGET_DOCUMENT_HAS_GAPS;
      torget_document_add (draft->document, TORGET_BLOCK_PARAGRAPH,
                           torget_draft_phrase (draft, label));
      torget_document_add_writing (draft->document, SCOPE_LINES);
    }
}

static void
write_terms (TorgetDraft *draft,
             const TorgetConsent *consent)
{
  const char *agency
      = consent != NULL ? torget_draft_label (draft, "agency", consent->agency) : NULL;
  const char *purpose
      = consent != NULL ? torget_draft_label (draft, "consent_purpose", consent->purpose) : NULL;

  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_CONSENT_WHAT);
  torget_draft_fact (draft, TORGET_PHRASE_CONSENT_FROM, torget_draft_get_office_name (draft));
  write_term (draft, TORGET_PHRASE_CONSENT_TO, agency);
  write_term (draft, TORGET_PHRASE_CONSENT_PURPOSE, purpose);
  write_term (draft, TORGET_PHRASE_CONSENT_SCOPE, consent != NULL ? consent->scope : NULL);
  if (consent != NULL)
    torget_draft_date_fact (draft, TORGET_PHRASE_CONSENT_GIVEN, consent->given_date);
  if (consent != NULL && consent->expires_date != TORGET_DATE_NONE)
    torget_draft_date_fact (draft, TORGET_PHRASE_CONSENT_EXPIRES, consent->expires_date);
  else
    torget_draft_fact (draft, TORGET_PHRASE_CONSENT_EXPIRES,
                       torget_draft_phrase (draft, TORGET_PHRASE_CONSENT_EXPIRES_YEAR));
  torget_draft_say (draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_CONSENT_BOTH_WAYS);
}

static void
write_person (TorgetDraft *draft)
{
  g_autofree char *name = torget_draft_dup_name (draft, draft->person);
  g_autofree char *number = torget_draft_dup_identity (draft, draft->person);

  torget_draft_fact (draft, TORGET_PHRASE_NAME, name);
  torget_draft_fact (draft, TORGET_PHRASE_IDENTITY, number);
}

static void
write_rights (TorgetDraft *draft)
{
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_CONSENT_RIGHTS);
  torget_draft_say (draft, TORGET_BLOCK_ITEM, TORGET_PHRASE_CONSENT_FREE);
  torget_draft_tell (draft, TORGET_BLOCK_ITEM, TORGET_PHRASE_CONSENT_WITHDRAW, "office",
                     torget_draft_get_office_name (draft));
  torget_draft_say (draft, TORGET_BLOCK_ITEM, TORGET_PHRASE_CONSENT_SECRECY);
  torget_draft_say (draft, TORGET_BLOCK_ITEM, TORGET_PHRASE_CONSENT_COPY);
}

static void
write_interpreter (TorgetDraft *draft)
{
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_CONSENT_INTERPRETER);
  torget_draft_say (draft, TORGET_BLOCK_CHOICE, TORGET_PHRASE_CONSENT_NO_INTERPRETER);
  torget_draft_say (draft, TORGET_BLOCK_CHOICE, TORGET_PHRASE_CONSENT_INTERPRETED_TO);
  torget_sign (draft, TORGET_PHRASE_VISIT_LANGUAGE, TORGET_PHRASE_CONSENT_SIGN_INTERPRETER);
}

static gboolean
is_child (TorgetDraft *draft)
{
  g_autoptr (GPtrArray) memberships
      = torget_case_list_owned (draft->request->records, &torget_membership_type, "person_id",
                                draft->request->person_id);

  for (guint i = 0; i < memberships->len; i++)
    if (torget_membership_is_current (g_ptr_array_index (memberships, i), draft->request->today)
        && torget_membership_is_child (g_ptr_array_index (memberships, i)))
      return TRUE;
  return FALSE;
}

static void
write_signatures (TorgetDraft *draft)
{
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_CONSENT_SIGNATURES);
  torget_draft_say (draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_CONSENT_UNDERSTOOD);
  if (is_child (draft))
    {
      torget_draft_say (draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_CONSENT_GUARDIAN);
      torget_sign (draft, TORGET_PHRASE_DATE, TORGET_PHRASE_CONSENT_SIGN_GUARDIAN,
                   TORGET_PHRASE_CONSENT_SIGN_GUARDIAN);
      torget_sign (draft, TORGET_PHRASE_DATE, TORGET_PHRASE_SIGN_COORDINATOR);
    }
  else
    torget_sign (draft, TORGET_PHRASE_SIGN_PLACE, TORGET_PHRASE_SIGN_PERSON,
                 TORGET_PHRASE_SIGN_COORDINATOR);
}

TorgetDocument *
torget_build_consent (const TorgetDocumentRequest *request)
{
  g_autofree char *to = NULL;
  TorgetDraft draft;

  torget_draft_begin (&draft, request, TORGET_PHRASE_CONSENT_TITLE, TORGET_DISCLOSURE_KNOWN);
  to = torget_draft_dup_recipient (&draft);
  torget_draft_letterhead (&draft, to);
  torget_draft_say (&draft, TORGET_BLOCK_TITLE, TORGET_PHRASE_CONSENT_TITLE);
  torget_draft_say (&draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_CONSENT_INTRO);
  write_person (&draft);
  write_terms (&draft, torget_draft_get_subject (&draft));
  write_rights (&draft);
  write_interpreter (&draft);
  write_signatures (&draft);
  return torget_draft_end (&draft);
}
