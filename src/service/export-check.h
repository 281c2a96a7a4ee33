/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TorgetExportCheck:
 *
 * Checks a document against its schema while it is being written, in a thread of its own: what goes
 * into its stream is what is checked.
 */
typedef struct _TorgetExportCheck TorgetExportCheck;

TorgetExportCheck *torget_export_check_new (const char *schema_path,
                                            GError **error);
void torget_export_check_free (TorgetExportCheck *self);
GOutputStream *torget_export_check_get_stream (TorgetExportCheck *self);
gboolean torget_export_check_finish (TorgetExportCheck *self,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetExportCheck, torget_export_check_free)

G_END_DECLS
