/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TorgetTone:
 * @TORGET_TONE_NEUTRAL: nothing to notice
 * @TORGET_TONE_ACCENT: under way, or worth knowing
 * @TORGET_TONE_SUCCESS: as it should be
 * @TORGET_TONE_WARNING: someone should look at it
 * @TORGET_TONE_ERROR: wrong, or too late
 *
 * How a chip, a problem or a timeline item is coloured. Never the only carrier of meaning:
 * every user of a tone also shows a word and, where there is room, an icon.
 */
typedef enum
{
  TORGET_TONE_NEUTRAL,
  TORGET_TONE_ACCENT,
  TORGET_TONE_SUCCESS,
  TORGET_TONE_WARNING,
  TORGET_TONE_ERROR,
} TorgetTone;

#define TORGET_TYPE_TONE (torget_tone_get_type ())
GType torget_tone_get_type (void);

#define TORGET_N_TONES (TORGET_TONE_ERROR + 1)

const char *torget_tone_get_style_class (TorgetTone tone);
const char *torget_tone_get_icon_name (TorgetTone tone);

G_END_DECLS
