/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/person-merge.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetCompareWindow:
 *
 * Two persons side by side who may be one and the same: what differs, what only one has, what is
 * the same. They are merged once somebody has chosen every value that differs, or it is
 * remembered that they are not the same.
 */
#define TORGET_TYPE_COMPARE_WINDOW (torget_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (TorgetCompareWindow, torget_compare_window, TORGET, COMPARE_WINDOW, AdwWindow)

guint torget_compare_window_get_n_open (TorgetCompareWindow *self);
void torget_compare_window_choose_all (TorgetCompareWindow *self,
                                       TorgetMergeChoice choice);
void torget_compare_open (GtkWindow *parent,
                          GtkWidget *origin,
                          TorgetSession *session,
                          gint64 kept_id,
                          gint64 other_id);

G_END_DECLS
