/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No. 25: the memory of a window that was locked holds neither the key of the file nor the
 * passphrase, and next to nothing of whom it showed. The window is a process of its own, whose
 * memory this one reads; read while the file is open, it holds all of it. */
#include "config.h"

#include "base/clock.h"
#include "gui-test.h"
#include "store/key-file.h"
#include "support/session-test.h"
#include "ui/app/settings.h"
#include "ui/app/window-private.h"
#include "ui/person/record-dialog.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#define NAME "Zebulonia"
#define HALF_KEY (TORGET_KEY_SIZE / 2)

/* How often the name may be left behind, by chance. */
#define INCIDENTAL 8

#ifdef __SANITIZE_ADDRESS__
const char *__asan_default_options (void);

/* A sanitizer keeps what is freed for a while: it overwrites it, so that only what is held counts. */
const char *
__asan_default_options (void)
{
  return "max_free_fill_size=1048576";
}
#endif

/* The window */

static void
say (const char *word)
{
  g_print ("%s\n", word);
  fflush (stdout);
}

static gboolean
shows_name (GtkWidget *window)
{
  GtkWidget *label;

  for (guint i = 0; (label = torget_gui_test_find (window, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), NAME) != NULL)
      return TRUE;
  return FALSE;
}

/* Half a note about the person, in a form of its own. */
static void
type_note (GtkWidget *window)
{
  TorgetPersonPage *page
      = torget_workspace_get_person_page (torget_window_get_workspace (TORGET_WINDOW (window)));
  GtkWidget *view = NULL;

  gtk_widget_activate_action (GTK_WIDGET (page), "person.quick-note", NULL);
  for (GList *l = gtk_window_list_toplevels (); l != NULL; l = g_list_delete_link (l, l))
    if (TORGET_IS_RECORD_DIALOG (l->data))
      view = torget_gui_test_find (l->data, GTK_TYPE_TEXT_VIEW, 0);
  g_assert_nonnull (view);
  torget_gui_test_wait (gtk_widget_get_mapped (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), NAME " has asked for",
                            -1);
  torget_gui_test_settle ();
}

static gboolean
heard_cb (GIOChannel *channel,
          GIOCondition condition,
          gpointer user_data)
{
  gboolean *heard = user_data;

  *heard = TRUE;
  return G_SOURCE_REMOVE;
}

/* Unlocks the file, shows the person, and locks when it is told to. Ends with the test. */
G_NORETURN static void
run_window (const char *path,
            gint64 person_id)
{
  g_autoptr (TorgetSession) session = torget_session_new ();
  g_autoptr (GIOChannel) in = g_io_channel_unix_new (STDIN_FILENO);
  GtkWidget *window, *row;
  gboolean may_lock = FALSE;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  g_settings_set_string (torget_settings_get (), "last-database", path);
  window = torget_window_new (NULL, session);
  torget_window_start (TORGET_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  row = torget_gui_test_find (window, ADW_TYPE_PASSWORD_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (row), TORGET_TEST_PASSPHRASE);
  g_signal_emit_by_name (row, "entry-activated");
  torget_gui_test_wait (torget_window_get_workspace (TORGET_WINDOW (window)) != NULL);
  gtk_widget_activate_action (window, "win.show-person", "x", person_id);
  torget_gui_test_wait (shows_name (window));
  type_note (window);
  say ("open");
  g_io_add_watch (in, G_IO_IN | G_IO_HUP, heard_cb, &may_lock);
  torget_gui_test_wait (may_lock);
  gtk_widget_activate_action (window, "win.lock", NULL);
  torget_gui_test_wait (torget_window_get_workspace (TORGET_WINDOW (window)) == NULL);
  torget_gui_test_settle ();
  g_assert_false (shows_name (window));
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  say ("locked");
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

/* Its memory */

typedef struct
{
  const char *name;
  char bytes[2 * TORGET_KEY_SIZE + 1];
  gsize length;
  guint n_hits;
} Needle;

enum
{
  KEY_FIRST,
  KEY_LAST,
  HEX_FIRST,
  HEX_LAST,
  PASSPHRASE,
  PERSON,
  N_NEEDLES
};

static void
set_needle (Needle *needle,
            const char *name,
            gconstpointer bytes,
            gsize length)
{
  needle->name = name;
  needle->length = length;
  memcpy (needle->bytes, bytes, length);
}

static void
make_needles (const char *path,
              Needle needles[N_NEEDLES])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (path, &error);
  g_auto (TorgetUnlocked) unlocked = { 0 };
  char hex[2 * TORGET_KEY_SIZE + 1] = "";

  g_assert_no_error (error);
  g_assert_true (torget_key_file_unlock (keys, NULL, TORGET_TEST_PASSPHRASE, &unlocked, &error));
  for (guint i = 0; i < TORGET_KEY_SIZE; i++)
    g_snprintf (hex + 2 * i, 3, "%02x", unlocked.key[i]);
  set_needle (&needles[KEY_FIRST], "key, first half", unlocked.key, HALF_KEY);
  set_needle (&needles[KEY_LAST], "key, last half", unlocked.key + HALF_KEY, HALF_KEY);
  set_needle (&needles[HEX_FIRST], "key as text, first half", hex, TORGET_KEY_SIZE);
  set_needle (&needles[HEX_LAST], "key as text, last half", hex + TORGET_KEY_SIZE, TORGET_KEY_SIZE);
  set_needle (&needles[PASSPHRASE], "passphrase", TORGET_TEST_PASSPHRASE,
              strlen (TORGET_TEST_PASSPHRASE));
  set_needle (&needles[PERSON], "person", NAME, strlen (NAME));
}

static void
count_hits (Needle *needle,
            const char *memory,
            gsize length,
            const char *where)
{
  const char *end = memory + length;

  for (const char *at = memory;
       (at = memmem (at, (gsize) (end - at), needle->bytes, needle->length)) != NULL; at++)
    {
      needle->n_hits++;
      g_test_message ("%s at %lx of %s", needle->name, (gulong) (at - memory), where);
    }
}

/* What the process can write is where its data are. */
static void
read_region (int memory,
             const char *line,
             Needle needles[N_NEEDLES])
{
  g_autofree char *content = NULL;
  guint64 start, end;
  char *rest;
  gssize length;

  start = g_ascii_strtoull (line, &rest, 16);
  end = g_ascii_strtoull (rest + 1, &rest, 16);
  if (!g_str_has_prefix (rest, " rw") || end - start > (guint64) 1 << 30)
    return;
  content = g_malloc (end - start);
  length = pread (memory, content, end - start, (off_t) start);
  for (guint i = 0; length > 0 && i < N_NEEDLES; i++)
    count_hits (&needles[i], content, (gsize) length, line);
}

/* Returns FALSE when this user may not read it. */
static gboolean
read_memory (const char *pid,
             Needle needles[N_NEEDLES])
{
  g_autofree char *maps_path = g_build_filename ("/proc", pid, "maps", NULL);
  g_autofree char *memory_path = g_build_filename ("/proc", pid, "mem", NULL);
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  const int memory = open (memory_path, O_RDONLY | O_CLOEXEC);

  if (memory < 0 || !g_file_get_contents (maps_path, &maps, NULL, NULL))
    return FALSE;
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; i < N_NEEDLES; i++)
    needles[i].n_hits = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      read_region (memory, lines[i], needles);
  close (memory);
  return TRUE;
}

/* The test */

static char *program;

static void
wait_for (GDataInputStream *lines,
          const char *word)
{
  for (;;)
    {
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);

      g_assert_nonnull (line);
      if (g_str_equal (line, word))
        return;
    }
}

static void
assert_open (const Needle needles[N_NEEDLES])
{
  g_assert_cmpuint (needles[KEY_FIRST].n_hits, >, 0);
  g_assert_cmpuint (needles[KEY_LAST].n_hits, >, 0);
  g_assert_cmpuint (needles[PERSON].n_hits, >, INCIDENTAL);
}

static void
assert_locked (const Needle needles[N_NEEDLES])
{
  for (guint i = 0; i < N_NEEDLES; i++)
    g_test_message ("after the lock: %s: %u", needles[i].name, needles[i].n_hits);
  for (guint i = 0; i < PERSON; i++)
    g_assert_cmpuint (needles[i].n_hits, ==, 0);
  g_assert_cmpuint (needles[PERSON].n_hits, <=, INCIDENTAL);
}

static void
test_lock (void)
{
  g_autoptr (TorgetTestSession) file = torget_test_session_new ();
  g_autofree Needle *needles = g_new0 (Needle, N_NEEDLES);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) window = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *id = NULL;
  gint64 person_id;

  torget_test_add_person (file->session, NAME, &person_id);
  torget_test_close (file->session);
  make_needles (file->path, needles);
  id = g_strdup_printf ("%" G_GINT64_FORMAT, person_id);
  /* With it, whatever is freed is overwritten, as it is at no office. */
  g_subprocess_launcher_unsetenv (launcher, "MALLOC_PERTURB_");
  window = g_subprocess_launcher_spawn (launcher, NULL, program, "--window", file->path, id, NULL);
  g_assert_nonnull (window);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (window));
  wait_for (lines, "open");
  if (read_memory (g_subprocess_get_identifier (window), needles))
    {
      assert_open (needles);
      g_output_stream_write (g_subprocess_get_stdin_pipe (window), "\n", 1, NULL, NULL);
      wait_for (lines, "locked");
      g_assert_true (read_memory (g_subprocess_get_identifier (window), needles));
      assert_locked (needles);
    }
  else
    g_test_skip ("this user may not read the memory of another process");
  g_subprocess_force_exit (window);
  g_subprocess_wait (window, NULL, NULL);
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *path
      = argc == 4 && g_str_equal (argv[1], "--window") ? g_strdup (argv[2]) : NULL;
  const gint64 person_id = path != NULL ? g_ascii_strtoll (argv[3], NULL, 10) : 0;

  program = argv[0];
  argc = path != NULL ? 1 : argc;
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  if (path != NULL)
    run_window (path, person_id);
  g_test_add_func ("/ui/memory/lock", test_lock);
  return g_test_run ();
}
