/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetSfiProgress: a person's courses over time, against the end of the right to SFI.
 *
 * A chip and a sentence say where the right stands; under them a #TorgetTimeline draws the right
 * with its extensions and a lane for each course, hatched where the right has ended.
 *
 * Signal: `activate-item` (record type, row id), when the user wants to open an item's record.
 */
#include "config.h"

#include "ui/widgets/sfi-progress.h"

#include "ui/widgets/children.h"
#include "ui/widgets/sfi-drawing.h"
#include "ui/widgets/status-chip.h"
#include "ui/widgets/timeline.h"

struct _TorgetSfiProgress
{
  GtkWidget parent_instance;

  TorgetStatusChip *chip;
  GtkLabel *right_label;
  TorgetTimeline *timeline;
};

G_DEFINE_FINAL_TYPE (TorgetSfiProgress, torget_sfi_progress, GTK_TYPE_WIDGET)

static guint activate_signal;

static void
activate_item_cb (TorgetSfiProgress *self,
                  const char *record_type,
                  gint64 record_id)
{
  g_signal_emit (self, activate_signal, 0, record_type, record_id);
}

static void
torget_sfi_progress_dispose (GObject *object)
{
  torget_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (torget_sfi_progress_parent_class)->dispose (object);
}

static void
torget_sfi_progress_class_init (TorgetSfiProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_sfi_progress_dispose;
  activate_signal
      = g_signal_new ("activate-item", TORGET_TYPE_SFI_PROGRESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);

  g_type_ensure (TORGET_TYPE_STATUS_CHIP);
  g_type_ensure (TORGET_TYPE_TIMELINE);
  gtk_widget_class_set_css_name (widget_class, "sfiprogress");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/widgets/sfi-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetSfiProgress, chip);
  gtk_widget_class_bind_template_child (widget_class, TorgetSfiProgress, right_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetSfiProgress, timeline);
  gtk_widget_class_bind_template_callback (widget_class, activate_item_cb);
}

static void
torget_sfi_progress_init (TorgetSfiProgress *self)
{
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * torget_sfi_progress_new:
 *
 * Returns: (transfer floating): an empty drawing
 */
GtkWidget *
torget_sfi_progress_new (void)
{
  return g_object_new (TORGET_TYPE_SFI_PROGRESS, NULL);
}

/**
 * torget_sfi_progress_set:
 * @self: a drawing
 * @courses: what to show; nothing of it is kept
 */
void
torget_sfi_progress_set (TorgetSfiProgress *self,
                         const TorgetSfiCourses *courses)
{
  g_autoptr (TorgetTimelineData) data = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (TORGET_IS_SFI_PROGRESS (self));
  g_return_if_fail (courses != NULL);

  data = torget_sfi_drawing_new (courses);
  text = torget_sfi_right_dup_text (courses);
  torget_status_chip_set (self->chip, torget_sfi_right_get_tone (courses->state), NULL,
                          torget_sfi_right_get_word (courses->state));
  gtk_label_set_text (self->right_label, text);
  torget_timeline_set_data (self->timeline, data);
}
