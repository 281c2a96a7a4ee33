/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTodayPage: see today-page.h.
 *
 * 1. The lines are those that the filters let through; they are read anew when a filter or the file
 *    changes, and at most one reading is under way.
 * 2. What stands on the page is chosen and put in order by today-lines.c and today-order.c.
 */
#include "config.h"

#include "ui/today/today-page.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "service/deadlines.h"
#include "ui/app/error-text.h"
#include "ui/app/role-actions.h"
#include "ui/today/calendar-export.h"
#include "ui/today/explain-window.h"
#include "ui/today/next-action.h"
#include "ui/today/today-factory.h"
#include "ui/today/today-filter.h"
#include "ui/today/today-growth.h"
#include "ui/today/today-keyboard.h"
#include "ui/today/today-marks.h"
#include "ui/today/week-list.h"
#include "ui/today/week-view.h"
#include "ui/widgets/children.h"
#include "ui/widgets/language.h"
#include "ui/widgets/wrap-layout.h"

#include <glib/gi18n.h>

#define CHOICE_SPACING 6

struct _TorgetTodayPage
{
  AdwBin parent_instance;

  GtkLabel *count_label;
  GtkLabel *lost_label;
  GtkWidget *choices_box;
  GtkDropDown *whose_drop;
  GtkDropDown *municipality_drop;
  GtkDropDown *track_drop;
  GtkDropDown *severity_drop;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkListView *list;
  GtkToggleButton *week_button;
  AdwBin *week_bin;

  TorgetSession *session;
  GCancellable *cancellable;
  GListStore *items;
  GPtrArray *rows;            /* TorgetDeadlineRow, as read */
  TorgetRecordSet *registers; /* the coordinators */
  guint n_this_week;
  gboolean wants_keyboard; /* the lines are to have it as soon as they are there */
};

G_DEFINE_FINAL_TYPE (TorgetTodayPage, torget_today_page, ADW_TYPE_BIN)

/* Lines */

/* At once: a list that grows line by line lays out its lines each time. */
static void
fill (TorgetTodayPage *self,
      GPtrArray *items)
{
  g_autoptr (GPtrArray) lines = torget_today_list_with_headings (items);

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       lines->pdata, lines->len);
}

/* Counts */

static guint
count_section (GPtrArray *items,
               TorgetTodaySection section)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += torget_today_item_get_section (g_ptr_array_index (items, i)) == section;
  return n;
}

static void
show_counts (TorgetTodayPage *self,
             GPtrArray *items)
{
  g_autofree char *this_week = NULL;
  g_autofree char *text = NULL;

  self->n_this_week = count_section (items, TORGET_TODAY_THIS_WEEK);
  this_week = g_strdup_printf (
      ngettext ("%u this week", "%u this week", self->n_this_week), self->n_this_week);
  if (self->rows->len >= TORGET_TODAY_MAX)
    /* Translators: how many deadlines fall this week; of more than are listed, so many are. */
    text = g_strdup_printf (_ ("%s · the nearest %u are shown"), this_week, items->len);
  else
    /* Translators: how many deadlines fall this week, and how many there are. */
    text = g_strdup_printf (ngettext ("%s · %u to do", "%s · %u to do", items->len), this_week,
                            items->len);
  gtk_label_set_text (self->count_label, text);
}

static void
show_lost_weeks (TorgetTodayPage *self,
                 TorgetDate today)
{
  g_autofree char *text = torget_today_dup_lost (self->rows, today);

  gtk_label_set_text (self->lost_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lost_label), text != NULL);
}

/* What comes when nothing is lost yet. */
static void
show_nothing (TorgetTodayPage *self,
              TorgetDate today)
{
  g_autofree char *text = torget_today_dup_next (self->rows, today);

  adw_status_page_set_description (self->nothing,
                                   text != NULL ? text
                                                : _ ("Deadlines appear here by themselves, from "
                                                     "what is on record."));
}

/* The keyboard */

static guint
get_selected (TorgetTodayPage *self)
{
  return gtk_single_selection_get_selected (
      GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list)));
}

/* Chooses the line that stands where the last chosen one stood: what came after one that is gone. */
static void
select_line (TorgetTodayPage *self,
             guint position)
{
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint chosen = position < n_items ? position : n_items - 1;
  g_autoptr (TorgetTodayItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), chosen);

  if (torget_today_item_is_heading (item))
    chosen++;
  gtk_selection_model_select_item (gtk_list_view_get_model (self->list), chosen, TRUE);
  if (self->wants_keyboard && gtk_widget_get_mapped (GTK_WIDGET (self))
      && torget_today_keyboard_focus (self->list, chosen))
    self->wants_keyboard = FALSE;
}

/* Who comes to the page with the keyboard comes to its lines; the filters are before them. */
static gboolean
torget_today_page_focus (GtkWidget *widget,
                         GtkDirectionType direction)
{
  TorgetTodayPage *self = TORGET_TODAY_PAGE (widget);

  if (direction == GTK_DIR_TAB_FORWARD && !torget_widget_has_keyboard (widget)
      && torget_today_keyboard_focus (self->list, get_selected (self)))
    return TRUE;
  return GTK_WIDGET_CLASS (torget_today_page_parent_class)->focus (widget, direction);
}

static void
show_rows (TorgetTodayPage *self)
{
  const TorgetDate today = torget_clock_get_today ();
  g_autoptr (GPtrArray) items = torget_today_list_items (self->rows, today);
  const guint selected = get_selected (self);

  self->wants_keyboard
      = self->wants_keyboard || torget_widget_has_keyboard (GTK_WIDGET (self->list));
  fill (self, items);
  show_counts (self, items);
  show_lost_weeks (self, today);
  show_nothing (self, today);
  if (!gtk_toggle_button_get_active (self->week_button))
    gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "lines" : "nothing");
  if (items->len > 0)
    select_line (self, selected != GTK_INVALID_LIST_POSITION ? selected : 0);
}

/* Reading */

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetTodayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
      = torget_session_list_deadlines_finish (TORGET_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (rows == NULL)
    {
      adw_status_page_set_description (self->nothing, torget_error_get_text (error));
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
  show_rows (self);
}

static gint64
get_own_id (TorgetTodayPage *self)
{
  return torget_today_find_coordinator (self->registers, torget_session_get_user (self->session));
}

static void
read_filter (TorgetTodayPage *self,
             TorgetDeadlineFilter *filter)
{
  torget_today_filter_read (self->whose_drop, self->municipality_drop, self->track_drop,
                            self->severity_drop, get_own_id (self), filter);
}

static void
show_week (TorgetTodayPage *self)
{
  TorgetDeadlineFilter filter = { 0 };

  read_filter (self, &filter);
  if (adw_bin_get_child (self->week_bin) == NULL)
    adw_bin_set_child (self->week_bin, torget_week_view_new (self->session));
  torget_week_view_set_filter (TORGET_WEEK_VIEW (adw_bin_get_child (self->week_bin)), &filter);
  gtk_stack_set_visible_child_name (self->stack, "week");
}

static void
reload (TorgetTodayPage *self)
{
  TorgetDeadlineFilter filter = { .until = torget_clock_get_today () + TORGET_TODAY_AHEAD_DAYS,
                                  .limit = TORGET_TODAY_MAX };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session == NULL || !torget_session_is_open (self->session))
    return;
  read_filter (self, &filter);
  if (gtk_toggle_button_get_active (self->week_button))
    show_week (self);
  self->cancellable = g_cancellable_new ();
  torget_session_list_deadlines_async (self->session, &filter, self->cancellable, listed_cb,
                                       g_object_ref (self));
}

static void
register_loaded_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (TorgetTodayPage) self = user_data;

  g_clear_pointer (&self->registers, torget_record_set_unref);
  self->registers
      = torget_session_load_register_finish (TORGET_SESSION (source), result, NULL);
  if (torget_today_filter_is_own (self->whose_drop))
    reload (self);
}

/* Actions */

static TorgetTodayItem *
get_item (TorgetTodayPage *self,
          GVariant *parameter)
{
  const guint position
      = parameter != NULL ? g_variant_get_uint32 (parameter) : get_selected (self);
  g_autoptr (TorgetTodayItem) item
      = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item != NULL && !torget_today_item_is_heading (item) ? item : NULL;
}

static void
line_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetTodayPage *self = TORGET_TODAY_PAGE (widget);
  TorgetTodayItem *item = get_item (self, parameter);
  const TorgetDeadline *deadline = item != NULL ? torget_today_item_get_deadline (item) : NULL;

  if (deadline == NULL)
    return;
  if (g_str_equal (name, "today.open"))
    gtk_widget_activate_action (widget, "win.show-person", "x", deadline->person_id);
  else if (g_str_equal (name, "today.act"))
    torget_next_action_run (widget, self->session, deadline);
  else if (g_str_equal (name, "today.note"))
    torget_next_action_run_note (widget, self->session, deadline);
  else if (g_str_equal (name, "today.explain"))
    {
      g_autofree char *sentence = torget_today_item_dup_sentence (item);

      torget_explain_window_present (widget, self->session, deadline, sentence);
    }
  else
    torget_today_mark_present (widget, self->session, name, torget_today_item_get_row (item),
                               self->registers);
}

static void
activate_cb (TorgetTodayPage *self,
             guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "today.open", "u", position);
}

/* On paper, and in a calendar */

static void
paper_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  TorgetTodayPage *self = TORGET_TODAY_PAGE (widget);
  TorgetDeadlineFilter filter = { 0 };

  read_filter (self, &filter);
  if (g_str_equal (name, "today.print-week"))
    torget_week_list_present (widget, self->session, filter.coordinator_id);
  else
    torget_calendar_export_dialog_present (widget, self->session, &filter);
}

static void
torget_today_page_dispose (GObject *object)
{
  TorgetTodayPage *self = TORGET_TODAY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->items);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->registers, torget_record_set_unref);
  G_OBJECT_CLASS (torget_today_page_parent_class)->dispose (object);
}

static const struct
{
  const char *name;
  guint key;
} line_actions[] = {
  { "today.open", 0 },
  { "today.act", GDK_KEY_c },
  { "today.remind", GDK_KEY_s },
  { "today.done", GDK_KEY_d },
  { "today.assign", GDK_KEY_a },
  { "today.note", GDK_KEY_n },
  { "today.explain", GDK_KEY_question },
  { "today.decide", 0 },
};

static gboolean
key_cb (GtkWidget *widget,
        GVariant *args,
        gpointer user_data)
{
  line_action (widget, user_data, NULL);
  return TRUE;
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (line_actions); i++)
    {
      gtk_widget_class_install_action (widget_class, line_actions[i].name, "u", line_action);
      if (line_actions[i].key != 0)
        {
          GtkShortcut *shortcut = gtk_shortcut_new (
              gtk_keyval_trigger_new (line_actions[i].key, 0),
              gtk_callback_action_new (key_cb, (gpointer) line_actions[i].name, NULL));

          gtk_widget_class_add_shortcut (widget_class, shortcut);
          g_object_unref (shortcut);
        }
    }
}

static void
torget_today_page_class_init (TorgetTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_today_page_dispose;
  widget_class->focus = torget_today_page_focus;
  install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "today.print-week", NULL, paper_action);
  gtk_widget_class_install_action (widget_class, "today.export-calendar", NULL, paper_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/today/today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, choices_box);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, list);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, lost_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, municipality_drop);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, severity_drop);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, track_drop);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, week_bin);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, week_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetTodayPage, whose_drop);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload);
}

static void
torget_today_page_init (TorgetTodayPage *self)
{
  GtkListItemFactory *factory = torget_today_factory_new ();
  GtkSingleSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (TORGET_TYPE_TODAY_ITEM);
  self->rows = g_ptr_array_new ();
  self->wants_keyboard = TRUE;
  selection = gtk_single_selection_new (torget_today_growth_new (G_LIST_MODEL (self->items)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  gtk_widget_set_layout_manager (self->choices_box, torget_wrap_layout_new (CHOICE_SPACING));
  torget_today_filter_set_up (self->whose_drop, self->municipality_drop, self->track_drop,
                              self->severity_drop);
}

static const char *const marking_actions[] = { "today.act",    "today.assign", "today.decide", "today.done",
                                               "today.note",   "today.remind", NULL };

/**
 * torget_today_page_new:
 * @session: an open session
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
torget_today_page_new (TorgetSession *session)
{
  TorgetTodayPage *self = g_object_new (TORGET_TYPE_TODAY_PAGE, NULL);

  self->session = g_object_ref (session);
  torget_role_actions_limit (GTK_WIDGET (self), session, marking_actions);
  g_signal_connect_object (session, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
  torget_session_load_register_async (session, &torget_coordinator_type, NULL, register_loaded_cb,
                                      g_object_ref (self));
  return GTK_WIDGET (self);
}

/**
 * torget_today_page_show_week:
 * @self: a page
 * @is_shown: %TRUE for the deadlines of a week as cards, %FALSE for the lines
 *
 * Presses the button for it.
 */
void
torget_today_page_show_week (TorgetTodayPage *self,
                             gboolean is_shown)
{
  gtk_toggle_button_set_active (self->week_button, is_shown);
}

/**
 * torget_today_page_get_n_this_week:
 * @self: a page
 *
 * Returns: how many lines stand under this week
 */
guint
torget_today_page_get_n_this_week (TorgetTodayPage *self)
{
  return self->n_this_week;
}
