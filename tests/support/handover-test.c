/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calls that tests of handovers make; see handover-test.h. */
#include "config.h"

#include "support/handover-test.h"

#include "service/export.h"
#include "service/offices.h"
#include "service/sealing.h"
#include "service/session-private.h"
#include "store/office-store.h"
#include "store/sealed-file.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

char *
torget_test_dup_path (TorgetTestSession *test,
                      const char *name)
{
  return g_build_filename (test->dir, name, NULL);
}

/* @recipient: (nullable): whom it is sealed to */
void
torget_test_export_handover (TorgetSession *session,
                             const char *path,
                             const char *recipient)
{
  const TorgetExportRequest request = {
    .profile = TORGET_EXPORT_HANDOVER,
    .period = (char *) "2026",
    .sender = (char *) (g_strcmp0 (recipient, "2480") == 0 ? "2401" : "2480"),
    .legal_basis = (char *) "avtal",
    .recipient = (char *) recipient,
    .unsealed = recipient == NULL,
  };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) counts = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_export_async (session, &request, file, NULL, NULL, NULL, torget_test_wait_cb,
                               &wait);
  result = torget_test_wait (&wait);
  counts = torget_session_export_finish (session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts->persons, >, 0);
}

typedef struct
{
  int content;
  const char *path;
  const char *recipient;
  guint64 sequence;
} Sealing;

static gpointer
run_seal (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable G_GNUC_UNUSED,
          GError **error)
{
  const Sealing *sealing = input;
  g_autoptr (TorgetRecordSet) offices = torget_office_store_list (connection, error);
  g_auto (TorgetOfficeKeys) own = { 0 };
  TorgetSealedHeader header;
  const int file = open (sealing->path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const TorgetSealedAddress address = {
    .kind = TORGET_SEALED_HANDOVER,
    .sender = "2480",
    .recipient = torget_peer_office_find (offices, sealing->recipient),
    .sequence = sealing->sequence,
  };

  g_assert_true (torget_office_store_load_keys (connection, &own, error));
  g_assert_cmpint (lseek (sealing->content, 0, SEEK_SET), ==, 0);
  g_assert_true (torget_sealed_file_seal (sealing->content, file, &address, &own, &header, error));
  close (file);
  return g_strdup ("");
}

/* A file of 2480 with a number of its own choice. */
void
torget_test_seal (TorgetSession *session,
                  int content,
                  const char *path,
                  const char *recipient,
                  guint64 sequence)
{
  Sealing sealing = { content, path, recipient, sequence };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *done = NULL;

  torget_session_call (session, TORGET_PRIORITY_WRITE, run_seal, &sealing, NULL, g_free, NULL,
                       torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  done = g_task_propagate_pointer (G_TASK (result), NULL);
  g_assert_nonnull (done);
}

void
torget_test_seal_handover (TorgetSession *session,
                           const char *path,
                           const char *recipient,
                           guint64 sequence)
{
  static const char document[] = DOCUMENT_FROM ("2480", FAMILY MOTHER CHILD);
  const int content = torget_sealing_open_memory (NULL);

  g_assert_cmpint (write (content, document, strlen (document)), ==, (gssize) strlen (document));
  torget_test_seal (session, content, path, recipient, sequence);
  close (content);
}

TorgetHandover *
torget_test_try_read_handover (TorgetSession *session,
                               const char *path,
                               GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_read_handover_async (session, file, NULL, NULL, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_read_handover_finish (session, result, error);
}

TorgetHandover *
torget_test_read_handover (TorgetSession *session,
                           const char *path)
{
  g_autoptr (GError) error = NULL;
  TorgetHandover *handover = torget_test_try_read_handover (session, path, &error);

  g_assert_no_error (error);
  return handover;
}

void
torget_test_preview_handover (TorgetSession *session,
                              TorgetHandover *handover)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_preview_handover_async (session, handover, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_preview_handover_finish (session, result, &error);
  g_assert_no_error (error);
}

gint64
torget_test_accept_handover (TorgetSession *session,
                             TorgetHandover *handover)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 tx = -1;

  torget_session_accept_handover_async (session, handover, "Handover", torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_accept_handover_finish (session, result, &tx, &error);
  g_assert_no_error (error);
  return tx;
}

void
torget_test_decline_handover (TorgetSession *session,
                              TorgetHandover *handover,
                              const char *reason)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_decline_handover_async (session, handover, reason, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_decline_handover_finish (session, result, &error);
  g_assert_no_error (error);
}

void
torget_test_try_write_receipt (TorgetSession *session,
                               TorgetHandover *handover,
                               const char *path,
                               GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_write_receipt_async (session, handover, NULL, file, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_write_receipt_finish (session, result, error);
}

void
torget_test_write_receipt (TorgetSession *session,
                           TorgetHandover *handover,
                           const char *path)
{
  g_autoptr (GError) error = NULL;

  torget_test_try_write_receipt (session, handover, path, &error);
  g_assert_no_error (error);
}

TorgetReceipt *
torget_test_read_receipt (TorgetSession *session,
                          const char *path,
                          GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_read_receipt_async (session, file, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_read_receipt_finish (session, result, error);
}

static TorgetPeerOffice *
finish_office (TorgetSession *session,
               GAsyncResult **wait)
{
  g_autoptr (GAsyncResult) result = torget_test_wait (wait);
  g_autoptr (GError) error = NULL;
  TorgetPeerOffice *office = torget_session_change_office_finish (session, result, &error);

  g_assert_no_error (error);
  return office;
}

/* @session knows and trusts the office of @other, which is that of @municipality. */
void
torget_test_trust_office (TorgetSession *session,
                          TorgetTestSession *other,
                          const char *municipality)
{
  g_autofree char *path = torget_test_dup_path (other, "card");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;
  g_autoptr (TorgetPeerOffice) own = NULL;
  g_autoptr (TorgetPeerOffice) read = NULL;
  g_autoptr (TorgetPeerOffice) confirmed = NULL;
  g_autofree char *fingerprint = NULL;

  torget_session_write_card_async (other->session, municipality, file, torget_test_wait_cb, &wait);
  own = finish_office (other->session, &wait);
  fingerprint = torget_office_dup_fingerprint (own);
  torget_session_add_office_async (session, file, torget_test_wait_cb, &wait);
  read = finish_office (session, &wait);
  torget_session_confirm_office_async (session, municipality, fingerprint, torget_test_wait_cb,
                                       &wait);
  confirmed = finish_office (session, &wait);
}

TorgetHandover *
torget_test_read_handover_text (TorgetTestSession *test,
                                const char *text)
{
  g_autofree char *path = torget_test_dup_path (test, "handover.xml");

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return torget_test_read_handover (test->session, path);
}

gint64
torget_test_receive_handover (TorgetTestSession *test,
                              const char *text)
{
  g_autoptr (TorgetHandover) handover = torget_test_read_handover_text (test, text);

  return torget_test_accept_handover (test->session, handover);
}
