/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: nothing here but the start. */
#include "config.h"

#include <adwaita.h>

int
main (int argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new (TORGET_APP_ID, 0);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
