/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The theme's named colours for what a timeline draws itself; see timeline-palette.h. */
#include "config.h"

#include "ui/widgets/timeline-palette.h"

static const struct
{
  const char *fill;
  const char *mark;
} names[TORGET_N_TONES] = {
  [TORGET_TONE_NEUTRAL] = { NULL, NULL },
  [TORGET_TONE_ACCENT] = { "accent_bg_color", "accent_color" },
  [TORGET_TONE_SUCCESS] = { "success_bg_color", "success_color" },
  [TORGET_TONE_WARNING] = { "warning_bg_color", "warning_color" },
  [TORGET_TONE_ERROR] = { "error_bg_color", "error_color" },
};

static GdkRGBA
look_up (GtkStyleContext *style,
         const char *name,
         const GdkRGBA *fallback)
{
  GdkRGBA colour;

  if (name != NULL && gtk_style_context_lookup_color (style, name, &colour))
    return colour;
  return *fallback;
}

/**
 * torget_timeline_palette_init:
 * @self: takes the colours
 * @widget: the widget that is being drawn
 */
void
torget_timeline_palette_init (TorgetTimelinePalette *self,
                              GtkWidget *widget)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA neutral;

  gtk_style_context_get_color (style, &self->text);
  neutral = torget_rgba_with_alpha (&self->text, 0.6);
  self->line = torget_rgba_with_alpha (&self->text, 0.12);
  self->today = look_up (style, "accent_color", &self->text);
  for (guint i = 0; i < TORGET_N_TONES; i++)
    {
      self->fill[i] = look_up (style, names[i].fill, &neutral);
      self->mark[i] = look_up (style, names[i].mark, &neutral);
    }
}

/**
 * torget_rgba_with_alpha:
 * @colour: a colour
 * @alpha: factor for its opacity
 *
 * Returns: the colour, less opaque
 */
GdkRGBA
torget_rgba_with_alpha (const GdkRGBA *colour,
                        double alpha)
{
  GdkRGBA result = *colour;

  result.alpha *= (float) alpha;
  return result;
}
