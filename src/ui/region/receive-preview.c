/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a handover holds; see receive-preview.h. */
#include "config.h"

#include "ui/region/receive-preview.h"

#include "ui/person/field-labels.h"
#include "ui/person/field-value.h"
#include "ui/widgets/children.h"
#include "ui/widgets/late-focus.h"
#include "ui/widgets/status-chip.h"

#include <glib/gi18n.h>

/* More of them nobody reads in a window. */
#define MAX_GROUPS 100

struct _TorgetReceivePreview
{
  AdwBin parent_instance;

  GtkBox *box;
  TorgetHandover *handover; /* (nullable) */
  gint64 asked;             /* who it was decided of last, until shown anew; or 0 */
  GtkWidget *asked_button;  /* (nullable): the same decision, shown anew */
};

enum
{
  ASKED_AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TorgetReceivePreview, torget_receive_preview, ADW_TYPE_BIN)

static const struct
{
  TorgetTone tone;
  const char *icon;
  const char *label;
} matches[] = {
  [TORGET_HANDOVER_NEW] = { TORGET_TONE_ACCENT, "list-add-symbolic", N_ ("New") },
  [TORGET_HANDOVER_KNOWN]
  = { TORGET_TONE_NEUTRAL, "object-select-symbolic", N_ ("Already here") },
  [TORGET_HANDOVER_ALIKE]
  = { TORGET_TONE_WARNING, "dialog-question-symbolic", N_ ("Possibly already here") },
};

/* Differences */

typedef struct
{
  TorgetHandover *handover;
  const TorgetHandoverDifference *difference;
} Choice;

static void
choice_free (gpointer data,
             GClosure *closure G_GNUC_UNUSED)
{
  Choice *choice = data;

  torget_handover_unref (choice->handover);
  g_free (choice);
}

static void
taken_cb (GtkCheckButton *button,
          Choice *choice)
{
  torget_handover_set_takes (choice->handover, choice->difference,
                             gtk_check_button_get_active (button));
}

static char *
dup_value (const TorgetHandoverDifference *difference,
           const char *value)
{
  g_autofree char *text
      = torget_field_value_dup (difference->type, difference->field, value, NULL);

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : g_strdup ("–");
}

static GtkWidget *
create_difference (TorgetReceivePreview *self,
                   const TorgetHandoverDifference *difference)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *take = gtk_check_button_new_with_mnemonic (_ ("_Take theirs"));
  g_autofree char *ours = dup_value (difference, difference->ours);
  g_autofree char *theirs = dup_value (difference, difference->theirs);
  /* Translators: what stands here about a person, and what a handover says. */
  g_autofree char *text = g_strdup_printf (_ ("Here: %s\nIn the handover: %s"), ours, theirs);
  Choice *choice = g_new0 (Choice, 1);

  choice->handover = torget_handover_ref (self->handover);
  choice->difference = difference;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (
      ADW_PREFERENCES_ROW (row),
      torget_field_label (difference->type->name, difference->field->name));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (take),
                               torget_handover_takes (self->handover, difference));
  gtk_widget_set_valign (take, GTK_ALIGN_CENTER);
  g_signal_connect_data (take, "toggled", G_CALLBACK (taken_cb), choice, choice_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), take);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), take);
  return row;
}

/* Persons */

static void
same_cb (GtkCheckButton *button,
         TorgetReceivePreview *self)
{
  const gint64 *id = g_object_get_data (G_OBJECT (button), "person");

  torget_handover_set_same (self->handover, *id, gtk_check_button_get_active (button));
  self->asked = *id;
  g_signal_emit (self, signals[ASKED_AGAIN], 0);
}

static GtkWidget *
create_same_row (TorgetReceivePreview *self,
                 const TorgetHandoverPerson *person)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *same = gtk_check_button_new_with_mnemonic (_ ("The _same person"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ ("Somebody here has the same name and birth date"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Without a number in common only you can tell."));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (same), person->is_same);
  gtk_widget_set_valign (same, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (same), "person",
                          g_memdup2 (&person->id, sizeof person->id), g_free);
  g_signal_connect_object (same, "toggled", G_CALLBACK (same_cb), self, 0);
  if (person->id == self->asked)
    self->asked_button = same;
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), same);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), same);
  return row;
}

static char *
dup_name (const TorgetHandoverPerson *person)
{
  if (person->is_hidden)
    return g_strdup (_ ("Protected person"));
  return g_strdup_printf ("%s %s", person->given_name != NULL ? person->given_name : "",
                          person->family_name != NULL ? person->family_name : "");
}

static char *
dup_summary (const TorgetHandoverPerson *person)
{
  GString *text = g_string_new (NULL);
  char birth[TORGET_DATE_ISO_SIZE];

  if (person->is_hidden)
    g_string_append (text, _ ("What stands here is kept and not shown."));
  else if (person->birth_date != TORGET_DATE_NONE)
    g_string_append (text, torget_date_write_iso (person->birth_date, birth));
  if (person->n_added > 0)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (
          text, ngettext ("%u record is added", "%u records are added", person->n_added),
          person->n_added);
    }
  if (person->differences->len > 0)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (
          text, ngettext ("%u difference", "%u differences", person->differences->len),
          person->differences->len);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
create_chip (const TorgetHandoverPerson *person)
{
  GtkWidget *chip
      = torget_status_chip_new (matches[person->match].tone, matches[person->match].icon,
                                _ (matches[person->match].label));

  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  return chip;
}

static GtkWidget *
create_person (TorgetReceivePreview *self,
               const TorgetHandoverPerson *person)
{
  const gboolean asks = person->match == TORGET_HANDOVER_ALIKE;
  const gboolean opens = asks || person->differences->len > 0;
  GtkWidget *row = opens ? adw_expander_row_new () : adw_action_row_new ();
  g_autofree char *name = dup_name (person);
  g_autofree char *summary = dup_summary (person);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  g_object_set (row, "subtitle", summary, NULL);
  if (!opens)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_chip (person));
      return row;
    }
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), create_chip (person));
  if (asks)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_same_row (self, person));
  for (guint i = 0; i < person->differences->len; i++)
    adw_expander_row_add_row (
        ADW_EXPANDER_ROW (row),
        create_difference (self, g_ptr_array_index (person->differences, i)));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  return row;
}

/* Households */

static void
chosen_cb (GtkCheckButton *button,
           TorgetHandoverCase *group)
{
  group->is_chosen = gtk_check_button_get_active (button);
}

static char *
dup_title (const TorgetHandoverCase *group)
{
  if (group->label == NULL && group->name == NULL)
    return g_strdup (group->persons->len == 1 ? _ ("One person") : _ ("Household"));
  if (group->label == NULL || group->name == NULL)
    return g_strdup (group->label != NULL ? group->label : group->name);
  return g_strdup_printf ("%s · %s", group->label, group->name);
}

static GtkWidget *
create_group (TorgetReceivePreview *self,
              TorgetHandoverCase *group,
              gboolean is_only)
{
  GtkWidget *list = adw_preferences_group_new ();
  g_autofree char *title = dup_title (group);
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (list), escaped);
  if (!is_only)
    {
      GtkWidget *choose = gtk_check_button_new_with_label (_ ("Accept"));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (choose), group->is_chosen);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (choose), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                      list, NULL, -1);
      g_signal_connect (choose, "toggled", G_CALLBACK (chosen_cb), group);
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (list), choose);
    }
  for (guint i = 0; i < group->persons->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (list),
                               create_person (self, g_ptr_array_index (group->persons, i)));
  for (guint i = 0; i < group->differences->len; i++)
    adw_preferences_group_add (
        ADW_PREFERENCES_GROUP (list),
        create_difference (self, g_ptr_array_index (group->differences, i)));
  return list;
}

static GtkWidget *
create_rest (guint n_more)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u more household is not shown, and is accepted or declined with the others.",
                "%u more households are not shown, and are accepted or declined with the others.",
                n_more),
      n_more);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/**
 * torget_receive_preview_show:
 * @self: a preview
 * @handover: a handover that has been compared with what is here
 */
void
torget_receive_preview_show (TorgetReceivePreview *self,
                             TorgetHandover *handover)
{
  GPtrArray *groups;

  g_return_if_fail (TORGET_IS_RECEIVE_PREVIEW (self) && handover != NULL);

  self->asked_button = NULL;
  torget_box_clear (self->box);
  torget_handover_ref (handover);
  g_clear_pointer (&self->handover, torget_handover_unref);
  self->handover = handover;
  groups = torget_handover_get_cases (handover);
  for (guint i = 0; i < MIN (groups->len, MAX_GROUPS); i++)
    gtk_box_append (self->box,
                    create_group (self, g_ptr_array_index (groups, i), groups->len == 1));
  if (groups->len > MAX_GROUPS)
    gtk_box_append (self->box, create_rest (groups->len - MAX_GROUPS));
}

/**
 * torget_receive_preview_focus_asked:
 * @self: a preview
 *
 * Gives the keyboard back to what was decided last, when the handover was compared anew for it.
 */
void
torget_receive_preview_focus_asked (TorgetReceivePreview *self)
{
  g_return_if_fail (TORGET_IS_RECEIVE_PREVIEW (self));

  if (self->asked_button != NULL)
    torget_late_focus_give (self->asked_button);
  self->asked = 0;
}

static void
torget_receive_preview_finalize (GObject *object)
{
  TorgetReceivePreview *self = TORGET_RECEIVE_PREVIEW (object);

  g_clear_pointer (&self->handover, torget_handover_unref);
  G_OBJECT_CLASS (torget_receive_preview_parent_class)->finalize (object);
}

static void
torget_receive_preview_class_init (TorgetReceivePreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_receive_preview_finalize;
  signals[ASKED_AGAIN] = g_signal_new ("asked-again", TORGET_TYPE_RECEIVE_PREVIEW,
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
torget_receive_preview_init (TorgetReceivePreview *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}
