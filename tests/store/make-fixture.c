/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the fixture of a schema, once, before its release: make-fixture schema-N.torget. */
#include "config.h"

#include "sample-records.h"

#include "store/backup.h"
#include "store/key-file.h"
#include "store/migrate.h"

#include <stdlib.h>

static gboolean
write_keys (const char *path,
            GError **error)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_new (TORGET_KEY_COST_TEST, FALSE);
  g_autofree char *passphrase
      = g_strdup_printf ("invented passphrase of schema %d", torget_migrate_get_version ());

  return torget_key_file_set_passphrase (keys, "Test", passphrase, store_test_key, error)
         && torget_key_file_save (keys, path, error);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (StoreTest) test = NULL;
  g_autoptr (TorgetRecordSet) full = NULL;
  g_autoptr (TorgetRecordSet) sparse = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  if (argc != 2)
    return EXIT_FAILURE;
  test = store_test_new ();
  full = sample_records_save (test, FALSE);
  sparse = sample_records_save (test, TRUE);
  if (torget_backup_write (test->connection, store_test_key, argv[1], &error)
      && write_keys (argv[1], &error))
    return EXIT_SUCCESS;
  g_printerr ("%s\n", error->message);
  return EXIT_FAILURE;
}
