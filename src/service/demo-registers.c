/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The demo's registers: units of agencies, employers with their places, mentors. All invented. */
#include "config.h"

#include "service/demo-build.h"

#include "domain/casework.h"
#include "domain/work.h"

static gpointer
add (const TorgetDemoSource *source,
     TorgetRecordSet *records,
     const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = source->func (source->user_data);
  return torget_record_set_add (records, record);
}

static void
add_units (const TorgetDemoSource *source,
           TorgetRecordSet *records)
{
  static const char *const names[]
      = { "Viva integration", "Arbetsförmedlingen Umeå", "Försörjningsstöd Umeå",
          "Asyl- och flyktinghälsan" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      TorgetUnit *unit = add (source, records, &torget_unit_type);

      unit->name = g_strdup (names[i]);
      unit->kind = g_strdup ("agency_unit");
      unit->municipality = g_strdup ("2480");
      unit->active = TRUE;
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
  TorgetPracticePlace *place = add (source, records, &torget_practice_place_type);

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
      TorgetEmployer *employer = add (source, records, &torget_employer_type);

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
      TorgetMentor *mentor = add (source, records, &torget_mentor_type);

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
}

/**
 * torget_demo_get_registered:
 * @self: the household under construction
 * @type: type of a register
 * @index: which of its records, from 0
 *
 * Returns: row id of the record
 */
gint64
torget_demo_get_registered (TorgetDemoHousehold *self,
                            const TorgetRecordType *type,
                            guint index)
{
  const TorgetRecord *record
      = g_ptr_array_index (torget_record_set_list (self->registers, type), index);

  return record->id;
}
