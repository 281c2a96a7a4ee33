/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/export.h"
#include "ui/region/handover-group.h"

G_BEGIN_DECLS

/**
 * TorgetExportPage:
 *
 * The export for the region: what to send, a rehearsal that says who goes and who is withheld and
 * why, the file.
 *
 * Actions: `export.rehearse`, `export.choose`, `export.back`.
 */
#define TORGET_TYPE_EXPORT_PAGE (torget_export_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetExportPage, torget_export_page, TORGET, EXPORT_PAGE, AdwBin)

void torget_export_page_set_session (TorgetExportPage *self,
                                     TorgetSession *session);
void torget_export_page_write (TorgetExportPage *self,
                               GFile *file);
void torget_export_page_set_profile (TorgetExportPage *self,
                                     TorgetExportProfile profile);
TorgetHandoverGroup *torget_export_page_hand_over (TorgetExportPage *self,
                                                   gint64 person_id);
gboolean torget_export_page_is_busy (TorgetExportPage *self);

G_END_DECLS
