/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealed files: what goes in comes out, and nothing else is ever opened. */
#include "config.h"

#include "store/error.h"
#include "store/sealed-file.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK 65536
#define OVERHEAD 17

/* Two offices that know each other, and a third that nobody has confirmed. */
typedef struct
{
  TorgetOfficeKeys umea;
  TorgetOfficeKeys vannas;
  TorgetOfficeKeys stranger;
  TorgetPeerOffice *recipient; /* Vännäs as Umeå knows it */
  TorgetRecordSet *known;      /* Umeå as Vännäs knows it */
} Region;

static TorgetPeerOffice *
make_office (const char *municipality,
             const TorgetOfficeKeys *keys)
{
  TorgetPeerOffice *office = torget_record_new (&torget_peer_office_type);

  office->record.id = g_ascii_strtoll (municipality, NULL, 10);
  office->municipality = g_strdup (municipality);
  office->sign_key = g_base64_encode (keys->sign_public, sizeof keys->sign_public);
  office->seal_key = g_base64_encode (keys->seal_public, sizeof keys->seal_public);
  office->confirmed_date = torget_date_from_iso ("2026-10-01");
  return office;
}

static Region *
region_new (void)
{
  Region *region = g_new0 (Region, 1);

  g_assert_true (torget_office_keys_make (&region->umea, NULL));
  g_assert_true (torget_office_keys_make (&region->vannas, NULL));
  g_assert_true (torget_office_keys_make (&region->stranger, NULL));
  region->recipient = make_office ("2460", &region->vannas);
  region->known = torget_record_set_new ();
  torget_record_set_add (region->known, make_office ("2480", &region->umea));
  return region;
}

static void
region_free (Region *region)
{
  torget_record_free (region->recipient);
  torget_record_set_unref (region->known);
  g_free (region);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Region, region_free)

static int
make_file (const guint8 *bytes,
           gsize size)
{
  const int fd = memfd_create ("test", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (pwrite (fd, bytes, size, 0), ==, (gssize) size);
  return fd;
}

static GBytes *
read_file (int fd)
{
  struct stat status;
  guint8 *bytes;

  g_assert_cmpint (fstat (fd, &status), ==, 0);
  bytes = g_malloc ((gsize) status.st_size + 1);
  g_assert_cmpint (pread (fd, bytes, (gsize) status.st_size, 0), ==, status.st_size);
  return g_bytes_new_take (bytes, (gsize) status.st_size);
}

static GBytes *
make_content (gsize size)
{
  guint8 *bytes = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    bytes[i] = (guint8) (i * 31 + (i >> 16));
  return g_bytes_new_take (bytes, size);
}

static GBytes *
seal_with (Region *region,
           const TorgetOfficeKeys *keys,
           const TorgetPeerOffice *recipient,
           GBytes *content)
{
  const TorgetSealedAddress address = { TORGET_SEALED_HANDOVER, "2480", recipient, 7 };
  const int in = make_file (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  const int out = make_file ((const guint8 *)"", 0);
  TorgetSealedHeader header;
  g_autoptr (GError) error = NULL;
  GBytes *sealed;

  torget_sealed_file_seal (in, out, &address, keys, &header, &error);
  g_assert_no_error (error);
  sealed = read_file (out);
  close (in);
  close (out);
  return sealed;
}

static GBytes *
seal (Region *region,
      gsize size)
{
  g_autoptr (GBytes) content = make_content (size);

  return seal_with (region, &region->umea, region->recipient, content);
}

/* Returns: (transfer full) (nullable): the content, when the file is verified and opened. */
static GBytes *
open_sealed (Region *region,
             const guint8 *bytes,
             gsize size,
             TorgetSealedHeader *header,
             GError **error)
{
  const int in = make_file (bytes, size);
  const int out = make_file ((const guint8 *)"", 0);
  GBytes *content = NULL;

  if (torget_sealed_file_verify (in, region->known, &region->vannas, NULL, header, error)
      && torget_sealed_file_open (in, header, &region->vannas, out, NULL, error))
    content = read_file (out);
  close (in);
  close (out);
  return content;
}

static void
assert_refused (Region *region,
                const guint8 *bytes,
                gsize size,
                int code)
{
  g_autoptr (GError) error = NULL;
  TorgetSealedHeader header;

  g_assert_null (open_sealed (region, bytes, size, &header, &error));
  g_assert_error (error, TORGET_STORE_ERROR, code);
}

static void
assert_refused_bytes (Region *region,
                      GBytes *sealed,
                      int code)
{
  assert_refused (region, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed), code);
}

/* Round trips */

static const gsize sizes[] = {
  0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1, 37 * CHUNK + 5,
};

static void
test_round_trip (void)
{
  g_autoptr (Region) region = region_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) content = make_content (sizes[i]);
      g_autoptr (GBytes) sealed = seal (region, sizes[i]);
      g_autoptr (GBytes) opened = NULL;
      g_autoptr (GError) error = NULL;
      const gsize n_chunks = MAX (1, (sizes[i] + CHUNK - 1) / CHUNK);
      TorgetSealedHeader header;

      g_assert_cmpuint (g_bytes_get_size (sealed), ==,
                        TORGET_SEALED_HEADER_SIZE + sizes[i] + n_chunks * OVERHEAD);
      opened = open_sealed (region, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed),
                            &header, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (opened, content));
      g_assert_cmpstr (header.sender, ==, "2480");
      g_assert_cmpstr (header.recipient, ==, "2460");
      g_assert_cmpuint (header.sequence, ==, 7);
      g_assert_cmpuint (header.size, ==, sizes[i]);
      g_assert_cmpstr (torget_sealed_kind_get_code (header.kind), ==, "handover");
    }
}

/* The same content sealed twice has nothing in common, and shows nothing of itself. */
static void
test_nothing_shows (void)
{
  static const char text[] = "Amina Testsson 20180101-2384, an invented child of a test";
  g_autoptr (Region) region = region_new ();
  g_autoptr (GBytes) content = g_bytes_new_static (text, sizeof text);
  g_autoptr (GBytes) first = seal_with (region, &region->umea, region->recipient, content);
  g_autoptr (GBytes) second = seal_with (region, &region->umea, region->recipient, content);
  const guint8 *a = g_bytes_get_data (first, NULL);
  const guint8 *b = g_bytes_get_data (second, NULL);

  g_assert_null (memmem (a, g_bytes_get_size (first), "Testsson", 8));
  g_assert_cmpint (memcmp (a + TORGET_SEALED_HEADER_SIZE, b + TORGET_SEALED_HEADER_SIZE, 32), !=,
                   0);
  g_assert_cmpint (memcmp (a + 48, b + 48, TORGET_SEALED_PACKAGE_SIZE), !=, 0);
}

/* Damage */

/* Every byte of the header, and the borders of every chunk. */
static void
test_every_flip_is_refused (void)
{
  g_autoptr (Region) region = region_new ();
  g_autoptr (GBytes) sealed = seal (region, 2 * CHUNK + 10);
  gsize size;
  g_autofree guint8 *bytes = g_bytes_unref_to_data (g_bytes_ref (sealed), &size);
  guint n_tried = 0;

  for (gsize at = 0; at < size; at++)
    {
      const gsize in_body = at < TORGET_SEALED_HEADER_SIZE ? 0 : at - TORGET_SEALED_HEADER_SIZE;
      const gsize in_chunk = in_body % (CHUNK + OVERHEAD);
      g_autoptr (GError) error = NULL;
      TorgetSealedHeader header;

      if (in_chunk > 2 && in_chunk < CHUNK + OVERHEAD - 18 && in_chunk % 4099 != 0)
        continue;
      bytes[at] = (guint8) (bytes[at] ^ (1 << (at % 8)));
      g_assert_null (open_sealed (region, bytes, size, &header, &error));
      g_assert_true (error->domain == TORGET_STORE_ERROR);
      bytes[at] = (guint8) (bytes[at] ^ (1 << (at % 8)));
      n_tried++;
    }
  g_assert_cmpuint (n_tried, >, TORGET_SEALED_HEADER_SIZE + 60);
}

static void
test_every_cut_is_refused (void)
{
  g_autoptr (Region) region = region_new ();
  g_autoptr (GBytes) sealed = seal (region, 2 * CHUNK + 10);
  const guint8 *bytes = g_bytes_get_data (sealed, NULL);
  const gsize size = g_bytes_get_size (sealed);

  for (gsize length = 0; length < 8; length++)
    assert_refused (region, bytes, length, TORGET_STORE_ERROR_NOT_SEALED);
  for (gsize length = 8; length <= TORGET_SEALED_HEADER_SIZE + 2; length++)
    assert_refused (region, bytes, length, TORGET_STORE_ERROR_TRUNCATED);
  for (gsize n = 1; n <= 2; n++)
    for (gsize back = 0; back < 3; back++)
      assert_refused (region, bytes, TORGET_SEALED_HEADER_SIZE + n * (CHUNK + OVERHEAD) - back,
                      TORGET_STORE_ERROR_TRUNCATED);
  for (gsize back = 1; back < 30; back++)
    assert_refused (region, bytes, size - back, TORGET_STORE_ERROR_TRUNCATED);
}

static void
test_nothing_may_follow (void)
{
  g_autoptr (Region) region = region_new ();
  g_autoptr (GBytes) sealed = seal (region, 10);
  const gsize size = g_bytes_get_size (sealed);
  g_autofree guint8 *longer = g_malloc0 (size + 1);

  memcpy (longer, g_bytes_get_data (sealed, NULL), size);
  assert_refused (region, longer, size + 1, TORGET_STORE_ERROR_ALTERED);
}

/* Swapped chunks have the right length, and each was sealed by the sender. */
static void
test_chunks_keep_their_order (void)
{
  g_autoptr (Region) region = region_new ();
  g_autoptr (GBytes) sealed = seal (region, 2 * CHUNK);
  gsize size;
  g_autofree guint8 *bytes = g_bytes_unref_to_data (g_bytes_ref (sealed), &size);
  guint8 *first = bytes + TORGET_SEALED_HEADER_SIZE;
  const gsize sealed_chunk = CHUNK + OVERHEAD;
  g_autofree guint8 *copy = g_memdup2 (first, sealed_chunk);

  memcpy (first, first + sealed_chunk, sealed_chunk);
  memcpy (first + sealed_chunk, copy, sealed_chunk);
  assert_refused (region, bytes, size, TORGET_STORE_ERROR_ALTERED);
}

/* Refusals of their own */

static void
test_not_sealed (void)
{
  static const char text[] = "<?xml version=\"1.0\"?><region/>";
  g_autoptr (Region) region = region_new ();

  assert_refused (region, (const guint8 *) text, sizeof text, TORGET_STORE_ERROR_NOT_SEALED);
}

static void
test_newer (void)
{
  g_autoptr (Region) region = region_new ();
  g_autoptr (GBytes) sealed = seal (region, 10);
  gsize size;
  g_autofree guint8 *bytes = g_bytes_unref_to_data (g_bytes_ref (sealed), &size);

  bytes[9] = 2;
  assert_refused (region, bytes, size, TORGET_STORE_ERROR_NEWER_VERSION);
  assert_refused (region, bytes, 20, TORGET_STORE_ERROR_NEWER_VERSION);
}

static void
test_unknown_sender (void)
{
  g_autoptr (Region) region = region_new ();
  g_autoptr (GBytes) content = make_content (10);
  g_autoptr (GBytes) sealed = seal_with (region, &region->stranger, region->recipient, content);

  assert_refused_bytes (region, sealed, TORGET_STORE_ERROR_UNKNOWN_SENDER);
}

static void
test_unconfirmed_and_ended_are_unknown (void)
{
  g_autoptr (Region) region = region_new ();
  g_autoptr (GBytes) sealed = seal (region, 10);
  TorgetPeerOffice *office = torget_peer_office_find (region->known, "2480");

  office->confirmed_date = TORGET_DATE_NONE;
  assert_refused_bytes (region, sealed, TORGET_STORE_ERROR_UNKNOWN_SENDER);
  office->confirmed_date = torget_date_from_iso ("2026-10-01");
  office->ended_date = torget_date_from_iso ("2026-10-02");
  assert_refused_bytes (region, sealed, TORGET_STORE_ERROR_UNKNOWN_SENDER);
}

/* The right name over somebody else's signature. */
static void
test_unsigned (void)
{
  g_autoptr (Region) region = region_new ();
  g_autoptr (GBytes) content = make_content (10);
  g_autoptr (GBytes) sealed = seal_with (region, &region->stranger, region->recipient, content);
  gsize size;
  g_autofree guint8 *bytes = g_bytes_unref_to_data (g_bytes_ref (sealed), &size);

  memcpy (bytes + 64, region->umea.sign_public, TORGET_SIGN_KEY_SIZE);
  assert_refused (region, bytes, size, TORGET_STORE_ERROR_ALTERED);
  memset (bytes + TORGET_SEALED_SIGNED_SIZE, 0, TORGET_SEALED_SIGNATURE_SIZE);
  assert_refused (region, bytes, size, TORGET_STORE_ERROR_ALTERED);
}

static void
test_wrong_recipient (void)
{
  g_autoptr (Region) region = region_new ();
  g_autoptr (TorgetPeerOffice) other = make_office ("2409", &region->stranger);
  g_autoptr (GBytes) content = make_content (10);
  g_autoptr (GBytes) sealed = seal_with (region, &region->umea, other, content);

  assert_refused_bytes (region, sealed, TORGET_STORE_ERROR_WRONG_RECIPIENT);
}

/* An office that both know takes the stream and the sealed key of another's file, and signs them.
 */
static void
test_nobody_signs_what_another_has_sealed (void)
{
  g_autoptr (Region) region = region_new ();
  g_autoptr (GBytes) original = seal (region, 10);
  g_autofree guint8 *bytes
      = g_memdup2 (g_bytes_get_data (original, NULL), g_bytes_get_size (original));
  const int in = make_file (bytes, g_bytes_get_size (original));
  const int out = make_file ((const guint8 *)"", 0);
  g_autoptr (GError) error = NULL;
  TorgetSealedHeader header;

  torget_sealed_header_decode (&header, bytes, TORGET_SEALED_HEADER_SIZE, &error);
  g_assert_no_error (error);
  memcpy (header.sender_key, region->stranger.sign_public, TORGET_SIGN_KEY_SIZE);
  g_assert_false (torget_sealed_file_open (in, &header, &region->vannas, out, NULL, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_ALTERED);
  close (in);
  close (out);
}

/* Nothing can be sealed to who is not confirmed. */
static void
test_recipient_must_be_confirmed (void)
{
  g_autoptr (Region) region = region_new ();
  const TorgetSealedAddress address = { TORGET_SEALED_HANDOVER, "2480", region->recipient, 1 };
  const int in = make_file ((const guint8 *)"x", 1);
  const int out = make_file ((const guint8 *)"", 0);
  g_autoptr (GError) error = NULL;
  TorgetSealedHeader header;

  region->recipient->confirmed_date = TORGET_DATE_NONE;
  g_assert_false (torget_sealed_file_seal (in, out, &address, &region->umea, &header, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_CONFIRMED);
  close (in);
  close (out);
}

/* A fingerprint changes with each of the three that it stands for. */
static void
test_fingerprint (void)
{
  g_autoptr (Region) region = region_new ();
  const TorgetPeerOffice *a = region->recipient;
  const TorgetPeerOffice *b = torget_peer_office_find (region->known, "2480");
  g_autofree char *one
      = torget_office_keys_dup_fingerprint (a->municipality, a->sign_key, a->seal_key);
  g_autofree char *again
      = torget_office_keys_dup_fingerprint (a->municipality, a->sign_key, a->seal_key);
  g_autofree char *code = torget_office_keys_dup_fingerprint ("2480", a->sign_key, a->seal_key);
  g_autofree char *sign
      = torget_office_keys_dup_fingerprint (a->municipality, b->sign_key, a->seal_key);
  g_autofree char *seal
      = torget_office_keys_dup_fingerprint (a->municipality, a->sign_key, b->seal_key);

  g_assert_cmpuint (strlen (one), ==, 8 * 5 + 7);
  g_assert_cmpuint (strspn (one, "0123456789 "), ==, strlen (one));
  g_assert_cmpstr (one, ==, again);
  g_assert_cmpstr (one, !=, code);
  g_assert_cmpstr (one, !=, sign);
  g_assert_cmpstr (one, !=, seal);
  g_assert_null (torget_office_keys_dup_fingerprint ("2460", "AAAA", a->seal_key));
  g_assert_null (torget_office_keys_dup_fingerprint ("2460", a->sign_key, NULL));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sealed-file/round-trip", test_round_trip);
  g_test_add_func ("/sealed-file/nothing-shows", test_nothing_shows);
  g_test_add_func ("/sealed-file/flips", test_every_flip_is_refused);
  g_test_add_func ("/sealed-file/cuts", test_every_cut_is_refused);
  g_test_add_func ("/sealed-file/longer", test_nothing_may_follow);
  g_test_add_func ("/sealed-file/order", test_chunks_keep_their_order);
  g_test_add_func ("/sealed-file/not-sealed", test_not_sealed);
  g_test_add_func ("/sealed-file/newer", test_newer);
  g_test_add_func ("/sealed-file/unknown-sender", test_unknown_sender);
  g_test_add_func ("/sealed-file/unconfirmed", test_unconfirmed_and_ended_are_unknown);
  g_test_add_func ("/sealed-file/unsigned", test_unsigned);
  g_test_add_func ("/sealed-file/wrong-recipient", test_wrong_recipient);
  g_test_add_func ("/sealed-file/resigned", test_nobody_signs_what_another_has_sealed);
  g_test_add_func ("/sealed-file/unconfirmed-recipient", test_recipient_must_be_confirmed);
  g_test_add_func ("/sealed-file/fingerprint", test_fingerprint);
  return g_test_run ();
}
