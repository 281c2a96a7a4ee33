/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The week grid: what it says, how the keyboard goes through it, what it asks the page for. */
#include "config.h"

#include "gui-test.h"
#include "ui/widgets/status-chip.h"
#include "ui/widgets/week-canvas.h"
#include "ui/widgets/week-fill.h"
#include "ui/widgets/week-grid.h"
#include "ui/widgets/week-item-view.h"

/* The invented parent and child. */
#define AMINA 1
#define KARIM 3

typedef struct
{
  GtkWidget *window;
  GtkWidget *grid;
  GtkWidget *canvas;
  GString *log; /* the actions that were asked for */
} Fixture;

static TorgetWeek *
create_week (void)
{
  static const TorgetWeekBlock blocks[] = {
    { AMINA, 41, TORGET_WEEK_SFI, 1, 510, 720, "SFI" },
    { AMINA, 42, TORGET_WEEK_ACTIVITY, 1, 690, 900, "Internship" },
    { AMINA, 43, TORGET_WEEK_ACTIVITY, 2, 780, 960, "Internship" },
    { KARIM, 44, TORGET_WEEK_PRESCHOOL, 1, 480, 900, "Place" },
    { KARIM, 45, TORGET_WEEK_PRESCHOOL, 2, 480, 900, "Place" },
  };
  TorgetWeek *week = torget_week_new (AMINA, torget_date_from_iso ("2026-11-16"), TORGET_WEEK_FULL_TIME);

  torget_week_add_member (week, &(TorgetWeekMember){ AMINA, "Amina", FALSE });
  torget_week_add_member (week, &(TorgetWeekMember){ KARIM, "Karim", TRUE });
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    torget_week_add_block (week, &blocks[i]);
  torget_week_add_untimed (week,
                           &(TorgetWeekUntimed){ AMINA, TORGET_WEEK_ACTIVITY, 360, "Guidance" });
  return week;
}

static void
log_cb (GSimpleAction *action,
        GVariant *parameter,
        Fixture *fixture)
{
  g_autofree char *value = g_variant_print (parameter, FALSE);

  g_string_append_printf (fixture->log, "%s %s;", g_action_get_name (G_ACTION (action)), value);
}

static void
add_actions (Fixture *fixture)
{
  static const struct
  {
    const char *name;
    const char *type;
  } actions[] = { { "open", "x" }, { "add", "(ii)" }, { "remove", "x" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GVariantType) type = g_variant_type_new (actions[i].type);
      g_autoptr (GSimpleAction) action = g_simple_action_new (actions[i].name, type);

      g_signal_connect (action, "activate", G_CALLBACK (log_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->grid, "week", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (TorgetWeek) week = create_week ();

  fixture->log = g_string_new (NULL);
  fixture->grid = g_object_ref_sink (torget_week_grid_new ());
  torget_week_grid_set (TORGET_WEEK_GRID (fixture->grid), week);
  add_actions (fixture);
  fixture->window = torget_gui_test_show (fixture->grid);
  fixture->canvas = torget_gui_test_find (fixture->grid, TORGET_TYPE_WEEK_CANVAS, 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_settle ();
  g_assert_finalize_object (G_OBJECT (fixture->grid));
  g_string_free (fixture->log, TRUE);
}

static GtkWidget *
find_view (Fixture *fixture,
           int weekday,
           int start)
{
  GtkWidget *view;

  for (guint i = 0;
       (view = torget_gui_test_find (fixture->grid, TORGET_TYPE_WEEK_ITEM_VIEW, i)) != NULL; i++)
    {
      const TorgetWeekItem *item = torget_week_item_view_get_item (TORGET_WEEK_ITEM_VIEW (view));

      if (item->weekday == weekday && item->start == start)
        return view;
    }
  return NULL;
}

static const TorgetWeekItem *
get_focused (Fixture *fixture)
{
  GtkWidget *focused = gtk_root_get_focus (GTK_ROOT (fixture->window));

  g_assert_true (TORGET_IS_WEEK_ITEM_VIEW (focused));
  return torget_week_item_view_get_item (TORGET_WEEK_ITEM_VIEW (focused));
}

static void
test_times_are_named (Fixture *fixture,
                      gconstpointer data)
{
  static const struct
  {
    int weekday;
    int start;
    const char *text;
  } rows[] = {
    { 1, 510, "Monday 08:30–12:00: SFI. It collides." },
    { 1, 690, "Monday 11:30–15:00: Internship. It collides." },
    { 2, 780, "Tuesday 13:00–16:00: Internship. It collides." },
    { 1, 480, "Monday 08:00–15:00: Karim at preschool." },
    { 3, 540, "Wednesday 09:00: free. Add a time." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *view = find_view (fixture, rows[i].weekday, rows[i].start);

      gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_BUTTON);
      gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, rows[i].text);
    }
  /* The hour in which something begins is not free. */
  g_assert_null (find_view (fixture, 1, 660));
}

static gboolean
is_told (GtkWidget *widget,
         const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = torget_gui_test_find (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) == 0)
      return gtk_widget_get_mapped (label);
  return FALSE;
}

static void
test_sums_and_collisions_are_told (Fixture *fixture,
                                   gconstpointer data)
{
  static const char *const texts[] = {
    "24 h 30 min left to plan",
    "15 h 30 min of 40 h a week. 6 h of it have no times.",
    "Monday 11:30–12:00: SFI and Internship at the same time.\n"
    "Tuesday 15:00–16:00: nobody is free for Karim.",
    "No times recorded",
    "Guidance, 6 h",
  };
  GtkWidget *fill = torget_gui_test_find (fixture->grid, TORGET_TYPE_WEEK_FILL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (is_told (fixture->grid, texts[i]));
  gtk_test_accessible_assert_property (fill, GTK_ACCESSIBLE_PROPERTY_LABEL, texts[1]);
  gtk_test_widget_wait_for_draw (fixture->grid);
}

static void
test_arrow_keys_move (Fixture *fixture,
                      gconstpointer data)
{
  static const struct
  {
    guint key;
    int weekday;
    int start;
  } steps[] = {
    { GDK_KEY_Up, 1, 480 },     /* the child's hours */
    { GDK_KEY_Up, 1, 420 },     /* an empty hour */
    { GDK_KEY_Down, 1, 480 },   { GDK_KEY_Down, 1, 510 },  { GDK_KEY_Down, 1, 690 },
    { GDK_KEY_Right, 2, 660 },  { GDK_KEY_Down, 2, 720 },  { GDK_KEY_Down, 2, 780 },
    { GDK_KEY_Down, 2, 960 },   { GDK_KEY_Left, 1, 960 },
  };

  gtk_root_set_focus (GTK_ROOT (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (fixture->canvas, GTK_DIR_TAB_FORWARD));
  g_assert_cmpint (get_focused (fixture)->start, ==, 510);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (torget_gui_test_press (fixture->window, steps[i].key));
      g_assert_cmpint (get_focused (fixture)->weekday, ==, steps[i].weekday);
      g_assert_cmpint (get_focused (fixture)->start, ==, steps[i].start);
    }
  g_assert_false (torget_gui_test_press (fixture->window, GDK_KEY_Left));
  g_assert_false (gtk_widget_child_focus (fixture->canvas, GTK_DIR_TAB_FORWARD));
}

static void
test_keys_ask_the_page (Fixture *fixture,
                        gconstpointer data)
{
  gtk_widget_grab_focus (find_view (fixture, 1, 510));
  torget_gui_test_press (fixture->window, GDK_KEY_Return);
  torget_gui_test_press (fixture->window, GDK_KEY_Delete);
  gtk_widget_grab_focus (find_view (fixture, 3, 540));
  torget_gui_test_press (fixture->window, GDK_KEY_space);
  torget_gui_test_press (fixture->window, GDK_KEY_Delete); /* nothing to remove */
  g_assert_cmpstr (fixture->log->str, ==, "open 41;remove 41;add (3, 540);");
}

/* The page shows a new week when a time has been added: one stays where one was. */
static void
test_focus_stays (Fixture *fixture,
                  gconstpointer data)
{
  g_autoptr (TorgetWeek) week = create_week ();

  gtk_widget_grab_focus (find_view (fixture, 3, 540));
  torget_gui_test_press (fixture->window, GDK_KEY_Down);
  torget_week_add_block (
      week, &(TorgetWeekBlock){ AMINA, 46, TORGET_WEEK_ACTIVITY, 3, 600, 660, "Guidance" });
  torget_week_grid_set (TORGET_WEEK_GRID (fixture->grid), week);
  torget_gui_test_settle ();
  g_assert_cmpint (get_focused (fixture)->slot_id, ==, 46);
}

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture,
                  gconstpointer data);
  } tests[] = {
    { "/week-grid/times-are-named", test_times_are_named },
    { "/week-grid/sums-and-collisions-are-told", test_sums_and_collisions_are_told },
    { "/week-grid/arrow-keys-move", test_arrow_keys_move },
    { "/week-grid/keys-ask-the-page", test_keys_ask_the_page },
    { "/week-grid/focus-stays", test_focus_stays },
  };

  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
