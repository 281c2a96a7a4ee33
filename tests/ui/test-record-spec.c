/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record on one line: nothing is told twice. */
#include "config.h"

#include "ui/person/record-spec.h"

#include "domain/plan.h"
#include "ui/plan/plan-spec.h"

typedef struct
{
  const char *name;
  const char *kind;
  const char *title;
  const char *expected;
} HeadlineCase;

static const HeadlineCase cases[] = {
  { "both", "vocational", "Yrkesvux vård", "Vocational adult education · ⁨Yrkesvux vård⁩" },
  { "kind", "civic_orientation", NULL, "Civic orientation" },
  { "same", "civic_orientation", "Civic orientation", "Civic orientation" },
  { "same-but-case", "civic_orientation", "civic orientation", "Civic orientation" },
  { "title", NULL, "Civic orientation", "⁨Civic orientation⁩" },
};

static void
test_headline (gconstpointer data)
{
  const HeadlineCase *test = data;
  g_autoptr (TorgetActivity) activity = torget_record_new (&torget_activity_type);
  g_autofree char *headline = NULL;

  activity->kind = g_strdup (test->kind);
  activity->title = g_strdup (test->title);
  headline = torget_record_spec_dup_headline (&torget_activity_spec, activity, NULL);
  g_assert_cmpstr (headline, ==, test->expected);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/record-spec/headline/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_headline);
    }
  return g_test_run ();
}
