/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torget-validate SCHEMA <DOCUMENT: checks somebody else's XML in a process that can do no harm:
 * little memory and time, no new files, no new privileges. Prints what is wrong; exit status 0 when
 * the document follows the schema, 1 when it does not, 2 when it is unsafe, 3 for all else. */
#include "config.h"

#include "exchange/error.h"
#include "exchange/xml-validator.h"

#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* Enough for a handover of 100,000 persons, 250 MB, four times over. */
#define MAX_MEMORY (512ul * 1024 * 1024)
#define MAX_SECONDS 20
#define MAX_WAITING 120 /* seconds of any clock, for a disk that does not answer */
#define MAX_FILES 16

static void
limit (int resource,
       rlim_t value)
{
  const struct rlimit limits = { value, value };

  if (setrlimit (resource, &limits) != 0)
    perror ("setrlimit");
}

/* Sanitizers map more memory and take more time than any program needs. */
static void
give_up_rights (void)
{
#if !defined(__SANITIZE_ADDRESS__)
  limit (RLIMIT_AS, MAX_MEMORY);
  limit (RLIMIT_CPU, MAX_SECONDS);
#endif
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_NOFILE, MAX_FILES);
  limit (RLIMIT_CORE, 0);
  alarm (MAX_WAITING);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    return 3;
  give_up_rights ();
  if (torget_xml_validate (STDIN_FILENO, argv[1], &error))
    return 0;
  printf ("%s\n", error->message);
  if (error->code == TORGET_EXCHANGE_ERROR_INVALID)
    return 1;
  return error->code == TORGET_EXCHANGE_ERROR_UNSAFE ? 2 : 3;
}
