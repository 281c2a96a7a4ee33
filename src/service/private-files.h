/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files for other programs to read while a file of Torget is open: in memory, of this user and
 * this process only, gone when the session locks. */

GFile *torget_private_files_write (const char *name,
                                   GBytes *content,
                                   GError **error);
void torget_private_files_clear (void);

G_END_DECLS
