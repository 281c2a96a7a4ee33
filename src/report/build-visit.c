/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A household on paper, for a home visit: who lives there, where the four tracks stand, which
 * dates come next, and room to write. */
#include "config.h"

#include "report/draft.h"

#include "base/language-name.h"
#include "domain/case-summary.h"

#define NOTE_LINES 8

static const TorgetDisclosure visit_tells
    = TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_PLAN | TORGET_DISCLOSURE_SFI
      | TORGET_DISCLOSURE_PRESCHOOL | TORGET_DISCLOSURE_HOUSING;

/* A member of whom the recipient may know. */
typedef struct
{
  const TorgetMembership *membership;
  const TorgetPerson *person;
  TorgetDisclosure told;
} Member;

/* Members of whom nothing may be told are left out, which the document then says. */
static GArray *
list_members (TorgetDraft *draft,
              const TorgetHousehold *household)
{
  const TorgetDocumentRequest *request = draft->request;
  g_autoptr (GPtrArray) memberships = torget_case_list_memberships (
      request->records, household->record.id, request->today);
  GArray *members = g_array_new (FALSE, FALSE, sizeof (Member));

  for (guint i = 0; i < memberships->len; i++)
    {
      Member member = { .membership = g_ptr_array_index (memberships, i) };
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
           const Member *member)
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
      const Member *member = &g_array_index (members, Member, i);
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
          const Member *member)
{
  const TorgetPlan *plan
      = torget_case_get_plan (draft->request->records, member->person->record.id);

  if (plan == NULL || !(member->told & TORGET_DISCLOSURE_PLAN))
    return NULL;
  return torget_draft_label (draft, "plan_status", plan->status);
}

static char *
dup_sfi (TorgetDraft *draft,
         const Member *member)
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
               const Member *member)
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
  static const guint weights[] = { 28, 19, 21, 32 };
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
      const Member *member = &g_array_index (members, Member, i);
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
  torget_draft_fact (draft, TORGET_PHRASE_VISIT_ONWARD,
                     torget_draft_place (draft, draft->told, sublet->onward_plan));
}

/* Dates */

static const struct
{
  const char *rule;
  TorgetPhrase phrase;
  TorgetDisclosure track;
} rules[] = {
  { "permit_end", TORGET_PHRASE_RULE_PERMIT, TORGET_DISCLOSURE_KNOWN },
  { "programme_end", TORGET_PHRASE_RULE_PROGRAMME, TORGET_DISCLOSURE_PLAN },
  { "sfi_right_end", TORGET_PHRASE_RULE_SFI_RIGHT, TORGET_DISCLOSURE_SFI },
  { "sfi_start_three_months", TORGET_PHRASE_RULE_SFI_START, TORGET_DISCLOSURE_SFI },
  { "preschool_guarantee", TORGET_PHRASE_RULE_PRESCHOOL, TORGET_DISCLOSURE_PRESCHOOL },
  { "preschool_answer", TORGET_PHRASE_RULE_ANSWER, TORGET_DISCLOSURE_PRESCHOOL },
  { "sublet_serve_by", TORGET_PHRASE_RULE_SERVE, TORGET_DISCLOSURE_HOUSING },
  { "sublet_two_years", TORGET_PHRASE_RULE_TWO_YEARS, TORGET_DISCLOSURE_HOUSING },
};

typedef struct
{
  const Member *member;
  TorgetDate due;
  TorgetPhrase phrase;
} Coming;

static void
add_dates (TorgetDraft *draft,
           const Member *member,
           GArray *coming)
{
  g_autoptr (GArray) dates
      = torget_case_list_due_dates (draft->request->records, member->person->record.id);

  for (guint i = 0; i < dates->len; i++)
    {
      const TorgetDueDate *date = &g_array_index (dates, TorgetDueDate, i);
      Coming next = { member, date->due, TORGET_PHRASE_RULE_OTHER };
      TorgetDisclosure track = TORGET_DISCLOSURE_ALL;

      for (gsize j = 0; j < G_N_ELEMENTS (rules); j++)
        if (g_str_equal (date->rule, rules[j].rule))
          {
            next.phrase = rules[j].phrase;
            track = rules[j].track;
          }
      if (!date->met && (member->told & track) == track)
        g_array_append_val (coming, next);
    }
}

static int
compare_coming (gconstpointer a,
                gconstpointer b)
{
  return ((const Coming *) a)->due - ((const Coming *) b)->due;
}

static void
write_coming (TorgetDraft *draft,
              const Coming *coming)
{
  g_autofree char *name = torget_draft_dup_name (draft, coming->member->person);
  g_autofree char *passed = NULL;
  char iso[TORGET_DATE_ISO_SIZE];

  torget_date_write_iso (coming->due, iso);
  if (coming->due < draft->request->today)
    passed = torget_phrase_dup (TORGET_PHRASE_VISIT_PASSED, draft->request->language, "date", iso,
                                NULL);
  torget_document_add_table_row (
      draft->document,
      (const char *[]) { passed != NULL ? passed : iso,
                         torget_draft_phrase (draft, coming->phrase), name, NULL });
}

static void
write_dates (TorgetDraft *draft,
             GArray *members)
{
  static const guint weights[] = { 30, 42, 28 };
  g_autoptr (GArray) coming = g_array_new (FALSE, FALSE, sizeof (Coming));
  const char *head[] = {
    torget_draft_phrase (draft, TORGET_PHRASE_DATE),
    torget_draft_phrase (draft, TORGET_PHRASE_WHAT),
    torget_draft_phrase (draft, TORGET_PHRASE_WHO),
    NULL,
  };

  for (guint i = 0; i < members->len; i++)
    add_dates (draft, &g_array_index (members, Member, i), coming);
  g_array_sort (coming, compare_coming);
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_VISIT_DATES);
  if (coming->len == 0)
    torget_draft_say (draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_VISIT_NO_DATES);
  else
    torget_document_add_table_head (draft->document, head, weights);
  for (guint i = 0; i < coming->len; i++)
    write_coming (draft, &g_array_index (coming, Coming, i));
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
      write_dates (&draft, members);
      torget_draft_say (&draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_VISIT_NOTES);
      torget_document_add_writing (draft.document, NOTE_LINES);
    }
  return torget_draft_end (&draft);
}
