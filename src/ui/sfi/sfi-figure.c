/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The drawing of a person's courses under the enrolments; Enter on one opens its form. */
#include "config.h"

#include "ui/sfi/sfi-figure.h"

#include "base/clock.h"
#include "domain/sfi-progress.h"
#include "ui/widgets/sfi-progress.h"

static void
activate_item_cb (GtkWidget *figure,
                  const char *record_type,
                  gint64 record_id)
{
  gtk_widget_activate_action (figure, "tab.open", "(sx)", record_type, record_id);
}

static GtkWidget *
create (TorgetPersonCase *person_case)
{
  GtkWidget *figure = torget_sfi_progress_new ();

  g_signal_connect (figure, "activate-item", G_CALLBACK (activate_item_cb), NULL);
  return figure;
}

static gboolean
show (GtkWidget *figure,
      TorgetPersonCase *person_case)
{
  g_autoptr (TorgetSfiCourses) courses = torget_sfi_courses_new (
    torget_person_case_get_records (person_case),
    torget_person_case_get_person_id (person_case), torget_clock_get_today ());

  if (courses->received == TORGET_DATE_NONE && courses->periods->len == 0)
    return FALSE;
  torget_sfi_progress_set (TORGET_SFI_PROGRESS (figure), courses);
  return TRUE;
}

const TorgetRecordFigure torget_sfi_figure = { create, show };
