/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A shim over the system's files as SQLite sees them, for the whole process. It lets the nth
 * operation fail, or writes down all of them so that a power cut can be simulated after each. */

typedef enum
{
  FAULT_WRITE = 1 << 0,
  FAULT_SYNC = 1 << 1,
  FAULT_TRUNCATE = 1 << 2,
  FAULT_OPEN = 1 << 3,
  FAULT_DELETE = 1 << 4,
  FAULT_ANY = (1 << 5) - 1,
} FaultOperation;

typedef enum
{
  FAULT_DISK_FULL, /* writes find no room, the others an I/O error */
  FAULT_IO,
} FaultKind;

void fault_vfs_install (void);

/* Failing */
void fault_vfs_arm (FaultOperation operations,
                    guint nth,
                    gboolean sticky,
                    FaultKind kind);
guint fault_vfs_disarm (void);

/* Recording */
typedef struct _FaultRecord FaultRecord;

void fault_vfs_record (void);
void fault_vfs_confirm (guint32 number);
FaultRecord *fault_vfs_stop (void);
void fault_record_free (FaultRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FaultRecord, fault_record_free)

typedef enum
{
  CUT_DROP_ALL, /* nothing that was not synced has arrived */
  CUT_KEEP_ALL,
  CUT_RANDOM, /* any of it */
  CUT_TORN,   /* any sector of it */
} CutMode;

guint fault_record_get_length (FaultRecord *record);
guint32 fault_record_cut (FaultRecord *record,
                          guint point,
                          CutMode mode,
                          GRand *random,
                          const char *before,
                          const char *folder);

G_END_DECLS
