/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetHistoryTab: what was changed, by whom and when, newest first. Read page by page while the
 * tab is looked at; narrowed to a part of the work by the store, to a text here, since the text
 * is what the rows say. While a text is looked for, older pages are read until enough is found.
 */
#include "config.h"

#include "ui/person/history-tab.h"

#include "base/text.h"
#include "service/history.h"
#include "service/roles.h"
#include "ui/person/case-follow.h"
#include "ui/person/field-place.h"
#include "ui/person/history-row.h"
#include "ui/person/history-steps.h"
#include "ui/person/obstacles.h"
#include "ui/widgets/children.h"
#include "ui/widgets/empty-state.h"
#include "ui/widgets/wrap-layout.h"

#include <glib/gi18n.h>
#include <string.h>

/* Steps of a page, and rows that are shown before somebody asks for more. */
#define PAGE_STEPS 40

struct _TorgetHistoryTab
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkSearchEntry *search_entry;
  GtkWidget *areas_box;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *older_button;

  TorgetPersonCase *person_case;
  GCancellable *cancellable;
  TorgetHistoryQuery query; /* of the next page */
  GPtrArray *pages;         /* of Page: what has been read */
  char *text;               /* (nullable): folded, what is looked for */
  guint n_wanted;           /* rows */
  guint n_shown;
  gboolean has_more;
  gboolean is_stale; /* the next page is the first of all, and replaces what is shown */
};

G_DEFINE_FINAL_TYPE (TorgetHistoryTab, torget_history_tab, ADW_TYPE_BIN)

typedef struct
{
  TorgetHistory *history;
  GPtrArray *steps; /* of TorgetHistoryStep */
} Page;

static const struct
{
  const char *area; /* NULL: all */
  const char *title;
} areas[] = {
  { NULL, NC_ ("parts of the history", "All") },
  { "person", NC_ ("parts of the history", "Person") },
  { "plan", NC_ ("parts of the history", "Plan") },
  { "sfi", NC_ ("parts of the history", "SFI") },
  { "preschool", NC_ ("parts of the history", "Preschool") },
  { "housing", NC_ ("parts of the history", "Housing") },
  { "household", NC_ ("parts of the history", "Household") },
  { "case", NC_ ("parts of the history", "Case") },
  { "notes", NC_ ("parts of the history", "Notes") },
};

static void load_page (TorgetHistoryTab *self);

static void
page_free (Page *page)
{
  torget_history_free (page->history);
  g_ptr_array_unref (page->steps);
  g_free (page);
}

/* Taking back */

typedef struct
{
  TorgetHistoryTab *tab;
  gint64 tx;
  TorgetChange *only; /* (nullable) */
  char *label;
} Revert;

static void
revert_free (Revert *revert)
{
  g_object_unref (revert->tab);
  g_clear_pointer (&revert->only, torget_record_free);
  g_free (revert->label);
  g_free (revert);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Revert, revert_free)

static gboolean
hides_places (TorgetHistoryTab *self)
{
  return torget_records_hide_places (torget_person_case_get_records (self->person_case));
}

static void
reverted_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Revert) revert = user_data;
  g_autoptr (GError) error = NULL;
  const gint64 tx = torget_session_undo_finish (TORGET_SESSION (source), result, &error);
  g_autofree char *said = NULL;

  if (tx == 0)
    {
      torget_obstacles_show (GTK_WIDGET (revert->tab), TORGET_SESSION (source), revert->tx,
                             revert->only, hides_places (revert->tab), error);
      return;
    }
  /* Translators: %s is what was done. */
  said = g_strdup_printf (_ ("Taken back: %s"), revert->label);
  gtk_widget_activate_action (GTK_WIDGET (revert->tab), "win.saved", "(xs)", tx, said);
}

static void
revert_cb (const TorgetHistoryStep *step,
           const TorgetHistoryItem *item,
           gpointer user_data)
{
  TorgetHistoryTab *self = user_data;
  TorgetSession *session = torget_person_case_get_session (self->person_case);
  Revert *revert = g_new0 (Revert, 1);

  revert->tab = g_object_ref (self);
  revert->tx = step->first->tx;
  if (item == NULL)
    {
      revert->label = torget_history_step_dup_title (step);
      torget_session_undo_async (session, revert->tx, reverted_cb, revert);
      return;
    }
  revert->only = torget_record_copy (item->change);
  revert->label = torget_change_dup_field (item->change);
  torget_session_revert_async (session, item->change, revert->label, reverted_cb, revert);
}

/* Rows */

static gboolean
contains (const char *text,
          const char *folded)
{
  g_autofree char *key = torget_text_fold (text);

  return strstr (key, folded) != NULL;
}

static gboolean
item_matches (const TorgetHistoryItem *item,
              const TorgetChangeWords *words,
              const char *folded)
{
  g_autofree char *title = torget_history_item_dup_title (item);
  g_autofree char *text = torget_history_item_dup_text (item, words, "\n");

  return contains (title, folded) || contains (text, folded);
}

static gboolean
matches (const TorgetHistoryStep *step,
         const TorgetChangeWords *words,
         const char *folded)
{
  g_autofree char *title = NULL;
  g_autofree char *when_and_who = NULL;

  if (folded == NULL)
    return TRUE;
  title = torget_history_step_dup_title (step);
  when_and_who = torget_change_dup_when_and_who (step->first);
  if (contains (title, folded) || contains (when_and_who, folded))
    return TRUE;
  for (guint i = 0; i < step->items->len; i++)
    if (item_matches (g_ptr_array_index (step->items, i), words, folded))
      return TRUE;
  return FALSE;
}

static void
show_page (TorgetHistoryTab *self,
           const Page *page)
{
  const TorgetChangeWords words = { page->history->linked, hides_places (self) };
  const gboolean may_revert = torget_session_may (
      torget_person_case_get_session (self->person_case), TORGET_MAY_EDIT);

  for (guint i = 0; i < page->steps->len; i++)
    {
      const TorgetHistoryStep *step = g_ptr_array_index (page->steps, i);

      if (!matches (step, &words, self->text))
        continue;
      gtk_list_box_append (
          self->list, torget_history_row_new (step, &words, may_revert, revert_cb, self));
      self->n_shown++;
    }
}

static void
clear_list (TorgetHistoryTab *self)
{
  torget_list_box_clear (self->list);
  self->n_shown = 0;
}

/* The rows borrow from the pages. */
static void
clear_pages (TorgetHistoryTab *self)
{
  clear_list (self);
  g_ptr_array_set_size (self->pages, 0);
  self->is_stale = FALSE;
}

static void
update_state (TorgetHistoryTab *self)
{
  const gboolean is_narrowed = self->text != NULL || self->query.area != NULL;

  gtk_widget_set_visible (self->older_button, self->has_more);
  if (self->n_shown > 0)
    gtk_stack_set_visible_child_name (self->stack, "steps");
  else if (!self->has_more)
    gtk_stack_set_visible_child_name (self->stack, is_narrowed ? "nothing" : "empty");
}

static void
load_until_enough (TorgetHistoryTab *self)
{
  if (self->has_more && self->n_shown < self->n_wanted && self->cancellable == NULL)
    load_page (self);
}

/* Loading */

static void
add_page (TorgetHistoryTab *self,
          TorgetHistory *history)
{
  Page *page = g_new0 (Page, 1);

  if (self->is_stale)
    clear_pages (self);
  page->history = history;
  page->steps = torget_history_steps_new (history->changes);
  g_ptr_array_add (self->pages, page);
  self->has_more = history->has_more;
  self->query.before_time = history->last_time;
  self->query.before_tx = history->last_tx;
  show_page (self, page);
  update_state (self);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetHistoryTab) self = user_data;
  g_autoptr (GError) error = NULL;
  TorgetHistory *history
      = torget_session_load_history_finish (TORGET_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  self->has_more = FALSE;
  if (history != NULL)
    add_page (self, history);
  load_until_enough (self);
}

static void
load_page (TorgetHistoryTab *self)
{
  self->cancellable = g_cancellable_new ();
  torget_session_load_history_async (torget_person_case_get_session (self->person_case),
                                     &self->query, self->cancellable, loaded_cb,
                                     g_object_ref (self));
}

/* From the newest step on. The rows stay until the first page is there, unless they are another
 * person's. */
static void
reload (GtkWidget *widget)
{
  TorgetHistoryTab *self = TORGET_HISTORY_TAB (widget);
  const gint64 person_id = torget_person_case_get_person_id (self->person_case);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (person_id != self->query.person_id)
    {
      clear_pages (self);
      self->n_wanted = PAGE_STEPS;
    }
  self->query.person_id = person_id;
  if (person_id == 0)
    return;
  self->is_stale = TRUE;
  self->query.before_time = 0;
  self->query.before_tx = 0;
  load_page (self);
}

static void
older_cb (TorgetHistoryTab *self)
{
  self->n_wanted = self->n_shown + PAGE_STEPS;
  load_until_enough (self);
}

static void
edge_cb (TorgetHistoryTab *self,
         GtkPositionType edge)
{
  if (edge == GTK_POS_BOTTOM)
    older_cb (self);
}

static void
search_cb (TorgetHistoryTab *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_free (self->text);
  self->text = *text != '\0' ? torget_text_fold (text) : NULL;
  self->n_wanted = PAGE_STEPS;
  clear_list (self);
  for (guint i = 0; i < self->pages->len; i++)
    show_page (self, g_ptr_array_index (self->pages, i));
  update_state (self);
  load_until_enough (self);
}

/* Parts */

static void
area_cb (TorgetHistoryTab *self,
         GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->query.area = g_object_get_data (G_OBJECT (button), "area");
  self->n_wanted = PAGE_STEPS;
  reload (GTK_WIDGET (self));
}

static void
add_areas (TorgetHistoryTab *self)
{
  GtkToggleButton *all = NULL;

  gtk_widget_set_layout_manager (self->areas_box, torget_wrap_layout_new (6));
  for (gsize i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (
          g_dpgettext2 (NULL, "parts of the history", areas[i].title));

      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), all);
      if (all == NULL)
        all = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == 0);
      gtk_widget_add_css_class (button, "filter-chip");
      g_object_set_data (G_OBJECT (button), "area", (gpointer) areas[i].area);
      g_signal_connect_object (button, "toggled", G_CALLBACK (area_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->areas_box), button);
    }
}

/* Object */

static void
torget_history_tab_dispose (GObject *object)
{
  TorgetHistoryTab *self = TORGET_HISTORY_TAB (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->person_case);
  G_OBJECT_CLASS (torget_history_tab_parent_class)->dispose (object);
}

static void
torget_history_tab_finalize (GObject *object)
{
  TorgetHistoryTab *self = TORGET_HISTORY_TAB (object);

  g_ptr_array_unref (self->pages);
  g_free (self->text);
  G_OBJECT_CLASS (torget_history_tab_parent_class)->finalize (object);
}

static void
torget_history_tab_class_init (TorgetHistoryTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_history_tab_dispose;
  object_class->finalize = torget_history_tab_finalize;

  g_type_ensure (TORGET_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/person/history-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetHistoryTab, areas_box);
  gtk_widget_class_bind_template_child (widget_class, TorgetHistoryTab, list);
  gtk_widget_class_bind_template_child (widget_class, TorgetHistoryTab, older_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetHistoryTab, scroller);
  gtk_widget_class_bind_template_child (widget_class, TorgetHistoryTab, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TorgetHistoryTab, stack);
  gtk_widget_class_bind_template_callback (widget_class, edge_cb);
  gtk_widget_class_bind_template_callback (widget_class, older_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
}

static void
torget_history_tab_init (TorgetHistoryTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  self->query.n_steps = PAGE_STEPS;
  self->n_wanted = PAGE_STEPS;
  add_areas (self);
}

/**
 * torget_history_tab_new:
 * @person_case: whose history
 *
 * Returns: (transfer floating): the tab; it follows the case
 */
GtkWidget *
torget_history_tab_new (TorgetPersonCase *person_case)
{
  TorgetHistoryTab *self = g_object_new (TORGET_TYPE_HISTORY_TAB, NULL);

  self->person_case = g_object_ref (person_case);
  torget_case_follow (person_case, GTK_WIDGET (self), reload);
  return GTK_WIDGET (self);
}
