/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/person-case.h"

G_BEGIN_DECLS

/**
 * TorgetDeadlineList:
 *
 * Deadlines that are open, nearest first: what is lost, the law, and how long is left.
 * Enter on a row opens why it is on its day. Hidden while there is none.
 */
#define TORGET_TYPE_DEADLINE_LIST (torget_deadline_list_get_type ())
G_DECLARE_FINAL_TYPE (TorgetDeadlineList, torget_deadline_list, TORGET, DEADLINE_LIST,
                      AdwPreferencesGroup)

void torget_deadline_list_show (TorgetDeadlineList *self,
                                TorgetPersonCase *person_case,
                                const char *track);

G_END_DECLS
