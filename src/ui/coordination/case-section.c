/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coordination case: referral, the preparatory group's decision, case carrier, closure. */
#include "config.h"

#include "ui/coordination/case-section.h"

#include "base/clock.h"
#include "domain/coordination.h"
#include "ui/person/field-value.h"

#include <glib/gi18n.h>

/* What happens after the referral is told by events, which set the status with it. */
const TorgetRecordSpec torget_coordination_case_spec = {
  .type = &torget_coordination_case_type,
  .add_title = N_("Refer to the Preparatory Group"),
  .edit_title = N_("Edit Coordination Case"),
  .added = N_("Referred to the preparatory group"),
  .changed = N_("Coordination case changed"),
  .removed = N_("Coordination case removed"),
  .groups = {
    { N_("Referral"), { "referred_by", "referred_date" } },
    { N_("Conditions of the referral"),
      { "is_registered", "is_informed", "is_able", "has_consented", "conditions_date",
        "conditions_by" } },
  },
  .headline = { "status", "referred_by", "referred_date" },
};

static GPtrArray *
list_cases (TorgetPersonCase *person_case)
{
  gconstpointer main
      = torget_case_get_coordination (torget_person_case_get_records (person_case),
                                      torget_person_case_get_person_id (person_case));

  return torget_record_section_list_owned (person_case, &torget_coordination_case_type, main);
}

/* One case at a time: a new referral waits until the last one is over. */
static gpointer
create_case (TorgetPersonCase *person_case)
{
  const TorgetPerson *person = torget_person_case_get_person (person_case);
  const TorgetCoordinationCase *latest
      = torget_case_get_coordination (torget_person_case_get_records (person_case),
                                      torget_person_case_get_person_id (person_case));
  TorgetCoordinationCase *coordination;

  if (latest != NULL && !torget_coordination_is_over (latest))
    return NULL;
  coordination
      = torget_record_section_create_owned (person_case, &torget_coordination_case_type);
  coordination->status = g_strdup ("referred");
  coordination->referred_date = torget_clock_get_today ();
  coordination->conditions_date = coordination->referred_date;
  coordination->is_registered
      = g_strcmp0 (person->municipality, TORGET_COORDINATION_MUNICIPALITY) == 0;
  return coordination;
}

/* What is shown of a case: a line for each step that has been taken. */

static char *
dup_value (TorgetPersonCase *person_case,
           gconstpointer record,
           const char *name)
{
  const TorgetField *field = torget_record_type_find (&torget_coordination_case_type, name);

  if (!torget_record_is_set (record, field))
    return NULL;
  return torget_field_value_dup_of (record, field, torget_person_case_get_records (person_case));
}

static char *
dup_joined (TorgetPersonCase *person_case,
            gconstpointer record,
            const char *const *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *value = dup_value (person_case, record, names[i]);

      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* @value: (transfer full) (nullable) */
static void
add_fact (GPtrArray *facts,
          const char *label,
          char *value)
{
  if (value == NULL)
    return;
  g_ptr_array_add (facts, g_strdup (label));
  g_ptr_array_add (facts, value);
}

static char *
dup_driver (const TorgetCoordinationCase *coordination)
{
  const char *agency
      = torget_label_of ("agency", torget_coordination_get_driver (coordination));

  if (agency == NULL || torget_coordination_is_over (coordination))
    return NULL;
  if (torget_coordination_has_carrier (coordination))
    return g_strdup (agency);
  /* Translators: the agency that referred the person. */
  return g_strdup_printf (_ ("%s, until a case carrier is appointed"), agency);
}

static char *
dup_conditions (TorgetPersonCase *person_case,
                const TorgetCoordinationCase *coordination)
{
  static const char *const checked[] = { "conditions_date", "conditions_by", NULL };
  const int n_met = !!coordination->is_registered + !!coordination->is_informed
                    + !!coordination->is_able + !!coordination->has_consented;
  g_autofree char *who = dup_joined (person_case, coordination, checked);
  g_autofree char *text
      = n_met == 4 ? g_strdup (_ ("All are met"))
                   /* Translators: of the four conditions of a referral. */
                   : g_strdup_printf (ngettext ("%d of 4 is met", "%d of 4 are met", (gulong) n_met),
                                      n_met);

  return who != NULL ? g_strdup_printf ("%s · %s", text, who) : g_steal_pointer (&text);
}

static GPtrArray *
list_facts (TorgetPersonCase *person_case,
            gconstpointer record)
{
  static const struct
  {
    const char *label;
    const char *fields[5];
  } steps[] = {
    { N_("The preparatory group"), { "decision", "decision_date", "decision_text" } },
    { N_("Planning meeting"), { "planning_date" } },
    { N_("Case carrier"), { "carrier_unit_id", "coordinator_id", "carrier_date" } },
    { N_("Closed"), { "closed_date", "outcome", "closed_text" } },
  };
  static const char *const status[] = { "status", NULL };
  static const char *const referral[] = { "referred_by", "referred_date", NULL };
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);

  add_fact (facts, _ ("Status"), dup_joined (person_case, record, status));
  add_fact (facts, _ ("Drives the case"), dup_driver (record));
  add_fact (facts, _ ("Referral"), dup_joined (person_case, record, referral));
  add_fact (facts, _ ("Conditions of the referral"), dup_conditions (person_case, record));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    add_fact (facts, _ (steps[i].label), dup_joined (person_case, record, steps[i].fields));
  return facts;
}

const TorgetRecordSection torget_coordination_case_section = {
  .title = N_("Coordination case"),
  .add_label = N_("Refer to the Preparatory Group"),
  .empty_text = N_("Not referred to the preparatory group."),
  .spec = &torget_coordination_case_spec,
  .is_main = TRUE,
  .list = list_cases,
  .list_facts = list_facts,
  .create = create_case,
};
