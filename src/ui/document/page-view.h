/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/document.h"

G_BEGIN_DECLS

/**
 * TorgetPageView:
 *
 * One page of a document on screen, as it will be on paper. Says its text to a screen reader.
 */
#define TORGET_TYPE_PAGE_VIEW (torget_page_view_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPageView, torget_page_view, TORGET, PAGE_VIEW, GtkWidget)

GtkWidget *torget_page_view_new (TorgetPages *pages,
                                 guint index);
void torget_page_view_set_scale (TorgetPageView *self,
                                 double scale);
double torget_page_view_get_scale (TorgetPageView *self);

G_END_DECLS
