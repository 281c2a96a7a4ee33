/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The demo's registers: units, employers with their places, mentors, a head lease of several flats,
 * texts for notes. All invented. */
#include "config.h"

#include "service/demo-build.h"

#include "domain/casework.h"
#include "domain/housing.h"
#include "domain/work.h"

static void
add_units (const TorgetDemoSource *source,
           TorgetRecordSet *records)
{
  static const struct
  {
    const char *kind;
    const char *name;
  } units[] = {
    { "agency_unit", "Viva integration" },
    { "agency_unit", "Arbetsförmedlingen Umeå" },
    { "agency_unit", "Försörjningsstöd Umeå" },
    { "agency_unit", "Asyl- och flyktinghälsan" },
    { "preschool", "Grisbackens förskola" },
    { "preschool", "Förskolan Björken" },
    { "preschool", "Ersmarks förskola" },
    { "preschool", "Mariehems förskola" },
    { "preschool", "Ålidhems förskola" },
    { "school", "Demoskolan" },
    { "sfi_provider", "Viva" },
    { "sfi_provider", "Demo folkhögskola" },
    { "sfi_group", "1B förmiddag" },
    { "sfi_group", "2C eftermiddag" },
    { "landlord", "Bostaden" },
    { "landlord", "Demo fastigheter" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      TorgetUnit *unit = torget_demo_add_record (source, records, &torget_unit_type);

      unit->name = g_strdup (units[i].name);
      unit->kind = g_strdup (units[i].kind);
      unit->municipality = g_strdup ("2480");
      unit->active = TRUE;
    }
}

/* So many flats on one lease that they may be let in block, and nobody lives there yet. */
static void
add_head_lease (const TorgetDemoSource *source,
                TorgetRecordSet *records)
{
  static const char *const apartments[] = { "1001", "1002", "1101", "1102" };
  TorgetHeadLease *lease = torget_demo_add_record (source, records, &torget_head_lease_type);

  lease->landlord = g_strdup ("Demo fastigheter");
  lease->contract_number = g_strdup ("D-100");
  lease->block = g_strdup ("unknown");
  lease->start_date = source->today - 60;
  for (gsize i = 0; i < G_N_ELEMENTS (apartments); i++)
    {
      TorgetDwelling *dwelling = torget_demo_add_record (source, records, &torget_dwelling_type);

      dwelling->head_lease_id = lease->record.id;
      dwelling->address = g_strdup ("Demovägen 4");
      dwelling->apartment = g_strdup (apartments[i]);
      dwelling->municipality = g_strdup ("2480");
      dwelling->rooms = 2 + (int) i % 2;
      dwelling->size_m2 = 54 + 14 * ((int) i % 2);
      dwelling->rent = 6900 + 900 * ((int) i % 2);
      dwelling->available_from = source->today - 30;
    }
}

static void
add_note_templates (const TorgetDemoSource *source,
                    TorgetRecordSet *records)
{
  static const struct
  {
    const char *name;
    const char *track;
    const char *text;
  } templates[] = {
    { "Samtal om förskola", "preschool",
      "{date} Samtal med {name} om förskoleplats. Önskad start: " },
    { "Hembesök", "housing", "{date} Hembesök hos {name}. Närvarande: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      TorgetNoteTemplate *template
          = torget_demo_add_record (source, records, &torget_note_template_type);

      template->name = g_strdup (templates[i].name);
      template->track = g_strdup (templates[i].track);
      template->text = g_strdup (templates[i].text);
    }
}

static void
add_place (const TorgetDemoSource *source,
           TorgetRecordSet *records,
           const TorgetEmployer *employer,
           const char *title,
           const char *sfi_course,
           int hours_per_week)
{
  TorgetPracticePlace *place = torget_demo_add_record (source, records, &torget_practice_place_type);

  place->employer_id = employer->record.id;
  place->title = g_strdup (title);
  place->sector = g_strdup (employer->sector);
  place->municipality = g_strdup (employer->municipality);
  place->places = 2;
  place->sfi_course = g_strdup (sfi_course);
  place->hours_per_week = hours_per_week;
  place->start_date = source->today - 30;
  place->end_date = source->today + 150;
}

static void
add_employers (const TorgetDemoSource *source,
               TorgetRecordSet *records)
{
  static const struct
  {
    const char *name;
    const char *sector;
    const char *municipality;
    const char *place;
    const char *sfi_course;
    int hours_per_week;
  } employers[] = {
    { "Demo äldreboende", "health_care", "2480", "Vårdbiträde, praktik", "C", 20 },
    { "Demo storkök", "restaurant_food", "2480", "Köksbiträde, praktik", "B", 24 },
    { "Demo fastighetsskötsel", "property", "2460", "Vaktmästare, praktik", "B", 16 },
    { "Demo trädgård", "green", "2404", "Trädgårdsarbete, praktik", NULL, 12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (employers); i++)
    {
      TorgetEmployer *employer = torget_demo_add_record (source, records, &torget_employer_type);

      employer->name = g_strdup (employers[i].name);
      employer->sector = g_strdup (employers[i].sector);
      employer->municipality = g_strdup (employers[i].municipality);
      add_place (source, records, employer, employers[i].place, employers[i].sfi_course,
                 employers[i].hours_per_week);
    }
}

static void
add_mentors (const TorgetDemoSource *source,
             TorgetRecordSet *records)
{
  static const struct
  {
    const char *name;
    const char *kind;
    const char *organisation;
  } mentors[] = {
    { "Birgit Demo", "mentor", NULL },
    { "Familjen Demo", "friend_family", NULL },
    { "Demo idrottsförening", "association", "Demo IF" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (mentors); i++)
    {
      TorgetMentor *mentor = torget_demo_add_record (source, records, &torget_mentor_type);

      mentor->name = g_strdup (mentors[i].name);
      mentor->kind = g_strdup (mentors[i].kind);
      mentor->organisation = g_strdup (mentors[i].organisation);
    }
}

/**
 * torget_demo_add_registers:
 * @source: day and ids
 * @records: takes what households refer to
 */
void
torget_demo_add_registers (const TorgetDemoSource *source,
                           TorgetRecordSet *records)
{
  add_units (source, records);
  add_employers (source, records);
  add_mentors (source, records);
  add_head_lease (source, records);
  add_note_templates (source, records);
  torget_demo_add_offers (source, records);
}
