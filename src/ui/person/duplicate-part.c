/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetDuplicatePart: a warning while somebody is typed who may be there; see duplicate-part.h.
 *
 * 1. At most one question is under way; a newer one cancels it, so that the answer that is shown
 *    belongs to what stands there.
 * 2. What is typed is never lost: the other person comes up in the window behind the form.
 */
#include "config.h"

#include "ui/person/duplicate-part.h"

#include "domain/person.h"
#include "service/doubles.h"
#include "ui/list/list-text.h"
#include "ui/person/alike-text.h"

#include <glib/gi18n.h>

#define MAX_PERSONS 3

/* What has been asked about. */
typedef struct
{
  char *number;
  char *given_name;
  char *family_name;
  TorgetDate birth_date;
} Question;

struct _TorgetDuplicatePart
{
  TorgetRecordPart parent_instance;

  TorgetSession *session;
  TorgetIdentifierRow *row; /* not owned; it stands in the same dialog */
  TorgetForm *person;       /* not owned; the same; NULL: only the number is compared */
  gint64 own_id;
  GCancellable *cancellable;
  Question asked;
  GPtrArray *rows;  /* not owned: one for each person */
  gint64 person_id; /* the first of them */
};

G_DEFINE_FINAL_TYPE (TorgetDuplicatePart, torget_duplicate_part, TORGET_TYPE_RECORD_PART)

static void
question_clear (Question *question)
{
  g_clear_pointer (&question->number, g_free);
  g_clear_pointer (&question->given_name, g_free);
  g_clear_pointer (&question->family_name, g_free);
}

static gboolean
question_equal (const Question *a,
                const Question *b)
{
  return g_strcmp0 (a->number, b->number) == 0 && g_strcmp0 (a->given_name, b->given_name) == 0
         && g_strcmp0 (a->family_name, b->family_name) == 0 && a->birth_date == b->birth_date;
}

static Question
read_question (TorgetDuplicatePart *self)
{
  const TorgetIdentifier identifier = torget_identifier_row_get_identifier (self->row);
  Question question = { 0 };

  question.birth_date = TORGET_DATE_NONE;
  if (identifier.kind != NULL)
    question.number = g_strdup (identifier.normalized);
  if (self->person != NULL)
    {
      g_autoptr (TorgetPerson) person = torget_form_dup_record (self->person);

      question.given_name = g_strdup (person->given_name);
      question.family_name = g_strdup (person->family_name);
      question.birth_date = person->birth_date;
    }
  return question;
}

/* The form stays open beside the person, for comparing and for going on. */
static void
open_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (root));

  if (parent == NULL)
    return;
  gtk_window_set_modal (GTK_WINDOW (root), FALSE);
  gtk_widget_activate_action_variant (GTK_WIDGET (parent), "win.show-person", parameter);
}

static GtkWidget *
create_button (gint64 person_id,
               const char *name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (C_ ("button", "_Open"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "duplicate.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", person_id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  name, -1);
  return button;
}

static GtkWidget *
create_icon (void)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, "warning");
  return icon;
}

static void
add_person (TorgetDuplicatePart *self,
            const TorgetDouble *pair)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0,
                                 "subtitle-lines", 0, NULL);
  g_autofree char *name = torget_list_dup_name (pair->second);
  g_autofree char *details = torget_list_dup_details (pair->second);
  g_autofree char *reasons = torget_alikeness_dup_text (pair->alikeness);
  g_autofree char *subtitle
      = details != NULL ? g_strjoin ("\n", reasons, details, NULL) : g_strdup (reasons);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_icon ());
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             create_button (pair->second->record.id, name));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/* @pairs: (nullable): who it may be */
static void
show_persons (TorgetDuplicatePart *self,
              GPtrArray *pairs)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  self->person_id = 0;
  for (guint i = 0; pairs != NULL && i < pairs->len && self->rows->len < MAX_PERSONS; i++)
    {
      const TorgetDouble *pair = g_ptr_array_index (pairs, i);

      if (pair->second->record.id == self->own_id)
        continue;
      if (self->person_id == 0)
        self->person_id = pair->second->record.id;
      add_person (self, pair);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->person_id != 0);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetDuplicatePart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs
      = torget_session_doubles_finish (TORGET_SESSION (source), result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_persons (self, pairs);
}

static void
edited_cb (TorgetDuplicatePart *self)
{
  Question question = read_question (self);

  if (question_equal (&question, &self->asked))
    {
      question_clear (&question);
      return;
    }
  question_clear (&self->asked);
  self->asked = question;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  /* One more, as the person may be found who is being edited. */
  torget_session_find_alike_async (self->session, question.given_name, question.family_name,
                                   question.birth_date, question.number, MAX_PERSONS + 1,
                                   self->cancellable, found_cb, g_object_ref (self));
}

static void
torget_duplicate_part_dispose (GObject *object)
{
  TorgetDuplicatePart *self = TORGET_DUPLICATE_PART (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_duplicate_part_parent_class)->dispose (object);
}

static void
torget_duplicate_part_finalize (GObject *object)
{
  TorgetDuplicatePart *self = TORGET_DUPLICATE_PART (object);

  question_clear (&self->asked);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (torget_duplicate_part_parent_class)->finalize (object);
}

static void
torget_duplicate_part_class_init (TorgetDuplicatePartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_duplicate_part_dispose;
  object_class->finalize = torget_duplicate_part_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/person/duplicate-part.ui");
  gtk_widget_class_install_action (widget_class, "duplicate.open", "x", open_cb);
}

static void
torget_duplicate_part_init (TorgetDuplicatePart *self)
{
  self->rows = g_ptr_array_new ();
  self->asked.birth_date = TORGET_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_duplicate_part_new:
 * @session: where to look
 * @row: the number
 * @person_id: whose number it is; 0 for a new person
 *
 * Returns: (transfer floating): the part, not shown before somebody may be the same person
 */
GtkWidget *
torget_duplicate_part_new (TorgetSession *session,
                           TorgetIdentifierRow *row,
                           gint64 person_id)
{
  TorgetDuplicatePart *self = g_object_new (TORGET_TYPE_DUPLICATE_PART, NULL);

  self->session = g_object_ref (session);
  self->row = row;
  self->own_id = person_id;
  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * torget_duplicate_part_follow:
 * @self: a part
 * @person: the form of the person's name and date of birth, in the same dialog
 *
 * Compares these, too.
 */
void
torget_duplicate_part_follow (TorgetDuplicatePart *self,
                              TorgetForm *person)
{
  self->person = person;
  g_signal_connect_object (person, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

/**
 * torget_duplicate_part_get_n_persons:
 * @self: a part
 *
 * Returns: how many persons it warns of
 */
guint
torget_duplicate_part_get_n_persons (TorgetDuplicatePart *self)
{
  return self->rows->len;
}

/**
 * torget_duplicate_part_get_person_id:
 * @self: a part
 *
 * Returns: row id of the likeliest of them; 0 for nobody
 */
gint64
torget_duplicate_part_get_person_id (TorgetDuplicatePart *self)
{
  return self->person_id;
}

/**
 * torget_duplicate_part_get_reason:
 * @self: a part
 *
 * Returns: (transfer none) (nullable): what is said about the likeliest of them
 */
const char *
torget_duplicate_part_get_reason (TorgetDuplicatePart *self)
{
  return self->rows->len > 0
             ? adw_action_row_get_subtitle (ADW_ACTION_ROW (g_ptr_array_index (self->rows, 0)))
             : NULL;
}
