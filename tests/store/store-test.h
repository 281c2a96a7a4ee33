/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/person.h"
#include "domain/record-set.h"
#include "store/connection.h"
#include "store/error.h"

G_BEGIN_DECLS

/* A file of the store in a folder of its own, open with a fixed key; the base of most tests. */

/**
 * StoreTest:
 * @folder: temporary
 * @path: of the database
 * @connection: open
 * @last_id: of the latest record
 */
typedef struct
{
  char *folder;
  char *path;
  TorgetConnection *connection;
  guint32 last_id;
} StoreTest;

extern const guint8 store_test_key[TORGET_KEY_SIZE];

StoreTest *store_test_new (void);
void store_test_free (StoreTest *test);
void store_test_close (StoreTest *test);
void store_test_reopen (StoreTest *test);

gint64 store_test_new_id (StoreTest *test);
gpointer store_test_new_record (StoreTest *test,
                                const TorgetRecordType *type);
TorgetPerson *store_test_new_person (StoreTest *test,
                                     const char *given_name,
                                     const char *family_name);
gint64 store_test_save (StoreTest *test,
                        gpointer first_record,
                        ...) G_GNUC_NULL_TERMINATED;
gint64 store_test_count (StoreTest *test,
                         const char *sql);
char *store_test_dump (StoreTest *test,
                       const char *sql);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreTest, store_test_free)

G_END_DECLS
