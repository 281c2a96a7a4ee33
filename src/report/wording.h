/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text of one document in both languages, for documents that keep their texts beside themselves;
 * what several documents say is in report/phrases.h. For the files of this layer only. */
typedef struct
{
  const char *sv;
  const char *en;
} TorgetWording;

static inline const char *
torget_wording_get (const TorgetWording *self,
                    const char *language)
{
  return g_str_equal (language, "sv") ? self->sv : self->en;
}

G_END_DECLS
