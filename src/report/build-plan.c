/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The action plan (handlingsplan, förordning 2017:820 11 §) for the person: what to do now, what
 * comes next, which days matter. Short sentences, large type. */
#include "config.h"

#include "report/draft.h"

#include "domain/deadline.h"

#define LARGE_TYPE 16.0
#define FULL_TIME 40

typedef enum
{
  TIME_NOW,
  TIME_NEXT,
  TIME_DONE,
  TIME_NEVER, /* interrupted */
} Time;

static const struct
{
  Time time;
  TorgetPhrase heading;
} times[] = {
  { TIME_NOW, TORGET_PHRASE_PLAN_NOW },
  { TIME_NEXT, TORGET_PHRASE_PLAN_NEXT },
  { TIME_DONE, TORGET_PHRASE_PLAN_DONE },
};

static Time
get_time (const TorgetActivity *activity,
          TorgetDate today)
{
  if (g_strcmp0 (activity->status, "interrupted") == 0)
    return TIME_NEVER;
  if (g_strcmp0 (activity->status, "completed") == 0
      || (activity->end_date != TORGET_DATE_NONE && activity->end_date < today))
    return TIME_DONE;
  if (activity->start_date > today
      || (activity->start_date == TORGET_DATE_NONE
          && g_strcmp0 (activity->status, "planned") == 0))
    return TIME_NEXT;
  return TIME_NOW;
}

/* @part: (transfer full) (nullable) */
static void
append_part (GString *text,
             char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
  g_free (part);
}

static char *
dup_date_part (TorgetDraft *draft,
               TorgetPhrase phrase,
               const char *name,
               TorgetDate date)
{
  char iso[TORGET_DATE_ISO_SIZE];

  if (date == TORGET_DATE_NONE)
    return NULL;
  return torget_phrase_dup (phrase, draft->request->language, name,
                            torget_date_write_iso (date, iso), NULL);
}

static char *
dup_hours (TorgetDraft *draft,
           TorgetPhrase phrase,
           int hours)
{
  g_autofree char *number = g_strdup_printf ("%d", hours);

  return torget_phrase_dup (phrase, draft->request->language, "hours", number, NULL);
}

static char *
dup_activity (TorgetDraft *draft,
              const TorgetActivity *activity)
{
  const char *kind = torget_draft_label (draft, "activity_kind", activity->kind);
  const char *title = activity->title != NULL ? activity->title : kind;
  const char *provider = torget_draft_place (draft, draft->told, activity->provider);
  GString *text = g_string_new (title);

  if (provider != NULL)
    append_part (text, torget_phrase_dup (TORGET_PHRASE_PLAN_AT, draft->request->language,
                                          "provider", provider, NULL));
  if (activity->hours_per_week > 0)
    append_part (text, dup_hours (draft, TORGET_PHRASE_PLAN_HOURS, activity->hours_per_week));
  append_part (text,
               dup_date_part (draft, TORGET_PHRASE_PLAN_FROM, "from", activity->start_date));
  append_part (text, dup_date_part (draft, TORGET_PHRASE_PLAN_TO, "to", activity->end_date));
  return g_string_free (text, FALSE);
}

static int
compare_activities (gconstpointer a,
                    gconstpointer b)
{
  const TorgetActivity *one = *(TorgetActivity *const *) a;
  const TorgetActivity *other = *(TorgetActivity *const *) b;

  return (one->start_date > other->start_date) - (one->start_date < other->start_date);
}

static void
write_activities (TorgetDraft *draft,
                  const TorgetPlan *plan)
{
  g_autoptr (GPtrArray) activities = torget_case_list_owned (
      draft->request->records, &torget_activity_type, "plan_id", plan->record.id);

  g_ptr_array_sort (activities, compare_activities);
  for (gsize t = 0; t < G_N_ELEMENTS (times); t++)
    {
      guint n = 0;

      for (guint i = 0; i < activities->len; i++)
        {
          const TorgetActivity *activity = g_ptr_array_index (activities, i);
          g_autofree char *text = NULL;

          if (get_time (activity, draft->request->today) != times[t].time)
            continue;
          if (n++ == 0)
            torget_draft_say (draft, TORGET_BLOCK_HEADING, times[t].heading);
          text = dup_activity (draft, activity);
          torget_document_add (draft->document, TORGET_BLOCK_ITEM, text);
        }
      if (n == 0 && times[t].time == TIME_NOW)
        {
          torget_draft_say (draft, TORGET_BLOCK_HEADING, times[t].heading);
          torget_draft_say (draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_PLAN_NOTHING_NOW);
        }
    }
}

static void
write_hours (TorgetDraft *draft,
             const TorgetPlan *plan)
{
  static const struct
  {
    const char *reason;
    TorgetPhrase phrase;
  } reasons[] = {
    { "illness", TORGET_PHRASE_PLAN_WHY_ILLNESS },
    { "parental_benefit", TORGET_PHRASE_PLAN_WHY_PARENTAL },
    { "no_preschool_place", TORGET_PHRASE_PLAN_WHY_PRESCHOOL },
    { "other", TORGET_PHRASE_PLAN_WHY_OTHER },
  };
  const gboolean is_full = plan->hours_per_week >= FULL_TIME;
  g_autofree char *text = NULL;

  if (plan->hours_per_week == 0)
    return;
  text = dup_hours (draft, is_full ? TORGET_PHRASE_PLAN_FULL : TORGET_PHRASE_PLAN_PART,
                    plan->hours_per_week);
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_PLAN_HOW_MUCH);
  torget_document_add (draft->document, TORGET_BLOCK_PARAGRAPH, text);
  for (gsize i = 0; i < G_N_ELEMENTS (reasons) && !is_full; i++)
    if (g_strcmp0 (plan->part_time_reason, reasons[i].reason) == 0)
      torget_draft_say (draft, TORGET_BLOCK_PARAGRAPH, reasons[i].phrase);
}

static void
write_sfi (TorgetDraft *draft)
{
  const char *language = draft->request->language;
  const TorgetSfiEnrolment *enrolment
      = torget_case_get_enrolment (draft->request->records, draft->request->person_id);
  g_autofree char *text = NULL;

  if (enrolment == NULL || enrolment->ended_date != TORGET_DATE_NONE
      || !(draft->told & TORGET_DISCLOSURE_SFI))
    return;
  if (enrolment->started_date == TORGET_DATE_NONE && enrolment->received_date == TORGET_DATE_NONE)
    text = dup_date_part (draft, TORGET_PHRASE_PLAN_SFI_REGISTERED, "date",
                          enrolment->registered_date);
  else if (enrolment->course != NULL && enrolment->study_path != NULL)
    text = torget_phrase_dup (TORGET_PHRASE_PLAN_SFI_PATH, language, "course", enrolment->course,
                              "path", enrolment->study_path, NULL);
  else if (enrolment->course != NULL)
    text = torget_phrase_dup (TORGET_PHRASE_PLAN_SFI_COURSE, language, "course",
                              enrolment->course, NULL);
  if (text == NULL)
    return;
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_PLAN_SFI);
  torget_document_add (draft->document, TORGET_BLOCK_PARAGRAPH, text);
}

/* The days that are the person's own to watch. */
static const struct
{
  const char *rule;
  TorgetPhrase phrase;
  TorgetDisclosure told;
  gboolean is_outer; /* the last day, not that on which the office must have begun */
} own_dates[] = {
  { "permit_end", TORGET_PHRASE_PLAN_DATE_PERMIT, TORGET_DISCLOSURE_PLAN, TRUE },
  { "programme_end", TORGET_PHRASE_PLAN_DATE_PROGRAMME, TORGET_DISCLOSURE_PLAN, FALSE },
  { "sfi_right_end", TORGET_PHRASE_PLAN_DATE_SFI_RIGHT, TORGET_DISCLOSURE_SFI, FALSE },
  { "sfi_start_three_months", TORGET_PHRASE_PLAN_DATE_SFI_START, TORGET_DISCLOSURE_SFI, FALSE },
};

typedef struct
{
  TorgetDate day;
  TorgetPhrase phrase;
} OwnDate;

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return ((const OwnDate *) a)->day - ((const OwnDate *) b)->day;
}

static void
add_own_date (TorgetDraft *draft,
              GArray *dates,
              TorgetDate day,
              TorgetPhrase phrase)
{
  const OwnDate date = { day, phrase };

  if (day >= draft->request->today)
    g_array_append_val (dates, date);
}

/* Reviews are agreed, not statutory, and so not among the deadlines. */
static void
add_reviews (TorgetDraft *draft,
             GArray *dates)
{
  const TorgetPlan *plan
      = torget_case_get_plan (draft->request->records, draft->request->person_id);
  g_autoptr (GPtrArray) reviews = NULL;

  if (plan == NULL || !(draft->told & TORGET_DISCLOSURE_PLAN))
    return;
  reviews = torget_case_list_owned (draft->request->records, &torget_follow_up_type, "plan_id",
                                    plan->record.id);
  for (guint i = 0; i < reviews->len; i++)
    add_own_date (draft, dates, ((TorgetFollowUp *) g_ptr_array_index (reviews, i))->next_date,
                  TORGET_PHRASE_PLAN_DATE_REVIEW);
}

static void
add_deadlines (TorgetDraft *draft,
               GArray *dates)
{
  g_autoptr (GArray) deadlines = torget_deadlines_list_of_person (
      draft->request->records, draft->request->person_id, draft->request->parameters);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const TorgetDeadline *deadline = &g_array_index (deadlines, TorgetDeadline, i);

      for (gsize j = 0; j < G_N_ELEMENTS (own_dates); j++)
        if (g_str_equal (deadline->rule->id, own_dates[j].rule)
            && (draft->told & own_dates[j].told)
            && torget_deadline_is_open (deadline, draft->request->today))
          add_own_date (draft, dates, own_dates[j].is_outer ? deadline->outer_limit : deadline->due,
                        own_dates[j].phrase);
    }
}

static void
write_dates (TorgetDraft *draft)
{
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (OwnDate));

  add_reviews (draft, dates);
  add_deadlines (draft, dates);
  g_array_sort (dates, compare_dates);
  if (dates->len > 0)
    torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_PLAN_DATES);
  for (guint i = 0; i < dates->len; i++)
    {
      const OwnDate *date = &g_array_index (dates, OwnDate, i);
      char iso[TORGET_DATE_ISO_SIZE];

      torget_document_add_pair (draft->document, TORGET_BLOCK_DATED,
                                torget_date_write_iso (date->day, iso),
                                torget_draft_phrase (draft, date->phrase));
    }
}

static void
write_help (TorgetDraft *draft)
{
  const TorgetCoordinator *coordinator = torget_draft_get_coordinator (draft);

  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_PLAN_HELP);
  torget_draft_say (draft, TORGET_BLOCK_ITEM, TORGET_PHRASE_PLAN_HELP_ILL);
  torget_draft_tell (draft, TORGET_BLOCK_ITEM, TORGET_PHRASE_PLAN_HELP_CHANGE, "coordinator",
                     torget_draft_get_coordinator_name (draft));
  torget_draft_say (draft, TORGET_BLOCK_ITEM, TORGET_PHRASE_PLAN_HELP_WRONG);
  if (coordinator == NULL)
    return;
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_PLAN_CONTACT);
  torget_draft_fact (draft, TORGET_PHRASE_NAME, coordinator->name);
  torget_draft_fact (draft, TORGET_PHRASE_PHONE, coordinator->phone);
  torget_draft_fact (draft, TORGET_PHRASE_EMAIL, coordinator->email);
}

static void
write_plan (TorgetDraft *draft)
{
  const TorgetPlan *plan
      = torget_case_get_plan (draft->request->records, draft->request->person_id);

  if (draft->told & TORGET_DISCLOSURE_PLAN && plan != NULL)
    {
      write_activities (draft, plan);
      write_hours (draft, plan);
    }
  write_sfi (draft);
  write_dates (draft);
}

TorgetDocument *
torget_build_plan (const TorgetDocumentRequest *request)
{
  const gboolean is_own = g_str_equal (request->recipient, TORGET_RECIPIENT_PERSON);
  g_autofree char *name = NULL;
  g_autofree char *recipient = NULL;
  g_autofree char *to = NULL;
  TorgetDraft draft;

  torget_draft_begin (&draft, request, TORGET_PHRASE_PLAN_TITLE,
                      TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_PLAN | TORGET_DISCLOSURE_SFI);
  draft.document->font_size = LARGE_TYPE;
  recipient = torget_draft_dup_recipient (&draft);
  to = g_strjoin ("\n", recipient, is_own ? draft.person->native_name : NULL, NULL);
  torget_draft_letterhead (&draft, to);
  torget_draft_say (&draft, TORGET_BLOCK_TITLE, TORGET_PHRASE_PLAN_TITLE);
  if (!(draft.told & TORGET_DISCLOSURE_KNOWN))
    return torget_draft_end (&draft);
  name = torget_draft_dup_name (&draft, draft.person);
  if (is_own)
    torget_draft_tell (&draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_PLAN_INTRO, "coordinator",
                       torget_draft_get_coordinator_name (&draft));
  else
    torget_draft_fact (&draft, TORGET_PHRASE_NAME, name);
  write_plan (&draft);
  if (is_own)
    {
      write_help (&draft);
      torget_draft_say (&draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_PLAN_TALKED);
      torget_sign (&draft, TORGET_PHRASE_SIGN_PERSON, TORGET_PHRASE_SIGN_COORDINATOR);
    }
  return torget_draft_end (&draft);
}
