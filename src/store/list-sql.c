/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of the lists. Columns of a page stand in the field order of domain/list-rows.h. */
#include "config.h"

#include "store/list-sql.h"

#include "store/vacancy-sql.h"

#define DUE(rule, person, subject)                                                                \
  "(SELECT due FROM deadline WHERE person_id = " person " AND rule = '" rule "' "                 \
  "AND subject_id = " subject ")"

/* The day by which something is still to be done; nothing once it has been. The sign keeps the
 * index of all that is open out of it: the person has few rows. */
#define STILL_DUE(rule, person, subject)                                                          \
  "(SELECT due FROM deadline WHERE person_id = " person " AND rule = '" rule "' "                 \
  "AND subject_id = " subject " AND +state = 0)"

/* The first day of the sublets in a row, of which the deadline of two years was computed: the day
 * itself does not tell it, since two years from 28 and from 29 February end on the same day. */
#define FIRST_DAY(person, subject)                                                                \
  "(SELECT substr (inputs, instr (inputs, 'sublet.first_day ') + 17, 10) FROM deadline "          \
  "WHERE person_id = " person " AND rule = 'sublet_two_years' AND subject_id = " subject ")"

/* The household that a person belongs to now; the first one where there are several. */
#define HOUSEHOLD_OF(person)                                                                      \
  "(SELECT min (household_id) FROM membership WHERE person_id = " person " AND valid_to IS NULL)"

/* The reference person of a household, else its first member. */
#define REFERENCE_PERSON(household)                                                               \
  "(SELECT person_id FROM membership WHERE household_id = " household                             \
  " ORDER BY valid_to IS NOT NULL, role IS NOT 'reference_person', id LIMIT 1)"

/* Planned hours a week of the plan's running activities of the kinds in @kinds. */
#define HOURS(kinds)                                                                              \
  "(SELECT sum (hours_per_week) FROM activity WHERE plan_id = t.id "                              \
  "AND status IS NOT 'completed' AND status IS NOT 'interrupted' AND kind " kinds ")"

#define PRACTICE_KINDS                                                                            \
  "('work_training', 'reinforced_work_training', 'internship', 'language_support', "               \
  "'subsidised_employment')"

/* Guardians whose SFI has not started or whose plan is part time for want of this place, while it
 * is waited for. */
#define BLOCKED_GUARDIANS                                                                         \
  "CASE WHEN " PLACED " IS NULL "                                                                 \
  "AND coalesce (t.status, '') NOT IN ('placed', 'settling_in', 'struck', 'terminated') THEN "    \
  "(SELECT group_concat (CASE coalesce (g.protection, 'none') WHEN 'none' "                       \
  "THEN concat_ws (' ', g.given_name, g.family_name) ELSE '' END || char (10), '') "              \
  "FROM membership m JOIN person g ON g.id = m.person_id "                                        \
  "JOIN person_index gi ON gi.person_id = g.id "                                                  \
  "WHERE m.household_id = " HOUSEHOLD_OF ("t.person_id") " AND m.valid_to IS NULL "               \
  "AND m.role NOT IN ('child', 'stepchild', 'unaccompanied') "                                    \
  "AND (gi.sfi_status IN ('registered', 'called', 'received', 'queued') OR EXISTS ("              \
  "SELECT 1 FROM plan WHERE plan.person_id = g.id "                                               \
  "AND plan.status = 'active_part_time' AND plan.part_time_reason = 'no_preschool_place' "        \
  "AND coalesce (plan.blocking_application_id, t.id) = t.id))) END"

#define OPEN_OFFER                                                                                \
  "(SELECT answer_by FROM preschool_offer WHERE application_id = t.id AND answer IS NULL "        \
  "ORDER BY offered_date DESC LIMIT 1)"

#define PLACED                                                                                    \
  "(SELECT min (start_date) FROM preschool_placement WHERE application_id = t.id)"

#define UNIT                                                                                      \
  "coalesce ((SELECT unit FROM preschool_placement WHERE application_id = t.id "                  \
  "ORDER BY start_date DESC LIMIT 1), "                                                           \
  "(SELECT unit FROM preschool_offer WHERE application_id = t.id "                                \
  "ORDER BY offered_date DESC LIMIT 1), "                                                         \
  "(SELECT unit FROM preschool_choice WHERE application_id = t.id ORDER BY rank LIMIT 1))"

/* What every row of a track says of its person @id, who is `p` in a page of rows. */
#define PERSON(id) id ", p.family_name, p.given_name, p.protection, p.municipality, "

#define FROM_IDS(table) "FROM json_each (?1) AS j JOIN " table " AS t ON t.id = j.value "

#define LAST_JOIN "LEFT JOIN coordinator AS c ON c.id = p.coordinator_id ORDER BY j.key"

/* The page of a track that is a person's own. @columns: after the person, before the coordinator */
#define TRACK_ROWS(table, columns)                                                                \
  "SELECT t.id, " PERSON ("t.person_id") columns ", c.name " FROM_IDS (table)                     \
  "JOIN person AS p ON p.id = t.person_id " LAST_JOIN

#define TRACK(table) table " AS t JOIN person_index AS i ON i.person_id = t.person_id"

/* Flats that nobody holds, or that somebody leaves on a day that is known. */
#define VACANT                                                                                    \
  "SELECT id, NULL, id, NULL, NULL FROM dwelling AS v WHERE NOT EXISTS ("                         \
  "SELECT 1 FROM sublet AS s WHERE s.dwelling_id = v.id AND (s.status IS 'taken_over' "           \
  "OR (NOT " TORGET_SQL_IS_OVER ("s") " AND s.moved_out_date IS NULL)))"

#define SUBLETS                                                                                   \
  "(SELECT id, household_id, dwelling_id, status, start_date FROM sublet UNION ALL " VACANT ")"

#define LANDLORD "(SELECT landlord FROM head_lease WHERE id = d.head_lease_id)"

/* A heading tells where its rows are. */
#define UNLESS_PROTECTED(place)                                                                   \
  TORGET_SQL_UNLESS_PROTECTED_BEGIN place TORGET_SQL_UNLESS_PROTECTED_END

#define OWN_DUE(rule) DUE (rule, "t.person_id", "t.id")

static const TorgetListSql lists[] = {
  [TORGET_LIST_PERSONS] = {
    .from = "person_index AS i",
    .shown = "i.hidden = 0",
    .id = "i.person_id",
    .municipality = "i.municipality",
    .status = "i.status",
    .due = "i.next_due",
    .start = UNLESS_PROTECTED ("i.birth_date"),
    .course = "i.sfi_course",
    .address = "i.sort_key",
    .rows = "SELECT t.id, t.family_name, t.given_name, t.native_name, t.birth_date, t.protection, "
            "t.municipality, t.status, i.identity, c.name, i.plan_status, i.sfi_status, "
            "i.sfi_course, i.preschool_status, i.sublet_status, i.sublet_end, i.next_due, "
            "i.next_rule "
            FROM_IDS ("person") "JOIN person_index AS i ON i.person_id = t.id "
            "LEFT JOIN coordinator AS c ON c.id = t.coordinator_id ORDER BY j.key",
  },
  [TORGET_LIST_PLANS] = {
    .from = TRACK ("plan"),
    .shown = "i.hidden = 0",
    .id = "t.id",
    .municipality = "i.municipality",
    .status = "t.status",
    .due = OWN_DUE ("programme_end"),
    .start = "t.enrolled_date",
    .course = "i.sfi_course",
    .address = "i.sort_key",
    .rows = TRACK_ROWS ("plan",
                        "t.status, t.part_time_reason, t.enrolled_date, t.plan_date, "
                        OWN_DUE ("programme_end") ", t.hours_per_week, "
                        HOURS ("= 'sfi'") ", " HOURS ("IN " PRACTICE_KINDS) ", "
                        HOURS ("NOT IN ('sfi') AND kind NOT IN " PRACTICE_KINDS)),
  },
  [TORGET_LIST_SFI] = {
    .from = TRACK ("sfi_enrolment"),
    .shown = "i.hidden = 0",
    .id = "t.id",
    .municipality = "i.municipality",
    .status = "t.status",
    .due = OWN_DUE ("sfi_right_end"),
    .start = "t.started_date",
    .course = "t.course",
    .address = "i.sort_key",
    .rows = TRACK_ROWS ("sfi_enrolment",
                        "t.status, t.study_path, t.course, t.track, t.literacy, "
                        "t.registered_date, t.received_date, t.started_date, "
                        OWN_DUE ("sfi_right_end") ", t.provider, t.hours_per_week"),
  },
  [TORGET_LIST_PRESCHOOL] = {
    .from = TRACK ("preschool_application"),
    .shown = "i.hidden = 0",
    .id = "t.id",
    .municipality = "i.municipality",
    .status = "t.status",
    .due = "coalesce (" OPEN_OFFER ", "
           STILL_DUE ("preschool_guarantee", "t.person_id", "t.id") ")",
    .start = "t.wish_date",
    .course = "i.sort_key",
    .address = UNIT,
    .rows = TRACK_ROWS ("preschool_application",
                        "p.birth_date, t.status, t.wish_date, t.wanted_start, "
                        OWN_DUE ("preschool_guarantee") ", " OPEN_OFFER ", " PLACED ", " UNIT ", "
                        BLOCKED_GUARDIANS),
  },
  [TORGET_LIST_SUBLETS] = {
    .from = SUBLETS " AS t LEFT JOIN person_index AS i ON i.person_id = "
            REFERENCE_PERSON ("t.household_id") " LEFT JOIN dwelling AS d ON d.id = t.dwelling_id",
    .shown = "i.hidden IS NOT 1",
    .first = "t.household_id IS NOT NULL",
    .id = "t.id",
    .municipality = "coalesce (i.municipality, d.municipality)",
    .status = "t.status",
    .due = STILL_DUE ("sublet_serve_notice", "i.person_id", "t.id"),
    .start = "t.start_date",
    .course = "i.sort_key",
    .address = "d.address",
    .landlord = LANDLORD,
    .area_group = UNLESS_PROTECTED ("coalesce (d.area, d.city)"),
    .landlord_group = UNLESS_PROTECTED (LANDLORD),
    .rows = "SELECT j.value, p.id, p.family_name, p.given_name, p.protection, "
            "coalesce (p.municipality, d.municipality), t.household_id, "
            "coalesce (h.name, h.label), concat_ws (' ', d.address, d.apartment), l.landlord, "
            "l.block, t.tenure, t.status, t.start_date, t.end_date, "
            DUE ("sublet_serve_notice", "p.id", "t.id") ", "
            FIRST_DAY ("p.id", "t.id") ", "
            DUE ("sublet_decide", "p.id", "t.id") ", t.notice_served_date, "
            "CASE WHEN t.id IS NULL THEN " TORGET_SQL_LAST_DAY_OF ("d.id")
            " ELSE t.moved_out_date END, c.name "
            "FROM json_each (?1) AS j LEFT JOIN sublet AS t ON t.id = j.value "
            "LEFT JOIN dwelling AS d ON d.id = CASE WHEN t.id IS NULL THEN j.value "
            "ELSE t.dwelling_id END "
            "LEFT JOIN household AS h ON h.id = t.household_id "
            "LEFT JOIN person AS p ON p.id = " REFERENCE_PERSON ("t.household_id")
            " LEFT JOIN head_lease AS l ON l.id = d.head_lease_id " LAST_JOIN,
  },
};

/**
 * torget_list_sql_get:
 * @kind: a list
 *
 * Returns: (transfer none): its SQL
 */
const TorgetListSql *
torget_list_sql_get (TorgetListKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (lists), NULL);

  return &lists[kind];
}
