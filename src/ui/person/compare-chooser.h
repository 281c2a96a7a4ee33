/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/person-case.h"

G_BEGIN_DECLS

/**
 * TorgetCompareChooser:
 *
 * Asks whom to compare a person with; the two then stand side by side.
 */
#define TORGET_TYPE_COMPARE_CHOOSER (torget_compare_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TorgetCompareChooser, torget_compare_chooser, TORGET, COMPARE_CHOOSER,
                      AdwWindow)

TorgetCompareChooser *torget_compare_chooser_present (GtkWidget *origin,
                                                      TorgetPersonCase *person_case);
void torget_compare_chooser_choose (TorgetCompareChooser *self,
                                    gint64 person_id);

G_END_DECLS
