/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column of a register can mean, in the user's words. */
#include "config.h"

#include "ui/region/meaning-text.h"

#include <glib/gi18n.h>

static const struct
{
  const char *meaning;
  const char *text;
} meanings[] = {
  { "personal_id", N_ ("Identity number") },
  { "dossier", N_ ("Dossier or LMA number") },
  { "family_name", N_ ("Family name") },
  { "given_name", N_ ("Given name") },
  { "native_name", N_ ("Name in its own script") },
  { "full_name", N_ ("Whole name") },
  { "sex", N_ ("Legal sex") },
  { "birth_date", N_ ("Birth date") },
  { "household", N_ ("Household label") },
  { "role", N_ ("Role in the household") },
  { "municipality_code", N_ ("Municipality code") },
  { "municipality", N_ ("Municipality") },
  { "status", N_ ("Status of the case") },
  { "reception", N_ ("Way of reception") },
  { "permit_ground", N_ ("Ground of the permit") },
  { "permit_granted", N_ ("Permit from") },
  { "permit_to", N_ ("Permit to") },
  { "assigned", N_ ("Assigned to the municipality") },
  { "received", N_ ("Received in the municipality") },
  { "first_registered", N_ ("First population registration") },
  { "language", N_ ("Language") },
  { "country", N_ ("Citizenship") },
  { "interpreter", N_ ("Needs an interpreter") },
  { "protected", N_ ("Protected personal data") },
  { "phone", N_ ("Telephone") },
  { "email", N_ ("Email") },
  { "address", N_ ("Address") },
  { "plan_status", N_ ("Plan: status") },
  { "plan_enrolled", N_ ("Plan: assigned to the programme") },
  { "plan_date", N_ ("Plan: settled") },
  { "part_time_reason", N_ ("Plan: reason for part time") },
  { "plan_end", N_ ("Plan: decided end") },
  { "activity", N_ ("Plan: activities under way") },
  { "sfi_path", N_ ("SFI: study path") },
  { "sfi_course", N_ ("SFI: course") },
  { "sfi_track", N_ ("SFI: track") },
  { "sfi_status", N_ ("SFI: status") },
  { "sfi_registered", N_ ("SFI: registered") },
  { "sfi_received", N_ ("SFI: received") },
  { "sfi_start", N_ ("SFI: first lesson") },
  { "sfi_provider", N_ ("SFI: provider") },
  { "preschool_applied", N_ ("Preschool: applied") },
  { "preschool_wanted_start", N_ ("Preschool: wanted start") },
  { "preschool_wish", N_ ("Preschool: first choice") },
  { "preschool_placed", N_ ("Preschool: place from") },
  { "lease_from", N_ ("Sublet: first day") },
  { "lease_to", N_ ("Sublet: last day") },
  { "lease_status", N_ ("Sublet: status") },
  { "block_lease", N_ ("Sublet: block lease") },
  { "landlord", N_ ("Sublet: landlord") },
  { "note", N_ ("Note on the person") },
};

/**
 * torget_meaning_get_text:
 * @meaning: (nullable): a meaning of an import's column
 *
 * Returns: (transfer none): its name; for %NULL what happens to a column without meaning
 */
const char *
torget_meaning_get_text (const char *meaning)
{
  if (meaning == NULL)
    return _ ("Not known: kept as a note");
  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (g_str_equal (meanings[i].meaning, meaning))
      return _ (meanings[i].text);
  g_return_val_if_reached (meaning);
}
