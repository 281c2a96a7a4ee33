/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetSubmissionList: see submission-list.h. */
#include "config.h"

#include "ui/region/submission-list.h"

#include "ui/region/submission-row.h"
#include "ui/widgets/children.h"

struct _TorgetSubmissionList
{
  AdwBin parent_instance;

  GtkWidget *none_label;
  GtkListBox *rows;

  TorgetSession *session;
  gulong changed_id;
  GPtrArray *listed; /* (nullable): TorgetSubmission, as shown */
};

G_DEFINE_FINAL_TYPE (TorgetSubmissionList, torget_submission_list, ADW_TYPE_BIN)

static void
show (TorgetSubmissionList *self,
      GPtrArray *list)
{
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  self->listed = g_ptr_array_ref (list);
  torget_list_box_clear (self->rows);
  for (guint i = 0; i < list->len; i++)
    gtk_list_box_append (self->rows, torget_submission_row_new (g_ptr_array_index (list, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), list->len > 0);
  gtk_widget_set_visible (self->none_label, list->len == 0);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetSubmissionList) self = user_data;
  g_autoptr (GPtrArray) list
      = torget_session_list_submissions_finish (TORGET_SESSION (source), result, NULL);

  if (list != NULL && self->session != NULL)
    show (self, list);
}

static void
torget_submission_list_dispose (GObject *object)
{
  TorgetSubmissionList *self = TORGET_SUBMISSION_LIST (object);

  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_clear_object (&self->session);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  G_OBJECT_CLASS (torget_submission_list_parent_class)->dispose (object);
}

static void
torget_submission_list_class_init (TorgetSubmissionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_submission_list_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/region/submission-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmissionList, none_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmissionList, rows);
}

static void
torget_submission_list_init (TorgetSubmissionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_submission_list_set_session:
 * @self: a list without a session
 * @session: an open session
 */
void
torget_submission_list_set_session (TorgetSubmissionList *self,
                                    TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_SUBMISSION_LIST (self) && self->session == NULL);

  self->session = g_object_ref (session);
  self->changed_id = g_signal_connect_swapped (session, "changed",
                                               G_CALLBACK (torget_submission_list_load), self);
  torget_submission_list_load (self);
}

/**
 * torget_submission_list_load:
 * @self: a list
 *
 * Reads anew what was submitted.
 */
void
torget_submission_list_load (TorgetSubmissionList *self)
{
  g_return_if_fail (TORGET_IS_SUBMISSION_LIST (self));

  if (self->session != NULL && torget_session_is_open (self->session))
    torget_session_list_submissions_async (self->session, NULL, listed_cb, g_object_ref (self));
}

/**
 * torget_submission_list_find:
 * @self: a list
 * @id: number of a submission
 *
 * Returns: (transfer none) (nullable): the submission, when it is listed
 */
const TorgetSubmission *
torget_submission_list_find (TorgetSubmissionList *self,
                             gint64 id)
{
  g_return_val_if_fail (TORGET_IS_SUBMISSION_LIST (self), NULL);

  for (guint i = 0; self->listed != NULL && i < self->listed->len; i++)
    if (((const TorgetSubmission *) self->listed->pdata[i])->id == id)
      return self->listed->pdata[i];
  return NULL;
}
