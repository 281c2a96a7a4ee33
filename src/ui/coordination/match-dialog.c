/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetMatchDialog: persons for a practice place, or places for a person; see match-dialog.h.
 *
 * 1. At most one question is under way; a newer one cancels it.
 * 2. The rows shown belong to the matches in hand: both change together, when an answer comes.
 */
#include "config.h"

#include "ui/coordination/match-dialog.h"

#include "domain/matching.h"
#include "service/matching.h"
#include "ui/app/error-text.h"
#include "ui/coordination/match-text.h"
#include "ui/coordination/practice-section.h"
#include "ui/person/person-text.h"
#include "ui/person/record-row.h"
#include "ui/widgets/empty-state.h"
#include "ui/widgets/flag-row.h"
#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>

typedef struct MatchKind MatchKind;

struct _TorgetMatchDialog
{
  AdwWindow parent_instance;

  TorgetFlagRow *undecided_row;
  TorgetProblemLabel *problem;
  GtkStack *stack;
  TorgetEmptyState *empty_state;
  AdwPreferencesGroup *group;

  const MatchKind *kind;
  TorgetSession *session;
  GtkWidget *origin;
  TorgetPersonCase *person_case; /* for places */
  gint64 id;                     /* of the place or of the person */
  GCancellable *cancellable;
  GPtrArray *matches;
  GPtrArray *rows; /* borrowed from the group */
};

G_DEFINE_FINAL_TYPE (TorgetMatchDialog, torget_match_dialog, ADW_TYPE_WINDOW)

/* What differs between looking for persons and looking for places. */
struct MatchKind
{
  void (*ask) (TorgetSession *session,
               gint64 id,
               gboolean with_undecided,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data);
  GPtrArray *(*finish) (TorgetSession *session,
                        GAsyncResult *result,
                        GError **error);
  char *(*dup_title) (gconstpointer match);
  char *(*dup_text) (gconstpointer match);
  void (*choose) (TorgetMatchDialog *self,
                  gconstpointer match);
  const char *undecided;
  const char *empty_title;
  const char *empty_text;
};

/* Rows */

static void
choose_cb (TorgetMatchDialog *self,
           GtkWidget *row)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    self->kind->choose (self, g_ptr_array_index (self->matches, index));
}

static void
add_match (TorgetMatchDialog *self,
           gconstpointer match)
{
  g_autofree char *title = self->kind->dup_title (match);
  g_autofree char *text = self->kind->dup_text (match);
  GtkWidget *row = torget_record_row_new (title, text);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (TorgetMatchDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
}

static void
show_matches (TorgetMatchDialog *self,
              GPtrArray *matches)
{
  clear (self);
  self->matches = matches;
  for (guint i = 0; i < matches->len; i++)
    add_match (self, g_ptr_array_index (matches, i));
  gtk_stack_set_visible_child_name (self->stack, matches->len > 0 ? "matches" : "empty");
}

/* An open question does not keep a closed dialog alive. */
typedef struct
{
  GWeakRef dialog;
  const MatchKind *kind;
} Question;

static Question *
question_new (TorgetMatchDialog *self)
{
  Question *question = g_new0 (Question, 1);

  g_weak_ref_init (&question->dialog, self);
  question->kind = self->kind;
  return question;
}

static void
question_free (Question *question)
{
  g_weak_ref_clear (&question->dialog);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (TorgetMatchDialog) self = g_weak_ref_get (&question->dialog);
  g_autoptr (GError) error = NULL;
  GPtrArray *matches = question->kind->finish (TORGET_SESSION (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&matches, g_ptr_array_unref);
      return;
    }
  torget_problem_label_set (self->problem, TORGET_TONE_ERROR,
                            error != NULL ? torget_error_get_text (error) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  if (matches != NULL)
    show_matches (self, matches);
}

static void
ask (TorgetMatchDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->kind->ask (self->session, self->id, torget_flag_row_get_active (self->undecided_row),
                   self->cancellable, answered_cb, question_new (self));
}

static void
torget_match_dialog_dispose (GObject *object)
{
  TorgetMatchDialog *self = TORGET_MATCH_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->origin);
  g_clear_object (&self->person_case);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (torget_match_dialog_parent_class)->dispose (object);
}

static void
torget_match_dialog_class_init (TorgetMatchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_match_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (TORGET_TYPE_EMPTY_STATE);
  g_type_ensure (TORGET_TYPE_FLAG_ROW);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/coordination/match-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetMatchDialog, empty_state);
  gtk_widget_class_bind_template_child (widget_class, TorgetMatchDialog, group);
  gtk_widget_class_bind_template_child (widget_class, TorgetMatchDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TorgetMatchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TorgetMatchDialog, undecided_row);
}

static void
torget_match_dialog_init (TorgetMatchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/* Persons for a place */

static char *
dup_person_title (gconstpointer match)
{
  const TorgetPersonMatch *person = match;
  const TorgetPerson named
      = { .family_name = person->family_name, .given_name = person->given_name };

  return torget_person_dup_name (&named);
}

static char *
dup_person_text (gconstpointer match)
{
  return torget_match_dup_person_text (match);
}

static void
choose_person (TorgetMatchDialog *self,
               gconstpointer match)
{
  const gint64 id = ((const TorgetRecord *) match)->id;

  gtk_widget_activate_action (self->origin, "win.show-person", "x", id);
  gtk_window_close (GTK_WINDOW (self));
}

static const MatchKind persons = {
  .ask = torget_session_match_persons_async,
  .finish = torget_session_match_persons_finish,
  .dup_title = dup_person_title,
  .dup_text = dup_person_text,
  .choose = choose_person,
  .undecided = N_("Also persons who have not named a sector"),
  .empty_title = N_("Nobody Fits"),
  .empty_text = N_("A person fits who wants the sector or knows it, lives within commuting "
                   "distance, studies SFI far enough and has the hours free. Protected persons "
                   "are never listed."),
};

/* Places for a person */

static char *
dup_place_title (gconstpointer match)
{
  const TorgetPlaceMatch *place = match;

  if (place->employer == NULL)
    return g_strdup (place->title);
  return g_strdup_printf ("%s · %s", place->title, place->employer);
}

static char *
dup_place_text (gconstpointer match)
{
  return torget_match_dup_place_text (match);
}

static void
choose_place (TorgetMatchDialog *self,
              gconstpointer match)
{
  torget_practice_open_new (self->origin, self->person_case, match);
  gtk_window_close (GTK_WINDOW (self));
}

static const MatchKind places = {
  .ask = torget_session_match_places_async,
  .finish = torget_session_match_places_finish,
  .dup_title = dup_place_title,
  .dup_text = dup_place_text,
  .choose = choose_place,
  .undecided = N_("Also places of any sector, when the person has named none"),
  .empty_title = N_("No Place Fits"),
  .empty_text = N_("A place fits that is open and has room left, in the sector that the plan "
                   "aims at or that the person knows, within commuting distance, with hours and "
                   "SFI that suffice. Nothing is listed for protected persons."),
};

static GtkWidget *
present (GtkWidget *origin,
         TorgetSession *session,
         const MatchKind *kind,
         gint64 id,
         const char *title)
{
  TorgetMatchDialog *self = g_object_new (TORGET_TYPE_MATCH_DIALOG, "title", title, NULL);
  GtkRoot *root = gtk_widget_get_root (origin);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->kind = kind;
  self->session = g_object_ref (session);
  self->origin = g_object_ref (origin);
  self->id = id;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->undecided_row),
                                 _ (kind->undecided));
  g_object_set (self->empty_state, "icon-name", "torget-coordination-symbolic", "title",
                _ (kind->empty_title), "description", _ (kind->empty_text), NULL);
  g_signal_connect_object (self->undecided_row, "edited", G_CALLBACK (ask), self,
                           G_CONNECT_SWAPPED);
  ask (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

/**
 * torget_match_dialog_present_persons:
 * @origin: a widget of the page that asks; its window becomes the parent
 * @session: an open session
 * @place_id: row id of a practice place
 * @place_title: (nullable): what the place is called
 *
 * Shows who fits the place.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
torget_match_dialog_present_persons (GtkWidget *origin,
                                     TorgetSession *session,
                                     gint64 place_id,
                                     const char *place_title)
{
  /* Translators: a practice place. */
  g_autofree char *title = g_strdup_printf (_ ("Persons for %s"),
                                            place_title != NULL ? place_title : "—");

  return present (origin, session, &persons, place_id, title);
}

/**
 * torget_match_dialog_present_places:
 * @origin: a widget of the page that asks; its window becomes the parent
 * @person_case: somebody
 *
 * Shows which practice places fit the person.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
torget_match_dialog_present_places (GtkWidget *origin,
                                    TorgetPersonCase *person_case)
{
  g_autofree char *name
      = torget_person_dup_name (torget_person_case_get_person (person_case));
  /* Translators: a person's name. */
  g_autofree char *title = g_strdup_printf (_ ("Practice Places for %s"), name);
  GtkWidget *dialog
      = present (origin, torget_person_case_get_session (person_case), &places,
                 torget_person_case_get_person_id (person_case), title);

  TORGET_MATCH_DIALOG (dialog)->person_case = g_object_ref (person_case);
  return dialog;
}
