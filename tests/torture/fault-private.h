/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fault-vfs.h"

G_BEGIN_DECLS

FaultRecord *fault_record_new (void);
void fault_record_add (FaultRecord *self,
                       FaultOperation operation,
                       const char *path,
                       gint64 offset,
                       const void *data,
                       gsize size);
void fault_record_add_confirmed (FaultRecord *self,
                                 guint32 number);

G_END_DECLS
