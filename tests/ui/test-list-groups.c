/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sublet list by area or landlord: headings that count their rows, what is vacant on top of each
 * group, and nothing told of the protected. */
#include "config.h"

#include "domain/list-rows.h"
#include "gui-test.h"
#include "list-test.h"
#include "ui/list/list-menu.h"
#include "ui/list/list-text.h"

static void
group_by (TorgetListTest *test,
          const char *code)
{
  gtk_widget_activate_action (
      torget_gui_test_find (GTK_WIDGET (test->page), TORGET_TYPE_LIST_MENU, 0), "columns.group-by",
      "s", code);
  torget_list_test_wait (test);
}

static const TorgetListGroup *
get_group (TorgetListTest *test,
           guint position)
{
  return torget_list_model_get_group (torget_list_page_get_model (test->page), position);
}

static guint
count_groups (TorgetListTest *test)
{
  const guint n = torget_list_test_count (test);
  guint n_groups = 0;

  for (guint i = 0; i < n; i++)
    n_groups += get_group (test, i) != NULL;
  return n_groups;
}

/* The groups are the list: each begins where the one before ends. */
static void
assert_complete (TorgetListTest *test)
{
  const guint n = torget_list_test_count (test);
  guint end = 0;

  while (end < n)
    {
      const TorgetListGroup *group = get_group (test, end);

      g_assert_nonnull (group);
      g_assert_cmpuint (group->n_rows, >, 0);
      for (guint i = end + 1; i < end + group->n_rows; i++)
        g_assert_null (get_group (test, i));
      end += group->n_rows;
    }
  g_assert_cmpuint (end, ==, n);
}

static void
test_landlords (TorgetListTest *test,
                gconstpointer view_id)
{
  const char *landlord = NULL;
  gboolean has_tenant = FALSE;

  group_by (test, "landlord");
  assert_complete (test);
  g_assert_cmpuint (count_groups (test), >, 1);
  for (guint i = 0; i < torget_list_test_count (test); i++)
    {
      const TorgetSubletRow *row = torget_list_test_get_record (test, i);
      const TorgetListGroup *group = get_group (test, i);

      if (group != NULL)
        {
          landlord = group->name;
          has_tenant = FALSE;
        }
      if (torget_list_is_protected (row))
        g_assert_null (landlord);
      else
        g_assert_cmpstr (row->landlord, ==, landlord);
      has_tenant = has_tenant || row->household_id != 0;
      g_assert_true (has_tenant || row->household_id == 0);
      g_assert_false (has_tenant && row->household_id == 0);
    }
}

static gboolean
has_label (TorgetListTest *test,
           const char *text)
{
  GtkWidget *view = GTK_WIDGET (torget_list_page_get_view (test->page));
  GtkWidget *label;

  for (guint i = 0; (label = torget_gui_test_find (view, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) == 0)
      return TRUE;
  return FALSE;
}

/* Seen where the group begins, and gone when nothing is grouped any more. */
static void
test_heading (TorgetListTest *test,
              gconstpointer view_id)
{
  g_autofree char *heading = NULL;

  group_by (test, "area");
  assert_complete (test);
  heading = torget_list_dup_heading (get_group (test, 0));
  torget_gui_test_wait (has_label (test, heading));
  group_by (test, "");
  g_assert_cmpuint (count_groups (test), ==, 0);
  torget_gui_test_wait (!has_label (test, heading));
}

/* A filter narrows the groups, too. */
static void
test_filter (TorgetListTest *test,
             gconstpointer view_id)
{
  const guint n = torget_list_test_count (test);

  group_by (test, "area");
  torget_list_filters_choose (torget_list_page_get_filters (test->page), 0, "2480");
  torget_list_test_wait (test);
  g_assert_cmpuint (torget_list_test_count (test), <, n);
  assert_complete (test);
}

#define ADD(name, func) TORGET_LIST_TEST_ADD ("/ui/list-groups/" name, "sublets", func)

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("landlords", test_landlords);
  ADD ("heading", test_heading);
  ADD ("filter", test_filter);
  return torget_list_test_run ();
}
