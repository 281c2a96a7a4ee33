/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes of a meeting of the coordination case: who was there, what was decided, who does what by
 * when. */
#include "config.h"

#include "report/draft.h"

static TorgetCoordinationCase *
get_case (TorgetDraft *draft,
          const TorgetMeeting *meeting)
{
  return torget_record_set_find (draft->request->records, &torget_coordination_case_type,
                                 meeting->case_id);
}

/* Facts */

static const char *
get_carrier (TorgetDraft *draft,
             const TorgetCoordinationCase *coordination)
{
  const TorgetCoordinator *coordinator = torget_record_set_find (
      draft->request->records, &torget_coordinator_type, coordination->coordinator_id);

  return coordinator != NULL && coordinator->name != NULL
             ? coordinator->name
             : torget_draft_label (draft, "agency", coordination->carrier_agency);
}

static void
write_facts (TorgetDraft *draft,
             const TorgetMeeting *meeting)
{
  const TorgetCoordinationCase *coordination = get_case (draft, meeting);
  g_autofree char *name = torget_draft_dup_name (draft, draft->person);

  torget_draft_fact (draft, TORGET_PHRASE_MEETING_ABOUT, name);
  torget_draft_fact (draft, TORGET_PHRASE_MEETING_KIND,
                     torget_draft_label (draft, "meeting_kind", meeting->kind));
  torget_draft_date_fact (draft, TORGET_PHRASE_DATE, meeting->date);
  torget_draft_fact (draft, TORGET_PHRASE_MEETING_PLACE, meeting->place);
  if (coordination == NULL)
    return;
  torget_draft_fact (draft, TORGET_PHRASE_MEETING_REFERRED,
                     torget_draft_label (draft, "agency", coordination->referred_by));
  torget_draft_fact (draft, TORGET_PHRASE_MEETING_CARRIER, get_carrier (draft, coordination));
}

/* Free text */

/* Each line that is not empty is an item. */
static guint
write_items (TorgetDraft *draft,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      {
        torget_document_add (draft->document, TORGET_BLOCK_ITEM, lines[i]);
        n++;
      }
  return n;
}

static void
write_list (TorgetDraft *draft,
            TorgetPhrase heading,
            const char *text,
            TorgetPhrase nothing)
{
  torget_draft_say (draft, TORGET_BLOCK_HEADING, heading);
  if (write_items (draft, text) == 0)
    torget_draft_say (draft, TORGET_BLOCK_PARAGRAPH, nothing);
}

TorgetDocument *
torget_build_meeting (const TorgetDocumentRequest *request)
{
  const TorgetMeeting *meeting;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autofree char *to = NULL;
  TorgetDraft draft;

  torget_draft_begin (&draft, request, TORGET_PHRASE_MEETING_TITLE,
                      TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_CASE);
  meeting = torget_draft_get_subject (&draft);
  to = torget_draft_dup_recipient (&draft);
  torget_draft_letterhead (&draft, to);
  torget_draft_say (&draft, TORGET_BLOCK_TITLE, TORGET_PHRASE_MEETING_TITLE);
  if (meeting == NULL || !(draft.told & TORGET_DISCLOSURE_CASE))
    return torget_draft_end (&draft);
  write_facts (&draft, meeting);
  write_list (&draft, TORGET_PHRASE_MEETING_PARTICIPANTS, meeting->participants,
              TORGET_PHRASE_NOT_STATED);
  write_list (&draft, TORGET_PHRASE_MEETING_DECISIONS, meeting->decisions,
              TORGET_PHRASE_MEETING_NO_DECISIONS);
  tasks = torget_case_list_owned (request->records, &torget_task_type, "meeting_id",
                                  meeting->record.id);
  torget_draft_say (&draft, TORGET_BLOCK_HEADING, TORGET_PHRASE_MEETING_TASKS);
  torget_draft_tasks (&draft, tasks);
  torget_draft_tell (&draft, TORGET_BLOCK_SMALL, TORGET_PHRASE_MEETING_CHECK, "coordinator",
                     torget_draft_get_coordinator_name (&draft));
  return torget_draft_end (&draft);
}
