/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetNotesTab: a place to write, under it the notes on the person, newest first, and the
 * attached files. Ctrl+Enter saves; what was typed stays until it is saved. Action `tab.edit`
 * moves there.
 */
#include "config.h"

#include "ui/person/notes-tab.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "ui/app/role-actions.h"
#include "ui/person/attachment-list.h"
#include "ui/person/case-follow.h"
#include "ui/person/draft-keeper.h"
#include "ui/person/field-value.h"
#include "ui/person/person-spec.h"
#include "ui/person/record-group.h"
#include "ui/person/save.h"

#include <glib/gi18n.h>

struct _TorgetNotesTab
{
  AdwBin parent_instance;

  GtkTextView *text_view;
  GtkBox *box;
  TorgetRecordGroup *group;

  TorgetPersonCase *person_case;
  TorgetDraftKeeper *keeper; /* of the text; borrowed */
  gint64 person_id; /* whom the text is about */
  gboolean is_clearing;
};

G_DEFINE_FINAL_TYPE (TorgetNotesTab, torget_notes_tab, ADW_TYPE_BIN)

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const TorgetNote *first = *(gpointer *) a;
  const TorgetNote *second = *(gpointer *) b;

  if (first->date != second->date)
    return first->date < second->date ? 1 : -1;
  return first->record.id < second->record.id ? 1 : -1;
}

static GPtrArray *
list_notes (TorgetPersonCase *person_case)
{
  GPtrArray *notes = torget_record_section_list_owned (person_case, &torget_note_type, NULL);

  g_ptr_array_sort (notes, compare_notes);
  return notes;
}

static char *
dup_headline (TorgetPersonCase *person_case,
              gconstpointer record)
{
  const TorgetNote *note = record;

  return g_strdup (note->text != NULL ? note->text : _ ("An empty note"));
}

static char *
dup_details (TorgetPersonCase *person_case,
             gconstpointer record)
{
  const TorgetNote *note = record;
  char date[TORGET_DATE_ISO_SIZE];
  const char *const parts[] = {
    torget_date_write_iso (note->date, date),
    torget_label_of ("note_kind", note->kind),
    torget_label_of ("track", note->track),
    note->author,
  };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (text, FALSE);
}

static const TorgetRecordSection notes = {
  .title = N_("Notes"),
  .empty_text = N_("No notes yet."),
  .spec = &torget_note_spec,
  .list = list_notes,
  .dup_headline = dup_headline,
  .dup_details = dup_details,
};

static char *
dup_text (TorgetNotesTab *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static const char *const editing_actions[] = { "note.save", "tab.edit", NULL };

static void
update_save (TorgetNotesTab *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.save", *text != '\0');
  torget_role_actions_limit (GTK_WIDGET (self), torget_person_case_get_session (self->person_case),
                             editing_actions);
}

static TorgetNote *
create_note (TorgetNotesTab *self)
{
  TorgetSession *session = torget_person_case_get_session (self->person_case);
  TorgetNote *note = torget_record_new (&torget_note_type);

  note->record.id = torget_session_new_id (session);
  note->person_id = self->person_id;
  note->kind = g_strdup ("note");
  note->date = torget_clock_get_today ();
  note->author = g_strdup (torget_session_get_user (session));
  return note;
}

static gboolean
write_text (GtkWidget *widget,
            GKeyFile *content)
{
  TorgetNotesTab *self = TORGET_NOTES_TAB (widget);
  g_autoptr (TorgetNote) note = create_note (self);
  g_autofree char *text = dup_text (self);

  torget_form_keep_text (content, note, "text", text);
  return *text != '\0';
}

static void
typed_cb (TorgetNotesTab *self)
{
  update_save (self);
  if (self->person_id != 0 && !self->is_clearing)
    torget_draft_keeper_touch (self->keeper);
}

static void
clear_text (TorgetNotesTab *self)
{
  self->is_clearing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), "", -1);
  self->is_clearing = FALSE;
}

/* What was typed about somebody else is kept as a form that is not saved. */
static void
begin_text (TorgetNotesTab *self,
            gint64 person_id)
{
  torget_draft_keeper_begin (self->keeper, person_id);
  clear_text (self);
  self->person_id = person_id;
}

static void
reload (GtkWidget *widget)
{
  TorgetNotesTab *self = TORGET_NOTES_TAB (widget);
  const gint64 person_id = torget_person_case_get_person_id (self->person_case);

  if (person_id != self->person_id)
    begin_text (self, person_id);
  torget_record_group_reload (self->group);
  update_save (self);
}

static void
saved_cb (const char *problem,
          gpointer user_data)
{
  g_autoptr (TorgetNotesTab) self = user_data;

  if (problem == NULL)
    {
      clear_text (self);
      torget_draft_keeper_forget (self->keeper);
    }
  else
    torget_save_show_problem (GTK_WIDGET (self), problem);
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetNotesTab *self = TORGET_NOTES_TAB (widget);
  TorgetSession *session = torget_person_case_get_session (self->person_case);
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetNote *note = create_note (self);

  note->text = dup_text (self);
  torget_record_set_add (records, note);
  torget_save (widget, session, records, NULL, _ ("Note added"), saved_cb, g_object_ref (self));
}

static void
edit_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (TORGET_NOTES_TAB (widget)->text_view));
}

static void
torget_notes_tab_dispose (GObject *object)
{
  g_clear_object (&TORGET_NOTES_TAB (object)->person_case);
  G_OBJECT_CLASS (torget_notes_tab_parent_class)->dispose (object);
}

static void
torget_notes_tab_class_init (TorgetNotesTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_notes_tab_dispose;
  gtk_widget_class_install_action (widget_class, "note.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "tab.edit", NULL, edit_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "note.save", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/person/notes-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetNotesTab, box);
  gtk_widget_class_bind_template_child (widget_class, TorgetNotesTab, text_view);
}

static void
torget_notes_tab_init (TorgetNotesTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text_view), "changed",
                           G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * torget_notes_tab_new:
 * @person_case: whose notes
 *
 * Returns: (transfer floating): the tab; it follows the case
 */
GtkWidget *
torget_notes_tab_new (TorgetPersonCase *person_case)
{
  TorgetNotesTab *self = g_object_new (TORGET_TYPE_NOTES_TAB, NULL);

  self->person_case = g_object_ref (person_case);
  self->keeper = torget_draft_keeper_attach (GTK_WIDGET (self),
                                             torget_person_case_get_session (person_case),
                                             TORGET_DRAFT_NEW_NOTE, write_text);
  self->group = TORGET_RECORD_GROUP (torget_record_group_new (person_case, &notes));
  gtk_box_append (self->box, GTK_WIDGET (self->group));
  gtk_box_append (self->box, torget_attachment_list_new (person_case));
  torget_case_follow (person_case, GTK_WIDGET (self), reload);
  return GTK_WIDGET (self);
}
