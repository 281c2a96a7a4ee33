/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl: nothing here but the start. */
#include "config.h"

#include <glib.h>

int
main (int argc,
      char *argv[])
{
  return 0;
}
