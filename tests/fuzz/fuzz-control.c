/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fault that a campaign must find, or it finds nothing: a read beyond the end behind four right
 * letters. Not replayed. */
#include "config.h"

#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  static volatile guint8 sink;

  if (size >= 4 && data[0] == 'f' && data[1] == 'u' && data[2] == 'z' && data[3] == 'z')
    sink = data[size];
  (void) sink;
  return 0;
}
