/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was sealed and what has come: numbers in a row, nothing twice, nothing left out. */
#include "config.h"

#include "store-test.h"

#include "store/edit.h"
#include "store/message-store.h"
#include "store/office-store.h"
#include "store/record-store.h"

#include <string.h>

#define SERIES(number) ((gint64) (number) << 32)

static TorgetRegionMessage *
make_message (const char *package,
              const char *direction,
              const char *sign_key,
              gint64 sequence)
{
  TorgetRegionMessage *message = torget_record_new (&torget_region_message_type);

  message->package = g_strdup (package);
  message->direction = g_strdup (direction);
  message->kind = g_strdup ("handover");
  message->municipality = g_strdup ("2460");
  message->sign_key = g_strdup (sign_key);
  message->sequence = sequence;
  message->state = g_strdup ("received");
  message->sha256 = g_strdup ("ab");
  message->n_bytes = 313;
  message->time = 1;
  message->user = g_strdup ("Anna");
  return message;
}

static gboolean
add (StoreTest *test,
     const char *package,
     const char *direction,
     const char *sign_key,
     gint64 sequence,
     GError **error)
{
  g_autoptr (TorgetRegionMessage) message = make_message (package, direction, sign_key, sequence);

  return torget_message_store_add (test->connection, message, error);
}

static const struct
{
  gint64 sequence;
  const char *sign_key;
  int code; /* -1: the next one */
} judgements[] = {
  { 6, "key", -1 },
  { 3, "key", -1 }, /* late */
  { 5, "key", TORGET_STORE_ERROR_REPLAYED },
  { 1, "key", TORGET_STORE_ERROR_REPLAYED },
  { 7, "key", TORGET_STORE_ERROR_GAP },
  { SERIES (7) + 1, "key", -1 }, /* a restored file begins anew */
  { SERIES (7) + 2, "key", TORGET_STORE_ERROR_GAP },
  { SERIES (9) + 3, "key", -1 },
  { SERIES (9) + 2, "key", TORGET_STORE_ERROR_REPLAYED },
  { SERIES (9) + 4, "key", TORGET_STORE_ERROR_GAP },
  { 1, "new key", -1 },
  { 2, "new key", TORGET_STORE_ERROR_GAP },
};

static void
assert_new_series (StoreTest *test,
                   const char *sign_key,
                   gint64 sequence,
                   gboolean expected)
{
  g_autoptr (TorgetRegionMessage) message
      = make_message ("new", TORGET_MESSAGE_IN, sign_key, sequence);
  gboolean is_new = !expected;

  g_assert_true (
      torget_message_store_is_new_series (test->connection, message, &is_new, NULL));
  g_assert_cmpint (is_new, ==, expected);
}

static void
test_new_series (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  assert_new_series (test, "key", SERIES (7) + 1, FALSE); /* nothing has come */
  g_assert_true (add (test, "a", TORGET_MESSAGE_IN, "key", SERIES (7) + 1, NULL));
  assert_new_series (test, "key", SERIES (7) + 2, FALSE);
  assert_new_series (test, "key", SERIES (5) + 1, TRUE);
  assert_new_series (test, "new key", SERIES (5) + 1, FALSE);
}

static void
test_judge (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  g_assert_true (add (test, "a", TORGET_MESSAGE_IN, "key", 1, NULL));
  g_assert_true (add (test, "b", TORGET_MESSAGE_IN, "key", 5, NULL));
  g_assert_true (add (test, "c", TORGET_MESSAGE_OUT, "key", 6, NULL));
  g_assert_true (add (test, "d", TORGET_MESSAGE_IN, "key", SERIES (9) + 2, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (judgements); i++)
    {
      g_autoptr (TorgetRegionMessage) message
          = make_message ("new", TORGET_MESSAGE_IN, judgements[i].sign_key, judgements[i].sequence);
      g_autoptr (GError) error = NULL;

      torget_message_store_judge (test->connection, message, &error);
      if (judgements[i].code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, TORGET_STORE_ERROR, judgements[i].code);
    }
}

/* Numbers of what has come, in any order, and what is missing of each series. */
static const struct
{
  gint64 sequences[5];
  guint missing[4];
} gaps[] = {
  { { 1, 2, 3 }, { 0 } },
  { { 3 }, { 1, 2 } },
  { { 6, 1, 3 }, { 2, 2, 4, 5 } },
  { { SERIES (2) + 1, SERIES (4) + 2, 1 }, { 1, 1 } },
};

static void
test_missing (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (torget_record_free);
      g_autoptr (GArray) missing = NULL;

      g_ptr_array_add (messages, make_message ("out", TORGET_MESSAGE_OUT, "key", 9));
      g_ptr_array_add (messages, make_message ("plain", TORGET_MESSAGE_IN, "", 9));
      for (guint j = 0; gaps[i].sequences[j] != 0; j++)
        g_ptr_array_add (messages,
                         make_message ("a", TORGET_MESSAGE_IN, "key", gaps[i].sequences[j]));
      missing = torget_region_message_list_missing (messages);
      for (guint j = 0; j < missing->len; j++)
        {
          const TorgetMissingFiles *files = &g_array_index (missing, TorgetMissingFiles, j);

          g_assert_cmpstr (files->municipality, ==, "2460");
          g_assert_cmpuint (files->first, ==, gaps[i].missing[2 * j]);
          g_assert_cmpuint (files->last, ==, gaps[i].missing[2 * j + 1]);
        }
      g_assert_true (missing->len == 2 || gaps[i].missing[2 * missing->len] == 0);
    }
}

static void
test_nothing_twice (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (add (test, "a", TORGET_MESSAGE_IN, "key", 1, NULL));
  g_assert_false (add (test, "a", TORGET_MESSAGE_IN, "key", 2, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (add (test, "b", TORGET_MESSAGE_IN, "key", 1, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONSTRAINT);
}

static void
test_list (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GPtrArray) messages = NULL;
  const TorgetRegionMessage *newest;

  g_assert_true (add (test, "a", TORGET_MESSAGE_IN, "key", 1, NULL));
  g_assert_true (add (test, "b", TORGET_MESSAGE_IN, "key", 2, NULL));
  g_assert_true (torget_message_store_answer (test->connection, "b", "declined", "Not ours", 2, "Bo",
                                              NULL));
  messages = torget_message_store_list (test->connection, NULL);
  g_assert_cmpuint (messages->len, ==, 2);
  newest = g_ptr_array_index (messages, 0);
  g_assert_cmpstr (newest->package, ==, "b");
  g_assert_cmpstr (newest->state, ==, "declined");
  g_assert_cmpstr (newest->reason, ==, "Not ours");
  g_assert_cmpint (newest->n_bytes, ==, 313);
}

/* What is done with a file, letter by letter: it is accepted or declined, the last step is taken back
 * or made again, the first one is taken back; and what it is then. */
static const struct
{
  const char *steps;
  const char *state;
} answers[] = {
  { "a", "accepted" },   { "au", "received" },   { "aur", "accepted" },   { "auru", "received" },
  { "da", "accepted" },  { "dau", "declined" },  { "aa", "accepted" },    { "aau", "accepted" },
  { "aauu", "received" }, { "aauur", "accepted" }, { "aaf", "accepted" }, { "adu", "declined" },
  { "audr", "declined" }, { "aurf", "received" },
};

static gint64
accept (StoreTest *test,
        const char *package)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  const gint64 tx = torget_edit_begin (test->connection, "Handover", NULL);

  torget_record_set_add (records, store_test_new_person (test, "Sara", "Öberg"));
  g_assert_true (torget_record_store_save (test->connection, records, NULL));
  g_assert_true (torget_message_store_accept (test->connection, package, 2, "Bo", NULL));
  g_assert_true (torget_edit_commit (test->connection, tx, NULL));
  return tx;
}

static void
revert (StoreTest *test,
        GArray *from,
        guint index,
        GArray *to)
{
  g_autoptr (GError) error = NULL;
  const gint64 tx
      = torget_edit_revert (test->connection, g_array_index (from, gint64, index), NULL, "", &error);

  g_assert_no_error (error);
  g_array_remove_index (from, index);
  g_array_append_val (to, tx);
}

static void
answer (StoreTest *test,
        const char *package,
        char step,
        GArray *done,
        GArray *undone)
{
  const gint64 tx = step == 'a' ? accept (test, package) : 0;

  if (step == 'a')
    g_array_append_val (done, tx);
  else if (step == 'd')
    g_assert_true (
        torget_message_store_answer (test->connection, package, "declined", NULL, 2, "Bo", NULL));
  else if (step == 'r')
    revert (test, undone, undone->len - 1, done);
  else
    revert (test, done, step == 'f' ? 0 : done->len - 1, undone);
}

static void
test_answered (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      const char *steps = answers[i].steps;
      const gint64 n_persons = store_test_count (test, "SELECT count(*) FROM person");
      g_autoptr (GArray) done = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GArray) undone = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (TorgetRegionMessage) message = NULL;

      g_assert_true (add (test, steps, TORGET_MESSAGE_IN, "key", (gint64) i + 1, NULL));
      for (const char *step = steps; *step != '\0'; step++)
        answer (test, steps, *step, done, undone);
      g_assert_true (
          torget_message_store_find (test->connection, TORGET_MESSAGE_IN, steps, &message, NULL));
      g_test_message ("%s", steps);
      g_assert_cmpstr (message->state, ==, answers[i].state);
      g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person"), ==,
                       n_persons + done->len);
    }
}

/* Made once, kept, never logged; new ones are others. */
static void
test_own_keys (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_auto (TorgetOfficeKeys) first = { 0 };
  g_auto (TorgetOfficeKeys) again = { 0 };

  g_assert_true (torget_office_store_load_keys (test->connection, &first, NULL));
  store_test_reopen (test);
  g_assert_true (torget_office_store_load_keys (test->connection, &again, NULL));
  g_assert_cmpint (memcmp (&first, &again, sizeof first), ==, 0);
  g_assert_true (torget_office_store_renew_keys (test->connection, NULL));
  g_assert_true (torget_office_store_load_keys (test->connection, &again, NULL));
  g_assert_cmpint (memcmp (&first, &again, sizeof first), !=, 0);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change WHERE tbl = 'office_key'"),
                   ==, 0);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM office_key"), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/message-store/judge", test_judge);
  g_test_add_func ("/message-store/new-series", test_new_series);
  g_test_add_func ("/message-store/missing", test_missing);
  g_test_add_func ("/message-store/twice", test_nothing_twice);
  g_test_add_func ("/message-store/answered", test_answered);
  g_test_add_func ("/message-store/list", test_list);
  g_test_add_func ("/message-store/own-keys", test_own_keys);
  return g_test_run ();
}
