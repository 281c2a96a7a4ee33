/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/record-set.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetPersonChooser:
 *
 * Rows in a boxed list where one types a name or a number and chooses among the persons found:
 * a search entry, the first few who match, and then the one who was chosen. Main thread.
 *
 * Signals: `chosen`, when the chosen person's case has been read, and when the choice is taken
 * back.
 */
#define TORGET_TYPE_PERSON_CHOOSER (torget_person_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPersonChooser, torget_person_chooser, TORGET, PERSON_CHOOSER, GObject)

TorgetPersonChooser *torget_person_chooser_new (TorgetSession *session,
                                                AdwPreferencesGroup *group,
                                                const char *title);
void torget_person_chooser_search (TorgetPersonChooser *self,
                                   const char *text);
void torget_person_chooser_choose (TorgetPersonChooser *self,
                                   gint64 person_id);
gint64 torget_person_chooser_get_person_id (TorgetPersonChooser *self);
TorgetRecordSet *torget_person_chooser_get_case (TorgetPersonChooser *self);
gboolean torget_person_chooser_is_started (TorgetPersonChooser *self);
void torget_person_chooser_set_visible (TorgetPersonChooser *self,
                                        gboolean visible);
void torget_person_chooser_set_problem (TorgetPersonChooser *self,
                                        const char *text);
void torget_person_chooser_focus (TorgetPersonChooser *self);

G_END_DECLS
