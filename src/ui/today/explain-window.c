/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetExplainWindow: see explain-window.h. */
#include "config.h"

#include "ui/today/explain-window.h"

#include "base/clock.h"
#include "domain/deadline-text.h"
#include "domain/disclosure.h"
#include "domain/reckoning.h"
#include "service/document.h"
#include "service/office-parameters.h"
#include "ui/app/session-window.h"
#include "ui/document/print-window.h"
#include "ui/widgets/date-row.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

struct _TorgetExplainWindow
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *what_group;
  AdwPreferencesGroup *input_group;
  AdwPreferencesGroup *step_group;
  AdwPreferencesGroup *source_group;
  AdwPreferencesGroup *what_if_group;
  TorgetDateRow *what_if_row;
  AdwActionRow *what_if_result;

  TorgetSession *session;
  const TorgetRule *rule;
  gint64 person_id; /* whom the deadline is about; 0 for the office */
  char *sentence;
  GArray *lines; /* TorgetExplanationLine */
};

G_DEFINE_FINAL_TYPE (TorgetExplainWindow, torget_explain_window, ADW_TYPE_WINDOW)

static const char *const parts[] = {
  [TORGET_EXPLAINS_INPUT] = N_ ("From what"),
  [TORGET_EXPLAINS_PERIOD] = N_ ("Time"),
  [TORGET_EXPLAINS_VERSION] = N_ ("Version"),
  [TORGET_EXPLAINS_STEP] = N_ ("Arithmetic"),
  [TORGET_EXPLAINS_RESULT] = N_ ("Day"),
  [TORGET_EXPLAINS_SOURCE] = N_ ("Law"),
};

static AdwPreferencesGroup *
get_group (TorgetExplainWindow *self,
           TorgetExplanationPart part)
{
  if (part == TORGET_EXPLAINS_INPUT || part == TORGET_EXPLAINS_PERIOD)
    return self->input_group;
  return part == TORGET_EXPLAINS_SOURCE ? self->source_group : self->step_group;
}

static GtkWidget *
create_row (const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_set_focusable (row, TRUE);
  return row;
}

static void
show_lines (TorgetExplainWindow *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const TorgetExplanationLine *line = &g_array_index (self->lines, TorgetExplanationLine, i);

      adw_preferences_group_add (get_group (self, line->part), create_row (line->text));
    }
}

/* What if */

static const char *
get_trigger_label (const TorgetDeadline *deadline)
{
  return torget_rule_text_get (
      &torget_fact_get_info (deadline->version->due.trigger)->label, torget_ui_language ());
}

static void
set_up_what_if (TorgetExplainWindow *self,
                const TorgetDeadline *deadline)
{
  const TorgetFact trigger = deadline->version->due.trigger;

  gtk_widget_set_visible (GTK_WIDGET (self->what_if_group), trigger != TORGET_FACT_NONE);
  if (trigger == TORGET_FACT_NONE)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->what_if_row),
                                 get_trigger_label (deadline));
  torget_date_row_set_date (self->what_if_row, torget_deadline_get_input (deadline, trigger));
}

static void
what_if_cb (TorgetExplainWindow *self)
{
  const TorgetDate day = torget_date_row_get_date (self->what_if_row);
  const TorgetDate due
      = self->session != NULL && torget_session_is_open (self->session)
            ? torget_rule_reckon (self->rule->id, day,
                                  torget_session_get_parameters (self->session))
            : TORGET_DATE_NONE;
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->what_if_result), due != TORGET_DATE_NONE);
  if (due == TORGET_DATE_NONE)
    return;
  /* Translators: the day that a deadline would have. */
  text = g_strdup_printf (_ ("The day would be %s."), torget_date_write_iso (due, iso));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->what_if_result), text);
}

/* On paper */

static TorgetDocument *
build (TorgetExplainWindow *self)
{
  static const guint weights[] = { 20, 80 };
  const char *const columns[] = { _ ("Part"), _ ("Explanation"), NULL };
  const TorgetListDocument list = {
    .title = torget_rule_text_get (&self->rule->name, torget_ui_language ()),
    .note = self->sentence,
    .language = torget_ui_language (),
    .today = torget_clock_get_today (),
    .is_demo = torget_session_is_demo (self->session),
    .columns = columns,
    .weights = weights,
  };
  TorgetDocument *document = torget_build_list (&list);

  torget_build_list_group (document, &list, NULL);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const TorgetExplanationLine *line = &g_array_index (self->lines, TorgetExplanationLine, i);

      torget_document_add_table_row (
          document, (const char *const[]) { _ (parts[line->part]), line->text, NULL });
    }
  return document;
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  TorgetExplainWindow *self = TORGET_EXPLAIN_WINDOW (widget);
  const TorgetDocumentUse use = { "deadline", self->person_id, TORGET_RECIPIENT_OFFICE, NULL };
  g_autoptr (TorgetDocument) document = NULL;
  GtkWidget *window;

  if (!torget_session_is_open (self->session))
    return;
  document = build (self);
  window = torget_print_window_new_for (self->session, document, &use, self->sentence);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (window));
}

static void
torget_explain_window_dispose (GObject *object)
{
  TorgetExplainWindow *self = TORGET_EXPLAIN_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->sentence, g_free);
  g_clear_pointer (&self->lines, g_array_unref);
  G_OBJECT_CLASS (torget_explain_window_parent_class)->dispose (object);
}

static void
torget_explain_window_class_init (TorgetExplainWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_explain_window_dispose;
  gtk_widget_class_install_action (widget_class, "explain.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "explain.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (TORGET_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/today/explain-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetExplainWindow, input_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetExplainWindow, source_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetExplainWindow, step_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetExplainWindow, what_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetExplainWindow, what_if_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetExplainWindow, what_if_result);
  gtk_widget_class_bind_template_child (widget_class, TorgetExplainWindow, what_if_row);
  gtk_widget_class_bind_template_callback (widget_class, what_if_cb);
}

static void
torget_explain_window_init (TorgetExplainWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_explain_window_present:
 * @origin: the widget that it was asked for on
 * @session: an open session; the window closes with it
 * @deadline: a deadline
 * @sentence: what it says, with the names
 *
 * Returns: (transfer none): the window, which is shown
 */
TorgetExplainWindow *
torget_explain_window_present (GtkWidget *origin,
                               TorgetSession *session,
                               const TorgetDeadline *deadline,
                               const char *sentence)
{
  TorgetExplainWindow *self = g_object_new (TORGET_TYPE_EXPLAIN_WINDOW, NULL);
  GtkRoot *root = gtk_widget_get_root (origin);

  self->session = g_object_ref (session);
  self->rule = deadline->rule;
  self->person_id = deadline->person_id;
  self->sentence = g_strdup (sentence);
  self->lines = torget_deadline_explain (deadline, torget_ui_language ());
  adw_preferences_group_set_title (
      self->what_group, torget_rule_text_get (&deadline->rule->name, torget_ui_language ()));
  adw_preferences_group_add (self->what_group, create_row (sentence));
  show_lines (self);
  set_up_what_if (self, deadline);
  torget_session_window_bind (GTK_WINDOW (self), session);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
