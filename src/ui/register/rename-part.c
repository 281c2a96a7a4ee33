/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets the records that name a unit follow when its name changes; see rename-part.h. */
#include "config.h"

#include "ui/register/rename-part.h"

#include "domain/casework.h"
#include "service/registers.h"
#include "ui/person/save.h"

#include <glib/gi18n.h>

struct _TorgetRenamePart
{
  TorgetRecordPart parent_instance;

  TorgetRegister reg;
  char *name; /* before */
  TorgetFormRow *name_row; /* not owned; it stands in the same dialog */
  GtkWidget *choice;
  int uses; /* records that have the name */
};

G_DEFINE_FINAL_TYPE (TorgetRenamePart, torget_rename_part, TORGET_TYPE_RECORD_PART)

static gboolean
is_renamed (TorgetRenamePart *self)
{
  g_autofree char *name
    = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));

  return *name != '\0' && g_strcmp0 (name, self->name) != 0;
}

static void
name_edited_cb (TorgetRenamePart *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), is_renamed (self));
}

static const char *
find_name (TorgetRecordSet *records,
           const TorgetRecordType *type)
{
  GPtrArray *units = torget_record_set_list (records, type);

  return torget_record_get_text (g_ptr_array_index (units, 0),
                                 torget_record_type_find (type, "name"));
}

static gboolean
torget_rename_part_save (TorgetRecordPart *part,
                         GtkWidget *origin,
                         TorgetSession *session,
                         TorgetRecordSet *records,
                         const char *label,
                         TorgetSavedFunc done,
                         gpointer user_data)
{
  TorgetRenamePart *self = TORGET_RENAME_PART (part);

  if (!is_renamed (self) || !gtk_switch_get_active (GTK_SWITCH (self->choice)))
    return FALSE;
  torget_registers_rename_async (session, self->reg, records, self->name,
                                 find_name (records, &torget_unit_type), label,
                                 torget_save_ended_cb,
                                 torget_save_start (origin, label, done, user_data));
  return TRUE;
}

#define KEPT_GROUP "rename"
#define KEPT_USES "uses"
#define KEPT_FOLLOWS "follows"

static void
torget_rename_part_keep (TorgetRecordPart *part,
                         GKeyFile *kept)
{
  TorgetRenamePart *self = TORGET_RENAME_PART (part);

  g_key_file_set_integer (kept, KEPT_GROUP, KEPT_USES, self->uses);
  g_key_file_set_boolean (kept, KEPT_GROUP, KEPT_FOLLOWS,
                          gtk_switch_get_active (GTK_SWITCH (self->choice)));
}

static void
torget_rename_part_restore (TorgetRecordPart *part,
                            GKeyFile *kept)
{
  gtk_switch_set_active (GTK_SWITCH (TORGET_RENAME_PART (part)->choice),
                         g_key_file_get_boolean (kept, KEPT_GROUP, KEPT_FOLLOWS, NULL));
}

/**
 * torget_rename_part_get_kept_uses:
 * @kept: what was typed into the form of an entry
 *
 * Returns: how many records had its name; 0 when nobody asked whether they are to follow
 */
int
torget_rename_part_get_kept_uses (GKeyFile *kept)
{
  return g_key_file_get_integer (kept, KEPT_GROUP, KEPT_USES, NULL);
}

static void
torget_rename_part_finalize (GObject *object)
{
  g_free (TORGET_RENAME_PART (object)->name);
  G_OBJECT_CLASS (torget_rename_part_parent_class)->finalize (object);
}

static void
torget_rename_part_class_init (TorgetRenamePartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_rename_part_finalize;
  TORGET_RECORD_PART_CLASS (klass)->keep = torget_rename_part_keep;
  TORGET_RECORD_PART_CLASS (klass)->restore = torget_rename_part_restore;
  TORGET_RECORD_PART_CLASS (klass)->save = torget_rename_part_save;
}

static void
torget_rename_part_init (TorgetRenamePart *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
add_choice (TorgetRenamePart *self,
            int n_uses)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = g_strdup_printf (
    ngettext ("%d record has the name now.", "%d records have the name now.", n_uses), n_uses);

  self->choice = gtk_switch_new ();
  gtk_switch_set_active (GTK_SWITCH (self->choice), TRUE);
  gtk_widget_set_valign (self->choice, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _("Change the name in the records that have it, too"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->choice);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/**
 * torget_rename_part_add:
 * @dialog: the form of a unit with its rows, not yet open
 * @reg: the unit's register
 * @name: what the unit is called so far
 * @uses: how many records name it
 * @draft: as for torget_record_dialog_open()
 *
 * Adds the question to the form, and opens it.
 */
void
torget_rename_part_add (TorgetRecordDialog *dialog,
                        TorgetRegister reg,
                        const char *name,
                        int uses,
                        const char *draft)
{
  TorgetRenamePart *self = g_object_new (TORGET_TYPE_RENAME_PART, NULL);

  self->reg = reg;
  self->name = g_strdup (name);
  self->uses = uses;
  add_choice (self, uses);
  torget_record_dialog_add_part (dialog, GTK_WIDGET (self));
  torget_record_dialog_open (dialog, 0, draft);
  self->name_row = torget_form_find_row (torget_record_dialog_get_form (dialog), "name");
  g_signal_connect_object (self->name_row, "edited", G_CALLBACK (name_edited_cb), self,
                           G_CONNECT_SWAPPED);
}
