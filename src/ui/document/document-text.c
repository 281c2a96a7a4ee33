/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents in the window's own words. What stands in them is in src/report. */
#include "config.h"

#include "ui/document/document-text.h"

#include "domain/casework.h"
#include "domain/disclosure.h"
#include "ui/person/field-value.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *missing; /* what is to be on record first */
} kinds[TORGET_N_DOCUMENTS] = {
  [TORGET_DOCUMENT_PLAN]
  = { N_ ("Summary of the plan"), N_ ("There is no establishment plan to summarize.") },
  [TORGET_DOCUMENT_NOTICE]
  = { N_ ("Notice to quit"), N_ ("There is no running contract to end.") },
  [TORGET_DOCUMENT_CONSENT] = { N_ ("Consent form"), NULL },
  [TORGET_DOCUMENT_MEETING]
  = { N_ ("Meeting notes"), N_ ("No meeting of the coordination case is on record.") },
  [TORGET_DOCUMENT_VISIT]
  = { N_ ("Overview for a home visit"), N_ ("The person belongs to no household.") },
};

static const struct
{
  TorgetDocumentWarning warning;
  const char *text;
} warnings_texts[] = {
  { TORGET_DOCUMENT_IS_LATE,
    N_ ("It is too late to serve this notice three months before the contract ends.") },
  { TORGET_DOCUMENT_HAS_TENURE,
    N_ ("The tenant may have a right to extension: check the two years, the head lease and the "
        "waiver with a lawyer.") },
  { TORGET_DOCUMENT_SHOWS_PLACE,
    N_ ("The paper names the flat of somebody who is protected. Hand it over in person, or let "
        "the Tax Agency forward it.") },
  { TORGET_DOCUMENT_HAS_GAPS,
    N_ ("Something is not on record. The paper has room to write it by hand.") },
  { TORGET_DOCUMENT_IS_TRANSLATION,
    N_ ("This is a translation. What counts is the notice in Swedish: print that, too.") },
  { TORGET_DOCUMENT_IS_PARTIAL,
    N_ ("Something is withheld from this recipient. The last lines say what, and why.") },
};

/**
 * torget_document_kind_get_name:
 * @kind: a kind of document
 *
 * Returns: (transfer none): what it is called
 */
const char *
torget_document_kind_get_name (TorgetDocumentKind kind)
{
  return _ (kinds[kind].name);
}

/**
 * torget_document_kind_get_missing:
 * @kind: a kind of document that is not ready
 *
 * Returns: (transfer none): what it would need
 */
const char *
torget_document_kind_get_missing (TorgetDocumentKind kind)
{
  g_return_val_if_fail (kinds[kind].missing != NULL, "");

  return _ (kinds[kind].missing);
}

/**
 * torget_document_recipient_get_name:
 * @recipient: as torget_document_kind_list_recipients() has it
 *
 * Returns: (transfer none): who gets the document
 */
const char *
torget_document_recipient_get_name (const char *recipient)
{
  if (g_str_equal (recipient, TORGET_RECIPIENT_PERSON))
    /* Translators: who gets a printed document. */
    return _ ("The person");
  if (g_str_equal (recipient, TORGET_RECIPIENT_OFFICE))
    /* Translators: who gets a printed document. */
    return _ ("The office itself");
  return torget_label_of ("agency", recipient);
}

static char *
join_known (const char *first,
            const char *second,
            TorgetDate date)
{
  char iso[TORGET_DATE_ISO_SIZE];
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (first != NULL)
    g_ptr_array_add (parts, (gpointer) first);
  if (second != NULL)
    g_ptr_array_add (parts, (gpointer) second);
  if (date != TORGET_DATE_NONE)
    g_ptr_array_add (parts, (gpointer) torget_date_write_iso (date, iso));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * torget_document_subject_dup_name:
 * @subject: a record that a document is about
 *
 * Returns: (transfer full): how to tell it from others of its type
 */
char *
torget_document_subject_dup_name (gconstpointer subject)
{
  const TorgetRecord *record = subject;
  const TorgetConsent *consent = subject;
  const TorgetMeeting *meeting = subject;

  if (record->type == &torget_meeting_type)
    return join_known (torget_label_of ("meeting_kind", meeting->kind), NULL, meeting->date);
  return join_known (torget_label_of ("agency", consent->agency),
                     torget_label_of ("consent_purpose", consent->purpose),
                     consent->given_date);
}

/**
 * torget_document_warnings_dup_text:
 * @warnings: of a document
 *
 * Returns: (transfer full) (nullable): what to know before it is printed, a sentence a line
 */
char *
torget_document_warnings_dup_text (TorgetDocumentWarning warnings)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (warnings_texts); i++)
    if (warnings & warnings_texts[i].warning)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                              _ (warnings_texts[i].text));
  return g_string_free (text, text->len == 0);
}
