/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A warning that ends the program raises a signal that libFuzzer does not know; it would keep nothing
 * of what broke the target. */
#include "config.h"

#include "fuzz.h"

#include <signal.h>
#include <stdlib.h>

int LLVMFuzzerInitialize (int *argc,
                          char ***argv);

static void
trap_cb (int number G_GNUC_UNUSED)
{
  abort ();
}

int
LLVMFuzzerInitialize (int *argc G_GNUC_UNUSED,
                      char ***argv G_GNUC_UNUSED)
{
  signal (SIGTRAP, trap_cb);
  return 0;
}
