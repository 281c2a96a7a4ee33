/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The demo's first households: one for each situation that a coordinator must see in time. The
 * dates stand in the same distance from the demo's day as in the situations described. */
#include "config.h"

#include "service/demo-build.h"

#include "domain/casework.h"

typedef void (*ScenarioFunc) (TorgetDemoHousehold *self,
                              TorgetDate today);

static void
set_background (TorgetPerson *person,
                const char *language,
                const char *country,
                const char *reception,
                const char *ground,
                TorgetDate registered)
{
  person->language = g_strdup (language);
  person->country = g_strdup (country);
  person->reception = g_strdup (reception);
  person->permit_ground = g_strdup (ground);
  person->permit_from = registered - 60;
  person->permit_to = torget_date_add_months (registered - 60, 36);
  person->received_date = registered - 14;
  person->first_registered_date = registered;
}

/* 8 § p. 3, for as long as the child has no place. */
static void
add_part_time (TorgetDemoHousehold *self,
               const TorgetPlan *plan,
               TorgetDate start)
{
  TorgetReduction *reduction = torget_demo_add (self, &torget_reduction_type);

  reduction->plan_id = plan->record.id;
  reduction->reason = g_strdup (plan->part_time_reason);
  reduction->application_id = plan->blocking_application_id;
  reduction->hours_per_week = plan->hours_per_week;
  reduction->start_date = start;
}

/* A place that came late: the child waited past the guarantee and the mother's SFI with it. */
static void
build_late_preschool (TorgetDemoHousehold *self,
                      TorgetDate today)
{
  TorgetPerson *mother, *child;
  TorgetPlan *plan;
  TorgetSfiEnrolment *enrolment;
  TorgetPreschoolApplication *application;
  TorgetPreschoolOffer *offer;
  TorgetActivity *orientation;

  mother = torget_demo_add_person (self, "Amina", "Al-Ahmad", "female",
                                   torget_date_new (1994, 3, 12), "reference_person");
  set_background (mother, "ara", "SY", "assigned", "refugee", today - 278);
  mother->native_name = g_strdup ("أمينة الأحمد");
  mother->interpreter = TRUE;
  child = torget_demo_add_person (self, "Karim", "Al-Ahmad", "male", today - 750, "child");
  set_background (child, "ara", "SY", "assigned", "refugee", today - 278);
  torget_demo_add_contact (self, mother, "phone", "070-174 06 05");
  torget_demo_add_contact (self, mother, "address", "Mariehemsvägen 11A, 906 54 Umeå");
  application = torget_demo_add_application (self, child, "offered", today - 234,
                                             "Mariehems förskola");
  application->signed_date = today - 230;
  offer = torget_demo_add (self, &torget_preschool_offer_type);
  offer->application_id = application->record.id;
  offer->kind = g_strdup ("ordinary");
  offer->unit = g_strdup ("Ersmarks förskola");
  offer->offered_date = today - 1;
  offer->answer_by = today + 3;
  offer->start_date = today + 40;
  plan = torget_demo_add_plan (self, mother, "active_part_time", today - 250);
  plan->mapping_date = today - 236;
  plan->plan_date = today - 220;
  plan->part_time_reason = g_strdup ("no_preschool_place");
  plan->blocking_application_id = application->record.id;
  plan->hours_per_week = 12;
  add_part_time (self, plan, today - 220);
  orientation = torget_demo_add_activity (self, plan, "civic_orientation", "Samhällsorientering",
                                          today - 200, 6);
  torget_demo_add_times (self, plan, orientation, "24", 9 * 60, 12 * 60);
  torget_demo_add_activity (self, plan, "job_seeking", "Jobbsökaraktivitet", today - 120, 6);
  enrolment = torget_demo_add_enrolment (self, mother, "received", "2", "B", today - 264);
  enrolment->received_date = today - 246;
  torget_demo_add_sublet (self, "running", torget_date_add_months (today - 20, -8),
                          "Mariehemsvägen 11A", "no");
  torget_demo_add_consent (self, mother, today - 200);
  torget_demo_add_coordination (self, mother, today);
  torget_demo_add_note (self, mother, "call", "preschool", today - 1,
                        "Ringde om erbjudandet; svar väntas senast på tisdag.");
  torget_demo_add_note (self, mother, "meeting", "plan", today - 60,
                        "Uppföljning med Arbetsförmedlingen: deltid tills Karim har plats.");
}

/* A notice that was not served: the contract runs on past two years. */
static void
build_missed_notice (TorgetDemoHousehold *self,
                     TorgetDate today)
{
  TorgetPerson *father;
  TorgetSublet *sublet;

  father = torget_demo_add_person (self, "Dawit", "Tesfay", "male",
                                   torget_date_new (1987, 9, 2), "reference_person");
  set_background (father, "tir", "ER", "quota", "quota_refugee",
                  torget_date_add_months (today, -26));
  torget_demo_add_person (self, "Selam", "Tesfay", "female", torget_date_new (1990, 1, 20),
                          "spouse");
  sublet = torget_demo_add_sublet (self, "extended_indefinitely",
                                   torget_date_add_months (today - 20, -25), "Axtorpsvägen 9C",
                                   "no");
  sublet->onward_plan = g_strdup ("Kö hos Bostaden sedan 2024");
  torget_demo_add_enrolment (self, father, "active", "3", "D", today - 600)->received_date
      = today - 590;
  torget_demo_add_plan (self, father, "active_full_time", today - 700)->plan_date = today - 670;
}

/* Eight weeks of lessons, the last of them missed. */
static void
add_attendance (TorgetDemoHousehold *self,
                const TorgetSfiEnrolment *enrolment,
                TorgetDate today)
{
  const TorgetDate monday = today - (today - torget_date_new (2024, 1, 1)) % 7;

  for (int week = 8; week > 0; week--)
    {
      TorgetSfiAttendance *attendance = torget_demo_add (self, &torget_sfi_attendance_type);

      attendance->enrolment_id = enrolment->record.id;
      attendance->week_start = monday - 7 * week;
      attendance->planned_hours = 15;
      attendance->attended_hours = week > 1 ? 15 - week % 3 * 3 : 0;
      attendance->reason = g_strdup (attendance->attended_hours < 15 ? "child_ill" : NULL);
    }
}

/* Twelve flats on one head contract: protection from the first day. */
static void
build_block_trap (TorgetDemoHousehold *self,
                  TorgetDate today)
{
  TorgetPerson *mother = torget_demo_add_person (self, "Hodan", "Abdi", "female",
                                                 torget_date_new (1990, 6, 5),
                                                 "reference_person");

  set_background (mother, "som", "SO", "self_settled", "subsidiary_protection", today - 680);
  mother->permit_to = today + 75;
  torget_demo_add_sublet (self, "running", today - 650, "Historiegränd 29C", "yes");
  torget_demo_add_enrolment (self, mother, "active", "1", "B", today - 640)->received_date
      = today - 630;
  torget_demo_add_plan (self, mother, "active_full_time", today - 640)->plan_date = today - 600;
}

/* Absent for almost three weeks. */
static void
build_absence (TorgetDemoHousehold *self,
               TorgetDate today)
{
  TorgetPerson *person = torget_demo_add_person (self, "Yusuf", "Nasser", "male",
                                                 torget_date_new (1996, 11, 17),
                                                 "reference_person");
  TorgetPlan *plan;
  TorgetActivity *activity;
  TorgetSfiEnrolment *enrolment;

  set_background (person, "ara", "SY", "self_settled", "refugee", today - 420);
  plan = torget_demo_add_plan (self, person, "active_full_time", today - 400);
  plan->plan_date = today - 370;
  activity = torget_demo_add_activity (self, plan, "sfi", "SFI kurs C", today - 380, 20);
  torget_demo_add_times (self, plan, activity, "1234", 8 * 60, 13 * 60);
  activity = torget_demo_add_activity (self, plan, "internship", "Praktik restaurang", today - 90,
                                       16);
  torget_demo_add_times (self, plan, activity, "245", 12 * 60 + 30, 17 * 60);
  enrolment = torget_demo_add_enrolment (self, person, "active", "2", "C", today - 395);
  enrolment->received_date = today - 385;
  torget_demo_add_grade (self, enrolment, "B", today - 180);
  torget_demo_add_note (self, person, "call", "sfi", today - 5,
                        "Inte på SFI sedan tre veckor. Sjukt barn hos släkting; läkarintyg utlovat.");
}

/* A protected family: no address anywhere. */
static void
build_protected (TorgetDemoHousehold *self,
                 TorgetDate today)
{
  TorgetPerson *mother = torget_demo_add_person (self, "Mariam", "Rahimi", "female",
                                                 torget_date_new (1989, 4, 8),
                                                 "reference_person");
  TorgetPerson *child
      = torget_demo_add_person (self, "Sara", "Rahimi", "female", today - 1200, "child");

  set_background (mother, "prs", "AF", "assigned", "refugee", today - 500);
  mother->protection = g_strdup ("registered");
  child->protection = g_strdup ("registered");
  torget_demo_add_application (self, child, "manual", today - 60, "Placeringsenheten");
  torget_demo_add_enrolment (self, mother, "active", "3", "C", today - 480)->received_date
      = today - 470;
}

/* From Ukraine, in a host's home: no tenancy. */
static void
build_host_home (TorgetDemoHousehold *self,
                 TorgetDate today)
{
  TorgetPerson *person = torget_demo_add_person (self, "Olena", "Kovalenko", "female",
                                                 torget_date_new (1983, 12, 30),
                                                 "reference_person");
  TorgetSublet *sublet;

  set_background (person, "ukr", "UA", "mass_flight", "temporary_protection", today - 640);
  person->native_name = g_strdup ("Олена Коваленко");
  person->permit_to = today + 103;
  sublet = torget_demo_add_sublet (self, "running", today - 640, "Göksropsvägen 46B", "no");
  g_free (sublet->tenure);
  sublet->tenure = g_strdup ("right_of_use");
  torget_demo_add_enrolment (self, person, "active", "3", "D", today - 620)->received_date
      = today - 610;
}

/* It worked: a job. The spouse is still part time. */
static void
build_success (TorgetDemoHousehold *self,
               TorgetDate today)
{
  TorgetPerson *man = torget_demo_add_person (self, "Rashid", "Noori", "male",
                                              torget_date_new (1985, 2, 14),
                                              "reference_person");
  TorgetPerson *woman = torget_demo_add_person (self, "Zahra", "Noori", "female",
                                                torget_date_new (1988, 7, 3), "spouse");
  TorgetPlan *plan;

  set_background (man, "prs", "AF", "assigned", "refugee", today - 900);
  set_background (woman, "prs", "AF", "assigned", "refugee", today - 900);
  plan = torget_demo_add_plan (self, man, "discharged", today - 880);
  plan->discharged_date = today - 143;
  plan->outcome = g_strdup ("work_full_time");
  plan->outcome_90 = g_strdup ("work_full_time");
  plan = torget_demo_add_plan (self, woman, "active_part_time", today - 880);
  plan->part_time_reason = g_strdup ("parental_benefit");
  plan->hours_per_week = 20;
  torget_demo_add_enrolment (self, man, "active", "3", "D", today - 860)->received_date
      = today - 850;
  torget_demo_add_enrolment (self, woman, "active", "2", "C", today - 860)->received_date
      = today - 850;
  torget_demo_add_sublet (self, "running", torget_date_add_months (today, -19), "Ålidhöjd 52A",
                          "no");
  torget_demo_add_consent (self, man, today - 300);
}

/* A large family just assigned. */
static void
build_quota_family (TorgetDemoHousehold *self,
                    TorgetDate today)
{
  static const struct
  {
    const char *name;
    const char *sex;
    const char *role;
    int age_days;
  } members[] = {
    { "Ibrahim", "male", "reference_person", 14900 }, { "Fatima", "female", "spouse", 13900 },
    { "Ruqayya", "female", "other_adult", 25700 },    { "Omar", "male", "child", 4300 },
    { "Layla", "female", "child", 3100 },             { "Hamza", "male", "child", 1230 },
    { "Noor", "female", "child", 500 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      TorgetPerson *person = torget_demo_add_person (self, members[i].name, "Gebremedhin",
                                                     members[i].sex, today - members[i].age_days,
                                                     members[i].role);

      set_background (person, "tir", "ER", "quota", "quota_refugee", today - 6);
      person->assigned_date = today - 72;
      person->permit_to = TORGET_DATE_NONE;
      if (members[i].age_days > 7000 && members[i].age_days < 20000)
        torget_demo_add_enrolment (self, person, "registered", "1", NULL, today - 2);
      if (members[i].age_days < 1500)
        torget_demo_add_application (self, person, "queued", today - 3, "Ålidhems förskola");
    }
}

/* A contract whose notice must be served within days. */
static void
build_notice_due (TorgetDemoHousehold *self,
                  TorgetDate today)
{
  TorgetPerson *person = torget_demo_add_person (self, "Farid", "Ahmadi", "male",
                                                 torget_date_new (1992, 5, 25),
                                                 "reference_person");

  set_background (person, "prs", "AF", "assigned", "refugee", today - 640);
  torget_demo_add_sublet (self, "decision_due", torget_date_add_months (today + 100, -24),
                          "Östra Kyrkogatan 26C", "no");
  torget_demo_add_plan (self, person, "active_full_time", today - 620)->plan_date = today - 590;
  torget_demo_add_enrolment (self, person, "active", "3", "D", today - 620)->received_date
      = today - 610;
  torget_demo_add_consent (self, person, today - 100);
}

/* Received before the three-year limit came: it runs from 2026-01-01. */
static void
build_sfi_transition (TorgetDemoHousehold *self,
                      TorgetDate today)
{
  TorgetPerson *person = torget_demo_add_person (self, "Selam", "Tesfay", "female",
                                                 torget_date_new (1991, 9, 21),
                                                 "reference_person");
  TorgetSfiEnrolment *enrolment;
  TorgetSfiRight *right;

  set_background (person, "tir", "ER", "assigned", "refugee", torget_date_new (2024, 1, 15));
  enrolment = torget_demo_add_enrolment (self, person, "active", "1", "B",
                                         torget_date_new (2024, 1, 22));
  enrolment->received_date = torget_date_new (2024, 2, 5);
  enrolment->started_date = torget_date_new (2024, 2, 12);
  right = torget_demo_add (self, &torget_sfi_right_type);
  right->person_id = person->record.id;
  right->first_received_date = enrolment->received_date;
  add_attendance (self, enrolment, today);
}

/* On the way to another municipality of the region, with consent to hand over. */
static void
build_move (TorgetDemoHousehold *self,
            TorgetDate today)
{
  TorgetPerson *father = torget_demo_add_person (self, "Mehari", "Haile", "male",
                                                 torget_date_new (1987, 1, 9),
                                                 "reference_person");
  TorgetPerson *child
      = torget_demo_add_person (self, "Rahel", "Haile", "female", today - 1100, "child");
  TorgetResidence *residence;

  set_background (father, "tir", "ER", "assigned", "refugee", today - 400);
  set_background (child, "tir", "ER", "assigned", "refugee", today - 400);
  residence = torget_demo_add (self, &torget_residence_type);
  residence->person_id = father->record.id;
  residence->municipality = g_strdup (self->municipality);
  residence->valid_from = father->received_date;
  torget_demo_add_sublet (self, "running", torget_date_add_months (today, -10), "Storgatan 62",
                          "no");
  torget_demo_add_enrolment (self, father, "active", "2", "C", today - 380)->received_date
      = today - 370;
  torget_demo_add_placement (
      self,
      torget_demo_add_application (self, child, "placed", today - 300, "Ersbodaberget"),
      "Ersbodaberget", today - 200);
  torget_demo_add_consent (self, father, today - 30);
  torget_demo_add_note (self, father, "meeting", "household", today - 4,
                        "Arbete i Örnsköldsvik från årsskiftet. Flytten planeras.");
}

static const ScenarioFunc scenarios[] = {
  build_late_preschool, build_missed_notice, build_block_trap,   build_absence,    build_protected,
  build_host_home,      build_success,       build_quota_family, build_notice_due,
  build_sfi_transition, build_move,
};

/**
 * torget_demo_count_scenarios:
 *
 * Returns: how many of the first households are situations, rather than drawn at random
 */
guint
torget_demo_count_scenarios (void)
{
  return G_N_ELEMENTS (scenarios);
}

/**
 * torget_demo_build_scenario:
 * @self: the household under construction
 * @index: number of the household
 *
 * Returns: whether there is a situation of that number; it is then built
 */
gboolean
torget_demo_build_scenario (TorgetDemoHousehold *self,
                            guint index)
{
  if (index >= torget_demo_count_scenarios ())
    return FALSE;
  scenarios[index](self, self->source->today);
  return TRUE;
}
