/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who works with the coordination case at each agency. */
#include "config.h"

#include "ui/coordination/contact-section.h"

#include "domain/coordination.h"
#include "ui/coordination/case-records.h"

#include <glib/gi18n.h>

const TorgetRecordSpec torget_case_contact_spec = {
  .type = &torget_case_contact_type,
  .add_title = N_("New Contact at an Agency"),
  .edit_title = N_("Edit Contact at an Agency"),
  .added = N_("Contact at an agency added"),
  .changed = N_("Contact at an agency changed"),
  .removed = N_("Contact at an agency removed"),
  .groups = {
    { N_("Who"), { "name", "role" } },
    { N_("Where"), { "agency", "unit_id" } },
    { N_("How to reach them"), { "phone", "email" } },
  },
  .headline = { "name", "agency" },
};

static GPtrArray *
list_contacts (TorgetPersonCase *person_case)
{
  return torget_case_records_list (person_case, &torget_case_contact_type);
}

static gpointer
create_contact (TorgetPersonCase *person_case)
{
  return torget_case_records_create (person_case, &torget_case_contact_type);
}

const TorgetRecordSection torget_case_contact_section = {
  .title = N_("Contacts at the agencies"),
  .add_label = N_("Add a Contact at an Agency"),
  .empty_text = N_("Nobody at an agency is recorded."),
  .spec = &torget_case_contact_spec,
  .list = list_contacts,
  .create = create_contact,
};
