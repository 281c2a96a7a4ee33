/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean torget_xml_validate (int fd,
                              const char *schema,
                              GError **error);

G_END_DECLS
