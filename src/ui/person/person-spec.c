/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How persons, their numbers, contacts and notes are shown and edited. */
#include "config.h"

#include "ui/person/person-spec.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/person.h"

#include <glib/gi18n.h>

static void
prepare_identity_end (gpointer record)
{
  TorgetIdentity *identity = record;

  if (identity->valid_to == TORGET_DATE_NONE)
    identity->valid_to = torget_clock_get_today ();
}

static void
prepare_contact_end (gpointer record)
{
  TorgetContact *contact = record;

  if (contact->valid_to == TORGET_DATE_NONE)
    contact->valid_to = torget_clock_get_today ();
}

const TorgetRecordSpec torget_person_spec = {
  .type = &torget_person_type,
  .add_title = N_("New Person"),
  .edit_title = N_("Edit Person"),
  .added = N_("Person added"),
  .changed = N_("Person changed"),
  .removed = N_("Person removed"),
  .groups = {
    { N_("Name and birth"),
      { "family_name", "given_name", "native_name", "sex", "birth_date", "birth_precision",
        "death_date" } },
    { N_("Language and protection"), { "language", "interpreter", "country", "protection" } },
    { N_("Permit and arrival"),
      { "permit_ground", "permit_from", "permit_to", "permit_applied_date", "reception",
        "assigned_date", "received_date", "first_registered_date" } },
    { N_("Follow-up"), { "municipality", "status", "coordinator_id" } },
  },
  .headline = { "family_name", "given_name" },
};

/* What is asked of a new person; the rest is edited later. torget_new_person_open() sets other
 * groups between these. */
const TorgetRecordSpec torget_person_new_spec = {
  .type = &torget_person_type,
  .add_title = N_("New Person"),
  .edit_title = N_("Edit Person"),
  .added = N_("Person added"),
  .changed = N_("Person changed"),
  .removed = N_("Person removed"),
  .groups = {
    { N_("Name and birth"),
      { "family_name", "given_name", "native_name", "sex", "birth_date" } },
    { N_("Language and protection"), { "language", "interpreter", "country", "protection" } },
    { N_("Arrival and follow-up"),
      { "reception", "received_date", "first_registered_date", "municipality", "status",
        "coordinator_id" } },
  },
};

const TorgetRecordSpec torget_identity_new_spec = {
  .type = &torget_identity_type,
  .groups = { { NULL, { "value" } } },
};

const TorgetRecordSpec torget_contact_new_spec = {
  .type = &torget_contact_type,
  .groups = { { N_("Contact"), { "kind", "value" } } },
};

const TorgetRecordSpec torget_identity_spec = {
  .type = &torget_identity_type,
  .add_title = N_("New Identity Number"),
  .edit_title = N_("Edit Identity Number"),
  .added = N_("Identity number added"),
  .changed = N_("Identity number changed"),
  .removed = N_("Identity number removed"),
  .groups = { { NULL, { "kind", "value", "level", "valid_from", "valid_to", "source" } } },
  .headline = { "value", "kind" },
};

const TorgetRecordSpec torget_identity_end_spec = {
  .type = &torget_identity_type,
  .add_title = N_("End Identity Number"),
  .edit_title = N_("End Identity Number"),
  .added = N_("Identity number ended"),
  .changed = N_("Identity number ended"),
  .removed = N_("Identity number removed"),
  .groups = { { NULL, { "valid_to" } } },
  .prepare = prepare_identity_end,
};

const TorgetRecordSpec torget_contact_spec = {
  .type = &torget_contact_type,
  .add_title = N_("New Contact"),
  .edit_title = N_("Edit Contact"),
  .added = N_("Contact added"),
  .changed = N_("Contact changed"),
  .removed = N_("Contact removed"),
  .groups = { { NULL, { "kind", "value", "valid_from", "valid_to" } } },
  .headline = { "value", "kind" },
};

const TorgetRecordSpec torget_contact_end_spec = {
  .type = &torget_contact_type,
  .add_title = N_("End Contact"),
  .edit_title = N_("End Contact"),
  .added = N_("Contact ended"),
  .changed = N_("Contact ended"),
  .removed = N_("Contact removed"),
  .groups = { { NULL, { "valid_to" } } },
  .prepare = prepare_contact_end,
};

const TorgetRecordSpec torget_note_spec = {
  .type = &torget_note_type,
  .add_title = N_("New Note"),
  .edit_title = N_("Edit Note"),
  .added = N_("Note added"),
  .changed = N_("Note changed"),
  .removed = N_("Note removed"),
  .groups = { { NULL, { "kind", "track", "date", "text" } } },
  .headline = { "kind", "date" },
};
