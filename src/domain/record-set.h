/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetRecordSet:
 *
 * Records of any types that belong together: a household with all its members' tracks, one
 * import batch, one form's save. Keeps the order of adding within each type and finds by id.
 * Reference counted; not modified once it is shared between threads.
 */
typedef struct _TorgetRecordSet TorgetRecordSet;

#define TORGET_TYPE_RECORD_SET (torget_record_set_get_type ())
GType torget_record_set_get_type (void);

TorgetRecordSet *torget_record_set_new (void);
TorgetRecordSet *torget_record_set_ref (TorgetRecordSet *self);
void torget_record_set_unref (TorgetRecordSet *self);

gpointer torget_record_set_add (TorgetRecordSet *self,
                                gpointer record);
GPtrArray *torget_record_set_list (TorgetRecordSet *self,
                                   const TorgetRecordType *type);
gpointer torget_record_set_find (TorgetRecordSet *self,
                                 const TorgetRecordType *type,
                                 gint64 id);
TorgetRecordSet *torget_record_set_dup_after (TorgetRecordSet *self,
                                              GPtrArray *changed);
void torget_record_set_freeze (TorgetRecordSet *self);
GPtrArray *torget_record_set_list_linked (TorgetRecordSet *self,
                                          const TorgetRecordType *type,
                                          const TorgetField *field,
                                          gint64 owner_id);
guint torget_record_set_count (TorgetRecordSet *self);
void torget_record_set_foreach (TorgetRecordSet *self,
                                GFunc func,
                                gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetRecordSet, torget_record_set_unref)

G_END_DECLS
