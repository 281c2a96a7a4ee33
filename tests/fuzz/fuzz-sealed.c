/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a sealed file, as they are and behind a header that fits them: nothing of what no
 * known office has signed is opened. */
#include "config.h"

#include "fuzz.h"
#include "store/error.h"
#include "store/sealed-file.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define OVERHEAD 17

static void
verify (const guint8 *data,
        gsize size)
{
  g_autoptr (TorgetRecordSet) offices = torget_record_set_new ();
  g_autoptr (GError) error = NULL;
  const TorgetOfficeKeys own = { 0 };
  TorgetSealedHeader header;
  const int fd = memfd_create ("fuzz", MFD_CLOEXEC);

  g_assert_cmpint (pwrite (fd, data, size, 0), ==, (gssize) size);
  g_assert_false (torget_sealed_file_verify (fd, offices, &own, NULL, &header, &error));
  g_assert_true (error->domain == TORGET_STORE_ERROR);
  g_clear_error (&error);
  g_assert_false (torget_sealed_file_check (fd, &header, &error));
  g_assert_true (error->domain == TORGET_STORE_ERROR);
  close (fd);
}

/* What can be read is written as it was. */
static void
read_header (const guint8 *data,
             gsize size)
{
  guint8 bytes[TORGET_SEALED_HEADER_SIZE];
  g_autofree char *package = NULL;
  TorgetSealedHeader header;

  if (!torget_sealed_header_decode (&header, data, size, NULL))
    return;
  torget_sealed_header_encode (&header, bytes);
  g_assert_cmpint (memcmp (bytes, data, sizeof bytes), ==, 0);
  g_assert_nonnull (torget_sealed_kind_get_code (header.kind));
  package = torget_sealed_header_dup_package (&header);
  g_assert_cmpuint (strlen (package), ==, 2 * TORGET_SEALED_PACKAGE_SIZE);
}

/* The same as the body of a file that could be whole: only its signature is not right. */
static void
verify_whole (const guint8 *data,
              gsize size)
{
  const TorgetSealedHeader header = {
    .kind = TORGET_SEALED_HANDOVER,
    .sender = "2480",
    .recipient = "2460",
    .sequence = 1,
    .size = MIN (size, 65536),
  };
  const gsize total = TORGET_SEALED_HEADER_SIZE + (gsize) header.size + OVERHEAD;
  g_autofree guint8 *file = g_malloc0 (total);

  torget_sealed_header_encode (&header, file);
  memcpy (file + TORGET_SEALED_HEADER_SIZE, data, header.size);
  verify (file, total);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  read_header (data, size);
  verify (data, size);
  verify_whole (data, size);
  return 0;
}
