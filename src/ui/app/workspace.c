/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetWorkspace: what an open file looks like: the sidebar, the lists, and beside them the
 * person that is selected. Thrown away whole when the session closes, so that nothing of the file
 * stays in memory.
 *
 * Pages are made when they are first shown; the person's page, which takes longest, as soon as
 * there is nothing else to do. It stays while lists change.
 */
#include "config.h"

#include "ui/app/workspace.h"

#include "ui/app/badges.h"
#include "ui/app/copy-keeper.h"
#include "ui/app/draft-bar.h"
#include "ui/app/settings.h"
#include "ui/app/sidebar.h"
#include "ui/app/split.h"
#include "ui/app/views.h"
#include "ui/list/list-page.h"
#include "ui/person/person-page.h"
#include "ui/register/register-page.h"

#include <glib/gi18n.h>

struct _TorgetWorkspace
{
  AdwBin parent_instance;

  AdwFlap *flap;
  TorgetSidebar *sidebar;
  GtkLabel *title_label;
  GtkButton *back_button;
  GtkSearchEntry *search_entry;
  GtkWidget *demo_banner;
  TorgetDraftBar *draft_bar;
  GtkStack *stack;
  TorgetSplit *split;

  TorgetSession *session;
  GtkStack *lists; /* start child of the split */
  AdwBin *detail; /* end child of the split; empty until there is a page of persons */
  const TorgetView *view;
  TorgetBadges *badges;
  guint person_source;
};

G_DEFINE_FINAL_TYPE (TorgetWorkspace, torget_workspace, ADW_TYPE_BIN)

static TorgetListPage *
get_list_page (TorgetWorkspace *self)
{
  GtkWidget *page = torget_workspace_get_page (self);

  return TORGET_IS_LIST_PAGE (page) ? TORGET_LIST_PAGE (page) : NULL;
}

/* Header */

static void
update_header (TorgetWorkspace *self)
{
  const gboolean is_back = self->view->list != NULL && torget_split_get_folded (self->split)
                           && torget_split_get_show_detail (self->split);

  gtk_label_set_text (self->title_label, _ (self->view->title));
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), is_back);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), self->view->list != NULL);
}

static void
search_changed_cb (TorgetWorkspace *self)
{
  TorgetListPage *page = get_list_page (self);

  if (page != NULL)
    torget_list_page_set_search (page, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_activated_cb (TorgetWorkspace *self)
{
  TorgetListPage *page = get_list_page (self);

  if (page != NULL)
    torget_list_page_select_first (page);
}

/* Without rows the list cannot have the keyboard, but Undo must not stay with the entry's text. */
static void
search_stopped_cb (TorgetWorkspace *self)
{
  TorgetListPage *page = get_list_page (self);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  if (page == NULL)
    return;
  torget_list_page_focus (page);
  if (gtk_widget_get_focus_child (GTK_WIDGET (page)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

/* Views */

static GtkStack *
get_stack (TorgetWorkspace *self,
           const TorgetView *view)
{
  return view->list != NULL ? self->lists : self->stack;
}

static void
ensure_page (TorgetWorkspace *self,
             const TorgetView *view)
{
  GtkStack *stack = get_stack (self, view);

  if (gtk_stack_get_child_by_name (stack, view->id) == NULL)
    gtk_stack_add_named (stack, torget_view_create_page (view, self->session), view->id);
}

/* What somebody has left unsaved is opened in it, and not asked for before. */
static TorgetPersonPage *
ensure_person_page (TorgetWorkspace *self)
{
  GtkWidget *page = adw_bin_get_child (self->detail);

  g_clear_handle_id (&self->person_source, g_source_remove);
  if (page == NULL)
    {
      page = torget_person_page_new (self->session);
      adw_bin_set_child (self->detail, page);
      torget_draft_bar_watch (self->draft_bar, self->session, TORGET_PERSON_PAGE (page));
    }
  return TORGET_PERSON_PAGE (page);
}

static void
leave_list_cb (TorgetWorkspace *self)
{
  torget_person_page_focus (ensure_person_page (self));
}

static gboolean
make_person_page_cb (gpointer user_data)
{
  TorgetWorkspace *self = user_data;

  self->person_source = 0;
  ensure_person_page (self);
  return G_SOURCE_REMOVE;
}

/* What is counted was asked for after what is looked at. */
static void
counted_cb (TorgetWorkspace *self)
{
  if (self->person_source == 0 && adw_bin_get_child (self->detail) == NULL)
    self->person_source = g_idle_add_full (G_PRIORITY_LOW, make_person_page_cb, self, NULL);
}

/* Over the page, the sidebar hides what was chosen in it. */
static void
view_chosen_cb (TorgetWorkspace *self)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
torget_workspace_dispose (GObject *object)
{
  TorgetWorkspace *self = TORGET_WORKSPACE (object);

  g_clear_handle_id (&self->person_source, g_source_remove);
  g_clear_object (&self->badges);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_workspace_parent_class)->dispose (object);
}

static void
torget_workspace_class_init (TorgetWorkspaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_workspace_dispose;

  g_type_ensure (TORGET_TYPE_DRAFT_BAR);
  g_type_ensure (TORGET_TYPE_SIDEBAR);
  g_type_ensure (TORGET_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/app/workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetWorkspace, back_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetWorkspace, demo_banner);
  gtk_widget_class_bind_template_child (widget_class, TorgetWorkspace, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, TorgetWorkspace, flap);
  gtk_widget_class_bind_template_child (widget_class, TorgetWorkspace, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TorgetWorkspace, sidebar);
  gtk_widget_class_bind_template_child (widget_class, TorgetWorkspace, split);
  gtk_widget_class_bind_template_child (widget_class, TorgetWorkspace, stack);
  gtk_widget_class_bind_template_child (widget_class, TorgetWorkspace, title_label);
  gtk_widget_class_bind_template_callback (widget_class, leave_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_header);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
}

static void
torget_workspace_init (TorgetWorkspace *self)
{
  GSettings *settings = torget_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->view = torget_views_get (0);
  gtk_search_entry_set_key_capture_widget (self->search_entry, NULL);
  g_settings_bind (settings, "sidebar-visible", self->flap, "reveal-flap", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "pane-position", self->split, "position", G_SETTINGS_BIND_DEFAULT);
}

/**
 * torget_workspace_new:
 * @session: an open session
 *
 * Returns: (transfer floating): the workspace; nothing is shown before
 *   torget_workspace_show_view()
 */
GtkWidget *
torget_workspace_new (TorgetSession *session)
{
  TorgetWorkspace *self = g_object_new (TORGET_TYPE_WORKSPACE, NULL);

  self->session = g_object_ref (session);
  torget_sidebar_set_session (self->sidebar, session);
  gtk_widget_set_visible (self->demo_banner, torget_session_is_demo (session));
  self->lists = GTK_STACK (gtk_stack_new ());
  self->detail = ADW_BIN (adw_bin_new ());
  torget_split_set_children (self->split, GTK_WIDGET (self->lists), GTK_WIDGET (self->detail));
  self->badges = torget_badges_new (session, self->sidebar);
  g_signal_connect_object (self->badges, "counted", G_CALLBACK (counted_cb), self,
                           G_CONNECT_SWAPPED);
  torget_copy_keeper_attach (GTK_WIDGET (self), session);
  return GTK_WIDGET (self);
}

/* The keyboard is nowhere when what it was on has gone. */
static void
find_keyboard (TorgetWorkspace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || !gtk_widget_get_mapped (focus)))
    gtk_widget_child_focus (torget_workspace_get_page (self), GTK_DIR_TAB_FORWARD);
}

/**
 * torget_workspace_show_view:
 * @self: a workspace
 * @view_id: one of the views; others are passed over
 */
void
torget_workspace_show_view (TorgetWorkspace *self,
                            const char *view_id)
{
  const TorgetView *view = torget_views_find (view_id);
  TorgetListPage *page;
  g_autofree char *search = NULL; /* the page forgets its own while the entry is filled */

  g_return_if_fail (TORGET_IS_WORKSPACE (self));

  if (view == NULL)
    return;
  ensure_page (self, view);
  self->view = view;
  gtk_stack_set_visible_child_name (get_stack (self, view), view->id);
  gtk_stack_set_visible_child_name (self->stack, view->list != NULL ? "lists" : view->id);
  page = get_list_page (self);
  search = g_strdup (page != NULL ? torget_list_page_get_search (page) : "");
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), search))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), search);
  torget_sidebar_select (self->sidebar, view_id);
  update_header (self);
  torget_badges_count_soon (self->badges);
  find_keyboard (self);
}

/**
 * torget_workspace_get_view:
 * @self: a workspace
 *
 * Returns: (transfer none): id of the view that is shown
 */
const char *
torget_workspace_get_view (TorgetWorkspace *self)
{
  g_return_val_if_fail (TORGET_IS_WORKSPACE (self), NULL);

  return self->view->id;
}

/**
 * torget_workspace_get_page:
 * @self: a workspace
 *
 * Returns: (nullable) (transfer none): the page of the view that is shown
 */
GtkWidget *
torget_workspace_get_page (TorgetWorkspace *self)
{
  g_return_val_if_fail (TORGET_IS_WORKSPACE (self), NULL);

  return gtk_stack_get_child_by_name (get_stack (self, self->view), self->view->id);
}

/**
 * torget_workspace_show_person:
 * @self: a workspace
 * @person_id: row id
 *
 * Shows the person beside the list; a view without a list gives way to the list of persons. The
 * keyboard goes to the person's page from such a view, and from a list that has no room beside it.
 */
void
torget_workspace_show_person (TorgetWorkspace *self,
                              gint64 person_id)
{
  gboolean is_elsewhere;

  g_return_if_fail (TORGET_IS_WORKSPACE (self));

  is_elsewhere = self->view->list == NULL;
  if (is_elsewhere)
    torget_workspace_show_view (self, "persons");
  torget_list_page_follow (get_list_page (self), person_id);
  torget_person_page_show (ensure_person_page (self), person_id);
  torget_split_set_show_detail (self->split, TRUE);
  if (is_elsewhere)
    torget_person_page_focus (ensure_person_page (self));
}

/**
 * torget_workspace_get_person_id:
 * @self: a workspace
 *
 * Returns: row id of the person that is shown, or 0; a view without a list shows nobody
 */
gint64
torget_workspace_get_person_id (TorgetWorkspace *self)
{
  g_return_val_if_fail (TORGET_IS_WORKSPACE (self), 0);

  if (self->view->list == NULL || !torget_split_get_show_detail (self->split))
    return 0;
  return torget_person_page_get_person_id (ensure_person_page (self));
}

/**
 * torget_workspace_get_person_page:
 * @self: a workspace
 *
 * Returns: (transfer none): the page beside the lists, shown or not
 */
TorgetPersonPage *
torget_workspace_get_person_page (TorgetWorkspace *self)
{
  g_return_val_if_fail (TORGET_IS_WORKSPACE (self), NULL);

  return ensure_person_page (self);
}

/**
 * torget_workspace_close_person:
 * @self: a workspace
 *
 * Gives the whole width to the list.
 */
void
torget_workspace_close_person (TorgetWorkspace *self)
{
  TorgetListPage *page;

  g_return_if_fail (TORGET_IS_WORKSPACE (self));

  torget_split_set_show_detail (self->split, FALSE);
  page = get_list_page (self);
  if (page == NULL)
    return;
  torget_list_page_clear_selection (page);
  torget_list_page_focus (page);
}

/**
 * torget_workspace_find:
 * @self: a workspace
 *
 * Moves the keyboard to the search.
 */
void
torget_workspace_find (TorgetWorkspace *self)
{
  g_return_if_fail (TORGET_IS_WORKSPACE (self));

  if (TORGET_IS_REGISTER_PAGE (torget_workspace_get_page (self)))
    {
      torget_register_page_find (TORGET_REGISTER_PAGE (torget_workspace_get_page (self)));
      return;
    }
  if (self->view->list == NULL)
    torget_workspace_show_view (self, "persons");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

/**
 * torget_workspace_get_search:
 * @self: a workspace
 *
 * Returns: (transfer none): what is searched for, or an empty text
 */
const char *
torget_workspace_get_search (TorgetWorkspace *self)
{
  g_return_val_if_fail (TORGET_IS_WORKSPACE (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

/**
 * torget_workspace_set_search:
 * @self: a workspace
 * @text: what to search for in the list that is shown; empty for everything
 */
void
torget_workspace_set_search (TorgetWorkspace *self,
                             const char *text)
{
  g_return_if_fail (TORGET_IS_WORKSPACE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
}

/**
 * torget_workspace_clear_search:
 * @self: a workspace
 */
void
torget_workspace_clear_search (TorgetWorkspace *self)
{
  torget_workspace_set_search (self, "");
}

/**
 * torget_workspace_toggle_sidebar:
 * @self: a workspace
 *
 * Shows or hides the sidebar, and remembers it while there is room for a choice.
 */
void
torget_workspace_toggle_sidebar (TorgetWorkspace *self)
{
  gboolean is_shown;

  g_return_if_fail (TORGET_IS_WORKSPACE (self));

  is_shown = !adw_flap_get_reveal_flap (self->flap);
  adw_flap_set_reveal_flap (self->flap, is_shown);
  if (!adw_flap_get_folded (self->flap))
    g_settings_set_boolean (torget_settings_get (), "sidebar-visible", is_shown);
}

/**
 * torget_workspace_open_menu:
 * @self: a workspace
 */
void
torget_workspace_open_menu (TorgetWorkspace *self)
{
  g_return_if_fail (TORGET_IS_WORKSPACE (self));

  adw_flap_set_reveal_flap (self->flap, TRUE);
  torget_sidebar_open_menu (self->sidebar);
}
