/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a document of the region that somebody else wrote, in a process that can do no harm. */
#include "config.h"

#include "service/foreign-region.h"

#include "exchange/error.h"
#include "service/environment.h"
#include "service/error-private.h"
#include "service/foreign-private.h"

#include <errno.h>
#include <string.h>

static gboolean
visit (GInputStream *pieces,
       const TorgetForeignVisitor *visitor,
       gpointer user_data,
       GCancellable *cancellable,
       GError **error)
{
  g_autoptr (TorgetRegionReader) reader = torget_region_reader_new (pieces, cancellable, error);
  TorgetRegionElement *element;

  if (reader == NULL
      || (visitor->begin != NULL && !visitor->begin (reader, user_data, error)))
    return FALSE;
  while (torget_region_reader_next (reader, &element, cancellable, error))
    {
      if (element == NULL)
        return TRUE;
      if (!visitor->element (element, user_data, error))
        return FALSE;
    }
  return FALSE;
}

/* Why a process ended early is known best by how it ended. */
static void
explain (GSubprocess *child,
         GError *problem,
         GError **error)
{
  g_autoptr (GBytes) message = g_bytes_new (problem->message, strlen (problem->message));

  if (g_error_matches (problem, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_IO)
      && g_subprocess_wait (child, NULL, NULL)
      && !torget_foreign_check_end (child, message, error))
    g_error_free (problem);
  else
    g_propagate_error (error, torget_service_error_translate (problem));
  g_subprocess_force_exit (child);
}

/**
 * torget_foreign_visit_region:
 * @fd: (transfer full): the document, open for reading, at its begin
 * @visitor: who reads
 * @user_data: for @visitor
 * @cancellable: (nullable): to give up
 * @error: return location of %TORGET_SERVICE_ERROR: SCHEMA, TOO_LARGE, TOO_SLOW, READER_BROKE;
 *   %G_IO_ERROR_CANCELLED; %G_SPAWN_ERROR; errors of @visitor
 *
 * Returns: whether the document follows the schema and was told whole
 */
gboolean
torget_foreign_visit_region (int fd,
                             const TorgetForeignVisitor *visitor,
                             gpointer user_data,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autofree char *schema = torget_environment_dup_region_schema ();
  const char *const arguments[] = { "region", schema, NULL };
  g_autoptr (GSubprocess) child = torget_foreign_start (fd, arguments, error);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  GError *problem = NULL;

  if (child == NULL)
    return FALSE;
  if (!visit (g_subprocess_get_stdout_pipe (child), visitor, user_data, cancellable, &problem))
    {
      explain (child, problem, error);
      return FALSE;
    }
  return g_subprocess_wait (child, cancellable, error)
         && torget_foreign_check_end (child, nothing, error);
}

/**
 * torget_foreign_visit_region_bytes:
 * @bytes: the document
 * @visitor: who reads
 * @user_data: for @visitor
 * @cancellable: (nullable): to give up
 * @error: return location as of torget_foreign_visit_region()
 *
 * Returns: whether the document follows the schema and was told whole
 */
gboolean
torget_foreign_visit_region_bytes (GBytes *bytes,
                                   const TorgetForeignVisitor *visitor,
                                   gpointer user_data,
                                   GCancellable *cancellable,
                                   GError **error)
{
  const int fd = torget_foreign_keep_in_memory (bytes);

  if (fd >= 0)
    return torget_foreign_visit_region (fd, visitor, user_data, cancellable, error);
  g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_TOO_LARGE,
               "no memory for the document: %s", g_strerror (errno));
  return FALSE;
}
