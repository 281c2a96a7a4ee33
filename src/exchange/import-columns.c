/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a register mean, by their headings. */
#include "config.h"

#include "exchange/import-columns.h"

#include "base/text.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"

#include <string.h>

#define PERSON(id, field, headings) { id, &torget_person_type, field, TORGET_IMPORT_FIELD, headings }
#define PLAN(id, field, headings) { id, &torget_plan_type, field, TORGET_IMPORT_FIELD, headings }
#define SFI(id, field, headings)                                                                  \
  { id, &torget_sfi_enrolment_type, field, TORGET_IMPORT_FIELD, headings }
#define APPLICATION(id, field, headings)                                                          \
  { id, &torget_preschool_application_type, field, TORGET_IMPORT_FIELD, headings }
#define SUBLET(id, field, headings) { id, &torget_sublet_type, field, TORGET_IMPORT_FIELD, headings }
#define SPECIAL(id, how, headings) { id, NULL, NULL, how, headings }

static const TorgetImportColumn columns[] = {
  SPECIAL ("personal_id", TORGET_IMPORT_PERSONAL_ID,
           "Personnummer|Pnr|Person-/samordningsnummer|Samordningsnummer|Personal identity number|"
           "Person id|Personal number|Identitetsnummer"),
  SPECIAL ("dossier", TORGET_IMPORT_DOSSIER,
           "Dossiernr|Dossiernummer|Dossier|LMA|LMA-nummer|LMA-nr|Dossier number|Case number"),
  PERSON ("family_name", "family_name", "Efternamn|Family name|Surname|Last name"),
  PERSON ("given_name", "given_name", "Förnamn|Given name|First name|Tilltalsnamn"),
  PERSON ("native_name", "native_name", "Namn i original|Namn på eget språk|Native name"),
  SPECIAL ("full_name", TORGET_IMPORT_FULL_NAME, "Namn|Name|Full name"),
  PERSON ("sex", "sex", "Kön|Sex|Gender|Juridiskt kön"),
  { "birth_date", &torget_person_type, "birth_date", TORGET_IMPORT_BIRTH_DATE,
    "Födelsedatum|Född|Birth date|Date of birth|Born" },
  SPECIAL ("household", TORGET_IMPORT_HOUSEHOLD, "Hushåll|Hushålls-id|Household|Household id|Familj"),
  { "role", &torget_membership_type, "role", TORGET_IMPORT_FIELD,
    "Roll|Role|Roll i hushållet|Relation" },
  { "municipality_code", &torget_person_type, "municipality", TORGET_IMPORT_MUNICIPALITY,
    "Kommunkod|Municipality code" },
  { "municipality", &torget_person_type, "municipality", TORGET_IMPORT_MUNICIPALITY,
    "Kommun|Municipality|Hemkommun|Bosättningskommun" },
  PERSON ("status", "status", "Status|Ärendestatus|Person status"),
  PERSON ("reception", "reception", "Mottagningssätt|Reception|Mottagning|Way of reception"),
  PERSON ("permit_ground", "permit_ground", "Tillståndsgrund|Permit ground|Grund för tillstånd"),
  PERSON ("permit_granted", "permit_from",
          "UT-datum|Permit granted|Permit from|Uppehållstillstånd|UT fr.o.m.|Tillstånd från"),
  PERSON ("permit_to", "permit_to", "UT t.o.m.|Permit to|Permit until|UT till|Tillstånd till"),
  PERSON ("assigned", "assigned_date", "Anvisad datum|Anvisningsdatum|Assigned|Assigned date"),
  PERSON ("received", "received_date",
          "Mottagen i kommunen|Received|Mottagningsdatum|Received in municipality|Mottagen"),
  PERSON ("first_registered", "first_registered_date",
          "Första folkbokföring|First registered|Folkbokförd|Folkbokföringsdatum"),
  { "language", &torget_person_type, "language", TORGET_IMPORT_LANGUAGE,
    "Språk|Language|Modersmål|Mother tongue" },
  { "country", &torget_person_type, "country", TORGET_IMPORT_COUNTRY,
    "Land|Country|Medborgarskap|Citizenship|Nationalitet" },
  PERSON ("interpreter", "interpreter", "Tolkbehov|Interpreter|Tolk|Needs interpreter"),
  { "protected", &torget_person_type, "protection", TORGET_IMPORT_PROTECTION,
    "Skyddade personuppgifter|Protected|Sekretess|Skyddad|Sekretessmarkering|Protection" },
  { "phone", NULL, "phone", TORGET_IMPORT_CONTACT, "Telefon|Phone|Mobil|Telefonnummer|Mobile" },
  { "email", NULL, "email", TORGET_IMPORT_CONTACT, "E-post|Email|E-mail|Epost|Mejl" },
  { "address", NULL, "address", TORGET_IMPORT_CONTACT, "Adress|Address|Gatuadress|Street" },
  PLAN ("plan_status", "status", "Etableringsplan|Handlingsplan|Plan status|Plan|Establishment plan"),
  PLAN ("plan_enrolled", "enrolled_date", "Inskriven|Enrolled|Inskriven i programmet|Plan enrolled"),
  PLAN ("plan_date", "plan_date", "Plan upprättad|Handlingsplan datum|Plan date"),
  PLAN ("part_time_reason", "part_time_reason", "Deltidsorsak|Part-time reason|Orsak till deltid"),
  PLAN ("plan_end", "decided_end_date", "Plan slut|Beslutat slut|Plan end|Decided end"),
  SPECIAL ("activity", TORGET_IMPORT_ACTIVITY, "Pågående insats|Activity|Insats|Insatser|Activities"),
  SFI ("sfi_path", "study_path", "SFI studieväg|Studieväg|SFI path|Study path"),
  SFI ("sfi_course", "course", "SFI kurs|SFI course|Kurs"),
  { "sfi_track", &torget_sfi_enrolment_type, "track", TORGET_IMPORT_SFI_TRACK,
    "SFI-spår|SFI track|Spår" },
  SFI ("sfi_status", "status", "SFI status|SFI-status"),
  SFI ("sfi_registered", "registered_date", "SFI anmäld|SFI registered|Anmäld till SFI"),
  SFI ("sfi_received", "received_date", "SFI mottagen|SFI received|Mottagen till SFI"),
  SFI ("sfi_start", "started_date", "SFI start|SFI started|SFI påbörjad|Startdatum SFI"),
  SFI ("sfi_provider", "provider", "SFI anordnare|SFI provider|Anordnare|Provider"),
  APPLICATION ("preschool_applied", "wish_date",
               "Förskola ansökan|Preschool applied|Ansökan förskola|Ansökningsdatum förskola"),
  APPLICATION ("preschool_wanted_start", "wanted_start",
               "Förskola önskad start|Preschool wanted start|Önskad start"),
  { "preschool_wish", &torget_preschool_choice_type, "unit", TORGET_IMPORT_FIELD,
    "Förskola önskemål|Preschool wish|Önskad förskola|Preschool choice" },
  { "preschool_placed", &torget_preschool_placement_type, "start_date", TORGET_IMPORT_FIELD,
    "Förskola placerad|Preschool placed|Placerad förskola|Placeringsdatum" },
  SUBLET ("lease_from", "start_date",
          "Hyresavtal från|Lease from|Kontrakt från|Andrahandskontrakt från|Avtal från"),
  SUBLET ("lease_to", "end_date",
          "Hyresavtal till|Lease to|Kontrakt till|Andrahandskontrakt till|Avtal till"),
  SUBLET ("lease_status", "status", "Avtalsstatus|Lease status|Kontraktsstatus"),
  { "block_lease", &torget_head_lease_type, "block", TORGET_IMPORT_FIELD,
    "Blockhyra|Block lease|Blockuthyrning" },
  { "landlord", &torget_head_lease_type, "landlord", TORGET_IMPORT_FIELD,
    "Hyresvärd|Landlord|Fastighetsägare" },
  SPECIAL ("note", TORGET_IMPORT_NOTE, "Anteckning|Note|Notering|Kommentar|Comment|Övrigt|Notes"),
};

/**
 * torget_import_column_list:
 * @n_columns: (out): how many
 *
 * Returns: (transfer none): every meaning
 */
const TorgetImportColumn *
torget_import_column_list (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);
  return columns;
}

/**
 * torget_import_column_find:
 * @id: a stable name
 *
 * Returns: (transfer none) (nullable): the meaning of that name
 */
const TorgetImportColumn *
torget_import_column_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (strcmp (columns[i].id, id) == 0)
      return &columns[i];
  return NULL;
}

static gboolean
has_heading (const TorgetImportColumn *column,
             const char *folded)
{
  g_auto (GStrv) headings = g_strsplit (column->headings, "|", -1);
  g_autofree char *id = torget_text_fold (column->id);

  if (strcmp (id, folded) == 0)
    return TRUE;
  for (guint i = 0; headings[i] != NULL; i++)
    {
      g_autofree char *heading = torget_text_fold (headings[i]);

      if (strcmp (heading, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * torget_import_column_recognize:
 * @heading: a heading as a file has it
 *
 * Case, accents, spaces and punctuation do not count.
 *
 * Returns: (transfer none) (nullable): what the column means
 */
const TorgetImportColumn *
torget_import_column_recognize (const char *heading)
{
  g_autofree char *folded = torget_text_fold (heading);

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (has_heading (&columns[i], folded))
      return &columns[i];
  return NULL;
}

/**
 * torget_import_column_fills:
 * @column: a meaning
 * @type: a type of records
 * @field: name of one of its fields
 *
 * Returns: whether the column fills that field
 */
gboolean
torget_import_column_fills (const TorgetImportColumn *column,
                            const TorgetRecordType *type,
                            const char *field)
{
  if (column->how == TORGET_IMPORT_HOUSEHOLD)
    return type == &torget_household_type;
  if (column->how == TORGET_IMPORT_FULL_NAME)
    return type == &torget_person_type && g_str_has_suffix (field, "_name");
  if (column->how == TORGET_IMPORT_SFI_TRACK && strcmp (field, "literacy") == 0)
    return type == &torget_sfi_enrolment_type;
  return column->type == type && g_strcmp0 (column->field, field) == 0;
}

/**
 * torget_import_map_columns:
 * @table: a table
 * @remembered: (nullable): what torget_import_map_to_text() gave for an earlier file
 *
 * A heading that was mapped before is mapped the same way again; others are recognized. A
 * meaning that two columns have is given to the first.
 *
 * Returns: (transfer full) (element-type TorgetImportColumn): the meaning of each column
 */
GPtrArray *
torget_import_map_columns (TorgetTable *table,
                           const char *remembered)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GPtrArray *map = g_ptr_array_new ();

  if (remembered != NULL)
    g_key_file_load_from_data (file, remembered, (gsize) -1, G_KEY_FILE_NONE, NULL);
  for (guint i = 0; i < torget_table_get_n_columns (table); i++)
    {
      const char *heading = torget_table_get_header (table, i);
      g_autofree char *key = torget_text_fold (heading);
      g_autofree char *id
          = *key != '\0' ? g_key_file_get_string (file, "columns", key, NULL) : NULL;
      const TorgetImportColumn *column = id != NULL ? torget_import_column_find (id)
                                                    : torget_import_column_recognize (heading);

      if (column != NULL && g_ptr_array_find (map, column, NULL))
        column = NULL;
      g_ptr_array_add (map, (gpointer) column);
    }
  return map;
}

/**
 * torget_import_map_to_text:
 * @table: a table
 * @map: (element-type TorgetImportColumn): the meaning of each of its columns
 *
 * Returns: (transfer full): the mapping as text, to be remembered
 */
char *
torget_import_map_to_text (TorgetTable *table,
                           GPtrArray *map)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < map->len; i++)
    {
      const TorgetImportColumn *column = g_ptr_array_index (map, i);
      g_autofree char *key = torget_text_fold (torget_table_get_header (table, i));

      if (*key != '\0')
        g_key_file_set_string (file, "columns", key, column != NULL ? column->id : "");
    }
  return g_key_file_to_data (file, NULL, NULL);
}
