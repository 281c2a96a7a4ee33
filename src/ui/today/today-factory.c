/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the day, and what a screen reader says of each: the keyboard goes to the row as a
 * whole, which GTK 4.8 gives no name of its own. */
#include "config.h"

#include "ui/today/today-factory.h"

#include "ui/today/today-row.h"

#include <glib/gi18n.h>

static char *
dup_days_left (TorgetDate due,
               TorgetDate today)
{
  const int days = ABS (due - today);

  if (due == today)
    return g_strdup (_ ("Due today"));
  return due > today ? g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) days), days)
                     : g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) days), days);
}

/* Lines further down have the household's name over them; by themselves they need it, too. */
static char *
dup_who (TorgetTodayItem *item)
{
  const char *household = torget_today_item_get_household (item);
  const char *person = torget_today_item_get_person (item);

  if (person == NULL)
    return g_strdup (_ ("The office"));
  if (household == NULL || g_str_equal (household, person))
    return g_strdup (person);
  /* Translators: a household and one of its persons. */
  return g_strdup_printf (_ ("%s, %s"), household, person);
}

/* What a screen reader says of a line: whose it is, what is lost, how many days are left. A protected
 * person has no name here either. */
static char *
dup_spoken (TorgetTodayItem *item)
{
  const TorgetDeadline *deadline = torget_today_item_get_deadline (item);
  g_autofree char *who = dup_who (item);
  g_autofree char *sentence = torget_today_item_dup_sentence (item);
  g_autofree char *left = dup_days_left (deadline->due, torget_today_item_get_today (item));

  /* Translators: whose deadline it is, a sentence or two about it, and how many days are left. */
  return g_strdup_printf (_ ("%s. %s %s"), who, sentence, left);
}

static void
describe (GtkListItem *list_item,
          TorgetTodayItem *item)
{
  GtkWidget *line = gtk_widget_get_parent (gtk_list_item_get_child (list_item));
  g_autofree char *spoken = torget_today_item_is_heading (item)
                                ? g_strdup (torget_today_section_get_title (
                                    torget_today_item_get_section (item)))
                                : dup_spoken (item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, torget_today_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *list_item)
{
  TorgetTodayItem *item = gtk_list_item_get_item (list_item);
  const gboolean is_heading = torget_today_item_is_heading (item);

  gtk_list_item_set_selectable (list_item, !is_heading);
  gtk_list_item_set_activatable (list_item, !is_heading);
  torget_today_row_show (TORGET_TODAY_ROW (gtk_list_item_get_child (list_item)), item,
                         gtk_list_item_get_position (list_item));
  describe (list_item, item);
}

/**
 * torget_today_factory_new:
 *
 * Returns: (transfer full): makes a #TorgetTodayRow of each #TorgetTodayItem
 */
GtkListItemFactory *
torget_today_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
