/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/document.h"

G_BEGIN_DECLS

/**
 * TorgetPagesView:
 *
 * A document on screen: its pages below each other, a list of them beside, and the zoom.
 *
 * Actions, also from elsewhere in the window:
 * - `pages.zoom-in`, `pages.zoom-out`, `pages.zoom-fit` (Ctrl++, Ctrl+-, Ctrl+0)
 * - `pages.next`, `pages.previous` (Alt+Page Down, Alt+Page Up)
 */
#define TORGET_TYPE_PAGES_VIEW (torget_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPagesView, torget_pages_view, TORGET, PAGES_VIEW, AdwBin)

void torget_pages_view_take (TorgetPagesView *self,
                             TorgetPages *pages);
TorgetPages *torget_pages_view_get_pages (TorgetPagesView *self);

G_END_DECLS
