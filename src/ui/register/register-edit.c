/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding, editing and removing an entry of a register. */
#include "config.h"

#include "ui/register/register-edit.h"

#include "domain/offer.h"
#include "service/registers.h"
#include "ui/app/error-text.h"
#include "ui/person/draft-keeper.h"
#include "ui/person/draft-open.h"
#include "ui/person/save.h"
#include "ui/register/register-record-specs.h"
#include "ui/register/register-spec.h"
#include "ui/register/rename-part.h"

#include <glib/gi18n.h>

/* What is to be done once the entry and what it may link to have been read. */
typedef struct
{
  GWeakRef origin;
  TorgetRegister reg;
  gint64 id; /* 0: a new one */
  int uses;
  char *name;             /* of a new one */
  TorgetFormDraft *draft; /* (nullable): what was typed before, with its content */
} Edit;

static void
edit_free (Edit *edit)
{
  g_weak_ref_clear (&edit->origin);
  torget_record_free (edit->draft);
  g_free (edit->name);
  g_free (edit);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Edit, edit_free)

static Edit *
edit_new (GtkWidget *origin,
          TorgetRegister reg)
{
  Edit *edit = g_new0 (Edit, 1);

  g_weak_ref_init (&edit->origin, origin);
  edit->reg = reg;
  return edit;
}

static void
saved_cb (GtkWidget *origin,
          gconstpointer record)
{
  if (TORGET_IS_REGISTER_LIST (origin))
    torget_register_list_select (TORGET_REGISTER_LIST (origin),
                                 ((const TorgetRecord *) record)->id, NULL);
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

/**
 * torget_register_edit_dup_draft_suffix:
 * @reg: a register
 * @is_new: whether it is the form of a new entry
 *
 * Returns: (transfer full): which form it is, for torget_record_dialog_open()
 */
char *
torget_register_edit_dup_draft_suffix (TorgetRegister reg,
                                       gboolean is_new)
{
  const char *kind = torget_register_get_unit_kind (reg);

  return g_strconcat ("/", kind != NULL ? kind : "register", is_new ? TORGET_DRAFT_NEW : "", NULL);
}

static TorgetRecordDialog *
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
  g_autofree char *suffix = torget_register_edit_dup_draft_suffix (edit->reg, edit->id == 0);

  torget_record_dialog_set_saved (dialog, saved_cb);
  for (guint i = 0; spec->groups[i].fields[0] != NULL; i++)
    torget_record_dialog_add_rows (dialog, i);
  if (edit->uses > 0 && torget_register_get_unit_kind (edit->reg) != NULL)
    torget_rename_part_add (dialog, edit->reg,
                            torget_record_get_text (record, torget_record_type_find (
                                                              spec->type, "name")),
                            edit->uses, suffix);
  else
    torget_record_dialog_open (dialog, 0, suffix);
  return dialog;
}

/* (transfer full) (nullable): what the form is to edit; %NULL when it has been removed */
static gpointer
make_record (const Edit *edit,
             TorgetSession *session,
             TorgetRecordSet *records,
             GKeyFile *content)
{
  const TorgetRecordType *type = torget_register_spec_get (edit->reg)->record->type;
  const TorgetRecord *known = torget_record_set_find (records, type, edit->id);

  if (edit->id != 0)
    return known != NULL ? torget_record_copy (known) : NULL;
  return content != NULL ? torget_draft_dup_record (content, type)
                         : create_record (edit->reg, session, edit->name);
}

static void
show (const Edit *edit,
      GtkWidget *origin,
      TorgetSession *session,
      TorgetRecordSet *records)
{
  g_autoptr (GKeyFile) content
    = edit->draft != NULL ? torget_draft_read_content (edit->draft) : NULL;
  g_autoptr (TorgetRecord) record = make_record (edit, session, records, content);
  TorgetRecordDialog *dialog
    = record != NULL ? present (edit, origin, session, record, records) : NULL;

  if (edit->draft != NULL)
    torget_draft_resume (dialog, origin, session, edit->draft);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  TorgetSession *session = TORGET_SESSION (source);
  g_autoptr (Edit) edit = user_data;
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&edit->origin);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) records = torget_registers_load_finish (session, result, &error);

  if (origin == NULL)
    return;
  if (records == NULL)
    torget_save_show_problem (origin, torget_error_get_text (error));
  else
    show (edit, origin, session, records);
}

static void
load (TorgetSession *session,
      Edit *edit)
{
  torget_registers_load_async (session, edit->reg, edit->id, NULL, loaded_cb, edit);
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
  Edit *edit = edit_new (GTK_WIDGET (list), torget_register_list_get_register (list));

  edit->name = g_strdup (name);
  load (session, edit);
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
  Edit *edit = edit_new (GTK_WIDGET (list), torget_register_list_get_register (list));

  edit->id = row->record.id;
  edit->uses = row->uses;
  load (session, edit);
}

/* What is typed and not saved */

/* Returns: the register, or %TORGET_N_REGISTERS for another form. */
static TorgetRegister
find_register (const char *form,
               gboolean *is_new)
{
  for (guint i = 0; i < 2 * TORGET_N_REGISTERS; i++)
    {
      const TorgetRegister reg = (TorgetRegister) (i / 2);
      const gboolean is_second = i % 2 == 1;
      g_autofree char *suffix = torget_register_edit_dup_draft_suffix (reg, is_second);
      g_autofree char *name
        = g_strconcat (torget_register_spec_get (reg)->record->type->name, suffix, NULL);

      *is_new = is_second;
      if (g_str_equal (name, form))
        return reg;
    }
  return TORGET_N_REGISTERS;
}

/**
 * torget_register_edit_get_draft_title:
 * @form: which form it was
 *
 * Returns: (transfer none) (nullable): what the form is called, in the user's language; %NULL when
 *   it is none of a register
 */
const char *
torget_register_edit_get_draft_title (const char *form)
{
  gboolean is_new;
  const TorgetRegister reg = find_register (form, &is_new);

  if (reg == TORGET_N_REGISTERS)
    return NULL;
  return torget_record_spec_get_title (torget_register_spec_get (reg)->record, is_new);
}

/**
 * torget_register_edit_open_draft:
 * @origin: a widget of the window
 * @session: its session
 * @draft: the form of an entry, with what stood in it
 *
 * Opens the form again, as it stood.
 */
void
torget_register_edit_open_draft (GtkWidget *origin,
                                 TorgetSession *session,
                                 const TorgetFormDraft *draft)
{
  gboolean is_new;
  const TorgetRegister reg = find_register (draft->form, &is_new);
  g_autoptr (GKeyFile) content = torget_draft_read_content (draft);
  g_autoptr (TorgetRecord) kept
    = torget_draft_dup_record (content, torget_register_spec_get (reg)->record->type);
  Edit *edit = edit_new (origin, reg);

  edit->id = is_new ? 0 : kept->id;
  edit->uses = torget_rename_part_get_kept_uses (content);
  edit->draft = torget_record_copy (draft);
  load (session, edit);
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
