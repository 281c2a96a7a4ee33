/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/region-picture.h"

G_BEGIN_DECLS

/* The persons of one track whom each municipality tells of, by where they live. */

GtkWidget *torget_picture_tracks_new (const TorgetRegionPicture *picture,
                                      guint track);

G_END_DECLS
