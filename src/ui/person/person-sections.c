/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is recorded of a person beside the tracks: permit, language, numbers, contact. */
#include "config.h"

#include "ui/person/person-sections.h"

#include "base/clock.h"
#include "ui/person/person-spec.h"
#include "ui/person/person-text.h"

#include <glib/gi18n.h>

/* Beside what the header says. The municipality is left to it, which hides it of the protected. */
static const TorgetRecordSpec facts_spec = {
  .type = &torget_person_type,
  .edit_title = N_("Edit Person"),
  .changed = N_("Person changed"),
  .groups = {
    { N_("Permit and arrival"),
      { "permit_ground", "permit_from", "permit_to", "permit_applied_date", "reception",
        "assigned_date", "received_date", "first_registered_date" } },
    { N_("Language and protection"), { "language", "interpreter", "country", "protection" } },
    { N_("Follow-up"), { "status", "coordinator_id" } },
  },
};

static GPtrArray *
list_person (TorgetPersonCase *person_case)
{
  GPtrArray *persons = g_ptr_array_new ();

  g_ptr_array_add (persons, torget_person_case_get_person (person_case));
  return persons;
}

static GPtrArray *
list_identities (TorgetPersonCase *person_case)
{
  gconstpointer current = torget_case_get_identity (
      torget_person_case_get_records (person_case),
      torget_person_case_get_person_id (person_case), torget_clock_get_today ());

  return torget_record_section_list_owned (person_case, &torget_identity_type, current);
}

static gpointer
create_identity (TorgetPersonCase *person_case)
{
  TorgetIdentity *identity
      = torget_record_section_create_owned (person_case, &torget_identity_type);

  identity->kind = g_strdup ("personnummer");
  identity->valid_from = torget_clock_get_today ();
  return identity;
}

static char *
dup_identity_headline (TorgetPersonCase *person_case,
                       gconstpointer record)
{
  return torget_person_dup_identity (torget_person_case_get_person (person_case), record);
}

static GPtrArray *
list_contacts (TorgetPersonCase *person_case)
{
  return torget_record_section_list_owned (person_case, &torget_contact_type, NULL);
}

static gpointer
create_contact (TorgetPersonCase *person_case)
{
  TorgetContact *contact
      = torget_record_section_create_owned (person_case, &torget_contact_type);

  contact->kind = g_strdup ("phone");
  return contact;
}

static const TorgetRecordSection facts = {
  .title = N_("Permit, language and follow-up"),
  .spec = &facts_spec,
  .is_kept = TRUE,
  .is_main = TRUE,
  .list = list_person,
};

static const TorgetRecordSection contacts = {
  .title = N_("Contact"),
  .add_label = N_("Add a Contact"),
  .empty_text = N_("No telephone number, email or address."),
  .spec = &torget_contact_spec,
  .end_spec = &torget_contact_end_spec,
  .tells_place = TRUE,
  .list = list_contacts,
  .create = create_contact,
};

static const TorgetRecordSection identities = {
  .title = N_("Identity numbers"),
  .add_label = N_("Add an Identity Number"),
  .empty_text = N_("No identity number."),
  .spec = &torget_identity_spec,
  .end_spec = &torget_identity_end_spec,
  .list = list_identities,
  .dup_headline = dup_identity_headline,
  .create = create_identity,
};

const TorgetRecordSection *const torget_person_sections[]
    = { &facts, &contacts, &identities, NULL };
