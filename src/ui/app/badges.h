/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"
#include "ui/app/sidebar.h"

G_BEGIN_DECLS

/**
 * TorgetBadges:
 *
 * Counts what stands in each view, and shows it in the sidebar. Signal: `counted`, whenever a count
 * has come.
 */
#define TORGET_TYPE_BADGES (torget_badges_get_type ())
G_DECLARE_FINAL_TYPE (TorgetBadges, torget_badges, TORGET, BADGES, GObject)

TorgetBadges *torget_badges_new (TorgetSession *session,
                                 TorgetSidebar *sidebar);
void torget_badges_count_soon (TorgetBadges *self);

G_END_DECLS
