/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that claim to be handovers: refused ones, and sealed ones between two offices. */
#include "config.h"

#include "support/handover-test.h"

#include "domain/region-message.h"
#include "service/error.h"
#include "service/offices.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

static const struct
{
  const char *name;
  const char *text;
  int code;
} refused[] = {
  { "nobody-of-the-id", DOCUMENT (FAMILY MOTHER), TORGET_SERVICE_ERROR_SCHEMA },
  { "no-such-day", DOCUMENT (PERSON ("p1", "A", "B", "1990-01-01Z", "")),
    TORGET_SERVICE_ERROR_SCHEMA },
  { "doctype", "<!DOCTYPE vuxentorget><vuxentorget/>", TORGET_SERVICE_ERROR_SCHEMA },
  { "half-a-seal", "TORGETSF", TORGET_SERVICE_ERROR_TRUNCATED },
  { "no-handover",
    "<vuxentorget xmlns='urn:vuxentorget:torget:region:1.0' version='1.0'><huvud>"
    "<profil>aggregate</profil><avsandare kommunkod='2401'/><period>2026</period>"
    "<skapad>2026-11-20T08:00:00Z</skapad><population dold='false'>9</population>"
    "<undantagna>2</undantagna></huvud><sammanstallning/></vuxentorget>",
    TORGET_SERVICE_ERROR_NOT_A_HANDOVER },
};

static void
test_refused (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autofree char *path = torget_test_dup_path (test, "handover");
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetHandover) handover = NULL;

  g_assert_true (g_file_set_contents (path, refused[i].text, -1, NULL));
  handover = torget_test_try_read_handover (test->session, path, &error);
  g_assert_null (handover);
  g_assert_error (error, TORGET_SERVICE_ERROR, refused[i].code);
  g_assert_cmpuint (torget_test_count_persons (test->session), ==, 0);
}

/* Sealed files */

static void
test_sealed (void)
{
  g_autoptr (TorgetTestSession) from = torget_test_session_new ();
  g_autoptr (TorgetTestSession) to = torget_test_session_new ();
  g_autofree char *first = torget_test_dup_path (from, "first.torget");
  g_autofree char *second = torget_test_dup_path (from, "second.torget");
  const TorgetMissingFiles *missing;
  g_autoptr (TorgetHandover) late = NULL;
  g_autoptr (TorgetHandover) handover = NULL;

  torget_test_trust_office (from->session, to, "2401");
  torget_test_trust_office (to->session, from, "2480");
  torget_test_receive_handover (from, DOCUMENT (FAMILY MOTHER CHILD));
  torget_test_export_handover (from->session, first, "2401");
  torget_test_export_handover (from->session, second, "2401");
  handover = torget_test_read_handover (to->session, second);
  g_assert_true (torget_handover_is_sealed (handover));
  missing = torget_handover_get_missing (handover);
  g_assert_cmpuint (missing->first, ==, 1);
  g_assert_cmpuint (missing->last, ==, 1);
  g_assert_cmpstr (torget_handover_get_sender (handover), ==, "2480");
  late = torget_test_read_handover (to->session, first);
  g_assert_null (torget_handover_get_missing (late));
  torget_test_accept_handover (to->session, late);
  g_assert_cmpuint (torget_test_count_persons (to->session), ==, 2);
}

/* Whom the document says that it is meant for, and whether it is read when it is sealed to 2401. */
static const struct
{
  const char *recipient;
  gboolean is_read;
} meant[] = { { "2401", TRUE }, { "2460", FALSE } };

static void
test_meant_for (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (TorgetTestSession) from = torget_test_session_new ();
  g_autoptr (TorgetTestSession) to = torget_test_session_new ();
  g_autofree char *plain = torget_test_dup_path (from, "plain.xml");
  g_autofree char *sealed = torget_test_dup_path (from, "sealed.torget");
  g_autoptr (GString) text = g_string_new (DOCUMENT_FROM ("2480", FAMILY MOTHER CHILD));
  g_autofree char *element = g_strdup_printf ("<mottagare kommunkod='%s'/><period>",
                                              meant[i].recipient);
  g_autoptr (TorgetHandover) handover = NULL;
  g_autoptr (GError) error = NULL;
  int content;

  torget_test_trust_office (from->session, to, "2401");
  torget_test_trust_office (to->session, from, "2480");
  g_assert_cmpuint (g_string_replace (text, "<period>", element, 1), ==, 1);
  g_assert_true (g_file_set_contents (plain, text->str, -1, NULL));
  content = open (plain, O_RDONLY | O_CLOEXEC);
  torget_test_seal (from->session, content, sealed, "2401", 1);
  close (content);
  handover = torget_test_try_read_handover (to->session, sealed, &error);
  g_assert_cmpint (handover != NULL, ==, meant[i].is_read);
  if (!meant[i].is_read)
    g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_SCHEMA);
}

/* Receipts */

static GPtrArray *
list_messages (TorgetSession *session)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *messages;

  torget_session_list_messages_async (session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  messages = torget_session_list_messages_finish (session, result, &error);
  g_assert_no_error (error);
  return messages;
}

/* The state of the last handover that went or came. */
static char *
dup_state (TorgetSession *session,
           const char *direction)
{
  g_autoptr (GPtrArray) messages = list_messages (session);

  for (guint i = 0; i < messages->len; i++)
    {
      const TorgetRegionMessage *message = g_ptr_array_index (messages, i);

      if (g_str_equal (message->direction, direction) && g_str_equal (message->kind, "handover"))
        return g_strdup (message->state);
    }
  return NULL;
}

static void
test_receipt (gconstpointer data)
{
  const gboolean is_accepted = GPOINTER_TO_INT (data);
  g_autoptr (TorgetTestSession) from = torget_test_session_new ();
  g_autoptr (TorgetTestSession) to = torget_test_session_new ();
  g_autofree char *sent = torget_test_dup_path (from, "sent.torget");
  g_autofree char *answer = torget_test_dup_path (to, "answer.torget");
  g_autofree char *state = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetHandover) handover = NULL;
  g_autoptr (TorgetReceipt) receipt = NULL;

  torget_test_trust_office (from->session, to, "2401");
  torget_test_trust_office (to->session, from, "2480");
  torget_test_receive_handover (from, DOCUMENT (FAMILY MOTHER CHILD));
  torget_test_export_handover (from->session, sent, "2401");
  handover = torget_test_read_handover (to->session, sent);
  if (is_accepted)
    torget_test_accept_handover (to->session, handover);
  else
    torget_test_decline_handover (to->session, handover, "Fel kommun");
  torget_test_write_receipt (to->session, handover, answer);
  receipt = torget_test_read_receipt (from->session, answer, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (receipt->sender, ==, "2401");
  g_assert_cmpint (receipt->is_accepted, ==, is_accepted);
  g_assert_cmpuint (receipt->persons, ==, is_accepted ? 2 : 0);
  g_assert_cmpstr (receipt->reason, ==, is_accepted ? NULL : "Fel kommun");
  state = dup_state (from->session, TORGET_MESSAGE_OUT);
  g_assert_cmpstr (state, ==, is_accepted ? "acknowledged" : "declined");
}

static void
assert_answered (TorgetTestSession *test,
                 const char *path,
                 TorgetHandoverState expected)
{
  static const char *const states[] = { "received", "accepted", "declined" };
  g_autofree char *state = dup_state (test->session, TORGET_MESSAGE_IN);
  g_autoptr (TorgetHandover) again = torget_test_read_handover (test->session, path);

  g_assert_cmpstr (state, ==, states[expected]);
  g_assert_cmpint (torget_handover_get_state (again), ==, expected);
}

/* Undo takes what was answered along, and nothing that is not so is told to the sender. */
static void
test_undone (void)
{
  g_autoptr (TorgetTestSession) from = torget_test_session_new ();
  g_autoptr (TorgetTestSession) to = torget_test_session_new ();
  g_autofree char *sent = torget_test_dup_path (from, "sent.torget");
  g_autofree char *answer = torget_test_dup_path (to, "answer.torget");
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetHandover) handover = NULL;
  gint64 tx;

  torget_test_trust_office (from->session, to, "2401");
  torget_test_trust_office (to->session, from, "2480");
  torget_test_receive_handover (from, DOCUMENT (FAMILY MOTHER CHILD));
  torget_test_export_handover (from->session, sent, "2401");
  handover = torget_test_read_handover (to->session, sent);
  tx = torget_test_accept_handover (to->session, handover);
  assert_answered (to, sent, TORGET_HANDOVER_ACCEPTED);
  tx = torget_test_undo (to->session, tx);
  assert_answered (to, sent, TORGET_HANDOVER_UNSEEN);
  torget_test_try_write_receipt (to->session, handover, answer, &error);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
  g_assert_false (g_file_test (answer, G_FILE_TEST_EXISTS));
  torget_test_undo (to->session, tx);
  assert_answered (to, sent, TORGET_HANDOVER_ACCEPTED);
  torget_test_write_receipt (to->session, handover, answer);
}

/* A number of which there is no file would look as if one had been lost. */
static void
test_not_placed (void)
{
  g_autoptr (TorgetTestSession) from = torget_test_session_new ();
  g_autoptr (TorgetTestSession) to = torget_test_session_new ();
  g_autofree char *sent = torget_test_dup_path (from, "sent.torget");
  g_autofree char *folder = torget_test_dup_path (to, "folder");
  g_autofree char *answer = torget_test_dup_path (to, "answer.torget");
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetHandover) handover = NULL;
  g_autoptr (GPtrArray) messages = NULL;

  torget_test_trust_office (from->session, to, "2401");
  torget_test_trust_office (to->session, from, "2480");
  torget_test_receive_handover (from, DOCUMENT (FAMILY MOTHER CHILD));
  torget_test_export_handover (from->session, sent, "2401");
  handover = torget_test_read_handover (to->session, sent);
  torget_test_decline_handover (to->session, handover, "");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  torget_test_try_write_receipt (to->session, handover, folder, &error);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_IO);
  messages = list_messages (to->session);
  g_assert_cmpuint (messages->len, ==, 1);
  torget_test_write_receipt (to->session, handover, answer);
}

/* The example answers a file that this office has never sent. */
static void
test_receipt_for_nothing (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "examples",
                                                    "kvittens.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetReceipt) receipt = torget_test_read_receipt (test->session, example, &error);

  g_assert_null (receipt);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_AN_ANSWER);
}

static void
test_sealed_by_nobody (void)
{
  g_autoptr (TorgetTestSession) from = torget_test_session_new ();
  g_autoptr (TorgetTestSession) to = torget_test_session_new ();
  g_autofree char *path = torget_test_dup_path (from, "sealed.torget");
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetHandover) handover = NULL;

  torget_test_trust_office (from->session, to, "2401");
  torget_test_receive_handover (from, DOCUMENT (FAMILY MOTHER CHILD));
  torget_test_export_handover (from->session, path, "2401");
  handover = torget_test_try_read_handover (to->session, path, &error);
  g_assert_null (handover);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_UNKNOWN_SENDER);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/handover/refused/%s", refused[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  g_test_add_data_func ("/handover/meant-for/us", GSIZE_TO_POINTER (0), test_meant_for);
  g_test_add_data_func ("/handover/meant-for/another", GSIZE_TO_POINTER (1), test_meant_for);
  g_test_add_func ("/handover/sealed", test_sealed);
  g_test_add_func ("/handover/sealed-by-nobody", test_sealed_by_nobody);
  g_test_add_data_func ("/handover/receipt/accepted", GINT_TO_POINTER (TRUE), test_receipt);
  g_test_add_data_func ("/handover/receipt/declined", GINT_TO_POINTER (FALSE), test_receipt);
  g_test_add_func ("/handover/receipt/not-placed", test_not_placed);
  g_test_add_func ("/handover/receipt/undone", test_undone);
  g_test_add_func ("/handover/receipt/for-nothing", test_receipt_for_nothing);
  return g_test_run ();
}
