/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetNameList:
 *
 * Names to be suggested by what one types of them, without case and accents. Reference counted;
 * main thread.
 */
typedef struct _TorgetNameList TorgetNameList;

TorgetNameList *torget_name_list_new (GPtrArray *names);
TorgetNameList *torget_name_list_ref (TorgetNameList *self);
void torget_name_list_unref (TorgetNameList *self);
GPtrArray *torget_name_list_search (TorgetNameList *self,
                                    const char *text,
                                    guint max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetNameList, torget_name_list_unref)

G_END_DECLS
