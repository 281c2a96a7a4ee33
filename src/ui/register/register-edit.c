/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding, editing and removing an entry of a register. */
#include "config.h"

#include "ui/register/register-edit.h"

#include "domain/offer.h"
#include "service/registers.h"
#include "ui/app/error-text.h"
#include "ui/person/record-dialog.h"
#include "ui/person/save.h"
#include "ui/register/register-record-specs.h"
#include "ui/register/register-spec.h"
#include "ui/register/rename-part.h"

#include <glib/gi18n.h>

/* What is to be done once the entry and what it may link to have been read. */
typedef struct
{
  GWeakRef list;
  TorgetRegister reg;
  TorgetRegisterRow *row; /* NULL: a new one */
  char *name;             /* of a new one */
} Edit;

static void
edit_free (Edit *edit)
{
  g_weak_ref_clear (&edit->list);
  torget_record_free (edit->row);
  g_free (edit->name);
  g_free (edit);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Edit, edit_free)

static Edit *
edit_new (TorgetRegisterList *list,
          const TorgetRegisterRow *row,
          const char *name)
{
  Edit *edit = g_new0 (Edit, 1);

  g_weak_ref_init (&edit->list, list);
  edit->reg = torget_register_list_get_register (list);
  edit->row = row != NULL ? torget_record_copy (row) : NULL;
  edit->name = g_strdup (name);
  return edit;
}

static void
saved_cb (GtkWidget *origin,
          gconstpointer record)
{
  torget_register_list_select (TORGET_REGISTER_LIST (origin), ((const TorgetRecord *) record)->id,
                               NULL);
}

static void
set_text (gpointer record,
          const char *name,
          const char *text)
{
  const TorgetField *field
    = torget_record_type_find (((const TorgetRecord *) record)->type, name);

  if (field != NULL && text != NULL)
    torget_record_set_text (record, field, text);
}

static gpointer
create_record (TorgetRegister reg,
               TorgetSession *session,
               const char *name)
{
  TorgetRecord *record = torget_record_new (torget_register_spec_get (reg)->record->type);
  const TorgetField *active = torget_record_type_find (record->type, "active");

  record->id = torget_session_new_id (session);
  set_text (record, "name", name);
  if (active != NULL)
    torget_record_set_number (record, active, TRUE);
  if (torget_register_get_unit_kind (reg) != NULL)
    set_text (record, "kind", torget_register_get_unit_kind (reg));
  return record;
}

static void
present (const Edit *edit,
         GtkWidget *origin,
         TorgetSession *session,
         gconstpointer record,
         TorgetRecordSet *records)
{
  const TorgetRecordSpec *spec
    = edit->reg == TORGET_REGISTER_OFFERS
        ? torget_region_offer_spec_get (((const TorgetOffer *) record)->kind)
        : torget_register_spec_get (edit->reg)->record;
  TorgetRecordDialog *dialog = torget_record_dialog_new (origin, session, spec, record, records);

  torget_record_dialog_set_saved (dialog, saved_cb);
  for (guint i = 0; spec->groups[i].fields[0] != NULL; i++)
    torget_record_dialog_add_rows (dialog, i);
  if (edit->row != NULL && edit->row->uses > 0
      && torget_register_get_unit_kind (edit->reg) != NULL)
    torget_rename_part_add (dialog, edit->reg, edit->row);
  else
    torget_record_dialog_open (dialog);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  TorgetSession *session = TORGET_SESSION (source);
  g_autoptr (Edit) edit = user_data;
  g_autoptr (GtkWidget) list = g_weak_ref_get (&edit->list);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) records = torget_registers_load_finish (session, result, &error);
  g_autoptr (TorgetRecord) record = NULL;

  if (list == NULL)
    return;
  if (records == NULL)
    {
      torget_save_show_problem (list, torget_error_get_text (error));
      return;
    }
  if (edit->row != NULL)
    record = torget_record_copy (torget_record_set_find (
      records, torget_register_spec_get (edit->reg)->record->type, edit->row->record.id));
  else
    record = create_record (edit->reg, session, edit->name);
  present (edit, list, session, record, records);
}

/**
 * torget_register_edit_new:
 * @list: the register
 * @session: its session
 * @name: (nullable): what the new entry is called
 *
 * Opens the form of a new entry; when it is saved, it is selected.
 */
void
torget_register_edit_new (TorgetRegisterList *list,
                          TorgetSession *session,
                          const char *name)
{
  torget_registers_load_async (session, torget_register_list_get_register (list), 0, NULL,
                               loaded_cb, edit_new (list, NULL, name));
}

/**
 * torget_register_edit_entry:
 * @list: the register
 * @session: its session
 * @row: one of its entries
 *
 * Opens the form of an entry.
 */
void
torget_register_edit_entry (TorgetRegisterList *list,
                            TorgetSession *session,
                            const TorgetRegisterRow *row)
{
  torget_registers_load_async (session, torget_register_list_get_register (list), row->record.id,
                               NULL, loaded_cb, edit_new (list, row, NULL));
}

/**
 * torget_register_edit_adopt_all:
 * @list: a register of units
 * @session: its session
 *
 * Adds every name that records use and the register does not have, at once; that can be undone.
 */
void
torget_register_edit_adopt_all (TorgetRegisterList *list,
                                TorgetSession *session)
{
  g_autoptr (GPtrArray) names
    = torget_register_model_list_unknown (torget_register_list_get_model (list));
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autofree char *label
    = g_strdup_printf (ngettext ("%u name added to the register", "%u names added to the register",
                                 names->len),
                       names->len);

  for (guint i = 0; i < names->len; i++)
    torget_record_set_add (
      records, create_record (torget_register_list_get_register (list), session, names->pdata[i]));
  torget_save (GTK_WIDGET (list), session, records, NULL, label, NULL, NULL);
}

/**
 * torget_register_edit_remove:
 * @list: the register
 * @session: its session
 * @row: an entry that nothing names
 *
 * Removes an entry at once; that can be undone.
 */
void
torget_register_edit_remove (TorgetRegisterList *list,
                             TorgetSession *session,
                             const TorgetRegisterRow *row)
{
  const TorgetRecordSpec *spec
    = torget_register_spec_get (torget_register_list_get_register (list))->record;
  g_autoptr (TorgetRecordSet) nothing = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  TorgetRecord *record = torget_record_new (spec->type);

  record->id = row->record.id;
  torget_record_set_add (removed, record);
  torget_save (GTK_WIDGET (list), session, nothing, removed, _(spec->removed), NULL, NULL);
}
