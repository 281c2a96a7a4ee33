/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetBehindWindow: who stands behind a figure, or who has come and gone; see behind-window.h.
 *
 * 1. The access log has it before anybody is named.
 * 2. Protected persons are counted and never listed.
 */
#include "config.h"

#include "ui/followup/behind-window.h"

#include "domain/list-rows.h"
#include "domain/person.h"
#include "service/followup.h"
#include "service/list-export.h"
#include "ui/app/error-text.h"
#include "ui/followup/figure-text.h"
#include "ui/person/person-text.h"
#include "ui/person/record-row.h"
#include "ui/widgets/language.h"
#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>

/* Nobody reads more; a part of the figure has fewer. */
#define MAX_ROWS 300

struct _TorgetBehindWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  TorgetProblemLabel *problem;
  GtkLabel *about;
  AdwPreferencesGroup *first;
  AdwPreferencesGroup *second;
  AdwPreferencesGroup *third;
  AdwPreferencesGroup *fourth;
  GtkLabel *note;

  TorgetSession *session;
  GtkWidget *origin;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TorgetBehindWindow, torget_behind_window, ADW_TYPE_WINDOW)

static void
tell_problem (TorgetBehindWindow *self,
              const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  torget_problem_label_set (self->problem, TORGET_TONE_ERROR, torget_error_get_text (error));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* Rows */

static void
activated_cb (TorgetBehindWindow *self,
              GtkWidget *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "person-id");

  gtk_widget_activate_action (self->origin, "win.show-person", "x", *id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_person (TorgetBehindWindow *self,
            AdwPreferencesGroup *group,
            const TorgetPersonRow *person)
{
  const TorgetPerson named
      = { .family_name = person->family_name, .given_name = person->given_name };
  g_autofree char *name = torget_person_dup_name (&named);
  const char *municipality
      = torget_code_label ("municipality", person->municipality, torget_ui_language ());
  GtkWidget *row = torget_record_row_new (name, municipality != NULL ? municipality : "");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "person-id",
                          g_memdup2 (&person->record.id, sizeof person->record.id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

/* One of the groups, while its persons are read. */
typedef struct
{
  TorgetBehindWindow *self;
  AdwPreferencesGroup *group;
} Filling;

static void
filling_free (Filling *filling)
{
  g_object_unref (filling->self);
  g_free (filling);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Filling, filling_free)

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Filling) filling = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
      = torget_session_load_rows_finish (TORGET_SESSION (source), result, &error);

  if (rows == NULL)
    tell_problem (filling->self, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    add_person (filling->self, filling->group, g_ptr_array_index (rows, i));
}

static void
fill (TorgetBehindWindow *self,
      AdwPreferencesGroup *group,
      GArray *ids,
      const char *title)
{
  const guint n = MIN (ids->len, MAX_ROWS);
  Filling *filling = g_new0 (Filling, 1);
  g_autofree char *text = NULL;

  if (n < ids->len)
    text = g_strdup_printf (
        _ ("The first %u are listed. Choose a municipality or one of the bars to see fewer."), n);
  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, text);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
  filling->self = g_object_ref (self);
  filling->group = group;
  torget_session_load_rows_async (self->session, TORGET_LIST_PERSONS, (const gint64 *) ids->data,
                                  n, self->cancellable, loaded_cb, filling);
}

static char *
dup_protected (guint n_protected)
{
  return g_strdup_printf (
      ngettext ("%u person is counted, but not listed, because the person is protected.",
                "%u persons are counted, but not listed, because they are protected.", n_protected),
      n_protected);
}

static char *
dup_removed (guint n_removed)
{
  return g_strdup_printf (
      ngettext ("%u person has left the register since, and cannot be listed.",
                "%u persons have left the register since, and cannot be listed.", n_removed),
      n_removed);
}

/* Who is not listed, and why. */
static void
set_note (TorgetBehindWindow *self,
          guint n_protected,
          guint n_removed)
{
  g_autofree char *guarded = n_protected > 0 ? dup_protected (n_protected) : NULL;
  g_autofree char *removed = n_removed > 0 ? dup_removed (n_removed) : NULL;
  g_autofree char *text
      = g_strjoin ("\n", guarded != NULL ? guarded : removed, guarded != NULL ? removed : NULL, NULL);

  gtk_label_set_label (self->note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *text != '\0');
}

static void
show_persons (TorgetBehindWindow *self,
              GArray *ids,
              guint n_protected)
{
  g_autofree char *title
      = g_strdup_printf (ngettext ("%u person", "%u persons", ids->len), ids->len);

  fill (self, self->first, ids, title);
  set_note (self, n_protected, 0);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetBehindWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetBehind) behind
      = torget_session_list_behind_finish (TORGET_SESSION (source), result, &error);

  if (behind == NULL)
    {
      tell_problem (self, error);
      return;
    }
  show_persons (self, behind->ids, behind->n_protected);
}

static void
conflict_listed_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (TorgetBehindWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetConflict) conflict
      = torget_session_list_conflict_finish (TORGET_SESSION (source), result, &error);

  if (conflict != NULL)
    show_persons (self, conflict->ids, conflict->n_protected);
  else
    tell_problem (self, error);
}

static void
show_change (TorgetBehindWindow *self,
             const TorgetFigureChange *change)
{
  g_autofree char *entered = g_strdup_printf (
      ngettext ("%u has come", "%u have come", change->entered->len), change->entered->len);
  g_autofree char *left = g_strdup_printf (
      ngettext ("%u has gone", "%u have gone", change->left->len), change->left->len);
  /* Translators: persons who were in the figure before and still are, and now fulfil what it asks
   * for. */
  g_autofree char *gained = g_strdup_printf (
      ngettext ("%u has reached it", "%u have reached it", change->gained->len),
      change->gained->len);
  /* Translators: persons who were in the figure before and still are, and do not fulfil any more
   * what it asks for. */
  g_autofree char *lost = g_strdup_printf (
      ngettext ("%u no longer does", "%u no longer do", change->lost->len), change->lost->len);

  fill (self, self->first, change->entered, entered);
  fill (self, self->second, change->left, left);
  if (change->gained->len > 0)
    fill (self, self->third, change->gained, gained);
  if (change->lost->len > 0)
    fill (self, self->fourth, change->lost, lost);
  set_note (self, change->n_protected, change->n_removed);
}

static void
explained_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (TorgetBehindWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetFigureChange) change
      = torget_session_explain_figure_finish (TORGET_SESSION (source), result, &error);

  if (change != NULL)
    show_change (self, change);
  else
    tell_problem (self, error);
}

static void
explained_since_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (TorgetBehindWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetFigureChange) change
      = torget_session_explain_rehearsal_finish (TORGET_SESSION (source), result, &error);

  if (change != NULL)
    show_change (self, change);
  else
    tell_problem (self, error);
}

/* The window */

/* Nobody is named any more who is not asked for any more. */
static void
torget_behind_window_unmap (GtkWidget *widget)
{
  g_cancellable_cancel (TORGET_BEHIND_WINDOW (widget)->cancellable);
  GTK_WIDGET_CLASS (torget_behind_window_parent_class)->unmap (widget);
}

static void
torget_behind_window_dispose (GObject *object)
{
  TorgetBehindWindow *self = TORGET_BEHIND_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->origin);
  G_OBJECT_CLASS (torget_behind_window_parent_class)->dispose (object);
}

static void
torget_behind_window_class_init (TorgetBehindWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_behind_window_dispose;
  widget_class->unmap = torget_behind_window_unmap;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/followup/behind-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetBehindWindow, about);
  gtk_widget_class_bind_template_child (widget_class, TorgetBehindWindow, first);
  gtk_widget_class_bind_template_child (widget_class, TorgetBehindWindow, fourth);
  gtk_widget_class_bind_template_child (widget_class, TorgetBehindWindow, note);
  gtk_widget_class_bind_template_child (widget_class, TorgetBehindWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, TorgetBehindWindow, second);
  gtk_widget_class_bind_template_child (widget_class, TorgetBehindWindow, third);
  gtk_widget_class_bind_template_child (widget_class, TorgetBehindWindow, title);
}

static void
torget_behind_window_init (TorgetBehindWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

static char *
dup_subtitle (const TorgetFigureKey *key)
{
  g_autofree char *period = torget_period_dup_name (&key->period);
  GString *text = g_string_new (period);

  if (key->municipality != NULL)
    g_string_append_printf (
        text, " · %s",
        torget_code_label ("municipality", key->municipality, torget_ui_language ()));
  if (key->split != TORGET_N_SPLITS)
    g_string_append_printf (text, " · %s", torget_figure_get_cell_name (key->split, key->cell));
  if (key->part == TORGET_BEHIND_GAPS)
    g_string_append_printf (text, " · %s", _ ("what is missing"));
  return g_string_free (text, FALSE);
}

static TorgetBehindWindow *
create_titled (GtkWidget *origin,
               TorgetSession *session,
               const char *title,
               const char *subtitle)
{
  TorgetBehindWindow *self
      = g_object_new (TORGET_TYPE_BEHIND_WINDOW, "transient-for", gtk_widget_get_root (origin),
                      "title", title, NULL);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  self->session = g_object_ref (session);
  self->origin = g_object_ref (origin);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

static TorgetBehindWindow *
create (GtkWidget *origin,
        TorgetSession *session,
        const TorgetFigureKey *key)
{
  g_autofree char *subtitle = dup_subtitle (key);

  return create_titled (origin, session,
                        torget_indicator_text (&key->indicator->name, torget_ui_language ()),
                        subtitle);
}

/**
 * torget_behind_window_present:
 * @origin: a widget of the view
 * @session: the session
 * @observations: what is counted
 * @key: which figure
 *
 * Shows who stands behind it.
 */
void
torget_behind_window_present (GtkWidget *origin,
                              TorgetSession *session,
                              const TorgetObservations *observations,
                              const TorgetFigureKey *key)
{
  TorgetBehindWindow *self = create (origin, session, key);

  torget_session_list_behind_async (session, observations, key, listed_cb, g_object_ref (self));
}

/**
 * torget_behind_window_present_change:
 * @origin: a widget of the view
 * @session: the session
 * @observations: what is counted
 * @key: which figure
 *
 * Shows who has come and gone since the period before.
 */
void
torget_behind_window_present_change (GtkWidget *origin,
                                     TorgetSession *session,
                                     const TorgetObservations *observations,
                                     const TorgetFigureKey *key)
{
  TorgetBehindWindow *self = create (origin, session, key);

  torget_session_explain_figure_async (session, observations, key, explained_cb,
                                       g_object_ref (self));
}

/**
 * torget_behind_window_present_since:
 * @origin: a widget of the view
 * @session: the session
 * @rehearsal: of an aggregate, compared with what was submitted; not kept
 * @indicator: position of the indicator
 *
 * Shows who has come and gone since the last submission.
 */
void
torget_behind_window_present_since (GtkWidget *origin,
                                    TorgetSession *session,
                                    const TorgetRehearsal *rehearsal,
                                    guint indicator)
{
  g_autofree char *day = torget_date_to_iso (rehearsal->last->day);
  /* Translators: %s is the day when figures were submitted last. */
  g_autofree char *subtitle = g_strdup_printf (_ ("Since the submission of %s"), day);
  const char *title
      = torget_indicator_text (&torget_indicators[indicator].name, torget_ui_language ());
  TorgetBehindWindow *self = create_titled (origin, session, title, subtitle);

  torget_session_explain_rehearsal_async (session, rehearsal, indicator, explained_since_cb,
                                          g_object_ref (self));
}

/**
 * torget_behind_window_present_conflict:
 * @origin: a widget of the view
 * @session: the session
 * @conflict: what was found; not kept
 *
 * Shows whom it concerns.
 */
void
torget_behind_window_present_conflict (GtkWidget *origin,
                                       TorgetSession *session,
                                       const TorgetConflict *conflict)
{
  TorgetBehindWindow *self = create_titled (origin, session, _ ("Whom It Concerns"), NULL);

  gtk_label_set_label (self->about,
                       torget_code_label ("conflict", conflict->code, torget_ui_language ()));
  gtk_widget_set_visible (GTK_WIDGET (self->about), TRUE);
  torget_session_list_conflict_async (session, conflict, conflict_listed_cb, g_object_ref (self));
}
