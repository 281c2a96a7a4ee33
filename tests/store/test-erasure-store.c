/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Erasing a person: gone from every table, index, log and page, and nobody else with them. */
#include "config.h"

#include "page-scan.h"
#include "store-test.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/change.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/preschool.h"
#include "domain/record-types.h"
#include "store/access-store.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/erasure-store.h"

#define MARKER "zqmarkerzq"

/* A person with a record of every kind, every text of which is the marker */

/* Links go to the latest record of the type; not to another person. */
static void
fill_record (gpointer record,
             GHashTable *latest)
{
  const TorgetRecordType *type = ((TorgetRecord *) record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const TorgetField *field = &type->fields[i];
      const TorgetRecord *target
          = field->refers != NULL ? g_hash_table_lookup (latest, field->refers) : NULL;

      if (field->kind == TORGET_FIELD_TEXT)
        torget_record_set_text (record, field, MARKER);
      else if (field->kind == TORGET_FIELD_LINK && target != NULL
               && !g_str_equal (field->name, "merged_into"))
        torget_record_set_number (record, field, target->id);
    }
}

/* An event belongs where the record does that it is about. */
static gboolean
is_register (const TorgetRecordType *type)
{
  return torget_change_get_area (type->name) == NULL && type != &torget_event_type;
}

static TorgetRecordSet *
make_marked (StoreTest *test)
{
  TorgetRecordSet *records = torget_record_set_new ();
  g_autoptr (GHashTable) latest = g_hash_table_new (g_str_hash, g_str_equal);
  const TorgetRecordType *type;

  for (guint i = 0; (type = torget_record_types_get_nth (i)) != NULL; i++)
    if (!is_register (type))
      {
        TorgetRecord *record = store_test_new_record (test, type);

        fill_record (record, latest);
        g_hash_table_insert (latest, (gpointer) type->name, record);
        torget_record_set_add (records, record);
      }
  return records;
}

static gint64
get_first_id (TorgetRecordSet *records,
              const TorgetRecordType *type)
{
  return ((TorgetRecord *) g_ptr_array_index (torget_record_set_list (records, type), 0))->id;
}

static void
save (StoreTest *test,
      TorgetRecordSet *records,
      TorgetRecordSet *removed)
{
  g_autoptr (GError) error = NULL;

  torget_edit_save (test->connection, records, removed, MARKER, &error);
  g_assert_no_error (error);
}

static TorgetErasure *
propose (StoreTest *test,
         gint64 person_id)
{
  g_autoptr (GError) error = NULL;
  TorgetErasure *erasure = torget_record_new (&torget_erasure_type);

  erasure->person_id = person_id;
  erasure->ground = g_strdup (TORGET_ERASURE_RETENTION);
  erasure->state = g_strdup (TORGET_ERASURE_PROPOSED);
  erasure->reason = g_strdup (MARKER);
  erasure->proposed_by = g_strdup ("Anna");
  erasure->proposed_date = torget_clock_get_today ();
  torget_erasure_store_save (test->connection, erasure, &error);
  g_assert_no_error (error);
  return erasure;
}

static gboolean
approve (StoreTest *test,
         TorgetErasure *erasure,
         const char *user,
         GError **error)
{
  g_free (erasure->state);
  g_free (erasure->decided_by);
  erasure->state = g_strdup (TORGET_ERASURE_APPROVED);
  erasure->decided_by = g_strdup (user);
  erasure->decided_date = torget_clock_get_today ();
  return torget_erasure_store_save (test->connection, erasure, error);
}

static void
refuse (StoreTest *test,
        gint64 person_id)
{
  g_autoptr (TorgetErasure) erasure = propose (test, person_id);
  g_autoptr (GError) error = NULL;

  g_free (erasure->state);
  erasure->state = g_strdup (TORGET_ERASURE_REFUSED);
  erasure->decided_by = g_strdup ("Bengt");
  erasure->decision_reason = g_strdup (MARKER);
  torget_erasure_store_save (test->connection, erasure, &error);
  g_assert_no_error (error);
}

/* Erases with every approval in place; returns the certificate. */
static TorgetErasure *
erase (StoreTest *test,
       gint64 person_id)
{
  g_autoptr (TorgetErasure) erasure = propose (test, person_id);
  g_autoptr (GError) error = NULL;
  TorgetErasure *certificate;

  approve (test, erasure, "Bengt", &error);
  g_assert_no_error (error);
  torget_erasure_store_erase (test->connection, erasure->record.id, "Bengt", &error);
  g_assert_no_error (error);
  certificate = torget_erasure_store_get (test->connection, erasure->record.id, &error);
  g_assert_no_error (error);
  return certificate;
}

/* In the file as it lies there while it is open, and when it was closed. */
static guint
scan (StoreTest *test)
{
  guint n_hits = page_scan_count (test->path, store_test_key, MARKER);

  store_test_close (test);
  n_hits = MAX (n_hits, page_scan_count (test->path, store_test_key, MARKER));
  store_test_reopen (test);
  return n_hits;
}

static void
test_no_page_holds_what_was_erased (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetRecordSet) records = make_marked (test);
  g_autoptr (TorgetRecordSet) none = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  g_autoptr (TorgetErasure) certificate = NULL;
  const gint64 person_id = get_first_id (records, &torget_person_type);
  const TorgetAccessEntry access = { "open", person_id, NULL, MARKER };
  TorgetAccessState state;
  gint64 row_id;

  save (test, records, NULL);
  torget_record_set_add (removed, torget_record_copy (g_ptr_array_index (
                                      torget_record_set_list (records, &torget_contact_type), 0)));
  save (test, none, removed);
  g_assert_true (torget_connection_run (
      test->connection, "INSERT INTO draft (user, form, row, time, content) SELECT 'Anna', 'person', id, 1, '"
                        MARKER "' FROM person; INSERT INTO attachment_content (sha256, content) "
                        "VALUES ('" MARKER "', CAST ('" MARKER "' AS BLOB))", NULL));
  g_assert_true (torget_access_store_log (test->connection, "Anna", &access, NULL));
  refuse (test, person_id);
  g_assert_cmpuint (scan (test), >=, 100);

  certificate = erase (test, person_id);
  g_assert_cmpuint (scan (test), ==, 0);
  g_assert_true (torget_access_store_verify (test->connection, &state, &row_id, NULL));
  g_assert_cmpint (state, ==, TORGET_ACCESS_WHOLE);
  g_assert_cmpint (certificate->person_id, ==, 0);
  g_assert_null (certificate->reason);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM erasure WHERE state = 'refused' "
                                           "AND person_id IS NULL"),
                   ==, 1);
  g_assert_cmpint (certificate->number, ==, 1);
  g_assert_cmpint (certificate->n_records, >=, 40);
  g_assert_cmpint (certificate->n_attachments, ==, 1);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person_fts"), ==, 0);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

/* The scan sees what an ordinary removal leaves: without that, finding nothing tells nothing. */
static void
test_scan_finds_what_a_removal_leaves (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, MARKER, MARKER);
  g_autoptr (TorgetRecordSet) none = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();

  store_test_save (test, person, NULL);
  torget_record_set_add (removed, torget_record_copy (person));
  save (test, none, removed);
  g_assert_cmpuint (scan (test), >=, 2);
}

/* What a killed process did not come to is done when the file is opened. */
static void
test_opening_cleans (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  g_assert_true (torget_connection_run (
      test->connection, "INSERT INTO setting (name, value) VALUES ('unclean', '1')", NULL));
  store_test_reopen (test);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM setting WHERE name = 'unclean'"),
                   ==, 0);
}

/* The log stays whole */

static void
test_the_log_tells_by_which_certificate (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetRecordSet) records = make_marked (test);
  g_autoptr (TorgetErasure) certificate = NULL;
  gint64 n_operations, last;

  save (test, records, NULL);
  n_operations = store_test_count (test, "SELECT count(*) FROM change");
  last = store_test_count (test, "SELECT max (row) FROM change");
  certificate = erase (test, get_first_id (records, &torget_person_type));
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change"), >, n_operations);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) - max (seq) FROM change"), ==, 0);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change WHERE tbl = 'erased' "
                                           "AND new = 1 AND old IS NULL AND bases IS NULL"),
                   ==, certificate->n_operations);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change WHERE tbl <> 'erased'"),
                   ==, 0);
  g_assert_cmpint (store_test_count (test, "SELECT max (row) FROM change"), ==, last);
  store_test_reopen (test);
  g_assert_cmpint (torget_change_log_get_last_counter (test->connection, NULL), ==, test->last_id);
}

static void
test_nothing_brings_it_back (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Zainab", "Test");
  g_autoptr (TorgetPerson) other = store_test_new_person (test, "Yusuf", "Test");
  g_autoptr (TorgetErasure) certificate = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 tx = store_test_save (test, person, other, NULL);

  certificate = erase (test, person->record.id);
  g_assert_cmpint (torget_edit_revert (test->connection, tx, NULL, "Undo", &error), ==, 0);
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONFLICT);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person"), ==, 1);
}

/* What others have stays */

typedef struct
{
  TorgetPerson *mother;
  TorgetPerson *child;
  TorgetHousehold *household;
  TorgetRecordSet *records;
} Family;

static void
add_member (StoreTest *test,
            Family *family,
            TorgetPerson *person)
{
  TorgetMembership *membership = store_test_new_record (test, &torget_membership_type);

  membership->household_id = family->household->record.id;
  membership->person_id = person->record.id;
  torget_record_set_add (family->records, person);
  torget_record_set_add (family->records, membership);
}

/* A mother who signed for her child, in one household with a contract and a note. */
static Family
make_family (StoreTest *test)
{
  Family family = { 0 };
  TorgetPreschoolApplication *application
      = store_test_new_record (test, &torget_preschool_application_type);
  TorgetPreschoolSignature *signature
      = store_test_new_record (test, &torget_preschool_signature_type);
  TorgetSublet *sublet = store_test_new_record (test, &torget_sublet_type);
  TorgetNote *note = store_test_new_record (test, &torget_note_type);

  family.records = torget_record_set_new ();
  family.household = store_test_new_record (test, &torget_household_type);
  torget_record_set_add (family.records, family.household);
  family.mother = store_test_new_person (test, MARKER, "Test");
  family.child = store_test_new_person (test, "Child", "Test");
  add_member (test, &family, family.mother);
  add_member (test, &family, family.child);
  application->person_id = family.child->record.id;
  signature->application_id = application->record.id;
  signature->guardian_id = family.mother->record.id;
  sublet->household_id = note->household_id = family.household->record.id;
  note->text = g_strdup ("They moved in.");
  torget_record_set_add (family.records, application);
  torget_record_set_add (family.records, signature);
  torget_record_set_add (family.records, sublet);
  torget_record_set_add (family.records, note);
  save (test, family.records, NULL);
  return family;
}

static void
test_others_keep_what_is_theirs (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  Family family = make_family (test);
  g_autoptr (TorgetErasure) first = erase (test, family.mother->record.id);
  g_autoptr (TorgetErasure) second = NULL;

  g_assert_cmpuint (scan (test), ==, 0);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person"), ==, 1);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM membership"), ==, 1);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM sublet"), ==, 1);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM note"), ==, 1);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM preschool_signature "
                                           "WHERE guardian_id IS NULL"),
                   ==, 1);

  second = erase (test, family.child->record.id);
  g_assert_cmpint (second->number, ==, 2);
  g_assert_cmpint (store_test_count (test, "SELECT (SELECT count(*) FROM household) + "
                                           "(SELECT count(*) FROM sublet) + "
                                           "(SELECT count(*) FROM note)"),
                   ==, 0);
  g_assert_true (torget_erasure_store_check (test->connection, NULL));
  torget_record_set_unref (family.records);
}

/* Two persons */

static void
test_nobody_approves_alone (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Zainab", "Test");
  g_autoptr (TorgetErasure) erasure = NULL;
  g_autoptr (GError) error = NULL;

  store_test_save (test, person, NULL);
  erasure = propose (test, person->record.id);
  g_assert_false (torget_erasure_store_erase (test->connection, erasure->record.id, "Anna", &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (approve (test, erasure, "Anna", &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person"), ==, 1);
}

static void
test_a_certificate_stays (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Zainab", "Test");
  g_autoptr (TorgetErasure) certificate = NULL;

  store_test_save (test, person, NULL);
  certificate = erase (test, person->record.id);
  g_assert_false (torget_connection_run (test->connection, "DELETE FROM erasure", NULL));
  g_assert_false (torget_connection_run (test->connection, "UPDATE erasure SET erased_by = 'X'",
                                         NULL));
  g_assert_true (torget_erasure_store_check (test->connection, NULL));
  g_assert_true (torget_connection_run (test->connection,
                                        "DROP TRIGGER erasure_keeps_certificates; "
                                        "UPDATE erasure SET erased_by = 'X'",
                                        NULL));
  g_assert_false (torget_erasure_store_check (test->connection, NULL));
}

/* When */

static void
test_an_entry_in_the_log_counts (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Zainab", "Test");
  g_autoptr (GError) error = NULL;
  TorgetRetentionFacts facts;

  person->received_date = torget_date_new (2015, 3, 1);
  store_test_save (test, person, NULL);
  torget_retention_store_read (test->connection, person->record.id, &facts, &error);
  g_assert_no_error (error);
  g_assert_cmpint (facts.events[TORGET_RETENTION_LAST_ENTRY], >=, torget_date_new (2026, 1, 1));
  g_assert_cmpint (facts.events[TORGET_RETENTION_CIRCUMSTANCES_END], ==, person->received_date);

  g_assert_true (torget_connection_run (
      test->connection, "INSERT INTO import_batch (tx, time, file_name, sha256, result) "
                        "SELECT max (tx), 1, 'f', 's', 'r' FROM change", NULL));
  torget_retention_store_read (test->connection, person->record.id, &facts, &error);
  g_assert_no_error (error);
  g_assert_cmpint (facts.events[TORGET_RETENTION_LAST_ENTRY], ==, TORGET_DATE_NONE);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/erasure/pages", test_no_page_holds_what_was_erased);
  g_test_add_func ("/erasure/pages/control", test_scan_finds_what_a_removal_leaves);
  g_test_add_func ("/erasure/opening", test_opening_cleans);
  g_test_add_func ("/erasure/log", test_the_log_tells_by_which_certificate);
  g_test_add_func ("/erasure/undo", test_nothing_brings_it_back);
  g_test_add_func ("/erasure/others", test_others_keep_what_is_theirs);
  g_test_add_func ("/erasure/two-persons", test_nobody_approves_alone);
  g_test_add_func ("/erasure/certificate", test_a_certificate_stays);
  g_test_add_func ("/erasure/last-entry", test_an_entry_in_the_log_counts);
  return g_test_run ();
}
