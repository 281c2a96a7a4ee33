/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the registers. Field order here is column order in the store. */
#include "config.h"

#include "domain/register-rows.h"

#include "base/text.h"

static const TorgetField register_row_fields[] = {
  TORGET_TEXT (TorgetRegisterRow, name),
  TORGET_TEXT (TorgetRegisterRow, detail),
  TORGET_CODE (TorgetRegisterRow, sector, "sector"),
  TORGET_CODE (TorgetRegisterRow, municipality, "municipality"),
  TORGET_TEXT (TorgetRegisterRow, phone),
  TORGET_TEXT (TorgetRegisterRow, email),
  TORGET_FLAG (TorgetRegisterRow, is_known),
  TORGET_INT (TorgetRegisterRow, uses),
  TORGET_INT (TorgetRegisterRow, size_m2),
  TORGET_INT (TorgetRegisterRow, rooms),
  TORGET_INT (TorgetRegisterRow, rent),
  TORGET_FLAG (TorgetRegisterRow, is_vacant),
  TORGET_DATE (TorgetRegisterRow, vacant_from),
  TORGET_INT (TorgetRegisterRow, flats),
  TORGET_TEXT (TorgetRegisterRow, search_key),
};

TORGET_DEFINE_RECORD (TorgetRegisterRow, register_row, "register_row")

static const TorgetField register_use_fields[] = {
  TORGET_TEXT (TorgetRegisterUse, source),
  TORGET_LINK (TorgetRegisterUse, person_id, "person"),
  TORGET_TEXT (TorgetRegisterUse, family_name),
  TORGET_TEXT (TorgetRegisterUse, given_name),
  TORGET_CODE (TorgetRegisterUse, protection, "protection"),
  TORGET_TEXT (TorgetRegisterUse, label),
  TORGET_DATE (TorgetRegisterUse, date),
};

TORGET_DEFINE_RECORD (TorgetRegisterUse, register_use, "register_use")

static const struct
{
  TorgetRegister reg;
  const char *unit_kind;
} unit_kinds[] = {
  { TORGET_REGISTER_PRESCHOOLS, "preschool" },
  { TORGET_REGISTER_SCHOOLS, "school" },
  { TORGET_REGISTER_SFI_PROVIDERS, "sfi_provider" },
  { TORGET_REGISTER_SFI_GROUPS, "sfi_group" },
  { TORGET_REGISTER_LANDLORDS, "landlord" },
  { TORGET_REGISTER_AGENCY_UNITS, "agency_unit" },
};

/**
 * torget_register_get_unit_kind:
 * @reg: a register
 *
 * Returns: (nullable) (transfer none): the code of unit_kind whose units it lists, %NULL where its
 *   entries are no units
 */
const char *
torget_register_get_unit_kind (TorgetRegister reg)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unit_kinds); i++)
    if (unit_kinds[i].reg == reg)
      return unit_kinds[i].unit_kind;
  return NULL;
}

static const struct
{
  const char *table;
  const char *field;
  TorgetRegister reg;
} named_in[] = {
  { "preschool_choice", "unit", TORGET_REGISTER_PRESCHOOLS },
  { "preschool_offer", "unit", TORGET_REGISTER_PRESCHOOLS },
  { "preschool_placement", "unit", TORGET_REGISTER_PRESCHOOLS },
  { "sfi_enrolment", "provider", TORGET_REGISTER_SFI_PROVIDERS },
  { "sfi_enrolment", "group_name", TORGET_REGISTER_SFI_GROUPS },
  { "head_lease", "landlord", TORGET_REGISTER_LANDLORDS },
  { "activity", "provider", TORGET_REGISTER_AGENCY_UNITS },
  { "civic_orientation", "provider", TORGET_REGISTER_AGENCY_UNITS },
};

/**
 * torget_register_of_field:
 * @table: a table name
 * @field: a text field of it
 *
 * Returns: the register of the names that the field holds, or %TORGET_N_REGISTERS
 */
TorgetRegister
torget_register_of_field (const char *table, const char *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (named_in); i++)
    if (g_str_equal (named_in[i].table, table) && g_str_equal (named_in[i].field, field))
      return named_in[i].reg;
  return TORGET_N_REGISTERS;
}

/**
 * torget_register_dup_key:
 * @name: (nullable): a name as a record has it
 *
 * Names with the same key are the same entry: case and spaces do not count. Letters do, since
 * Backen and Bäcken are two districts.
 *
 * Thread: any.
 *
 * Returns: (transfer full): the key, empty when nothing is left
 */
char *
torget_register_dup_key (const char *name)
{
  g_autofree char *normal = torget_text_normalize (name);
  g_autofree char *folded = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;
  GString *key = g_string_new (NULL);
  gboolean is_apart = FALSE;

  for (const char *c = folded; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isspace (letter))
        {
          is_apart = key->len > 0;
          continue;
        }
      if (is_apart)
        g_string_append_c (key, ' ');
      is_apart = FALSE;
      g_string_append_unichar (key, letter);
    }
  return g_string_free (key, FALSE);
}
