/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was sealed and what has come: numbers in a row, nothing twice, nothing left out. */
#include "config.h"

#include "store-test.h"

#include "store/message-store.h"
#include "store/office-store.h"

#include <string.h>

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
  { 1, "new key", -1 },
  { 2, "new key", TORGET_STORE_ERROR_GAP },
};

static void
test_judge (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  g_assert_true (add (test, "a", TORGET_MESSAGE_IN, "key", 1, NULL));
  g_assert_true (add (test, "b", TORGET_MESSAGE_IN, "key", 5, NULL));
  g_assert_true (add (test, "c", TORGET_MESSAGE_OUT, "key", 6, NULL));
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
  g_test_add_func ("/message-store/twice", test_nothing_twice);
  g_test_add_func ("/message-store/list", test_list);
  g_test_add_func ("/message-store/own-keys", test_own_keys);
  return g_test_run ();
}
