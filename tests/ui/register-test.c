/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view of the registers in a window on a real file, for tests. */
#include "config.h"

#include "register-test.h"

#include "base/clock.h"


static void
show_person_cb (RegisterTest *fixture,
                GVariant *parameter)
{
  fixture->shown_id = g_variant_get_int64 (parameter);
}

static void
add_window_actions (RegisterTest *fixture)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-person", G_VARIANT_TYPE_INT64);

  g_signal_connect_swapped (action, "activate", G_CALLBACK (show_person_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

void
register_test_open_file (RegisterTest *fixture)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->file = torget_test_session_new ();
}

void
register_test_open_page (RegisterTest *fixture)
{
  fixture->page = torget_register_page_new (fixture->file->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = torget_gui_test_show (fixture->page);
  add_window_actions (fixture);
}

void
register_test_tear_down (RegisterTest *fixture,
                         gconstpointer data)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (fixture->page == NULL);
  torget_test_session_free (fixture->file);
}

TorgetRegisterList *
register_test_get_list (RegisterTest *fixture)
{
  return torget_register_page_get_list (TORGET_REGISTER_PAGE (fixture->page));
}

TorgetRegisterDetail *
register_test_get_detail (RegisterTest *fixture)
{
  return torget_register_page_get_detail (TORGET_REGISTER_PAGE (fixture->page));
}

TorgetRegisterModel *
register_test_get_model (RegisterTest *fixture)
{
  return torget_register_list_get_model (register_test_get_list (fixture));
}

void
register_test_show_register (RegisterTest *fixture,
                             TorgetRegister reg)
{
  torget_register_page_show (TORGET_REGISTER_PAGE (fixture->page), reg);
  torget_gui_test_wait (!torget_register_model_is_loading (register_test_get_model (fixture)));
  torget_gui_test_settle ();
}

/* The names that are shown, those that the register does not have with a star. */
static char *
dup_names (RegisterTest *fixture)
{
  GListModel *model = G_LIST_MODEL (register_test_get_model (fixture));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TorgetRow) item = g_list_model_get_item (model, i);
      const TorgetRegisterRow *row = torget_register_row_get (item);

      g_string_append_printf (text, "%s%s%s", i > 0 ? ", " : "", row->name,
                              row->is_known ? "" : "*");
    }
  return g_string_free (text, FALSE);
}

gboolean
register_test_shows (RegisterTest *fixture,
                     const char *names)
{
  g_autofree char *shown = dup_names (fixture);

  return g_str_equal (shown, names);
}

gint64
register_test_get_only_id (RegisterTest *fixture)
{
  g_autoptr (TorgetRow) item = g_list_model_get_item (G_LIST_MODEL (register_test_get_model (fixture)), 0);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (register_test_get_model (fixture))), ==, 1);
  return torget_row_get_id (item);
}

void
register_test_activate (RegisterTest *fixture,
                        const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
}

void
register_test_select_name (RegisterTest *fixture,
                           gint64 id,
                           const char *name)
{
  torget_register_list_select (register_test_get_list (fixture), id, name);
  torget_gui_test_wait (torget_register_detail_get_row (register_test_get_detail (fixture)) != NULL);
}
