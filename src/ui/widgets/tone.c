/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The five tones in which the window speaks, and how the theme draws them; see tone.h. */
#include "config.h"

#include "ui/widgets/tone.h"

G_DEFINE_ENUM_TYPE (TorgetTone,
                    torget_tone,
                    G_DEFINE_ENUM_VALUE (TORGET_TONE_NEUTRAL, "neutral"),
                    G_DEFINE_ENUM_VALUE (TORGET_TONE_ACCENT, "accent"),
                    G_DEFINE_ENUM_VALUE (TORGET_TONE_SUCCESS, "success"),
                    G_DEFINE_ENUM_VALUE (TORGET_TONE_WARNING, "warning"),
                    G_DEFINE_ENUM_VALUE (TORGET_TONE_ERROR, "error"))

static const struct
{
  const char *style_class;
  const char *icon_name;
} tones[TORGET_N_TONES] = {
  [TORGET_TONE_NEUTRAL] = { "neutral", "dialog-information-symbolic" },
  [TORGET_TONE_ACCENT] = { "accent", "dialog-information-symbolic" },
  [TORGET_TONE_SUCCESS] = { "success", "emblem-ok-symbolic" },
  [TORGET_TONE_WARNING] = { "warning", "dialog-warning-symbolic" },
  [TORGET_TONE_ERROR] = { "error", "dialog-error-symbolic" },
};

/**
 * torget_tone_get_style_class:
 * @tone: a tone
 *
 * Returns: (transfer none): the libadwaita style class; `neutral` is ours and adds no colour
 */
const char *
torget_tone_get_style_class (TorgetTone tone)
{
  return tones[tone].style_class;
}

/**
 * torget_tone_get_icon_name:
 * @tone: a tone
 *
 * Returns: (transfer none): the symbolic icon that says the same as the colour
 */
const char *
torget_tone_get_icon_name (TorgetTone tone)
{
  return tones[tone].icon_name;
}
