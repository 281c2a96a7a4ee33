/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline as a widget: focus, keys' effects, names, zoom, activation. */
#include "config.h"

#include "gui-test.h"
#include "ui/widgets/timeline-canvas.h"
#include "ui/widgets/timeline-item-view.h"
#include "ui/widgets/timeline.h"

static TorgetTimelineData *
create_data (void)
{
  TorgetTimelineData *data = torget_timeline_data_new (torget_date_from_iso ("2026-11-20"));
  static const struct
  {
    TorgetTimelineKind kind;
    const char *from, *to, *text, *type;
  } items[] = {
    { TORGET_TIMELINE_BAR, "2026-01-01", "2027-01-01", "The plan runs for a year.", "plan" },
    { TORGET_TIMELINE_DIAMOND, "2029-01-01", NULL, "The right ends 2029-01-01.", NULL },
    { TORGET_TIMELINE_DOT, "2026-06-01", NULL, "The test was passed.", "test" },
  };

  torget_timeline_data_add_lane (data, &(TorgetTimelineLane){ .label = "Plan" });
  torget_timeline_data_add_lane (data, &(TorgetTimelineLane){ .label = "SFI" });
  torget_timeline_data_add_lane (data, &(TorgetTimelineLane){ .label = "Preschool" });
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    torget_timeline_data_add_item (
        data, i == 2 ? 1 : 0,
        &(TorgetTimelineItem){
            .kind = items[i].kind,
            .from = torget_date_from_iso (items[i].from),
            .to = items[i].to != NULL ? torget_date_from_iso (items[i].to) : TORGET_DATE_NONE,
            .label = "Label",
            .text = items[i].text,
            .record_type = items[i].type,
            .record_id = 40 + i });
  return data;
}

static GtkWidget *
create_timeline (GtkWidget **window)
{
  g_autoptr (TorgetTimelineData) data = create_data ();
  GtkWidget *timeline = torget_timeline_new ();

  torget_timeline_set_data (TORGET_TIMELINE (timeline), data);
  *window = torget_gui_test_show (timeline);
  return timeline;
}

static void
focus_items (GtkWidget *timeline)
{
  gtk_widget_grab_focus (torget_gui_test_find (timeline, TORGET_TYPE_TIMELINE_CANVAS, 0));
}

static void
destroy (GtkWidget *window,
         GtkWidget *timeline)
{
  g_object_ref (timeline);
  gtk_window_destroy (GTK_WINDOW (window));
  torget_gui_test_settle ();
  g_assert_finalize_object (G_OBJECT (timeline));
}

static const char *
get_focused_text (GtkWidget *window,
                  TorgetTimelineData *data)
{
  GtkWidget *focused = gtk_root_get_focus (GTK_ROOT (window));

  g_assert_true (TORGET_IS_TIMELINE_ITEM_VIEW (focused));
  return torget_timeline_data_get_item (
             data, torget_timeline_item_view_get_item (TORGET_TIMELINE_ITEM_VIEW (focused)))
      ->text;
}

static void
test_arrow_keys_move (void)
{
  static const struct
  {
    guint key;
    const char *text;
  } steps[] = {
    { GDK_KEY_Right, "The right ends 2029-01-01." }, { GDK_KEY_Left, "The plan runs for a year." },
    { GDK_KEY_End, "The right ends 2029-01-01." },   { GDK_KEY_Home, "The plan runs for a year." },
    { GDK_KEY_Down, "The test was passed." },        { GDK_KEY_Up, "The plan runs for a year." },
  };
  GtkWidget *window;
  GtkWidget *timeline = create_timeline (&window);
  TorgetTimelineData *data = torget_timeline_get_data (TORGET_TIMELINE (timeline));

  focus_items (timeline);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (torget_gui_test_press (window, steps[i].key));
      g_assert_cmpstr (get_focused_text (window, data), ==, steps[i].text);
    }
  destroy (window, timeline);
}

static void
test_focus_leaves_at_the_edge (void)
{
  GtkWidget *window;
  GtkWidget *timeline = create_timeline (&window);

  focus_items (timeline);
  g_assert_false (torget_gui_test_press (window, GDK_KEY_Up));
  destroy (window, timeline);
}

static void
activate_cb (TorgetTimeline *timeline,
             const char *type,
             gint64 id,
             GString *log)
{
  g_string_append_printf (log, "%s %" G_GINT64_FORMAT ";", type, id);
}

static void
test_enter_opens_the_record (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *window;
  GtkWidget *timeline = create_timeline (&window);

  g_signal_connect (timeline, "activate-item", G_CALLBACK (activate_cb), log);
  focus_items (timeline);
  torget_gui_test_press (window, GDK_KEY_Return);
  torget_gui_test_press (window, GDK_KEY_Right);
  torget_gui_test_press (window, GDK_KEY_Return); /* nothing to open */
  torget_gui_test_press (window, GDK_KEY_Down);
  torget_gui_test_press (window, GDK_KEY_space);
  g_assert_cmpstr (log->str, ==, "plan 40;test 42;");
  destroy (window, timeline);
}

static void
test_zoom_keys (void)
{
  static const struct
  {
    guint key;
    TorgetTimelineZoom zoom;
  } steps[] = {
    { GDK_KEY_plus, TORGET_TIMELINE_ZOOM_TWO_YEARS },
    { GDK_KEY_plus, TORGET_TIMELINE_ZOOM_SIX_MONTHS },
    { GDK_KEY_plus, TORGET_TIMELINE_ZOOM_SIX_MONTHS },
    { GDK_KEY_minus, TORGET_TIMELINE_ZOOM_TWO_YEARS },
    { GDK_KEY_0, TORGET_TIMELINE_ZOOM_ALL },
    { GDK_KEY_minus, TORGET_TIMELINE_ZOOM_ALL },
  };
  GtkWidget *window;
  GtkWidget *timeline = create_timeline (&window);

  focus_items (timeline);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      torget_gui_test_press (window, steps[i].key);
      g_assert_cmpint (torget_timeline_get_zoom (TORGET_TIMELINE (timeline)), ==, steps[i].zoom);
    }
  g_assert_true (
      gtk_widget_activate_action (timeline, "timeline.zoom", "s", "six-months"));
  g_assert_cmpint (torget_timeline_get_zoom (TORGET_TIMELINE (timeline)), ==,
                   TORGET_TIMELINE_ZOOM_SIX_MONTHS);
  destroy (window, timeline);
}

/* Six months around today do not show 2029; the focus brings it into view. */
static void
test_focus_brings_into_view (void)
{
  GtkWidget *window;
  GtkWidget *timeline = create_timeline (&window);
  GtkWidget *mark = torget_gui_test_find (timeline, TORGET_TYPE_TIMELINE_ITEM_VIEW, 1);

  focus_items (timeline);
  torget_timeline_set_zoom (TORGET_TIMELINE (timeline), TORGET_TIMELINE_ZOOM_SIX_MONTHS);
  torget_gui_test_wait (!gtk_widget_get_mapped (mark));
  torget_gui_test_press (window, GDK_KEY_End);
  torget_gui_test_wait (gtk_widget_get_mapped (mark));
  g_assert_true (gtk_widget_has_focus (mark) || gtk_root_get_focus (GTK_ROOT (window)) == mark);
  destroy (window, timeline);
}

/* The zoom, the canvas as one stop, the text: and on to what comes after. */
static void
test_tab_goes_through (void)
{
  g_autoptr (TorgetTimelineData) data = create_data ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *timeline = torget_timeline_new ();
  GtkWidget *after = gtk_button_new_with_label ("After");
  GtkWidget *window;
  guint n_stops = 0;

  torget_timeline_set_data (TORGET_TIMELINE (timeline), data);
  gtk_box_append (GTK_BOX (box), timeline);
  gtk_box_append (GTK_BOX (box), after);
  window = torget_gui_test_show (box);
  gtk_root_set_focus (GTK_ROOT (window), NULL);
  while (gtk_root_get_focus (GTK_ROOT (window)) != after && n_stops < 10)
    {
      gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
      n_stops++;
    }
  g_assert_cmpuint (n_stops, ==, 6);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_items_are_named (void)
{
  GtkWidget *window;
  GtkWidget *timeline = create_timeline (&window);
  TorgetTimelineData *data = torget_timeline_get_data (TORGET_TIMELINE (timeline));

  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *view = torget_gui_test_find (timeline, TORGET_TYPE_TIMELINE_ITEM_VIEW, i);
      const TorgetTimelineItem *item = torget_timeline_data_get_item (
          data, torget_timeline_item_view_get_item (TORGET_TIMELINE_ITEM_VIEW (view)));

      gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, item->text);
      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (view)), ==,
                       item->record_type != NULL ? GTK_ACCESSIBLE_ROLE_BUTTON
                                                 : GTK_ACCESSIBLE_ROLE_LABEL);
    }
  destroy (window, timeline);
}

static void
test_data_can_change (void)
{
  g_autoptr (TorgetTimelineData) empty
      = torget_timeline_data_new (torget_date_from_iso ("2026-11-20"));
  g_autoptr (TorgetTimelineData) full = create_data ();
  GtkWidget *window;
  GtkWidget *timeline = create_timeline (&window);

  focus_items (timeline);
  torget_timeline_set_data (TORGET_TIMELINE (timeline), empty);
  torget_gui_test_settle ();
  g_assert_null (torget_gui_test_find (timeline, TORGET_TYPE_TIMELINE_ITEM_VIEW, 0));
  torget_timeline_set_data (TORGET_TIMELINE (timeline), full);
  torget_gui_test_settle ();
  g_assert_nonnull (torget_gui_test_find (timeline, TORGET_TYPE_TIMELINE_ITEM_VIEW, 2));
  torget_timeline_set_data (TORGET_TIMELINE (timeline), NULL);
  gtk_test_widget_wait_for_draw (timeline);
  destroy (window, timeline);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/timeline-widget/arrow-keys-move", test_arrow_keys_move);
  g_test_add_func ("/timeline-widget/focus-leaves-at-the-edge", test_focus_leaves_at_the_edge);
  g_test_add_func ("/timeline-widget/enter-opens-the-record", test_enter_opens_the_record);
  g_test_add_func ("/timeline-widget/zoom-keys", test_zoom_keys);
  g_test_add_func ("/timeline-widget/focus-brings-into-view", test_focus_brings_into_view);
  g_test_add_func ("/timeline-widget/tab-goes-through", test_tab_goes_through);
  g_test_add_func ("/timeline-widget/items-are-named", test_items_are_named);
  g_test_add_func ("/timeline-widget/data-can-change", test_data_can_change);
  return g_test_run ();
}
