/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTwoYearBar: a housing contract on its way to two years.
 *
 * Property `compact` (construct only): the bar with an icon for where it stands, for a cell of a
 * list; its sentences are the tooltip. Otherwise a chip says where it stands, and under the bar
 * its days are named; the bar takes the keyboard's focus, and its sentences are its name.
 */
#include "config.h"

#include "ui/widgets/two-year-bar.h"

#include "ui/widgets/children.h"
#include "ui/widgets/mark-labels.h"
#include "ui/widgets/status-chip.h"
#include "ui/widgets/two-year-text.h"
#include "ui/widgets/two-year-track.h"

#include <math.h>

/* Between chip, bar and labels, and between the icon and the bar. */
#define SPACING 6
#define LABEL_GAP 10
#define ROW_GAP 3

struct _TorgetTwoYearBar
{
  GtkWidget parent_instance;

  gboolean is_compact;
  TorgetTwoYearTrack *track;
  GtkImage *icon;         /* of the compact form */
  TorgetStatusChip *chip; /* of the full form */
  GtkWidget *labels[TORGET_N_SUBLET_MARKS];
  TorgetSubletMark marks[TORGET_N_SUBLET_MARKS];
  guint n_marks;
};

G_DEFINE_FINAL_TYPE (TorgetTwoYearBar, torget_two_year_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_COMPACT = 1,
  N_PROPS
};

static int
get_natural (gpointer widget,
             GtkOrientation orientation)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (widget, NULL, &size);
  return orientation == GTK_ORIENTATION_HORIZONTAL ? size.width : size.height;
}

/* Where the names of the days stand under a bar of @width. Returns: the height of all rows. */
static int
place_labels (TorgetTwoYearBar *self,
              int width,
              TorgetMarkLabel places[TORGET_N_SUBLET_MARKS],
              int *row_height)
{
  *row_height = 0;
  for (guint i = 0; i < self->n_marks; i++)
    {
      places[i].x = torget_two_year_track_get_x (self->track, self->marks[i].date, width);
      places[i].width = get_natural (self->labels[i], GTK_ORIENTATION_HORIZONTAL);
      *row_height = MAX (*row_height, get_natural (self->labels[i], GTK_ORIENTATION_VERTICAL));
    }
  *row_height += ROW_GAP;
  return (int) torget_mark_labels_place (places, self->n_marks, width, LABEL_GAP) * *row_height;
}

/* Compact: the bar, and the icon after it */

static void
measure_compact (TorgetTwoYearBar *self,
                 GtkOrientation orientation,
                 int *minimum,
                 int *natural)
{
  const int icon = get_natural (self->icon, orientation);

  gtk_widget_measure (GTK_WIDGET (self->track), orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum += SPACING + icon;
      *natural += SPACING + icon;
      return;
    }
  *minimum = MAX (*minimum, icon);
  *natural = MAX (*natural, icon);
}

static void
allocate_compact (TorgetTwoYearBar *self,
                  int width,
                  int height)
{
  const gboolean is_rtl
      = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const int icon = get_natural (self->icon, GTK_ORIENTATION_HORIZONTAL);
  const int track = MAX (width - SPACING - icon, 1);
  const int tall = MIN (height, get_natural (self->track, GTK_ORIENTATION_VERTICAL));

  gtk_widget_size_allocate (GTK_WIDGET (self->track),
                            &(GtkAllocation){ is_rtl ? width - track : 0, (height - tall) / 2,
                                              track, tall },
                            -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->icon),
                            &(GtkAllocation){ is_rtl ? 0 : width - icon, 0, icon, height }, -1);
}

/* Full: the chip, under it the bar, under it the names of the days */

static void
measure_full (TorgetTwoYearBar *self,
              GtkOrientation orientation,
              int for_size,
              int *minimum,
              int *natural)
{
  TorgetMarkLabel places[TORGET_N_SUBLET_MARKS];
  int row_height;

  gtk_widget_measure (GTK_WIDGET (self->track), orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (guint i = 0; i < self->n_marks; i++)
        *minimum = MAX (*minimum, get_natural (self->labels[i], orientation));
      *natural = MAX (*natural, *minimum);
      return;
    }
  if (for_size < 0)
    for_size = get_natural (self->track, GTK_ORIENTATION_HORIZONTAL);
  *minimum += get_natural (self->chip, orientation) + 2 * SPACING;
  *minimum += place_labels (self, for_size, places, &row_height);
  *natural = *minimum;
}

static void
allocate_full (TorgetTwoYearBar *self,
               int width)
{
  const int chip_width = MIN (width, get_natural (self->chip, GTK_ORIENTATION_HORIZONTAL));
  const int chip_height = get_natural (self->chip, GTK_ORIENTATION_VERTICAL);
  const int track_height = get_natural (self->track, GTK_ORIENTATION_VERTICAL);
  const int top = chip_height + SPACING + track_height + SPACING;
  TorgetMarkLabel places[TORGET_N_SUBLET_MARKS];
  int row_height;

  gtk_widget_size_allocate (GTK_WIDGET (self->chip),
                            &(GtkAllocation){ 0, 0, chip_width, chip_height }, -1);
  gtk_widget_size_allocate (
      GTK_WIDGET (self->track),
      &(GtkAllocation){ 0, chip_height + SPACING, width, track_height }, -1);
  place_labels (self, width, places, &row_height);
  for (guint i = 0; i < self->n_marks; i++)
    gtk_widget_size_allocate (self->labels[i],
                              &(GtkAllocation){ (int) floor (places[i].left),
                                                top + (int) places[i].row * row_height,
                                                (int) places[i].width, row_height },
                              -1);
}

static void
torget_two_year_bar_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  TorgetTwoYearBar *self = TORGET_TWO_YEAR_BAR (widget);

  if (self->is_compact)
    measure_compact (self, orientation, minimum, natural);
  else
    measure_full (self, orientation, for_size, minimum, natural);
}

static void
torget_two_year_bar_size_allocate (GtkWidget *widget,
                                   int width,
                                   int height,
                                   int baseline)
{
  TorgetTwoYearBar *self = TORGET_TWO_YEAR_BAR (widget);

  if (self->is_compact)
    allocate_compact (self, width, height);
  else
    allocate_full (self, width);
}

static GtkSizeRequestMode
torget_two_year_bar_get_request_mode (GtkWidget *widget)
{
  return TORGET_TWO_YEAR_BAR (widget)->is_compact ? GTK_SIZE_REQUEST_CONSTANT_SIZE
                                                  : GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The bar's name says the days already. */
static GtkWidget *
create_label (TorgetTwoYearBar *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, "justify",
                                   GTK_JUSTIFY_CENTER, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
add_full (TorgetTwoYearBar *self)
{
  self->chip = TORGET_STATUS_CHIP (torget_status_chip_new (TORGET_TONE_NEUTRAL, NULL, NULL));
  gtk_widget_insert_before (GTK_WIDGET (self->chip), GTK_WIDGET (self),
                            GTK_WIDGET (self->track));
  gtk_widget_add_css_class (GTK_WIDGET (self), "full");
  gtk_widget_set_focusable (GTK_WIDGET (self->track), TRUE);
  for (guint i = 0; i < TORGET_N_SUBLET_MARKS; i++)
    self->labels[i] = create_label (self);
}

static void
add_compact (TorgetTwoYearBar *self)
{
  self->icon = GTK_IMAGE (g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->icon), GTK_WIDGET (self));
}

static void
torget_two_year_bar_constructed (GObject *object)
{
  TorgetTwoYearBar *self = TORGET_TWO_YEAR_BAR (object);

  G_OBJECT_CLASS (torget_two_year_bar_parent_class)->constructed (object);
  self->track = TORGET_TWO_YEAR_TRACK (torget_two_year_track_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->track), GTK_WIDGET (self));
  if (self->is_compact)
    add_compact (self);
  else
    add_full (self);
}

static void
torget_two_year_bar_dispose (GObject *object)
{
  torget_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (torget_two_year_bar_parent_class)->dispose (object);
}

static void
torget_two_year_bar_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_COMPACT)
    TORGET_TWO_YEAR_BAR (object)->is_compact = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_two_year_bar_class_init (TorgetTwoYearBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = torget_two_year_bar_constructed;
  object_class->dispose = torget_two_year_bar_dispose;
  object_class->set_property = torget_two_year_bar_set_property;
  widget_class->get_request_mode = torget_two_year_bar_get_request_mode;
  widget_class->measure = torget_two_year_bar_measure;
  widget_class->size_allocate = torget_two_year_bar_size_allocate;

  g_object_class_install_property (
      object_class, PROP_COMPACT,
      g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (widget_class, "twoyearbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
torget_two_year_bar_init (TorgetTwoYearBar *self)
{
}

/**
 * torget_two_year_bar_new:
 * @is_compact: whether it stands in a cell of a list
 *
 * Returns: (transfer floating): an empty bar
 */
GtkWidget *
torget_two_year_bar_new (gboolean is_compact)
{
  return g_object_new (TORGET_TYPE_TWO_YEAR_BAR, "compact", is_compact, NULL);
}

static void
show_labels (TorgetTwoYearBar *self)
{
  char iso[TORGET_DATE_ISO_SIZE];

  for (guint i = 0; i < TORGET_N_SUBLET_MARKS; i++)
    {
      const TorgetSubletMark *mark = &self->marks[i];
      g_autofree char *text = NULL;

      gtk_widget_set_visible (self->labels[i], i < self->n_marks);
      if (i >= self->n_marks)
        continue;
      text = g_strdup_printf ("%s\n%s", torget_sublet_mark_get_label (mark->kind),
                              torget_date_write_iso (mark->date, iso));
      gtk_label_set_text (GTK_LABEL (self->labels[i]), text);
    }
}

static void
show_icon (TorgetTwoYearBar *self,
           const TorgetSubletBar *bar)
{
  static const char *const tones[] = { "accent", "success", "warning", "error", NULL };
  const TorgetTone tone = torget_sublet_state_get_tone (bar->state);
  g_autofree char *text = torget_sublet_bar_dup_text (bar);

  for (guint i = 0; tones[i] != NULL; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), tones[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), torget_tone_get_style_class (tone));
  gtk_image_set_from_icon_name (self->icon, torget_sublet_state_get_icon_name (bar->state));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
}

/**
 * torget_two_year_bar_set:
 * @self: a bar
 * @bar: what to show; copied
 */
void
torget_two_year_bar_set (TorgetTwoYearBar *self,
                         const TorgetSubletBar *bar)
{
  g_return_if_fail (TORGET_IS_TWO_YEAR_BAR (self));
  g_return_if_fail (bar != NULL);

  torget_two_year_track_set (self->track, bar);
  self->n_marks = torget_sublet_bar_list_marks (bar, self->marks);
  if (self->is_compact)
    show_icon (self, bar);
  else
    {
      torget_status_chip_set (self->chip, torget_sublet_state_get_tone (bar->state),
                              torget_sublet_state_get_icon_name (bar->state),
                              torget_sublet_state_get_word (bar->state));
      show_labels (self);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
