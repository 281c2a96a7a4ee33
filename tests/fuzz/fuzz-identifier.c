/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Anything typed as an identity number. What is called valid is normal, and stays what it is. */
#include "config.h"

#include "domain/identifier.h"
#include "fuzz.h"

#include <string.h>

#define TODAY "2026-11-21"

static void
assert_stable (const TorgetIdentifier *identifier,
               TorgetDate today)
{
  const TorgetIdentifier again = torget_identifier_parse (identifier->normalized, today);

  g_assert_cmpint (again.reason, ==, identifier->reason);
  g_assert_cmpstr (again.kind, ==, identifier->kind);
  g_assert_cmpstr (again.normalized, ==, identifier->normalized);
  g_assert_cmpstr (again.sex, ==, identifier->sex);
  g_assert_cmpint (again.birth_date, ==, identifier->birth_date);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  const TorgetDate today = torget_date_from_iso (TODAY);
  const TorgetIdentifier identifier = torget_identifier_parse (text, today);

  g_assert_true (identifier.valid == (identifier.reason == TORGET_IDENTIFIER_OK));
  g_assert_nonnull (torget_identifier_reason_get_code (identifier.reason));
  g_assert_cmpuint (strlen (identifier.normalized), <, TORGET_IDENTIFIER_SIZE);
  g_assert_true (g_str_is_ascii (identifier.normalized));
  g_assert_true (identifier.kind == NULL || identifier.normalized[0] != '\0');
  if (identifier.valid)
    {
      g_assert_nonnull (identifier.kind);
      g_assert_true (identifier.birth_date == TORGET_DATE_NONE || identifier.birth_date <= today);
      assert_stable (&identifier, today);
    }
  return 0;
}
