/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which documents there are, for whom, and what they need. */
#include "config.h"

#include "report/draft.h"

static gboolean
has_plan (TorgetRecordSet *records,
          gint64 person_id,
          TorgetDate today)
{
  return torget_case_get_plan (records, person_id) != NULL;
}

static TorgetHousehold *
get_household (TorgetRecordSet *records,
               gint64 person_id,
               TorgetDate today)
{
  g_autoptr (GPtrArray) households = torget_case_list_households (records, person_id, today);

  return households->len > 0 ? g_ptr_array_index (households, 0) : NULL;
}

static gboolean
has_household (TorgetRecordSet *records,
               gint64 person_id,
               TorgetDate today)
{
  return get_household (records, person_id, today) != NULL;
}

static gboolean
has_sublet (TorgetRecordSet *records,
            gint64 person_id,
            TorgetDate today)
{
  const TorgetHousehold *household = get_household (records, person_id, today);
  const TorgetSublet *sublet
      = household != NULL ? torget_case_get_sublet (records, household->record.id) : NULL;

  return sublet != NULL && !torget_sublet_is_over (sublet);
}

static gboolean
has_person (TorgetRecordSet *records,
            gint64 person_id,
            TorgetDate today)
{
  return TRUE;
}

static int
compare_consents (gconstpointer a,
                  gconstpointer b)
{
  const TorgetConsent *one = *(TorgetConsent *const *) a;
  const TorgetConsent *other = *(TorgetConsent *const *) b;

  return (one->given_date < other->given_date) - (one->given_date > other->given_date);
}

static GPtrArray *
list_consents (TorgetRecordSet *records,
               gint64 person_id)
{
  GPtrArray *consents
      = torget_case_list_owned (records, &torget_consent_type, "person_id", person_id);

  g_ptr_array_sort (consents, compare_consents);
  return consents;
}

static int
compare_meetings (gconstpointer a,
                  gconstpointer b)
{
  const TorgetMeeting *one = *(TorgetMeeting *const *) a;
  const TorgetMeeting *other = *(TorgetMeeting *const *) b;

  return (one->date < other->date) - (one->date > other->date);
}

/* Of all cases that the person has or has had. */
static GPtrArray *
list_meetings (TorgetRecordSet *records,
               gint64 person_id)
{
  g_autoptr (GPtrArray) cases = torget_case_list_owned (records, &torget_coordination_case_type,
                                                        "person_id", person_id);
  GPtrArray *meetings = g_ptr_array_new ();

  for (guint i = 0; i < cases->len; i++)
    {
      const TorgetRecord *coordination = g_ptr_array_index (cases, i);
      g_autoptr (GPtrArray) of_case = torget_case_list_owned (records, &torget_meeting_type,
                                                              "case_id", coordination->id);

      g_ptr_array_extend (meetings, of_case, NULL, NULL);
    }
  g_ptr_array_sort (meetings, compare_meetings);
  return meetings;
}

static gboolean
has_meeting (TorgetRecordSet *records,
             gint64 person_id,
             TorgetDate today)
{
  g_autoptr (GPtrArray) meetings = list_meetings (records, person_id);

  return meetings->len > 0;
}

static GPtrArray *
list_nothing (TorgetRecordSet *records,
              gint64 person_id)
{
  return g_ptr_array_new ();
}

static const char *const to_anybody[] = {
  TORGET_RECIPIENT_PERSON,
  TORGET_RECIPIENT_OFFICE,
  "social_services",
  "viva",
  "region",
  "employment_service",
  "insurance_agency",
  "migration_agency",
  "preschool_placement",
  "landlord",
  NULL,
};
static const char *const to_tenant[]
    = { TORGET_RECIPIENT_PERSON, TORGET_RECIPIENT_OFFICE, "landlord", NULL };
static const char *const to_person[] = { TORGET_RECIPIENT_PERSON, NULL };
static const char *const to_workers[]
    = { TORGET_RECIPIENT_OFFICE, "social_services", "viva", "region", "employment_service", NULL };

static const struct
{
  const char *code;
  const char *const *recipients; /* the usual one first */
  gboolean (*is_ready) (TorgetRecordSet *records,
                        gint64 person_id,
                        TorgetDate today);
  GPtrArray *(*list_subjects) (TorgetRecordSet *records,
                               gint64 person_id);
  TorgetDocument *(*build) (const TorgetDocumentRequest *request);
} kinds[TORGET_N_DOCUMENTS] = {
  [TORGET_DOCUMENT_PLAN] = { "plan", to_anybody, has_plan, list_nothing, torget_build_plan },
  [TORGET_DOCUMENT_NOTICE] = { "notice", to_tenant, has_sublet, list_nothing, torget_build_notice },
  [TORGET_DOCUMENT_CONSENT] = { "consent", to_person, has_person, list_consents, torget_build_consent },
  [TORGET_DOCUMENT_MEETING]
  = { "meeting", to_anybody, has_meeting, list_meetings, torget_build_meeting },
  [TORGET_DOCUMENT_VISIT] = { "visit", to_workers, has_household, list_nothing, torget_build_visit },
};

/**
 * torget_document_kind_get_code:
 * @kind: a kind
 *
 * Returns: (transfer none): its stable name, for files and commands
 */
const char *
torget_document_kind_get_code (TorgetDocumentKind kind)
{
  g_return_val_if_fail (kind < TORGET_N_DOCUMENTS, NULL);

  return kinds[kind].code;
}

/**
 * torget_document_kind_find:
 * @code: a stable name
 * @kind: (out): the kind of that name
 *
 * Returns: whether there is one
 */
gboolean
torget_document_kind_find (const char *code,
                           TorgetDocumentKind *kind)
{
  for (guint i = 0; i < TORGET_N_DOCUMENTS; i++)
    if (g_str_equal (kinds[i].code, code))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * torget_document_kind_list_recipients:
 * @kind: a kind
 *
 * Returns: (transfer none) (array zero-terminated=1): for whom it can be printed, the usual one
 *   first: `person`, `office` or codes of the list `agency`
 */
const char *const *
torget_document_kind_list_recipients (TorgetDocumentKind kind)
{
  g_return_val_if_fail (kind < TORGET_N_DOCUMENTS, NULL);

  return kinds[kind].recipients;
}

/**
 * torget_document_kind_list_subjects:
 * @kind: a kind
 * @records: a case
 * @person_id: row id of a person of it
 *
 * Returns: (transfer container) (element-type TorgetRecord): the records of which the document is
 *   about one, the latest first; none when it is about the person as a whole
 */
GPtrArray *
torget_document_kind_list_subjects (TorgetDocumentKind kind,
                                    TorgetRecordSet *records,
                                    gint64 person_id)
{
  g_return_val_if_fail (kind < TORGET_N_DOCUMENTS, NULL);

  return kinds[kind].list_subjects (records, person_id);
}

/**
 * torget_document_kind_is_ready:
 * @kind: a kind
 * @records: a case
 * @person_id: row id of a person of it
 * @today: the day
 *
 * Returns: whether there is on record what the document is about
 */
gboolean
torget_document_kind_is_ready (TorgetDocumentKind kind,
                               TorgetRecordSet *records,
                               gint64 person_id,
                               TorgetDate today)
{
  g_return_val_if_fail (kind < TORGET_N_DOCUMENTS, FALSE);

  return torget_case_get_person (records, person_id) != NULL
         && kinds[kind].is_ready (records, person_id, today);
}

/**
 * torget_document_build:
 * @request: what is asked for
 *
 * Writes a document from the record. It tells its recipient nothing that secrecy or protection
 * forbids (torget_disclosure_get()), and says at its end what it does not tell, and why.
 *
 * Thread: any.
 *
 * Returns: (transfer full) (nullable): the document; %NULL when what it is about is not on record
 */
TorgetDocument *
torget_document_build (const TorgetDocumentRequest *request)
{
  g_return_val_if_fail (g_strv_contains (torget_document_kind_list_recipients (request->kind),
                                         request->recipient),
                        NULL);

  if (!torget_document_kind_is_ready (request->kind, request->records, request->person_id,
                                      request->today))
    return NULL;
  return kinds[request->kind].build (request);
}
