/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection-private.h"
#include "store/statement.h"

G_BEGIN_DECLS

/* Binds a value as SQLite gave it, with its type. */
void torget_statement_bind_value (TorgetStatement *self,
                                  int index,
                                  sqlite3_value *value);

G_END_DECLS
