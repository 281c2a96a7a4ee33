/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The consents of a person: what each is worth today, and towards whom one is missing. */
#include "config.h"

#include "ui/coordination/consent-section.h"

#include "base/clock.h"
#include "domain/consent.h"
#include "domain/person.h"
#include "service/office-parameters.h"
#include "ui/person/field-value.h"

#include <glib/gi18n.h>

static void
prepare_end (gpointer record)
{
  TorgetConsent *consent = record;

  if (consent->withdrawn_date == TORGET_DATE_NONE)
    consent->withdrawn_date = torget_clock_get_today ();
}

const TorgetRecordSpec torget_consent_spec = {
  .type = &torget_consent_type,
  .add_title = N_("New Consent"),
  .edit_title = N_("Edit Consent"),
  .added = N_("Consent added"),
  .changed = N_("Consent changed"),
  .removed = N_("Consent removed"),
  .groups = {
    { N_("What is consented to"), { "agency", "purpose", "scope" } },
    { N_("When"), { "given_date", "expires_date", "withdrawn_date" } },
    { N_("How it was given"), { "language", "interpreter" } },
  },
  .headline = { "agency", "purpose" },
};

const TorgetRecordSpec torget_consent_end_spec = {
  .type = &torget_consent_type,
  .add_title = N_("Withdraw Consent"),
  .edit_title = N_("Withdraw Consent"),
  .added = N_("Consent withdrawn"),
  .changed = N_("Consent withdrawn"),
  .removed = N_("Consent removed"),
  .groups = { { NULL, { "withdrawn_date" } } },
  .prepare = prepare_end,
};

/* Those that count stand first, each kind with the latest above. */
static gint
compare (gconstpointer a,
         gconstpointer b)
{
  const TorgetConsent *first = *(TorgetConsent *const *) a;
  const TorgetConsent *second = *(TorgetConsent *const *) b;
  const TorgetDate today = torget_clock_get_today ();
  const int valid = torget_consent_is_valid (second, today)
                    - torget_consent_is_valid (first, today);

  return valid != 0 ? valid : second->given_date - first->given_date;
}

static GPtrArray *
list_consents (TorgetPersonCase *person_case)
{
  GPtrArray *consents
      = torget_record_section_list_owned (person_case, &torget_consent_type, NULL);

  g_ptr_array_sort (consents, compare);
  return consents;
}

static gpointer
create_consent (TorgetPersonCase *person_case)
{
  TorgetConsent *consent
      = torget_record_section_create_owned (person_case, &torget_consent_type);
  const TorgetPerson *person = torget_person_case_get_person (person_case);
  const TorgetOfficeParameters *parameters
      = torget_session_get_parameters (torget_person_case_get_session (person_case));

  consent->purpose = g_strdup ("coordination");
  consent->given_date = torget_clock_get_today ();
  consent->expires_date = torget_consent_default_expiry (
      consent->given_date, parameters->values[TORGET_OFFICE_CONSENT_MONTHS]);
  consent->language = g_strdup (person->language);
  consent->interpreter = person->interpreter;
  return consent;
}

static char *
dup_period (const TorgetConsent *consent)
{
  char given[TORGET_DATE_ISO_SIZE];
  char last[TORGET_DATE_ISO_SIZE];

  if (consent->withdrawn_date != TORGET_DATE_NONE)
    /* Translators: two dates. */
    return g_strdup_printf (_ ("Given %s, withdrawn %s"),
                            torget_date_write_iso (consent->given_date, given),
                            torget_date_write_iso (consent->withdrawn_date, last));
  if (consent->expires_date != TORGET_DATE_NONE)
    /* Translators: two dates; the second is the last day of a consent. */
    return g_strdup_printf (_ ("Given %s, valid to %s"),
                            torget_date_write_iso (consent->given_date, given),
                            torget_date_write_iso (consent->expires_date, last));
  /* Translators: a date. */
  return g_strdup_printf (_ ("Given %s, valid until withdrawn"),
                          torget_date_write_iso (consent->given_date, given));
}

static char *
dup_details (TorgetPersonCase *person_case,
             gconstpointer record)
{
  const TorgetConsent *consent = record;
  g_autofree char *period = dup_period (consent);

  if (consent->scope == NULL)
    return g_steal_pointer (&period);
  return g_strdup_printf ("%s · ⁨%s⁩", period, consent->scope);
}

static char *
dup_days_left (const TorgetConsent *consent)
{
  const int days = consent->expires_date - torget_clock_get_today ();

  if (days == 0)
    return g_strdup (_ ("Expires today"));
  return g_strdup_printf (ngettext ("Expires in %d day", "Expires in %d days", (gulong) days),
                          days);
}

static char *
dup_state (gconstpointer record,
           TorgetTone *tone)
{
  static const struct
  {
    TorgetTone tone;
    const char *words; /* NULL: counts the days */
  } states[] = {
    [TORGET_CONSENT_NOT_GIVEN] = { TORGET_TONE_NEUTRAL, NC_ ("a consent", "Not yet valid") },
    [TORGET_CONSENT_VALID] = { TORGET_TONE_SUCCESS, NC_ ("a consent", "Valid") },
    [TORGET_CONSENT_EXPIRING] = { TORGET_TONE_WARNING, NULL },
    [TORGET_CONSENT_EXPIRED] = { TORGET_TONE_ERROR, NC_ ("a consent", "Expired") },
    [TORGET_CONSENT_WITHDRAWN] = { TORGET_TONE_NEUTRAL, NC_ ("a consent", "Withdrawn") },
  };
  const TorgetConsentState state = torget_consent_judge (record, torget_clock_get_today ());

  *tone = states[state].tone;
  if (states[state].words == NULL)
    return dup_days_left (record);
  return g_strdup (g_dpgettext2 (NULL, "a consent", states[state].words));
}

static GPtrArray *
list_missing (TorgetPersonCase *person_case)
{
  g_autoptr (GPtrArray) gaps
      = torget_consent_list_gaps (torget_person_case_get_records (person_case),
                                  torget_person_case_get_person_id (person_case),
                                  torget_clock_get_today ());
  GPtrArray *missing = g_ptr_array_new_with_free_func (torget_record_free);

  for (guint i = 0; i < gaps->len; i++)
    {
      TorgetConsent *consent = create_consent (person_case);

      consent->agency = g_strdup (g_ptr_array_index (gaps, i));
      g_ptr_array_add (missing, consent);
    }
  return missing;
}

static char *
dup_missing (TorgetPersonCase *person_case,
             gconstpointer record)
{
  const TorgetConsent *consent = record;

  /* Translators: an agency, such as the Public Employment Service. */
  return g_strdup_printf (_ ("No consent to coordination with: %s"),
                          torget_label_of ("agency", consent->agency));
}

static gboolean
is_over (gconstpointer record)
{
  return ((const TorgetConsent *) record)->withdrawn_date != TORGET_DATE_NONE;
}

const TorgetRecordSection torget_consent_section = {
  .title = N_("Consent"),
  .add_label = N_("Add a Consent"),
  .empty_text = N_("No consent to share data with other agencies."),
  .spec = &torget_consent_spec,
  .end_spec = &torget_consent_end_spec,
  .attach_label = N_("Attach the Signed Copy…"),
  .list = list_consents,
  .dup_details = dup_details,
  .dup_state = dup_state,
  .list_missing = list_missing,
  .dup_missing = dup_missing,
  .create = create_consent,
  .is_over = is_over,
};
