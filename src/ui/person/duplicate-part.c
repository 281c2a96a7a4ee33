/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetDuplicatePart: a warning while a number is typed; see duplicate-part.h.
 *
 * At most one question is under way; a newer one cancels it, so that the answer that is shown
 * belongs to the number that stands there.
 */
#include "config.h"

#include "ui/person/duplicate-part.h"

#include "domain/list-rows.h"
#include "service/search.h"
#include "ui/list/list-text.h"

#include <glib/gi18n.h>

#define ENOUGH 4

struct _TorgetDuplicatePart
{
  TorgetRecordPart parent_instance;

  TorgetSession *session;
  TorgetIdentifierRow *row; /* not owned; it stands in the same dialog */
  gint64 own_id;
  GCancellable *cancellable;
  char *number; /* asked about, or NULL */
  gint64 person_id;

  GtkWidget *warning;
};

G_DEFINE_FINAL_TYPE (TorgetDuplicatePart, torget_duplicate_part, TORGET_TYPE_RECORD_PART)

static void
show_person (TorgetDuplicatePart *self,
             const TorgetPersonRow *person)
{
  self->person_id = person != NULL ? person->record.id : 0;
  if (person != NULL)
    {
      g_autofree char *name = torget_list_dup_name (person);
      /* Translators: the name of a person. */
      g_autofree char *text = g_strdup_printf (_ ("%s has this number already"), name);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->warning), text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), person != NULL);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetDuplicatePart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
    = torget_session_list_finish (TORGET_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (((TorgetRecord *) g_ptr_array_index (rows, i))->id != self->own_id)
      {
        show_person (self, g_ptr_array_index (rows, i));
        return;
      }
  show_person (self, NULL);
}

static void
number_edited_cb (TorgetDuplicatePart *self)
{
  const TorgetIdentifier identifier = torget_identifier_row_get_identifier (self->row);
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  const char *number = identifier.kind != NULL ? identifier.normalized : NULL;

  if (g_strcmp0 (number, self->number) == 0)
    return;
  g_free (self->number);
  self->number = g_strdup (number);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  show_person (self, NULL);
  if (number == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  query->search = g_strdup (number);
  torget_session_list_async (self->session, TORGET_LIST_PERSONS, query, ENOUGH, self->cancellable,
                             found_cb, g_object_ref (self));
}

/* The dialog's window asks whether what is typed may be lost; the person comes up behind it. */
static void
open_cb (TorgetDuplicatePart *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (root));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-person", "x", self->person_id);
  gtk_window_close (GTK_WINDOW (root));
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
  g_free (TORGET_DUPLICATE_PART (object)->number);
  G_OBJECT_CLASS (torget_duplicate_part_parent_class)->finalize (object);
}

static void
torget_duplicate_part_class_init (TorgetDuplicatePartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = torget_duplicate_part_dispose;
  object_class->finalize = torget_duplicate_part_finalize;

  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass), "/se/vuxentorget/Torget/ui/person/duplicate-part.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), TorgetDuplicatePart, warning);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), open_cb);
}

static void
torget_duplicate_part_init (TorgetDuplicatePart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_duplicate_part_new:
 * @session: where to look
 * @row: the number
 * @person_id: whose number it is; 0 for a new person
 *
 * Returns: (transfer floating): the part, not shown before somebody else has the number
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
  g_signal_connect_object (row, "edited", G_CALLBACK (number_edited_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * torget_duplicate_part_get_person_id:
 * @self: a part
 *
 * Returns: row id of the person who has the number already; 0 for nobody
 */
gint64
torget_duplicate_part_get_person_id (TorgetDuplicatePart *self)
{
  return self->person_id;
}
