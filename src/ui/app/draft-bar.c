/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetDraftBar: forms that were not saved; see draft-bar.h. */
#include "config.h"

#include "ui/app/draft-bar.h"

#include "service/form-drafts.h"
#include "service/roles.h"
#include "ui/compat/alert.h"
#include "ui/person/draft-open.h"

#include <glib/gi18n.h>

struct _TorgetDraftBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;

  TorgetSession *session;
  TorgetPersonPage *page; /* borrowed: a sibling */
  GPtrArray *drafts;      /* TorgetFormDraft, the latest first */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TorgetDraftBar, torget_draft_bar, ADW_TYPE_BIN)

static void
update (TorgetDraftBar *self)
{
  g_autofree char *first = NULL;
  g_autofree char *text = NULL;

  gtk_revealer_set_reveal_child (self->revealer, self->drafts->len > 0);
  if (self->drafts->len == 0)
    return;
  /* Translators: %s is the title of a form, such as “New Note”. */
  first = g_strdup_printf (_ ("You have an unsaved form: %s."),
                           torget_draft_get_title (GTK_WIDGET (self->page),
                                                   g_ptr_array_index (self->drafts, 0)));
  if (self->drafts->len == 1)
    text = g_steal_pointer (&first);
  else
    /* Translators: %s is a sentence about one unsaved form. */
    text = g_strdup_printf (ngettext ("%s There is %u more.", "%s There are %u more.",
                                      self->drafts->len - 1),
                            first, self->drafts->len - 1);
  gtk_label_set_text (self->label, text);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetDraftBar) self = user_data;
  g_autoptr (GPtrArray) drafts
      = torget_session_list_drafts_finish (TORGET_SESSION (source), result, NULL);

  if (drafts == NULL)
    return;
  g_ptr_array_unref (self->drafts);
  self->drafts = g_steal_pointer (&drafts);
  update (self);
}

/* The first leaves the bar: its dialog keeps it now, or it is gone. */
static TorgetFormDraft *
take_first (TorgetDraftBar *self)
{
  TorgetFormDraft *draft = g_ptr_array_steal_index (self->drafts, 0);

  update (self);
  return draft;
}

static void
open_cb (TorgetDraftBar *self)
{
  g_autoptr (TorgetFormDraft) draft = take_first (self);

  if (draft->row == 0)
    {
      torget_draft_open_outside (GTK_WIDGET (self), self->session, draft);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-person", "x", draft->row);
  torget_person_page_open_draft (self->page, draft);
}

static void
discard_chosen_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (TorgetDraftBar) self = user_data;
  g_autofree char *response = torget_alert_choose_finish (result, NULL);
  g_autoptr (TorgetFormDraft) draft = NULL;

  if (g_strcmp0 (response, "discard") != 0 || !torget_session_is_open (self->session)
      || self->drafts->len == 0)
    return;
  draft = take_first (self);
  torget_session_remove_draft_async (self->session, draft->record.id, NULL, NULL);
}

static void
discard_cb (TorgetDraftBar *self)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "discard", _ ("_Discard"), TORGET_ALERT_DESTRUCTIVE },
    { NULL },
  };

  torget_alert_choose_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                             _ ("Discard what you have typed?"), _ ("It cannot be taken back."),
                             NULL, responses, NULL, discard_chosen_cb, g_object_ref (self));
}

static void
torget_draft_bar_dispose (GObject *object)
{
  TorgetDraftBar *self = TORGET_DRAFT_BAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  g_ptr_array_set_size (self->drafts, 0);
  G_OBJECT_CLASS (torget_draft_bar_parent_class)->dispose (object);
}

static void
torget_draft_bar_finalize (GObject *object)
{
  TorgetDraftBar *self = TORGET_DRAFT_BAR (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->drafts);
  G_OBJECT_CLASS (torget_draft_bar_parent_class)->finalize (object);
}

static void
torget_draft_bar_class_init (TorgetDraftBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_draft_bar_dispose;
  object_class->finalize = torget_draft_bar_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/app/draft-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetDraftBar, label);
  gtk_widget_class_bind_template_child (widget_class, TorgetDraftBar, revealer);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
torget_draft_bar_init (TorgetDraftBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->drafts = g_ptr_array_new_with_free_func (torget_record_free);
  self->cancellable = g_cancellable_new ();
}

/**
 * torget_draft_bar_watch:
 * @self: a bar
 * @session: a session with a file that has just been opened
 * @page: the page of persons, where forms are opened
 *
 * Looks for what the user has typed and not saved.
 */
void
torget_draft_bar_watch (TorgetDraftBar *self,
                        TorgetSession *session,
                        TorgetPersonPage *page)
{
  self->session = g_object_ref (session);
  self->page = page;
  if (torget_session_may (session, TORGET_MAY_EDIT))
    torget_session_list_drafts_async (session, self->cancellable, listed_cb, g_object_ref (self));
}
