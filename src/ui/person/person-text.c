/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons and households in words. Names are isolated, so that a name in another script does not
 * turn the line around. */
#include "config.h"

#include "ui/person/person-text.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * torget_person_dup_plain_name:
 * @person: a person
 *
 * Returns: (transfer full): given name and family name, with no invisible signs; for initials
 */
char *
torget_person_dup_plain_name (const TorgetPerson *person)
{
  if (person->given_name == NULL || person->family_name == NULL)
    return g_strdup (person->given_name != NULL    ? person->given_name
                     : person->family_name != NULL ? person->family_name
                                                   : _ ("No name"));
  return g_strdup_printf ("%s %s", person->given_name, person->family_name);
}

/**
 * torget_person_dup_name:
 * @person: a person
 *
 * Returns: (transfer full): given name and family name, isolated
 */
char *
torget_person_dup_name (const TorgetPerson *person)
{
  g_autofree char *plain = torget_person_dup_plain_name (person);

  return g_strdup_printf ("⁨%s⁩", plain);
}

/**
 * torget_person_dup_followed:
 * @merged: who was asked for
 * @shown: as whom the same person is in the file
 *
 * Returns: (transfer full): that somebody else than who was asked for is shown
 */
char *
torget_person_dup_followed (const TorgetPerson *merged,
                            const TorgetPerson *shown)
{
  g_autofree char *merged_name = torget_person_dup_name (merged);
  g_autofree char *shown_name = torget_person_dup_name (shown);

  /* Translators: the names of two persons who were one and the same. */
  return g_strdup_printf (_ ("%s was merged into %s, who is shown instead."), merged_name,
                          shown_name);
}

static char *
dup_months (TorgetDate birth,
            TorgetDate today)
{
  int months = 0;

  while (months < 24 && torget_date_add_months (birth, months + 1) <= today)
    months++;
  /* Translators: age of a child under two. */
  return g_strdup_printf (ngettext ("%d month", "%d months", (gulong) months), months);
}

/**
 * torget_person_dup_age:
 * @person: a person
 * @today: the day
 *
 * Returns: (transfer full) (nullable): the age in words, under two in months; at death for the
 *   dead; %NULL when the birth date is not known
 */
char *
torget_person_dup_age (const TorgetPerson *person,
                       TorgetDate today)
{
  const TorgetDate day = person->death_date != TORGET_DATE_NONE ? person->death_date : today;
  int years;

  if (person->birth_date == TORGET_DATE_NONE || person->birth_date > day)
    return NULL;
  years = torget_date_get_age (person->birth_date, day);
  if (years < 2)
    return dup_months (person->birth_date, day);
  /* Translators: age of a person. */
  return g_strdup_printf (ngettext ("%d year", "%d years", (gulong) years), years);
}

/**
 * torget_person_dup_birth:
 * @person: a person
 *
 * Returns: (transfer full) (nullable): the birth date, as far as it is known
 */
char *
torget_person_dup_birth (const TorgetPerson *person)
{
  char iso[TORGET_DATE_ISO_SIZE];

  if (person->birth_date == TORGET_DATE_NONE)
    return NULL;
  torget_date_write_iso (person->birth_date, iso);
  if (g_strcmp0 (person->birth_precision, "year") == 0)
    iso[4] = '\0';
  else if (g_strcmp0 (person->birth_precision, "month") == 0)
    iso[7] = '\0';
  else if (g_strcmp0 (person->birth_precision, "estimated") == 0)
    /* Translators: a birth date that has been estimated. */
    return g_strdup_printf (_ ("about %s"), iso);
  return g_strdup (iso);
}

/**
 * torget_person_dup_identity:
 * @person: a person
 * @identity: (nullable): the number to show
 *
 * Returns: (transfer full) (nullable): the number; masked when the person is protected
 */
char *
torget_person_dup_identity (const TorgetPerson *person,
                            const TorgetIdentity *identity)
{
  const char *dash;

  if (identity == NULL || identity->value == NULL)
    return NULL;
  if (!torget_person_is_protected (person))
    return g_strdup (identity->value);
  dash = strchr (identity->value, '-');
  return g_strdup_printf ("••••••••-%s", dash != NULL ? "••••" : "");
}

/**
 * torget_household_dup_name:
 * @household: a household
 * @records: the case
 * @today: the day
 *
 * Returns: (transfer full): its name; without one that of the first member's family, or a dash
 */
char *
torget_household_dup_name (const TorgetHousehold *household,
                           TorgetRecordSet *records,
                           TorgetDate today)
{
  g_autoptr (GPtrArray) members = NULL;
  const TorgetPerson *first = NULL;

  if (household->name != NULL)
    return g_strdup_printf ("⁨%s⁩", household->name);
  members = torget_case_list_memberships (records, household->record.id, today);
  if (members->len > 0)
    first = torget_case_get_person (
      records, ((TorgetMembership *) g_ptr_array_index (members, 0))->person_id);
  if (first != NULL && first->family_name != NULL)
    return g_strdup_printf ("⁨%s⁩", first->family_name);
  return g_strdup (household->label != NULL ? household->label : "–");
}
