/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms of the registers. */
#include "config.h"

#include "ui/register/register-record-specs.h"

#include "domain/casework.h"
#include "domain/housing.h"
#include "domain/offer.h"
#include "domain/work.h"

#include <glib/gi18n.h>

#define UNIT_SPEC(name, add, edit, was_added, was_changed, was_removed)                            \
  const TorgetRecordSpec torget_##name##_spec = {                                                  \
    .type = &torget_unit_type,                                                                     \
    .add_title = add,                                                                              \
    .edit_title = edit,                                                                            \
    .added = was_added,                                                                            \
    .changed = was_changed,                                                                        \
    .removed = was_removed,                                                                        \
    .groups = { { NULL, { "name", "municipality", "phone", "email", "active" } } },                \
    .headline = { "name" },                                                                        \
  };

UNIT_SPEC (preschool_unit, N_("New Preschool"), N_("Edit Preschool"), N_("Preschool added"),
           N_("Preschool changed"), N_("Preschool removed"))
UNIT_SPEC (school_unit, N_("New School"), N_("Edit School"), N_("School added"),
           N_("School changed"), N_("School removed"))
UNIT_SPEC (sfi_provider, N_("New SFI Provider"), N_("Edit SFI Provider"),
           N_("SFI provider added"), N_("SFI provider changed"), N_("SFI provider removed"))
UNIT_SPEC (sfi_group, N_("New SFI Group"), N_("Edit SFI Group"), N_("SFI group added"),
           N_("SFI group changed"), N_("SFI group removed"))
UNIT_SPEC (landlord, N_("New Landlord"), N_("Edit Landlord"), N_("Landlord added"),
           N_("Landlord changed"), N_("Landlord removed"))

const TorgetRecordSpec torget_agency_unit_spec = {
  .type = &torget_unit_type,
  .add_title = N_("New Unit"),
  .edit_title = N_("Edit Unit"),
  .added = N_("Unit added"),
  .changed = N_("Unit changed"),
  .removed = N_("Unit removed"),
  .groups = { { NULL, { "name", "agency_id", "municipality", "phone", "email", "active" } } },
  .headline = { "name" },
};

const TorgetRecordSpec torget_flat_spec = {
  .type = &torget_dwelling_type,
  .add_title = N_("New Flat"),
  .edit_title = N_("Edit Flat"),
  .added = N_("Flat added"),
  .changed = N_("Flat changed"),
  .removed = N_("Flat removed"),
  .groups = {
    { N_("Address"), { "address", "apartment", "postal_code", "city", "municipality", "area" } },
    { N_("The flat"), { "size_m2", "rooms", "rent", "accessibility", "available_from" } },
    { N_("From the landlord"), { "head_lease_id" } },
  },
  .headline = { "address", "apartment" },
};

const TorgetRecordSpec torget_agency_spec = {
  .type = &torget_agency_type,
  .add_title = N_("New Agency"),
  .edit_title = N_("Edit Agency"),
  .added = N_("Agency added"),
  .changed = N_("Agency changed"),
  .removed = N_("Agency removed"),
  .groups = { { NULL, { "name", "code" } } },
  .headline = { "name" },
};

const TorgetRecordSpec torget_employer_spec = {
  .type = &torget_employer_type,
  .add_title = N_("New Employer"),
  .edit_title = N_("Edit Employer"),
  .added = N_("Employer added"),
  .changed = N_("Employer changed"),
  .removed = N_("Employer removed"),
  .groups = { { NULL, { "name", "sector", "municipality", "phone", "email" } } },
  .headline = { "name" },
};

const TorgetRecordSpec torget_practice_place_spec = {
  .type = &torget_practice_place_type,
  .add_title = N_("New Practice Place"),
  .edit_title = N_("Edit Practice Place"),
  .added = N_("Practice place added"),
  .changed = N_("Practice place changed"),
  .removed = N_("Practice place removed"),
  .groups = {
    { NULL, { "title", "employer_id", "sector", "municipality" } },
    { N_("The places"), { "places", "hours_per_week", "sfi_course", "start_date", "end_date" } },
  },
  .headline = { "title" },
};

const TorgetRecordSpec torget_mentor_spec = {
  .type = &torget_mentor_type,
  .add_title = N_("New Mentor"),
  .edit_title = N_("Edit Mentor"),
  .added = N_("Mentor added"),
  .changed = N_("Mentor changed"),
  .removed = N_("Mentor removed"),
  .groups = { { NULL, { "name", "kind", "organisation", "phone", "email" } } },
  .headline = { "name" },
};

const TorgetRecordSpec torget_coordinator_spec = {
  .type = &torget_coordinator_type,
  .add_title = N_("New Coordinator"),
  .edit_title = N_("Edit Coordinator"),
  .added = N_("Coordinator added"),
  .changed = N_("Coordinator changed"),
  .removed = N_("Coordinator removed"),
  .groups = { { NULL, { "name", "office_id", "phone", "email", "active" } } },
  .headline = { "name" },
};

const TorgetRecordSpec torget_office_spec = {
  .type = &torget_office_type,
  .add_title = N_("New Office"),
  .edit_title = N_("Edit Office"),
  .added = N_("Office added"),
  .changed = N_("Office changed"),
  .removed = N_("Office removed"),
  .groups = { { NULL, { "name", "municipality" } } },
  .headline = { "name" },
};

#define OFFER_SPEC                                                                                 \
  .type = &torget_offer_type,                                                                      \
  .add_title = N_("Offer to the Region"),                                                          \
  .edit_title = N_("Edit Offer"),                                                                  \
  .added = N_("Offered to the region"),                                                            \
  .changed = N_("Offer changed"),                                                                  \
  .removed = N_("Offer withdrawn"),                                                                \
  .headline = { "title", "place" }

#define UNTIL { N_("Until when"), { "valid_to", "contact" } }

/* All that an offer of any kind can say; what is not set is not shown. */
const TorgetRecordSpec torget_region_offer_spec = {
  OFFER_SPEC,
  .groups = {
    { NULL, { "provider", "place", "places", "start_date", "end_date" } },
    { NULL, { "study_path", "course", "track", "time_of_day", "hours_per_week",
              "language_support" } },
    { NULL, { "rooms", "size_m2", "rent", "term_months", "accessibility" } },
    { NULL, { "sector", "tasks", "requirements" } },
    UNTIL,
  },
};

static const TorgetRecordSpec course_offer_spec = {
  OFFER_SPEC,
  .groups = {
    UNTIL,
    { N_("Places in SFI"), { "title", "provider", "place", "places", "start_date", "end_date" } },
    { N_("The course"), { "study_path", "course", "track", "time_of_day", "hours_per_week",
                          "language_support" } },
  },
};

static const TorgetRecordSpec dwelling_offer_spec = {
  OFFER_SPEC,
  .groups = {
    UNTIL,
    { N_("The flat"), { "place", "rooms", "size_m2", "rent", "accessibility" } },
    { N_("The lease"), { "start_date", "term_months" } },
  },
};

static const TorgetRecordSpec practice_offer_spec = {
  OFFER_SPEC,
  .groups = {
    UNTIL,
    { N_("The places"), { "title", "provider", "place", "places", "hours_per_week", "start_date",
                          "end_date" } },
    { N_("The work"), { "sector", "tasks", "course", "requirements" } },
  },
};

/**
 * torget_region_offer_spec_get:
 * @kind: (nullable): code of region_offer_kind
 *
 * Returns: (transfer none): how offers of that kind are edited
 */
const TorgetRecordSpec *
torget_region_offer_spec_get (const char *kind)
{
  static const struct
  {
    const char *kind;
    const TorgetRecordSpec *spec;
  } specs[] = {
    { "sfi_course", &course_offer_spec },
    { "dwelling", &dwelling_offer_spec },
    { "practice_place", &practice_offer_spec },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    if (g_strcmp0 (specs[i].kind, kind) == 0)
      return specs[i].spec;
  return &torget_region_offer_spec;
}

const TorgetRecordSpec torget_note_template_spec = {
  .type = &torget_note_template_type,
  .add_title = N_("New Note Template"),
  .edit_title = N_("Edit Note Template"),
  .added = N_("Note template added"),
  .changed = N_("Note template changed"),
  .removed = N_("Note template removed"),
  .groups = { { NULL, { "name", "kind", "track", "text" } } },
  .headline = { "name" },
};
