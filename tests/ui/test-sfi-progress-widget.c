/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The drawing of SFI: what it says of courses and right, how the keyboard opens their records. */
#include "config.h"

#include "gui-test.h"
#include "ui/widgets/sfi-progress.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/timeline-canvas.h"
#include "ui/widgets/timeline-item-view.h"

#include <string.h>

#define PERSON 1
#define ENROLMENT 10
#define GRADE 11
#define EXTENSION 12

static TorgetDate
d (const char *iso)
{
  return torget_date_from_iso (iso);
}

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (records, record);
}

static TorgetRecordSet *
create_case (void)
{
  TorgetRecordSet *records = torget_record_set_new ();
  TorgetSfiEnrolment *enrolment = add (records, &torget_sfi_enrolment_type, ENROLMENT);
  TorgetSfiGrade *grade = add (records, &torget_sfi_grade_type, GRADE);
  TorgetSfiExtension *extension = add (records, &torget_sfi_extension_type, EXTENSION);

  enrolment->person_id = PERSON;
  enrolment->received_date = d ("2026-03-20");
  enrolment->started_date = d ("2026-04-07");
  enrolment->course = g_strdup ("C");
  grade->enrolment_id = ENROLMENT;
  grade->course = g_strdup ("B");
  grade->date = d ("2026-08-14");
  grade->grade = g_strdup ("passed");
  extension->person_id = PERSON;
  extension->extended_to = d ("2029-09-20");
  return records;
}

static GtkWidget *
create_drawing (GtkWidget **window)
{
  g_autoptr (TorgetRecordSet) records = create_case ();
  g_autoptr (TorgetSfiCourses) courses
      = torget_sfi_courses_new (records, PERSON, d ("2026-11-21"));
  GtkWidget *drawing = torget_sfi_progress_new ();

  torget_sfi_progress_set (TORGET_SFI_PROGRESS (drawing), courses);
  *window = torget_gui_test_show (drawing);
  return drawing;
}

static void
destroy (GtkWidget *window,
         GtkWidget *drawing)
{
  g_object_ref (drawing);
  gtk_window_destroy (GTK_WINDOW (window));
  torget_gui_test_settle ();
  g_assert_finalize_object (G_OBJECT (drawing));
}

static gboolean
is_told (GtkWidget *widget,
         const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = torget_gui_test_find (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_says_what_it_draws (void)
{
  static const char *const labels[] = {
    "The right runs",
    "The right to SFI lasts until 2029-09-20.",
    "Not begun",
  };
  static const char *const texts[] = {
    "Right to SFI from 2026-03-20 to 2029-03-20.",
    "Extended until 2029-09-20.",
    "Course B passed, from 2026-04-07 to 2026-08-14.",
    "Course B, Grade: Pass, 2026-08-14.",
    "Course C since 2026-08-15.",
    "Course D\n  • Not begun",
  };
  GtkWidget *window;
  GtkWidget *drawing = create_drawing (&window);
  GtkWidget *timeline = torget_gui_test_find (drawing, TORGET_TYPE_TIMELINE, 0);
  g_autofree char *words
      = torget_timeline_data_dup_text (torget_timeline_get_data (TORGET_TIMELINE (timeline)));

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_true (is_told (drawing, labels[i]));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_nonnull (strstr (words, texts[i]));
    }
  g_assert_null (strstr (words, "Course A"));
  gtk_test_widget_wait_for_draw (drawing);
  destroy (window, drawing);
}

static void
test_items_are_named (void)
{
  GtkWidget *window;
  GtkWidget *drawing = create_drawing (&window);
  GtkWidget *view = torget_gui_test_find (drawing, TORGET_TYPE_TIMELINE_ITEM_VIEW, 1);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Extended until 2029-09-20.");
  destroy (window, drawing);
}

static void
activate_cb (TorgetSfiProgress *drawing,
             const char *type,
             gint64 id,
             GString *log)
{
  g_string_append_printf (log, "%s %" G_GINT64_FORMAT ";", type, id);
}

static void
test_enter_opens_the_record (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *window;
  GtkWidget *drawing = create_drawing (&window);

  g_signal_connect (drawing, "activate-item", G_CALLBACK (activate_cb), log);
  gtk_widget_grab_focus (torget_gui_test_find (drawing, TORGET_TYPE_TIMELINE_CANVAS, 0));
  torget_gui_test_press (window, GDK_KEY_Home);
  torget_gui_test_press (window, GDK_KEY_Right);
  torget_gui_test_press (window, GDK_KEY_Return); /* the extension */
  torget_gui_test_press (window, GDK_KEY_Down);
  torget_gui_test_press (window, GDK_KEY_End);
  torget_gui_test_press (window, GDK_KEY_Return); /* the grade */
  g_assert_cmpstr (log->str, ==, "sfi_extension 12;sfi_grade 11;");
  destroy (window, drawing);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/sfi-progress-widget/says-what-it-draws", test_says_what_it_draws);
  g_test_add_func ("/sfi-progress-widget/items-are-named", test_items_are_named);
  g_test_add_func ("/sfi-progress-widget/enter-opens-the-record", test_enter_opens_the_record);
  return g_test_run ();
}
