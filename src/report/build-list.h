/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"
#include "report/document.h"

G_BEGIN_DECLS

/**
 * TorgetListDocument:
 * @title: what is listed, and how many; names nobody
 * @note: (nullable): what the rows are, under the title
 * @language: of all texts
 * @today: the day that it is written
 * @is_demo: the persons are invented, and each page says so
 * @columns: (array zero-terminated=1): their headings
 * @weights: as many: their widths in relation to each other
 *
 * A list to be printed. Nothing is kept.
 */
typedef struct
{
  const char *title;
  const char *note;
  const char *language;
  TorgetDate today;
  gboolean is_demo;
  const char *const *columns;
  const guint *weights;
} TorgetListDocument;

TorgetDocument *torget_build_list (const TorgetListDocument *list);
void torget_build_list_group (TorgetDocument *document,
                              const TorgetListDocument *list,
                              const char *heading);

G_END_DECLS
