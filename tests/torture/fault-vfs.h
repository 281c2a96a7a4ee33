/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A shim over the system's files as SQLite sees them, for the whole process. It lets the nth
 * operation fail. */

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

void fault_vfs_arm (FaultOperation operations,
                    guint nth,
                    gboolean sticky,
                    FaultKind kind);
guint fault_vfs_disarm (void);

G_END_DECLS
