/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person's page on a real file: what each tab tells, notes written and taken back, what is
 * hidden of the protected. */
#include "config.h"

#include "ui/person/person-page.h"

#include "base/clock.h"
#include "dialog-test.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "ui/household/household-timeline.h"
#include "ui/person/deadline-list.h"
#include "ui/person/overview-tab.h"
#include "ui/person/record-group.h"
#include "ui/today/explain-window.h"
#include "ui/widgets/timeline.h"

#include <string.h>

/* The demo's households, by number. */
#define ANSWER_DUE 11
#define PROTECTED 5

#define ROOM_BESIDE_LIST 400 /* pixels */

typedef struct
{
  TorgetTestSession *test;
  GtkWidget *window;
  TorgetPersonPage *page;
  gint64 person_id;
  gint64 child_id;
} Fixture;

static gint64
get_person_id (TorgetRecordSet *records,
               guint index)
{
  const TorgetRecord *person
      = g_ptr_array_index (torget_record_set_list (records, &torget_person_type), index);

  return person->id;
}

static void
show (Fixture *fixture,
      gint64 person_id)
{
  torget_person_page_show (fixture->page, person_id);
  torget_gui_test_wait (torget_person_page_get_person_id (fixture->page) == person_id);
  torget_gui_test_settle ();
}

static void
set_up (Fixture *fixture,
        gconstpointer household)
{
  g_autoptr (TorgetRecordSet) records = NULL;

  fixture->test = torget_test_session_new ();
  records = torget_dialog_test_save_demo (fixture->test->session, GPOINTER_TO_UINT (household));
  fixture->person_id = get_person_id (records, 0);
  fixture->child_id = get_person_id (records, 1);
  fixture->page = TORGET_PERSON_PAGE (torget_person_page_new (fixture->test->session));
  g_object_ref (fixture->page);
  fixture->window = torget_gui_test_show (GTK_WIDGET (fixture->page));
  torget_test_reveal (fixture->test->session, fixture->person_id);
  show (fixture, fixture->person_id);
}

static void
tear_down (Fixture *fixture,
           gconstpointer household)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_drop (fixture->page);
  torget_test_session_free (fixture->test);
}

static gboolean
is_told (GtkWidget *widget,
         const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_told (child, text))
      return TRUE;
  return FALSE;
}

static void
assert_tells (Fixture *fixture,
              const char *tab,
              const char *text)
{
  g_test_message ("%s: %s", tab, text);
  torget_person_page_show_tab (fixture->page, tab);
  torget_gui_test_wait (is_told (GTK_WIDGET (fixture->page), text));
}

static void
test_tabs (Fixture *fixture,
           gconstpointer household)
{
  static const struct
  {
    const char *tab;
    const char *texts[5];
  } rows[] = {
    { "overview",
      { "Rania Haddad", "needs an interpreter", "answer the offer by 2026-11-24",
        "070-174 06 06", "2028-12-17" } },
    { "plan",
      { "Active, part time", "2026-03-16", "Sami Haddad", "Samhällsorientering",
        "ends on 2029-02-16." } },
    { "sfi",
      { "Received", "Study path 2", "2026-03-20", "possible to start SFI by 2026-06-02",
        "The right to SFI lasts until 2029-03-20." } },
    { "preschool", { "Children of the household", "Sami Haddad" } },
    { "housing",
      { "Running", "Mariehemsvägen 9B", "served by 2027-11-29", "Serve notice by\n2027-11-29" } },
    { "household", { "Sami Haddad", ", 2 years" } },
    { "coordination",
      { "Drives the case", "Expires in 20 days", "coordination with: Public Employment Service",
        "Boka studiebesök i storköket", "1 of 3 tasks done" } },
    { "notes", { "Ringde om erbjudandet", "2026-11-20 · Phone call · Preschool" } },
    { "history", { "Test" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (torget_person_page_get_tab ((guint) i), ==, rows[i].tab);
      for (gsize j = 0; j < G_N_ELEMENTS (rows[i].texts) && rows[i].texts[j] != NULL; j++)
        assert_tells (fixture, rows[i].tab, rows[i].texts[j]);
    }
  g_assert_null (torget_person_page_get_tab (G_N_ELEMENTS (rows)));
}

/* From one member to the next on the same tab. */
/* Beside the list in a window of 1024 pixels. */
static void
test_fits_beside_the_list (Fixture *fixture,
                           gconstpointer household)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  if (minimum > ROOM_BESIDE_LIST)
    torget_gui_test_tell_width (GTK_WIDGET (fixture->page));
  g_assert_cmpint (minimum, <=, ROOM_BESIDE_LIST);
}

/* There, all tabs are in sight, on as many lines as they need. */
static void
test_all_tabs_are_in_sight (Fixture *fixture,
                            gconstpointer household)
{
  GtkWidget *switcher
      = torget_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_STACK_SWITCHER, 0);
  guint n_tabs = 0;
  int height;

  gtk_widget_measure (switcher, GTK_ORIENTATION_VERTICAL, ROOM_BESIDE_LIST, &height, NULL, NULL,
                      NULL);
  gtk_widget_allocate (switcher, ROOM_BESIDE_LIST, height, -1, NULL);
  for (GtkWidget *tab = gtk_widget_get_first_child (switcher); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (tab, switcher, &bounds));
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, (float) ROOM_BESIDE_LIST);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, (float) height);
      n_tabs++;
    }
  g_assert_nonnull (torget_person_page_get_tab (n_tabs - 1));
  g_assert_null (torget_person_page_get_tab (n_tabs));
}

static void
test_tab_stays (Fixture *fixture,
                gconstpointer household)
{
  torget_person_page_show_tab (fixture->page, "preschool");
  show (fixture, fixture->child_id);
  g_assert_true (is_told (GTK_WIDGET (fixture->page), "Mariehems förskola"));
  g_assert_true (is_told (GTK_WIDGET (fixture->page), "2026-11-24"));
}

static GtkWidget *
find_explanation (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; node != NULL; node = node->next)
    if (TORGET_IS_EXPLAIN_WINDOW (node->data))
      return node->data;
  return NULL;
}

static void
assert_explains (const char *text)
{
  torget_gui_test_wait (find_explanation () != NULL);
  torget_gui_test_wait (is_told (find_explanation (), text));
  gtk_window_destroy (GTK_WINDOW (find_explanation ()));
  torget_gui_test_settle ();
}

/* Enter on what comes next tells why it comes on its day. */
static void
test_deadline_is_explained (Fixture *fixture,
                            gconstpointer household)
{
  GtkWidget *list
      = torget_gui_test_find (GTK_WIDGET (fixture->page), TORGET_TYPE_DEADLINE_LIST, 0);
  GtkWidget *lines = torget_gui_test_find (list, GTK_TYPE_LIST_BOX, 1);
  GtkWidget *row = torget_gui_test_find (lines, GTK_TYPE_LIST_BOX_ROW, 0);
  const char *sentence
      = gtk_label_get_text (GTK_LABEL (torget_gui_test_find (row, GTK_TYPE_LABEL, 0)));

  g_assert_true (gtk_widget_activate (row));
  assert_explains (sentence);
}

/* The first diamond whose sentence has @text. */
static const TorgetTimelineItem *
find_diamond (TorgetTimeline *timeline,
              const char *text)
{
  TorgetTimelineData *data = torget_timeline_get_data (timeline);

  for (guint i = 0; i < torget_timeline_data_get_n_items (data); i++)
    {
      const TorgetTimelineItem *item = torget_timeline_data_get_item (data, i);

      if (item->kind == TORGET_TIMELINE_DIAMOND && strstr (item->text, text) != NULL)
        return item;
    }
  return NULL;
}

/* So does Enter on a diamond, also on that of a deadline whose facts have no form of their own. */
static void
test_diamond_is_explained (Fixture *fixture,
                           gconstpointer household)
{
  const struct
  {
    const char *tab;
    GType type;
  } rows[] = { { "overview", TORGET_TYPE_OVERVIEW_TAB },
               { "household", TORGET_TYPE_HOUSEHOLD_TIMELINE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *place = torget_gui_test_find (GTK_WIDGET (fixture->page), rows[i].type, 0);
      TorgetTimeline *timeline
          = TORGET_TIMELINE (torget_gui_test_find (place, TORGET_TYPE_TIMELINE, 0));
      const TorgetTimelineItem *diamond;

      torget_person_page_show_tab (fixture->page, rows[i].tab);
      torget_gui_test_settle ();
      diamond = find_diamond (timeline, "possible to start SFI by 2026-06-02");
      g_assert_nonnull (diamond);
      g_signal_emit_by_name (timeline, "activate-item", diamond->record_type, diamond->record_id);
      assert_explains ("possible to start SFI by 2026-06-02");
    }
}

static void
type_note (Fixture *fixture,
           const char *text)
{
  GtkWidget *view;

  torget_person_page_show_tab (fixture->page, "notes");
  view = torget_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static gboolean
is_typed (Fixture *fixture,
          const char *text)
{
  GtkWidget *view = torget_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_TEXT_VIEW, 0);
  g_autofree char *typed = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &typed, NULL);
  return g_str_equal (typed, text);
}

static void
save_note (Fixture *fixture)
{
  GtkWidget *view = torget_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_TEXT_VIEW, 0);

  g_assert_true (gtk_widget_activate_action (view, "note.save", NULL));
}

static void
test_note_added_and_taken_back (Fixture *fixture,
                                gconstpointer household)
{
  const char *label;
  gint64 tx;

  type_note (fixture, "  Fick tid hos tandläkaren.  ");
  save_note (fixture);
  assert_tells (fixture, "notes", "Fick tid hos tandläkaren.");
  assert_tells (fixture, "notes", "2026-11-21 · Note · test");
  torget_gui_test_wait (is_typed (fixture, ""));
  tx = torget_session_get_last_tx (fixture->test->session, &label);
  g_assert_cmpstr (label, ==, "Note added");
  assert_tells (fixture, "history", "Note added");
  torget_test_undo (fixture->test->session, tx);
  torget_person_page_show_tab (fixture->page, "notes");
  torget_gui_test_wait (!is_told (GTK_WIDGET (fixture->page), "Fick tid hos tandläkaren."));
}

/* From anywhere on the page to the place to write. */
static void
test_note_from_the_header (Fixture *fixture,
                           gconstpointer household)
{
  GtkWidget *view = torget_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_TEXT_VIEW, 0);

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "person.add-note", NULL));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == view);
}

/* Something else is saved meanwhile; only another person takes the text away. */
static void
test_typed_text_stays (Fixture *fixture,
                       gconstpointer household)
{
  g_autoptr (TorgetRecordSet) records
      = torget_test_load_case (fixture->test->session, fixture->person_id);
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  TorgetPerson *person
      = torget_record_copy (torget_case_get_person (records, fixture->person_id));

  type_note (fixture, "Half a sentence");
  g_free (person->given_name);
  person->given_name = g_strdup ("Raniah");
  torget_record_set_add (changed, person);
  torget_test_save (fixture->test->session, changed, NULL);
  torget_gui_test_wait (is_told (GTK_WIDGET (fixture->page), "Raniah Haddad"));
  g_assert_true (is_typed (fixture, "Half a sentence"));
  show (fixture, fixture->child_id);
  g_assert_true (is_typed (fixture, ""));
}

/* Nobody is shown once the person is gone, and nothing of the person stays. */
static void
test_nobody (Fixture *fixture,
             gconstpointer household)
{
  show (fixture, 0);
  g_assert_false (is_told (GTK_WIDGET (fixture->page), "Haddad"));
  show (fixture, fixture->person_id);
  g_assert_true (is_told (GTK_WIDGET (fixture->page), "Rania Haddad"));
}

static void
unfold (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

static void
assert_hidden (Fixture *fixture)
{
  static const char *const hidden[] = { "Umeå", "Placeringsenheten", "19890408", "090-10 00 00" };

  for (guint i = 0; torget_person_page_get_tab (i) != NULL; i++)
    {
      torget_person_page_show_tab (fixture->page, torget_person_page_get_tab (i));
      torget_gui_test_settle ();
      for (gsize j = 0; j < G_N_ELEMENTS (hidden); j++)
        {
          g_test_message ("%s: %s", torget_person_page_get_tab (i), hidden[j]);
          g_assert_false (is_told (GTK_WIDGET (fixture->page), hidden[j]));
        }
    }
}

/* Nothing tells where they are, not even what was changed. */
static void
test_protected (Fixture *fixture,
                gconstpointer household)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetContact *contact = torget_record_new (&torget_contact_type);

  contact->record.id = torget_session_new_id (fixture->test->session);
  contact->person_id = fixture->person_id;
  contact->kind = g_strdup ("phone");
  contact->value = g_strdup ("090-10 00 00");
  torget_record_set_add (records, contact);
  torget_test_save (fixture->test->session, records, NULL);

  assert_tells (fixture, "overview", "Protected personal data");
  assert_tells (fixture, "overview", "Not shown: somebody in the household has protected");
  assert_tells (fixture, "history", "Test");
  unfold (GTK_WIDGET (fixture->page));
  assert_tells (fixture, "history", "Rahimi");
  assert_hidden (fixture);
  show (fixture, fixture->child_id);
  assert_hidden (fixture);
}

static GtkWidget *
get_facts_box (Fixture *fixture)
{
  GtkWidget *tab
      = torget_gui_test_find (GTK_WIDGET (fixture->page), TORGET_TYPE_OVERVIEW_TAB, 0);

  return gtk_widget_get_parent (torget_gui_test_find (tab, TORGET_TYPE_RECORD_GROUP, 0));
}

static void
after_paint_cb (guint *n_frames)
{
  (*n_frames)++;
}

/* What is seen first is drawn before what stands below it is made. */
static void
test_facts_come_after_the_frame (Fixture *fixture,
                                 gconstpointer household)
{
  GtkWidget *box = get_facts_box (fixture);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  guint n_frames;

  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &n_frames);
  torget_gui_test_wait (gtk_widget_get_visible (box));
  torget_person_page_show (fixture->page, fixture->child_id);
  torget_gui_test_wait (torget_person_page_get_person_id (fixture->page) == fixture->child_id);
  g_assert_false (gtk_widget_get_visible (box));
  n_frames = 0;
  torget_gui_test_wait (gtk_widget_get_visible (box));
  g_assert_cmpuint (n_frames, >, 0);
  g_signal_handlers_disconnect_by_data (clock, &n_frames);
}

/* Through a list faster than what stands below can be made. */
static void
test_facts_are_of_who_is_shown (Fixture *fixture,
                                gconstpointer household)
{
  for (int i = 0; i < 6; i++)
    {
      const gint64 id = i % 2 == 0 ? fixture->child_id : fixture->person_id;

      torget_person_page_show (fixture->page, id);
      torget_gui_test_wait (torget_person_page_get_person_id (fixture->page) == id);
    }
  torget_gui_test_wait (gtk_widget_get_visible (get_facts_box (fixture)));
  g_assert_true (is_told (get_facts_box (fixture), "070-174 06 06"));
}

#define add(path, household, func)                                                                \
  g_test_add ("/person-page/" path, Fixture, GUINT_TO_POINTER (household), set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));

  add ("tabs", ANSWER_DUE, test_tabs);
  add ("fits", ANSWER_DUE, test_fits_beside_the_list);
  add ("all-tabs-in-sight", ANSWER_DUE, test_all_tabs_are_in_sight);
  add ("tab-stays", ANSWER_DUE, test_tab_stays);
  add ("deadline-is-explained", ANSWER_DUE, test_deadline_is_explained);
  add ("diamond-is-explained", ANSWER_DUE, test_diamond_is_explained);
  add ("note-added-and-taken-back", ANSWER_DUE, test_note_added_and_taken_back);
  add ("note-from-the-header", ANSWER_DUE, test_note_from_the_header);
  add ("typed-text-stays", ANSWER_DUE, test_typed_text_stays);
  add ("nobody", ANSWER_DUE, test_nobody);
  add ("facts-come-after-the-frame", ANSWER_DUE, test_facts_come_after_the_frame);
  add ("facts-are-of-who-is-shown", ANSWER_DUE, test_facts_are_of_who_is_shown);
  add ("protected", PROTECTED, test_protected);
  return g_test_run ();
}
