/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-test.h"
#include "store/record-sql.h"

G_BEGIN_DECLS

typedef void (*SampleTypeFunc) (StoreTest *test,
                                const TorgetRecordSql *sql,
                                gpointer user_data);

void sample_records_foreach_type (StoreTest *test,
                                  SampleTypeFunc func,
                                  gpointer user_data);
TorgetRecordSet *sample_records_save (StoreTest *test,
                                      gboolean sparse);

G_END_DECLS
