/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that claim to be handovers: refused ones, and sealed ones between two offices. */
#include "config.h"

#include "handover-test.h"

#include "service/error.h"

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
  g_autoptr (TorgetHandover) late = NULL;
  g_autoptr (TorgetHandover) handover = NULL;

  torget_test_trust_office (from->session, to, "2401");
  torget_test_trust_office (to->session, from, "2480");
  torget_test_receive_handover (from, DOCUMENT (FAMILY MOTHER CHILD));
  torget_test_export_handover (from->session, first, "2401");
  torget_test_export_handover (from->session, second, "2401");
  handover = torget_test_read_handover (to->session, second);
  g_assert_true (torget_handover_is_sealed (handover));
  g_assert_true (torget_handover_has_gap (handover));
  g_assert_cmpstr (torget_handover_get_sender (handover), ==, "2480");
  late = torget_test_read_handover (to->session, first);
  g_assert_false (torget_handover_has_gap (late));
  torget_test_accept_handover (to->session, late);
  g_assert_cmpuint (torget_test_count_persons (to->session), ==, 2);
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
  g_test_add_func ("/handover/sealed", test_sealed);
  g_test_add_func ("/handover/sealed-by-nobody", test_sealed_by_nobody);
  return g_test_run ();
}
