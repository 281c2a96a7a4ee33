/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who a page is about: initials, name, number, household and where the tracks stand. */
#include "config.h"

#include "ui/person/person-header.h"

#include "base/clock.h"
#include "domain/case-summary.h"
#include "ui/list/list-text.h"
#include "ui/person/deadline-text.h"
#include "ui/person/field-value.h"
#include "ui/person/members.h"
#include "ui/person/person-text.h"
#include "ui/widgets/children.h"
#include "ui/widgets/line-layout.h"
#include "ui/widgets/status-chip.h"
#include "ui/widgets/wrap-layout.h"

#include <glib/gi18n.h>

struct _TorgetPersonHeader
{
  AdwBin parent_instance;

  GtkWidget *line;
  AdwAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *native_label;
  GtkLabel *facts_label;
  GtkBox *members_box;
  GtkBox *chips;
  GtkWidget *shield;
};

G_DEFINE_FINAL_TYPE (TorgetPersonHeader, torget_person_header, ADW_TYPE_BIN)

static void
append_fact (GString *text,
             char *fact)
{
  if (fact != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", fact);
  g_free (fact);
}

static void
show_facts (TorgetPersonHeader *self,
            TorgetPersonCase *person_case)
{
  const TorgetDate today = torget_clock_get_today ();
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  const TorgetPerson *person = torget_person_case_get_person (person_case);
  TorgetIdentity *identity = torget_case_get_identity (records, person->record.id, today);
  g_autoptr (GString) text = g_string_new (NULL);

  append_fact (text, torget_person_dup_identity (person, identity));
  append_fact (text, torget_person_dup_age (person, today));
  append_fact (text, g_strdup (torget_label_of ("sex", person->sex)));
  if (!torget_person_is_protected (person))
    append_fact (text, g_strdup (torget_label_of ("municipality", person->municipality)));
  if (person->interpreter)
    append_fact (text, g_strdup (_ ("needs an interpreter")));
  gtk_label_set_text (self->facts_label, text->str);
}

/* Members */

static void
member_clicked_cb (GtkWidget *button)
{
  const gint64 *id = g_object_get_data (G_OBJECT (button), "person-id");

  gtk_widget_activate_action (button, "win.show-person", "x", *id);
}

static void
add_member (TorgetPersonHeader *self,
            const TorgetPerson *person)
{
  g_autofree char *name = torget_person_is_protected (person) || person->given_name == NULL
                              ? torget_person_dup_name (person)
                              : g_strdup_printf ("\u2068%s\u2069", person->given_name);
  GtkWidget *button = gtk_button_new_with_label (name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "member");
  g_object_set_data_full (G_OBJECT (button), "person-id",
                          g_memdup2 (&person->record.id, sizeof person->record.id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (member_clicked_cb), NULL);
  gtk_box_append (self->members_box, button);
}

static void
show_members (TorgetPersonHeader *self,
              TorgetPersonCase *person_case)
{
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  TorgetHousehold *household = torget_members_get_household (person_case);
  g_autoptr (GArray) ids = torget_members_list_ids (person_case, TRUE);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  GtkWidget *label;

  torget_box_clear (self->members_box);
  gtk_widget_set_visible (GTK_WIDGET (self->members_box), household != NULL && ids->len > 1);
  if (household == NULL)
    return;
  name = torget_household_dup_name (household, records, torget_clock_get_today ());
  /* Translators: a household by its family name. */
  text = g_strdup_printf (_ ("Household %s"), name);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "household-name");
  gtk_box_append (self->members_box, label);
  for (guint i = 1; i < ids->len; i++)
    add_member (self, torget_case_get_person (records, g_array_index (ids, gint64, i)));
}

/* Chips */

static void
add_chip (TorgetPersonHeader *self,
          TorgetTone tone,
          const char *icon_name,
          const char *label)
{
  if (label != NULL)
    gtk_box_append (self->chips, torget_status_chip_new (tone, icon_name, label));
}

/* What the person is to be warned of first. */
static const TorgetDeadline *
find_next (TorgetPersonCase *person_case,
           TorgetDate today)
{
  GArray *deadlines = torget_person_case_get_deadlines (person_case);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const TorgetDeadline *deadline = &g_array_index (deadlines, TorgetDeadline, i);

      if (deadline->person_id == torget_person_case_get_person_id (person_case)
          && torget_deadline_is_warned_of (deadline, today))
        return deadline;
    }
  return NULL;
}

static void
add_due_chip (TorgetPersonHeader *self,
              TorgetPersonCase *person_case)
{
  const TorgetDate today = torget_clock_get_today ();
  const TorgetDeadline *next = find_next (person_case, today);
  g_autofree char *left = NULL;
  g_autofree char *text = NULL;

  if (next == NULL)
    return;
  left = torget_due_dup_text (next->due, today);
  text = g_strdup_printf ("%s: %s", torget_rule_get_label (next->rule), left);
  add_chip (self, torget_due_tone (next->due, today),
            torget_tone_get_icon_name (torget_due_tone (next->due, today)), text);
}

static void
show_chips (TorgetPersonHeader *self,
            TorgetPersonCase *person_case)
{
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  const gint64 person_id = torget_person_case_get_person_id (person_case);
  TorgetCaseSummary summary;

  torget_case_summarize (records, person_id, &summary);
  torget_box_clear (self->chips);
  add_due_chip (self, person_case);
  add_chip (self, TORGET_TONE_NEUTRAL, "torget-plan-symbolic",
            torget_label_of ("plan_status", summary.plan_status));
  add_chip (self, TORGET_TONE_NEUTRAL, "torget-sfi-symbolic",
            torget_label_of ("sfi_status", summary.sfi_status));
  add_chip (self, TORGET_TONE_NEUTRAL, "torget-preschool-symbolic",
            torget_label_of ("preschool_status", summary.preschool_status));
  add_chip (self, TORGET_TONE_NEUTRAL, "torget-housing-symbolic",
            torget_label_of ("sublet_status", summary.sublet_status));
  gtk_widget_set_visible (GTK_WIDGET (self->chips),
                          gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}

static void
torget_person_header_class_init (TorgetPersonHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/person/person-header.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonHeader, avatar);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonHeader, chips);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonHeader, facts_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonHeader, line);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonHeader, members_box);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonHeader, name_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonHeader, native_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonHeader, shield);
}

static void
torget_person_header_init (TorgetPersonHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->line, torget_line_layout_new (12));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->chips), torget_wrap_layout_new (6));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->members_box), torget_wrap_layout_new (3));
}

/**
 * torget_person_header_show:
 * @self: a header
 * @person_case: a loaded case
 *
 * Shows the person of the case as it is now.
 */
void
torget_person_header_show (TorgetPersonHeader *self,
                           TorgetPersonCase *person_case)
{
  const TorgetPerson *person = torget_person_case_get_person (person_case);
  const gboolean is_protected = torget_person_is_protected (person);
  g_autofree char *name = torget_person_dup_name (person);
  g_autofree char *plain = torget_person_dup_plain_name (person);

  adw_avatar_set_text (self->avatar, is_protected ? "" : plain);
  gtk_label_set_text (self->name_label, name);
  gtk_label_set_text (self->native_label, person->native_name);
  gtk_widget_set_visible (GTK_WIDGET (self->native_label),
                          person->native_name != NULL && !is_protected);
  gtk_widget_set_visible (self->shield, is_protected);
  show_facts (self, person_case);
  show_members (self, person_case);
  show_chips (self, person_case);
}
