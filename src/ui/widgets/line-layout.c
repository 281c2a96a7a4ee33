/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetLineLayout: children side by side, each in its natural width and in the middle of the
 * height, or at its top when it aligns itself there. The first that expands takes what the others
 * leave, and wraps in it. A box, and a child that aligns itself, look for the narrowest text of a
 * height, and lay a sentence out some forty times for that; with this, four times.
 */
#include "config.h"

#include "ui/widgets/line-layout.h"

struct _TorgetLineLayout
{
  GtkLayoutManager parent_instance;

  int spacing; /* pixels between children */
};

enum
{
  PROP_SPACING = 1
};

G_DEFINE_FINAL_TYPE (TorgetLineLayout, torget_line_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What a line needs; the text is the child that expands. */
typedef struct
{
  GtkWidget *text;
  int text_minimum;
  int text_natural;
  int others; /* width of the other children and of all gaps */
} Line;

static gboolean
is_text (GtkWidget *child,
         const Line *line)
{
  return line->text == NULL && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
}

static void
measure_line (TorgetLineLayout *self,
              GtkWidget *widget,
              Line *line)
{
  int n_children = 0;

  *line = (Line){ 0 };
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      if (n_children++ > 0)
        line->others += self->spacing;
      if (is_text (child, line))
        {
          line->text = child;
          line->text_minimum = minimum;
          line->text_natural = natural;
        }
      else
        line->others += natural;
    }
}

static int
get_child_width (GtkWidget *child,
                 const Line *line,
                 int width)
{
  int natural;

  if (child == line->text)
    return MAX (line->text_minimum, width - line->others);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
measure_height (GtkWidget *widget,
                const Line *line,
                int width)
{
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, get_child_width (child, line, width),
                          NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }
  return height;
}

static GtkSizeRequestMode
torget_line_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
torget_line_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  Line line;

  measure_line (TORGET_LINE_LAYOUT (manager), widget, &line);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural
        = measure_height (widget, &line, for_size >= 0 ? for_size : line.others + line.text_natural);
  else
    {
      *minimum = line.others + line.text_minimum;
      *natural = line.others + line.text_natural;
    }
}

static void
torget_line_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  TorgetLineLayout *self = TORGET_LINE_LAYOUT (manager);
  const gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Line line;
  int x = 0;

  measure_line (self, widget, &line);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;

      if (!gtk_widget_should_layout (child))
        continue;
      place.width = get_child_width (child, &line, width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL,
                          NULL);
      place.x = is_mirrored ? width - x - place.width : x;
      place.y = gtk_widget_get_valign (child) == GTK_ALIGN_START
                    ? 0
                    : MAX (0, (height - place.height) / 2);
      gtk_widget_size_allocate (child, &place, -1);
      x += place.width + self->spacing;
    }
}

static void
torget_line_layout_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_SPACING)
    TORGET_LINE_LAYOUT (object)->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_line_layout_class_init (TorgetLineLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = torget_line_layout_set_property;
  layout_class->get_request_mode = torget_line_layout_get_request_mode;
  layout_class->measure = torget_line_layout_measure;
  layout_class->allocate = torget_line_layout_allocate;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_SPACING,
      g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                        G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

static void
torget_line_layout_init (TorgetLineLayout *self)
{
}

/**
 * torget_line_layout_new:
 * @spacing: pixels between children
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *
torget_line_layout_new (int spacing)
{
  return g_object_new (TORGET_TYPE_LINE_LAYOUT, "spacing", spacing, NULL);
}
