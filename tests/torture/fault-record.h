/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All that this process does to the files of a folder, so that a power cut can be simulated after
 * each call. One thread, one record at a time. */

typedef struct _FaultRecord FaultRecord;

typedef enum
{
  CUT_DROP_ALL, /* nothing that was not synced has arrived */
  CUT_KEEP_ALL,
  CUT_RANDOM, /* any of it */
  CUT_TORN,   /* any sector of it */
} CutMode;

void fault_record_begin (const char *folder);
void fault_record_confirm (guint32 number);
FaultRecord *fault_record_end (void);
void fault_record_free (FaultRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FaultRecord, fault_record_free)

guint fault_record_get_length (FaultRecord *record);
void fault_record_forget_syncs (FaultRecord *record);
guint32 fault_record_cut (FaultRecord *record,
                          guint point,
                          CutMode mode,
                          GRand *random,
                          const char *before,
                          const char *folder);

G_END_DECLS
