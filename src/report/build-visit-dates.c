/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which dates come next in a household, for those of whom the recipient may know. */
#include "config.h"

#include "report/build-visit.h"

#include "domain/case-summary.h"

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
  const TorgetVisitMember *member;
  TorgetDate due;
  TorgetPhrase phrase;
} Coming;

static void
add_dates (TorgetDraft *draft,
           const TorgetVisitMember *member,
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
