/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The demo: offices, the situations of demo-scenarios.c, then households drawn by a generator
 * whose seed is the household's number. */
#include "config.h"

#include "service/demo-build.h"

#include "domain/casework.h"

#define N_NAMES 5

typedef struct
{
  const char *language;
  const char *country;
  const char *family_names[N_NAMES];
  const char *women[N_NAMES];
  const char *men[N_NAMES];
} Origin;

static const Origin origins[] = {
  { "ara", "SY",
    { "Al-Masri", "Khoury", "Shami", "Darwish", "Haddad" },
    { "Rania", "Maryam", "Yasmin", "Hala", "Samira" },
    { "Mahmoud", "Omar", "Yusuf", "Khalil", "Sami" } },
  { "prs", "AF",
    { "Karimi", "Noori", "Ahmadi", "Hosseini", "Sharifi" },
    { "Fereshta", "Shabnam", "Zahra", "Parwana", "Laila" },
    { "Jawad", "Hamid", "Reza", "Farid", "Najib" } },
  { "tir", "ER",
    { "Tekle", "Weldeab", "Berhane", "Gebremedhin", "Haile" },
    { "Selam", "Feven", "Rahwa", "Semhar", "Almaz" },
    { "Dawit", "Yonas", "Filmon", "Samuel", "Abel" } },
  { "ukr", "UA",
    { "Shevchenko", "Bondarenko", "Kravets", "Melnyk", "Tkachenko" },
    { "Oksana", "Iryna", "Natalia", "Sofiia", "Hanna" },
    { "Andrii", "Mykola", "Serhii", "Taras", "Ivan" } },
  { "som", "SO",
    { "Abdi", "Warsame", "Hassan", "Farah", "Jama" },
    { "Hodan", "Ayan", "Ifrah", "Sagal", "Fadumo" },
    { "Abdirahman", "Liban", "Mahad", "Ismail", "Guled" } },
};

static const char *const municipalities[]
    = { "2480", "2480", "2480", "2480", "2480", "2480", "2460", "2284", "2404", "2409", "2401", "2403" };

static const char *const preschools[]
    = { "Grisbackens förskola", "Förskolan Björken", "Ersmarks förskola", "Mariehems förskola",
        "Ålidhems förskola", "Förskolan Älgen" };

static const char *const streets[]
    = { "Axtorpsvägen", "Mariehemsvägen", "Östra Kyrkogatan", "Ålidhöjd", "Göksropsvägen",
        "Historiegränd" };

#define PICK(self, array) ((array)[g_rand_int_range ((self)->random, 0, (gint32) G_N_ELEMENTS (array))])

static gboolean
is_chance (TorgetDemoHousehold *self,
           int percent)
{
  return g_rand_int_range (self->random, 0, 100) < percent;
}

static gboolean
has_name (TorgetDemoHousehold *self,
          const char *given_name)
{
  GPtrArray *persons = torget_record_set_list (self->records, &torget_person_type);

  for (guint i = 0; i < persons->len; i++)
    if (g_strcmp0 (((TorgetPerson *) g_ptr_array_index (persons, i))->given_name, given_name) == 0)
      return TRUE;
  return FALSE;
}

/* A name that nobody else in the household has; there are as many of a sex as can be needed. */
static const char *
pick_given_name (TorgetDemoHousehold *self,
                 const Origin *origin,
                 gboolean is_female)
{
  const char *const *names = is_female ? origin->women : origin->men;
  const guint first = (guint) g_rand_int_range (self->random, 0, N_NAMES);

  for (guint i = 0; i < N_NAMES; i++)
    if (!has_name (self, names[(first + i) % N_NAMES]))
      return names[(first + i) % N_NAMES];
  g_return_val_if_reached (names[first]);
}

static void
set_background (TorgetDemoHousehold *self,
                TorgetPerson *person,
                const Origin *origin,
                TorgetDate registered)
{
  static const char *const receptions[] = { "assigned", "assigned", "self_settled", "family_tie" };
  gboolean flight = g_str_equal (origin->country, "UA");

  person->language = g_strdup (origin->language);
  person->country = g_strdup (origin->country);
  person->reception = g_strdup (flight ? "mass_flight" : PICK (self, receptions));
  person->permit_ground = g_strdup (flight ? "temporary_protection" : "refugee");
  person->permit_from = registered - g_rand_int_range (self->random, 20, 120);
  person->permit_to = torget_date_add_months (person->permit_from, flight ? 24 : 36);
  person->received_date = registered - 10;
  person->first_registered_date = registered;
  person->interpreter = is_chance (self, 60);
}

static void
add_sfi (TorgetDemoHousehold *self,
         TorgetPerson *person,
         TorgetDate registered)
{
  static const char *const paths[] = { "1", "2", "3" };
  static const char *const courses[] = { "A", "B", "C", "C", "D" };
  TorgetDate today = self->source->today;
  TorgetDate received = registered + g_rand_int_range (self->random, 7, 40);
  TorgetDate started = received + g_rand_int_range (self->random, 10, 60);
  gboolean active = started <= today;
  const char *path = PICK (self, paths);
  TorgetSfiEnrolment *enrolment
      = torget_demo_add_enrolment (self, person, active ? "active" : "registered", path,
                                   g_str_equal (path, "1") ? PICK (self, courses) : "C", registered);

  enrolment->received_date = received <= today ? received : TORGET_DATE_NONE;
  enrolment->started_date = active ? started : TORGET_DATE_NONE;
  enrolment->literacy = g_str_equal (path, "1") && is_chance (self, 30);
}

static void
add_programme (TorgetDemoHousehold *self,
               TorgetPerson *person,
               TorgetDate enrolled)
{
  static const struct
  {
    const char *kind;
    const char *title;
    int hours;
  } choices[] = {
    { "work_training", "Arbetsträning", 16 },      { "internship", "Praktik restaurang", 20 },
    { "civic_orientation", "Samhällsorientering", 6 }, { "vocational", "Yrkesvux vård", 24 },
  };
  TorgetDate today = self->source->today;
  gboolean settled = enrolled + 60 < today;
  TorgetPlan *plan = torget_demo_add_plan (self, person,
                                           settled ? "active_full_time" : "mapping", enrolled);
  int choice = g_rand_int_range (self->random, 0, G_N_ELEMENTS (choices));

  plan->mapping_date = enrolled + 14 < today ? enrolled + 14 : TORGET_DATE_NONE;
  if (!settled)
    return;
  plan->plan_date = enrolled + 40;
  torget_demo_add_activity (self, plan, "sfi", "SFI", enrolled + 45, 15);
  torget_demo_add_activity (self, plan, choices[choice].kind, choices[choice].title, enrolled + 60,
                            choices[choice].hours);
}

static void
add_adult (TorgetDemoHousehold *self,
           const Origin *origin,
           const char *family_name,
           gboolean female,
           const char *role,
           TorgetDate registered)
{
  TorgetDate today = self->source->today;
  TorgetDate birth = today - g_rand_int_range (self->random, 20 * 365, 60 * 365);
  TorgetPerson *person
      = torget_demo_add_person (self, pick_given_name (self, origin, female), family_name,
                                female ? "female" : "male", birth, role);

  set_background (self, person, origin, registered);
  add_programme (self, person, registered + 20);
  add_sfi (self, person, registered + 15);
  if (is_chance (self, 70))
    torget_demo_add_consent (self, person, MAX (registered, today - 300));
}

static void
add_child (TorgetDemoHousehold *self,
           const Origin *origin,
           const char *family_name,
           TorgetDate registered)
{
  TorgetDate today = self->source->today;
  gboolean female = is_chance (self, 50);
  int age_days = g_rand_int_range (self->random, 100, 16 * 365);
  const char *unit = PICK (self, preschools);
  TorgetPreschoolApplication *application;
  TorgetPerson *child
      = torget_demo_add_person (self, pick_given_name (self, origin, female), family_name,
                                female ? "female" : "male", today - age_days, "child");
  TorgetDate wish = MAX (registered + 10, today - age_days + 270);

  set_background (self, child, origin, registered);
  child->interpreter = FALSE;
  if (age_days > 6 * 365 || age_days < 300 || wish > today)
    return;
  if (wish + 140 < today)
    torget_demo_add_placement (self,
                               torget_demo_add_application (self, child, "placed", wish, unit),
                               unit, wish + g_rand_int_range (self->random, 60, 135));
  else
    {
      application = torget_demo_add_application (self, child, "queued", wish, unit);
      application->signed_date = wish + 3;
    }
}

static void
add_home (TorgetDemoHousehold *self,
          TorgetDate registered)
{
  TorgetDate today = self->source->today;
  g_autofree char *address
      = g_strdup_printf ("%s %d%c", PICK (self, streets), g_rand_int_range (self->random, 1, 60),
                         "ABC"[g_rand_int_range (self->random, 0, 3)]);
  TorgetSublet *sublet;

  if (!is_chance (self, 62))
    return;
  sublet = torget_demo_add_sublet (self, "running", registered + 1, address,
                                   is_chance (self, 15) ? "yes" : "no");
  if (sublet->end_date >= today)
    return;
  g_free (sublet->status);
  sublet->status = g_strdup ("moved_out");
  sublet->notice_served_date = torget_date_add_months (sublet->end_date, -4);
  sublet->delivery_method = g_strdup ("registered_letter");
  sublet->moved_out_date = sublet->end_date;
}

/* One or two adults, none to four children, their tracks and perhaps a sublet. */
static void
draw_members (TorgetDemoHousehold *self)
{
  const Origin *origin = &PICK (self, origins);
  const char *family_name = PICK (self, origin->family_names);
  TorgetDate registered = self->source->today - g_rand_int_range (self->random, 10, 1000);
  gboolean first_female = is_chance (self, 45);
  int n_children = is_chance (self, 30) ? 0 : g_rand_int_range (self->random, 1, 5);

  self->municipality = PICK (self, municipalities);
  add_adult (self, origin, family_name, first_female, "reference_person", registered);
  if (is_chance (self, 65))
    add_adult (self, origin, family_name, !first_female, "spouse", registered);
  for (int i = 0; i < n_children; i++)
    add_child (self, origin, family_name, registered);
  add_home (self, registered);
}

/**
 * torget_demo_new_offices:
 * @source: day and ids
 *
 * Returns: (transfer full): two offices with their coordinators, and the registers
 */
TorgetRecordSet *
torget_demo_new_offices (const TorgetDemoSource *source)
{
  static const struct
  {
    const char *name;
    const char *municipality;
    const char *coordinators[2];
  } offices[] = {
    { "Vuxentorget Umeå", "2480", { "Anna Demo", "Olof Demo" } },
    { "Filial Vännäs", "2460", { "Karin Demo", "Nils Demo" } },
  };
  TorgetRecordSet *records = torget_record_set_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      TorgetOffice *office = torget_record_new (&torget_office_type);

      office->record.id = source->func (source->user_data);
      office->name = g_strdup (offices[i].name);
      office->municipality = g_strdup (offices[i].municipality);
      torget_record_set_add (records, office);
      for (gsize j = 0; j < G_N_ELEMENTS (offices[i].coordinators); j++)
        {
          TorgetCoordinator *coordinator = torget_record_new (&torget_coordinator_type);

          coordinator->record.id = source->func (source->user_data);
          coordinator->name = g_strdup (offices[i].coordinators[j]);
          coordinator->office_id = office->record.id;
          coordinator->active = TRUE;
          torget_record_set_add (records, coordinator);
        }
    }
  torget_demo_add_registers (source, records);
  return records;
}

static TorgetRecordSet *
draw_household (const TorgetDemoSource *source,
                guint index,
                TorgetRecordSet *offices)
{
  GPtrArray *coordinators = torget_record_set_list (offices, &torget_coordinator_type);
  TorgetRecord *coordinator = g_ptr_array_index (coordinators, index % coordinators->len);
  TorgetDemoHousehold self = {
    .source = source,
    .records = torget_record_set_new (),
    .random = g_rand_new_with_seed (index + 1),
    .municipality = "2480",
    .coordinator_id = coordinator->id,
  };

  self.household = torget_demo_add (&self, &torget_household_type);
  self.household->label = g_strdup_printf ("D%05u", index + 1);
  draw_members (&self);
  torget_demo_add_outcomes (&self);
  g_rand_free (self.random);
  return self.records;
}

/**
 * torget_demo_new_household:
 * @source: day and ids
 * @index: number of the household; the first ones show one situation each
 * @offices: what torget_demo_new_offices() gave
 *
 * Returns: (transfer full): the household with all its records
 */
TorgetRecordSet *
torget_demo_new_household (const TorgetDemoSource *source,
                           guint index,
                           TorgetRecordSet *offices)
{
  return index < torget_demo_count_scenarios () ? torget_demo_new_scenario (source, index, offices)
                                                : draw_household (source, index, offices);
}
