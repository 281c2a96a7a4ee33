/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetCode:
 * @code: stable English snake_case, never changed once released (SCB's code for municipalities)
 * @sv: Swedish label
 * @en: English label
 * @synonyms: (nullable): other words that files use for it, separated by `|`
 */
typedef struct
{
  const char *code;
  const char *sv;
  const char *en;
  const char *synonyms;
} TorgetCode;

/**
 * TorgetCodeList:
 *
 * The values that a field may take, in the order in which they are offered. Static data.
 */
typedef struct
{
  const char *id;
  const TorgetCode *codes;
  guint n_codes;
} TorgetCodeList;

const TorgetCodeList *
torget_code_list_get (const char *id);
const TorgetCodeList *
torget_code_list_get_nth (guint index);

const TorgetCode *torget_code_list_find (const TorgetCodeList *list,
                                         const char *code);
const char *torget_code_list_get_label (const TorgetCodeList *list,
                                        const char *code,
                                        const char *language);
const char *torget_code_list_match (const TorgetCodeList *list,
                                    const char *text);

const char *torget_code_get_label (const TorgetCode *code,
                                   const char *language);
const char *torget_code_label (const char *list_id,
                               const char *code,
                               const char *language);

const char *
torget_municipality_get_county (const char *code);

G_END_DECLS
