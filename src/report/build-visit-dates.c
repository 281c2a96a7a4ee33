/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which dates come next in a household, for those of whom the recipient may know. */
#include "config.h"

#include "report/build-visit.h"

#include "domain/deadline.h"

/* What the recipient must be told of for a deadline of the track to stand here. */
static const struct
{
  const char *track;
  TorgetDisclosure told;
} tracks[] = {
  { "plan", TORGET_DISCLOSURE_PLAN },
  { "sfi", TORGET_DISCLOSURE_SFI },
  { "preschool", TORGET_DISCLOSURE_PRESCHOOL },
  { "housing", TORGET_DISCLOSURE_HOUSING },
  { "household", TORGET_DISCLOSURE_KNOWN },
};

typedef struct
{
  const TorgetVisitMember *member;
  TorgetDate due;
  const TorgetRule *rule;
} Coming;

static TorgetDisclosure
get_told (const TorgetRule *rule)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tracks); i++)
    if (g_str_equal (rule->track, tracks[i].track))
      return tracks[i].told;
  return TORGET_DISCLOSURE_ALL;
}

/* What weighs little is for the office alone to watch. */
static gboolean
is_for_visit (const TorgetDeadline *deadline,
              TorgetDate today)
{
  return deadline->rule->kind == TORGET_RULE_DEADLINE
         && deadline->rule->severity >= TORGET_SEVERITY_HIGH
         && torget_deadline_is_warned_of (deadline, today);
}

static void
add_dates (TorgetDraft *draft,
           const TorgetVisitMember *member,
           GArray *coming)
{
  g_autoptr (GArray) deadlines
      = torget_deadlines_list_of_person (draft->request->records, member->person->record.id,
                                         draft->request->parameters);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const TorgetDeadline *deadline = &g_array_index (deadlines, TorgetDeadline, i);
      const TorgetDisclosure told = get_told (deadline->rule);
      const Coming next = { member, deadline->due, deadline->rule };

      if (is_for_visit (deadline, draft->request->today) && (member->told & told) == told)
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
      (const char *[]){ passed != NULL ? passed : iso,
                         torget_rule_text_get (&coming->rule->name, draft->request->language),
                         name, NULL });
}

/**
 * torget_visit_dates:
 * @draft: a draft
 * @members: (element-type TorgetVisitMember): of whom the recipient may know
 *
 * Writes the dates that are not met, the earliest first.
 */
void
torget_visit_dates (TorgetDraft *draft,
                    GArray *members)
{
  static const guint weights[] = { 28, 46, 26 };
  g_autoptr (GArray) coming = g_array_new (FALSE, FALSE, sizeof (Coming));
  const char *head[] = {
    torget_draft_phrase (draft, TORGET_PHRASE_DATE),
    torget_draft_phrase (draft, TORGET_PHRASE_WHAT),
    torget_draft_phrase (draft, TORGET_PHRASE_WHO),
    NULL,
  };

  for (guint i = 0; i < members->len; i++)
    add_dates (draft, &g_array_index (members, TorgetVisitMember, i), coming);
  g_array_sort (coming, compare_coming);
  torget_draft_say (draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_VISIT_DATES);
  if (coming->len == 0)
    torget_draft_say (draft, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_VISIT_NO_DATES);
  else
    torget_document_add_table_head (draft->document, head, weights);
  for (guint i = 0; i < coming->len; i++)
    write_coming (draft, &g_array_index (coming, Coming, i));
}
