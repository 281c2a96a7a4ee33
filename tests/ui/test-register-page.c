/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registers in a window on a real file: names that are not in a register are added, who names
 * an entry is opened, a unit is renamed with its uses, and doubles are merged. */
#include "config.h"

#include "register-test.h"

#include "domain/casework.h"
#include "domain/person.h"
#include "domain/preschool.h"
#include "domain/sfi.h"
#include "domain/work.h"
#include "service/registers.h"
#include "ui/coordination/match-dialog.h"
#include "ui/preschool/preschool-spec.h"
#include "ui/register/register-merge.h"
#include "ui/register/register-spec.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/name-list.h"
#include "ui/widgets/suggestions.h"
#include "ui/widgets/text-row.h"

static void
add_student (RegisterTest *fixture,
             const char *provider)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_record_set_add (records, torget_record_new (&torget_person_type));
  TorgetSfiEnrolment *enrolment
    = torget_record_set_add (records, torget_record_new (&torget_sfi_enrolment_type));

  person->record.id = torget_session_new_id (fixture->file->session);
  person->family_name = g_strdup ("Testsson");
  person->given_name = g_strdup (provider);
  enrolment->record.id = torget_session_new_id (fixture->file->session);
  enrolment->person_id = person->record.id;
  enrolment->provider = g_strdup (provider);
  torget_test_save (fixture->file->session, records, NULL);
  fixture->person_id = person->record.id;
}

static void
set_up (RegisterTest *fixture,
        gconstpointer data)
{
  register_test_open_file (fixture);
  add_student (fixture, "Hermods");
  add_student (fixture, "Hermods AB");
  register_test_open_page (fixture);
}

static void
test_every_register (RegisterTest *fixture,
                     gconstpointer data)
{
  for (guint reg = 0; reg < TORGET_N_REGISTERS; reg++)
    {
      register_test_show_register (fixture, reg);
      g_assert_cmpint (torget_register_list_get_register (register_test_get_list (fixture)), ==, reg);
      if (torget_register_spec_get (reg)->is_made_elsewhere)
        {
          gtk_widget_activate_action (fixture->page, "register.add", NULL);
          g_assert_null (torget_gui_test_find_window (TORGET_TYPE_RECORD_DIALOG));
          continue;
        }
      register_test_activate (fixture, "register.add");
      torget_dialog_test_discard (torget_gui_test_wait_for_window (TORGET_TYPE_RECORD_DIALOG));
    }
}

static void
test_names_are_added (RegisterTest *fixture,
                      gconstpointer data)
{
  register_test_show_register (fixture, TORGET_REGISTER_SFI_PROVIDERS);
  g_assert_true (register_test_shows (fixture, "Hermods*, Hermods AB*"));
  register_test_activate (fixture, "register.adopt-all");
  torget_gui_test_wait (register_test_shows (fixture, "Hermods, Hermods AB"));
  torget_test_undo (fixture->file->session,
                    torget_session_get_last_tx (fixture->file->session, NULL));
  torget_gui_test_wait (register_test_shows (fixture, "Hermods*, Hermods AB*"));
}

static void
test_one_name_is_added (RegisterTest *fixture,
                        gconstpointer data)
{
  register_test_show_register (fixture, TORGET_REGISTER_SFI_PROVIDERS);
  register_test_select_name (fixture, 0, "Hermods AB");
  register_test_activate (fixture, "register.adopt");
  torget_dialog_test_save (torget_gui_test_wait_for_window (TORGET_TYPE_RECORD_DIALOG));
  torget_gui_test_wait (register_test_shows (fixture, "Hermods*, Hermods AB"));
  torget_gui_test_wait (torget_register_detail_get_row (register_test_get_detail (fixture))->is_known);
}

static void
test_who_names_it (RegisterTest *fixture,
                   gconstpointer data)
{
  GListModel *uses = torget_register_detail_get_uses (register_test_get_detail (fixture));
  GtkWidget *view;

  register_test_show_register (fixture, TORGET_REGISTER_SFI_PROVIDERS);
  register_test_select_name (fixture, 0, "Hermods AB");
  torget_gui_test_wait (g_list_model_get_n_items (uses) == 1);
  view = torget_gui_test_find (GTK_WIDGET (register_test_get_detail (fixture)), GTK_TYPE_COLUMN_VIEW, 0);
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpint (fixture->shown_id, ==, fixture->person_id);
}

/* Adds both names, and selects the first. */
static void
adopt (RegisterTest *fixture)
{
  g_autoptr (TorgetRow) first = NULL;

  register_test_show_register (fixture, TORGET_REGISTER_SFI_PROVIDERS);
  register_test_activate (fixture, "register.adopt-all");
  torget_gui_test_wait (register_test_shows (fixture, "Hermods, Hermods AB"));
  first = g_list_model_get_item (G_LIST_MODEL (register_test_get_model (fixture)), 0);
  register_test_select_name (fixture, torget_row_get_id (first), NULL);
}

static void
test_uses_follow_a_new_name (RegisterTest *fixture,
                             gconstpointer data)
{
  TorgetRecordDialog *dialog;

  adopt (fixture);
  register_test_activate (fixture, "register.edit");
  dialog = torget_gui_test_wait_for_window (TORGET_TYPE_RECORD_DIALOG);
  torget_dialog_test_type (dialog, "name", "Folkuniversitetet");
  torget_dialog_test_save (dialog);
  torget_gui_test_wait (register_test_shows (fixture, "Folkuniversitetet, Hermods AB"));
}

static void
test_uses_stay_when_told_so (RegisterTest *fixture,
                             gconstpointer data)
{
  TorgetRecordDialog *dialog;

  adopt (fixture);
  register_test_activate (fixture, "register.edit");
  dialog = torget_gui_test_wait_for_window (TORGET_TYPE_RECORD_DIALOG);
  torget_dialog_test_type (dialog, "name", "Folkuniversitetet");
  gtk_switch_set_active (
    GTK_SWITCH (torget_gui_test_find (GTK_WIDGET (dialog), GTK_TYPE_SWITCH, 1)), FALSE);
  torget_dialog_test_save (dialog);
  torget_gui_test_wait (register_test_shows (fixture, "Folkuniversitetet, Hermods*, Hermods AB"));
}

/* The list of what may be the same, among those that the groups have inside. */
static GtkListBox *
find_others (GtkWidget *dialog)
{
  GtkWidget *list;

  for (guint i = 0; (list = torget_gui_test_find (dialog, GTK_TYPE_LIST_BOX, i)) != NULL; i++)
    if (gtk_list_box_get_selection_mode (GTK_LIST_BOX (list)) == GTK_SELECTION_SINGLE)
      return GTK_LIST_BOX (list);
  g_assert_not_reached ();
}

static void
test_doubles_are_merged (RegisterTest *fixture,
                         gconstpointer data)
{
  GtkWidget *dialog;
  GtkListBox *others;

  adopt (fixture);
  register_test_activate (fixture, "register.merge");
  dialog = torget_gui_test_wait_for_window (TORGET_TYPE_REGISTER_MERGE);
  others = find_others (dialog);
  gtk_list_box_select_row (others, gtk_list_box_get_row_at_index (others, 0));
  g_assert_true (gtk_widget_activate_action (dialog, "merge.merge", NULL));
  torget_gui_test_wait (register_test_shows (fixture, "Hermods"));
  torget_gui_test_wait (torget_register_detail_get_row (register_test_get_detail (fixture))->uses == 2);
}

/* A name is no markup. */
static void
test_merge_names (RegisterTest *fixture,
                  gconstpointer data)
{
  g_autoptr (TorgetRegisterRow) row = NULL;
  GtkWidget *dialog;
  GtkWidget *label;
  guint i = 0;

  adopt (fixture);
  row = torget_record_copy (torget_register_detail_get_row (register_test_get_detail (fixture)));
  g_free (row->name);
  row->name = g_strdup ("Anna & <Bo>");
  dialog = GTK_WIDGET (torget_register_merge_present (register_test_get_list (fixture),
                                                      fixture->file->session, row));
  torget_gui_test_wait (gtk_widget_get_mapped (dialog));
  torget_gui_test_settle ();
  do
    label = torget_gui_test_find (dialog, GTK_TYPE_LABEL, i++);
  while (label != NULL
         && g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), "What is the same as “Anna & <Bo>”?")
                != 0);
  g_assert_nonnull (label);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A search that finds nothing says so. */
static void
test_nothing_like_it (RegisterTest *fixture,
                      gconstpointer data)
{
  GtkWidget *dialog;
  GtkWidget *others;

  adopt (fixture);
  register_test_activate (fixture, "register.merge");
  dialog = torget_gui_test_wait_for_window (TORGET_TYPE_REGISTER_MERGE);
  others = GTK_WIDGET (find_others (dialog));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_next_sibling (others)));
  gtk_editable_set_text (
    GTK_EDITABLE (torget_gui_test_find (dialog, GTK_TYPE_SEARCH_ENTRY, 0)), "zzzz");
  torget_gui_test_wait (!gtk_widget_get_visible (others));
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_next_sibling (others)));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Persons are found for a place, and for nothing else. */
static void
test_persons_for_a_place (RegisterTest *fixture,
                          gconstpointer data)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPracticePlace *place
    = torget_record_set_add (records, torget_record_new (&torget_practice_place_type));
  GtkWidget *dialog;

  place->record.id = torget_session_new_id (fixture->file->session);
  place->title = g_strdup ("Köksbiträde");
  torget_test_save (fixture->file->session, records, NULL);
  register_test_show_register (fixture, TORGET_REGISTER_SFI_PROVIDERS);
  register_test_select_name (fixture, 0, "Hermods AB");
  gtk_widget_activate_action (fixture->page, "register.match", NULL);
  g_assert_null (torget_gui_test_find_window (TORGET_TYPE_MATCH_DIALOG));

  register_test_show_register (fixture, TORGET_REGISTER_PRACTICE_PLACES);
  register_test_select_name (fixture, place->record.id, NULL);
  register_test_activate (fixture, "register.match");
  dialog = torget_gui_test_wait_for_window (TORGET_TYPE_MATCH_DIALOG);
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (dialog)), "Köksbiträde"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Whether taking the first suggestion to what is typed gives @name. */
static gboolean
suggests (TorgetRecordDialog *dialog,
          const char *typed,
          const char *name)
{
  GtkWidget *row = GTK_WIDGET (torget_dialog_test_get_row (dialog, "unit"));
  GtkWidget *suggestions;

  gtk_widget_grab_focus (row);
  torget_gui_test_settle ();
  gtk_editable_set_text (GTK_EDITABLE (row), typed);
  torget_gui_test_settle ();
  suggestions = torget_gui_test_find (row, TORGET_TYPE_SUGGESTIONS, 0);
  return suggestions != NULL
         && torget_suggestions_handle_key (TORGET_SUGGESTIONS (suggestions), GDK_KEY_Return)
         && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), name);
}

static void
add_unit (TorgetRecordSet *records,
          TorgetSession *session,
          const char *kind,
          const char *name)
{
  TorgetUnit *unit = torget_record_set_add (records, torget_record_new (&torget_unit_type));

  unit->record.id = torget_session_new_id (session);
  unit->kind = g_strdup (kind);
  unit->name = g_strdup (name);
}

/* A place that turns out to be one in school is looked for among the schools. */
static void
test_schools_are_suggested (RegisterTest *fixture,
                            gconstpointer data)
{
  TorgetSession *session = fixture->file->session;
  g_autoptr (TorgetRecordSet) units = torget_record_set_new ();
  g_autoptr (TorgetPreschoolPlacement) place = torget_record_new (&torget_preschool_placement_type);
  TorgetRecordDialog *dialog;

  add_unit (units, session, "preschool", "Böleängs förskola");
  add_unit (units, session, "school", "Böleängsskolan");
  torget_test_save (session, units, NULL);
  place->record.id = torget_session_new_id (session);
  place->person_id = fixture->person_id;
  place->kind = g_strdup ("preschool");
  dialog = torget_record_dialog_present (fixture->page, session, &torget_placement_spec, place, NULL, 0,
                                         TORGET_DRAFT_NEW);
  torget_gui_test_wait (suggests (dialog, "böle", "Böleängs förskola"));
  torget_code_row_set_code (TORGET_CODE_ROW (torget_dialog_test_get_row (dialog, "kind")), "school");
  torget_gui_test_wait (suggests (dialog, "böle", "Böleängsskolan"));
  torget_dialog_test_discard (dialog);
}

static void
type_search (RegisterTest *fixture,
             const char *text)
{
  GtkWidget *entry
    = torget_gui_test_find (GTK_WIDGET (register_test_get_list (fixture)), GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_search_keeps_what_is_selected (RegisterTest *fixture,
                                    gconstpointer data)
{
  adopt (fixture);
  type_search (fixture, "AB");
  torget_gui_test_wait (register_test_shows (fixture, "Hermods AB"));
  g_assert_null (torget_register_list_get_selected (register_test_get_list (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (register_test_get_list (fixture)), "register.show-all", NULL);
  torget_gui_test_wait (register_test_shows (fixture, "Hermods, Hermods AB"));
  g_assert_cmpstr (torget_register_list_get_selected (register_test_get_list (fixture))->name, ==, "Hermods");
}

static void
test_names_to_suggest (void)
{
  static const struct
  {
    const char *typed;
    const char *found;
  } cases[] = {
    { "", "" },
    { "björk", "Förskolan Björken" },
    { "förskola", "Förskolan Björken, Förskolan Älgen, Mariehems förskola" },
    { "älg", "Förskolan Älgen" },
    { "Mariehems förskola", "" },
    { "mariehems förskola", "Mariehems förskola" },
    { "x", "" },
  };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (TorgetNameList) list = NULL;

  g_ptr_array_add (names, (gpointer) "Mariehems förskola");
  g_ptr_array_add (names, (gpointer) "Förskolan Björken");
  g_ptr_array_add (names, (gpointer) "Förskolan Älgen");
  list = torget_name_list_new (names);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = torget_name_list_search (list, cases[i].typed, 8);
      g_autofree char *text = NULL;

      g_ptr_array_add (found, NULL);
      text = g_strjoinv (", ", (char **) found->pdata);
      g_assert_cmpstr (text, ==, cases[i].found);
    }
}

static void
test_a_name_is_chosen (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (TorgetNameList) list = NULL;
  GtkWidget *row = torget_text_row_new ();
  GtkWidget *window = torget_gui_test_show (row);
  GtkWidget *suggestions;

  g_ptr_array_add (names, (gpointer) "Hermods");
  list = torget_name_list_new (names);
  torget_text_row_set_names (TORGET_TEXT_ROW (row), list);
  gtk_widget_grab_focus (row);
  torget_gui_test_settle ();
  gtk_editable_set_text (GTK_EDITABLE (row), "her");
  suggestions = torget_gui_test_find (row, TORGET_TYPE_SUGGESTIONS, 0);
  g_assert_true (gtk_widget_get_visible (suggestions));
  g_assert_true (torget_suggestions_handle_key (TORGET_SUGGESTIONS (suggestions), GDK_KEY_Return));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Hermods");
  g_assert_false (torget_suggestions_handle_key (TORGET_SUGGESTIONS (suggestions), GDK_KEY_Return));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkListBox *
get_registers (RegisterTest *fixture)
{
  return GTK_LIST_BOX (torget_gui_test_find (fixture->page, GTK_TYPE_LIST_BOX, 0));
}

/* What is marked is shown, also while the keyboard only walks through the registers; Tab leaves them
 * at once. */
static void
test_marked_is_shown (RegisterTest *fixture,
                      gconstpointer data)
{
  GtkListBox *registers = get_registers (fixture);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (registers, TORGET_REGISTER_EMPLOYERS);
  GtkWidget *focus;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_list_box_select_row (registers, row);
  g_assert_cmpint (torget_register_list_get_register (register_test_get_list (fixture)), ==,
                   TORGET_REGISTER_EMPLOYERS);
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (fixture->page)), GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (fixture->page)));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (register_test_get_list (fixture))));
}

static void
add_test (const char *path,
          void (*func) (RegisterTest *fixture, gconstpointer data))
{
  g_test_add (path, RegisterTest, NULL, set_up, func, register_test_tear_down);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  add_test ("/register-page/every-register", test_every_register);
  add_test ("/register-page/marked-is-shown", test_marked_is_shown);
  add_test ("/register-page/names-are-added", test_names_are_added);
  add_test ("/register-page/one-name-is-added", test_one_name_is_added);
  add_test ("/register-page/who-names-it", test_who_names_it);
  add_test ("/register-page/uses-follow-a-new-name", test_uses_follow_a_new_name);
  add_test ("/register-page/uses-stay-when-told-so", test_uses_stay_when_told_so);
  add_test ("/register-page/doubles-are-merged", test_doubles_are_merged);
  add_test ("/register-page/merge-names", test_merge_names);
  add_test ("/register-page/nothing-like-it", test_nothing_like_it);
  add_test ("/register-page/search-keeps-what-is-selected", test_search_keeps_what_is_selected);
  add_test ("/register-page/persons-for-a-place", test_persons_for_a_place);
  add_test ("/register-page/schools-are-suggested", test_schools_are_suggested);
  g_test_add_func ("/register-page/names-to-suggest", test_names_to_suggest);
  g_test_add_func ("/register-page/a-name-is-chosen", test_a_name_is_chosen);
  return g_test_run ();
}
