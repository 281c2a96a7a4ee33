/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The region's XML has names only for what another agency may be told. */
#include "config.h"

#include "domain/disclosure.h"
#include "exchange/region-names.h"

static void
test_tellable (gconstpointer data)
{
  const TorgetRegionRecord *record = data;

  g_assert_true (
      torget_disclosure_tells (TORGET_DISCLOSURE_ALL, record->type->name, NULL));
  for (const TorgetRegionField *name = record->fields; name->field != NULL; name++)
    {
      g_test_message ("%s", name->field);
      g_assert_true (
          torget_disclosure_tells (TORGET_DISCLOSURE_ALL, record->type->name, name->field));
    }
}

int
main (int argc,
      char *argv[])
{
  guint n_records;
  const TorgetRegionRecord *records = torget_region_record_list (&n_records);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_records; i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/exchange/region-owner/%s", records[i].type->name);

      g_test_add_data_func (path, &records[i], test_tellable);
    }
  return g_test_run ();
}
