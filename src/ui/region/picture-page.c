/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetPicturePage: see picture-page.h. */
#include "config.h"

#include "ui/region/picture-page.h"

#include "base/clock.h"
#include "base/moment.h"
#include "domain/code-list.h"
#include "service/region-figures.h"
#include "service/region-table.h"
#include "ui/app/error-text.h"
#include "ui/app/settings.h"
#include "ui/compat/file-dialog.h"
#include "ui/followup/followup-report.h"
#include "ui/followup/figure-text.h"
#include "ui/person/record-row.h"
#include "ui/region/picture-group.h"
#include "ui/region/picture-tracks.h"
#include "ui/widgets/children.h"
#include "ui/widgets/language.h"
#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>

struct _TorgetPicturePage
{
  AdwBin parent_instance;

  TorgetProblemLabel *problem;
  GtkLabel *period_label;
  GtkLabel *sources_label;
  GtkWidget *received_box;
  GtkListBox *received; /* a row for each file that can be removed */
  GtkBox *groups;

  TorgetSession *session;
  gulong changed_id;
  TorgetPeriod period;
  TorgetRegionPicture *picture; /* %NULL until it is computed */
  guint n_busy;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (TorgetPicturePage, torget_picture_page, ADW_TYPE_BIN)

static void
show_problem (TorgetPicturePage *self,
              const char *text)
{
  torget_problem_label_set (self->problem, TORGET_TONE_ERROR, text);
}

/* Where the figures come from */

static const char *
get_name (const TorgetRegionPicture *picture,
          guint municipality)
{
  return torget_code_label ("municipality", picture->municipalities[municipality],
                            torget_ui_language ());
}

static char *
dup_sources (const TorgetRegionPicture *picture)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  guint n_there = 0;

  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    if (picture->aggregates[i] != NULL)
      n_there++;
    else
      g_string_append_printf (missing, missing->len > 0 ? ", %s" : "%s", get_name (picture, i));
  if (missing->len == 0)
    return g_strdup (_ ("All municipalities have told their figures of this year. Of ours, only "
                        "what we would tell the others is shown."));
  /* Translators: two counts, then names of municipalities. */
  return g_strdup_printf (ngettext ("%u of %u municipalities has told its figures of this year. "
                                    "Missing: %s. A sum of the region is told only when all have "
                                    "told theirs.",
                                    "%u of %u municipalities have told their figures of this year. "
                                    "Missing: %s. A sum of the region is told only when all have "
                                    "told theirs.",
                                    n_there),
                          n_there, (guint) TORGET_REGION_N_MUNICIPALITIES, missing->str);
}

/* What the header of a received file says, and a button that removes it. */
static GtkWidget *
create_received_row (const TorgetRegionPicture *picture,
                     guint municipality)
{
  const TorgetAggregate *aggregate = picture->aggregates[municipality];
  const char *name = get_name (picture, municipality);
  g_autofree char *written = torget_moment_dup_minute (aggregate->created);
  g_autofree char *text
      = aggregate->population.hidden
            /* Translators: %s is a day with its time. */
            ? g_strdup_printf (_ ("Written %s"), written)
            /* Translators: a day with its time, then a count. */
            : g_strdup_printf (ngettext ("Written %s, %u person counted",
                                         "Written %s, %u persons counted",
                                         aggregate->population.count),
                               written, aggregate->population.count);
  /* Translators: %s is a municipality. */
  g_autofree char *spoken = g_strdup_printf (_ ("Remove %s"), name);
  GtkWidget *row = torget_record_row_new (name, text);
  GtkWidget *button = gtk_button_new_with_label (_ ("Remove"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", picture->ids[municipality]);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "picture.remove");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_received (TorgetPicturePage *self)
{
  gboolean is_any = FALSE;

  torget_list_box_clear (self->received);
  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    if (self->picture->ids[i] != 0)
      {
        gtk_list_box_append (self->received, create_received_row (self->picture, i));
        is_any = TRUE;
      }
  gtk_widget_set_visible (self->received_box, is_any);
}

/* The figures, what stands first in front. */
static void
show_groups (TorgetPicturePage *self)
{
  torget_box_clear (self->groups);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < torget_n_indicators; i++)
      if (torget_indicators[i].is_headline == (pass == 0))
        gtk_box_append (self->groups,
                        torget_picture_group_new (self->picture, &torget_indicators[i]));
  for (guint i = 0; i < TORGET_AGGREGATE_N_TRACKS; i++)
    gtk_box_append (self->groups, torget_picture_tracks_new (self->picture, i));
}

static void
show_picture (TorgetPicturePage *self)
{
  g_autofree char *period = torget_period_dup_name (&self->period);
  g_autofree char *sources = dup_sources (self->picture);

  gtk_label_set_text (self->period_label, period);
  gtk_label_set_text (self->sources_label, sources);
  show_received (self);
  show_groups (self);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetPicturePage) self = user_data;
  g_autoptr (GError) error = NULL;
  TorgetRegionPicture *picture
      = torget_session_load_region_finish (TORGET_SESSION (source), result, &error);

  self->n_busy--;
  if (picture == NULL || self->session == NULL || picture->period.from != self->period.from)
    {
      if (error != NULL && self->session != NULL)
        show_problem (self, torget_error_get_text (error));
      torget_region_picture_free (picture);
      return;
    }
  g_clear_pointer (&self->picture, torget_region_picture_free);
  self->picture = picture;
  show_picture (self);
}

static void
load (TorgetPicturePage *self)
{
  g_autofree char *own = g_settings_get_string (torget_settings_get (), "office-municipality");

  if (self->session == NULL || !torget_session_is_open (self->session))
    return;
  self->is_stale = FALSE;
  self->n_busy++;
  torget_session_load_region_async (self->session, &self->period, own, NULL, loaded_cb,
                                    g_object_ref (self));
}

static void
load_when_shown (TorgetPicturePage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

static void
torget_picture_page_map (GtkWidget *widget)
{
  TorgetPicturePage *self = TORGET_PICTURE_PAGE (widget);

  GTK_WIDGET_CLASS (torget_picture_page_parent_class)->map (widget);
  if (self->is_stale)
    load (self);
}

static void
shift (TorgetPicturePage *self,
       int years)
{
  self->period = torget_period_shift (&self->period, years);
  load (self);
}

static void
earlier_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  shift (TORGET_PICTURE_PAGE (widget), -1);
}

static void
later_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  shift (TORGET_PICTURE_PAGE (widget), 1);
}

/* Receiving */

static char *
dup_receipt (const TorgetFiguresReceipt *receipt)
{
  const char *place
      = torget_code_label ("municipality", receipt->municipality, torget_ui_language ());

  if (receipt->is_own)
    return g_strdup (_ ("These are our own figures."));
  if (receipt->is_known)
    return g_strdup (_ ("The file was received before."));
  /* Translators: a municipality, and a year. */
  return g_strdup_printf (_ ("The figures of %s for %s were received."),
                          place != NULL ? place : receipt->municipality, receipt->period);
}

static void
received_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetPicturePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetFiguresReceipt) receipt
      = torget_session_receive_figures_finish (TORGET_SESSION (source), result, &error);
  g_autofree char *text = receipt != NULL ? dup_receipt (receipt) : NULL;

  self->n_busy--;
  if (self->session == NULL)
    return;
  show_problem (self, error != NULL ? torget_error_get_text (error) : NULL);
  if (text != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetPicturePage) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL && self->session != NULL)
    torget_picture_page_receive (self, file);
}

static void
receive_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  const TorgetFileKind kinds[] = { { _ ("XML"), "*.xml" }, { NULL } };

  torget_file_dialog_open_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                 _ ("Receive the Figures of a Municipality"), kinds, NULL, chosen_cb,
                                 g_object_ref (widget));
}

static void
removed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetPicturePage) self = user_data;
  g_autoptr (GError) error = NULL;

  torget_session_remove_figures_finish (TORGET_SESSION (source), result, &error);
  self->n_busy--;
  if (self->session != NULL)
    show_problem (self, error != NULL ? torget_error_get_text (error) : NULL);
}

static void
remove_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  TorgetPicturePage *self = TORGET_PICTURE_PAGE (widget);

  self->n_busy++;
  torget_session_remove_figures_async (self->session, g_variant_get_int64 (parameter), removed_cb,
                                       g_object_ref (self));
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetPicturePage *self = TORGET_PICTURE_PAGE (widget);
  char period[TORGET_PERIOD_SIZE];
  g_autofree char *suggested = NULL;

  if (self->picture == NULL)
    return;
  suggested = g_strdup_printf ("torget-region-%s.xlsx",
                               torget_period_write (&self->picture->period, period));
  torget_followup_report_save_table (
      widget, self->session, suggested,
      torget_region_write_table (self->picture, torget_ui_language (), TRUE, NULL),
      torget_region_write_table (self->picture, torget_ui_language (), FALSE, NULL));
}

static void
torget_picture_page_dispose (GObject *object)
{
  TorgetPicturePage *self = TORGET_PICTURE_PAGE (object);

  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_clear_object (&self->session);
  g_clear_pointer (&self->picture, torget_region_picture_free);
  G_OBJECT_CLASS (torget_picture_page_parent_class)->dispose (object);
}

static void
torget_picture_page_class_init (TorgetPicturePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_picture_page_dispose;
  widget_class->map = torget_picture_page_map;
  gtk_widget_class_install_action (widget_class, "picture.earlier", NULL, earlier_action);
  gtk_widget_class_install_action (widget_class, "picture.later", NULL, later_action);
  gtk_widget_class_install_action (widget_class, "picture.receive", NULL, receive_action);
  gtk_widget_class_install_action (widget_class, "picture.remove", "x", remove_action);
  gtk_widget_class_install_action (widget_class, "picture.save", NULL, save_action);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/region/picture-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetPicturePage, groups);
  gtk_widget_class_bind_template_child (widget_class, TorgetPicturePage, period_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetPicturePage, problem);
  gtk_widget_class_bind_template_child (widget_class, TorgetPicturePage, received);
  gtk_widget_class_bind_template_child (widget_class, TorgetPicturePage, received_box);
  gtk_widget_class_bind_template_child (widget_class, TorgetPicturePage, sources_label);
}

static void
torget_picture_page_init (TorgetPicturePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->period = torget_period_at (TORGET_PERIOD_YEAR, torget_clock_get_today ());
}

/**
 * torget_picture_page_set_session:
 * @self: a page
 * @session: an open session
 */
void
torget_picture_page_set_session (TorgetPicturePage *self,
                                 TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_PICTURE_PAGE (self) && self->session == NULL);

  self->session = g_object_ref (session);
  self->changed_id
      = g_signal_connect_swapped (session, "changed", G_CALLBACK (load_when_shown), self);
  load_when_shown (self);
}

/**
 * torget_picture_page_receive:
 * @self: a page with a session
 * @file: a file of another municipality
 *
 * Takes in its figures.
 */
void
torget_picture_page_receive (TorgetPicturePage *self,
                             GFile *file)
{
  g_autofree char *own = g_settings_get_string (torget_settings_get (), "office-municipality");

  g_return_if_fail (TORGET_IS_PICTURE_PAGE (self) && self->session != NULL);

  self->n_busy++;
  torget_session_receive_figures_async (self->session, file, own, NULL, received_cb,
                                        g_object_ref (self));
}

/**
 * torget_picture_page_is_busy:
 * @self: a page
 *
 * Returns: whether it reads or computes
 */
gboolean
torget_picture_page_is_busy (TorgetPicturePage *self)
{
  g_return_val_if_fail (TORGET_IS_PICTURE_PAGE (self), FALSE);

  return self->n_busy > 0;
}
