/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers follow the language of the text, whatever the desktop's locale is. */
#include "config.h"

#include "base/number.h"

#include <locale.h>

#define NBSP "\302\240"

/* Each writes decimals in its own way, where it is installed. */
static const char *const locales[] = { "C.UTF-8", "sv_SE.UTF-8", "en_GB.UTF-8", "de_CH.UTF-8" };

static const struct
{
  double value;
  guint n_decimals;
  const char *sv;
  const char *en;
} numbers[] = {
  { 0, 0, "0", "0" },
  { 0, 1, "0,0", "0.0" },
  { 3.14159, 1, "3,1", "3.1" },
  { 3.15, 3, "3,150", "3.150" },
  { 0.96, 1, "1,0", "1.0" },
  { 999.96, 1, "1000,0", "1000.0" },
  { 1234, 0, "1234", "1234" },
  { 9999.6, 0, "10" NBSP "000", "10,000" },
  { 12345.67, 2, "12" NBSP "345,67", "12,345.67" },
  { 123456, 0, "123" NBSP "456", "123,456" },
  { 1234567, 0, "1" NBSP "234" NBSP "567", "1,234,567" },
  { -1234.5, 1, "-1234,5", "-1234.5" },
  { -12345, 0, "-12" NBSP "345", "-12,345" },
};

static const struct
{
  guint64 bytes;
  const char *sv;
  const char *en;
} sizes[] = {
  { 0, "0,0" NBSP "kB", "0.0" NBSP "kB" },
  { 21, "0,1" NBSP "kB", "0.1" NBSP "kB" },
  { 345, "0,3" NBSP "kB", "0.3" NBSP "kB" },
  { 12345, "12,3" NBSP "kB", "12.3" NBSP "kB" },
  { 999949, "999,9" NBSP "kB", "999.9" NBSP "kB" },
  { 999950, "1,0" NBSP "MB", "1.0" NBSP "MB" },
  { 10485760, "10,5" NBSP "MB", "10.5" NBSP "MB" },
  { G_GUINT64_CONSTANT (150000000000), "150,0" NBSP "GB", "150.0" NBSP "GB" },
  { G_GUINT64_CONSTANT (20000000000000000), "20" NBSP "000,0" NBSP "TB",
    "20,000.0" NBSP "TB" },
};

static void
assert_text (char *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      assert_text (torget_number_dup (numbers[i].value, numbers[i].n_decimals, "sv"),
                   numbers[i].sv);
      assert_text (torget_number_dup (numbers[i].value, numbers[i].n_decimals, "en"),
                   numbers[i].en);
    }
}

static void
test_sizes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      assert_text (torget_number_dup_size (sizes[i].bytes, "sv"), sizes[i].sv);
      assert_text (torget_number_dup_size (sizes[i].bytes, "en"), sizes[i].en);
    }
}

static void
test_other_locale (gconstpointer locale)
{
  if (setlocale (LC_ALL, locale) == NULL)
    {
      g_test_skip ("this locale is not installed");
      return;
    }
  test_numbers ();
  test_sizes ();
  setlocale (LC_ALL, "C");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/number/numbers", test_numbers);
  g_test_add_func ("/base/number/sizes", test_sizes);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *path = g_strdup_printf ("/base/number/in-locale/%s", locales[i]);

      g_test_add_data_func (path, locales[i], test_other_locale);
    }
  return g_test_run ();
}
