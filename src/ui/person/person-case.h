/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-view.h"
#include "domain/deadline.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetPersonCase:
 *
 * The person that a page shows, with the case as it is in the file; loads anew when the session
 * changes. Main thread.
 *
 * Signals: `loaded`, after each load, also when there is nobody to show; `failed`, with a text in
 * the user's language, when the case could not be read and the one before stays; `guarded`, after a
 * `loaded` without anybody, when the case is protected and torget_person_case_reveal() has to say
 * why it is opened; `followed`, after
 * `loaded`, with the #TorgetPerson who was asked for and who was merged into the one in hand.
 */
#define TORGET_TYPE_PERSON_CASE (torget_person_case_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPersonCase, torget_person_case, TORGET, PERSON_CASE, GObject)

TorgetPersonCase *torget_person_case_new (TorgetSession *session);
void torget_person_case_show (TorgetPersonCase *self,
                              gint64 person_id);
void torget_person_case_reveal (TorgetPersonCase *self,
                                const char *reason);
TorgetSession *torget_person_case_get_session (TorgetPersonCase *self);
gint64 torget_person_case_get_person_id (TorgetPersonCase *self);
gboolean torget_person_case_is_leaving (TorgetPersonCase *self);
TorgetRecordSet *torget_person_case_get_records (TorgetPersonCase *self);
GArray *torget_person_case_get_deadlines (TorgetPersonCase *self);
TorgetPerson *torget_person_case_get_person (TorgetPersonCase *self);
gboolean torget_person_case_hides_places (TorgetPersonCase *self);

G_END_DECLS
