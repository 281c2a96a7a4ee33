/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection-private.h"
#include "store/statement.h"

G_BEGIN_DECLS

/* Binds a value as SQLite gave it, with its type. */
void torget_statement_bind_value (TorgetStatement *self,
                                  int index,
                                  sqlite3_value *value);

/* Returns: (transfer none): a column with its type, until the next step */
sqlite3_value *torget_statement_get_value (TorgetStatement *self,
                                           int column);
int torget_statement_count_columns (TorgetStatement *self);

G_END_DECLS
