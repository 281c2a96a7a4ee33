/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/sublet-bar.h"
#include "service/row.h"
#include "ui/list/list-bar.h"
#include "ui/list/list-spec.h"

G_BEGIN_DECLS

#define TORGET_TYPE_LIST_CELL (torget_list_cell_get_type ())
G_DECLARE_FINAL_TYPE (TorgetListCell, torget_list_cell, TORGET, LIST_CELL, GtkWidget)

GtkWidget *torget_list_cell_new (const TorgetListColumn *column);
void torget_list_cell_set_row (TorgetListCell *self,
                               TorgetRow *row);

const char *torget_list_cell_get_text (TorgetListCell *self);
void torget_list_cell_set_text (TorgetListCell *self,
                                const char *text);
void torget_list_cell_set_tip (TorgetListCell *self,
                               const char *tip);
void torget_list_cell_set_icon (TorgetListCell *self,
                                TorgetTone tone,
                                const char *icon_name);
void torget_list_cell_set_status (TorgetListCell *self,
                                  TorgetTone tone,
                                  const char *text);
void torget_list_cell_set_done (TorgetListCell *self,
                                const char *text);
void torget_list_cell_set_two_years (TorgetListCell *self,
                                     const TorgetSubletBar *bar,
                                     const char *text);
void torget_list_cell_set_bar (TorgetListCell *self,
                               const TorgetBarContent *content,
                               const char *text,
                               const char *words);

G_END_DECLS
