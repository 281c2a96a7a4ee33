/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torget, the window: nothing here but the start. */
#include "config.h"

#include "service/environment.h"
#include "ui/app/application.h"

int
main (int argc,
      char *argv[])
{
  g_autoptr (TorgetApplication) application = NULL;

  torget_environment_start ();
  gtk_disable_setlocale (); /* the locale is chosen */
  application = torget_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
