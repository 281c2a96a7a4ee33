/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of the registers: their entries, and every column that names one of them. */
#include "config.h"

#include "store/register-sql.h"

#include "store/vacancy-sql.h"

/* Columns of TorgetRegisterRow after is_known that most registers leave empty. */
#define PLAIN "1, 0, 0, 0, 0, 0, NULL, 0, NULL, 0, " NO_OFFER

/* Columns that only an offer has. */
#define NO_OFFER "NULL, 0, NULL, NULL"

#define BY_NAME(table) "SELECT id FROM " table " ORDER BY name"

#define UNIT_ROWS                                                                                  \
  "SELECT u.id, u.name, a.name, NULL, u.municipality, u.phone, u.email, " PLAIN " "                \
  "FROM unit u LEFT JOIN agency a ON a.id = u.agency_id WHERE u.kind = ?2"

/* The contracts of a flat that keep others out of it: a draft already does, and so does a tenant
 * who has taken the lease over. */
#define TAKEN                                                                                      \
  "EXISTS (SELECT 1 FROM sublet s WHERE s.dwelling_id = d.id AND (s.status IS 'taken_over' "       \
  "OR (NOT " TORGET_SQL_IS_OVER ("s") " "                                                           \
  "AND (s.moved_out_date IS NULL OR s.moved_out_date >= ?1))))"

#define LAST_DAY TORGET_SQL_LAST_DAY_OF ("d.id")

/* The day from which it can be let, as far as that is known. */
#define VACANT_FROM                                                                                \
  "max (coalesce (date (" LAST_DAY ", '+1 day'), d.available_from), "                              \
  "coalesce (d.available_from, date (" LAST_DAY ", '+1 day')))"

#define OFFER_COLUMNS(id, municipality)                                                            \
  id ", coalesce (o.title, o.place), "                                                             \
  "nullif (concat_ws (' · ', o.provider, iif (o.title IS NULL, NULL, o.place)), ''), o.sector, "   \
  municipality ", NULL, NULL, 1, 0, o.size_m2, o.rooms, o.rent, o.kind = 'dwelling', "             \
  "o.start_date, 0, NULL, 0, o.kind, o.places, o.valid_to, "

/* What the other municipalities offer, beside our own, for as long as it holds. */
#define RECEIVED                                                                                   \
  " UNION ALL SELECT " OFFER_COLUMNS ("-o.id", "r.sender") "r.received_date "                      \
  "FROM offer o JOIN offer_receipt r ON r.id = o.receipt_id "                                      \
  "WHERE o.kind = ?3 AND o.valid_to >= ?1"

#define DWELLING_ROWS                                                                              \
  "SELECT d.id, d.address || coalesce (' ' || d.apartment, ''), "                                  \
  "nullif (concat_ws (' · ', l.landlord, l.contract_number), ''), NULL, d.municipality, "         \
  "NULL, NULL, 1, 0, d.size_m2, d.rooms, d.rent, NOT " TAKEN ", "                                  \
  "CASE WHEN NOT " TAKEN " THEN " VACANT_FROM " END, f.n, NULL, 0, " NO_OFFER " "                     \
  "FROM dwelling d LEFT JOIN head_lease l ON l.id = d.head_lease_id "                              \
  "LEFT JOIN (SELECT head_lease_id, count (*) AS n FROM dwelling GROUP BY head_lease_id) f "       \
  "ON f.head_lease_id = d.head_lease_id" RECEIVED

static const TorgetRegisterSql registers[] = {
  [TORGET_REGISTER_PRESCHOOLS] = { "unit", UNIT_ROWS, BY_NAME ("unit") },
  [TORGET_REGISTER_SCHOOLS] = { "unit", UNIT_ROWS, BY_NAME ("unit") },
  [TORGET_REGISTER_SFI_PROVIDERS] = { "unit", UNIT_ROWS, BY_NAME ("unit") },
  [TORGET_REGISTER_SFI_GROUPS] = { "unit", UNIT_ROWS RECEIVED, BY_NAME ("unit") },
  [TORGET_REGISTER_LANDLORDS] = { "unit", UNIT_ROWS, BY_NAME ("unit") },
  [TORGET_REGISTER_AGENCY_UNITS] = { "unit", UNIT_ROWS, BY_NAME ("unit") },
  [TORGET_REGISTER_DWELLINGS]
  = { "dwelling", DWELLING_ROWS, "SELECT id FROM dwelling ORDER BY address, apartment" },
  [TORGET_REGISTER_HEAD_LEASES]
  = { "head_lease",
      "SELECT l.id, coalesce (l.contract_number, l.landlord), l.landlord, NULL, "
      "NULL, NULL, NULL, 1, 0, 0, 0, 0, 0, NULL, "
      "(SELECT count (*) FROM dwelling d WHERE d.head_lease_id = l.id), NULL, 0, " NO_OFFER
      " FROM head_lease l",
      "SELECT id FROM head_lease ORDER BY landlord, contract_number" },
  [TORGET_REGISTER_EMPLOYERS]
  = { "employer",
      "SELECT id, name, NULL, sector, municipality, phone, email, " PLAIN " FROM employer",
      BY_NAME ("employer") },
  [TORGET_REGISTER_PRACTICE_PLACES]
  = { "practice_place",
      "SELECT t.id, t.title, e.name, coalesce (t.sector, e.sector), "
      "coalesce (t.municipality, e.municipality), e.phone, e.email, " PLAIN
      " FROM practice_place t LEFT JOIN employer e ON e.id = t.employer_id" RECEIVED,
      "SELECT id FROM practice_place ORDER BY title" },
  [TORGET_REGISTER_MENTORS]
  = { "mentor", "SELECT id, name, organisation, NULL, NULL, phone, email, " PLAIN " FROM mentor",
      BY_NAME ("mentor") },
  [TORGET_REGISTER_AGENCIES]
  = { "agency", "SELECT id, name, NULL, NULL, NULL, NULL, NULL, " PLAIN " FROM agency",
      BY_NAME ("agency") },
  [TORGET_REGISTER_COORDINATORS]
  = { "coordinator",
      "SELECT c.id, c.name, o.name, NULL, o.municipality, c.phone, c.email, " PLAIN
      " FROM coordinator c LEFT JOIN office o ON o.id = c.office_id",
      BY_NAME ("coordinator") },
  [TORGET_REGISTER_OFFICES]
  = { "office", "SELECT id, name, NULL, NULL, municipality, NULL, NULL, " PLAIN " FROM office",
      BY_NAME ("office") },
  [TORGET_REGISTER_NOTE_TEMPLATES]
  = { "note_template",
      "SELECT id, name, text, NULL, NULL, NULL, NULL, " PLAIN " FROM note_template",
      BY_NAME ("note_template") },
  [TORGET_REGISTER_OFFERS]
  = { "offer",
      "SELECT " OFFER_COLUMNS ("o.id", "NULL") "NULL FROM offer o WHERE o.receipt_id IS NULL",
      "SELECT id FROM offer WHERE receipt_id IS NULL ORDER BY kind, title, place" },
};

/* The reference person of a household, else its first member. */
#define REFERENCE_PERSON(household)                                                                \
  "(SELECT person_id FROM membership WHERE household_id = " household                              \
  " ORDER BY valid_to IS NOT NULL, role IS NOT 'reference_person', id LIMIT 1)"

#define JOIN_PERSON(id) "LEFT JOIN person p ON p.id = " id " "
#define JOIN_OWNER JOIN_PERSON ("t.person_id")
#define JOIN_APPLICANT                                                                             \
  "LEFT JOIN preschool_application o ON o.id = t.application_id " JOIN_PERSON ("o.person_id")
#define JOIN_PLANNER "LEFT JOIN plan o ON o.id = t.plan_id " JOIN_PERSON ("o.person_id")
#define JOIN_CASE "LEFT JOIN coordination_case o ON o.id = t.case_id " JOIN_PERSON ("o.person_id")
#define JOIN_TENANT JOIN_PERSON (REFERENCE_PERSON ("t.household_id"))
#define JOIN_TENANTS_OF(dwelling)                                                                  \
  "LEFT JOIN sublet s ON s.dwelling_id = " dwelling                                                \
  " " JOIN_PERSON (REFERENCE_PERSON ("s.household_id"))
#define JOIN_PLACED                                                                                \
  "LEFT JOIN work_placement w ON w.practice_place_id = t.id " JOIN_PERSON ("w.person_id")
#define JOIN_NOBODY JOIN_PERSON ("NULL")

/* Who names an entry would tell where somebody protected is: those persons have no id here. */
#define COLUMNS                                                                                    \
  "CASE WHEN coalesce (p.protection, 'none') = 'none' THEN coalesce (p.merged_into, p.id) END, "   \
  "p.family_name, p.given_name, p.protection, "

#define USE_WHERE(of, name, tbl, col, joins, label, date, filter)                                  \
  {                                                                                                \
    .reg = TORGET_REGISTER_##of, .by_name = name, .table = #tbl, .column = #col,                   \
    .counts = "SELECT t." #col ", count (*) FROM " #tbl " t "                                      \
              "WHERE t." #col " IS NOT NULL" filter " GROUP BY t." #col,                           \
    .uses = "SELECT t.id, '" #tbl "', " COLUMNS label ", " date " FROM " #tbl " t " joins          \
            "WHERE t." #col " = ?1" filter,                                                        \
    .move = "UPDATE " #tbl " AS t SET " #col " = ?2 "                                              \
            "WHERE t." #col " = ?1" filter,                                                        \
  }
#define NAMED(of, tbl, col, joins, label, date)                                                    \
  USE_WHERE (of, TRUE, tbl, col, joins, label, date, "")
#define LINKED(of, tbl, col, joins, label, date)                                                   \
  USE_WHERE (of, FALSE, tbl, col, joins, label, date, "")

#define IN_SCHOOL "coalesce (t.kind, '') IN ('school', 'after_school')"
#define OF_SCHOOL                                                                                  \
  "(t.application_id IN (SELECT id FROM preschool_application "                                    \
  "WHERE form IN ('school', 'after_school')))"
#define ADDRESS "t.address || coalesce (' ' || t.apartment, '')"

static const TorgetRegisterUseSql uses[] = {
  USE_WHERE (PRESCHOOLS,
             TRUE,
             preschool_choice,
             unit,
             JOIN_APPLICANT,
             "NULL",
             "o.wish_date",
             " AND NOT " OF_SCHOOL),
  USE_WHERE (PRESCHOOLS,
             TRUE,
             preschool_offer,
             unit,
             JOIN_APPLICANT,
             "NULL",
             "t.offered_date",
             " AND NOT " OF_SCHOOL),
  USE_WHERE (PRESCHOOLS,
             TRUE,
             preschool_placement,
             unit,
             JOIN_OWNER,
             "NULL",
             "t.start_date",
             " AND NOT " IN_SCHOOL),
  USE_WHERE (SCHOOLS,
             TRUE,
             preschool_choice,
             unit,
             JOIN_APPLICANT,
             "NULL",
             "o.wish_date",
             " AND " OF_SCHOOL),
  USE_WHERE (SCHOOLS,
             TRUE,
             preschool_offer,
             unit,
             JOIN_APPLICANT,
             "NULL",
             "t.offered_date",
             " AND " OF_SCHOOL),
  USE_WHERE (SCHOOLS,
             TRUE,
             preschool_placement,
             unit,
             JOIN_OWNER,
             "NULL",
             "t.start_date",
             " AND " IN_SCHOOL),
  NAMED (SFI_PROVIDERS,
         sfi_enrolment,
         provider,
         JOIN_OWNER,
         "NULL",
         "coalesce (t.started_date, t.received_date, t.registered_date)"),
  NAMED (SFI_GROUPS,
         sfi_enrolment,
         group_name,
         JOIN_OWNER,
         "NULL",
         "coalesce (t.started_date, t.received_date, t.registered_date)"),
  NAMED (LANDLORDS,
         head_lease,
         landlord,
         "LEFT JOIN dwelling d ON d.head_lease_id = t.id " JOIN_TENANTS_OF ("d.id"),
         "coalesce (d.address, t.contract_number)",
         "coalesce (s.start_date, t.start_date)"),
  NAMED (AGENCY_UNITS, activity, provider, JOIN_PLANNER, "t.title", "t.start_date"),
  NAMED (AGENCY_UNITS, civic_orientation, provider, JOIN_OWNER, "NULL", "t.start_date"),
  LINKED (AGENCY_UNITS, coordination_case, carrier_unit_id, JOIN_OWNER, "NULL", "t.referred_date"),
  LINKED (AGENCY_UNITS, case_contact, unit_id, JOIN_CASE, "t.name", "NULL"),
  LINKED (DWELLINGS, sublet, dwelling_id, JOIN_TENANT, "NULL", "t.start_date"),
  LINKED (HEAD_LEASES, dwelling, head_lease_id, JOIN_TENANTS_OF ("t.id"), ADDRESS, "s.start_date"),
  LINKED (EMPLOYERS,
          practice_place,
          employer_id,
          JOIN_PLACED,
          "t.title",
          "coalesce (w.start_date, t.start_date)"),
  LINKED (EMPLOYERS, work_placement, employer_id, JOIN_OWNER, "NULL", "t.start_date"),
  LINKED (PRACTICE_PLACES, work_placement, practice_place_id, JOIN_OWNER, "NULL", "t.start_date"),
  LINKED (MENTORS, mentor_link, mentor_id, JOIN_OWNER, "NULL", "t.start_date"),
  LINKED (AGENCIES, unit, agency_id, JOIN_NOBODY, "t.name", "NULL"),
  LINKED (COORDINATORS,
          person,
          coordinator_id,
          JOIN_PERSON ("t.id"),
          "NULL",
          "t.first_registered_date"),
  LINKED (COORDINATORS, coordination_case, coordinator_id, JOIN_OWNER, "NULL", "t.referred_date"),
  LINKED (COORDINATORS, task, coordinator_id, JOIN_OWNER, "t.text", "t.due_date"),
  LINKED (COORDINATORS, deadline_mark, coordinator_id, JOIN_OWNER, "t.note", "t.due"),
  LINKED (OFFICES, coordinator, office_id, JOIN_NOBODY, "t.name", "NULL"),
  LINKED (SFI_GROUPS, offer, unit_id, JOIN_NOBODY, "t.title", "t.start_date"),
  LINKED (DWELLINGS, offer, dwelling_id, JOIN_NOBODY, "t.place", "t.start_date"),
  LINKED (PRACTICE_PLACES, offer, practice_place_id, JOIN_NOBODY, "t.title", "t.start_date"),
};

/**
 * torget_register_sql_get:
 * @reg: a register
 *
 * Returns: (transfer none): its statements
 */
const TorgetRegisterSql *
torget_register_sql_get (TorgetRegister reg)
{
  g_return_val_if_fail (reg < G_N_ELEMENTS (registers), NULL);

  return &registers[reg];
}

/**
 * torget_register_sql_find:
 * @table: a table
 *
 * Returns: (nullable) (transfer none): the statements of a register that is kept there
 */
const TorgetRegisterSql *
torget_register_sql_find (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (registers); i++)
    if (g_str_equal (registers[i].table, table))
      return &registers[i];
  return NULL;
}

/**
 * torget_register_sql_get_use:
 * @index: from 0
 *
 * Returns: (nullable) (transfer none): a column that names entries of a register, %NULL after the
 *   last
 */
const TorgetRegisterUseSql *
torget_register_sql_get_use (guint index)
{
  return index < G_N_ELEMENTS (uses) ? &uses[index] : NULL;
}
