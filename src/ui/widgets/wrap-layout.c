/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetWrapLayout: children one after the other, each in its own width, and on a new line where
 * there is no more room; as words in a paragraph. From right to left in such languages.
 */
#include "config.h"

#include "ui/widgets/wrap-layout.h"

struct _TorgetWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing; /* pixels, between children and between lines */
};

G_DEFINE_FINAL_TYPE (TorgetWrapLayout, torget_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int x;
  int y;
  int line_height;
} Pen;

/* Places a child of that size at the pen, and moves the pen on. */
static GtkAllocation
place (TorgetWrapLayout *self,
       Pen *pen,
       int available,
       int width,
       int height)
{
  GtkAllocation place;

  width = MIN (width, available);
  if (pen->x > 0 && pen->x + width > available)
    {
      pen->x = 0;
      pen->y += pen->line_height + self->spacing;
      pen->line_height = 0;
    }
  place = (GtkAllocation){ pen->x, pen->y, width, height };
  pen->x += width + self->spacing;
  pen->line_height = MAX (pen->line_height, height);
  return place;
}

static void
measure_child (GtkWidget *child,
               int available,
               int *width,
               int *height)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, width, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MIN (*width, available), NULL, height, NULL,
                      NULL);
}

/* The height of all lines at a width; and, with @allocate, the children in their places. */
static int
lay_out (TorgetWrapLayout *self,
         GtkWidget *widget,
         int available,
         gboolean allocate)
{
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Pen pen = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation box;
      int width;
      int height;

      if (!gtk_widget_should_layout (child))
        continue;
      measure_child (child, available, &width, &height);
      box = place (self, &pen, available, width, height);
      if (is_rtl)
        box.x = available - box.x - box.width;
      if (allocate)
        gtk_widget_size_allocate (child, &box, -1);
    }
  return pen.y + pen.line_height;
}

static void
measure_width (TorgetWrapLayout *self,
               GtkWidget *widget,
               int *minimum,
               int *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static GtkSizeRequestMode
torget_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
torget_wrap_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  TorgetWrapLayout *self = TORGET_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural
        = lay_out (self, widget, for_size >= 0 ? for_size : G_MAXINT / 2, FALSE);
}

static void
torget_wrap_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  lay_out (TORGET_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
torget_wrap_layout_class_init (TorgetWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = torget_wrap_layout_get_request_mode;
  layout_class->measure = torget_wrap_layout_measure;
  layout_class->allocate = torget_wrap_layout_allocate;
}

static void
torget_wrap_layout_init (TorgetWrapLayout *self)
{
}

/**
 * torget_wrap_layout_new:
 * @spacing: pixels between children and between lines
 *
 * Returns: (transfer full): a layout for gtk_widget_set_layout_manager()
 */
GtkLayoutManager *
torget_wrap_layout_new (int spacing)
{
  TorgetWrapLayout *self = g_object_new (TORGET_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
