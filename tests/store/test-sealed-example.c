/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sealed file that is published with its keys, so that others can try their programs with it. With
 * `--write`, makes it anew. */
#include "config.h"

#include "store/sealed-file.h"

#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* What data/schema/README.md says of it. */
#define SENDER "2401"
#define RECIPIENT "2480"
#define SEQUENCE ((G_GUINT64_CONSTANT (1) << 32) | 1)

/**
 * Offices:
 * @sender: keys of seeds of bytes 1 and 2
 * @recipient: keys of seeds of bytes 3 and 4
 */
typedef struct
{
  TorgetOfficeKeys sender;
  TorgetOfficeKeys recipient;
} Offices;

static void
make_keys (TorgetOfficeKeys *keys,
           guint8 byte)
{
  guint8 seed[32];

  memset (seed, byte, sizeof seed);
  crypto_sign_seed_keypair (keys->sign_public, keys->sign_secret, seed);
  memset (seed, byte + 1, sizeof seed);
  crypto_box_seed_keypair (keys->seal_public, keys->seal_secret, seed);
}

static void
make_offices (Offices *offices)
{
  g_assert_cmpint (sodium_init (), >=, 0);
  make_keys (&offices->sender, 1);
  make_keys (&offices->recipient, 3);
}

static TorgetPeerOffice *
make_office (const char *municipality,
             const TorgetOfficeKeys *keys)
{
  TorgetPeerOffice *office = torget_record_new (&torget_peer_office_type);

  office->record.id = 1;
  office->municipality = g_strdup (municipality);
  office->sign_key = g_base64_encode (keys->sign_public, sizeof keys->sign_public);
  office->seal_key = g_base64_encode (keys->seal_public, sizeof keys->seal_public);
  office->confirmed_date = torget_date_from_iso ("2026-11-20");
  return office;
}

static char *
dup_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "schema", name, NULL);
}

static int
open_example (const char *name,
              int flags)
{
  g_autofree char *path = dup_path (name);
  const int fd = open (path, flags | O_CLOEXEC, 0644);

  g_assert_cmpint (fd, >=, 0);
  return fd;
}

static void
write_example (void)
{
  Offices offices;
  g_autoptr (TorgetPeerOffice) recipient = NULL;
  const int content = open_example ("examples/kvittens.xml", O_RDONLY);
  const int file = open_example ("sealed/kvittens.torget", O_RDWR | O_CREAT | O_TRUNC);
  TorgetSealedHeader header;

  make_offices (&offices);
  recipient = make_office (RECIPIENT, &offices.recipient);
  g_assert_true (torget_sealed_file_seal (
      content, file,
      &(TorgetSealedAddress){ TORGET_SEALED_RECEIPT, SENDER, recipient, SEQUENCE },
      &offices.sender, &header, NULL));
  close (content);
  close (file);
}

/* The recipient, who has confirmed the sender's card, reads what was sealed. */
static void
test_opens (void)
{
  Offices offices;
  g_autoptr (TorgetRecordSet) known = torget_record_set_new ();
  const int file = open_example ("sealed/kvittens.torget", O_RDONLY);
  const int content = memfd_create ("test", MFD_CLOEXEC);
  g_autofree char *path = dup_path ("examples/kvittens.xml");
  g_autofree char *expected = NULL;
  g_autofree char *opened = NULL;
  g_autoptr (GError) error = NULL;
  TorgetSealedHeader header;
  gsize size;

  make_offices (&offices);
  torget_record_set_add (known, make_office (SENDER, &offices.sender));
  torget_sealed_file_verify (file, known, &offices.recipient, NULL, &header, &error);
  g_assert_no_error (error);
  g_assert_cmpint (header.kind, ==, TORGET_SEALED_RECEIPT);
  g_assert_cmpuint (header.sequence, ==, SEQUENCE);
  g_assert_cmpstr (header.recipient, ==, RECIPIENT);
  torget_sealed_file_open (file, &header, &offices.recipient, content, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &expected, &size, NULL));
  g_assert_cmpuint (header.size, ==, size);
  opened = g_malloc0 (size + 1);
  g_assert_cmpint (pread (content, opened, size, 0), ==, (gssize) size);
  g_assert_cmpstr (opened, ==, expected);
  close (content);
  close (file);
}

static char *
dup_fingerprint (const char *municipality,
                 const TorgetOfficeKeys *keys)
{
  g_autoptr (TorgetPeerOffice) office = make_office (municipality, keys);

  return torget_office_keys_dup_fingerprint (municipality, office->sign_key, office->seal_key);
}

/* What the description says of the two cards. */
static void
test_described (void)
{
  g_autofree char *path = dup_path ("README.md");
  g_autofree char *text = NULL;
  Offices offices;
  const struct
  {
    const char *municipality;
    const TorgetOfficeKeys *keys;
  } cards[] = { { SENDER, &offices.sender }, { RECIPIENT, &offices.recipient } };

  make_offices (&offices);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_autoptr (TorgetPeerOffice) office = make_office (cards[i].municipality, cards[i].keys);
      g_autofree char *fingerprint = dup_fingerprint (cards[i].municipality, cards[i].keys);

      g_test_message ("%s %s %s %s", cards[i].municipality, office->sign_key, office->seal_key,
                      fingerprint);
      g_assert_nonnull (strstr (text, office->sign_key));
      g_assert_nonnull (strstr (text, office->seal_key));
      g_assert_nonnull (strstr (text, fingerprint));
    }
}

int
main (int argc,
      char *argv[])
{
  const gboolean writes = argc > 1 && g_str_equal (argv[1], "--write");

  g_test_init (&argc, &argv, NULL);
  if (writes)
    {
      write_example ();
      return 0;
    }
  g_test_add_func ("/sealed-example/opens", test_opens);
  g_test_add_func ("/sealed-example/described", test_described);
  return g_test_run ();
}
