/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetMonthView: a month to choose a day from: Monday first, ISO weeks, names in the window's
 * language, days off dimmed. GtkCalendar takes its first day and its names from the system's
 * locale, which need not be the window's.
 *
 * Signal: `day-chosen`. Keys: the arrows move by a day or a week, Home and End within the week,
 * Page Up and Page Down by a month, with Ctrl by a year; Enter chooses.
 */
#include "config.h"

#include "ui/widgets/month-view.h"

#include "base/clock.h"
#include "domain/calendar.h"
#include "ui/widgets/children.h"
#include "ui/widgets/date-words.h"

#include <glib/gi18n.h>

#define N_WEEKS 6
#define N_WEEKDAYS 7

struct _TorgetMonthView
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkGrid *grid;
  GtkLabel *weeks[N_WEEKS];
  GtkWidget *days[N_WEEKS * N_WEEKDAYS];
  TorgetDate date;      /* where the keyboard is */
  TorgetDate first_day; /* the Monday in the corner */
};

G_DEFINE_FINAL_TYPE (TorgetMonthView, torget_month_view, GTK_TYPE_WIDGET)

static guint day_chosen_signal;

/**
 * torget_iso_week:
 * @date: a date
 *
 * Returns: the number of its week by ISO 8601: that of the year which has the week's Thursday
 */
int
torget_iso_week (TorgetDate date)
{
  const TorgetDate thursday = date - torget_date_get_weekday (date) + 4;
  const int year = torget_date_get_year (thursday);

  return (thursday - torget_date_new (year, 1, 1)) / N_WEEKDAYS + 1;
}

static gboolean
is_same_month (TorgetDate a,
               TorgetDate b)
{
  int year_a, month_a, year_b, month_b, day;

  torget_date_get_ymd (a, &year_a, &month_a, &day);
  torget_date_get_ymd (b, &year_b, &month_b, &day);
  return year_a == year_b && month_a == month_b;
}

static void
set_css_class (GtkWidget *widget,
               const char *style_class,
               gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, style_class);
  else
    gtk_widget_remove_css_class (widget, style_class);
}

static void
show_day (TorgetMonthView *self,
          GtkWidget *button,
          TorgetDate date)
{
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  int year, month, day;

  torget_date_get_ymd (date, &year, &month, &day);
  number = g_strdup_printf ("%d", day);
  name = g_strdup_printf ("%s %s", torget_weekday_get_name (torget_date_get_weekday (date)),
                          torget_date_write_iso (date, iso));
  gtk_button_set_label (GTK_BUTTON (button), number);
  gtk_widget_set_focusable (button, date == self->date); /* one stop of the Tab key */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_css_class (button, "chosen", date == self->date);
  set_css_class (button, "today", date == torget_clock_get_today ());
  set_css_class (button, "other-month", !is_same_month (date, self->date));
  set_css_class (button, "day-off", !torget_calendar_is_working_day (date));
}

static void
show_month (TorgetMonthView *self)
{
  g_autofree char *title = NULL;
  TorgetDate first;
  int year, month, day;

  torget_date_get_ymd (self->date, &year, &month, &day);
  first = torget_date_new (year, month, 1);
  self->first_day = first - torget_date_get_weekday (first) + 1;
  /* Translators: title of a calendar: the month's full name and the year. */
  title = g_strdup_printf (_("%s %d"), torget_month_get_name (month), year);
  gtk_label_set_text (self->title, title);
  for (int week = 0; week < N_WEEKS; week++)
    {
      g_autofree char *number
          = g_strdup_printf ("%d", torget_iso_week (self->first_day + week * N_WEEKDAYS));

      gtk_label_set_text (self->weeks[week], number);
    }
  for (int i = 0; i < N_WEEKS * N_WEEKDAYS; i++)
    show_day (self, self->days[i], self->first_day + i);
}

static void
move_to (TorgetMonthView *self,
         TorgetDate date)
{
  torget_month_view_set_date (self, date);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
move_days (GtkWidget *widget,
           GVariant *args,
           gpointer user_data)
{
  TorgetMonthView *self = TORGET_MONTH_VIEW (widget);

  move_to (self, self->date + g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static gboolean
move_in_week (GtkWidget *widget,
              GVariant *args,
              gpointer user_data)
{
  TorgetMonthView *self = TORGET_MONTH_VIEW (widget);

  move_to (self, self->date - torget_date_get_weekday (self->date) + g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static gboolean
move_months (GtkWidget *widget,
             GVariant *args,
             gpointer user_data)
{
  TorgetMonthView *self = TORGET_MONTH_VIEW (widget);

  move_to (self, torget_date_add_months (self->date, g_variant_get_int32 (args)));
  return GDK_EVENT_STOP;
}

static void
previous_month (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  TorgetMonthView *self = TORGET_MONTH_VIEW (widget);

  torget_month_view_set_date (self, torget_date_add_months (self->date, -1));
}

static void
next_month (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  TorgetMonthView *self = TORGET_MONTH_VIEW (widget);

  torget_month_view_set_date (self, torget_date_add_months (self->date, 1));
}

static void
day_clicked_cb (TorgetMonthView *self,
                GtkButton *button)
{
  guint i = 0;

  while (self->days[i] != GTK_WIDGET (button))
    i++;
  torget_month_view_set_date (self, self->first_day + (TorgetDate) i);
  g_signal_emit (self, day_chosen_signal, 0);
}

static gboolean
torget_month_view_grab_focus (GtkWidget *widget)
{
  TorgetMonthView *self = TORGET_MONTH_VIEW (widget);

  return gtk_widget_grab_focus (self->days[self->date - self->first_day]);
}

static void
torget_month_view_dispose (GObject *object)
{
  torget_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (torget_month_view_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    GtkShortcutFunc callback;
    int step;
  } keys[] = {
    { GDK_KEY_Left, 0, move_days, -1 },
    { GDK_KEY_Right, 0, move_days, 1 },
    { GDK_KEY_Up, 0, move_days, -N_WEEKDAYS },
    { GDK_KEY_Down, 0, move_days, N_WEEKDAYS },
    { GDK_KEY_Home, 0, move_in_week, 1 },
    { GDK_KEY_End, 0, move_in_week, N_WEEKDAYS },
    { GDK_KEY_Page_Up, 0, move_months, -1 },
    { GDK_KEY_Page_Down, 0, move_months, 1 },
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, move_months, -12 },
    { GDK_KEY_Page_Down, GDK_CONTROL_MASK, move_months, 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, keys[i].callback,
                                  "i", keys[i].step);
}

static void
torget_month_view_class_init (TorgetMonthViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_month_view_dispose;
  widget_class->grab_focus = torget_month_view_grab_focus;

  day_chosen_signal = g_signal_new ("day-chosen", TORGET_TYPE_MONTH_VIEW, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "month-view.previous-month", NULL,
                                   previous_month);
  gtk_widget_class_install_action (widget_class, "month-view.next-month", NULL, next_month);
  add_keys (widget_class);

  gtk_widget_class_set_css_name (widget_class, "monthview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/widgets/month-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetMonthView, grid);
  gtk_widget_class_bind_template_child (widget_class, TorgetMonthView, title);
}

static GtkWidget *
attach_label (TorgetMonthView *self,
              const char *text,
              int column,
              int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
  return label;
}

static void
attach_day (TorgetMonthView *self,
            int index)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "numeric");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (day_clicked_cb), self);
  gtk_grid_attach (self->grid, button, index % N_WEEKDAYS + 1, index / N_WEEKDAYS + 1, 1, 1);
  self->days[index] = button;
}

static void
torget_month_view_init (TorgetMonthView *self)
{
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  for (int column = 0; column < N_WEEKDAYS; column++)
    attach_label (self, torget_weekday_get_short_name (column + 1), column + 1, 0);
  for (int week = 0; week < N_WEEKS; week++)
    self->weeks[week] = GTK_LABEL (attach_label (self, NULL, 0, week + 1));
  for (int i = 0; i < N_WEEKS * N_WEEKDAYS; i++)
    attach_day (self, i);
  torget_month_view_set_date (self, torget_clock_get_today ());
}

/**
 * torget_month_view_new:
 *
 * Returns: (transfer floating): the present month
 */
GtkWidget *
torget_month_view_new (void)
{
  return g_object_new (TORGET_TYPE_MONTH_VIEW, NULL);
}

/**
 * torget_month_view_set_date:
 * @self: a month view
 * @date: the day to mark; its month is shown
 */
void
torget_month_view_set_date (TorgetMonthView *self,
                            TorgetDate date)
{
  g_return_if_fail (TORGET_IS_MONTH_VIEW (self));
  g_return_if_fail (date != TORGET_DATE_NONE);

  self->date = date;
  show_month (self);
}

/**
 * torget_month_view_get_date:
 * @self: a month view
 *
 * Returns: the marked day; in `day-chosen`, the chosen one
 */
TorgetDate
torget_month_view_get_date (TorgetMonthView *self)
{
  g_return_val_if_fail (TORGET_IS_MONTH_VIEW (self), TORGET_DATE_NONE);

  return self->date;
}
