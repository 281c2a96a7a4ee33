/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last way, when no copy is left; see salvage.h. */
#include "config.h"

#include "service/salvage.h"

#include "base/secret.h"
#include "service/session-private.h"
#include "store/key-file.h"
#include "store/salvage.h"

typedef struct
{
  char *damaged;
  char *secret;
  char *path;
} Request;

static void
request_free (Request *request)
{
  g_free (request->damaged);
  torget_secret_free (request->secret);
  g_free (request->path);
  g_free (request);
}

static void
salvaged_free (TorgetSalvaged *salvaged)
{
  g_free (salvaged->table);
  g_free (salvaged);
}

static GPtrArray *
convert (GPtrArray *reports)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) salvaged_free);

  for (guint i = 0; i < reports->len; i++)
    {
      const TorgetSalvage *report = g_ptr_array_index (reports, i);
      const TorgetSalvaged salvaged = { g_strdup (report->table), report->n_rows, report->n_gaps,
                                        report->n_empty, report->n_orphans };

      g_ptr_array_add (all, g_memdup2 (&salvaged, sizeof salvaged));
    }
  return all;
}

static gpointer
run_salvage (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable,
             GError **error)
{
  Request *request = input;
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (request->damaged, error);
  g_autoptr (GPtrArray) reports = NULL;
  g_auto (TorgetUnlocked) unlocked = { 0 };

  if (keys == NULL || !torget_key_file_unlock (keys, NULL, request->secret, &unlocked, error))
    return NULL;
  reports = torget_salvage (request->damaged, unlocked.key, request->path, error);
  return reports != NULL ? convert (reports) : NULL;
}

void
torget_session_salvage_async (TorgetSession *self,
                              const char *damaged,
                              const char *secret,
                              const char *path,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->damaged = g_canonicalize_filename (damaged, NULL);
  request->secret = g_strdup (secret);
  request->path = g_canonicalize_filename (path, NULL);
  torget_session_call_closed (self, run_salvage, request, (GDestroyNotify) request_free, NULL,
                              callback, user_data);
}

GPtrArray *
torget_session_salvage_finish (TorgetSession *self,
                               GAsyncResult *result,
                               GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
