/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetRecordGroup: the records of one section as rows. The main record is unfolded into its
 * fields, with Edit and End above it; every other record is one row that opens its form.
 */
#include "config.h"

#include "ui/person/record-group.h"

#include "ui/person/attachment-place.h"
#include "ui/person/draft-keeper.h"
#include "ui/person/event-button.h"
#include "ui/person/record-button.h"
#include "ui/person/record-facts.h"
#include "ui/person/record-files.h"
#include "ui/person/record-row.h"
#include "ui/person/save.h"
#include "ui/widgets/children.h"

#include <glib/gi18n.h>

struct _TorgetRecordGroup
{
  AdwPreferencesGroup parent_instance;

  TorgetPersonCase *person_case;
  const TorgetRecordSection *section;
  GPtrArray *records; /* borrowed from the case */
  GPtrArray *missing; /* records that there should be */
  GPtrArray *rows;
  GtkWidget *buttons;
  GCancellable *reading; /* of pictures in the rows */
};

G_DEFINE_FINAL_TYPE (TorgetRecordGroup, torget_record_group, ADW_TYPE_PREFERENCES_GROUP)

static const TorgetRecord *
get_main (TorgetRecordGroup *self)
{
  if (!self->section->is_main || self->records == NULL || self->records->len == 0)
    return NULL;
  return g_ptr_array_index (self->records, 0);
}

static gboolean
is_hidden (TorgetRecordGroup *self)
{
  return self->section->tells_place && torget_person_case_hides_places (self->person_case);
}

static void
open_form (TorgetRecordGroup *self,
           const TorgetRecord *record,
           const char *suffix)
{
  torget_record_section_open (self->section, GTK_WIDGET (self), self->person_case, record, suffix);
}

static void
open_new (TorgetRecordGroup *self,
          TorgetRecord *record)
{
  record->id = torget_session_new_id (torget_person_case_get_session (self->person_case));
  open_form (self, record, TORGET_DRAFT_NEW);
}

static gconstpointer
get_record_of (TorgetRecordGroup *self,
               GtkWidget *widget)
{
  return torget_record_set_find (torget_person_case_get_records (self->person_case),
                                 self->section->spec->type,
                                 torget_record_widget_get_record_id (widget));
}

/* Buttons */

static void
add_cb (TorgetRecordGroup *self)
{
  g_autoptr (TorgetRecord) record
      = torget_record_section_create (self->section, self->person_case);

  if (record != NULL)
    open_new (self, record);
}

static void
find_cb (TorgetRecordGroup *self)
{
  self->section->find (GTK_WIDGET (self), self->person_case);
}

static void
edit_cb (TorgetRecordGroup *self,
         GtkWidget *widget)
{
  gconstpointer record = get_record_of (self, widget);

  if (record != NULL)
    open_form (self, record, "");
}

static void
end_cb (TorgetRecordGroup *self,
        GtkWidget *widget)
{
  gconstpointer record = get_record_of (self, widget);

  if (record != NULL)
    open_form (self, record, TORGET_DRAFT_END);
}

static void
remove_cb (TorgetRecordGroup *self,
           GtkWidget *widget)
{
  gconstpointer record = get_record_of (self, widget);

  if (record != NULL)
    torget_remove_record (GTK_WIDGET (self), torget_person_case_get_session (self->person_case),
                          record, torget_person_case_get_records (self->person_case),
                          _ (self->section->spec->removed));
}

static GtkWidget *
create_button (TorgetRecordGroup *self,
               const char *icon_name,
               const char *label,
               const TorgetRecord *record,
               GCallback clicked)
{
  GtkWidget *button = torget_record_button_new (icon_name, label);

  if (record != NULL)
    torget_record_widget_set_record (button, record);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

/* What can be done with a record. */
static GPtrArray *
list_buttons (TorgetRecordGroup *self,
              const TorgetRecord *record,
              gboolean is_main)
{
  const TorgetRecordSection *section = self->section;
  GPtrArray *buttons = g_ptr_array_new ();

  if (torget_event_button_is_for (record->type))
    g_ptr_array_add (buttons, torget_event_button_new (self->person_case, record, !is_main));
  if (section->attach_label != NULL && !is_main)
    g_ptr_array_add (buttons,
                     torget_record_files_create_button (record, _ (section->attach_label)));
  if (is_main || section->open != NULL)
    g_ptr_array_add (buttons, create_button (self, "document-edit-symbolic",
                                             _ (section->spec->edit_title), record,
                                             G_CALLBACK (edit_cb)));
  if (torget_record_section_can_end (section, record))
    g_ptr_array_add (buttons, create_button (self, "object-select-symbolic",
                                             _ (section->end_spec->edit_title), record,
                                             G_CALLBACK (end_cb)));
  if (!section->is_kept)
    g_ptr_array_add (buttons, create_button (self, "user-trash-symbolic", _ ("Remove"), record,
                                             G_CALLBACK (remove_cb)));
  return buttons;
}

static void
add_main_buttons (TorgetRecordGroup *self,
                  const TorgetRecord *record)
{
  g_autoptr (GPtrArray) buttons = list_buttons (self, record, TRUE);

  for (guint i = 0; i < buttons->len; i++)
    gtk_box_append (GTK_BOX (self->buttons), buttons->pdata[i]);
}

static void
update_buttons (TorgetRecordGroup *self)
{
  torget_box_clear (GTK_BOX (self->buttons));
  if (is_hidden (self))
    return;
  if (get_main (self) != NULL)
    add_main_buttons (self, get_main (self));
  if (self->section->find != NULL)
    gtk_box_append (GTK_BOX (self->buttons),
                    create_button (self, "edit-find-symbolic", _ (self->section->find_label), NULL,
                                   G_CALLBACK (find_cb)));
  if (torget_record_group_can_add (self))
    gtk_box_append (GTK_BOX (self->buttons),
                    create_button (self, "list-add-symbolic", _ (self->section->add_label), NULL,
                                   G_CALLBACK (add_cb)));
}

/* Rows */

static void
add_row (TorgetRecordGroup *self,
         GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_files (TorgetRecordGroup *self,
           const TorgetRecord *record)
{
  g_autoptr (GPtrArray) files = NULL;

  if (self->section->attach_label == NULL)
    return;
  files = torget_record_files_list (self->person_case, record);
  for (guint i = 0; i < files->len; i++)
    add_row (self, torget_record_files_create_row (self->person_case, files->pdata[i],
                                                   self->reading));
}

static void
unfold (TorgetRecordGroup *self,
        const TorgetRecord *record)
{
  g_autoptr (GPtrArray) facts
      = torget_record_facts_list (self->section, self->person_case, record);

  for (guint i = 0; i + 1 < facts->len; i += 2)
    add_row (self, torget_record_row_new_fact (facts->pdata[i], facts->pdata[i + 1]));
  add_files (self, record);
  if (self->section->attach_label != NULL)
    add_row (self, torget_record_files_create_add_row (record, _ (self->section->attach_label)));
}

static void
add_row_buttons (TorgetRecordGroup *self,
                 GtkWidget *row,
                 const TorgetRecord *record)
{
  g_autoptr (GPtrArray) buttons = list_buttons (self, record, FALSE);

  for (guint i = 0; i < buttons->len; i++)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), buttons->pdata[i]);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
open_cb (TorgetRecordGroup *self,
         GtkWidget *row)
{
  if (self->section->open != NULL)
    self->section->open (GTK_WIDGET (self), get_record_of (self, row));
  else
    edit_cb (self, row);
}

static void
add_state (TorgetRecordGroup *self,
           GtkWidget *row,
           const TorgetRecord *record)
{
  TorgetTone tone = TORGET_TONE_NEUTRAL;
  g_autofree char *words = NULL;

  if (self->section->dup_state != NULL)
    words = self->section->dup_state (record, &tone);
  torget_record_row_add_state (row, tone, words);
}

static void
add_record_row (TorgetRecordGroup *self,
                const TorgetRecord *record)
{
  g_autofree char *headline
      = torget_record_section_dup_headline (self->section, self->person_case, record);
  g_autofree char *details
      = torget_record_section_dup_details (self->section, self->person_case, record);
  GtkWidget *row = torget_record_row_new (headline, details);

  torget_record_widget_set_record (row, record);
  add_state (self, row, record);
  add_row_buttons (self, row, record);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  add_row (self, row);
  add_files (self, record);
}

static void
add_missing_cb (TorgetRecordGroup *self,
                GtkWidget *row)
{
  const guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "missing"));

  open_new (self, g_ptr_array_index (self->missing, index));
}

static void
show_missing (TorgetRecordGroup *self)
{
  if (self->section->list_missing == NULL)
    return;
  self->missing = self->section->list_missing (self->person_case);
  for (guint i = 0; i < self->missing->len; i++)
    {
      g_autofree char *text
          = self->section->dup_missing (self->person_case,
                                        g_ptr_array_index (self->missing, i));
      GtkWidget *row = torget_record_row_new_missing (text);

      g_object_set_data (G_OBJECT (row), "missing", GUINT_TO_POINTER (i));
      g_signal_connect_object (row, "activated", G_CALLBACK (add_missing_cb), self,
                               G_CONNECT_SWAPPED);
      add_row (self, row);
    }
}

static void
clear (TorgetRecordGroup *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
}

static void
show_records (TorgetRecordGroup *self)
{
  guint first = 0;

  show_missing (self);
  if (get_main (self) != NULL)
    {
      unfold (self, get_main (self));
      first = 1;
    }
  for (guint i = first; i < self->records->len; i++)
    add_record_row (self, g_ptr_array_index (self->records, i));
  if (self->rows->len == 0 && self->section->empty_text != NULL)
    add_row (self, torget_record_row_new_text (_ (self->section->empty_text)));
}

static void
torget_record_group_dispose (GObject *object)
{
  TorgetRecordGroup *self = TORGET_RECORD_GROUP (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->person_case);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (torget_record_group_parent_class)->dispose (object);
}

static void
torget_record_group_class_init (TorgetRecordGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_record_group_dispose;
  torget_attachment_place_install (GTK_WIDGET_CLASS (klass));
}

static void
torget_record_group_init (TorgetRecordGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->buttons);
}

/**
 * torget_record_group_new:
 * @person_case: whose records
 * @section: which records
 *
 * Returns: (transfer floating): an empty group; torget_record_group_reload() fills it
 */
GtkWidget *
torget_record_group_new (TorgetPersonCase *person_case,
                         const TorgetRecordSection *section)
{
  TorgetRecordGroup *self
      = g_object_new (TORGET_TYPE_RECORD_GROUP, "title", _ (section->title), NULL);

  self->person_case = g_object_ref (person_case);
  self->section = section;
  torget_attachment_place_set_case (GTK_WIDGET (self), person_case);
  return GTK_WIDGET (self);
}

/**
 * torget_record_group_reload:
 * @self: a group
 *
 * Shows the records as they are now.
 */
void
torget_record_group_reload (TorgetRecordGroup *self)
{
  clear (self);
  if (torget_person_case_get_records (self->person_case) == NULL)
    return;
  self->records = torget_record_section_list (self->section, self->person_case);
  if (is_hidden (self))
    add_row (self, torget_record_row_new_text (
                       _ ("Not shown: somebody in the household has protected personal data.")));
  else
    show_records (self);
  update_buttons (self);
}

/**
 * torget_record_group_get_n_records:
 * @self: a group
 *
 * Returns: how many records it has or should have
 */
guint
torget_record_group_get_n_records (TorgetRecordGroup *self)
{
  return (self->records != NULL ? self->records->len : 0)
         + (self->missing != NULL ? self->missing->len : 0);
}

/**
 * torget_record_group_can_add:
 * @self: a group
 *
 * Returns: whether a record can be added now
 */
gboolean
torget_record_group_can_add (TorgetRecordGroup *self)
{
  g_autoptr (TorgetRecord) record = NULL;

  if (torget_person_case_get_records (self->person_case) == NULL)
    return FALSE;
  record = torget_record_section_create (self->section, self->person_case);
  return record != NULL;
}

/**
 * torget_record_group_edit:
 * @self: a group
 *
 * Opens the form of the main record; of a new one when there is none.
 */
void
torget_record_group_edit (TorgetRecordGroup *self)
{
  const TorgetRecord *record = get_main (self);

  if (record != NULL)
    open_form (self, record, "");
  else if (torget_record_group_can_add (self))
    add_cb (self);
}

/**
 * torget_record_group_record_event:
 * @self: a group
 *
 * Lists what can have happened to the main record, if there is one.
 */
void
torget_record_group_record_event (TorgetRecordGroup *self)
{
  GtkWidget *button = gtk_widget_get_first_child (self->buttons);

  if (GTK_IS_MENU_BUTTON (button))
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
}

/**
 * torget_record_group_get_section:
 * @self: a group
 *
 * Returns: (transfer none): the section that it shows
 */
const TorgetRecordSection *
torget_record_group_get_section (TorgetRecordGroup *self)
{
  return self->section;
}
