/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the file lies and what the clock says: a network share is refused (no. 32), little room is
 * told in time (no. 7), and a clock that was set back two years stops nobody (no. 31). The system is
 * played by this program: its functions stand before those of the libraries. */
#include "config.h"

#include "base/clock.h"
#include "domain/person.h"
#include "gui-test.h"
#include "support/session-test.h"
#include "ui/app/settings.h"
#include "ui/app/unlock-page.h"
#include "ui/app/window-private.h"
#include "ui/widgets/problem-label.h"

#include <string.h>
#include <sys/statfs.h>

#define EXT4 0xef53
#define MUCH ((guint64) 1 << 40) /* bytes */

static struct
{
  guint32 type;
  guint64 room; /* bytes */
} disk = { EXT4, MUCH };

int
statfs (const char *path,
        struct statfs *place)
{
  memset (place, 0, sizeof *place);
  place->f_type = disk.type;
  place->f_bsize = 4096;
  place->f_bavail = disk.room / 4096;
  return 0;
}

/* A second lasts 10 ms, so that what is looked for after a while is looked for soon. */
guint
g_timeout_add_seconds (guint interval,
                       GSourceFunc function,
                       gpointer data)
{
  return g_timeout_add (interval * 10, function, data);
}

typedef struct
{
  TorgetTestSession *file;
  TorgetWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  disk.type = EXT4;
  disk.room = MUCH;
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->file = torget_test_session_new ();
  g_settings_set_string (torget_settings_get (), "last-database", fixture->file->path);
  fixture->window = TORGET_WINDOW (torget_window_new (NULL, fixture->file->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_settle ();
  torget_test_session_free (fixture->file);
}

/* (nullable): words on any window, in a label that can be seen. */
static const char *
find_words (const char *words)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  const char *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);
      GtkWidget *label;

      for (guint j = 0; (label = torget_gui_test_find (toplevel, GTK_TYPE_LABEL, j)) != NULL; j++)
        if (gtk_widget_get_mapped (label)
            && strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL)
          found = gtk_label_get_text (GTK_LABEL (label));
    }
  return found;
}

static void
lock (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.lock", NULL);
  torget_gui_test_wait (torget_window_get_workspace (fixture->window) == NULL);
}

static void
type_passphrase (Fixture *fixture)
{
  GtkWidget *row
      = torget_gui_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_PASSWORD_ENTRY_ROW, 0);

  gtk_editable_set_text (GTK_EDITABLE (row), TORGET_TEST_PASSPHRASE);
  g_signal_emit_by_name (row, "entry-activated");
}

static void
test_network (Fixture *fixture,
              gconstpointer unused)
{
  static const guint32 network[] = { 0x6969, 0x517b, 0xff534d42, 0xfe534d42 };

  lock (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (network); i++)
    {
      disk.type = network[i];
      type_passphrase (fixture);
      torget_gui_test_wait (find_words ("network share") != NULL);
      g_assert_nonnull (strstr (find_words ("network share"), "Copy it to this computer"));
      g_assert_false (torget_session_is_open (fixture->file->session));
      /* What was said goes with the next try. */
      disk.type = EXT4;
      type_passphrase (fixture);
      torget_gui_test_wait (torget_window_get_workspace (fixture->window) != NULL);
      lock (fixture);
    }
}

static void
test_little_room (Fixture *fixture,
                  gconstpointer unused)
{
  lock (fixture);
  disk.room = 150 * 1000 * 1000;
  type_passphrase (fixture);
  torget_gui_test_wait (find_words ("left on the disk") != NULL);
  g_assert_nonnull (strstr (find_words ("left on the disk"), "150"));
}

static void
rename_person (TorgetSession *session,
               gint64 person_id,
               const char *name)
{
  g_autoptr (TorgetRecordSet) records = torget_test_load_case (session, person_id);
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  TorgetPerson *person
      = torget_record_copy (torget_record_set_find (records, &torget_person_type, person_id));

  g_free (person->given_name);
  person->given_name = g_strdup (name);
  torget_record_set_add (changed, person);
  torget_test_save (session, changed, NULL);
}

static void
assert_name (TorgetSession *session,
             gint64 person_id,
             const char *expected)
{
  g_autoptr (TorgetRecordSet) records = torget_test_load_case (session, person_id);
  const TorgetPerson *person = torget_record_set_find (records, &torget_person_type, person_id);

  g_assert_cmpstr (person->given_name, ==, expected);
}

/* What was saved last is last, whatever time it bears: Undo takes that back. */
static void
test_clock_back (Fixture *fixture,
                 gconstpointer unused)
{
  TorgetSession *session = fixture->file->session;
  gint64 person_id, before, after;

  before = torget_test_add_person (session, "Before", &person_id);
  lock (fixture);
  torget_clock_set_today (torget_date_from_iso ("2024-11-21"));
  type_passphrase (fixture);
  torget_gui_test_wait (find_words ("The clock is wrong") != NULL);
  rename_person (session, person_id, "Between");
  rename_person (session, person_id, "After");
  after = torget_session_get_last_tx (session, NULL);
  g_assert_cmpint (after, >, before);
  assert_name (session, person_id, "After");
  torget_test_undo (session, after);
  assert_name (session, person_id, "Between");
}

#define ADD(name, func)                                                                           \
  g_test_add ("/ui/surroundings/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("network", test_network);
  ADD ("little-room", test_little_room);
  ADD ("clock-back", test_clock_back);
  return g_test_run ();
}
