/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"
#include "ui/region/export-page.h"
#include "ui/region/import-page.h"
#include "ui/region/offers-page.h"
#include "ui/region/offices-page.h"
#include "ui/region/picture-page.h"
#include "ui/region/receive-page.h"
#include "ui/region/submit-page.h"

G_BEGIN_DECLS

/**
 * TorgetRegionPage:
 *
 * The view of the regional coordination: registers in, XML out.
 */
#define TORGET_TYPE_REGION_PAGE (torget_region_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRegionPage, torget_region_page, TORGET, REGION_PAGE, AdwBin)

GtkWidget *torget_region_page_new (TorgetSession *session);
TorgetImportPage *torget_region_page_show_import (TorgetRegionPage *self);
TorgetExportPage *torget_region_page_show_export (TorgetRegionPage *self);
TorgetOffersPage *torget_region_page_show_offers (TorgetRegionPage *self);
TorgetOfficesPage *torget_region_page_show_offices (TorgetRegionPage *self);
TorgetPicturePage *torget_region_page_show_picture (TorgetRegionPage *self);
TorgetReceivePage *torget_region_page_show_receive (TorgetRegionPage *self);
TorgetSubmitPage *torget_region_page_show_submit (TorgetRegionPage *self);
gboolean torget_region_page_is_busy (TorgetRegionPage *self);

G_END_DECLS
