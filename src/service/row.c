/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list item whose record arrives later; see row.h. */
#include "config.h"

#include "service/row.h"

struct _TorgetRow
{
  GObject parent_instance;

  gint64 id;
  gpointer record; /* owned; %NULL until the page has been read */
  TorgetListGroup *group; /* that begins here, else %NULL */
};

G_DEFINE_FINAL_TYPE (TorgetRow, torget_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
torget_row_finalize (GObject *object)
{
  torget_record_free (TORGET_ROW (object)->record);
  g_clear_pointer (&TORGET_ROW (object)->group, torget_list_group_free);
  G_OBJECT_CLASS (torget_row_parent_class)->finalize (object);
}

static void
torget_row_get_property (GObject *object,
                         guint id,
                         GValue *value,
                         GParamSpec *pspec)
{
  if (id == PROP_RECORD)
    g_value_set_pointer (value, TORGET_ROW (object)->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
torget_row_class_init (TorgetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = torget_row_finalize;
  object_class->get_property = torget_row_get_property;

  properties[PROP_RECORD] = g_param_spec_pointer ("record",
                                                  NULL,
                                                  NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
torget_row_init (TorgetRow *self)
{
}

/**
 * torget_row_new:
 * @id: row id of the main record
 *
 * Returns: (transfer full): a row without its record
 */
TorgetRow *
torget_row_new (gint64 id)
{
  TorgetRow *self = g_object_new (TORGET_TYPE_ROW, NULL);

  self->id = id;
  return self;
}

/**
 * torget_row_get_id:
 * @self: a row
 *
 * Returns: row id of the main record
 */
gint64
torget_row_get_id (TorgetRow *self)
{
  g_return_val_if_fail (TORGET_IS_ROW (self), 0);

  return self->id;
}

/**
 * torget_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the record, as the list's type in domain/list-rows.h
 */
gconstpointer
torget_row_get_record (TorgetRow *self)
{
  g_return_val_if_fail (TORGET_IS_ROW (self), NULL);

  return self->record;
}

/**
 * torget_row_take_record:
 * @self: a row
 * @record: (transfer full) (nullable): the record; an equal one changes nothing
 */
void
torget_row_take_record (TorgetRow *self,
                        gpointer record)
{
  g_return_if_fail (TORGET_IS_ROW (self));

  if (self->record != NULL && record != NULL && torget_record_equal (self->record, record))
    {
      torget_record_free (record);
      return;
    }
  torget_record_free (self->record);
  self->record = record;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static gboolean
is_same_group (const TorgetListGroup *a,
               const TorgetListGroup *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->n_rows == b->n_rows && g_strcmp0 (a->name, b->name) == 0;
}

/**
 * torget_row_set_group:
 * @self: a row
 * @group: (nullable): the group of rows that begins with it; copied, an equal one changes nothing
 */
void
torget_row_set_group (TorgetRow *self,
                      const TorgetListGroup *group)
{
  g_return_if_fail (TORGET_IS_ROW (self));

  if (is_same_group (self->group, group))
    return;
  g_clear_pointer (&self->group, torget_list_group_free);
  if (group != NULL)
    {
      self->group = g_memdup2 (group, sizeof *group);
      self->group->name = g_strdup (group->name);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/**
 * torget_row_get_group:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the group of rows that begins with it
 */
const TorgetListGroup *
torget_row_get_group (TorgetRow *self)
{
  g_return_val_if_fail (TORGET_IS_ROW (self), NULL);

  return self->group;
}
