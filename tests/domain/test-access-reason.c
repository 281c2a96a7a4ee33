/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What counts as a reason to open a protected case, and how it is read later. */
#include "config.h"

#include "domain/access-reason.h"

static const struct
{
  const char *code;
  const char *words;
  const char *kept; /* NULL: no reason */
} reasons[] = {
  { "own_case", NULL, "own_case" },
  { "own_case", "", "own_case" },
  { "own_case", "  ", "own_case" },
  { "own_case", " moves on Monday ", "own_case: moves on Monday" },
  { "other", NULL, NULL },
  { "other", "hej", NULL },
  { "other", "   hej   ", NULL },
  { "other", "åäöåä", "other: åäöåä" }, /* characters, not bytes */
  { "other", "åäöå", NULL },
  { "curiosity", "because I want to", NULL },
  { "", "because I want to", NULL },
  { NULL, "because I want to", NULL },
  { NULL, NULL, NULL },
};

static void
test_kept (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *kept = torget_access_reason_dup (reasons[i].code, reasons[i].words);

      g_test_message ("%s, %s", reasons[i].code, reasons[i].words);
      g_assert_cmpstr (kept, ==, reasons[i].kept);
    }
}

static const struct
{
  const char *kept;
  const char *sv;
  const char *en;
} labels[] = {
  { "own_case", "Handlägger ärendet", "Works with the case" },
  { "own_case: moves: on Monday", "Handlägger ärendet: moves: on Monday",
    "Works with the case: moves: on Monday" },
  /* A newer program's code is told as it is. */
  { "later_code: why", "later_code: why", "later_code: why" },
  { "", "", "" },
};

static void
test_labels (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *sv = torget_access_reason_dup_label (labels[i].kept, "sv");
      g_autofree char *en = torget_access_reason_dup_label (labels[i].kept, "en");

      g_assert_cmpstr (sv, ==, labels[i].sv);
      g_assert_cmpstr (en, ==, labels[i].en);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/access-reason/kept", test_kept);
  g_test_add_func ("/access-reason/labels", test_labels);
  return g_test_run ();
}
