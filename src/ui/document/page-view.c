/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetPageView: see page-view.h. Fits its width unless it is given a scale. */
#include "config.h"

#include "ui/document/page-view.h"

#include <glib/gi18n.h>
#include <math.h>

#define PIXELS_PER_POINT (96.0 / 72.0)
#define SMALLEST_WIDTH 160

struct _TorgetPageView
{
  GtkWidget parent_instance;

  TorgetPages *pages; /* not owned */
  guint index;
  double scale; /* 1 is as large as on paper; 0 fits the width */
};

G_DEFINE_FINAL_TYPE (TorgetPageView, torget_page_view, GTK_TYPE_WIDGET)

static int
get_width (TorgetPageView *self,
           double scale)
{
  return (int) round (torget_pages_get_width (self->pages) * PIXELS_PER_POINT * scale);
}

static int
get_height (TorgetPageView *self,
            double width)
{
  return (int) round (width * torget_pages_get_height (self->pages)
                      / torget_pages_get_width (self->pages));
}

static GtkSizeRequestMode
torget_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
torget_page_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  TorgetPageView *self = TORGET_PAGE_VIEW (widget);
  const double scale = self->scale;
  const int width = get_width (self, scale > 0 ? scale : 1);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = scale > 0 ? width : SMALLEST_WIDTH;
      *natural = width;
    }
  else
    *minimum = *natural = get_height (self, scale > 0 || for_size < 0 ? width : for_size);
}

static void
torget_page_view_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot)
{
  TorgetPageView *self = TORGET_PAGE_VIEW (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  const double scale = MIN (width / torget_pages_get_width (self->pages),
                            height / torget_pages_get_height (self->pages));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  torget_pages_draw (self->pages, self->index, TORGET_DRAWING_SCREEN, cr);
  cairo_destroy (cr);
}

static void
torget_page_view_class_init (TorgetPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = torget_page_view_get_request_mode;
  widget_class->measure = torget_page_view_measure;
  widget_class->snapshot = torget_page_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
torget_page_view_init (TorgetPageView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * torget_page_view_new:
 * @pages: a document; must outlive the widget
 * @index: from 0
 *
 * Returns: (transfer floating): one of its pages
 */
GtkWidget *
torget_page_view_new (TorgetPages *pages,
                      guint index)
{
  TorgetPageView *self = g_object_new (TORGET_TYPE_PAGE_VIEW, NULL);
  g_autofree char *text = torget_pages_dup_text (pages, index);
  /* Translators: a page of a document. The first %u is its number, the second how many there
   * are. */
  g_autofree char *label
      = g_strdup_printf (_ ("Page %u of %u"), index + 1, torget_pages_get_count (pages));

  self->pages = pages;
  self->index = index;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return GTK_WIDGET (self);
}

/**
 * torget_page_view_set_scale:
 * @self: a page
 * @scale: 1 is as large as on paper; 0 fits the width that there is
 */
void
torget_page_view_set_scale (TorgetPageView *self,
                            double scale)
{
  g_return_if_fail (TORGET_IS_PAGE_VIEW (self));

  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * torget_page_view_get_scale:
 * @self: a page
 *
 * Returns: how large it is shown, also when it fits the width
 */
double
torget_page_view_get_scale (TorgetPageView *self)
{
  g_return_val_if_fail (TORGET_IS_PAGE_VIEW (self), 1);

  return self->scale > 0 ? self->scale
                         : gtk_widget_get_width (GTK_WIDGET (self))
                               / (torget_pages_get_width (self->pages) * PIXELS_PER_POINT);
}
