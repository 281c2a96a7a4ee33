/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registers in the order of the page, and how each of them looks. */
#include "config.h"

#include "ui/register/register-spec.h"

#include "base/clock.h"
#include "ui/housing/housing-spec.h"
#include "ui/list/list-text.h"
#include "ui/register/register-offer.h"
#include "ui/register/register-record-specs.h"

#include <glib/gi18n.h>

/* Cells */

static void
show_name (TorgetListCell *cell,
           gconstpointer record,
           const TorgetField *field)
{
  const TorgetRegisterRow *row = record;

  torget_list_show_isolated (cell, record, field);
  if (torget_register_row_is_received (row))
    {
      g_autofree char *tip = torget_register_offer_dup_note (row);

      torget_list_cell_set_icon (cell, TORGET_TONE_ACCENT, "torget-region-symbolic");
      torget_list_cell_set_tip (cell, tip);
    }
  if (row->is_known)
    return;
  torget_list_cell_set_icon (cell, TORGET_TONE_NEUTRAL, torget_tone_get_icon_name (TORGET_TONE_WARNING));
  torget_list_cell_set_tip (cell, _("Not in the register"));
}

static void
show_number (TorgetListCell *cell,
             gconstpointer record,
             const TorgetField *field)
{
  const gint64 number = torget_record_get_number (record, field);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  torget_list_cell_set_text (cell, number != 0 ? text : NULL);
}

/* What does not hold any more is not sent. */
static void
show_valid_to (TorgetListCell *cell,
               gconstpointer record,
               const TorgetField *field)
{
  const TorgetRegisterRow *row = record;
  char iso[TORGET_DATE_ISO_SIZE];

  if (row->valid_to == TORGET_DATE_NONE)
    return;
  torget_date_write_iso (row->valid_to, iso);
  if (row->valid_to < torget_clock_get_today ())
    torget_list_cell_set_status (cell, TORGET_TONE_WARNING, iso);
  else
    torget_list_cell_set_text (cell, iso);
}

static void
show_vacant (TorgetListCell *cell,
             gconstpointer record,
             const TorgetField *field)
{
  const TorgetRegisterRow *row = record;
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;

  if (!row->is_vacant)
    return;
  if (row->vacant_from != TORGET_DATE_NONE)
    /* Translators: a date. */
    text = g_strdup_printf (_("From %s"), torget_date_write_iso (row->vacant_from, iso));
  torget_list_cell_set_status (cell, TORGET_TONE_ACCENT, text != NULL ? text : _("Vacant"));
}

static void
show_flats (TorgetListCell *cell,
            gconstpointer record,
            const TorgetField *field)
{
  const TorgetRegisterRow *row = record;

  show_number (cell, record, field);
  if (row->flats < TORGET_BLOCK_LEASE_FLATS)
    return;
  torget_list_cell_set_icon (cell, TORGET_TONE_WARNING,
                             torget_tone_get_icon_name (TORGET_TONE_WARNING));
  torget_list_cell_set_tip (cell, _("May be let in block"));
}

/* A flat that shares its head lease with no other is as one expects. */
static void
show_neighbours (TorgetListCell *cell,
                 gconstpointer record,
                 const TorgetField *field)
{
  if (((const TorgetRegisterRow *) record)->flats > 1)
    show_flats (cell, record, field);
}

/* Columns, and what their headers ask for. */

enum
{
  SORT_NAME,
  SORT_DETAIL,
  SORT_SECTOR,
  SORT_MUNICIPALITY,
  SORT_USES,
  SORT_SIZE,
  SORT_RENT,
  SORT_VACANT,
  SORT_FLATS,
  SORT_PLACES,
  SORT_VALID_TO,
  SORT_OFFER_KIND,
};

#define NAME(title)                                                                                \
  { "name", title, 24, 0, SORT_NAME, "name", TRUE, show_name }
#define DETAIL(title, rank)                                                                        \
  { "detail", title, 20, rank, SORT_DETAIL, "detail", TRUE }
#define SECTOR(rank)                                                                               \
  { "sector", N_("Sector"), 16, rank, SORT_SECTOR, "sector", TRUE }
#define MUNICIPALITY(rank)                                                                         \
  { "municipality", N_("Municipality"), 14, rank, SORT_MUNICIPALITY, "municipality", TRUE }
#define PHONE(rank)                                                                                \
  { "phone", N_("Phone"), 15, rank, TORGET_LIST_UNSORTED, "phone", TRUE }
#define EMAIL(rank)                                                                                \
  { "email", N_("Email"), 24, rank, TORGET_LIST_UNSORTED, "email", TRUE }
#define USES(title)                                                                                \
  { "uses", title, 7, 1, SORT_USES, "uses", TRUE, show_number }

#define LIST(name)                                                                                 \
  static const TorgetListSpec name##_list = {                                                      \
    .columns = name##_columns,                                                                     \
    .n_columns = G_N_ELEMENTS (name##_columns),                                                    \
    .sort = (TorgetSortKey) SORT_NAME,                                                             \
  };

static const TorgetListColumn unit_columns[] = {
  NAME (N_("Name")), USES (N_("Used")), MUNICIPALITY (2), PHONE (3), EMAIL (4),
};
LIST (unit)

static const TorgetListColumn group_columns[] = {
  NAME (N_("Name")), USES (N_("Used")), MUNICIPALITY (1),
  { "places", N_("Free places"), 10, 2, SORT_PLACES, "places", TRUE, show_number }, PHONE (3),
  EMAIL (4),
};
LIST (group)

static const TorgetListColumn offer_columns[] = {
  { "name", N_("Offer"), 24, 0, SORT_NAME, "name", TRUE, show_name },
  { "kind", N_("What is offered"), 14, 2, SORT_OFFER_KIND, "offer_kind", TRUE },
  { "places", N_("Free places"), 10, 3, SORT_PLACES, "places", TRUE, show_number },
  { "from", N_("From"), 11, 4, SORT_VACANT, "vacant_from", TRUE },
  { "until", N_("Offer valid until"), 12, 1, SORT_VALID_TO, "valid_to", TRUE, show_valid_to },
};
LIST (offer)

static const TorgetListColumn agency_unit_columns[] = {
  NAME (N_("Name")), DETAIL (N_("Agency"), 2), USES (N_("Used")), MUNICIPALITY (3), PHONE (4),
  EMAIL (5),
};
LIST (agency_unit)

static const TorgetListColumn agency_columns[] = { NAME (N_("Name")), USES (N_("Units")) };
LIST (agency)

static const TorgetListColumn dwelling_columns[] = {
  { "name", N_("Address"), 20, 0, SORT_NAME, "name", TRUE, show_name },
  { "vacant", N_("Vacant"), 15, 1, SORT_VACANT, "vacant_from", TRUE, show_vacant },
  { "flats", N_("Same lease"), 10, 3, SORT_FLATS, "flats", TRUE, show_neighbours },
  { "rooms", N_("Rooms"), 6, 4, TORGET_LIST_UNSORTED, "rooms", TRUE, show_number },
  { "size", N_("m²"), 5, 5, SORT_SIZE, "size_m2", TRUE, show_number },
  { "rent", N_("Rent"), 8, 6, SORT_RENT, "rent", TRUE, show_number },
  DETAIL (N_("Head lease"), 7),
  MUNICIPALITY (2),
};
LIST (dwelling)

static const TorgetListColumn head_lease_columns[] = {
  NAME (N_("Contract")),
  DETAIL (N_("Landlord"), 1),
  { "flats", N_("Flats"), 7, 2, SORT_FLATS, "flats", TRUE, show_flats },
};
LIST (head_lease)

static const TorgetListColumn employer_columns[] = {
  NAME (N_("Name")), SECTOR (2), USES (N_("Used")), MUNICIPALITY (3), PHONE (4), EMAIL (5),
};
LIST (employer)

static const TorgetListColumn practice_place_columns[] = {
  NAME (N_("Practice place")), MUNICIPALITY (1), DETAIL (N_("Employer"), 2), SECTOR (3),
  USES (N_("Used")),
  { "places", N_("Free places"), 10, 4, SORT_PLACES, "places", TRUE, show_number },
};
LIST (practice_place)

static const TorgetListColumn mentor_columns[] = {
  NAME (N_("Name")), DETAIL (N_("Organisation"), 2), USES (N_("Used")), PHONE (3), EMAIL (4),
};
LIST (mentor)

static const TorgetListColumn coordinator_columns[] = {
  NAME (N_("Name")), DETAIL (N_("Office"), 2), USES (N_("Used")), PHONE (3), EMAIL (4),
};
LIST (coordinator)

static const TorgetListColumn office_columns[] = {
  NAME (N_("Name")), USES (N_("Coordinators")), MUNICIPALITY (2),
};
LIST (office)

static const TorgetListColumn note_template_columns[] = {
  NAME (N_("Name")), { "detail", N_("Text"), 50, 1, SORT_DETAIL, "detail", TRUE },
};
LIST (note_template)

/* Filters */

static const TorgetRegisterFilter unit_filters[] = {
  { N_("All"), TORGET_REGISTER_SHOW_ALL },
  { N_("Not in the register"), TORGET_REGISTER_SHOW_UNKNOWN },
  { N_("Possible doubles"), TORGET_REGISTER_SHOW_ALIKE },
  { N_("Not used"), TORGET_REGISTER_SHOW_UNUSED },
  { NULL },
};

/* Of what the other municipalities offer, too. */
#define REGION_FILTERS                                                                             \
  { N_("All"), TORGET_REGISTER_SHOW_ALL },                                       \
  { N_("Ours"), TORGET_REGISTER_SHOW_OURS }, { N_("The region’s"), TORGET_REGISTER_SHOW_RECEIVED }

static const TorgetRegisterFilter group_filters[] = {
  REGION_FILTERS,
  { N_("Not in the register"), TORGET_REGISTER_SHOW_UNKNOWN },
  { N_("Possible doubles"), TORGET_REGISTER_SHOW_ALIKE },
  { N_("Not used"), TORGET_REGISTER_SHOW_UNUSED },
  { NULL },
};

static const TorgetRegisterFilter place_filters[] = {
  REGION_FILTERS,
  { N_("Possible doubles"), TORGET_REGISTER_SHOW_ALIKE },
  { N_("Not used"), TORGET_REGISTER_SHOW_UNUSED },
  { NULL },
};

static const TorgetRegisterFilter offer_filters[] = {
  { N_("All"), TORGET_REGISTER_SHOW_ALL },
  { N_("Expired"), TORGET_REGISTER_SHOW_EXPIRED },
  { NULL },
};

static const TorgetRegisterFilter dwelling_filters[] = {
  REGION_FILTERS,
  { N_("Vacant"), TORGET_REGISTER_SHOW_VACANT },
  { N_("May be let in block"), TORGET_REGISTER_SHOW_BLOCK },
  { NULL },
};

static const TorgetRegisterFilter head_lease_filters[] = {
  { N_("All"), TORGET_REGISTER_SHOW_ALL },
  { N_("May be let in block"), TORGET_REGISTER_SHOW_BLOCK },
  { N_("Not used"), TORGET_REGISTER_SHOW_UNUSED },
  { NULL },
};

static const TorgetRegisterFilter linked_filters[] = {
  { N_("All"), TORGET_REGISTER_SHOW_ALL },
  { N_("Possible doubles"), TORGET_REGISTER_SHOW_ALIKE },
  { N_("Not used"), TORGET_REGISTER_SHOW_UNUSED },
  { NULL },
};

static const TorgetRegisterFilter no_filters[] = { { N_("All"), TORGET_REGISTER_SHOW_ALL }, { NULL } };

static const TorgetRegisterSpec specs[] = {
  [TORGET_REGISTER_PRESCHOOLS]
  = { N_("Preschools"), N_("Children"), "torget-preschool-symbolic", &torget_preschool_unit_spec,
      &unit_list, unit_filters,
      N_("The preschools that families choose and are offered. Forms suggest their names.") },
  [TORGET_REGISTER_SCHOOLS]
  = { N_("Schools"), NULL, "torget-preschool-symbolic", &torget_school_unit_spec, &unit_list,
      unit_filters, N_("Schools and after-school centres of the children.") },
  [TORGET_REGISTER_SFI_PROVIDERS]
  = { N_("SFI providers"), N_("SFI"), "torget-sfi-symbolic", &torget_sfi_provider_spec, &unit_list,
      unit_filters, N_("Who teaches SFI. Forms suggest their names.") },
  [TORGET_REGISTER_SFI_GROUPS]
  = { N_("SFI groups"), NULL, "torget-sfi-symbolic", &torget_sfi_group_spec, &group_list,
      group_filters,
      N_("Groups of SFI, ours and those with free places in the region. Forms suggest their names.") },
  [TORGET_REGISTER_DWELLINGS]
  = { N_("Flats"), N_("Housing"), "torget-housing-symbolic", &torget_flat_spec, &dwelling_list,
      dwelling_filters,
      N_("Every flat that the municipality sublets, who lives there, and which ones are vacant.") },
  [TORGET_REGISTER_HEAD_LEASES]
  = { N_("Head leases"), NULL, "torget-housing-symbolic", &torget_head_lease_spec,
      &head_lease_list, head_lease_filters,
      N_("What the municipality rents from landlords, and how many flats each lease covers.") },
  [TORGET_REGISTER_LANDLORDS]
  = { N_("Landlords"), NULL, "torget-housing-symbolic", &torget_landlord_spec, &unit_list,
      unit_filters, N_("Whom the municipality rents from. Forms suggest their names.") },
  [TORGET_REGISTER_EMPLOYERS]
  = { N_("Employers"), N_("Work"), "torget-plan-symbolic", &torget_employer_spec, &employer_list,
      linked_filters, N_("Employers with places for practice or work.") },
  [TORGET_REGISTER_PRACTICE_PLACES]
  = { N_("Practice places"), NULL, "torget-plan-symbolic", &torget_practice_place_spec,
      &practice_place_list, place_filters,
      N_("Places for practice, ours and the region’s, and who is there.") },
  [TORGET_REGISTER_MENTORS]
  = { N_("Mentors"), NULL, "torget-household-symbolic", &torget_mentor_spec, &mentor_list,
      linked_filters, N_("Mentors, friend families and associations.") },
  [TORGET_REGISTER_AGENCIES]
  = { N_("Agencies"), N_("Coordination"), "torget-region-symbolic", &torget_agency_spec,
      &agency_list, linked_filters, N_("The agencies that the office works with.") },
  [TORGET_REGISTER_AGENCY_UNITS]
  = { N_("Units"), NULL, "torget-region-symbolic", &torget_agency_unit_spec, &agency_unit_list,
      unit_filters, N_("Units of agencies and providers of activities, with whom to ring.") },
  [TORGET_REGISTER_COORDINATORS]
  = { N_("Coordinators"), NULL, "torget-person-symbolic", &torget_coordinator_spec,
      &coordinator_list, linked_filters, N_("Who coordinates, and whom they follow.") },
  [TORGET_REGISTER_OFFICES]
  = { N_("Offices"), NULL, "torget-region-symbolic", &torget_office_spec, &office_list,
      linked_filters, N_("Offices whose coordinators work with the file.") },
  [TORGET_REGISTER_NOTE_TEMPLATES]
  = { N_("Note templates"), NULL, "document-edit-symbolic", &torget_note_template_spec,
      &note_template_list, no_filters, N_("Texts that notes often begin with."), TRUE },
  [TORGET_REGISTER_OFFERS]
  = { N_("Our offers"), N_("Region"), "torget-region-symbolic", &torget_region_offer_spec, &offer_list,
      offer_filters,
      N_("What the municipality offers the others of the region. Select an SFI group, a flat or a "
         "practice place in its register, and choose “Offer”."),
      TRUE, TRUE },
};

/**
 * torget_register_spec_get:
 * @reg: a register
 *
 * Returns: (transfer none): how it looks
 */
const TorgetRegisterSpec *
torget_register_spec_get (TorgetRegister reg)
{
  g_return_val_if_fail (reg < G_N_ELEMENTS (specs), NULL);

  return &specs[reg];
}
