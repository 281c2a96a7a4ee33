/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calls that change files; see fault-calls.h. The build's offsets have 64 bits, so that open() here
 * is open64() to the loader, which is what all callers have. */
#include "config.h"

#include "fault-calls.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static FaultWatch watching;

#define REAL(function) ((__typeof__ (&function)) dlsym (RTLD_NEXT, #function))

/**
 * fault_calls_watch:
 * @watch: (nullable): sees each call before it is made; %NULL for nobody
 */
void
fault_calls_watch (FaultWatch watch)
{
  watching = watch;
}

static FaultFate
meet (const FaultCall *call)
{
  return watching != NULL ? watching (call) : FAULT_PASS;
}

/* The same for a descriptor, whose path @call gets. */
static FaultFate
meet_file (FaultCall call,
           int fd)
{
  char name[32], path[PATH_MAX];
  ssize_t length;

  if (watching == NULL)
    return FAULT_PASS;
  snprintf (name, sizeof name, "/proc/self/fd/%d", fd);
  length = readlink (name, path, sizeof path - 1);
  if (length < 0)
    return FAULT_PASS;
  path[length] = 0;
  call.path = path;
  return meet (&call);
}

static size_t
take_part (FaultFate fate,
           size_t size)
{
  return fate == FAULT_PASS || size < 2 ? size : size / 2;
}

ssize_t
write (int fd,
       const void *data,
       size_t size)
{
  const FaultFate fate = meet_file (
      (FaultCall){ FAULT_CALL_WRITE, NULL, NULL, lseek (fd, 0, SEEK_CUR), data, size }, fd);
  const int code = errno;
  const ssize_t written = REAL (write) (fd, data, take_part (fate, size));

  if (fate != FAULT_FAIL)
    return written;
  errno = code;
  return -1;
}

/* A stream may write less than it was given, at any time: the first part is enough. */
ssize_t
writev (int fd,
        const struct iovec *parts,
        int n_parts)
{
  return watching != NULL ? write (fd, parts[0].iov_base, parts[0].iov_len)
                          : REAL (writev) (fd, parts, n_parts);
}

ssize_t
pwrite (int fd,
        const void *data,
        size_t size,
        off_t offset)
{
  const FaultFate fate
      = meet_file ((FaultCall){ FAULT_CALL_PWRITE, NULL, NULL, offset, data, size }, fd);
  const int code = errno;
  const ssize_t written = REAL (pwrite) (fd, data, take_part (fate, size), offset);

  if (fate != FAULT_FAIL)
    return written;
  errno = code;
  return -1;
}

static int
meet_sync (int fd)
{
  return meet_file ((FaultCall){ .kind = FAULT_CALL_SYNC }, fd) == FAULT_FAIL ? -1 : 0;
}

int
fsync (int fd)
{
  return meet_sync (fd) != 0 ? -1 : REAL (fsync) (fd);
}

int
fdatasync (int fd)
{
  return meet_sync (fd) != 0 ? -1 : REAL (fdatasync) (fd);
}

int
ftruncate (int fd,
           off_t size)
{
  const FaultCall call = { .kind = FAULT_CALL_TRUNCATE, .offset = size };

  return meet_file (call, fd) == FAULT_FAIL ? -1 : REAL (ftruncate) (fd, size);
}

static FaultFate
meet_name (FaultCallKind kind,
           const char *path,
           const char *to)
{
  return meet (&(FaultCall){ .kind = kind, .path = path, .to = to });
}

static bool
makes_file (int flags)
{
  return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
}

int
open (const char *path,
      int flags,
      ...)
{
  va_list arguments;
  mode_t mode = 0;

  if (!makes_file (flags))
    return REAL (open) (path, flags);
  va_start (arguments, flags);
  mode = va_arg (arguments, mode_t);
  va_end (arguments);
  return meet_name (FAULT_CALL_OPEN, path, NULL) == FAULT_FAIL ? -1
                                                               : REAL (open) (path, flags, mode);
}

int
rename (const char *from,
        const char *to)
{
  return meet_name (FAULT_CALL_RENAME, from, to) == FAULT_FAIL ? -1 : REAL (rename) (from, to);
}

int
linkat (int from_folder,
        const char *from,
        int to_folder,
        const char *to,
        int flags)
{
  return meet_name (FAULT_CALL_LINK, to, NULL) == FAULT_FAIL
             ? -1
             : REAL (linkat) (from_folder, from, to_folder, to, flags);
}

int
unlink (const char *path)
{
  return meet_name (FAULT_CALL_UNLINK, path, NULL) == FAULT_FAIL ? -1 : REAL (unlink) (path);
}

int
mkdir (const char *path,
       mode_t mode)
{
  return meet_name (FAULT_CALL_MKDIR, path, NULL) == FAULT_FAIL ? -1 : REAL (mkdir) (path, mode);
}
