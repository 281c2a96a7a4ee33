/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts beside the names of the views; see badges.h. */
#include "config.h"

#include "ui/app/badges.h"

#include "service/list-model.h"
#include "ui/app/views.h"
#include "ui/app/week-counts.h"
#include "ui/list/list-page.h"

struct _TorgetBadges
{
  GObject parent_instance;

  TorgetSession *session;
  TorgetSidebar *sidebar;
  GPtrArray *counts; /* TorgetListModel, one a counted view */
  guint source;
  GCancellable *week_cancellable;
};

G_DEFINE_FINAL_TYPE (TorgetBadges, torget_badges, G_TYPE_OBJECT)

static guint counted_signal;

/* A view whose badge is the length of its list; those of the tracks count what falls this week. */
static gboolean
is_counted (const TorgetView *view)
{
  return view->list != NULL && view->track == NULL;
}

static void
counted_cb (TorgetListModel *model,
            TorgetBadges *self)
{
  const TorgetView *view;

  for (guint i = 0; (view = torget_views_get (i)) != NULL; i++)
    if (is_counted (view) && view->list->kind == torget_list_model_get_kind (model))
      torget_sidebar_set_count (self->sidebar, view->id, torget_list_model_get_total (model));
  g_signal_emit (self, counted_signal, 0);
}

/* Only the total is wanted: a municipality that does not exist keeps the ids away. */
static void
add_count (TorgetBadges *self,
           TorgetListKind kind)
{
  TorgetListModel *model = torget_list_model_new (self->session, kind);
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();

  query->municipality = g_strdup ("-");
  torget_list_model_set_query (model, query);
  g_signal_connect_object (model, "loaded", G_CALLBACK (counted_cb), self, 0);
  g_ptr_array_add (self->counts, model);
}

static void
count_week (TorgetBadges *self)
{
  g_cancellable_cancel (self->week_cancellable);
  g_clear_object (&self->week_cancellable);
  if (!torget_session_is_open (self->session))
    return;
  self->week_cancellable = g_cancellable_new ();
  torget_week_counts_show (self->session, self->sidebar, self->week_cancellable);
}

static gboolean
count_cb (gpointer user_data)
{
  TorgetBadges *self = user_data;
  const TorgetView *view;

  self->source = 0;
  for (guint i = 0; (view = torget_views_get (i)) != NULL; i++)
    if (is_counted (view))
      add_count (self, view->list->kind);
  count_week (self);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (count_week), self,
                           G_CONNECT_SWAPPED);
  return G_SOURCE_REMOVE;
}

static void
torget_badges_dispose (GObject *object)
{
  TorgetBadges *self = TORGET_BADGES (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  g_cancellable_cancel (self->week_cancellable);
  g_clear_object (&self->week_cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->sidebar);
  G_OBJECT_CLASS (torget_badges_parent_class)->dispose (object);
}

static void
torget_badges_class_init (TorgetBadgesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_badges_dispose;
  counted_signal = g_signal_new ("counted", TORGET_TYPE_BADGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
torget_badges_init (TorgetBadges *self)
{
  self->counts = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * torget_badges_new:
 * @session: an open session
 * @sidebar: shows the counts
 *
 * Returns: (transfer full): badges that are not counted yet
 */
TorgetBadges *
torget_badges_new (TorgetSession *session,
                   TorgetSidebar *sidebar)
{
  TorgetBadges *self = g_object_new (TORGET_TYPE_BADGES, NULL);

  self->session = g_object_ref (session);
  self->sidebar = g_object_ref (sidebar);
  return self;
}

/**
 * torget_badges_count_soon:
 * @self: badges
 *
 * Counts once there is nothing else to do: the list that is looked at comes first. From then on the
 * counts follow the file.
 */
void
torget_badges_count_soon (TorgetBadges *self)
{
  g_return_if_fail (TORGET_IS_BADGES (self));

  if (self->source == 0 && self->counts->len == 0)
    self->source = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}
