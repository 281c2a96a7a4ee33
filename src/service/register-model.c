/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One register at a time as a list; see register-model.h. */
#include "config.h"

#include "service/register-model.h"

#include "base/clock.h"
#include "base/text.h"
#include "service/register-order.h"
#include "service/registers.h"

#include <string.h>

struct _TorgetRegisterModel
{
  GObject parent_instance;

  TorgetSession *session;
  TorgetRegister reg;
  gboolean is_looked_at;
  gboolean is_stale;         /* has changed while nobody looked */
  GCancellable *cancellable; /* while a register is read */
  GPtrArray *all;            /* TorgetRow, by name */
  GPtrArray *shown;          /* of those, in the order shown */
  char *search;              /* folded */
  TorgetRegisterShow show;
  const TorgetField *order;
  gboolean descending;
};

static void torget_register_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TorgetRegisterModel,
                               torget_register_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      torget_register_model_list_model_init))

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
torget_register_model_get_item_type (GListModel *model)
{
  return TORGET_TYPE_ROW;
}

static guint
torget_register_model_get_n_items (GListModel *model)
{
  return TORGET_REGISTER_MODEL (model)->shown->len;
}

static gpointer
torget_register_model_get_item (GListModel *model,
                                guint position)
{
  TorgetRegisterModel *self = TORGET_REGISTER_MODEL (model);

  return position < self->shown->len ? g_object_ref (self->shown->pdata[position]) : NULL;
}

static void
torget_register_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = torget_register_model_get_item_type;
  iface->get_n_items = torget_register_model_get_n_items;
  iface->get_item = torget_register_model_get_item;
}

/* Narrowing */

static gboolean
is_wanted (TorgetRegisterModel *self,
           const TorgetRegisterRow *row)
{
  const gboolean is_received = torget_register_row_is_received (row);

  switch (self->show)
    {
    case TORGET_REGISTER_SHOW_UNKNOWN:
      return !row->is_known;
    case TORGET_REGISTER_SHOW_UNUSED:
      return row->uses == 0 && !is_received;
    case TORGET_REGISTER_SHOW_ALIKE:
      return row->is_alike;
    case TORGET_REGISTER_SHOW_VACANT:
      return row->is_vacant;
    case TORGET_REGISTER_SHOW_BLOCK:
      return row->flats >= TORGET_BLOCK_LEASE_FLATS;
    case TORGET_REGISTER_SHOW_OURS:
      return !is_received;
    case TORGET_REGISTER_SHOW_RECEIVED:
      return is_received;
    case TORGET_REGISTER_SHOW_EXPIRED:
      return row->valid_to < torget_clock_get_today ();
    case TORGET_REGISTER_SHOW_ALL:
    default:
      return TRUE;
    }
}

static gboolean
is_shown (TorgetRegisterModel *self,
          const TorgetRegisterRow *row)
{
  return is_wanted (self, row)
         && (self->search == NULL || strstr (row->search_key, self->search) != NULL);
}

static void
update (TorgetRegisterModel *self)
{
  const guint n_before = self->shown->len;

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->all->len; i++)
    if (is_shown (self, torget_register_row_get (self->all->pdata[i])))
      g_ptr_array_add (self->shown, self->all->pdata[i]);
  torget_register_order_sort (self->shown, self->order, self->descending);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->shown->len);
}

/* Loading */

static void
empty (TorgetRegisterModel *self)
{
  const guint n_before = self->shown->len;

  g_ptr_array_set_size (self->shown, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
  g_ptr_array_set_size (self->all, 0);
}

static void
take_rows (TorgetRegisterModel *self,
           GPtrArray *records)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->all);

  self->all = g_ptr_array_new_full (records->len, g_object_unref);
  g_ptr_array_set_free_func (records, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      TorgetRegisterRow *record = records->pdata[i];
      TorgetRow *row = torget_row_new (record->record.id);

      torget_row_take_record (row, record);
      g_ptr_array_add (self->all, row);
    }
  update (self);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetRegisterModel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records
    = torget_registers_list_finish (TORGET_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (records != NULL)
    take_rows (self, records);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
load (TorgetRegisterModel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->is_stale = FALSE;
  self->cancellable = g_cancellable_new ();
  torget_registers_list_async (self->session, self->reg, self->cancellable, listed_cb,
                               g_object_ref (self));
}

/* A save elsewhere does not wait for a register that is out of sight. */
static void
changed_cb (TorgetRegisterModel *self)
{
  if (self->is_looked_at)
    load (self);
  else
    self->is_stale = TRUE;
}

static void
torget_register_model_dispose (GObject *object)
{
  TorgetRegisterModel *self = TORGET_REGISTER_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_register_model_parent_class)->dispose (object);
}

static void
torget_register_model_finalize (GObject *object)
{
  TorgetRegisterModel *self = TORGET_REGISTER_MODEL (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->all);
  g_free (self->search);
  G_OBJECT_CLASS (torget_register_model_parent_class)->finalize (object);
}

static void
torget_register_model_class_init (TorgetRegisterModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = torget_register_model_dispose;
  object_class->finalize = torget_register_model_finalize;

  signals[LOADED] = g_signal_new ("loaded", TORGET_TYPE_REGISTER_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
torget_register_model_init (TorgetRegisterModel *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new ();
  self->order = &torget_register_row_type.fields[0];
  self->is_looked_at = TRUE;
}

/**
 * torget_register_model_new:
 * @session: an open session
 * @reg: the register to begin with
 *
 * Returns: (transfer full): the model; it starts to load
 */
TorgetRegisterModel *
torget_register_model_new (TorgetSession *session,
                           TorgetRegister reg)
{
  TorgetRegisterModel *self = g_object_new (TORGET_TYPE_REGISTER_MODEL, NULL);

  self->session = g_object_ref (session);
  self->reg = reg;
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  return self;
}

/**
 * torget_register_model_get_register:
 * @self: a model
 *
 * Returns: which register it lists
 */
TorgetRegister
torget_register_model_get_register (TorgetRegisterModel *self)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_MODEL (self), TORGET_N_REGISTERS);

  return self->reg;
}

/**
 * torget_register_model_set_register:
 * @self: a model
 * @reg: a register
 *
 * Lists another register, all of it, by name.
 */
void
torget_register_model_set_register (TorgetRegisterModel *self,
                                    TorgetRegister reg)
{
  g_return_if_fail (TORGET_IS_REGISTER_MODEL (self));

  self->reg = reg;
  self->show = TORGET_REGISTER_SHOW_ALL;
  self->order = &torget_register_row_type.fields[0];
  self->descending = FALSE;
  g_clear_pointer (&self->search, g_free);
  empty (self);
  load (self);
}

/**
 * torget_register_model_set_looked_at:
 * @self: a model
 * @is_looked_at: whether it is shown to somebody; it is until told otherwise
 */
void
torget_register_model_set_looked_at (TorgetRegisterModel *self,
                                     gboolean is_looked_at)
{
  g_return_if_fail (TORGET_IS_REGISTER_MODEL (self));

  self->is_looked_at = is_looked_at;
  if (is_looked_at && self->is_stale)
    load (self);
}

/**
 * torget_register_model_set_search:
 * @self: a model
 * @search: (nullable): some of what the entries are to say; empty for all
 */
void
torget_register_model_set_search (TorgetRegisterModel *self,
                                  const char *search)
{
  g_autofree char *folded = torget_text_fold (search);

  g_return_if_fail (TORGET_IS_REGISTER_MODEL (self));

  g_free (self->search);
  self->search = *folded != '\0' ? g_steal_pointer (&folded) : NULL;
  update (self);
}

/**
 * torget_register_model_set_show:
 * @self: a model
 * @show: which entries
 */
void
torget_register_model_set_show (TorgetRegisterModel *self,
                                TorgetRegisterShow show)
{
  g_return_if_fail (TORGET_IS_REGISTER_MODEL (self));

  self->show = show;
  update (self);
}

/**
 * torget_register_model_set_order:
 * @self: a model
 * @field: name of a field of #TorgetRegisterRow
 * @descending: whether the largest comes first
 */
void
torget_register_model_set_order (TorgetRegisterModel *self,
                                 const char *field,
                                 gboolean descending)
{
  g_return_if_fail (TORGET_IS_REGISTER_MODEL (self));

  self->order = torget_record_type_find (&torget_register_row_type, field);
  self->descending = descending;
  update (self);
}

/**
 * torget_register_model_get_total:
 * @self: a model
 *
 * Returns: how many entries there are, shown or not
 */
guint
torget_register_model_get_total (TorgetRegisterModel *self)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_MODEL (self), 0);

  return self->all->len;
}

/**
 * torget_register_model_is_loading:
 * @self: a model
 *
 * Returns: whether the register is being read
 */
gboolean
torget_register_model_is_loading (TorgetRegisterModel *self)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_MODEL (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * torget_register_model_list_unknown:
 * @self: a model
 *
 * Returns: (transfer container) (element-type utf8): the names in use that the register does not
 *   have, shown or not; they are the model's until it changes
 */
GPtrArray *
torget_register_model_list_unknown (TorgetRegisterModel *self)
{
  GPtrArray *names = g_ptr_array_new ();

  g_return_val_if_fail (TORGET_IS_REGISTER_MODEL (self), names);

  for (guint i = 0; i < self->all->len; i++)
    {
      const TorgetRegisterRow *row = torget_register_row_get (self->all->pdata[i]);

      if (!row->is_known)
        g_ptr_array_add (names, row->name);
    }
  return names;
}

/**
 * torget_register_model_find:
 * @self: a model
 * @id: row id, 0 for a name that is not in the register
 * @name: (nullable): that name
 *
 * Returns: the position of the entry, or %G_MAXUINT when it is not shown
 */
guint
torget_register_model_find (TorgetRegisterModel *self,
                            gint64 id,
                            const char *name)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->shown->len; i++)
    {
      const TorgetRegisterRow *row = torget_register_row_get (self->shown->pdata[i]);

      if (row->record.id == id && (id != 0 || g_strcmp0 (row->name, name) == 0))
        return i;
    }
  return G_MAXUINT;
}

/**
 * torget_register_model_list_similar:
 * @self: a model
 * @row: one of its entries
 * @search: (nullable): some of what the others are to say; empty for all
 * @max: how many to list at most
 *
 * Lists what may be the same as an entry, shown or not.
 *
 * Returns: (transfer full) (element-type TorgetRegisterRow): copies, the likeliest first
 */
GPtrArray *
torget_register_model_list_similar (TorgetRegisterModel *self,
                                    const TorgetRegisterRow *row,
                                    const char *search,
                                    guint max)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_MODEL (self), g_ptr_array_new ());

  return torget_register_order_list_similar (self->all, row, search, max);
}

/**
 * torget_register_row_get:
 * @row: an item of a register model
 *
 * Returns: (transfer none): what the register shows of the entry
 */
const TorgetRegisterRow *
torget_register_row_get (TorgetRow *row)
{
  return torget_row_get_record (row);
}
