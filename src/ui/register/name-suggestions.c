/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets the rows of a form that name a preschool, a provider or a landlord suggest the names of the
 * register. Any other name is as good: a register that comes in has its own. */
#include "config.h"

#include "ui/register/name-suggestions.h"

#include "service/registers.h"
#include "ui/widgets/text-row.h"

/* Which register each text row has names of; a place that becomes one in school gets others. */
typedef struct
{
  TorgetSession *session;
  TorgetRecordSet *records;
  GHashTable *registers; /* TorgetTextRow -> TorgetRegister */
} Suggestions;

static void
suggestions_free (gpointer data)
{
  Suggestions *self = data;

  g_object_unref (self->session);
  g_clear_pointer (&self->records, torget_record_set_unref);
  g_hash_table_unref (self->registers);
  g_free (self);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetTextRow) row = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names
    = torget_registers_list_names_finish (TORGET_SESSION (source), result, &error);
  g_autoptr (TorgetNameList) list = names != NULL ? torget_name_list_new (names) : NULL;

  /* The form may be closed by now. */
  if (list != NULL && gtk_widget_get_root (GTK_WIDGET (row)) != NULL)
    torget_text_row_set_names (row, list);
}

static void
ask (Suggestions *self,
     TorgetFormRow *row,
     TorgetRegister reg)
{
  gpointer asked;

  if (g_hash_table_lookup_extended (self->registers, row, NULL, &asked)
      && GPOINTER_TO_UINT (asked) == (guint) reg)
    return;
  g_hash_table_insert (self->registers, row, GUINT_TO_POINTER (reg));
  torget_registers_list_names_async (self->session, reg, NULL, listed_cb, g_object_ref (row));
}

static void
update_cb (TorgetForm *form,
           gpointer user_data)
{
  Suggestions *self = user_data;
  g_autoptr (TorgetRecord) record = torget_form_dup_record (form);

  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const char *field = record->type->fields[i].name;
      const TorgetRegister reg = torget_register_of_field (record, field, self->records);
      TorgetFormRow *row = torget_form_find_row (form, field);

      if (reg != TORGET_N_REGISTERS && TORGET_IS_TEXT_ROW (row))
        ask (self, row, reg);
    }
}

/**
 * torget_name_suggestions_attach:
 * @form: the form of a record, which is loaded
 * @records: (nullable): the case that the record belongs to
 * @session: the session whose registers have the names
 *
 * The names follow as soon as they have been read.
 */
void
torget_name_suggestions_attach (TorgetForm *form,
                                TorgetRecordSet *records,
                                TorgetSession *session)
{
  Suggestions *self = g_new0 (Suggestions, 1);

  self->session = g_object_ref (session);
  self->records = records != NULL ? torget_record_set_ref (records) : NULL;
  self->registers = g_hash_table_new (NULL, NULL);
  g_object_set_data_full (G_OBJECT (form), "torget-name-suggestions", self, suggestions_free);
  g_signal_connect (form, "edited", G_CALLBACK (update_cb), self);
  update_cb (form, self);
}
