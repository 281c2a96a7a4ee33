/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetOfficeRules:
 *
 * A page with the numbers in the date rules that the office may set, as rows. What is set counts at once, for
 * everybody who works with the file.
 */
#define TORGET_TYPE_OFFICE_RULES (torget_office_rules_get_type ())
G_DECLARE_FINAL_TYPE (TorgetOfficeRules, torget_office_rules, TORGET, OFFICE_RULES,
                      AdwPreferencesPage)

void torget_office_rules_set_session (TorgetOfficeRules *self,
                                      TorgetSession *session);
GtkSpinButton *torget_office_rules_get_spin (TorgetOfficeRules *self,
                                             guint parameter);

G_END_DECLS
