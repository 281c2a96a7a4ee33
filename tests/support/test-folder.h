/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A temporary folder of a test: made empty, removed with all that is in it. */

char *torget_test_folder_new (void);
void torget_test_folder_remove (char *folder);

char *torget_test_read (const char *path,
                        gsize *length);
void torget_test_write (const char *path,
                        const char *data,
                        gsize length);
char *torget_test_digest (const char *path);
void torget_test_flip_byte (const char *path,
                            gsize offset);
guint torget_test_get_mode (const char *path);
gboolean torget_test_has_open (const char *path);

G_END_DECLS
