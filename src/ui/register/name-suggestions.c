/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets the rows of a form that name a preschool, a provider or a landlord suggest the names of the
 * register. Any other name is as good: a register that comes in has its own. */
#include "config.h"

#include "ui/register/name-suggestions.h"

#include "service/registers.h"
#include "ui/widgets/text-row.h"

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

/**
 * torget_name_suggestions_attach:
 * @form: the form of a record
 * @type: the record's type
 * @session: the session whose registers have the names
 *
 * The names follow as soon as they have been read.
 */
void
torget_name_suggestions_attach (TorgetForm *form,
                                const TorgetRecordType *type,
                                TorgetSession *session)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const TorgetRegister reg = torget_register_of_field (type->name, type->fields[i].name);
      TorgetFormRow *row = torget_form_find_row (form, type->fields[i].name);

      if (reg != TORGET_N_REGISTERS && TORGET_IS_TEXT_ROW (row))
        torget_registers_list_names_async (session, reg, NULL, listed_cb, g_object_ref (row));
    }
}
