/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents that deadlines ask for are those that there are. */
#include "config.h"

#include "domain/rule.h"
#include "report/document-kind.h"

static void
test_actions (void)
{
  guint n_documents = 0;

  for (guint i = 0; i < torget_n_rules; i++)
    {
      const char *action = torget_rules[i].action;
      TorgetDocumentKind kind;

      if (!g_str_has_prefix (action, "document:"))
        continue;
      g_assert_true (torget_document_kind_find (action + strlen ("document:"), &kind));
      n_documents++;
    }
  g_assert_cmpuint (n_documents, >, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/rule-documents/actions", test_actions);
  return g_test_run ();
}
