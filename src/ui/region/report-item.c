/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetReportItem: one row of a #TorgetReportList; see report-item.h. */
#include "config.h"

#include "ui/region/report-item.h"

struct _TorgetReportItem
{
  GObject parent_instance;

  guint kind;
  char **texts;
  char *target;
};

G_DEFINE_FINAL_TYPE (TorgetReportItem, torget_report_item, G_TYPE_OBJECT)

static void
torget_report_item_finalize (GObject *object)
{
  TorgetReportItem *self = TORGET_REPORT_ITEM (object);

  g_strfreev (self->texts);
  g_free (self->target);
  G_OBJECT_CLASS (torget_report_item_parent_class)->finalize (object);
}

static void
torget_report_item_class_init (TorgetReportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_report_item_finalize;
}

static void
torget_report_item_init (TorgetReportItem *self)
{
}

/**
 * torget_report_item_new:
 * @kind: index of its kind
 * @texts: (array zero-terminated=1): a text for each column, in the user's language
 *
 * Returns: (transfer full): the row
 */
TorgetReportItem *
torget_report_item_new (guint kind,
                        const char *const *texts)
{
  TorgetReportItem *self = g_object_new (TORGET_TYPE_REPORT_ITEM, NULL);

  self->kind = kind;
  self->texts = g_strdupv ((char **) texts);
  return self;
}

/**
 * torget_report_item_get_kind:
 * @self: a row
 *
 * Returns: index of its kind
 */
guint
torget_report_item_get_kind (TorgetReportItem *self)
{
  g_return_val_if_fail (TORGET_IS_REPORT_ITEM (self), 0);

  return self->kind;
}

/**
 * torget_report_item_get_texts:
 * @self: a row
 *
 * Returns: (transfer none) (array zero-terminated=1): the text of each column
 */
const char *const *
torget_report_item_get_texts (TorgetReportItem *self)
{
  g_return_val_if_fail (TORGET_IS_REPORT_ITEM (self), NULL);

  return (const char *const *) self->texts;
}

/**
 * torget_report_item_set_target:
 * @self: a new row
 * @target: what the action of the list is to be done with, where it can be done with this row
 */
void
torget_report_item_set_target (TorgetReportItem *self,
                               const char *target)
{
  g_return_if_fail (TORGET_IS_REPORT_ITEM (self) && self->target == NULL);

  self->target = g_strdup (target);
}

/**
 * torget_report_item_get_target:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): what the action of the list is to be done with
 */
const char *
torget_report_item_get_target (TorgetReportItem *self)
{
  g_return_val_if_fail (TORGET_IS_REPORT_ITEM (self), NULL);

  return self->target;
}
