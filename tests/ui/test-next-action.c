/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the button of a deadline leads, for rules that are no matter of one form. */
#include "config.h"

#include "gui-test.h"
#include "ui/today/next-action.h"

#include <adwaita.h>

#define PERSON 7

static const struct
{
  const char *rule;
  const char *action;
  const char *target; /* NULL: none */
} cases[] = {
  { "records_disposal", "retention", NULL },
  { "log_check", "check-log", NULL },
  { "permit_end", "show-person", "7" },
};

static void
activated_cb (GSimpleAction *action,
              GVariant *target,
              gpointer user_data)
{
  char **said = user_data;

  g_assert_null (*said);
  *said = target != NULL ? g_strdup_printf ("%s %" G_GINT64_FORMAT,
                                            g_action_get_name (G_ACTION (action)),
                                            g_variant_get_int64 (target))
                         : g_strdup (g_action_get_name (G_ACTION (action)));
}

static void
add_action (GSimpleActionGroup *group,
            const char *name,
            gboolean has_target,
            char **said)
{
  g_autoptr (GSimpleAction) action
      = g_simple_action_new (name, has_target ? G_VARIANT_TYPE_INT64 : NULL);

  g_signal_connect (action, "activate", G_CALLBACK (activated_cb), said);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static void
test_leads (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *button = gtk_button_new ();
  GtkWidget *window = torget_gui_test_show (button);
  const TorgetDeadline deadline
      = { .rule = torget_rule_find (cases[i].rule), .person_id = PERSON };
  g_autofree char *expected = g_strjoin (" ", cases[i].action, cases[i].target, NULL);
  g_autofree char *said = NULL;

  g_assert_nonnull (deadline.rule);
  add_action (group, "retention", FALSE, &said);
  add_action (group, "check-log", FALSE, &said);
  add_action (group, "show-person", TRUE, &said);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
  g_assert_cmpstr (torget_next_action_get_label (&deadline), ==, "Open");
  torget_next_action_run (button, NULL, &deadline);
  g_assert_cmpstr (said, ==, expected);
  gtk_widget_insert_action_group (window, "win", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/next-action/%s", cases[i].rule);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_leads);
    }
  return g_test_run ();
}
