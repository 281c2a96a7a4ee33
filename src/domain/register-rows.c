/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the registers. Field order here is column order in the store. */
#include "config.h"

#include "domain/register-rows.h"

#include "base/text.h"
#include "domain/preschool.h"

#include <string.h>

/* Of 100; "Hermods" and "Hermods AB" have 85. */
#define ALIKE 75

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
  TORGET_FLAG (TorgetRegisterRow, is_alike),
  TORGET_CODE (TorgetRegisterRow, offer_kind, "region_offer_kind"),
  TORGET_INT (TorgetRegisterRow, places),
  TORGET_DATE (TorgetRegisterRow, valid_to),
  TORGET_DATE (TorgetRegisterRow, received_date),
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
  TorgetRegister reg;
  const char *kind;
} offer_kinds[] = {
  { TORGET_REGISTER_SFI_GROUPS, "sfi_course" },
  { TORGET_REGISTER_DWELLINGS, "dwelling" },
  { TORGET_REGISTER_PRACTICE_PLACES, "practice_place" },
};

/**
 * torget_register_get_offer_kind:
 * @reg: a register
 *
 * Returns: (nullable) (transfer none): the code of region_offer_kind that its entries can be offered
 *   as, and that other municipalities offer beside them; %NULL where there is none
 */
const char *
torget_register_get_offer_kind (TorgetRegister reg)
{
  for (gsize i = 0; i < G_N_ELEMENTS (offer_kinds); i++)
    if (offer_kinds[i].reg == reg)
      return offer_kinds[i].kind;
  return NULL;
}

/**
 * torget_register_row_is_received:
 * @row: a row of a register
 *
 * Returns: whether another municipality offers it, so that nothing of it is ours to change
 */
gboolean
torget_register_row_is_received (const TorgetRegisterRow *row)
{
  return row->record.id < 0;
}

/**
 * torget_register_row_get_offer_id:
 * @row: a row of a register that another municipality offers
 *
 * Returns: row id of the offer
 */
gint64
torget_register_row_get_offer_id (const TorgetRegisterRow *row)
{
  return -row->record.id;
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

static gboolean
is_school (const char *form)
{
  static const char *const schools[] = { "school", "after_school", NULL };

  return form != NULL && g_strv_contains (schools, form);
}

/* A place tells itself what it is; an offer and a choice are what the application asks for. */
static gboolean
is_of_school (gconstpointer record,
              TorgetRecordSet *records)
{
  const TorgetRecordType *type = ((const TorgetRecord *) record)->type;
  const TorgetField *link = torget_record_type_find (type, "application_id");
  const TorgetPreschoolApplication *application;

  if (type == &torget_preschool_placement_type)
    return is_school (((const TorgetPreschoolPlacement *) record)->kind);
  if (records == NULL || link == NULL)
    return FALSE;
  application = torget_record_set_find (records, &torget_preschool_application_type,
                                        torget_record_get_number (record, link));
  return application != NULL && is_school (application->form);
}

/**
 * torget_register_of_field:
 * @record: a record
 * @field: a text field of it
 * @records: (nullable): the case that it belongs to, which tells preschools from schools
 *
 * Thread: any.
 *
 * Returns: the register of the names that the field holds, or %TORGET_N_REGISTERS
 */
TorgetRegister
torget_register_of_field (gconstpointer record,
                          const char *field,
                          TorgetRecordSet *records)
{
  const char *table = ((const TorgetRecord *) record)->type->name;

  for (gsize i = 0; i < G_N_ELEMENTS (named_in); i++)
    {
      if (!g_str_equal (named_in[i].table, table) || !g_str_equal (named_in[i].field, field))
        continue;
      return named_in[i].reg == TORGET_REGISTER_PRESCHOOLS && is_of_school (record, records)
                 ? TORGET_REGISTER_SCHOOLS
                 : named_in[i].reg;
    }
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

static gboolean
has_pair (const char *text,
          const char *pair)
{
  for (const char *c = text; c[0] != '\0' && c[1] != '\0'; c++)
    if (c[0] == pair[0] && c[1] == pair[1])
      return TRUE;
  return FALSE;
}

static guint
count_pairs (const char *text,
             const char *in)
{
  guint n_pairs = 0;

  for (const char *c = text; c[0] != '\0' && c[1] != '\0'; c++)
    n_pairs += has_pair (in, c);
  return n_pairs;
}

/**
 * torget_register_likeness:
 * @a: (nullable): a name
 * @b: (nullable): another one
 *
 * Compares names by the pairs of letters that they have in common, without case and accents.
 *
 * Thread: any.
 *
 * Returns: 0 for nothing in common to 100 for the same letters
 */
guint
torget_register_likeness (const char *a,
                          const char *b)
{
  g_autofree char *one = torget_text_fold (a);
  g_autofree char *other = torget_text_fold (b);
  const gsize n_pairs = MAX (strlen (one), 1) + MAX (strlen (other), 1) - 2;

  if (n_pairs == 0)
    return strcmp (one, other) == 0 ? 100 : 0;
  return (guint) ((count_pairs (one, other) + count_pairs (other, one)) * 100 / n_pairs);
}

/* The words that have a figure in them, such as 1A: they tell one group from another. */
static char *
dup_numbers (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", " ,.-/", -1);
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (strpbrk (words[i], "0123456789") != NULL)
      {
        g_autofree char *folded = torget_text_fold (words[i]);

        g_string_append (numbers, folded);
        g_string_append_c (numbers, ' ');
      }
  return g_string_free (numbers, FALSE);
}

/**
 * torget_register_is_alike:
 * @a: (nullable): a name
 * @b: (nullable): another one
 *
 * Names that are written differently may be the same; those with other numbers are not.
 *
 * Thread: any.
 *
 * Returns: whether somebody should look at the two
 */
gboolean
torget_register_is_alike (const char *a,
                          const char *b)
{
  g_autofree char *one = dup_numbers (a);
  g_autofree char *other = dup_numbers (b);

  return torget_register_likeness (a, b) >= ALIKE && g_str_equal (one, other);
}
