/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A coordination case of the demo, in the middle of its way. */
#include "config.h"

#include "service/demo-build.h"

#include "domain/casework.h"
#include "domain/work.h"

static TorgetCoordinationCase *
add_case (TorgetDemoHousehold *self,
          TorgetPerson *person,
          TorgetDate today)
{
  TorgetCoordinationCase *coordination
      = torget_demo_add (self, &torget_coordination_case_type);

  coordination->person_id = person->record.id;
  coordination->status = g_strdup ("active");
  coordination->referred_by = g_strdup ("social_services");
  coordination->referred_date = today - 120;
  coordination->is_registered = TRUE;
  coordination->is_informed = TRUE;
  coordination->is_able = TRUE;
  coordination->has_consented = TRUE;
  coordination->conditions_date = today - 122;
  coordination->conditions_by = g_strdup ("Eva Demo, försörjningsstöd");
  coordination->decision = g_strdup ("accepted");
  coordination->decision_date = today - 106;
  coordination->decision_text = g_strdup ("Språk och barnomsorg först, sedan praktik.");
  coordination->planning_date = today - 92;
  coordination->carrier_agency = g_strdup ("viva");
  coordination->carrier_unit_id = torget_demo_get_registered (self, &torget_unit_type, 0);
  coordination->coordinator_id = self->coordinator_id;
  coordination->carrier_date = today - 92;
  return coordination;
}

static void
add_contacts (TorgetDemoHousehold *self,
              const TorgetCoordinationCase *coordination)
{
  static const struct
  {
    const char *agency;
    const char *name;
    const char *role;
    guint unit;
  } contacts[] = {
    { "employment_service", "Lars Demo", "Arbetsförmedlare", 1 },
    { "social_services", "Eva Demo", "Socialsekreterare", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (contacts); i++)
    {
      TorgetCaseContact *contact = torget_demo_add (self, &torget_case_contact_type);

      contact->case_id = coordination->record.id;
      contact->agency = g_strdup (contacts[i].agency);
      contact->name = g_strdup (contacts[i].name);
      contact->role = g_strdup (contacts[i].role);
      contact->unit_id
          = torget_demo_get_registered (self, &torget_unit_type, contacts[i].unit);
    }
}

static void
add_task (TorgetDemoHousehold *self,
          const TorgetCoordinationCase *coordination,
          const TorgetMeeting *meeting,
          const char *text,
          const char *agency,
          TorgetDate due)
{
  TorgetTask *task = torget_demo_add (self, &torget_task_type);

  task->person_id = coordination->person_id;
  task->case_id = coordination->record.id;
  task->meeting_id = meeting->record.id;
  task->text = g_strdup (text);
  task->agency = g_strdup (agency);
  task->coordinator_id = agency == NULL ? self->coordinator_id : 0;
  task->due_date = due;
}

static void
add_meeting (TorgetDemoHousehold *self,
             const TorgetCoordinationCase *coordination,
             TorgetDate today)
{
  TorgetMeeting *meeting = torget_demo_add (self, &torget_meeting_type);
  TorgetTask *done;

  meeting->case_id = coordination->record.id;
  meeting->date = today - 60;
  meeting->kind = g_strdup ("follow_up");
  meeting->place = g_strdup ("Vuxentorget");
  meeting->participants = g_strdup ("Amina, tolk, Eva Demo, Lars Demo");
  meeting->decisions = g_strdup ("Deltid tills Karim har plats. Praktik i kök planeras.");
  add_task (self, coordination, meeting, "Ring placeringsenheten om erbjudandet", NULL,
            today + 2);
  add_task (self, coordination, meeting, "Boka studiebesök i storköket", "employment_service",
            today - 5);
  done = torget_demo_add (self, &torget_task_type);
  done->person_id = coordination->person_id;
  done->meeting_id = meeting->record.id;
  done->text = g_strdup ("Beställ tolk till nästa möte");
  done->coordinator_id = self->coordinator_id;
  done->due_date = today - 30;
  done->done_date = today - 34;
}

static void
add_consent_towards (TorgetDemoHousehold *self,
                     const TorgetPerson *person,
                     const char *agency,
                     TorgetDate given,
                     TorgetDate expires)
{
  TorgetConsent *consent = torget_demo_add (self, &torget_consent_type);

  consent->person_id = person->record.id;
  consent->agency = g_strdup (agency);
  consent->purpose = g_strdup ("coordination");
  consent->scope = g_strdup ("Planering, studier, boende");
  consent->given_date = given;
  consent->expires_date = expires;
  consent->language = g_strdup (person->language);
  consent->interpreter = person->interpreter;
}

/**
 * torget_demo_add_coordination:
 * @self: the household under construction
 * @person: one of its adults
 * @today: the demo's day
 *
 * Adds a coordination case with its consents, of which one is missing and one expires soon.
 */
void
torget_demo_add_coordination (TorgetDemoHousehold *self,
                              TorgetPerson *person,
                              TorgetDate today)
{
  const TorgetCoordinationCase *coordination = add_case (self, person, today);
  TorgetMentorLink *link = torget_demo_add (self, &torget_mentor_link_type);

  add_contacts (self, coordination);
  add_meeting (self, coordination, today);
  add_consent_towards (self, person, "social_services", today - 122, today + 243);
  add_consent_towards (self, person, "viva", today - 345, today + 20);
  link->person_id = person->record.id;
  link->mentor_id = torget_demo_get_registered (self, &torget_mentor_type, 1);
  link->start_date = today - 150;
}
