/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which register has the names that a field of a record holds. */
#include "config.h"

#include "domain/housing.h"
#include "domain/preschool.h"
#include "domain/register-rows.h"
#include "domain/sfi.h"

#define APPLICATION 10

static TorgetRecordSet *
create_case (const char *form)
{
  TorgetRecordSet *records = torget_record_set_new ();
  TorgetPreschoolApplication *application = torget_record_new (&torget_preschool_application_type);

  application->record.id = APPLICATION;
  application->form = g_strdup (form);
  torget_record_set_add (records, application);
  return records;
}

static void
set_text (gpointer record,
          const char *field,
          const char *text)
{
  const TorgetField *found
      = torget_record_type_find (((TorgetRecord *) record)->type, field);

  if (found != NULL)
    torget_record_set_text (record, found, text);
}

static void
set_application (gpointer record)
{
  const TorgetField *link
      = torget_record_type_find (((TorgetRecord *) record)->type, "application_id");

  if (link != NULL)
    torget_record_set_number (record, link, APPLICATION);
}

/* A place is what it says itself, whatever was applied for. */
static void
test_fields (void)
{
  static const struct
  {
    const TorgetRecordType *type;
    const char *field;
    const char *form; /* of the application */
    const char *kind; /* of the place */
    TorgetRegister reg;
  } cases[] = {
    { &torget_sfi_enrolment_type, "provider", NULL, NULL, TORGET_REGISTER_SFI_PROVIDERS },
    { &torget_sfi_enrolment_type, "group_name", NULL, NULL, TORGET_REGISTER_SFI_GROUPS },
    { &torget_sfi_enrolment_type, "course", NULL, NULL, TORGET_N_REGISTERS },
    { &torget_head_lease_type, "landlord", NULL, NULL, TORGET_REGISTER_LANDLORDS },
    { &torget_preschool_choice_type, "unit", NULL, NULL, TORGET_REGISTER_PRESCHOOLS },
    { &torget_preschool_choice_type, "unit", "school", NULL, TORGET_REGISTER_SCHOOLS },
    { &torget_preschool_offer_type, "unit", "preschool", NULL, TORGET_REGISTER_PRESCHOOLS },
    { &torget_preschool_offer_type, "unit", "after_school", NULL, TORGET_REGISTER_SCHOOLS },
    { &torget_preschool_placement_type, "unit", NULL, NULL, TORGET_REGISTER_PRESCHOOLS },
    { &torget_preschool_placement_type, "unit", "school", "preschool",
      TORGET_REGISTER_PRESCHOOLS },
    { &torget_preschool_placement_type, "unit", "preschool", "school", TORGET_REGISTER_SCHOOLS },
    { &torget_preschool_placement_type, "unit", NULL, "after_school", TORGET_REGISTER_SCHOOLS },
    { &torget_preschool_placement_type, "unit", NULL, "pedagogical_care",
      TORGET_REGISTER_PRESCHOOLS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TorgetRecordSet) records = create_case (cases[i].form);
      g_autoptr (TorgetRecord) record = torget_record_new (cases[i].type);

      set_application (record);
      set_text (record, "kind", cases[i].kind);
      g_assert_cmpint (torget_register_of_field (record, cases[i].field, records), ==,
                       cases[i].reg);
    }
}

/* Without a case, an application is taken to be for preschool. */
static void
test_without_case (void)
{
  g_autoptr (TorgetRecord) choice = torget_record_new (&torget_preschool_choice_type);

  set_application (choice);
  g_assert_cmpint (torget_register_of_field (choice, "unit", NULL), ==,
                   TORGET_REGISTER_PRESCHOOLS);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-field/fields", test_fields);
  g_test_add_func ("/register-field/without-case", test_without_case);
  return g_test_run ();
}
