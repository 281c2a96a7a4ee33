/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/key-file.h"
#include "store/store-test.h"

G_BEGIN_DECLS

/* What writes a whole file anew, from a file that is closed, and how such a file is made. */

#define TORTURE_OLD_SECRET "invented passphrase of schema 1"
#define TORTURE_SECRET "femton fasaner i en hage"

StoreTest *torture_new_test (const char *start);
gboolean torture_unlock (StoreTest *test,
                         const char *secret,
                         guint8 key[TORGET_KEY_SIZE],
                         GError **error);
void torture_make_old (StoreTest *test);
void torture_make_new (StoreTest *test);
gboolean torture_run_migration (StoreTest *test,
                                const char *secret,
                                GError **error);
gboolean torture_run_rekey (StoreTest *test,
                            const char *secret,
                            GError **error);

G_END_DECLS
