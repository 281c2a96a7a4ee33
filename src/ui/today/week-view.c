/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetWeekView: see week-view.h.
 *
 * Cards stand in lanes (week-lanes.h): first those that have passed, then each day's. They are made
 * anew when the week, the filter or the file changes; at most one reading is under way.
 */
#include "config.h"

#include "ui/today/week-view.h"

#include "base/clock.h"
#include "service/deadlines.h"
#include "ui/app/error-text.h"
#include "ui/today/week-lanes.h"
#include "ui/widgets/children.h"
#include "ui/widgets/date-words.h"

#include <glib/gi18n.h>

#define DAYS TORGET_WEEK_VIEW_DAYS
#define SATURDAY 6

/* Columns of the grid that a day takes: of work, of the weekend. */
#define WORKDAY_WIDTH 3
#define WEEKEND_WIDTH 2

struct _TorgetWeekView
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkWidget *previous_button;
  GtkWidget *passed_part;
  GtkLabel *passed_label;
  GtkBox *passed_box;
  GtkGrid *grid;
  GtkLabel *problem_label;

  TorgetSession *session;
  GCancellable *cancellable;
  TorgetDeadlineFilter filter;
  char *municipality;
  char *track;
  char *rule;
  TorgetDate monday;
  TorgetWeekLanes lanes;
  TorgetWeekMove move; /* how the keyboard came to the week that is being read */
};

G_DEFINE_FINAL_TYPE (TorgetWeekView, torget_week_view, ADW_TYPE_BIN)

/* The week */

static void
show_title (TorgetWeekView *self)
{
  GDate date;
  char first[TORGET_DATE_ISO_SIZE];
  char last[TORGET_DATE_ISO_SIZE];
  g_autofree char *title = NULL;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) self->monday);
  torget_date_write_iso (self->monday, first);
  torget_date_write_iso (self->monday + DAYS - 1, last);
  /* Translators: the number of the week, its first and its last day. */
  title = g_strdup_printf (_ ("Week %u · %s – %s"), g_date_get_iso8601_week_of_year (&date), first,
                           last);
  gtk_label_set_text (self->title_label, title);
}

static char *
dup_day_name (TorgetDate day,
              guint n_cards)
{
  int month, number;
  g_autofree char *name = NULL;
  g_autofree char *count
      = g_strdup_printf (ngettext ("%u deadline", "%u deadlines", n_cards), n_cards);

  torget_date_get_ymd (day, NULL, &month, &number);
  /* Translators: day of the week, day of the month, month. */
  name = g_strdup_printf (_ ("%s %d %s"), torget_weekday_get_name (torget_date_get_weekday (day)),
                          number, torget_month_get_name (month));
  return g_strconcat (name, ": ", count, NULL);
}

static GtkWidget *
create_day_label (TorgetDate day,
                  guint n_cards)
{
  int number;
  GtkWidget *label;
  g_autofree char *text = NULL;
  g_autofree char *name = dup_day_name (day, n_cards);

  torget_date_get_ymd (day, NULL, NULL, &number);
  /* Translators: short day of the week, day of the month. */
  text = g_strdup_printf (day == torget_clock_get_today () ? C_ ("day of a week", "%s %d · today")
                                                           : C_ ("day of a week", "%s %d"),
                          torget_weekday_get_short_name (torget_date_get_weekday (day)), number);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return label;
}

static void
show_day (TorgetWeekView *self,
          int weekday)
{
  const TorgetDate day = self->monday + weekday - 1;
  const gboolean is_weekend = weekday >= SATURDAY;
  const int left = is_weekend ? (SATURDAY - 1) * WORKDAY_WIDTH + (weekday - SATURDAY) * WEEKEND_WIDTH
                              : (weekday - 1) * WORKDAY_WIDTH;
  GPtrArray *cards = self->lanes.cards[weekday];
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (column, "deadline-day");
  if (day == torget_clock_get_today ())
    gtk_widget_add_css_class (column, "today");
  gtk_widget_set_vexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), create_day_label (day, cards->len));
  for (guint i = 0; i < cards->len; i++)
    gtk_box_append (GTK_BOX (column), g_ptr_array_index (cards, i));
  gtk_grid_attach (self->grid, column, left, 0, is_weekend ? WEEKEND_WIDTH : WORKDAY_WIDTH, 1);
}

static void
show_passed (TorgetWeekView *self,
             guint n_passed)
{
  GPtrArray *cards = self->lanes.cards[TORGET_WEEK_PASSED];
  g_autofree char *text
      = n_passed > cards->len
            /* Translators: deadlines; only the gravest ones are shown there. */
            ? g_strdup_printf (_ ("%u have passed; these %u are the gravest"), n_passed, cards->len)
            : g_strdup_printf (ngettext ("%u has passed", "%u have passed", n_passed), n_passed);

  gtk_widget_set_visible (self->passed_part, n_passed > 0);
  gtk_label_set_text (self->passed_label, text);
  for (guint i = 0; i < cards->len; i++)
    gtk_box_append (self->passed_box, g_ptr_array_index (cards, i));
}

static void
clear (TorgetWeekView *self)
{
  GtkWidget *child;

  torget_box_clear (self->passed_box);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

/* Who went on to another week with the keyboard is there. */
static void
enter (TorgetWeekView *self)
{
  const TorgetWeekMove move = self->move;

  self->move = TORGET_WEEK_MOVE_NONE;
  if (move != TORGET_WEEK_MOVE_NONE && !torget_week_lanes_enter (&self->lanes, move))
    gtk_widget_grab_focus (self->previous_button);
}

static void
show_rows (TorgetWeekView *self,
           GPtrArray *rows)
{
  clear (self);
  show_passed (self, torget_week_lanes_fill (&self->lanes, rows, self->monday,
                                             torget_clock_get_today ()));
  for (int weekday = 1; weekday <= DAYS; weekday++)
    show_day (self, weekday);
  enter (self);
}

/* Reading */

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetWeekView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
      = torget_session_list_deadlines_finish (TORGET_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), rows == NULL);
  if (rows == NULL)
    gtk_label_set_text (self->problem_label, torget_error_get_text (error));
  else
    show_rows (self, rows);
}

static void
load (TorgetWeekView *self)
{
  TorgetDeadlineFilter filter = self->filter;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  show_title (self);
  if (!torget_session_is_open (self->session))
    return;
  filter.until = self->monday + DAYS - 1;
  self->cancellable = g_cancellable_new ();
  torget_session_list_deadlines_async (self->session, &filter, self->cancellable, listed_cb,
                                       g_object_ref (self));
}

/* Keys */

static const struct
{
  const char *name;
  int weeks; /* from the shown one; 0 is this week */
  guint key;
} actions[] = {
  { "week.previous", -1, GDK_KEY_Page_Up },
  { "week.next", 1, GDK_KEY_Page_Down },
  { "week.today", 0, GDK_KEY_Home },
};

/* Moves to a week near the shown one; 0 is this week. */
static void
go (TorgetWeekView *self,
    int weeks)
{
  const TorgetDate today = torget_clock_get_today ();

  self->monday = weeks != 0 ? self->monday + weeks * DAYS
                            : today - torget_date_get_weekday (today) + 1;
  load (self);
}

static void
go_cb (GtkWidget *widget,
       const char *name,
       GVariant *parameter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (name, actions[i].name))
      go (TORGET_WEEK_VIEW (widget), actions[i].weeks);
}

static gboolean
arrow_cb (GtkWidget *widget,
          GVariant *key,
          gpointer user_data)
{
  TorgetWeekView *self = TORGET_WEEK_VIEW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  const TorgetWeekMove move
      = torget_week_lanes_move (&self->lanes, focus, g_variant_get_uint32 (key));

  if (move == TORGET_WEEK_MOVE_PREVIOUS || move == TORGET_WEEK_MOVE_NEXT)
    {
      self->move = move;
      go (self, move == TORGET_WEEK_MOVE_NEXT ? 1 : -1);
    }
  return move != TORGET_WEEK_MOVE_NONE;
}

/* Before the scrolled windows inside, which would take the keys for pages. */
static void
add_keys (TorgetWeekView *self)
{
  static const guint arrows[] = { GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (arrows[i], 0),
                                         gtk_callback_action_new (arrow_cb, NULL, NULL), "u",
                                         arrows[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new (gtk_keyval_trigger_new (actions[i].key, 0),
                          gtk_named_action_new (actions[i].name)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* GObject */

static void
torget_week_view_dispose (GObject *object)
{
  TorgetWeekView *self = TORGET_WEEK_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_week_view_parent_class)->dispose (object);
}

static void
torget_week_view_finalize (GObject *object)
{
  TorgetWeekView *self = TORGET_WEEK_VIEW (object);

  torget_week_lanes_finish (&self->lanes);
  g_free (self->municipality);
  g_free (self->track);
  g_free (self->rule);
  G_OBJECT_CLASS (torget_week_view_parent_class)->finalize (object);
}

static void
torget_week_view_class_init (TorgetWeekViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_week_view_dispose;
  object_class->finalize = torget_week_view_finalize;
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, go_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/today/week-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekView, title_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekView, previous_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekView, passed_part);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekView, passed_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekView, passed_box);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekView, grid);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekView, problem_label);
}

static void
torget_week_view_init (TorgetWeekView *self)
{
  torget_week_lanes_init (&self->lanes);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
}

/**
 * torget_week_view_new:
 * @session: a session
 *
 * Returns: (transfer floating): the deadlines of this week
 */
GtkWidget *
torget_week_view_new (TorgetSession *session)
{
  TorgetWeekView *self = g_object_new (TORGET_TYPE_WEEK_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  go (self, 0);
  return GTK_WIDGET (self);
}

/**
 * torget_week_view_set_filter:
 * @self: a view
 * @filter: which deadlines; copied. Its last day is that of the week
 */
void
torget_week_view_set_filter (TorgetWeekView *self,
                             const TorgetDeadlineFilter *filter)
{
  g_autofree char *municipality = self->municipality;
  g_autofree char *track = self->track;
  g_autofree char *rule = self->rule;

  self->filter = *filter;
  self->filter.municipality = self->municipality = g_strdup (filter->municipality);
  self->filter.track = self->track = g_strdup (filter->track);
  self->filter.rule = self->rule = g_strdup (filter->rule);
  load (self);
}

/**
 * torget_week_view_get_monday:
 * @self: a view
 *
 * Returns: the first day of the shown week
 */
TorgetDate
torget_week_view_get_monday (TorgetWeekView *self)
{
  return self->monday;
}
