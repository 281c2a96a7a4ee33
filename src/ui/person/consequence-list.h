/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/office-parameters.h"
#include "domain/record-set.h"
#include <adwaita.h>


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
                                   GPtrArray *changed,
                                   const TorgetOfficeParameters *parameters);

G_END_DECLS
