/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handovers between two files: what goes out comes in, what is there stays, and Undo takes all of
 * it back. Everybody is invented. */
#include "config.h"

#include "support/handover-test.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/list-rows.h"
#include "service/demo.h"

#include <string.h>

/* Households that are nothing but invented, besides those that tell a situation. */
#define N_PLAIN 40

static gint64
next_id (gpointer user_data)
{
  return torget_session_new_id (user_data);
}

static void
add_demo (TorgetSession *session)
{
  const TorgetDemoSource source = { next_id, session, torget_clock_get_today () };
  g_autoptr (TorgetRecordSet) offices = torget_demo_new_offices (&source);

  torget_test_save (session, offices, NULL);
  for (guint i = 0; i < torget_demo_count_scenarios () + N_PLAIN; i++)
    {
      g_autoptr (TorgetRecordSet) household = torget_demo_new_household (&source, i, offices);

      torget_test_save (session, household, NULL);
    }
}

/* What differs by nature: when a file was written, and whom its first sender has withheld. */
static char *
dup_comparable (const char *path)
{
  static const char *const lines[] = { "<skapad>", "<undantagna>" };
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      char *start = strstr (text, lines[i]);
      char *end = strchr (start, '\n');

      memmove (start, end, strlen (end) + 1);
    }
  return g_steal_pointer (&text);
}

static void
assert_same_file (const char *a,
                  const char *b)
{
  g_autofree char *first = dup_comparable (a);
  g_autofree char *second = dup_comparable (b);
  g_auto (GStrv) first_lines = g_strsplit (first, "\n", -1);
  g_auto (GStrv) second_lines = g_strsplit (second, "\n", -1);

  for (gsize i = 0; first_lines[i] != NULL && second_lines[i] != NULL; i++)
    g_assert_cmpstr (first_lines[i], ==, second_lines[i]);
  g_assert_cmpuint (strlen (first), ==, strlen (second));
}

static void
test_there_and_on (void)
{
  g_autoptr (TorgetTestSession) from = torget_test_session_new ();
  g_autoptr (TorgetTestSession) to = torget_test_session_new ();
  g_autofree char *sent = torget_test_dup_path (from, "sent.xml");
  g_autofree char *sent_on = torget_test_dup_path (from, "sent-on.xml");
  g_autoptr (TorgetHandover) handover = NULL;
  g_autoptr (TorgetHandover) again = NULL;
  g_autoptr (TorgetHandover) undone = NULL;
  guint n_persons;
  gint64 tx;

  add_demo (from->session);
  torget_test_export_handover (from->session, sent, NULL);
  handover = torget_test_read_handover (to->session, sent);
  n_persons = torget_handover_count (handover, TORGET_HANDOVER_NEW);
  g_assert_cmpuint (n_persons, >, 100);
  g_assert_cmpuint (torget_handover_count (handover, TORGET_HANDOVER_KNOWN), ==, 0);
  g_assert_cmpuint (torget_test_count_persons (to->session), ==, 0);
  tx = torget_test_accept_handover (to->session, handover);
  g_assert_cmpint (tx, >, 0);
  g_assert_cmpuint (torget_test_count_persons (to->session), ==, n_persons);
  torget_test_export_handover (to->session, sent_on, NULL);
  assert_same_file (sent, sent_on);

  again = torget_test_read_handover (to->session, sent);
  g_assert_cmpint (torget_handover_get_state (again), ==, TORGET_HANDOVER_ACCEPTED);
  g_assert_cmpstr (torget_handover_get_decided_by (again), ==, "test");
  g_assert_cmpint (torget_test_accept_handover (to->session, again), ==, 0);
  torget_test_undo (to->session, tx);
  g_assert_cmpuint (torget_test_count_persons (to->session), ==, 0);
  undone = torget_test_read_handover (to->session, sent);
  g_assert_cmpint (torget_handover_get_state (undone), ==, TORGET_HANDOVER_UNSEEN);
}

static TorgetHandoverPerson *
get_person (TorgetHandover *handover,
            guint group,
            guint person)
{
  TorgetHandoverCase *found
      = g_ptr_array_index (torget_handover_get_cases (handover), group);

  return g_ptr_array_index (found->persons, person);
}

static const TorgetPerson *
load_person (TorgetTestSession *test,
             gint64 id,
             TorgetRecordSet **records)
{
  *records = torget_test_load_case (test->session, id);
  return torget_case_get_person (*records, id);
}

static void
test_differences (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (TorgetHandover) handover = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;
  const TorgetHandoverPerson *mother;
  const TorgetPerson *person;
  gint64 id;

  torget_test_receive_handover (test, DOCUMENT (FAMILY MOTHER CHILD));
  handover = torget_test_read_handover_text (
      test, DOCUMENT ("<hushall id='h3'><beteckning>N99</beteckning><medlem person='p7'/></hushall>"
                      PERSON ("p7", "Åberg", "Sara Maria", "1990-01-01",
                              "<sprak>ara</sprak>" NUMBER ("19900101-2385")
                              "<kontakt><typ kod='phone'/><varde>070-123</varde></kontakt>")));
  mother = get_person (handover, 0, 0);
  id = mother->known_id;
  g_assert_cmpint (mother->match, ==, TORGET_HANDOVER_KNOWN);
  g_assert_cmpuint (mother->n_added, ==, 1);
  g_assert_cmpuint (mother->differences->len, ==, 2);
  torget_handover_set_takes (handover, g_ptr_array_index (mother->differences, 0), TRUE);
  g_assert_cmpint (torget_test_accept_handover (test->session, handover), >, 0);

  person = load_person (test, id, &records);
  g_assert_cmpstr (person->family_name, ==, "Åberg");
  g_assert_cmpstr (person->given_name, ==, "Sara");
  g_assert_cmpstr (person->language, ==, "ara");
  g_assert_cmpuint (torget_record_set_list (records, &torget_household_type)->len, ==, 1);
  g_assert_cmpuint (torget_record_set_list (records, &torget_membership_type)->len, ==, 2);
  g_assert_cmpuint (torget_record_set_list (records, &torget_contact_type)->len, ==, 1);
  g_assert_cmpstr (((TorgetHousehold *) g_ptr_array_index (
                        torget_record_set_list (records, &torget_household_type), 0))
                       ->label,
                   ==, "N1");
}

/* The same name and birth date may be somebody else: only the user can tell. */
static void
test_alike (gconstpointer data)
{
  const gboolean is_same = GPOINTER_TO_INT (data);
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (TorgetHandover) handover = NULL;

  torget_test_receive_handover (test, DOCUMENT (FAMILY MOTHER CHILD));
  handover = torget_test_read_handover_text (test, DOCUMENT (PERSON ("p5", "Öberg", "Sara", "1990-01-01",
                                                "<sprak>som</sprak>")));
  g_assert_cmpint (get_person (handover, 0, 0)->match, ==, TORGET_HANDOVER_ALIKE);
  torget_handover_set_same (handover, 5, is_same);
  torget_test_preview_handover (test->session, handover);
  g_assert_cmpint (get_person (handover, 0, 0)->is_same, ==, is_same);
  torget_test_accept_handover (test->session, handover);
  g_assert_cmpuint (torget_test_count_persons (test->session), ==, is_same ? 2 : 3);
}

static void
protect (TorgetTestSession *test,
         gint64 id)
{
  g_autoptr (TorgetRecordSet) records = torget_test_load_case (test->session, id);
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  TorgetPerson *person = torget_record_copy (torget_case_get_person (records, id));

  person->protection = g_strdup ("registered");
  torget_record_set_add (changed, person);
  torget_test_save (test->session, changed, NULL);
}

static void
test_protected_here (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (TorgetHandover) first = torget_test_read_handover_text (test, DOCUMENT (FAMILY MOTHER CHILD));
  g_autoptr (TorgetHandover) handover = NULL;
  g_autoptr (TorgetHandover) known = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;
  const TorgetHandoverPerson *mother;
  gint64 id;

  torget_test_accept_handover (test->session, first);
  known = torget_test_read_handover_text (test, DOCUMENT (FAMILY MOTHER CHILD));
  id = get_person (known, 0, 0)->known_id;
  protect (test, id);
  handover = torget_test_read_handover_text (
      test, DOCUMENT (FAMILY CHILD PERSON ("p1", "Annan", "Sara", "1990-01-01", NUMBER ("19900101-2385")
                            "<kontakt><typ kod='address'/><varde>Storgatan 1</varde></kontakt>")));
  mother = get_person (handover, 0, 0);
  g_assert_true (mother->is_hidden);
  g_assert_null (mother->family_name);
  g_assert_cmpint (mother->birth_date, ==, TORGET_DATE_NONE);
  g_assert_cmpuint (mother->differences->len, ==, 0);
  torget_test_accept_handover (test->session, handover);
  torget_test_reveal (test->session, id);
  g_assert_cmpstr (load_person (test, id, &records)->family_name, ==, "Öberg");
  g_assert_cmpuint (torget_record_set_list (records, &torget_contact_type)->len, ==, 0);
}

static void
test_chosen (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (TorgetHandover) handover
      = torget_test_read_handover_text (
          test, DOCUMENT (PERSON ("p3", "Ek", "Eva", "1980-01-01", "") FAMILY MOTHER CHILD));
  TorgetHandoverCase *family;

  g_assert_cmpuint (torget_handover_get_cases (handover)->len, ==, 2);
  family = g_ptr_array_index (torget_handover_get_cases (handover), 0);
  g_assert_cmpstr (family->label, ==, "N1");
  family->is_chosen = FALSE;
  torget_test_accept_handover (test->session, handover);
  g_assert_cmpuint (torget_test_count_persons (test->session), ==, 1);
}

static void
test_declined (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (TorgetHandover) handover = torget_test_read_handover_text (test, DOCUMENT (FAMILY MOTHER CHILD));
  g_autoptr (TorgetHandover) again = NULL;

  torget_test_decline_handover (test->session, handover, "Inte vår kommun");
  g_assert_cmpuint (torget_test_count_persons (test->session), ==, 0);
  again = torget_test_read_handover_text (test, DOCUMENT (FAMILY MOTHER CHILD));
  g_assert_cmpint (torget_handover_get_state (again), ==, TORGET_HANDOVER_DECLINED);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  g_test_add_func ("/handover/there-and-on", test_there_and_on);
  g_test_add_func ("/handover/differences", test_differences);
  g_test_add_data_func ("/handover/alike/same", GINT_TO_POINTER (TRUE), test_alike);
  g_test_add_data_func ("/handover/alike/another", GINT_TO_POINTER (FALSE), test_alike);
  g_test_add_func ("/handover/protected-here", test_protected_here);
  g_test_add_func ("/handover/chosen", test_chosen);
  g_test_add_func ("/handover/declined", test_declined);
  return g_test_run ();
}
