/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded, says that every folder lies on the file system whose number is in NETWORK_PLACE, and
 * refuses to write below READ_ONLY_PLACE, as a file system does that is mounted to be read. */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

int
statfs (const char *path,
        struct statfs *place)
{
  const char *type = getenv ("NETWORK_PLACE");

  (void) path;
  memset (place, 0, sizeof *place);
  place->f_type = type != NULL ? (__typeof__ (place->f_type)) strtoul (type, NULL, 16) : 0;
  place->f_bsize = 4096;
  place->f_bavail = 1 << 30;
  return 0;
}

static int
is_read_only (const char *path)
{
  const char *place = getenv ("READ_ONLY_PLACE");

  errno = EROFS;
  return place != NULL && strncmp (path, place, strlen (place)) == 0;
}

/* open64() to the loader, which is what all callers have. */
int
open (const char *path,
      int flags,
      ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = va_arg (arguments, mode_t);
  va_end (arguments);
  if ((flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0 && is_read_only (path))
    return -1;
  return (int) syscall (SYS_openat, AT_FDCWD, path, flags, mode);
}

int
mkdir (const char *path,
       mode_t mode)
{
  return is_read_only (path) ? -1 : (int) syscall (SYS_mkdirat, AT_FDCWD, path, mode);
}
