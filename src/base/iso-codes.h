/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Languages (ISO 639-3, living languages and macrolanguages) and countries (ISO 3166-1 alpha-2)
 * with the names and translations of iso-codes. */

const char *const *
torget_language_get_codes (void);
const char *
torget_language_get_name (const char *code);
const char *
torget_language_match (const char *text);

const char *const *
torget_country_get_codes (void);
const char *
torget_country_get_name (const char *code);
const char *
torget_country_match (const char *text);

G_END_DECLS
