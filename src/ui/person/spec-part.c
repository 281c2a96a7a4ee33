/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetSpecPart: rows for a record that is saved along with the dialog's own; see spec-part.h. */
#include "config.h"

#include "ui/person/spec-part.h"

#include "service/office-parameters.h"
#include "ui/person/record-form.h"
#include "ui/register/name-suggestions.h"

#include <glib/gi18n.h>

struct _TorgetSpecPart
{
  TorgetRecordPart parent_instance;

  TorgetSession *session;
  const TorgetRecordSpec *spec;
  const TorgetField *key; /* while it is empty there is no record */
  TorgetForm *form;
};

G_DEFINE_FINAL_TYPE (TorgetSpecPart, torget_spec_part, TORGET_TYPE_RECORD_PART)

static gboolean
is_there (TorgetSpecPart *self)
{
  g_autoptr (TorgetRecord) record = NULL;

  if (self->key == NULL)
    return TRUE;
  record = torget_form_dup_record (self->form);
  return torget_record_is_set (record, self->key);
}

static gboolean
torget_spec_part_judge (TorgetRecordPart *part,
                        gboolean is_tried)
{
  TorgetSpecPart *self = TORGET_SPEC_PART (part);

  if (is_there (self))
    return torget_record_form_judge (self->form, NULL,
                                     torget_session_get_parameters (self->session), is_tried);
  torget_form_clear_problems (self->form);
  return torget_form_is_understood (self->form);
}

static gboolean
torget_spec_part_is_changed (TorgetRecordPart *part)
{
  return torget_form_is_changed (TORGET_SPEC_PART (part)->form);
}

static gboolean
torget_spec_part_focus_problem (TorgetRecordPart *part)
{
  return torget_form_focus_problem (TORGET_SPEC_PART (part)->form);
}

/* Links to the dialog's own record when it is a person. */
static void
link_to_person (TorgetRecord *record,
                const TorgetRecord *own)
{
  const TorgetField *link = torget_record_type_find (record->type, "person_id");

  if (link != NULL && g_str_equal (own->type->name, link->refers))
    torget_record_set_number (record, link, own->id);
}

static void
torget_spec_part_collect (TorgetRecordPart *part,
                          GPtrArray *records,
                          TorgetRecordSet *removed)
{
  TorgetSpecPart *self = TORGET_SPEC_PART (part);
  TorgetRecord *record;

  if (!is_there (self))
    return;
  record = torget_form_dup_record (self->form);
  if (record->id == 0)
    record->id = torget_session_new_id (self->session);
  link_to_person (record, g_ptr_array_index (records, 0));
  g_ptr_array_add (records, record);
}

static void
torget_spec_part_dispose (GObject *object)
{
  TorgetSpecPart *self = TORGET_SPEC_PART (object);

  g_clear_object (&self->form);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_spec_part_parent_class)->dispose (object);
}

static void
torget_spec_part_class_init (TorgetSpecPartClass *klass)
{
  TorgetRecordPartClass *part_class = TORGET_RECORD_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_spec_part_dispose;
  part_class->collect = torget_spec_part_collect;
  part_class->focus_problem = torget_spec_part_focus_problem;
  part_class->is_changed = torget_spec_part_is_changed;
  part_class->judge = torget_spec_part_judge;
}

static void
torget_spec_part_init (TorgetSpecPart *self)
{
}

/**
 * torget_spec_part_new:
 * @session: for the id of a new record
 * @spec: which fields to edit; the first group only
 * @record: the record to begin with; copied
 * @key_field: (nullable): while this field is empty, nothing is saved and nothing is missing
 * @records: (nullable): the case, for what a link may point to
 *
 * Returns: (transfer floating): the part
 */
GtkWidget *
torget_spec_part_new (TorgetSession *session,
                      const TorgetRecordSpec *spec,
                      gconstpointer record,
                      const char *key_field,
                      TorgetRecordSet *records)
{
  TorgetSpecPart *self = g_object_new (TORGET_TYPE_SPEC_PART, NULL);

  self->session = g_object_ref (session);
  self->spec = spec;
  self->key = key_field != NULL ? torget_record_type_find (spec->type, key_field) : NULL;
  torget_record_form_add_rows (spec, &spec->groups[0], FALSE, ADW_PREFERENCES_GROUP (self),
                               records);
  self->form = torget_form_new (GTK_WIDGET (self));
  torget_form_load (self->form, record);
  torget_name_suggestions_attach (self->form, records, session);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (torget_record_part_emit_edited), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * torget_spec_part_get_form:
 * @self: a part
 *
 * Returns: (transfer none): its rows
 */
TorgetForm *
torget_spec_part_get_form (TorgetSpecPart *self)
{
  return self->form;
}
