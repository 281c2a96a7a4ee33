/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/today/today-item.h"

G_BEGIN_DECLS

GtkListItemFactory *torget_today_factory_new (void);

G_END_DECLS
