/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ctrl+K: people and commands by typing, with the keyboard alone, and nothing about the protected. */
#include "config.h"

#include "base/clock.h"
#include "domain/person.h"
#include "gui-test.h"
#include "support/session-test.h"
#include "ui/app/palette.h"
#include "ui/app/palette-row.h"
#include "ui/app/window-private.h"

typedef struct
{
  TorgetTestSession *file;
  TorgetWindow *window;
  TorgetPalette *palette;
  gint64 person_id;
} Fixture;

static void
add_protected_person (Fixture *fixture)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_record_set_add (records, torget_record_new (&torget_person_type));
  TorgetIdentity *identity
      = torget_record_set_add (records, torget_record_new (&torget_identity_type));

  person->record.id = torget_session_new_id (fixture->file->session);
  person->given_name = g_strdup ("Hemlig");
  person->family_name = g_strdup ("Skyddsson");
  person->protection = g_strdup ("marking");
  identity->record.id = torget_session_new_id (fixture->file->session);
  identity->person_id = person->record.id;
  identity->value = g_strdup ("19121212-1212");
  torget_test_save (fixture->file->session, records, NULL);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->file = torget_test_session_new ();
  torget_test_add_person (fixture->file->session, "Muhammad", &fixture->person_id);
  add_protected_person (fixture);
  fixture->window = TORGET_WINDOW (torget_window_new (NULL, fixture->file->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.palette", NULL);
  fixture->palette = torget_gui_test_find_window (TORGET_TYPE_PALETTE);
  torget_gui_test_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->palette)));
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_settle ();
  torget_test_session_free (fixture->file);
}

static TorgetPaletteRow *
get_row (Fixture *fixture,
         guint nth)
{
  GtkWidget *row
      = torget_gui_test_find (GTK_WIDGET (fixture->palette), TORGET_TYPE_PALETTE_ROW, nth);

  return row != NULL ? TORGET_PALETTE_ROW (row) : NULL;
}

static const char *
get_name (Fixture *fixture,
          guint nth)
{
  TorgetPaletteRow *row = get_row (fixture, nth);

  return row != NULL ? torget_palette_row_get_name (row) : "";
}

/* Typed text, the name of the first row, and the action that it stands for. */
static const struct
{
  const char *text;
  const char *name;
  const char *action;
} rows[] = {
  { "muha", "⁨Testsson, Muhammad⁩", "win.show-person" },
  { "Mohamed", "⁨Testsson, Muhammad⁩", "win.show-person" },
  { "121212-1212", "Protected person", "win.show-person" },
  { "Hemlig", "", NULL },
  { "lock", "Lock, Ctrl+L", "win.lock" },
  { "sfi", "SFI tracks, Ctrl+4", "win.show-view" },
  { "sidebar", "Show or hide the sidebar, F9", "win.toggle-sidebar" },
  { "qqq", "", NULL },
};

static void
test_first_row (Fixture *fixture,
                gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      torget_palette_set_text (fixture->palette, rows[i].text);
      torget_gui_test_wait (g_str_equal (get_name (fixture, 0), rows[i].name));
      if (rows[i].action != NULL)
        g_assert_cmpstr (torget_palette_row_get_action (get_row (fixture, 0)), ==, rows[i].action);
    }
}

static void
test_commands_without_text (Fixture *fixture,
                            gconstpointer unused)
{
  TorgetCommand command;
  guint n = 0;

  while (torget_window_get_command (n, &command))
    {
      g_assert_nonnull (get_row (fixture, n));
      n++;
    }
  g_assert_cmpuint (n, >, 12);
  g_assert_null (get_row (fixture, n));
}

static void
test_enter_opens_the_person (Fixture *fixture,
                             gconstpointer unused)
{
  torget_palette_set_text (fixture->palette, "muhammad");
  torget_gui_test_wait (g_str_equal (get_name (fixture, 0), "⁨Testsson, Muhammad⁩"));
  g_signal_emit_by_name (torget_gui_test_find (GTK_WIDGET (fixture->palette),
                                               GTK_TYPE_SEARCH_ENTRY, 0),
                         "activate");
  torget_gui_test_wait (torget_gui_test_find_window (TORGET_TYPE_PALETTE) == NULL);
  torget_gui_test_wait (
      torget_workspace_get_person_id (torget_window_get_workspace (fixture->window))
      == fixture->person_id);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("/palette/first-row", test_first_row);
  ADD ("/palette/commands", test_commands_without_text);
  ADD ("/palette/enter", test_enter_opens_the_person);
  return g_test_run ();
}
