/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New persons and households in a real dialog on a real file: saved as one step, taken back as
 * one step; somebody who is there already is found; who moves leaves where they were. */
#include "config.h"

#include "base/clock.h"
#include "dialog-test.h"
#include "domain/case-view.h"
#include "ui/household/household-dialogs.h"
#include "ui/household/household-part.h"
#include "ui/household/member-part.h"
#include "ui/person/duplicate-part.h"
#include "ui/person/new-person.h"
#include "ui/person/spec-part.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/date-row.h"

#define NUMBER "19940312-2386"

static TorgetRecordDialog *
present (TorgetDialogTest *test,
         gint64 beside)
{
  g_autoptr (TorgetRecordSet) coordinators = torget_record_set_new ();

  return torget_new_person_present (test->origin, test->file->session, coordinators, beside);
}

static GtkEditable *
get_number (TorgetRecordDialog *dialog)
{
  return GTK_EDITABLE (
    torget_gui_test_find (GTK_WIDGET (dialog), TORGET_TYPE_IDENTIFIER_ROW, 0));
}

static gpointer
get_part (TorgetRecordDialog *dialog,
          GType type)
{
  return torget_gui_test_find (GTK_WIDGET (dialog), type, 0);
}

/* Row id of the only person whom a search finds; 0 for nobody. */
static gint64
find (TorgetDialogTest *test,
      const char *text)
{
  g_autoptr (GPtrArray) rows = torget_test_list (test->file->session, TORGET_LIST_PERSONS, text);

  g_assert_cmpuint (rows->len, <=, 1);
  return rows->len == 1 ? ((TorgetRecord *) g_ptr_array_index (rows, 0))->id : 0;
}

static guint
count_memberships (TorgetRecordSet *records,
                   gint64 person_id)
{
  g_autoptr (GPtrArray) households
    = torget_case_list_households (records, person_id, torget_clock_get_today ());

  return households->len;
}

static gint64
add_through_dialog (TorgetDialogTest *test,
                    const char *family_name)
{
  TorgetRecordDialog *dialog = present (test, 0);

  torget_dialog_test_type (dialog, "family_name", family_name);
  torget_dialog_test_save (dialog);
  return find (test, family_name);
}

static void
test_number_tells_sex_and_birth (TorgetDialogTest *test,
                                 gconstpointer data)
{
  TorgetRecordDialog *dialog = present (test, 0);

  gtk_editable_set_text (get_number (dialog), NUMBER);
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "birth_date"), ==, "1994-03-12");
  g_assert_cmpstr (torget_code_row_get_code (
                     TORGET_CODE_ROW (torget_dialog_test_get_row (dialog, "sex"))),
                   ==, "female");
  torget_dialog_test_discard (dialog);
}

static void
test_saved_as_one_step (TorgetDialogTest *test,
                        gconstpointer data)
{
  TorgetRecordDialog *dialog = present (test, 0);
  g_autoptr (TorgetRecordSet) records = NULL;
  gint64 id;

  gtk_editable_set_text (get_number (dialog), NUMBER);
  torget_dialog_test_type (dialog, "family_name", "Testsson");
  torget_dialog_test_save (dialog);

  id = find (test, "Testsson");
  records = torget_dialog_test_load (test, id);
  g_assert_cmpstr (torget_case_get_identity (records, id, torget_clock_get_today ())->value, ==,
                   NUMBER);
  g_assert_cmpuint (count_memberships (records, id), ==, 1);

  torget_test_undo (test->file->session, torget_dialog_test_get_tx (test));
  g_assert_cmpint (find (test, "Testsson"), ==, 0);
}

static void
test_refused_without_name (TorgetDialogTest *test,
                           gconstpointer data)
{
  TorgetRecordDialog *dialog = present (test, 0);

  gtk_editable_set_text (get_number (dialog), NUMBER);
  torget_dialog_test_try_to_save (dialog);
  torget_gui_test_settle ();
  g_assert_nonnull (
    torget_form_row_get_problem (torget_dialog_test_get_row (dialog, "family_name")));
  g_assert_cmpstr (gtk_editable_get_text (get_number (dialog)), ==, NUMBER);
  g_assert_cmpint (torget_dialog_test_get_tx (test), ==, 0);
  torget_dialog_test_discard (dialog);
}

static void
test_same_number_is_said (TorgetDialogTest *test,
                          gconstpointer data)
{
  TorgetRecordDialog *dialog = present (test, 0);
  TorgetDuplicatePart *duplicate;
  gint64 id;

  gtk_editable_set_text (get_number (dialog), NUMBER);
  torget_dialog_test_type (dialog, "family_name", "Testsson");
  torget_dialog_test_save (dialog);
  id = find (test, "Testsson");

  dialog = present (test, 0);
  duplicate = get_part (dialog, TORGET_TYPE_DUPLICATE_PART);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (duplicate)));
  gtk_editable_set_text (get_number (dialog), "9403122386");
  torget_gui_test_wait (gtk_widget_get_visible (GTK_WIDGET (duplicate)));
  g_assert_cmpint (torget_duplicate_part_get_person_id (duplicate), ==, id);
  gtk_editable_set_text (get_number (dialog), "940312");
  torget_gui_test_wait (!gtk_widget_get_visible (GTK_WIDGET (duplicate)));
  torget_dialog_test_discard (dialog);
}

/* The household of a person is read from the file before it counts as chosen. */
static void
wait_for_choice (TorgetRecordDialog *dialog,
                 GType part_type)
{
  TorgetRecordPart *part = get_part (dialog, part_type);

  torget_gui_test_wait (torget_record_part_judge (part, FALSE));
}

static void
test_beside_somebody (TorgetDialogTest *test,
                      gconstpointer data)
{
  const gint64 first = add_through_dialog (test, "Testsson");
  TorgetRecordDialog *dialog = present (test, first);
  TorgetSpecPart *membership = TORGET_SPEC_PART (
    torget_gui_test_find (GTK_WIDGET (dialog), TORGET_TYPE_SPEC_PART, 1));
  TorgetFormRow *role
    = torget_form_find_row (torget_spec_part_get_form (membership), "role");
  g_autoptr (TorgetRecordSet) records = NULL;

  wait_for_choice (dialog, TORGET_TYPE_HOUSEHOLD_PART);
  g_assert_null (torget_code_row_get_code (TORGET_CODE_ROW (role)));
  torget_dialog_test_type (dialog, "family_name", "Barnsson");
  torget_dialog_test_try_to_save (dialog);
  g_assert_nonnull (torget_form_row_get_problem (role));
  torget_code_row_set_code (TORGET_CODE_ROW (role), "child");
  torget_dialog_test_save (dialog);

  records = torget_dialog_test_load (test, find (test, "Barnsson"));
  g_assert_nonnull (torget_case_get_person (records, first));
}

/* Who has chosen with the keyboard goes on from there, not from the first row. */
static void
test_choosing_keeps_keyboard (TorgetDialogTest *test,
                              gconstpointer data)
{
  const gint64 first = add_through_dialog (test, "Testsson");
  TorgetRecordDialog *dialog = present (test, 0);
  GtkWidget *focus;

  torget_household_part_choose_by (get_part (dialog, TORGET_TYPE_HOUSEHOLD_PART), first);
  wait_for_choice (dialog, TORGET_TYPE_HOUSEHOLD_PART);
  focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_assert_true (ADW_IS_ACTION_ROW (focus));
  g_assert_nonnull (
    strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (focus)), "Testsson"));
  torget_dialog_test_discard (dialog);
}

static TorgetPersonCase *
load_person_case (TorgetDialogTest *test,
                  gint64 person_id)
{
  TorgetPersonCase *person_case = torget_person_case_new (test->file->session);

  torget_person_case_show (person_case, person_id);
  torget_gui_test_wait (torget_person_case_get_person (person_case) != NULL);
  return person_case;
}

static TorgetMembership *
create_membership (TorgetDialogTest *test,
                   gint64 household_id,
                   gint64 person_id)
{
  TorgetMembership *membership = torget_record_new (&torget_membership_type);

  membership->record.id = torget_session_new_id (test->file->session);
  membership->household_id = household_id;
  membership->person_id = person_id;
  membership->role = g_strdup ("other_adult");
  membership->valid_from = torget_clock_get_today ();
  return membership;
}

static gint64
get_household_id (TorgetPersonCase *person_case)
{
  g_autoptr (GPtrArray) households = torget_case_list_households (
    torget_person_case_get_records (person_case), torget_person_case_get_person_id (person_case),
    torget_clock_get_today ());

  g_assert_cmpuint (households->len, ==, 1);
  return ((TorgetRecord *) g_ptr_array_index (households, 0))->id;
}

static void
test_member_leaves_former_household (TorgetDialogTest *test,
                                     gconstpointer data)
{
  const gint64 host = add_through_dialog (test, "Testsson");
  const gint64 guest = add_through_dialog (test, "Gastsson");
  g_autoptr (TorgetPersonCase) person_case = load_person_case (test, host);
  g_autoptr (TorgetMembership) membership
    = create_membership (test, get_household_id (person_case), 0);
  TorgetRecordDialog *dialog
    = torget_household_add_member (test->origin, person_case, membership);
  g_autoptr (TorgetRecordSet) records = NULL;

  torget_member_part_choose (get_part (dialog, TORGET_TYPE_MEMBER_PART), guest);
  wait_for_choice (dialog, TORGET_TYPE_MEMBER_PART);
  torget_dialog_test_save (dialog);

  records = torget_dialog_test_load (test, guest);
  g_assert_cmpuint (count_memberships (records, guest), ==, 1);
  g_assert_nonnull (torget_case_get_person (records, host));
}

static void
test_member_twice_is_refused (TorgetDialogTest *test,
                              gconstpointer data)
{
  const gint64 host = add_through_dialog (test, "Testsson");
  g_autoptr (TorgetPersonCase) person_case = load_person_case (test, host);
  g_autoptr (TorgetMembership) membership
    = create_membership (test, get_household_id (person_case), 0);
  const gint64 tx = torget_dialog_test_get_tx (test);
  TorgetRecordDialog *dialog
    = torget_household_add_member (test->origin, person_case, membership);
  TorgetRecordPart *member = get_part (dialog, TORGET_TYPE_MEMBER_PART);

  torget_member_part_choose (TORGET_MEMBER_PART (member), host);
  torget_gui_test_wait (torget_record_part_is_changed (member));
  torget_dialog_test_try_to_save (dialog);
  torget_gui_test_settle ();
  g_assert_cmpint (torget_dialog_test_get_tx (test), ==, tx);
  torget_dialog_test_discard (dialog);
}

static void
test_moving_out (TorgetDialogTest *test,
                 gconstpointer data)
{
  const gint64 id = add_through_dialog (test, "Testsson");
  g_autoptr (TorgetPersonCase) person_case = load_person_case (test, id);
  g_autoptr (TorgetMembership) membership = create_membership (test, 0, id);
  const gint64 before = get_household_id (person_case);

  torget_dialog_test_save (torget_household_join (test->origin, person_case, membership));
  torget_gui_test_wait (get_household_id (person_case) != before);
  torget_test_undo (test->file->session, torget_dialog_test_get_tx (test));
  torget_gui_test_wait (get_household_id (person_case) == before);
}

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_dialog_test_add ("/new-person/number-tells-sex-and-birth",
                          test_number_tells_sex_and_birth);
  torget_dialog_test_add ("/new-person/saved-as-one-step", test_saved_as_one_step);
  torget_dialog_test_add ("/new-person/refused-without-name", test_refused_without_name);
  torget_dialog_test_add ("/new-person/same-number-is-said", test_same_number_is_said);
  torget_dialog_test_add ("/new-person/beside-somebody", test_beside_somebody);
  torget_dialog_test_add ("/new-person/choosing-keeps-keyboard", test_choosing_keeps_keyboard);
  torget_dialog_test_add ("/household/member-leaves-former-household",
                          test_member_leaves_former_household);
  torget_dialog_test_add ("/household/member-twice-is-refused", test_member_twice_is_refused);
  torget_dialog_test_add ("/household/moving-out", test_moving_out);
  return g_test_run ();
}
