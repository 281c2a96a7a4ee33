/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/deadline.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetExplainWindow:
 *
 * Why a deadline is on its day: what it was computed from, by which version of the rule, in which
 * steps, and by what law; and, under “What if”, which day another first day would give.
 *
 * Action: `explain.print` (Ctrl+P).
 */
#define TORGET_TYPE_EXPLAIN_WINDOW (torget_explain_window_get_type ())
G_DECLARE_FINAL_TYPE (TorgetExplainWindow, torget_explain_window, TORGET, EXPLAIN_WINDOW, AdwWindow)

TorgetExplainWindow *torget_explain_window_present (GtkWidget *origin,
                                                    TorgetSession *session,
                                                    const TorgetDeadline *deadline,
                                                    const char *sentence);

G_END_DECLS
