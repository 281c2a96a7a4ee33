/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-test.h"

G_BEGIN_DECLS

/* What the drivers share: a file whose saves are numbered, so that it can be said which of them
 * must be there. `./dev test` runs them briefly, `./dev torture` at length. */

guint torture_scale (guint brief,
                     guint at_length);
GRand *torture_new_random (void);

gboolean torture_save (StoreTest *test,
                       guint32 number,
                       GError **error);
guint32 torture_count_saved (TorgetConnection *connection,
                             GError **error);
void torture_copy (const char *from_folder,
                   const char *to_folder);

G_END_DECLS
