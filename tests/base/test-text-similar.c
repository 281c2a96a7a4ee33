/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names joined and parted, names of neighbouring languages, distances of spellings. */
#include "config.h"

#include "base/text-similar.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *skeletons;
} joined[] = {
  { "Ahmad", "ahmd" },
  { "Al-Ahmad", "ahmd" },
  { "Alahmad", "alhmd ahmd" },
  { "Abdul Rahman", "abdl rhmn" },
  { "Abdulrahman", "abdlrhmn abd rhmn" },
  { "Abdurrahman", "abdrhmn abd rhmn" },
  { "Abdallah", "abdl abd l" },
  { "Alina", "aln" },
  { "", "" },
  { NULL, "" },
};

static void
test_skeletons (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (joined); i++)
    {
      g_auto (GStrv) skeletons = torget_text_list_skeletons (joined[i].name);
      g_autofree char *text = g_strjoinv (" ", skeletons);

      g_assert_cmpstr (text, ==, joined[i].skeletons);
    }
}

static const struct
{
  const char *a;
  const char *b;
  gboolean same;
} names[] = {
  { "serhiy", "sergei", TRUE },  { "mykola", "nikolai", TRUE },  { "anna", "hanna", TRUE },
  { "yusuf", "josef", TRUE },    { "ibrahim", "abraham", TRUE }, { "ahmad", "mahmoud", FALSE },
  { "omar", "amir", FALSE },
};

static void
test_aliases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) forth = torget_text_list_aliases (names[i].a);
      g_auto (GStrv) back = torget_text_list_aliases (names[i].b);

      g_assert_cmpint (g_strv_contains ((const char *const *)forth, names[i].b), ==,
                       names[i].same);
      g_assert_cmpint (g_strv_contains ((const char *const *)back, names[i].a), ==, names[i].same);
    }
}

static const struct
{
  const char *a;
  const char *b;
  guint distance;
} distances[] = {
  { "", "", 0 },          { "", "ali", 3 },      { "ali", "", 3 },       { "ali", "ali", 0 },
  { "ahmad", "ahmed", 1 }, { "ahmda", "ahmad", 1 }, { "omar", "amir", 2 },  { "hasan", "hassan", 1 },
  { "ali", "ulla", 3 },
};

static void
test_distance (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      g_assert_cmpuint (torget_text_distance (distances[i].a, distances[i].b), ==,
                        distances[i].distance);
      g_assert_cmpuint (torget_text_distance (distances[i].b, distances[i].a), ==,
                        distances[i].distance);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text-similar/skeletons", test_skeletons);
  g_test_add_func ("/base/text-similar/aliases", test_aliases);
  g_test_add_func ("/base/text-similar/distance", test_distance);
  return g_test_run ();
}
