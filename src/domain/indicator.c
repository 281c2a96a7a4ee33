/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking up the indicators; their tables are made from data/indicators/. */
#include "config.h"

#include "domain/indicator.h"

/**
 * torget_indicator_find:
 * @id: its identity
 *
 * Returns: (nullable) (transfer none): the indicator
 */
const TorgetIndicator *
torget_indicator_find (const char *id)
{
  for (guint i = 0; i < torget_n_indicators; i++)
    if (g_str_equal (torget_indicators[i].id, id))
      return &torget_indicators[i];
  return NULL;
}

/**
 * torget_indicator_text:
 * @text: in both languages
 * @language: `sv`, or English
 *
 * Returns: (nullable) (transfer none): the text in one of them
 */
const char *
torget_indicator_text (const TorgetRuleText *text,
                       const char *language)
{
  return g_strcmp0 (language, "sv") == 0 ? text->sv : text->en;
}
