/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a document of the region: followed or refused, with a line that says why. */
#include "config.h"

#include "exchange/error.h"
#include "exchange/xml-validator.h"
#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

#define SCHEMA TORGET_BUILD_DIR "/data/torget-region-1.0.xsd"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  static TorgetXmlSchema *schema;
  const int fd = memfd_create ("fuzz-xml", MFD_CLOEXEC);
  g_autoptr (GError) error = NULL;

  if (schema == NULL)
    schema = torget_xml_schema_load (SCHEMA, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, data, size), ==, size);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  if (!torget_xml_validate (fd, schema, &error))
    {
      g_assert_true (error->domain == TORGET_EXCHANGE_ERROR);
      g_assert_cmpint (error->code, !=, TORGET_EXCHANGE_ERROR_IO);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (g_str_has_prefix (error->message, "line "));
    }
  close (fd);
  return 0;
}
