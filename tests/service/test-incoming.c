/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Large files from other offices: read beside the pages, in little memory, never whole in the clear,
 * and not believed before their end. */
#include "config.h"

#include "service/error.h"
#include "service/incoming.h"
#include "service/offices.h"
#include "support/handover-test.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HERE "2401"
#define LARGE_MIB 48
#define SMALL_MIB 4
#define COMMENT_KIB 64
#define N_PERSONS 5000

/* A sanitizer keeps what is freed for a while: it cannot be measured there. */
#ifdef __SANITIZE_ADDRESS__
#define MAX_GROWTH_KIB G_MAXLONG
#else
#define MAX_GROWTH_KIB (24 * 1024)
#endif

/**
 * Exchange:
 * @from: who sends
 * @to: who receives
 * @path: a sealed file, larger than what may be in memory
 */
typedef struct
{
  TorgetTestSession *from;
  TorgetTestSession *to;
  char *path;
} Exchange;

static void
write_text (int fd,
            const char *text)
{
  const gsize size = strlen (text);

  g_assert_cmpint (write (fd, text, size), ==, (gssize) size);
}

/* More than what the reading process gathers before it tells anything. */
static void
write_persons (int fd)
{
  for (guint i = 10; i < N_PERSONS; i++)
    {
      g_autofree char *person = g_strdup_printf ("<person id='p%u'/>", i);

      write_text (fd, person);
    }
}

/* A valid handover of some persons and @n_mib of comments. */
static int
make_content (TorgetTestSession *test,
              guint n_mib)
{
  g_autofree char *path = torget_test_dup_path (test, "content");
  g_autofree char *comment = g_strdup_printf ("<!--%*s-->", COMMENT_KIB * 1024 - 7, "");
  const int fd = open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  write_text (fd, "<vuxentorget xmlns='urn:vuxentorget:torget:region:1.0' version='1.0'><huvud>"
                  "<profil>handover</profil><avsandare kommunkod='2480'/><period>2026</period>"
                  "<skapad>2026-11-20T08:00:00Z</skapad><population dold='false'>2</population>"
                  "<undantagna>0</undantagna></huvud><overlamning>" FAMILY MOTHER);
  if (n_mib != LARGE_MIB)
    write_persons (fd);
  for (guint i = 0; i < n_mib * 1024 / COMMENT_KIB; i++)
    write_text (fd, comment);
  write_text (fd, CHILD "</overlamning></vuxentorget>");
  return fd;
}

static void
set_up (Exchange *self,
        gconstpointer data)
{
  int content;

  self->from = torget_test_session_new ();
  self->to = torget_test_session_new ();
  self->path = torget_test_dup_path (self->from, "large.torget");
  torget_test_trust_office (self->from->session, self->to, HERE);
  torget_test_trust_office (self->to->session, self->from, "2480");
  content = make_content (self->from, GPOINTER_TO_UINT (data));
  torget_test_seal (self->from->session, content, self->path, HERE, 1);
  close (content);
}

static void
tear_down (Exchange *self,
           gconstpointer data G_GNUC_UNUSED)
{
  g_free (self->path);
  torget_test_session_free (self->from);
  torget_test_session_free (self->to);
}

static guint
count_messages (TorgetSession *session)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) messages = NULL;

  torget_session_list_messages_async (session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  messages = torget_session_list_messages_finish (session, result, NULL);
  return messages->len;
}

/* The most memory that this process has ever used. */
static glong
get_peak_kib (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);
  return strtol (line + strlen ("VmHWM:"), NULL, 10);
}

/* A file that lies in memory has a name that no other file can have. */
static gboolean
has_memory_file (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);

      if (target != NULL && g_str_has_prefix (target, "/memfd:"))
        return TRUE;
    }
  return FALSE;
}

/**
 * Watch:
 * @done: how far it had come when it was told last
 * @n_told: how often
 * @cancellable: (nullable): to cancel once it is told
 */
typedef struct
{
  goffset done;
  guint n_told;
  GCancellable *cancellable;
} Watch;

static void
progress_cb (goffset done,
             goffset total,
             gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpint (done, >, watch->done);
  g_assert_cmpint (done, <=, total);
  watch->done = done;
  watch->n_told++;
  if (watch->cancellable != NULL)
    g_cancellable_cancel (watch->cancellable);
}

static void
begin_reading (Exchange *self,
               Watch *watch,
               GAsyncResult **wait)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  torget_session_read_handover_async (self->to->session, file, progress_cb, watch,
                                      watch->cancellable, torget_test_wait_cb, wait);
}

/* Lists are loaded one after the other for as long as the file is read. */
static void
test_large (Exchange *self,
            gconstpointer data G_GNUC_UNUSED)
{
  const glong before = get_peak_kib ();
  Watch watch = { 0 };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetHandover) handover = NULL;
  g_autoptr (GError) error = NULL;
  guint n_loads = 0;

  begin_reading (self, &watch, &wait);
  for (; wait == NULL; n_loads++)
    {
      g_assert_cmpuint (torget_test_count_persons (self->to->session), ==, 0);
      g_assert_false (has_memory_file ());
    }
  result = torget_test_wait (&wait);
  handover = torget_session_read_handover_finish (self->to->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (torget_handover_count (handover, TORGET_HANDOVER_NEW), ==, 2);
  g_assert_cmpuint (n_loads, >, 10);
  g_assert_cmpuint (watch.n_told, >, 10);
  g_assert_cmpint (get_peak_kib () - before, <, MAX_GROWTH_KIB);
}

static void
test_cancelled (Exchange *self,
                gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { .cancellable = cancellable };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  begin_reading (self, &watch, &wait);
  result = torget_test_wait (&wait);
  g_assert_null (torget_session_read_handover_finish (self->to->session, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watch.n_told, ==, 1);
  g_assert_cmpuint (count_messages (self->to->session), ==, 0);
}

/* What somebody does to a file between the check of its signature and its end. */

typedef struct
{
  const char *path;
  gboolean is_cut;
  guint n_elements;
} Attack;

static gboolean
strike (TorgetRegionReader *reader G_GNUC_UNUSED,
        gpointer user_data,
        GError **error G_GNUC_UNUSED)
{
  const Attack *attack = user_data;
  const int fd = open (attack->path, O_RDWR | O_CLOEXEC);
  const off_t last = lseek (fd, 0, SEEK_END) - 1;
  guint8 byte;

  if (attack->is_cut)
    g_assert_cmpint (ftruncate (fd, last), ==, 0);
  else
    {
      g_assert_cmpint (pread (fd, &byte, 1, last), ==, 1);
      byte ^= 1;
      g_assert_cmpint (pwrite (fd, &byte, 1, last), ==, 1);
    }
  close (fd);
  return TRUE;
}

static gboolean
take_element (TorgetRegionElement *element,
              gpointer user_data,
              GError **error G_GNUC_UNUSED)
{
  Attack *attack = user_data;

  attack->n_elements++;
  torget_region_element_free (element);
  return TRUE;
}

static gpointer
take (TorgetIncoming *incoming G_GNUC_UNUSED,
      TorgetConnection *connection G_GNUC_UNUSED,
      gpointer user_data G_GNUC_UNUSED,
      GError **error G_GNUC_UNUSED)
{
  g_assert_not_reached ();
}

static void
keep (gpointer data G_GNUC_UNUSED)
{
}

static void
assert_attack (Exchange *self,
               gboolean is_cut,
               int code)
{
  static const TorgetIncomingReader reader = { { strike, take_element }, take, NULL };
  Attack attack = { self->path, is_cut, 0 };
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_incoming_read_async (self->to->session, file, &reader, &attack, keep, NULL, NULL, NULL,
                              torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_null (torget_incoming_read_finish (result, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, code);
  g_assert_cmpuint (attack.n_elements, >, 0);
}

static void
test_altered_meanwhile (Exchange *self,
                        gconstpointer data G_GNUC_UNUSED)
{
  assert_attack (self, FALSE, TORGET_SERVICE_ERROR_ALTERED);
}

static void
test_cut_meanwhile (Exchange *self,
                    gconstpointer data G_GNUC_UNUSED)
{
  assert_attack (self, TRUE, TORGET_SERVICE_ERROR_TRUNCATED);
}

#define ADD(path, n_mib, func)                                                                     \
  g_test_add (path, Exchange, GUINT_TO_POINTER (n_mib), set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/incoming/large", LARGE_MIB, test_large);
  ADD ("/incoming/cancelled", LARGE_MIB, test_cancelled);
  ADD ("/incoming/altered-meanwhile", SMALL_MIB, test_altered_meanwhile);
  ADD ("/incoming/cut-meanwhile", SMALL_MIB, test_cut_meanwhile);
  return g_test_run ();
}
