/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetAttachmentList: the files attached to a person or the household. A file comes in by the
 * dialog, by being dropped on the list, or from the clipboard when it is an image; it is looked
 * at in another program, copied out, and removed with Undo.
 */
#include "config.h"

#include "ui/person/attachment-list.h"

#include "service/attachment.h"
#include "ui/app/role-actions.h"
#include "ui/person/attachment-place.h"
#include "ui/person/attachment-row.h"
#include "ui/person/case-follow.h"

#include <glib/gi18n.h>

struct _TorgetAttachmentList
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;

  TorgetPersonCase *person_case;
  gsize limit; /* bytes of a file; 0 while it is not known */
  GPtrArray *rows;
  GCancellable *cancellable; /* of what the rows read */
};

G_DEFINE_FINAL_TYPE (TorgetAttachmentList, torget_attachment_list, ADW_TYPE_BIN)

/* Showing */

static gboolean
stands_here (TorgetAttachmentList *self,
             const TorgetAttachment *attachment)
{
  return attachment->person_id == torget_person_case_get_person_id (self->person_case)
         || attachment->person_id == 0;
}

static void
add_row (TorgetAttachmentList *self,
         GtkWidget *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (TorgetAttachmentList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_limit (TorgetAttachmentList *self)
{
  const gsize limit = self->limit != 0 ? self->limit : TORGET_ATTACHMENT_LIMIT_MB * 1000 * 1000;
  const guint megabytes = (guint) (limit / (1000 * 1000));
  g_autofree char *text
      = g_strdup_printf (_ ("PDF files and images of up to %u MB each. Drop them here, or paste an "
                            "image. They are kept in the encrypted file."),
                         megabytes);

  adw_preferences_group_set_description (self->group, text);
}

/* The newest first. */
static GPtrArray *
list_attachments (TorgetAttachmentList *self)
{
  TorgetRecordSet *records = torget_person_case_get_records (self->person_case);
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *all;

  if (records == NULL)
    return list;
  all = torget_record_set_list (records, &torget_attachment_type);
  for (guint i = all->len; i > 0; i--)
    if (stands_here (self, g_ptr_array_index (all, i - 1)))
      g_ptr_array_add (list, g_ptr_array_index (all, i - 1));
  return list;
}

/* An attachment never changes: the same ones need not be read again. */
static gboolean
is_shown (TorgetAttachmentList *self,
          GPtrArray *attachments)
{
  if (attachments->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < attachments->len; i++)
    {
      const TorgetRecord *record = g_ptr_array_index (attachments, i);

      if (torget_attachment_row_get_id (g_ptr_array_index (self->rows, i)) != record->id)
        return FALSE;
    }
  return TRUE;
}

/* Pictures are read while somebody looks at them only. */
static void
reload (GtkWidget *widget)
{
  TorgetAttachmentList *self = TORGET_ATTACHMENT_LIST (widget);
  g_autoptr (GPtrArray) attachments = list_attachments (self);

  if (is_shown (self, attachments))
    return;
  clear (self);
  self->cancellable = g_cancellable_new ();
  for (guint i = 0; i < attachments->len; i++)
    add_row (self, torget_attachment_row_new (g_ptr_array_index (attachments, i), TRUE,
                                              torget_person_case_get_session (self->person_case),
                                              self->cancellable));
}

static void
limit_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetAttachmentList) self = user_data;

  self->limit
      = torget_session_get_attachment_limit_finish (TORGET_SESSION (source), result, NULL);
  show_limit (self);
}

static void
torget_attachment_list_map (GtkWidget *widget)
{
  TorgetAttachmentList *self = TORGET_ATTACHMENT_LIST (widget);
  TorgetSession *session = torget_person_case_get_session (self->person_case);

  GTK_WIDGET_CLASS (torget_attachment_list_parent_class)->map (widget);
  if (torget_session_is_open (session))
    torget_session_get_attachment_limit_async (session, limit_cb, g_object_ref (self));
}

static void
torget_attachment_list_dispose (GObject *object)
{
  TorgetAttachmentList *self = TORGET_ATTACHMENT_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->person_case);
  G_OBJECT_CLASS (torget_attachment_list_parent_class)->dispose (object);
}

static void
torget_attachment_list_finalize (GObject *object)
{
  TorgetAttachmentList *self = TORGET_ATTACHMENT_LIST (object);

  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (torget_attachment_list_parent_class)->finalize (object);
}

static void
torget_attachment_list_class_init (TorgetAttachmentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_attachment_list_dispose;
  object_class->finalize = torget_attachment_list_finalize;
  widget_class->map = torget_attachment_list_map;

  torget_attachment_place_install (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/person/attachment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetAttachmentList, group);
}

static gboolean
drop_cb (TorgetAttachmentList *self,
         const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *file = files; file != NULL; file = file->next)
    torget_attachment_place_add_file (GTK_WIDGET (self), "", 0, file->data);
  return files != NULL;
}

static void
add_keys (TorgetAttachmentList *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK),
                        gtk_named_action_new ("attachment.paste")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
torget_attachment_list_init (TorgetAttachmentList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  add_keys (self);
  show_limit (self);
}

static const char *const editing_actions[]
    = { "attachment.add", "attachment.paste", "attachment.remove", NULL };

/**
 * torget_attachment_list_new:
 * @person_case: whose attachments
 *
 * Returns: (transfer floating): the files of the person and of the household; it follows the case
 */
GtkWidget *
torget_attachment_list_new (TorgetPersonCase *person_case)
{
  TorgetAttachmentList *self = g_object_new (TORGET_TYPE_ATTACHMENT_LIST, NULL);

  self->person_case = g_object_ref (person_case);
  torget_attachment_place_set_case (GTK_WIDGET (self), person_case);
  torget_role_actions_limit (GTK_WIDGET (self), torget_person_case_get_session (person_case),
                             editing_actions);
  torget_case_follow (person_case, GTK_WIDGET (self), reload);
  return GTK_WIDGET (self);
}
