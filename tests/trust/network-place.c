/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded, says that every folder lies on the file system whose number is in NETWORK_PLACE. */
#include <stdlib.h>
#include <string.h>
#include <sys/statfs.h>

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
