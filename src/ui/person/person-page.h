/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/form-draft.h"
#include "ui/person/person-case.h"

G_BEGIN_DECLS

/**
 * TorgetPersonPage:
 *
 * Everything about one person, in tabs, under a header that stays.
 *
 * Actions:
 * - `person.show-tab` (s): overview, plan, sfi, preschool, housing, household,
 *   coordination, notes, history (Alt+1 to Alt+9)
 * - `person.quick-note`: a note in a small form (Ctrl+Shift+N)
 * - `person.edit`: edits the person
 * - `person.edit-tab`: edits what the tab is about (Ctrl+E)
 * - `person.record-event`: lists what can have happened to what the tab is about (Ctrl+R)
 */
#define TORGET_TYPE_PERSON_PAGE (torget_person_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPersonPage, torget_person_page, TORGET, PERSON_PAGE, AdwBin)

GtkWidget *torget_person_page_new (TorgetSession *session);
void torget_person_page_focus (TorgetPersonPage *self);
void torget_person_page_show (TorgetPersonPage *self,
                              gint64 person_id);
void torget_person_page_open_draft (TorgetPersonPage *self,
                                    const TorgetFormDraft *draft);
TorgetPersonCase *torget_person_page_get_case (TorgetPersonPage *self);
gint64 torget_person_page_get_person_id (TorgetPersonPage *self);
void torget_person_page_show_tab (TorgetPersonPage *self,
                                  const char *name);
const char *torget_person_page_get_tab (guint index);

G_END_DECLS
