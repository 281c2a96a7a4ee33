/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as what the reading process tells of a document: taken, or refused. */
#include "config.h"

#include "exchange/error.h"
#include "exchange/region-reader.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autoptr (GInputStream) input
      = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRegionReader) reader = torget_region_reader_new (input, NULL, &error);
  gsize n_elements = 0;
  TorgetRegionElement *element = NULL;

  if (reader != NULL)
    g_assert_nonnull (torget_region_reader_get_header (reader)->sender);
  while (reader != NULL && torget_region_reader_next (reader, &element, NULL, &error)
         && element != NULL)
    {
      torget_region_element_free (element);
      n_elements++;
    }
  g_assert_cmpuint (n_elements, <=, size);
  g_assert_true (error == NULL || error->domain == TORGET_EXCHANGE_ERROR);
  return 0;
}
