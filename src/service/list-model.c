/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of up to 100,000 rows of which only a few pages are in memory (row-pages.h).
 *
 * Invariants:
 * 1. A new snapshot never emits items_changed (0, n, n): what is common at both ends stays, the
 *    middle is removed first and inserted then, so that selection and scroll survive.
 * 2. Answers of an older generation are dropped.
 */
#include "config.h"

#include "service/list-model.h"

#include "service/row-pages.h"
#include "service/session-private.h"
#include "store/list-store.h"

struct _TorgetListModel
{
  GObject parent_instance;

  TorgetSession *session;
  TorgetListKind kind;
  TorgetListQuery *query;
  TorgetRowPages *pages;
  GCancellable *reading; /* of the snapshot under way, else %NULL */
  guint total;
  GHashTable *courses; /* utf8 to guint; the SFI list's, else %NULL */
  guint generation; /* counts snapshots asked for */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TorgetListModel,
                               torget_list_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_N_ITEMS,
  PROP_TOTAL,
  N_PROPS
};

enum
{
  LOADED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What the database thread is asked, and what it answers. */
typedef struct
{
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  TorgetListKind kind;
  TorgetListQuery *query;
  GArray *ids; /* gint64 */
  GPtrArray *groups; /* TorgetListGroup */
  GHashTable *courses;
  guint total;
  guint generation;
} Snapshot;

static void
snapshot_free (Snapshot *snapshot)
{
  torget_record_free (snapshot->query);
  g_clear_pointer (&snapshot->ids, g_array_unref);
  g_clear_pointer (&snapshot->groups, g_ptr_array_unref);
  g_clear_pointer (&snapshot->courses, g_hash_table_unref);
  g_free (snapshot);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Snapshot, snapshot_free)

static gpointer
read_snapshot (TorgetConnection *connection,
               gpointer input,
               GCancellable *cancellable,
               GError **error)
{
  Snapshot *request = input;
  g_autoptr (Snapshot) answer = g_new0 (Snapshot, 1);
  gint64 total = torget_list_store_count (connection, request->kind, error);

  if (total < 0)
    return NULL;
  answer->generation = request->generation;
  answer->total = (guint) total;
  answer->ids = torget_list_store_load_ids (connection, request->kind, request->query, error);
  answer->groups = torget_list_store_list_groups (connection, request->kind, request->query, error);
  if (answer->ids == NULL || answer->groups == NULL
      || !torget_access_book_list (request->book, connection, request->kind, request->query,
                                   answer->ids->len, error))
    return NULL;
  if (request->kind != TORGET_LIST_SFI)
    return g_steal_pointer (&answer);
  answer->courses = torget_list_store_count_courses (connection, request->query, error);
  return answer->courses != NULL ? g_steal_pointer (&answer) : NULL;
}

static guint
count_common_start (GArray *a,
                    GArray *b)
{
  guint n = 0;

  while (n < a->len && n < b->len && g_array_index (a, gint64, n) == g_array_index (b, gint64, n))
    n++;
  return n;
}

static guint
count_common_end (GArray *a,
                  GArray *b,
                  guint limit)
{
  guint n = 0;

  while (n < limit
         && g_array_index (a, gint64, a->len - 1 - n) == g_array_index (b, gint64, b->len - 1 - n))
    n++;
  return n;
}

static void
replace_ids (TorgetListModel *self,
             GArray *ids)
{
  g_autoptr (GArray) old = g_array_ref (torget_row_pages_get_ids (self->pages));
  guint start = count_common_start (old, ids);
  guint end = count_common_end (old, ids, MIN (old->len, ids->len) - start);
  guint removed = old->len - start - end;
  guint added = ids->len - start - end;

  if (removed > 0 && added > 0)
    {
      /* The state between removing and inserting must be a true one. */
      g_autoptr (GArray) kept = g_array_copy (old);

      g_array_remove_range (kept, start, removed);
      torget_row_pages_set_ids (self->pages, kept);
      g_list_model_items_changed (G_LIST_MODEL (self), start, removed, 0);
      removed = 0;
    }
  torget_row_pages_set_ids (self->pages, ids);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, removed, added);
}

static void
snapshot_read_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (TorgetListModel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Snapshot) answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (answer == NULL || answer->generation != self->generation)
    return;
  g_clear_object (&self->reading);
  self->total = answer->total;
  g_clear_pointer (&self->courses, g_hash_table_unref);
  self->courses = g_steal_pointer (&answer->courses);
  torget_row_pages_set_groups (self->pages, answer->groups);
  replace_ids (self, answer->ids);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
reload (TorgetListModel *self)
{
  Snapshot *request;

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (!torget_session_is_open (self->session))
    return;
  self->reading = g_cancellable_new ();
  self->generation++;
  request = g_new0 (Snapshot, 1);
  request->book = torget_session_get_access_book (self->session);
  request->kind = self->kind;
  request->generation = self->generation;
  request->query = torget_record_copy (self->query);
  if (self->query->search != NULL)
    torget_session_await_search (self->session);
  torget_session_call (self->session,
                       TORGET_PRIORITY_PAGE,
                       read_snapshot,
                       request,
                       (GDestroyNotify) snapshot_free,
                       (GDestroyNotify) snapshot_free,
                       self->reading,
                       snapshot_read_cb,
                       g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* GListModel */

static GType
get_item_type (GListModel *model)
{
  return TORGET_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return torget_row_pages_get_ids (TORGET_LIST_MODEL (model)->pages)->len;
}

static gpointer
get_item (GListModel *model,
          guint position)
{
  TorgetListModel *self = TORGET_LIST_MODEL (model);

  if (position >= get_n_items (model))
    return NULL;
  return torget_row_pages_get_row (self->pages, position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* GObject */

static void
torget_list_model_dispose (GObject *object)
{
  TorgetListModel *self = TORGET_LIST_MODEL (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->pages, torget_row_pages_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_list_model_parent_class)->dispose (object);
}

static void
torget_list_model_finalize (GObject *object)
{
  TorgetListModel *self = TORGET_LIST_MODEL (object);

  torget_record_free (self->query);
  g_clear_pointer (&self->courses, g_hash_table_unref);
  G_OBJECT_CLASS (torget_list_model_parent_class)->finalize (object);
}

static void
torget_list_model_get_property (GObject *object,
                                guint id,
                                GValue *value,
                                GParamSpec *pspec)
{
  TorgetListModel *self = TORGET_LIST_MODEL (object);

  switch (id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, torget_list_model_is_loading (self));
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, get_n_items (G_LIST_MODEL (self)));
      break;
    case PROP_TOTAL:
      g_value_set_uint (value, self->total);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
torget_list_model_class_init (TorgetListModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = torget_list_model_dispose;
  object_class->finalize = torget_list_model_finalize;
  object_class->get_property = torget_list_model_get_property;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LOADED] = g_signal_new ("loaded",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
}

static void
torget_list_model_init (TorgetListModel *self)
{
  self->query = torget_list_query_new ();
}

/**
 * torget_list_model_new:
 * @session: the session whose file is listed
 * @kind: which list
 *
 * Starts to load at once when the session is open, else when it opens.
 *
 * Returns: (transfer full): a list
 */
TorgetListModel *
torget_list_model_new (TorgetSession *session,
                       TorgetListKind kind)
{
  TorgetListModel *self = g_object_new (TORGET_TYPE_LIST_MODEL, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->pages = torget_row_pages_new (session, kind);
  g_signal_connect_object (session, "opened", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
  return self;
}

/**
 * torget_list_model_get_kind:
 * @self: a list
 *
 * Returns: which list it is
 */
TorgetListKind
torget_list_model_get_kind (TorgetListModel *self)
{
  g_return_val_if_fail (TORGET_IS_LIST_MODEL (self), TORGET_LIST_PERSONS);

  return self->kind;
}

/**
 * torget_list_model_set_query:
 * @self: a list
 * @query: what to show; copied
 *
 * The rows shown stay until the new ones have come.
 */
void
torget_list_model_set_query (TorgetListModel *self,
                             const TorgetListQuery *query)
{
  g_return_if_fail (TORGET_IS_LIST_MODEL (self));

  if (torget_record_equal (self->query, query))
    return;
  torget_record_free (self->query);
  self->query = torget_record_copy (query);
  reload (self);
}

/**
 * torget_list_model_get_query:
 * @self: a list
 *
 * Returns: (transfer none): the query that the list shows or is loading
 */
const TorgetListQuery *
torget_list_model_get_query (TorgetListModel *self)
{
  g_return_val_if_fail (TORGET_IS_LIST_MODEL (self), NULL);

  return self->query;
}

/**
 * torget_list_model_get_total:
 * @self: a list
 *
 * Returns: how many rows there are without search and filters
 */
guint
torget_list_model_get_total (TorgetListModel *self)
{
  g_return_val_if_fail (TORGET_IS_LIST_MODEL (self), 0);

  return self->total;
}

/**
 * torget_list_model_get_course_count:
 * @self: a list
 * @course: code of sfi_course
 *
 * Returns: how many tracks of the SFI list are in that course, whatever course is filtered by
 */
guint
torget_list_model_get_course_count (TorgetListModel *self,
                                    const char *course)
{
  g_return_val_if_fail (TORGET_IS_LIST_MODEL (self), 0);

  return self->courses != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->courses, course))
                               : 0;
}

/**
 * torget_list_model_is_loading:
 * @self: a list
 *
 * Returns: whether a snapshot is being read
 */
gboolean
torget_list_model_is_loading (TorgetListModel *self)
{
  g_return_val_if_fail (TORGET_IS_LIST_MODEL (self), FALSE);

  return self->reading != NULL;
}

/**
 * torget_list_model_find:
 * @self: a list
 * @id: row id of a main record
 *
 * Returns: its position, or %G_MAXUINT when the list does not show it
 */
guint
torget_list_model_find (TorgetListModel *self,
                        gint64 id)
{
  GArray *ids;

  g_return_val_if_fail (TORGET_IS_LIST_MODEL (self), G_MAXUINT);

  ids = torget_row_pages_get_ids (self->pages);
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return i;
  return G_MAXUINT;
}

/**
 * torget_list_model_get_id:
 * @self: a list
 * @position: a position
 *
 * Unlike g_list_model_get_item(), reads nothing.
 *
 * Returns: row id of the main record there, or 0 behind the last
 */
gint64
torget_list_model_get_id (TorgetListModel *self,
                          guint position)
{
  GArray *ids;

  g_return_val_if_fail (TORGET_IS_LIST_MODEL (self), 0);

  ids = torget_row_pages_get_ids (self->pages);
  return position < ids->len ? g_array_index (ids, gint64, position) : 0;
}

/**
 * torget_list_model_get_group:
 * @self: a list
 * @position: a position
 *
 * Returns: (transfer none) (nullable): the group of rows that begins there
 */
const TorgetListGroup *
torget_list_model_get_group (TorgetListModel *self,
                             guint position)
{
  g_return_val_if_fail (TORGET_IS_LIST_MODEL (self), NULL);

  return torget_row_pages_find_group (self->pages, position);
}
