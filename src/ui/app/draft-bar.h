/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/person-page.h"

G_BEGIN_DECLS

/**
 * TorgetDraftBar:
 *
 * Says, when a file has been opened, that there are forms in which the user typed before a lock or a
 * crash, and offers to open or to discard them, the latest first. Names nobody.
 */
#define TORGET_TYPE_DRAFT_BAR (torget_draft_bar_get_type ())
G_DECLARE_FINAL_TYPE (TorgetDraftBar, torget_draft_bar, TORGET, DRAFT_BAR, AdwBin)

void torget_draft_bar_watch (TorgetDraftBar *self,
                             TorgetSession *session,
                             TorgetPersonPage *page);

G_END_DECLS
