/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TorgetLookup:
 * @TORGET_LOOKUP_LANGUAGE: languages, ISO 639-3
 * @TORGET_LOOKUP_COUNTRY: countries, ISO 3166-1 alpha-2
 *
 * A table too long to choose from: one types a name and gets a code.
 */
typedef enum
{
  TORGET_LOOKUP_LANGUAGE,
  TORGET_LOOKUP_COUNTRY,
} TorgetLookup;

#define TORGET_TYPE_LOOKUP (torget_lookup_get_type ())
GType torget_lookup_get_type (void);

const char *torget_lookup_get_name (TorgetLookup lookup,
                                    const char *code);
const char *torget_lookup_match (TorgetLookup lookup,
                                 const char *text);
GPtrArray *torget_lookup_search (TorgetLookup lookup,
                                 const char *text,
                                 guint max);

G_END_DECLS
