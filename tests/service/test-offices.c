/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offices of the region: cards, fingerprints, and a handover that only the recipient can read. */
#include "config.h"

#include "base/id.h"
#include "domain/household.h"
#include "domain/person.h"
#include "domain/region-message.h"
#include "service/error.h"
#include "service/export.h"
#include "service/offices.h"
#include "service/session-private.h"
#include "store/office-store.h"
#include "store/sealed-file.h"
#include "support/session-test.h"
#include "support/test-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

typedef struct
{
  TorgetTestSession *umea;
  TorgetTestSession *vannas;
  char *card; /* of Vännäs */
} Fixture;

static TorgetPeerOffice *
finish (TorgetSession *session,
        GAsyncResult **wait,
        GError **error)
{
  g_autoptr (GAsyncResult) result = torget_test_wait (wait);

  return torget_session_change_office_finish (session, result, error);
}

static void
write_card (TorgetSession *session,
            const char *municipality,
            const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TorgetPeerOffice) office = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_write_card_async (session, municipality, file, torget_test_wait_cb, &wait);
  office = finish (session, &wait, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (office->municipality, ==, municipality);
}

static TorgetPeerOffice *
add (TorgetSession *session,
     const char *path,
     GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;

  torget_session_add_office_async (session, file, torget_test_wait_cb, &wait);
  return finish (session, &wait, error);
}

static TorgetPeerOffice *
confirm (TorgetSession *session,
         const char *municipality,
         const char *fingerprint,
         GError **error)
{
  GAsyncResult *wait = NULL;

  torget_session_confirm_office_async (session, municipality, fingerprint, torget_test_wait_cb,
                                       &wait);
  return finish (session, &wait, error);
}

static char *
dup_own_fingerprint (TorgetSession *session,
                     const char *municipality)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetPeerOffice) office = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_load_own_office_async (session, municipality, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  office = torget_session_load_own_office_finish (session, result, &error);
  g_assert_no_error (error);
  return torget_office_dup_fingerprint (office);
}

static void
introduce (Fixture *fixture)
{
  g_autofree char *fingerprint = dup_own_fingerprint (fixture->vannas->session, "2460");
  g_autoptr (TorgetPeerOffice) added = NULL;
  g_autoptr (TorgetPeerOffice) confirmed = NULL;
  g_autoptr (GError) error = NULL;

  added = add (fixture->umea->session, fixture->card, &error);
  g_assert_no_error (error);
  confirmed = confirm (fixture->umea->session, "2460", fingerprint, &error);
  g_assert_no_error (error);
  g_assert_true (torget_peer_office_is_usable (confirmed));
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->umea = torget_test_session_new ();
  fixture->vannas = torget_test_session_new ();
  fixture->card = g_build_filename (fixture->vannas->dir, "vannas.torget-office", NULL);
  write_card (fixture->vannas->session, "2460", fixture->card);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_free (fixture->card);
  torget_test_session_free (fixture->umea);
  torget_test_session_free (fixture->vannas);
}

/* Cards */

static void
test_card (Fixture *fixture,
           gconstpointer unused)
{
  g_autofree char *own = dup_own_fingerprint (fixture->vannas->session, "2460");
  g_autofree char *again = dup_own_fingerprint (fixture->vannas->session, "2460");
  g_autofree char *text = torget_test_read (fixture->card, NULL);
  g_autofree char *read = NULL;
  g_autoptr (TorgetPeerOffice) office = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (own, ==, again);
  g_assert_nonnull (strstr (text, "municipality=2460"));
  g_assert_cmpuint (torget_test_get_mode (fixture->card), ==, 0600);
  office = add (fixture->umea->session, fixture->card, &error);
  g_assert_no_error (error);
  read = torget_office_dup_fingerprint (office);
  g_assert_cmpstr (read, ==, own);
  g_assert_false (torget_peer_office_is_usable (office));
}

static void
test_large_card (Fixture *fixture,
                 gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->umea->dir, "large.torget-office", NULL);
  g_autofree char *large = g_strnfill (5000, '#');
  g_autoptr (GError) error = NULL;

  torget_test_write (path, large, 5000);
  g_assert_null (add (fixture->umea->session, path, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_TOO_LARGE);
}

static void
test_own_card_is_refused (Fixture *fixture,
                          gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (add (fixture->vannas->session, fixture->card, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_EXISTS);
}

/* One digit that was heard wrong, or a card that somebody has changed on its way. */
static void
test_confirm (Fixture *fixture,
              gconstpointer unused)
{
  g_autofree char *fingerprint = dup_own_fingerprint (fixture->vannas->session, "2460");
  g_auto (GStrv) groups = g_strsplit (fingerprint, " ", -1);
  g_autofree char *together = g_strjoinv ("", groups);
  g_autofree char *wrong = g_strdup (fingerprint);
  g_autoptr (TorgetPeerOffice) added = add (fixture->umea->session, fixture->card, NULL);
  g_autoptr (TorgetPeerOffice) office = NULL;
  g_autoptr (GError) error = NULL;

  wrong[0] = wrong[0] == '1' ? '2' : '1';
  g_assert_null (confirm (fixture->umea->session, "2460", wrong, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (confirm (fixture->umea->session, "2409", fingerprint, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  office = confirm (fixture->umea->session, "2460", together, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (office->confirmed_by, ==, torget_session_get_user (fixture->umea->session));
}

static guint
count_offices (TorgetSession *session,
               guint *n_usable)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;
  GAsyncResult *wait = NULL;
  GPtrArray *offices;

  torget_session_list_offices_async (session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  records = torget_session_list_offices_finish (session, result, NULL);
  offices = torget_record_set_list (records, &torget_peer_office_type);
  *n_usable = 0;
  for (guint i = 0; i < offices->len; i++)
    *n_usable += torget_peer_office_is_usable (offices->pdata[i]);
  return offices->len;
}

/* Read once more it stays confirmed; with new keys it has to be confirmed anew. */
static void
test_new_keys (Fixture *fixture,
               gconstpointer unused)
{
  g_autoptr (TorgetPeerOffice) again = NULL;
  g_autoptr (TorgetPeerOffice) renewed = NULL;
  g_autoptr (TorgetPeerOffice) replaced = NULL;
  GAsyncResult *wait = NULL;
  guint n_usable;

  introduce (fixture);
  again = add (fixture->umea->session, fixture->card, NULL);
  g_assert_true (torget_peer_office_is_usable (again));
  torget_session_renew_own_office_async (fixture->vannas->session, "2460", torget_test_wait_cb,
                                         &wait);
  renewed = finish (fixture->vannas->session, &wait, NULL);
  g_assert_nonnull (renewed);
  write_card (fixture->vannas->session, "2460", fixture->card);
  replaced = add (fixture->umea->session, fixture->card, NULL);
  g_assert_false (torget_peer_office_is_usable (replaced));
  g_assert_cmpuint (count_offices (fixture->umea->session, &n_usable), ==, 2);
  g_assert_cmpuint (n_usable, ==, 0);
}

/* A handover */

static gint64
add_household (TorgetSession *session,
               const char *label,
               const char *given_name)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetHousehold *household = torget_test_add (session, records, &torget_household_type);
  TorgetPerson *person = torget_test_add (session, records, &torget_person_type);
  TorgetMembership *membership = torget_test_add (session, records, &torget_membership_type);

  household->label = g_strdup (label);
  person->given_name = g_strdup (given_name);
  person->family_name = g_strdup ("Testsson");
  membership->household_id = household->record.id;
  membership->person_id = person->record.id;
  membership->role = g_strdup ("reference_person");
  torget_test_save (session, records, NULL);
  return household->record.id;
}

static TorgetExportResult *
hand_over (Fixture *fixture,
           const char *recipient,
           gint64 household,
           const char *path,
           GError **error)
{
  g_autoptr (GArray) households = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;
  const TorgetExportRequest request = {
    .profile = TORGET_EXPORT_HANDOVER,
    .sender = (char *) "2480",
    .legal_basis = (char *) "Beslut 7",
    .recipient = (char *) recipient,
    .households = households,
  };

  g_array_append_val (households, household);
  torget_session_export_async (fixture->umea->session, &request, file, NULL, NULL, NULL,
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_export_finish (fixture->umea->session, result, error);
}

typedef struct
{
  const char *path;
  TorgetRecordSet *known;
  TorgetSealedHeader header;
} Opening;

/* As the recipient's program does it, down to the text. */
static gpointer
run_open (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  Opening *opening = input;
  g_auto (TorgetOfficeKeys) own = { 0 };
  const int file = open (opening->path, O_RDONLY | O_CLOEXEC);
  const int content = memfd_create ("test", MFD_CLOEXEC);
  g_autofree char *text = NULL;

  g_assert_true (torget_office_store_load_keys (connection, &own, error));
  if (torget_sealed_file_verify (file, opening->known, &own, NULL, &opening->header, error)
      && torget_sealed_file_open (file, &opening->header, &own, content, NULL, error))
    {
      text = g_malloc0 (opening->header.size + 1);
      g_assert_cmpint (pread (content, text, opening->header.size, 0), ==,
                       (gssize) opening->header.size);
    }
  close (file);
  close (content);
  return g_steal_pointer (&text);
}

static char *
open_as (TorgetSession *session,
         Opening *opening,
         GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_session_call (session, TORGET_PRIORITY_WRITE, run_open, opening, NULL, g_free, NULL,
                       torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Umeå as another office knows it. */
static TorgetRecordSet *
know_umea (Fixture *fixture,
           TorgetSession *session)
{
  g_autofree char *path = g_build_filename (fixture->umea->dir, "umea.torget-office", NULL);
  g_autofree char *fingerprint = dup_own_fingerprint (fixture->umea->session, "2480");
  g_autoptr (TorgetPeerOffice) added = NULL;
  TorgetRecordSet *known = torget_record_set_new ();

  write_card (fixture->umea->session, "2480", path);
  added = add (session, path, NULL);
  torget_record_set_add (known, confirm (session, "2480", fingerprint, NULL));
  return known;
}

static void
test_handover (Fixture *fixture,
               gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->umea->dir, "handover.torget", NULL);
  const gint64 going = add_household (fixture->umea->session, "Hushåll ett", "Amina");
  const gint64 staying = add_household (fixture->umea->session, "Hushåll två", "Bertil");
  g_autoptr (TorgetRecordSet) known = know_umea (fixture, fixture->vannas->session);
  g_autoptr (TorgetExportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Opening opening = { .path = path, .known = known };
  g_autofree char *sealed = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *text = NULL;
  gsize length;

  introduce (fixture);
  g_assert_cmpint (staying, !=, going);
  result = hand_over (fixture, "2460", going, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->persons, ==, 1);
  g_assert_cmpuint (torget_test_get_mode (path), ==, 0600);
  sealed = torget_test_read (path, &length);
  g_assert_null (memmem (sealed, length, "Amina", 5));
  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) sealed, length);
  g_assert_cmpstr (result->sha256, ==, digest);
  text = open_as (fixture->vannas->session, &opening, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Amina"));
  g_assert_null (strstr (text, "Bertil"));
  g_assert_cmpuint (torget_id_get_counter ((gint64) opening.header.sequence), ==, 1);
  g_assert_cmpuint (torget_id_get_incarnation ((gint64) opening.header.sequence), !=, 0);
  g_clear_pointer (&text, g_free);
  g_assert_null (open_as (fixture->umea->session, &opening, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_WRONG_RECIPIENT);
}

static GPtrArray *
list_messages (TorgetSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_session_list_messages_async (session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_list_messages_finish (session, result, NULL);
}

/* Each has the next number; what could not be written has none. */
static void
test_messages (Fixture *fixture,
               gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->umea->dir, "handover.torget", NULL);
  g_autofree char *folder = g_build_filename (fixture->umea->dir, "folder", NULL);
  const gint64 going = add_household (fixture->umea->session, "Hushåll ett", "Amina");
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) error = NULL;

  introduce (fixture);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 1; i <= 3; i++)
    {
      g_autoptr (TorgetExportResult) result
          = hand_over (fixture, "2460", going, i == 2 ? folder : path, &error);

      g_assert_true ((result == NULL) == (i == 2));
      g_clear_error (&error);
    }
  messages = list_messages (fixture->umea->session);
  g_assert_cmpuint (messages->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const TorgetRegionMessage *message = g_ptr_array_index (messages, i);

      g_assert_cmpuint (torget_id_get_counter (message->sequence), ==, 2 - i);
      g_assert_cmpstr (message->state, ==, "sent");
      g_assert_cmpstr (message->municipality, ==, "2460");
      g_assert_cmpint (message->persons, ==, 1);
    }
}

/* To nobody, to an office without a card, and to one that nobody has confirmed. */
static void
test_only_to_the_confirmed (Fixture *fixture,
                            gconstpointer unused)
{
  static const char *const recipients[] = { NULL, "2409", "2460" };
  g_autofree char *path = g_build_filename (fixture->umea->dir, "handover.torget", NULL);
  const gint64 going = add_household (fixture->umea->session, "Hushåll ett", "Amina");
  g_autoptr (TorgetPeerOffice) added = add (fixture->umea->session, fixture->card, NULL);
  g_autoptr (GPtrArray) messages = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (recipients); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hand_over (fixture, recipients[i], going, path, &error));
      g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_CONFIRMED);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  messages = list_messages (fixture->umea->session);
  g_assert_cmpuint (messages->len, ==, 0);
}

static void
add_test (const char *path,
          void (*func) (Fixture *fixture, gconstpointer unused))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/offices/card", test_card);
  add_test ("/offices/large-card", test_large_card);
  add_test ("/offices/own-card", test_own_card_is_refused);
  add_test ("/offices/confirm", test_confirm);
  add_test ("/offices/new-keys", test_new_keys);
  add_test ("/offices/handover", test_handover);
  add_test ("/offices/messages", test_messages);
  add_test ("/offices/only-to-the-confirmed", test_only_to_the_confirmed);
  return g_test_run ();
}
