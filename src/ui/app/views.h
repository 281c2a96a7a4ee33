/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/list-query.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetView:
 * @id: stable name, the target of `win.show-view`
 * @title: marked for translation
 * @icon_name: symbolic icon
 * @kind: the list whose rows the sidebar counts, or %TORGET_VIEW_NO_LIST
 * @create: makes the page
 *
 * An entry of the sidebar.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *icon_name;
  int kind;
  GtkWidget *(*create) (TorgetSession *session);
} TorgetView;

#define TORGET_VIEW_NO_LIST (-1)

const TorgetView *torget_views_get (guint index);
const TorgetView *torget_views_find (const char *id);

G_END_DECLS
