/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"
#include "ui/list/list-spec.h"

G_BEGIN_DECLS

#define TORGET_TYPE_LIST_FILTERS (torget_list_filters_get_type ())
G_DECLARE_FINAL_TYPE (TorgetListFilters, torget_list_filters, TORGET, LIST_FILTERS, AdwBin)

void torget_list_filters_set_up (TorgetListFilters *self,
                                 TorgetSession *session,
                                 const TorgetListSpec *spec);
void torget_list_filters_apply (TorgetListFilters *self,
                                TorgetListQuery *query);
char *torget_list_filters_dup_text (TorgetListFilters *self,
                                    const char *search);
gboolean torget_list_filters_is_active (TorgetListFilters *self);
void torget_list_filters_clear (TorgetListFilters *self);
void torget_list_filters_show (TorgetListFilters *self,
                               const TorgetListQuery *query);
void torget_list_filters_choose_field (TorgetListFilters *self,
                                       const char *field,
                                       const char *value);
void torget_list_filters_choose (TorgetListFilters *self,
                                 guint filter,
                                 const char *value);

G_END_DECLS
