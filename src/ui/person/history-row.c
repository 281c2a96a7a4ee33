/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of the history as a row: what was done, what changed, by whom and when. A step that
 * changed several things unfolds into them; the rows inside are made when it does. */
#include "config.h"

#include "ui/person/history-row.h"

#include <glib/gi18n.h>

typedef struct
{
  const TorgetHistoryStep *step;
  TorgetChangeWords words;
  gboolean may_revert;
  TorgetRevertFunc revert;
  gpointer user_data;
} Context;

typedef struct
{
  const Context *context; /* of the row, which outlives the button */
  const TorgetHistoryItem *item;
} Target;

static void
revert_cb (GtkWidget *button,
           const Target *target)
{
  target->context->revert (target->context->step, target->item, target->context->user_data);
}

static void
target_free (gpointer target,
             GClosure *closure)
{
  g_free (target);
}

static GtkWidget *
create_button (const Context *context,
               const TorgetHistoryItem *item,
               const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  Target *target = g_new0 (Target, 1);

  target->context = context;
  target->item = item;
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, context->may_revert);
  g_signal_connect_data (button, "clicked", G_CALLBACK (revert_cb), target, target_free, 0);
  return button;
}

static void
set_title (GtkWidget *row,
           const char *title)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static GtkWidget *
create_item_row (const Context *context,
                 const TorgetHistoryItem *item)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = torget_history_item_dup_title (item);
  g_autofree char *text = torget_history_item_dup_text (item, &context->words, "\n");

  set_title (row, title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             create_button (context, item, _ ("Revert This Change")));
  return row;
}

static void
unfolded_cb (AdwExpanderRow *row,
             GParamSpec *pspec,
             const Context *context)
{
  g_signal_handlers_disconnect_by_func (row, unfolded_cb, (gpointer) context);
  for (guint i = 0; i < context->step->items->len; i++)
    adw_expander_row_add_row (row, create_item_row (context, context->step->items->pdata[i]));
}

/* The first item in a line; the values of a record that was made stand inside, when there is more
 * to unfold. That a record was added is what the step is called, as a rule. */
static char *
dup_first_item (const Context *context)
{
  const TorgetHistoryItem *item = g_ptr_array_index (context->step->items, 0);
  const gboolean is_row = torget_change_is_row (item->change);
  g_autofree char *title = torget_history_item_dup_title (item);
  g_autofree char *text = NULL;

  if (is_row && context->step->items->len > 1)
    return g_steal_pointer (&title);
  text = torget_history_item_dup_text (item, &context->words, " · ");
  if (*text == '\0')
    return g_steal_pointer (&title);
  if (is_row && context->step->first->label != NULL)
    return g_steal_pointer (&text);
  /* Translators: the name of a field and its value. */
  return g_strdup_printf (_ ("%s: %s"), title, text);
}

/* What changed, over time and user. */
static char *
dup_subtitle (const Context *context)
{
  const guint n_more = context->step->items->len - 1;
  g_autofree char *when_and_who = torget_change_dup_when_and_who (context->step->first);
  g_autofree char *first = dup_first_item (context);
  g_autofree char *what = NULL;

  if (n_more == 0)
    return g_strdup_printf ("%s\n%s", first, when_and_who);
  /* Translators: %s is the first change of several, %u how many others there are. */
  what = g_strdup_printf (ngettext ("%s, and %u more", "%s, and %u more", n_more), first, n_more);
  return g_strdup_printf ("%s\n%s", what, when_and_who);
}

static GtkWidget *
create_row (const Context *context)
{
  g_autofree char *subtitle = dup_subtitle (context);
  GtkWidget *row;

  if (context->step->items->len == 1)
    {
      row = adw_action_row_new ();
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 create_button (context, NULL, _ ("Revert This Change")));
      return row;
    }
  row = adw_expander_row_new ();
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row),
                               create_button (context, NULL, _ ("Revert All These Changes")));
  g_signal_connect (row, "notify::expanded", G_CALLBACK (unfolded_cb), (gpointer) context);
  return row;
}

/**
 * torget_history_row_new:
 * @step: the step; it outlives the row
 * @words: the same of what its links point to
 * @may_revert: whether that is offered
 * @revert: called when the step or a part of it is to be taken back
 * @user_data: for @revert
 *
 * Returns: (transfer floating): a row for a list box
 */
GtkWidget *
torget_history_row_new (const TorgetHistoryStep *step,
                        const TorgetChangeWords *words,
                        gboolean may_revert,
                        TorgetRevertFunc revert,
                        gpointer user_data)
{
  g_autofree char *title = torget_history_step_dup_title (step);
  Context *context = g_new0 (Context, 1);
  GtkWidget *row;

  context->step = step;
  context->words = *words;
  context->may_revert = may_revert;
  context->revert = revert;
  context->user_data = user_data;
  row = create_row (context);
  set_title (row, title);
  g_object_set_data_full (G_OBJECT (row), "context", context, g_free);
  return row;
}
