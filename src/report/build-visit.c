/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A household on paper, for a home visit: who lives there, where the four tracks stand, which
 * dates come next, and room to write. */
#include "config.h"

#include "report/build-visit.h"

#include "base/language-name.h"

#define NOTE_LINES 8

static const TorgetDisclosure visit_tells
    = TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_PLAN | TORGET_DISCLOSURE_SFI
      | TORGET_DISCLOSURE_PRESCHOOL | TORGET_DISCLOSURE_HOUSING | TORGET_DISCLOSURE_CASE;

/* Members of whom nothing may be told are left out, which the document then says. */
static GArray *
list_members (TorgetDraft *draft,
              const TorgetHousehold *household)
{
  const TorgetDocumentRequest *request = draft->request;
  g_autoptr (GPtrArray) memberships = torget_case_list_memberships (
      request->records, household->record.id, request->today);
  GArray *members = g_array_new (FALSE, FALSE, sizeof (TorgetVisitMember));

  for (guint i = 0; i < memberships->len; i++)
    {
      TorgetVisitMember member = { .membership = g_ptr_array_index (memberships, i) };
      const gint64 person_id = member.membership->person_id;

      member.person = torget_case_get_person (request->records, person_id);
      member.told = torget_disclosure_get (request->records, person_id, request->recipient,
                                           request->today);
      if (member.person == NULL)
        continue;
      if (person_id != request->person_id && (visit_tells & ~member.told) != 0)
        draft->hides_members = TRUE;
      if (member.told & TORGET_DISCLOSURE_KNOWN)
        g_array_append_val (members, member);
    }
  return members;
}

static const char *
or_dash (const char *text)
{
  return text != NULL ? text : "–";
}

/* Persons */

static char *
dup_language (TorgetDraft *draft,
              const TorgetPerson *person)
{
  g_autofree char *name
      = person->language != NULL
            ? torget_language_dup_name_in (person->language, draft->request->language)
            : NULL;

  if (!person->interpreter)
    return g_strdup (or_dash (name));
  if (name == NULL)
    return g_strdup (torget_draft_phrase (draft, TORGET_PHRASE_VISIT_INTERPRETER_ONLY));
  return torget_phrase_dup (TORGET_PHRASE_VISIT_INTERPRETER, draft->request->language, "language",
                            name, NULL);
}

static char *
dup_phone (TorgetDraft *draft,
           const TorgetVisitMember *member)
{
  g_autoptr (GPtrArray) contacts
      = torget_case_list_owned (draft->request->records, &torget_contact_type, "person_id",
                                member->person->record.id);

  for (guint i = 0; i < contacts->len; i++)
    {
      const TorgetContact *contact = g_ptr_array_index (contacts, i);
      const gboolean is_over = contact->valid_to != TORGET_DATE_NONE
                               && contact->valid_to < draft->request->today;

      if (g_strcmp0 (contact->kind, "phone") == 0 && !is_over)
        return g_strdup (or_dash (torget_draft_place (draft, member->told, contact->value)));
    }
  return g_strdup ("–");
}

static void
write_members (TorgetDraft *draft,
               GArray *members)
{
  static const guint weights[] = { 30, 22, 16, 20, 20 };
  const char *head[] = {
    torget_draft_phrase (draft, TORGET_PHRASE_NAME),
    torget_draft_phrase (draft, TORGET_PHRASE_VISIT_ROLE),
    torget_draft_phrase (draft, TORGET_PHRASE_BORN),
    torget_draft_phrase (draft, TORGET_PHRASE_VISIT_LANGUAGE),
    torget_draft_phrase (draft, TORGET_PHRASE_PHONE),
    NULL,
  };

  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_VISIT_MEMBERS);
  torget_document_add_table_head (draft->document, head, weights);
  for (guint i = 0; i < members->len; i++)
    {
      const TorgetVisitMember *member = &g_array_index (members, TorgetVisitMember, i);
      g_autofree char *name = torget_draft_dup_name (draft, member->person);
      g_autofree char *language = dup_language (draft, member->person);
      g_autofree char *phone = dup_phone (draft, member);
      char born[TORGET_DATE_ISO_SIZE];
      const char *role
          = torget_draft_label (draft, "household_role", member->membership->role);
      const char *row[] = { name, or_dash (role),
                            torget_date_write_iso (member->person->birth_date, born), language,
                            phone, NULL };

      torget_document_add_table_row (draft->document, row);
    }
}

/* Tracks */

static const char *
get_plan (TorgetDraft *draft,
          const TorgetVisitMember *member)
{
  const TorgetPlan *plan
      = torget_case_get_plan (draft->request->records, member->person->record.id);

  if (plan == NULL || !(member->told & TORGET_DISCLOSURE_PLAN))
    return NULL;
  return torget_draft_label (draft, "plan_status", plan->status);
}

static char *
dup_sfi (TorgetDraft *draft,
         const TorgetVisitMember *member)
{
  const TorgetSfiEnrolment *enrolment
      = torget_case_get_enrolment (draft->request->records, member->person->record.id);
  const char *course, *status;

  if (enrolment == NULL || !(member->told & TORGET_DISCLOSURE_SFI))
    return g_strdup ("–");
  course = torget_draft_label (draft, "sfi_course", enrolment->course);
  status = torget_draft_label (draft, "sfi_status", enrolment->status);
  if (course == NULL || status == NULL)
    return g_strdup (or_dash (course != NULL ? course : status));
  return g_strdup_printf ("%s: %s", course, status);
}

static char *
dup_placement (TorgetDraft *draft,
               const TorgetPreschoolPlacement *placement)
{
  const char *kind = torget_draft_label (draft, "placement_kind", placement->kind);
  char iso[TORGET_DATE_ISO_SIZE];

  return torget_phrase_dup (TORGET_PHRASE_VISIT_PLACED, draft->request->language, "kind",
                            or_dash (kind), "date",
                            torget_date_write_iso (placement->start_date, iso), NULL);
}

static char *
dup_preschool (TorgetDraft *draft,
               const TorgetVisitMember *member)
{
  TorgetRecordSet *records = draft->request->records;
  const TorgetPreschoolPlacement *placement
      = torget_case_get_placement (records, member->person->record.id);
  const TorgetPreschoolApplication *application
      = torget_case_get_application (records, member->person->record.id);
  const char *status, *unit;
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;

  if (!(member->told & TORGET_DISCLOSURE_PRESCHOOL))
    return g_strdup ("–");
  if (placement != NULL && placement->end_date == TORGET_DATE_NONE)
    {
      text = dup_placement (draft, placement);
      unit = torget_draft_place (draft, member->told, placement->unit);
      return unit != NULL ? g_strdup_printf ("%s\n%s", unit, text) : g_steal_pointer (&text);
    }
  if (application == NULL)
    return g_strdup ("–");
  status = or_dash (torget_draft_label (draft, "preschool_status", application->status));
  if (application->wanted_start == TORGET_DATE_NONE)
    return g_strdup (status);
  return torget_phrase_dup (TORGET_PHRASE_VISIT_WAITING, draft->request->language, "status",
                            status, "date",
                            torget_date_write_iso (application->wanted_start, iso), NULL);
}

static void
write_tracks (TorgetDraft *draft,
              GArray *members)
{
  static const guint weights[] = { 26, 21, 22, 31 };
  const char *head[] = {
    torget_draft_phrase (draft, TORGET_PHRASE_NAME),
    torget_draft_phrase (draft, TORGET_PHRASE_VISIT_PLAN),
    torget_draft_phrase (draft, TORGET_PHRASE_VISIT_SFI),
    torget_draft_phrase (draft, TORGET_PHRASE_VISIT_PRESCHOOL),
    NULL,
  };

  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_VISIT_TRACKS);
  torget_document_add_table_head (draft->document, head, weights);
  for (guint i = 0; i < members->len; i++)
    {
      const TorgetVisitMember *member = &g_array_index (members, TorgetVisitMember, i);
      g_autofree char *name = torget_draft_dup_name (draft, member->person);
      g_autofree char *sfi = dup_sfi (draft, member);
      g_autofree char *preschool = dup_preschool (draft, member);
      const char *row[] = { name, or_dash (get_plan (draft, member)), sfi, preschool, NULL };

      torget_document_add_table_row (draft->document, row);
    }
}

/* Housing */

static void
write_address (TorgetDraft *draft,
               const TorgetSublet *sublet)
{
  const TorgetDwelling *dwelling = torget_record_set_find (
      draft->request->records, &torget_dwelling_type, sublet->dwelling_id);
  g_autofree char *address = NULL;

  if (dwelling == NULL || dwelling->address == NULL)
    return;
  address = g_strdup_printf ("%s%s%s", dwelling->address,
                             dwelling->apartment != NULL ? ", " : "",
                             dwelling->apartment != NULL ? dwelling->apartment : "");
  torget_draft_fact (draft, TORGET_PHRASE_VISIT_ADDRESS,
                     torget_draft_place (draft, draft->told, address));
}

static void
write_insurance (TorgetDraft *draft,
                 const TorgetSublet *sublet)
{
  g_autoptr (GPtrArray) insurances = torget_case_list_owned (
      draft->request->records, &torget_insurance_type, "sublet_id", sublet->record.id);
  const TorgetInsurance *latest = NULL;
  g_autofree char *text = NULL;
  char iso[TORGET_DATE_ISO_SIZE];

  for (guint i = 0; i < insurances->len; i++)
    {
      const TorgetInsurance *insurance = g_ptr_array_index (insurances, i);

      if (latest == NULL || insurance->valid_to >= latest->valid_to)
        latest = insurance;
    }
  if (latest == NULL)
    return;
  text = torget_phrase_dup (TORGET_PHRASE_VISIT_INSURED, draft->request->language, "insurer",
                            or_dash (latest->insurer), "date",
                            torget_date_write_iso (latest->valid_to, iso), NULL);
  torget_draft_fact (draft, TORGET_PHRASE_VISIT_INSURANCE, text);
}

static void
write_inspection (TorgetDraft *draft,
                  const TorgetSublet *sublet)
{
  g_autoptr (GPtrArray) inspections = torget_case_list_owned (
      draft->request->records, &torget_inspection_type, "sublet_id", sublet->record.id);
  TorgetDate latest = TORGET_DATE_NONE;

  for (guint i = 0; i < inspections->len; i++)
    latest = MAX (latest, ((TorgetInspection *) g_ptr_array_index (inspections, i))->date);
  torget_draft_date_fact (draft, TORGET_PHRASE_VISIT_INSPECTED, latest);
}

static void
write_housing (TorgetDraft *draft,
               const TorgetHousehold *household)
{
  const TorgetSublet *sublet
      = torget_case_get_sublet (draft->request->records, household->record.id);
  char start[TORGET_DATE_ISO_SIZE], end[TORGET_DATE_ISO_SIZE];
  g_autofree char *term = NULL;

  if (sublet == NULL || !(draft->told & TORGET_DISCLOSURE_HOUSING))
    return;
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_VISIT_CONTRACT);
  write_address (draft, sublet);
  torget_draft_fact (draft, TORGET_PHRASE_NOTICE_TENURE,
                     torget_draft_label (draft, "tenure_type", sublet->tenure));
  torget_draft_fact (draft, TORGET_PHRASE_VISIT_CONTRACT_STATUS,
                     torget_draft_label (draft, "sublet_status", sublet->status));
  torget_date_write_iso (sublet->start_date, start);
  torget_date_write_iso (sublet->end_date, end);
  term = g_strdup_printf ("%s – %s", start, end);
  torget_draft_fact (draft, TORGET_PHRASE_VISIT_CONTRACT_TERM, term);
  write_insurance (draft, sublet);
  write_inspection (draft, sublet);
  torget_draft_fact (draft, TORGET_PHRASE_VISIT_ONWARD,
                     torget_draft_place (draft, draft->told, sublet->onward_plan));
}

/* Tasks */

static void
add_open_tasks (TorgetDraft *draft,
                const char *link,
                gint64 owner_id,
                GPtrArray *open)
{
  g_autoptr (GPtrArray) tasks
      = torget_case_list_owned (draft->request->records, &torget_task_type, link, owner_id);

  for (guint i = 0; i < tasks->len; i++)
    {
      TorgetTask *task = g_ptr_array_index (tasks, i);

      if (task->done_date == TORGET_DATE_NONE && !g_ptr_array_find (open, task, NULL))
        g_ptr_array_add (open, task);
    }
}

static void
write_tasks (TorgetDraft *draft,
             const TorgetHousehold *household,
             GArray *members)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  if (!(draft->told & TORGET_DISCLOSURE_CASE))
    return;
  add_open_tasks (draft, "household_id", household->record.id, open);
  for (guint i = 0; i < members->len; i++)
    {
      const TorgetVisitMember *member = &g_array_index (members, TorgetVisitMember, i);

      if (member->told & TORGET_DISCLOSURE_CASE)
        add_open_tasks (draft, "person_id", member->person->record.id, open);
    }
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_VISIT_TASKS);
  torget_draft_tasks (draft, open);
}

TorgetDocument *
torget_build_visit (const TorgetDocumentRequest *request)
{
  const TorgetHousehold *household;
  g_autoptr (GArray) members = NULL;
  g_autofree char *to = NULL;
  TorgetDraft draft;

  torget_draft_begin (&draft, request, TORGET_PHRASE_VISIT_TITLE, visit_tells);
  household = torget_draft_get_household (&draft);
  to = torget_draft_dup_recipient (&draft);
  torget_draft_letterhead (&draft, to);
  torget_draft_say (&draft, TORGET_BLOCK_TITLE, TORGET_PHRASE_VISIT_TITLE);
  if (draft.told & TORGET_DISCLOSURE_KNOWN)
    {
      members = list_members (&draft, household);
      torget_draft_fact (&draft, TORGET_PHRASE_VISIT_HOUSEHOLD, household->label);
      write_members (&draft, members);
      write_tracks (&draft, members);
      write_housing (&draft, household);
      torget_visit_dates (&draft, members);
      write_tasks (&draft, household, members);
      torget_draft_say (&draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_VISIT_NOTES);
      torget_document_add_writing (draft.document, NOTE_LINES);
    }
  return torget_draft_end (&draft);
}
