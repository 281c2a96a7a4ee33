/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetImportPage:
 *
 * The import of a register, step by step: the file, what its columns mean, a trial that writes
 * nothing, the import.
 *
 * Actions: `import.choose`, `import.try`, `import.run`.
 */
#define TORGET_TYPE_IMPORT_PAGE (torget_import_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetImportPage, torget_import_page, TORGET, IMPORT_PAGE, AdwBin)

void torget_import_page_set_session (TorgetImportPage *self,
                                     TorgetSession *session);
void torget_import_page_choose (TorgetImportPage *self);
void torget_import_page_load (TorgetImportPage *self,
                              GFile *file);
gboolean torget_import_page_is_busy (TorgetImportPage *self);

G_END_DECLS
