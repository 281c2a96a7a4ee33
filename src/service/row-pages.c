/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of rows; see row-pages.h.
 *
 * Invariants:
 * 1. Position n is the row ids[n], whether its record is there or not.
 * 2. A page holds PAGE_SIZE rows; at most MAX_PAGES are kept, least recently used go first.
 * 3. An answer finds its page by the first id; an answer for a page that is gone is dropped.
 */
#include "config.h"

#include "service/row-pages.h"

#include "service/session-private.h"
#include "store/list-store.h"

#define PAGE_SIZE 128
#define MAX_PAGES 16

typedef struct
{
  guint number;
  GPtrArray *rows; /* of TorgetRow, never empty */
} Page;

struct _TorgetRowPages
{
  grefcount ref_count; /* one for the owner and one for each read under way */
  TorgetSession *session;
  TorgetListKind kind;
  GArray *ids;  /* gint64 */
  GPtrArray *groups; /* TorgetListGroup, in order; none when the list is not grouped */
  GQueue pages; /* of Page, most recently used first */
};

/* What the database thread is asked. */
typedef struct
{
  TorgetListKind kind;
  GArray *ids; /* gint64 */
} Request;

static void
page_free (Page *page)
{
  g_ptr_array_unref (page->rows);
  g_free (page);
}

static void
request_free (Request *request)
{
  g_array_unref (request->ids);
  g_free (request);
}

static gint64
get_first_id (Page *page)
{
  return torget_row_get_id (g_ptr_array_index (page->rows, 0));
}

static gpointer
read_page (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  Request *request = input;

  return torget_list_store_load_rows (connection,
                                      request->kind,
                                      (const gint64 *) (gpointer) request->ids->data,
                                      request->ids->len,
                                      error);
}

static void
fill_page (Page *page,
           GPtrArray *records)
{
  guint next = 0;

  for (guint i = 0; i < page->rows->len && next < records->len; i++)
    {
      TorgetRow *row = g_ptr_array_index (page->rows, i);
      TorgetRecord *record = g_ptr_array_index (records, next);

      /* A row that is gone since the snapshot is missing among the records. */
      if (record->id == torget_row_get_id (row))
        {
          torget_row_take_record (row, record);
          g_ptr_array_index (records, next++) = NULL;
        }
    }
}

typedef struct
{
  TorgetRowPages *owner;
  gint64 first_id;
} Pending;

static void
page_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autofree Pending *pending = user_data;
  g_autoptr (TorgetRowPages) self = pending->owner;
  g_autoptr (GPtrArray) records = g_task_propagate_pointer (G_TASK (result), NULL);

  /* An error leaves the rows empty; the snapshot of the next change reads them again. */
  if (records == NULL)
    return;
  for (GList *link = self->pages.head; link != NULL; link = link->next)
    if (get_first_id (link->data) == pending->first_id)
      fill_page (link->data, records);
}

static void
load_page (TorgetRowPages *self,
           Page *page)
{
  Request *request = g_new0 (Request, 1);
  Pending *pending = g_new0 (Pending, 1);

  request->kind = self->kind;
  request->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), page->rows->len);
  for (guint i = 0; i < page->rows->len; i++)
    {
      gint64 id = torget_row_get_id (g_ptr_array_index (page->rows, i));

      g_array_append_val (request->ids, id);
    }
  g_ref_count_inc (&self->ref_count);
  pending->owner = self;
  pending->first_id = get_first_id (page);
  torget_session_call (self->session,
                       TORGET_PRIORITY_PAGE,
                       read_page,
                       request,
                       (GDestroyNotify) request_free,
                       NULL,
                       NULL,
                       page_read_cb,
                       pending);
}

/* @known: (nullable): rows by id whose objects are to be kept */
static Page *
create_page (TorgetRowPages *self,
             guint number,
             GHashTable *known)
{
  Page *page = g_new0 (Page, 1);
  guint end = MIN ((number + 1) * PAGE_SIZE, self->ids->len);

  page->number = number;
  page->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = number * PAGE_SIZE; i < end; i++)
    {
      gint64 id = g_array_index (self->ids, gint64, i);
      TorgetRow *row = known != NULL ? g_hash_table_lookup (known, &id) : NULL;

      row = row != NULL ? g_object_ref (row) : torget_row_new (id);
      torget_row_set_group (row, torget_row_pages_find_group (self, i));
      g_ptr_array_add (page->rows, row);
    }
  g_queue_push_head (&self->pages, page);
  if (self->pages.length > MAX_PAGES)
    page_free (g_queue_pop_tail (&self->pages));
  load_page (self, page);
  return page;
}

static Page *
ensure_page (TorgetRowPages *self,
             guint number)
{
  for (GList *link = self->pages.head; link != NULL; link = link->next)
    {
      Page *page = link->data;

      if (page->number != number)
        continue;
      g_queue_unlink (&self->pages, link);
      g_queue_push_head_link (&self->pages, link);
      return page;
    }
  return create_page (self, number, NULL);
}

static GHashTable *
collect_rows (TorgetRowPages *self)
{
  GHashTable *rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (GList *link = self->pages.head; link != NULL; link = link->next)
    {
      Page *page = link->data;

      for (guint i = 0; i < page->rows->len; i++)
        {
          TorgetRow *row = g_ptr_array_index (page->rows, i);
          gint64 id = torget_row_get_id (row);

          g_hash_table_replace (rows, g_memdup2 (&id, sizeof id), g_object_ref (row));
        }
    }
  return rows;
}

/**
 * torget_row_pages_new:
 * @session: where the rows are read from
 * @kind: which list
 *
 * Returns: (transfer full): pages over no rows
 */
TorgetRowPages *
torget_row_pages_new (TorgetSession *session,
                      TorgetListKind kind)
{
  TorgetRowPages *self = g_new0 (TorgetRowPages, 1);

  g_ref_count_init (&self->ref_count);
  self->session = g_object_ref (session);
  self->kind = kind;
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->groups = g_ptr_array_new ();
  return self;
}

/**
 * torget_row_pages_free:
 * @self: (transfer full): pages
 *
 * What is being read is dropped when it comes.
 */
void
torget_row_pages_free (TorgetRowPages *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;
  g_queue_clear_full (&self->pages, (GDestroyNotify) page_free);
  g_array_unref (self->ids);
  g_ptr_array_unref (self->groups);
  g_object_unref (self->session);
  g_free (self);
}

/**
 * torget_row_pages_set_ids:
 * @self: pages
 * @ids: (element-type gint64): the ids of all rows, in order; not changed afterwards
 */
void
torget_row_pages_set_ids (TorgetRowPages *self,
                          GArray *ids)
{
  g_autoptr (GHashTable) known = collect_rows (self);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (GList *link = self->pages.head; link != NULL; link = link->next)
    g_array_append_val (numbers, ((Page *) link->data)->number);
  g_queue_clear_full (&self->pages, (GDestroyNotify) page_free);
  g_array_ref (ids);
  g_array_unref (self->ids);
  self->ids = ids;
  for (guint i = numbers->len; i > 0; i--)
    if (g_array_index (numbers, guint, i - 1) * PAGE_SIZE < ids->len)
      create_page (self, g_array_index (numbers, guint, i - 1), known);
}

/**
 * torget_row_pages_get_ids:
 * @self: pages
 *
 * Returns: (transfer none) (element-type gint64): the ids of all rows, in order
 */
GArray *
torget_row_pages_get_ids (TorgetRowPages *self)
{
  return self->ids;
}

/**
 * torget_row_pages_get_row:
 * @self: pages
 * @position: less than the number of ids
 *
 * Returns: (transfer full): the row; its record comes later when it is not there yet
 */
TorgetRow *
torget_row_pages_get_row (TorgetRowPages *self,
                          guint position)
{
  Page *page = ensure_page (self, position / PAGE_SIZE);

  return g_object_ref (g_ptr_array_index (page->rows, position % PAGE_SIZE));
}

/**
 * torget_row_pages_set_groups:
 * @self: pages
 * @groups: (element-type TorgetListGroup): the groups of the ids that are set next
 */
void
torget_row_pages_set_groups (TorgetRowPages *self,
                             GPtrArray *groups)
{
  g_ptr_array_ref (groups);
  g_ptr_array_unref (self->groups);
  self->groups = groups;
}

/**
 * torget_row_pages_find_group:
 * @self: pages
 * @position: a position
 *
 * Returns: (transfer none) (nullable): the group that begins there
 */
const TorgetListGroup *
torget_row_pages_find_group (TorgetRowPages *self,
                             guint position)
{
  guint start = 0;

  for (guint i = 0; i < self->groups->len && start <= position; i++)
    {
      const TorgetListGroup *group = g_ptr_array_index (self->groups, i);

      if (start == position)
        return group;
      start += group->n_rows;
    }
  return NULL;
}
