/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The process that reads foreign files goes down in every way it can: each is told apart. */
#include "config.h"

#include "exchange/region-names.h"
#include "service/environment.h"
#include "service/error.h"
#include "service/foreign-region.h"
#include "service/foreign.h"
#include "support/test-folder.h"

#include <glib-unix.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const as_table[] = { "table", NULL };

/* A reader is struck while it waits for more of its file. */
typedef struct
{
  int pipe[2];
  int signal_number;
} Strike;

/* The one child of this process, whichever thread has started it. */
static pid_t
find_child (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  const char *name;
  pid_t child = 0;

  while (child == 0 && (name = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", name, "children", NULL);
      g_autofree char *text = NULL;

      if (g_file_get_contents (path, &text, NULL, NULL))
        child = (pid_t) strtol (text, NULL, 10);
    }
  return child;
}

static gpointer
strike (gpointer data)
{
  Strike *self = data;
  int unread = 1;

  while (unread > 0 && ioctl (self->pipe[0], FIONREAD, &unread) == 0)
    g_usleep (1000);
  g_assert_cmpint (kill (find_child (), self->signal_number), ==, 0);
  return NULL;
}

static const struct
{
  const char *name;
  int signal_number;
  int code;
} ends[] = {
  { "took-too-long", SIGXCPU, TORGET_SERVICE_ERROR_TOO_SLOW },
  { "waited-too-long", SIGALRM, TORGET_SERVICE_ERROR_TOO_SLOW },
  { "was-killed", SIGKILL, TORGET_SERVICE_ERROR_TOO_SLOW },
  { "had-no-memory", SIGTRAP, TORGET_SERVICE_ERROR_TOO_LARGE },
  { "gave-up", SIGABRT, TORGET_SERVICE_ERROR_TOO_LARGE },
  { "broke", SIGSEGV, TORGET_SERVICE_ERROR_READER_BROKE },
  { "lost-its-file", SIGBUS, TORGET_SERVICE_ERROR_READER_BROKE },
  { "forbidden-call", SIGSYS, TORGET_SERVICE_ERROR_READER_BROKE },
};

static gboolean
read_as_xml (int fd,
             GError **error)
{
  g_autofree char *schema = torget_environment_dup_region_schema ();
  const char *const arguments[] = { "xml", schema, NULL };
  g_autoptr (GBytes) output = torget_foreign_read (fd, arguments, NULL, error);

  return output != NULL;
}

static gboolean
count_element (TorgetRegionElement *element,
               gpointer user_data,
               GError **error G_GNUC_UNUSED)
{
  torget_region_element_free (element);
  ++*(guint *) user_data;
  return TRUE;
}

static gboolean
visit_region (int fd,
              GError **error)
{
  static const TorgetForeignVisitor visitor = { NULL, count_element };
  guint n = 0;

  return torget_foreign_visit_region (fd, &visitor, &n, NULL, error);
}

static void
assert_end (gsize i,
            gboolean (*read_file) (int fd, GError **error))
{
  Strike self = { .signal_number = ends[i].signal_number };
  g_autoptr (GError) error = NULL;
  GThread *thread;

  g_assert_true (g_unix_open_pipe (self.pipe, FD_CLOEXEC, NULL));
  g_assert_cmpint (write (self.pipe[1], "<", 1), ==, 1);
  thread = g_thread_new ("strike", strike, &self);
  g_assert_false (read_file (dup (self.pipe[0]), &error));
  g_thread_join (thread);
  close (self.pipe[0]);
  close (self.pipe[1]);
  g_assert_error (error, TORGET_SERVICE_ERROR, ends[i].code);
}

static void
test_end (gconstpointer data)
{
  assert_end (GPOINTER_TO_SIZE (data), read_as_xml);
}

static void
test_region_end (gconstpointer data)
{
  assert_end (GPOINTER_TO_SIZE (data), visit_region);
}

/* A document of @n persons, followed by @tail. */
static GBytes *
write_persons (guint n,
               const char *tail)
{
  GString *text = g_string_new (
      "<vuxentorget xmlns='" TORGET_REGION_NAMESPACE "' version='1.0'><huvud>"
      "<profil>handover</profil><avsandare kommunkod='2480'/><period>2026</period>"
      "<skapad>2026-11-21T08:00:00Z</skapad><population dold='false'>1</population>"
      "<undantagna>0</undantagna></huvud><overlamning>");

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (text, "<person id='p%u'/>", i);
  g_string_append_printf (text, "%s</overlamning></vuxentorget>", tail);
  return g_string_free_to_bytes (text);
}

static const TorgetForeignVisitor counter = { NULL, count_element };

static void
test_region (void)
{
  g_autoptr (GBytes) bytes = write_persons (20000, "");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (torget_foreign_visit_region_bytes (bytes, &counter, &n, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 20000);
}

static void
test_region_refused (void)
{
  g_autoptr (GBytes) bytes = write_persons (2000, "<person id='p7'/>");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_false (torget_foreign_visit_region_bytes (bytes, &counter, &n, NULL, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_SCHEMA);
  g_assert_true (g_str_has_prefix (error->message, "line 1: "));
  g_assert_cmpuint (n, >, 0);
}

static gboolean
stop (TorgetRegionElement *element,
      gpointer user_data,
      GError **error)
{
  count_element (element, user_data, error);
  g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID, "enough");
  return FALSE;
}

static void
test_region_stopped (void)
{
  static const TorgetForeignVisitor visitor = { NULL, stop };
  g_autoptr (GBytes) bytes = write_persons (20000, "");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_false (torget_foreign_visit_region_bytes (bytes, &visitor, &n, NULL, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_refusal (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a;b\n\"1", 6);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = torget_foreign_read_bytes (bytes, as_table, NULL, &error);

  g_assert_null (output);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READ);
  g_assert_cmpstr (error->message, ==, "row 2: a quoted field does not end");
}

static void
test_empty (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = torget_foreign_read_bytes (bytes, as_table, NULL, &error);

  g_assert_null (output);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_A_TABLE);
}

static void
test_wrong_use (void)
{
  static const char *const arguments[] = { "nonsense", NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a;b\n", 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = torget_foreign_read_bytes (bytes, arguments, NULL, &error);

  g_assert_null (output);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READER_BROKE);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a;b\n", 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = NULL;

  g_cancellable_cancel (cancellable);
  output = torget_foreign_read_bytes (bytes, as_table, cancellable, &error);
  g_assert_null (output);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A file is not read further than it may be long, and nothing that never ends is read at all. */
static void
test_load (void)
{
  char *dir = torget_test_folder_new ();
  g_autofree char *pipe = g_build_filename (dir, "pipe", NULL);
  g_autofree char *large = g_build_filename (dir, "large", NULL);
  const struct
  {
    const char *path;
    int code;
  } files[] = {
    { large, TORGET_SERVICE_ERROR_TOO_LARGE }, { "/dev/zero", TORGET_SERVICE_ERROR_READ },
    { pipe, TORGET_SERVICE_ERROR_READ },       { dir, TORGET_SERVICE_ERROR_READ },
    { "/nonexistent", TORGET_SERVICE_ERROR_READ },
  };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  torget_test_write (large, "x", 1);
  g_assert_cmpint (truncate (large, 1001), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (files[i].path);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = torget_foreign_load (file, 1000, NULL, &error);

      g_assert_null (bytes);
      g_assert_error (error, TORGET_SERVICE_ERROR, files[i].code);
    }
  torget_test_folder_remove (dir);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strdup_printf ("/foreign/end/%s", ends[i].name);
      g_autofree char *region_path = g_strdup_printf ("/foreign/region-end/%s", ends[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_end);
      g_test_add_data_func (region_path, GSIZE_TO_POINTER (i), test_region_end);
    }
  g_test_add_func ("/foreign/refusal", test_refusal);
  g_test_add_func ("/foreign/region", test_region);
  g_test_add_func ("/foreign/region-refused", test_region_refused);
  g_test_add_func ("/foreign/region-stopped", test_region_stopped);
  g_test_add_func ("/foreign/empty", test_empty);
  g_test_add_func ("/foreign/wrong-use", test_wrong_use);
  g_test_add_func ("/foreign/cancelled", test_cancelled);
  g_test_add_func ("/foreign/load", test_load);
  return g_test_run ();
}
