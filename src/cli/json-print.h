/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "base/date.h"
#include "domain/rule.h"

G_BEGIN_DECLS

/* Members of an object, lists, and the whole document. */

void torget_cli_print_json (JsonBuilder *builder);
void torget_cli_add_text (JsonBuilder *builder,
                          const char *name,
                          const char *value);
void torget_cli_add_texts (JsonBuilder *builder,
                           const char *name,
                           const TorgetRuleText *text);
void torget_cli_add_number (JsonBuilder *builder,
                            const char *name,
                            gint64 value);
void torget_cli_add_flag (JsonBuilder *builder,
                          const char *name,
                          gboolean value);
void torget_cli_add_date (JsonBuilder *builder,
                          const char *name,
                          TorgetDate date);

/* Adds the members of one object. */
typedef void (*TorgetCliAddFunc) (JsonBuilder *builder,
                                  gconstpointer item);

void torget_cli_add_strings (JsonBuilder *builder,
                             const char *name,
                             GPtrArray *strings);
void torget_cli_add_objects (JsonBuilder *builder,
                             const char *name,
                             GPtrArray *items,
                             TorgetCliAddFunc add);
void torget_cli_print_objects (GPtrArray *items,
                               TorgetCliAddFunc add);

G_END_DECLS
