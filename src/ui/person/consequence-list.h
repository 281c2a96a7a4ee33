/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/record-set.h"

G_BEGIN_DECLS

/**
 * TorgetConsequenceList:
 *
 * What a change that is not saved yet brings with it: dates that move, tracks that come to hang on
 * each other. Hidden while nothing follows.
 */
#define TORGET_TYPE_CONSEQUENCE_LIST (torget_consequence_list_get_type ())
G_DECLARE_FINAL_TYPE (TorgetConsequenceList, torget_consequence_list, TORGET, CONSEQUENCE_LIST,
                      AdwPreferencesGroup)

GtkWidget *torget_consequence_list_new (void);
void torget_consequence_list_show (TorgetConsequenceList *self,
                                   TorgetRecordSet *records,
                                   GPtrArray *changed);

G_END_DECLS
