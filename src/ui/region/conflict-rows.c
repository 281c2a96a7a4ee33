/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What contradicts itself, as rows; see conflict-rows.h. */
#include "config.h"

#include "ui/region/conflict-rows.h"

#include "domain/code-list.h"
#include "ui/person/record-row.h"
#include "ui/widgets/children.h"
#include "ui/widgets/language.h"
#include "ui/widgets/tone.h"

#include <glib/gi18n.h>

static char *
dup_count (const TorgetConflict *conflict)
{
  const guint n = torget_conflict_count (conflict);

  if (g_str_equal (conflict->code, TORGET_CONFLICT_DOUBLES))
    return g_strdup_printf (ngettext ("%u pair", "%u pairs", n), n);
  if (g_str_equal (conflict->code, TORGET_CONFLICT_UNDECIDED))
    return g_strdup_printf (ngettext ("%u file", "%u files", n), n);
  return g_strdup_printf (ngettext ("%u person", "%u persons", n), n);
}

/* Where it can be settled, or seen who it is. */
static GtkWidget *
create_button (const TorgetConflict *conflict)
{
  GtkWidget *button;

  if (g_str_equal (conflict->code, TORGET_CONFLICT_DOUBLES))
    {
      button = gtk_button_new_with_mnemonic (_ ("_Compare"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.doubles");
    }
  else if (g_str_equal (conflict->code, TORGET_CONFLICT_UNDECIDED))
    {
      button = gtk_button_new_with_mnemonic (_ ("_Open"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "receive");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "region.show");
    }
  else
    {
      button = gtk_button_new_with_mnemonic (_ ("_Who"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", conflict->code);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "submit.show-conflict");
    }
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
create_row (const TorgetConflict *conflict)
{
  g_autofree char *count = dup_count (conflict);
  GtkWidget *row = torget_record_row_new (
      torget_code_label ("conflict", conflict->code, torget_ui_language ()), count);
  GtkWidget *icon = gtk_image_new_from_icon_name (torget_tone_get_icon_name (TORGET_TONE_WARNING));

  gtk_widget_add_css_class (icon, torget_tone_get_style_class (TORGET_TONE_WARNING));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_button (conflict));
  return row;
}

/**
 * torget_conflict_rows_fill:
 * @list: a list, whose rows go
 * @conflicts: (element-type TorgetConflict): what was found
 *
 * Shows a row for each, with a button for those whom it concerns.
 */
void
torget_conflict_rows_fill (GtkListBox *list,
                           GPtrArray *conflicts)
{
  torget_list_box_clear (list);
  for (guint i = 0; i < conflicts->len; i++)
    gtk_list_box_append (list, create_row (g_ptr_array_index (conflicts, i)));
}
