/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetHandoverGroup: see handover-group.h. */
#include "config.h"

#include "ui/region/handover-group.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/code-list.h"
#include "service/offices.h"
#include "ui/person/person-chooser.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

struct _TorgetHandoverGroup
{
  AdwPreferencesGroup parent_instance;

  TorgetCodeRow *recipient_row;
  TorgetPersonChooser *chooser;
  TorgetSession *session;
};

G_DEFINE_FINAL_TYPE (TorgetHandoverGroup, torget_handover_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_offices (TorgetHandoverGroup *self,
              GPtrArray *offices)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *chosen = g_strdup (torget_code_row_get_code (self->recipient_row));
  gboolean is_offered;

  for (guint i = 0; i < offices->len; i++)
    {
      const TorgetPeerOffice *office = g_ptr_array_index (offices, i);

      if (!torget_peer_office_is_usable (office))
        continue;
      g_ptr_array_add (codes, office->municipality);
      g_ptr_array_add (labels, (char *) torget_code_label ("municipality", office->municipality,
                                                           torget_ui_language ()));
    }
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      codes->len > 0 ? _ ("The file is sealed: nobody but the receiving office can open it.")
                     : _ ("No other office is confirmed yet. Read the card of the receiving office, "
                          "and compare it, under Offices."));
  is_offered = chosen != NULL && g_ptr_array_find_with_equal_func (codes, chosen, g_str_equal, NULL);
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  torget_code_row_set_choices (self->recipient_row, (const char *const *) codes->pdata,
                               (const char *const *) labels->pdata);
  if (is_offered)
    torget_code_row_set_code (self->recipient_row, chosen);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetHandoverGroup) self = user_data;
  g_autoptr (TorgetRecordSet) records
      = torget_session_list_offices_finish (TORGET_SESSION (source), result, NULL);

  if (records != NULL && self->session != NULL)
    show_offices (self, torget_record_set_list (records, &torget_peer_office_type));
}

/* Whenever it comes into sight: a card may have been confirmed meanwhile. */
static void
load (TorgetHandoverGroup *self)
{
  if (self->session != NULL)
    torget_session_list_offices_async (self->session, loaded_cb, g_object_ref (self));
}

static void
set_problem (TorgetHandoverGroup *self,
             const char *text)
{
  torget_form_row_set_problem (TORGET_FORM_ROW (self->recipient_row), TORGET_TONE_ERROR, text);
}

static void
clear_problem (TorgetHandoverGroup *self)
{
  set_problem (self, NULL);
}

static void
torget_handover_group_dispose (GObject *object)
{
  TorgetHandoverGroup *self = TORGET_HANDOVER_GROUP (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_handover_group_parent_class)->dispose (object);
}

static void
torget_handover_group_class_init (TorgetHandoverGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_handover_group_dispose;
  g_type_ensure (TORGET_TYPE_CODE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/region/handover-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetHandoverGroup, recipient_row);
  gtk_widget_class_bind_template_callback (widget_class, clear_problem);
  gtk_widget_class_bind_template_callback (widget_class, load);
}

static void
torget_handover_group_init (TorgetHandoverGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_handover_group_set_session:
 * @self: a group
 * @session: an open session
 *
 * Call once.
 */
void
torget_handover_group_set_session (TorgetHandoverGroup *self,
                                   TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_HANDOVER_GROUP (self) && self->session == NULL);

  self->session = g_object_ref (session);
  self->chooser = torget_person_chooser_new (session, ADW_PREFERENCES_GROUP (self),
                                             _ ("Household of"));
  torget_person_chooser_set_visible (self->chooser, TRUE);
}

/**
 * torget_handover_group_choose:
 * @self: a group with a session
 * @person_id: row id of somebody whose household is handed over
 */
void
torget_handover_group_choose (TorgetHandoverGroup *self,
                              gint64 person_id)
{
  g_return_if_fail (TORGET_IS_HANDOVER_GROUP (self) && self->chooser != NULL);

  torget_person_chooser_choose (self->chooser, person_id);
}

/**
 * torget_handover_group_get_recipient:
 * @self: a group
 *
 * Returns: (transfer none) (nullable): SCB code of the municipality
 */
const char *
torget_handover_group_get_recipient (TorgetHandoverGroup *self)
{
  g_return_val_if_fail (TORGET_IS_HANDOVER_GROUP (self), NULL);

  return torget_code_row_get_code (self->recipient_row);
}

/**
 * torget_handover_group_dup_households:
 * @self: a group with a session
 *
 * Returns: (transfer full) (element-type gint64): row ids of the households that the chosen person
 *   belongs to today
 */
GArray *
torget_handover_group_dup_households (TorgetHandoverGroup *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  TorgetRecordSet *records;
  g_autoptr (GPtrArray) households = NULL;

  g_return_val_if_fail (TORGET_IS_HANDOVER_GROUP (self) && self->chooser != NULL, ids);

  records = torget_person_chooser_get_case (self->chooser);
  if (records == NULL)
    return ids;
  households = torget_case_list_households (
      records, torget_person_chooser_get_person_id (self->chooser), torget_clock_get_today ());
  for (guint i = 0; i < households->len; i++)
    g_array_append_val (ids, ((TorgetRecord *) g_ptr_array_index (households, i))->id);
  return ids;
}

/**
 * torget_handover_group_check:
 * @self: a group with a session
 *
 * Says what is missing, beside it.
 *
 * Returns: whether there is a recipient and a household
 */
gboolean
torget_handover_group_check (TorgetHandoverGroup *self)
{
  g_autoptr (GArray) households = NULL;

  g_return_val_if_fail (TORGET_IS_HANDOVER_GROUP (self) && self->chooser != NULL, FALSE);

  households = torget_handover_group_dup_households (self);
  set_problem (self, torget_handover_group_get_recipient (self) == NULL
                         ? _ ("Choose the receiving municipality. An office is offered when its card "
                              "is confirmed, under Offices.")
                         : NULL);
  torget_person_chooser_set_problem (
      self->chooser,
      households->len == 0 ? _ ("Choose somebody who belongs to a household.") : NULL);
  return torget_handover_group_get_recipient (self) != NULL && households->len > 0;
}
