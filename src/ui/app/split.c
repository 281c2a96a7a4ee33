/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetSplit: a list and, beside it, what is selected there, with a divider that can be dragged.
 * Where both do not fit (a small window, large text), only one of them is shown at a time.
 *
 * Properties: `show-detail`, whether something is selected; `folded` (read only), whether there is
 * room for one only; `position`, of the divider.
 *
 * Signal: `leave-list`, the list has the keyboard and is about to be hidden; GTK would leave the
 * keyboard on the divider.
 *
 * The list alone has the whole width while nothing is selected. Folding hides a child, which
 * must not happen while sizes are being allocated, so it follows in an idle.
 */
#include "config.h"

#include "ui/app/split.h"

#include "ui/widgets/char-width.h"
#include "ui/widgets/children.h"

#include <adwaita.h>

/* What a list and a person's page need at the least, in characters. */
#define MIN_CHARS_OF_HEIGHT 40
#define LIST_CHARS 38
#define DETAIL_CHARS 66

struct _TorgetSplit
{
  GtkWidget parent_instance;

  GtkPaned *paned;
  GtkWidget *list;
  GtkWidget *detail;
  gboolean show_detail;
  gboolean is_folded;
  int list_chars;
  int detail_chars;
  guint fold_source;
};

G_DEFINE_FINAL_TYPE (TorgetSplit, torget_split, GTK_TYPE_WIDGET)

enum
{
  PROP_SHOW_DETAIL = 1,
  PROP_FOLDED,
  PROP_POSITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint leave_list_signal;

static gboolean
needs_folding (TorgetSplit *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const int n_chars = self->list_chars + self->detail_chars;

  return gtk_widget_get_width (widget) < n_chars * torget_widget_get_char_width (widget);
}

/* Side by side, the divider stops where either would be too narrow. */
static void
update_minimum (TorgetSplit *self)
{
  const int char_width = torget_widget_get_char_width (GTK_WIDGET (self));
  const int width = self->is_folded ? -1 : self->detail_chars * char_width;

  gtk_widget_set_size_request (self->detail, width, -1);
}

static void
update_children (TorgetSplit *self)
{
  const gboolean shows_list = !self->is_folded || !self->show_detail;

  if (self->list == NULL)
    return;
  update_minimum (self);
  gtk_widget_set_visible (self->detail, self->show_detail);
  if (!shows_list && torget_widget_has_keyboard (self->list))
    g_signal_emit (self, leave_list_signal, 0);
  gtk_widget_set_visible (self->list, shows_list);
}

static gboolean
fold_cb (gpointer user_data)
{
  TorgetSplit *self = user_data;
  const gboolean is_folded = needs_folding (self);

  self->fold_source = 0;
  if (is_folded != self->is_folded)
    {
      self->is_folded = is_folded;
      update_children (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
    }
  return G_SOURCE_REMOVE;
}

static void
torget_split_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  TorgetSplit *self = TORGET_SPLIT (widget);

  gtk_widget_measure (GTK_WIDGET (self->paned), orientation, for_size, minimum, natural, NULL,
                      NULL);
  /* Narrower than both children: then it folds. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, self->list_chars * torget_widget_get_char_width (widget));
}

static void
torget_split_size_allocate (GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  TorgetSplit *self = TORGET_SPLIT (widget);
  int minimum;

  gtk_widget_measure (GTK_WIDGET (self->paned), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (self->paned), MAX (width, minimum), height, baseline, NULL);
  if (needs_folding (self) != self->is_folded && self->fold_source == 0)
    self->fold_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold_cb, self, NULL);
}

static void
torget_split_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  TorgetSplit *self = TORGET_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SHOW_DETAIL:
      g_value_set_boolean (value, self->show_detail);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->is_folded);
      break;
    case PROP_POSITION:
      g_value_set_int (value, gtk_paned_get_position (self->paned));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
torget_split_set_property (GObject *object,
                           guint prop_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  TorgetSplit *self = TORGET_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SHOW_DETAIL:
      torget_split_set_show_detail (self, g_value_get_boolean (value));
      break;
    case PROP_POSITION:
      gtk_paned_set_position (self->paned, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
torget_split_dispose (GObject *object)
{
  g_clear_handle_id (&TORGET_SPLIT (object)->fold_source, g_source_remove);
  torget_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (torget_split_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SHOW_DETAIL] = g_param_spec_boolean ("show-detail", NULL, NULL, FALSE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITION]
      = g_param_spec_int ("position", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
torget_split_class_init (TorgetSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_split_dispose;
  object_class->get_property = torget_split_get_property;
  object_class->set_property = torget_split_set_property;
  widget_class->measure = torget_split_measure;
  widget_class->size_allocate = torget_split_size_allocate;
  leave_list_signal = g_signal_new ("leave-list", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  install_properties (object_class);
}

static void
position_cb (TorgetSplit *self)
{
  if (self->show_detail && !self->is_folded)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

static void
torget_split_init (TorgetSplit *self)
{
  self->list_chars = LIST_CHARS;
  self->detail_chars = DETAIL_CHARS;
  self->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_paned_set_resize_start_child (self->paned, FALSE);
  gtk_paned_set_shrink_start_child (self->paned, FALSE);
  gtk_paned_set_shrink_end_child (self->paned, FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (GTK_WIDGET (self->paned), GTK_WIDGET (self));
  g_signal_connect_object (self->paned, "notify::position", G_CALLBACK (position_cb), self,
                           G_CONNECT_SWAPPED);
}

/* A child scrolls in what it is given. A pane says so: GtkPaned asks each child how wide it is at
 * its height, and for each such question a label lays its text out over and over. */

static GtkSizeRequestMode
get_pane_mode (GtkWidget *pane)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
measure_pane (GtkWidget *pane,
              GtkOrientation orientation,
              int for_size,
              int *minimum,
              int *natural,
              int *minimum_baseline,
              int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MIN_CHARS_OF_HEIGHT * torget_widget_get_char_width (pane);
  else
    gtk_widget_measure (gtk_widget_get_first_child (pane), orientation, -1, minimum, natural, NULL,
                        NULL);
}

static void
allocate_pane (GtkWidget *pane,
               int width,
               int height,
               int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (pane), width, height, baseline, NULL);
}

static GtkWidget *
create_pane (GtkWidget *child)
{
  GtkWidget *pane = adw_bin_new ();

  gtk_widget_set_layout_manager (
      pane, gtk_custom_layout_new (get_pane_mode, measure_pane, allocate_pane));
  adw_bin_set_child (ADW_BIN (pane), child);
  return pane;
}

/**
 * torget_split_set_children:
 * @self: a split
 * @list: (transfer floating): the list
 * @detail: (transfer floating): what is selected in it
 */
void
torget_split_set_children (TorgetSplit *self,
                           GtkWidget *list,
                           GtkWidget *detail)
{
  g_return_if_fail (TORGET_IS_SPLIT (self));

  self->list = create_pane (list);
  self->detail = create_pane (detail);
  gtk_paned_set_start_child (self->paned, self->list);
  gtk_paned_set_end_child (self->paned, self->detail);
  update_children (self);
}

/**
 * torget_split_set_minimum:
 * @self: a split
 * @list_chars: what the list needs at the least, in characters
 * @detail_chars: what the detail needs
 *
 * Where both do not fit, one of them is shown at a time.
 */
void
torget_split_set_minimum (TorgetSplit *self,
                          int list_chars,
                          int detail_chars)
{
  g_return_if_fail (TORGET_IS_SPLIT (self));

  self->list_chars = list_chars;
  self->detail_chars = detail_chars;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * torget_split_get_folded:
 * @self: a split
 *
 * Returns: whether there is room for one child only
 */
gboolean
torget_split_get_folded (TorgetSplit *self)
{
  g_return_val_if_fail (TORGET_IS_SPLIT (self), FALSE);

  return self->is_folded;
}

/**
 * torget_split_get_show_detail:
 * @self: a split
 *
 * Returns: whether what is selected is shown
 */
gboolean
torget_split_get_show_detail (TorgetSplit *self)
{
  g_return_val_if_fail (TORGET_IS_SPLIT (self), FALSE);

  return self->show_detail;
}

/**
 * torget_split_set_show_detail:
 * @self: a split
 * @show_detail: whether something is selected
 */
void
torget_split_set_show_detail (TorgetSplit *self,
                              gboolean show_detail)
{
  g_return_if_fail (TORGET_IS_SPLIT (self));

  if (self->show_detail == show_detail)
    return;
  self->show_detail = show_detail;
  update_children (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_DETAIL]);
}
