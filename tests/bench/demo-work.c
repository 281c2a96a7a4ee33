/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Demo files, as the program opens them and as the bare library does. */
#include "config.h"

#include "demo-work.h"

#include "service/session-files.h"
#include "store/key-file.h"
#include "support/session-test.h"

/**
 * bench_open_session:
 * @path: a demo file
 *
 * Returns: (transfer full): a session over it
 */
TorgetSession *
bench_open_session (const char *path)
{
  TorgetSession *session = torget_session_new ();
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_open_demo_async (session, path, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_open_demo_finish (session, result, &error);
  g_assert_no_error (error);
  return session;
}

/**
 * bench_open_connection:
 * @path: a demo file
 *
 * Returns: (transfer full): a connection to it
 */
TorgetConnection *
bench_open_connection (const char *path)
{
  TorgetConnection *connection = torget_connection_new ();
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (path, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (TorgetUnlocked) unlocked = { 0 };

  torget_key_file_unlock (keys, NULL, "demo", &unlocked, &error);
  g_assert_no_error (error);
  torget_connection_open (connection, path, unlocked.key, TORGET_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  return connection;
}
