/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress is heard by the thread that asked for it, and by no other. */
#include "config.h"

#include "service/progress.h"

typedef struct
{
  GThread *thread;
  goffset done;
} Heard;

static void
hear (goffset done,
      goffset total,
      gpointer user_data)
{
  Heard *heard = user_data;

  g_assert_cmpint (total, ==, 10);
  heard->thread = g_thread_self ();
  heard->done = done;
}

static gpointer
tell (gpointer progress)
{
  torget_progress_tell (3, 10, progress);
  return NULL;
}

/* Nobody runs the main context while the other thread tells. */
static void
test_heard_at_home (void)
{
  Heard heard = { NULL, 0 };
  TorgetProgress *progress = torget_progress_new (hear, &heard, NULL);

  g_thread_join (g_thread_new ("teller", tell, progress));
  torget_progress_free (progress);
  g_assert_null (heard.thread);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (heard.thread == g_thread_self ());
  g_assert_cmpint (heard.done, ==, 3);
}

static void
test_not_after_cancelling (void)
{
  Heard heard = { NULL, 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  TorgetProgress *progress = torget_progress_new (hear, &heard, cancellable);

  g_thread_join (g_thread_new ("teller", tell, progress));
  torget_progress_free (progress);
  g_cancellable_cancel (cancellable);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (heard.thread);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/heard-at-home", test_heard_at_home);
  g_test_add_func ("/progress/not-after-cancelling", test_not_after_cancelling);
  return g_test_run ();
}
