/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/register-rows.h"

G_BEGIN_DECLS

void torget_register_order_sort (GPtrArray *rows,
                                 const TorgetField *field,
                                 gboolean descending);
GPtrArray *torget_register_order_list_similar (GPtrArray *rows,
                                               const TorgetRegisterRow *row,
                                               const char *search,
                                               guint max);

G_END_DECLS
