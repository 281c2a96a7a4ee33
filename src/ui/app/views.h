/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/session.h"
#include "ui/list/list-spec.h"

G_BEGIN_DECLS

#define TORGET_VIEW_ALL_TRACKS "all"

/**
 * TorgetView:
 * @id: stable name, the target of `win.show-view`
 * @title: marked for translation
 * @icon_name: symbolic icon
 * @list: (nullable): the list that it shows, whose rows the sidebar counts unless there is a @track
 * @track: (nullable): code of the track whose deadlines of the week the sidebar counts;
 *   %TORGET_VIEW_ALL_TRACKS for all
 * @create: (nullable): makes the page of a view that is no list
 *
 * An entry of the sidebar.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *icon_name;
  const TorgetListSpec *list;
  const char *track;
  GtkWidget *(*create) (TorgetSession *session);
} TorgetView;

const TorgetView *torget_views_get (guint index);
const TorgetView *torget_views_find (const char *id);
GtkWidget *torget_view_create_page (const TorgetView *view,
                                    TorgetSession *session);

G_END_DECLS
