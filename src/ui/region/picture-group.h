/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/region-picture.h"

G_BEGIN_DECLS

/* One indicator in all municipalities, women and men as bars beside each other. */

GtkWidget *torget_picture_group_new (const TorgetRegionPicture *picture,
                                     const TorgetIndicator *indicator);

G_END_DECLS
