/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/person-merge.h"

G_BEGIN_DECLS

/**
 * TorgetCompareRow:
 *
 * What two persons have in one field, side by side; the one who stays first. Where they differ,
 * one of both is chosen. Signal: `chosen`, after each choice by the user.
 */
#define TORGET_TYPE_COMPARE_ROW (torget_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetCompareRow, torget_compare_row, TORGET, COMPARE_ROW, AdwPreferencesRow)

GtkWidget *torget_compare_row_new (const char *title,
                                   const char *kept,
                                   const char *other);
GtkWidget *torget_compare_row_new_heading (const char *kept,
                                           const char *other);
GtkWidget *torget_compare_row_new_choice (const char *title,
                                          const char *kept,
                                          const char *other);
void torget_compare_row_choose (TorgetCompareRow *self,
                                TorgetMergeChoice choice);
TorgetMergeChoice torget_compare_row_get_choice (TorgetCompareRow *self);

G_END_DECLS
