/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetOfficeRules: see office-rules.h. What is set is saved when nothing has changed for a
 * moment, and when the page goes: every save lets all pages of the window load anew. */
#include "config.h"

#include "ui/prefs/office-rules.h"

#include "service/office-parameters.h"
#include "ui/app/error-text.h"
#include "ui/app/role-actions.h"
#include "ui/compat/alert.h"

#include <glib/gi18n.h>

#define PAUSE_MS 600

struct _TorgetOfficeRules
{
  AdwPreferencesPage parent_instance;

  GtkWidget *reset;
  GtkSpinButton *spins[TORGET_N_OFFICE_PARAMETERS];
  GtkLabel *units[TORGET_N_OFFICE_PARAMETERS];
  TorgetSession *session;
  guint pause; /* source */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (TorgetOfficeRules, torget_office_rules, ADW_TYPE_PREFERENCES_PAGE)

/* What the rows say, by parameter; a title begins a group. */
static const struct
{
  const char *group;
  const char *title;
} texts[TORGET_N_OFFICE_PARAMETERS] = {
  [TORGET_OFFICE_PLAN_DAYS]
  = { N_ ("Establishment and SFI"), N_ ("Action plan after enrolment") },
  [TORGET_OFFICE_STUDY_PLAN_DAYS] = { NULL, N_ ("Study plan after reception at SFI") },
  [TORGET_OFFICE_PRESCHOOL_QUEUE_MONTHS]
  = { N_ ("Preschool"), N_ ("Earliest queue date before the wanted start") },
  [TORGET_OFFICE_PRESCHOOL_ANSWER_DAYS] = { NULL, N_ ("Time to answer an offer") },
  [TORGET_OFFICE_PRESCHOOL_SETTLING_DAYS] = { NULL, N_ ("Length of settling in") },
  [TORGET_OFFICE_PRESCHOOL_NOTICE_MONTHS] = { NULL, N_ ("Notice before the last day") },
  [TORGET_OFFICE_SUBLET_TERM_MONTHS] = { N_ ("Housing"), N_ ("Length of a new sublet") },
  [TORGET_OFFICE_SUBLET_DECIDE_MONTHS] = { NULL, N_ ("Decision before a sublet ends") },
  [TORGET_OFFICE_INSPECTION_DAYS] = { NULL, N_ ("Inspection before moving out") },
  [TORGET_OFFICE_INSURANCE_WARN_DAYS] = { NULL, N_ ("Warning before home insurance ends") },
  [TORGET_OFFICE_PERMIT_WARN_DAYS]
  = { N_ ("Permits, consent and secrecy"), N_ ("Warning before a residence permit ends") },
  [TORGET_OFFICE_CONSENT_MONTHS] = { NULL, N_ ("How long a consent counts") },
  [TORGET_OFFICE_LOG_CHECK_MONTHS] = { NULL, N_ ("Between checks of the access log") },
};

/* Values */

static void
read_spins (TorgetOfficeRules *self,
            TorgetOfficeParameters *parameters)
{
  for (guint i = 0; i < TORGET_N_OFFICE_PARAMETERS; i++)
    parameters->values[i] = gtk_spin_button_get_value_as_int (self->spins[i]);
}

/* Translators: after a number that stands in a box of its own. */
static const char *
get_unit (TorgetParameterUnit unit,
          int n)
{
  return unit == TORGET_PARAMETER_DAYS ? ngettext ("day", "days", (gulong) n)
                                       : ngettext ("month", "months", (gulong) n);
}

static void
show_units (TorgetOfficeRules *self)
{
  TorgetOfficeParameters initial;
  TorgetOfficeParameters shown;

  torget_office_parameters_init_defaults (&initial);
  read_spins (self, &shown);
  for (guint i = 0; i < TORGET_N_OFFICE_PARAMETERS; i++)
    gtk_label_set_text (self->units[i],
                        get_unit (torget_office_parameter_get_info (i)->unit, shown.values[i]));
  gtk_widget_set_sensitive (self->reset, !torget_office_parameters_equal (&shown, &initial));
  torget_role_limit (self->reset, self->session);
}

static void
show_values (TorgetOfficeRules *self,
             const TorgetOfficeParameters *parameters)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < TORGET_N_OFFICE_PARAMETERS; i++)
    gtk_spin_button_set_value (self->spins[i], parameters->values[i]);
  self->is_showing = FALSE;
  show_units (self);
}

/* Saving */

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetOfficeRules) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (torget_session_set_parameters_finish (TORGET_SESSION (source), result, &error))
    return;
  show_values (self, torget_session_get_parameters (TORGET_SESSION (source)));
  if (GTK_IS_WINDOW (root))
    torget_alert_show (GTK_WINDOW (root), _ ("The office rules were not saved"),
                       torget_error_get_text (error));
}

static void
save (TorgetOfficeRules *self)
{
  TorgetOfficeParameters parameters;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->session == NULL || !torget_session_is_open (self->session))
    return;
  read_spins (self, &parameters);
  if (!torget_office_parameters_equal (&parameters, torget_session_get_parameters (self->session)))
    torget_session_set_parameters_async (self->session, &parameters, saved_cb,
                                         g_object_ref (self));
}

static gboolean
pause_cb (gpointer user_data)
{
  TorgetOfficeRules *self = user_data;

  self->pause = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (TorgetOfficeRules *self)
{
  if (self->is_showing)
    return;
  show_units (self);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, pause_cb, self);
}

static void
reset_cb (TorgetOfficeRules *self)
{
  TorgetOfficeParameters initial;

  torget_office_parameters_init_defaults (&initial);
  show_values (self, &initial);
  save (self);
}

/* Rows */

static char *
dup_subtitle (const TorgetOfficeParameterInfo *info)
{
  const char *unit = get_unit (info->unit, info->initial);

  if (info->source == NULL)
    /* Translators: a number of days or months; days or months. */
    return g_strdup_printf (_ ("Default %d %s, by practice"), info->initial, unit);
  /* Translators: a number of days or months; days or months; a statute or who has decided it. */
  return g_strdup_printf (_ ("Default %d %s · %s"), info->initial, unit, info->source);
}

static GtkWidget *
create_spin (TorgetOfficeRules *self,
             guint index)
{
  const TorgetOfficeParameterInfo *info = torget_office_parameter_get_info (index);
  GtkWidget *spin = gtk_spin_button_new_with_range (info->min, info->max, 1);

  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (texts[index].title), -1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return spin;
}

static GtkWidget *
create_unit (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_row (TorgetOfficeRules *self,
         AdwPreferencesGroup *group,
         guint index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = create_spin (self, index);
  GtkWidget *unit = create_unit ();
  g_autofree char *subtitle = dup_subtitle (torget_office_parameter_get_info (index));

  self->spins[index] = GTK_SPIN_BUTTON (spin);
  self->units[index] = GTK_LABEL (unit);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (texts[index].title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), unit);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
create_reset (TorgetOfficeRules *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Reset"));

  gtk_widget_set_tooltip_text (button, _ ("Go back to the defaults"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_rows (TorgetOfficeRules *self)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < TORGET_N_OFFICE_PARAMETERS; i++)
    {
      if (texts[i].group != NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (texts[i].group));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (group));
        }
      if (i == 0)
        {
          adw_preferences_group_set_description (
              ADW_PREFERENCES_GROUP (group),
              _ ("What the law leaves to the municipality or the office. Counts for everybody who "
                 "works with the file."));
          self->reset = create_reset (self);
          adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), self->reset);
        }
      add_row (self, ADW_PREFERENCES_GROUP (group), i);
    }
}

static void
torget_office_rules_unmap (GtkWidget *widget)
{
  save (TORGET_OFFICE_RULES (widget));
  GTK_WIDGET_CLASS (torget_office_rules_parent_class)->unmap (widget);
}

static void
torget_office_rules_dispose (GObject *object)
{
  TorgetOfficeRules *self = TORGET_OFFICE_RULES (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_office_rules_parent_class)->dispose (object);
}

static void
torget_office_rules_class_init (TorgetOfficeRulesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_office_rules_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = torget_office_rules_unmap;
}

static void
torget_office_rules_init (TorgetOfficeRules *self)
{
  self->is_showing = TRUE;
  add_rows (self);
}

/**
 * torget_office_rules_set_session:
 * @self: a page
 * @session: an open session
 *
 * Call once.
 */
void
torget_office_rules_set_session (TorgetOfficeRules *self,
                                 TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_OFFICE_RULES (self) && self->session == NULL);

  self->session = g_object_ref (session);
  show_values (self, torget_session_get_parameters (session));
  for (guint i = 0; i < TORGET_N_OFFICE_PARAMETERS; i++)
    torget_role_limit (GTK_WIDGET (self->spins[i]), session);
}

/**
 * torget_office_rules_get_spin:
 * @self: a page
 * @parameter: a #TorgetOfficeParameter
 *
 * Returns: (transfer none): where its value is set
 */
GtkSpinButton *
torget_office_rules_get_spin (TorgetOfficeRules *self,
                              guint parameter)
{
  g_return_val_if_fail (parameter < TORGET_N_OFFICE_PARAMETERS, NULL);

  return self->spins[parameter];
}
