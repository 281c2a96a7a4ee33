/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shim that fails; see fault-vfs.h. */
#include "config.h"

#include "fault-vfs.h"

#include "store/process.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} ShimFile;

/* One thread uses the database. */
static struct
{
  FaultOperation operations; /* which count; 0 for none */
  guint nth;
  gboolean sticky;
  FaultKind kind;
  guint n_seen;
  guint n_failed;
} state;

static sqlite3_vfs shim;

static sqlite3_vfs *
get_real (void)
{
  return shim.pAppData;
}

/* Returns the code that the operation fails with, or SQLITE_OK. */
static int
meet (FaultOperation operation,
      int io_code)
{
  if ((state.operations & operation) == 0)
    return SQLITE_OK;
  state.n_seen++;
  if (state.n_seen != state.nth && !(state.sticky && state.n_seen > state.nth))
    return SQLITE_OK;
  state.n_failed++;
  return state.kind == FAULT_DISK_FULL && operation == FAULT_WRITE ? SQLITE_FULL : io_code;
}

static int
shim_close (sqlite3_file *file)
{
  ShimFile *self = (ShimFile *) file;
  int code = self->real->pMethods->xClose (self->real);

  g_free (self->real);
  return code;
}

static int
shim_read (sqlite3_file *file,
           void *data,
           int size,
           sqlite3_int64 offset)
{
  ShimFile *self = (ShimFile *) file;

  return self->real->pMethods->xRead (self->real, data, size, offset);
}

/* A disk that fills up takes the first half. */
static int
shim_write (sqlite3_file *file,
            const void *data,
            int size,
            sqlite3_int64 offset)
{
  ShimFile *self = (ShimFile *) file;
  int code = meet (FAULT_WRITE, SQLITE_IOERR_WRITE);

  if (code != SQLITE_OK)
    {
      self->real->pMethods->xWrite (self->real, data, size / 2, offset);
      return code;
    }
  return self->real->pMethods->xWrite (self->real, data, size, offset);
}

static int
shim_truncate (sqlite3_file *file,
               sqlite3_int64 size)
{
  ShimFile *self = (ShimFile *) file;
  int code = meet (FAULT_TRUNCATE, SQLITE_IOERR_TRUNCATE);

  if (code != SQLITE_OK)
    return code;
  return self->real->pMethods->xTruncate (self->real, size);
}

static int
shim_sync (sqlite3_file *file,
           int flags)
{
  ShimFile *self = (ShimFile *) file;
  int code = meet (FAULT_SYNC, SQLITE_IOERR_FSYNC);

  if (code != SQLITE_OK)
    return code;
  return self->real->pMethods->xSync (self->real, flags);
}

static int
shim_size (sqlite3_file *file,
           sqlite3_int64 *size)
{
  ShimFile *self = (ShimFile *) file;

  return self->real->pMethods->xFileSize (self->real, size);
}

static int
shim_lock (sqlite3_file *file,
           int level)
{
  ShimFile *self = (ShimFile *) file;

  return self->real->pMethods->xLock (self->real, level);
}

static int
shim_unlock (sqlite3_file *file,
             int level)
{
  ShimFile *self = (ShimFile *) file;

  return self->real->pMethods->xUnlock (self->real, level);
}

static int
shim_check_reserved (sqlite3_file *file,
                     int *out)
{
  ShimFile *self = (ShimFile *) file;

  return self->real->pMethods->xCheckReservedLock (self->real, out);
}

static int
shim_control (sqlite3_file *file,
              int operation,
              void *argument)
{
  ShimFile *self = (ShimFile *) file;

  return self->real->pMethods->xFileControl (self->real, operation, argument);
}

static int
shim_sector_size (sqlite3_file *file)
{
  ShimFile *self = (ShimFile *) file;

  return self->real->pMethods->xSectorSize (self->real);
}

/* No promise of the real disk's: each write may be torn. */
static int
shim_characteristics (sqlite3_file *file)
{
  return 0;
}

/* Version 1 has no shared memory: a connection that locks the file for itself needs none. */
static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = shim_close,
  .xRead = shim_read,
  .xWrite = shim_write,
  .xTruncate = shim_truncate,
  .xSync = shim_sync,
  .xFileSize = shim_size,
  .xLock = shim_lock,
  .xUnlock = shim_unlock,
  .xCheckReservedLock = shim_check_reserved,
  .xFileControl = shim_control,
  .xSectorSize = shim_sector_size,
  .xDeviceCharacteristics = shim_characteristics,
};

static int
shim_open (sqlite3_vfs *vfs,
           const char *path,
           sqlite3_file *file,
           int flags,
           int *out_flags)
{
  ShimFile *self = (ShimFile *) file;
  int code = meet (FAULT_OPEN, SQLITE_CANTOPEN);

  self->base.pMethods = NULL;
  if (code != SQLITE_OK)
    return code;
  self->real = g_malloc0 ((gsize) get_real ()->szOsFile);
  code = get_real ()->xOpen (get_real (), path, self->real, flags, out_flags);
  if (code != SQLITE_OK)
    {
      g_clear_pointer (&self->real, g_free);
      return code;
    }
  self->base.pMethods = &methods;
  return SQLITE_OK;
}

static int
shim_delete (sqlite3_vfs *vfs,
             const char *path,
             int sync_folder)
{
  int code = meet (FAULT_DELETE, SQLITE_IOERR_DELETE);

  if (code != SQLITE_OK)
    return code;
  return get_real ()->xDelete (get_real (), path, sync_folder);
}

/**
 * fault_vfs_install:
 *
 * Every database that is opened from now on goes through the shim. Call once, before the first.
 */
void
fault_vfs_install (void)
{
  sqlite3_vfs *real;

  torget_process_prepare_sqlite ();
  sqlite3_initialize ();
  real = sqlite3_vfs_find (NULL);
  shim = *real;
  shim.pNext = NULL;
  shim.zName = "fault";
  shim.pAppData = real;
  shim.szOsFile = sizeof (ShimFile);
  shim.xOpen = shim_open;
  shim.xDelete = shim_delete;
  g_assert_cmpint (sqlite3_vfs_register (&shim, 1), ==, SQLITE_OK);
}

/**
 * fault_vfs_arm:
 * @operations: what counts
 * @nth: which of them fails, from 1
 * @sticky: whether all later ones fail, too
 * @kind: how
 */
void
fault_vfs_arm (FaultOperation operations,
               guint nth,
               gboolean sticky,
               FaultKind kind)
{
  state.operations = operations;
  state.nth = nth;
  state.sticky = sticky;
  state.kind = kind;
  state.n_seen = 0;
  state.n_failed = 0;
}

/**
 * fault_vfs_disarm:
 *
 * Returns: how many operations have failed
 */
guint
fault_vfs_disarm (void)
{
  state.operations = 0;
  return state.n_failed;
}
