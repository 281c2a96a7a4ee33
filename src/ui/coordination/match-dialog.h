/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"
#include "ui/person/person-case.h"

G_BEGIN_DECLS

/**
 * TorgetMatchDialog:
 *
 * Who fits a practice place, or which places fit a person, and why. Choosing a person shows the
 * person; choosing a place opens the form of a new placement there.
 */
#define TORGET_TYPE_MATCH_DIALOG (torget_match_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TorgetMatchDialog, torget_match_dialog, TORGET, MATCH_DIALOG, AdwWindow)

GtkWidget *torget_match_dialog_present_persons (GtkWidget *origin,
                                                TorgetSession *session,
                                                gint64 place_id,
                                                const char *place_title);
GtkWidget *torget_match_dialog_present_places (GtkWidget *origin,
                                               TorgetPersonCase *person_case);

G_END_DECLS
