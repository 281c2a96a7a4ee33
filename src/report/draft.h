/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/disclosure.h"
#include "report/document-kind.h"
#include "report/phrases.h"

G_BEGIN_DECLS

/* For the files of this layer only: what writing a document shares. */

/**
 * TorgetDraft:
 * @request: what is asked for
 * @document: what has been written so far
 * @person: whom it is about
 * @told: what the recipient may be told about @person
 * @asked: what the document would tell about @person
 * @hides_places: a place was left out
 * @hides_members: something about another member was left out
 */
typedef struct
{
  const TorgetDocumentRequest *request;
  TorgetDocument *document;
  const TorgetPerson *person;
  TorgetDisclosure told;
  TorgetDisclosure asked;
  gboolean hides_places;
  gboolean hides_members;
} TorgetDraft;

void torget_draft_begin (TorgetDraft *self,
                         const TorgetDocumentRequest *request,
                         TorgetPhrase title,
                         TorgetDisclosure asked);
TorgetDocument *torget_draft_end (TorgetDraft *self);

const char *torget_draft_phrase (TorgetDraft *self,
                                 TorgetPhrase phrase);
void torget_draft_say (TorgetDraft *self,
                       TorgetBlockKind kind,
                       TorgetPhrase phrase);
void torget_draft_tell (TorgetDraft *self,
                        TorgetBlockKind kind,
                        TorgetPhrase phrase,
                        const char *name,
                        const char *value);
void torget_draft_fact (TorgetDraft *self,
                        TorgetPhrase label,
                        const char *value);
void torget_draft_date_fact (TorgetDraft *self,
                             TorgetPhrase label,
                             TorgetDate date);
void torget_draft_signatures (TorgetDraft *self,
                              const TorgetPhrase *phrases,
                              guint n_phrases);
#define torget_sign(draft, ...)                                                                   \
  torget_draft_signatures (draft, (const TorgetPhrase[]) { __VA_ARGS__ },                         \
                           G_N_ELEMENTS (((const TorgetPhrase[]) { __VA_ARGS__ })))
void torget_draft_tasks (TorgetDraft *self,
                         GPtrArray *tasks);
void torget_draft_letterhead (TorgetDraft *self,
                              const char *to);

const char *torget_draft_label (TorgetDraft *self,
                                const char *list,
                                const char *code);
char *torget_draft_dup_name (TorgetDraft *self,
                             const TorgetPerson *person);
char *torget_draft_dup_identity (TorgetDraft *self,
                                 const TorgetPerson *person);
char *torget_draft_dup_recipient (TorgetDraft *self);
char *torget_draft_dup_landlord (TorgetDraft *self);
TorgetCoordinator *torget_draft_get_coordinator (TorgetDraft *self);
TorgetOffice *torget_draft_get_office (TorgetDraft *self);
const char *torget_draft_get_office_name (TorgetDraft *self);
const char *torget_draft_get_coordinator_name (TorgetDraft *self);
TorgetHousehold *torget_draft_get_household (TorgetDraft *self);
gpointer torget_draft_get_subject (TorgetDraft *self);
const char *torget_draft_place (TorgetDraft *self,
                                TorgetDisclosure told,
                                const char *place);

/* One builder for each kind; the person exists and the recipient is one of the kind's. */
TorgetDocument *torget_build_plan (const TorgetDocumentRequest *request);
TorgetDocument *torget_build_notice (const TorgetDocumentRequest *request);
TorgetDocument *torget_build_consent (const TorgetDocumentRequest *request);
TorgetDocument *torget_build_meeting (const TorgetDocumentRequest *request);
TorgetDocument *torget_build_visit (const TorgetDocumentRequest *request);

G_END_DECLS
