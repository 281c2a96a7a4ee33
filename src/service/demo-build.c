/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Building blocks of the demo; see demo-build.h. */
#include "config.h"

#include "service/demo-build.h"

#include "base/id.h"
#include "domain/casework.h"

/* The check digit of a personal number, by the Luhn rule over its nine digits. */
static int
compute_check_digit (const char *nine)
{
  int sum = 0;

  for (int i = 0; i < 9; i++)
    {
      int product = (nine[i] - '0') * (i % 2 == 0 ? 2 : 1);

      sum += product / 10 + product % 10;
    }
  return (10 - sum % 10) % 10;
}

/**
 * torget_demo_make_number:
 * @birth_date: the day that the number is made of
 * @female: for a woman
 * @is_coordination: a samordningsnummer, whose day is raised by 60
 *
 * Returns: (transfer full): a number that nobody is given: the birth numbers 238 for women and 239
 *   for men are set aside for tests
 */
char *
torget_demo_make_number (TorgetDate birth_date,
                         gboolean female,
                         gboolean is_coordination)
{
  int year, month, day;
  g_autofree char *nine = NULL;

  torget_date_get_ymd (birth_date, &year, &month, &day);
  if (is_coordination)
    day += 60;
  nine = g_strdup_printf ("%02d%02d%02d%s", year % 100, month, day, female ? "238" : "239");
  return g_strdup_printf ("%04d%02d%02d-%s%d", year, month, day, nine + 6,
                          compute_check_digit (nine));
}

/**
 * torget_demo_add_record:
 * @source: gives row ids
 * @records: gets the record
 * @type: its type
 *
 * Returns: (transfer none): an empty record with an id
 */
gpointer
torget_demo_add_record (const TorgetDemoSource *source,
                        TorgetRecordSet *records,
                        const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = source->func (source->user_data);
  return torget_record_set_add (records, record);
}

/**
 * torget_demo_add:
 * @self: the household under construction
 * @type: a record type
 *
 * Returns: (transfer none): a new record with its id, to be filled
 */
gpointer
torget_demo_add (TorgetDemoHousehold *self,
                 const TorgetRecordType *type)
{
  return torget_demo_add_record (self->source, self->records, type);
}

static void
add_identity (TorgetDemoHousehold *self,
              TorgetPerson *person)
{
  TorgetIdentity *identity = torget_demo_add (self, &torget_identity_type);

  identity->person_id = person->record.id;
  identity->kind = g_strdup ("personnummer");
  identity->value = torget_demo_make_number (person->birth_date,
                                             g_strcmp0 (person->sex, "female") == 0, FALSE);
  identity->valid_from = person->first_registered_date;
}

/**
 * torget_demo_add_person:
 * @self: the household under construction
 * @given_name: given name
 * @family_name: family name
 * @sex: code
 * @birth_date: birth date
 * @role: code of the role in the household
 *
 * Returns: (transfer none): the person, with number and membership
 */
TorgetPerson *
torget_demo_add_person (TorgetDemoHousehold *self,
                        const char *given_name,
                        const char *family_name,
                        const char *sex,
                        TorgetDate birth_date,
                        const char *role)
{
  TorgetPerson *person = torget_demo_add (self, &torget_person_type);
  TorgetMembership *membership = torget_demo_add (self, &torget_membership_type);

  person->given_name = g_strdup (given_name);
  person->family_name = g_strdup (family_name);
  person->sex = g_strdup (sex);
  person->birth_date = birth_date;
  person->birth_precision = g_strdup ("day");
  person->status = g_strdup ("active");
  person->municipality = g_strdup (self->municipality);
  person->coordinator_id = self->coordinator_id;
  add_identity (self, person);
  membership->household_id = self->household->record.id;
  membership->person_id = person->record.id;
  membership->role = g_strdup (role);
  return person;
}

/**
 * torget_demo_add_plan:
 * @self: the household under construction
 * @person: one of its adults
 * @status: code
 * @enrolled: day of assignment to the programme
 *
 * Returns: (transfer none): the plan
 */
TorgetPlan *
torget_demo_add_plan (TorgetDemoHousehold *self,
                      TorgetPerson *person,
                      const char *status,
                      TorgetDate enrolled)
{
  TorgetPlan *plan = torget_demo_add (self, &torget_plan_type);

  plan->person_id = person->record.id;
  plan->status = g_strdup (status);
  plan->enrolled_date = enrolled;
  plan->hours_per_week = 40;
  return plan;
}

/* Who answers for an activity, as is usual in Umeå. */
static const char *
get_agency (const char *activity_kind)
{
  const gboolean is_teaching
      = g_str_equal (activity_kind, "sfi") || g_str_equal (activity_kind, "civic_orientation");

  return is_teaching ? "viva" : "employment_service";
}

/**
 * torget_demo_add_activity:
 * @self: the household under construction
 * @plan: one of its plans
 * @kind: code
 * @title: (nullable): what it is
 * @start: first day
 * @hours_per_week: hours a week
 *
 * Returns: (transfer none): the activity
 */
TorgetActivity *
torget_demo_add_activity (TorgetDemoHousehold *self,
                          TorgetPlan *plan,
                          const char *kind,
                          const char *title,
                          TorgetDate start,
                          int hours_per_week)
{
  TorgetActivity *activity = torget_demo_add (self, &torget_activity_type);

  activity->plan_id = plan->record.id;
  activity->kind = g_strdup (kind);
  activity->title = g_strdup (title);
  activity->agency = g_strdup (get_agency (kind));
  activity->start_date = start;
  activity->hours_per_week = hours_per_week;
  activity->status = g_strdup (start > self->source->today ? "planned" : "ongoing");
  return activity;
}

/**
 * torget_demo_add_enrolment:
 * @self: the household under construction
 * @person: one of its adults
 * @status: code
 * @study_path: code
 * @course: (nullable): code
 * @registered: day of registration
 *
 * Who is active has had the first lesson a month after registration.
 *
 * Returns: (transfer none): the enrolment
 */
TorgetSfiEnrolment *
torget_demo_add_enrolment (TorgetDemoHousehold *self,
                           TorgetPerson *person,
                           const char *status,
                           const char *study_path,
                           const char *course,
                           TorgetDate registered)
{
  TorgetSfiEnrolment *enrolment = torget_demo_add (self, &torget_sfi_enrolment_type);

  enrolment->person_id = person->record.id;
  enrolment->status = g_strdup (status);
  enrolment->study_path = g_strdup (study_path);
  enrolment->course = g_strdup (course);
  enrolment->track = g_strdup ("general");
  enrolment->registered_date = registered;
  if (g_strcmp0 (status, "active") == 0)
    enrolment->started_date = registered + 30;
  enrolment->provider = g_strdup ("Viva");
  enrolment->hours_per_week = 15;
  return enrolment;
}

/**
 * torget_demo_add_application:
 * @self: the household under construction
 * @child: one of its children
 * @status: code
 * @wish: day when the wish was first notified
 * @unit: the wished unit
 *
 * Returns: (transfer none): the application, with its first choice
 */
TorgetPreschoolApplication *
torget_demo_add_application (TorgetDemoHousehold *self,
                             TorgetPerson *child,
                             const char *status,
                             TorgetDate wish,
                             const char *unit)
{
  TorgetPreschoolApplication *application
      = torget_demo_add (self, &torget_preschool_application_type);
  TorgetPreschoolChoice *choice = torget_demo_add (self, &torget_preschool_choice_type);

  application->person_id = child->record.id;
  application->status = g_strdup (status);
  application->wish_date = wish;
  application->wanted_start = torget_date_add_months (wish, 3);
  application->municipality = g_strdup (self->municipality);
  choice->application_id = application->record.id;
  choice->rank = 1;
  choice->unit = g_strdup (unit);
  return application;
}

/**
 * torget_demo_add_placement:
 * @self: the household under construction
 * @application: the application that led to the place
 * @unit: the unit
 * @start: first day
 */
void
torget_demo_add_placement (TorgetDemoHousehold *self,
                           TorgetPreschoolApplication *application,
                           const char *unit,
                           TorgetDate start)
{
  TorgetPreschoolPlacement *placement = torget_demo_add (self, &torget_preschool_placement_type);

  placement->person_id = application->person_id;
  placement->application_id = application->record.id;
  placement->kind = g_strdup ("preschool");
  placement->unit = g_strdup (unit);
  placement->start_date = start;
  placement->hours_per_week = 30;
}

/* The part of the town that a street is in, more or less. */
static const char *
find_area (const char *address)
{
  static const char *const areas[][2] = {
    { "Axtorpsvägen", "Mariehem" }, { "Mariehemsvägen", "Mariehem" },
    { "Östra Kyrkogatan", "Haga" }, { "Ålidhöjd", "Ålidhem" },
    { "Historiegränd", "Ålidhem" }, { "Göksropsvägen", "Tomtebo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    if (g_str_has_prefix (address, areas[i][0]))
      return areas[i][1];
  return NULL;
}

/**
 * torget_demo_add_sublet:
 * @self: the household under construction
 * @status: code
 * @start: first day; the contract runs for two years
 * @address: street address
 * @block: code
 *
 * Returns: (transfer none): the sublet, with dwelling and head lease
 */
TorgetSublet *
torget_demo_add_sublet (TorgetDemoHousehold *self,
                        const char *status,
                        TorgetDate start,
                        const char *address,
                        const char *block)
{
  TorgetHeadLease *lease = torget_demo_add (self, &torget_head_lease_type);
  TorgetDwelling *dwelling = torget_demo_add (self, &torget_dwelling_type);
  TorgetSublet *sublet = torget_demo_add (self, &torget_sublet_type);

  lease->landlord = g_strdup ("Bostaden");
  lease->contract_number = g_strdup_printf ("B-%05u", torget_id_get_counter (lease->record.id));
  lease->block = g_strdup (block);
  dwelling->head_lease_id = lease->record.id;
  dwelling->address = g_strdup (address);
  dwelling->area = g_strdup (find_area (address));
  dwelling->municipality = g_strdup (self->municipality);
  dwelling->rooms = 3;
  dwelling->size_m2 = 72;
  dwelling->rent = 8200;
  sublet->household_id = self->household->record.id;
  sublet->dwelling_id = dwelling->record.id;
  sublet->tenure = g_strdup ("sublet");
  sublet->status = g_strdup (status);
  sublet->signed_date = start - 14;
  sublet->start_date = start;
  sublet->end_date = torget_date_add_months (start, 24) - 1;
  sublet->landlord_notified_date = start;
  return sublet;
}

/**
 * torget_demo_add_consent:
 * @self: the household under construction
 * @person: who gives it
 * @given: day
 */
void
torget_demo_add_consent (TorgetDemoHousehold *self,
                         TorgetPerson *person,
                         TorgetDate given)
{
  TorgetConsent *consent = torget_demo_add (self, &torget_consent_type);

  consent->person_id = person->record.id;
  consent->agency = g_strdup ("viva");
  consent->purpose = g_strdup ("regional_exchange");
  consent->given_date = given;
  consent->expires_date = torget_date_add_months (given, 12);
  consent->language = g_strdup (person->language);
  consent->interpreter = person->interpreter;
}
