/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide text is, for what must have room for some of it whatever its size. */
#include "config.h"

#include "ui/widgets/char-width.h"

/**
 * torget_widget_get_char_width:
 * @widget: a widget
 *
 * Returns: about how wide a character of its font is, in pixels
 */
int
torget_widget_get_char_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics
      = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  const int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width);
}
