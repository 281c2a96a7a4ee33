/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the window to the region; see region-actions.h. */
#include "config.h"

#include "ui/app/region-actions.h"

#include "ui/app/window-private.h"
#include "ui/region/region-page.h"

static TorgetRegionPage *
show_region (TorgetWindow *self)
{
  TorgetWorkspace *workspace = torget_window_get_workspace (self);

  torget_workspace_show_view (workspace, "region");
  return TORGET_REGION_PAGE (torget_workspace_get_page (workspace));
}

void
torget_region_import_action (GtkWidget *widget,
                             const char *name,
                             GVariant *parameter)
{
  TorgetRegionPage *page = show_region (TORGET_WINDOW (widget));

  torget_import_page_choose (torget_region_page_show_import (page));
}

void
torget_region_export_action (GtkWidget *widget,
                             const char *name,
                             GVariant *parameter)
{
  torget_region_page_show_export (show_region (TORGET_WINDOW (widget)));
}

void
torget_region_offers_action (GtkWidget *widget,
                             const char *name,
                             GVariant *parameter)
{
  torget_region_page_show_offers (show_region (TORGET_WINDOW (widget)));
}

void
torget_region_hand_over_action (GtkWidget *widget,
                                const char *name,
                                GVariant *parameter)
{
  TorgetRegionPage *page = show_region (TORGET_WINDOW (widget));

  torget_export_page_hand_over (torget_region_page_show_export (page),
                                g_variant_get_int64 (parameter));
}
