/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/form-row.h"

G_BEGIN_DECLS

/**
 * TorgetForm:
 *
 * The form rows inside one widget, taken together as the editor of one record. A page keeps
 * the rows in its template, each with a `field-name`, and a form beside them:
 *
 *   self->form = torget_form_new (GTK_WIDGET (self->group));
 *   torget_form_load (self->form, person);
 *   ...
 *   g_autoptr (TorgetPerson) edited = torget_form_dup_record (self->form);
 *
 * Properties: `changed`, whether anything differs from what was loaded; `understood`, whether
 * every row is. Signal: `edited`, after each change by the user, when problems are to be judged
 * anew.
 */
#define TORGET_TYPE_FORM (torget_form_get_type ())
G_DECLARE_FINAL_TYPE (TorgetForm, torget_form, TORGET, FORM, GObject)

TorgetForm *torget_form_new (GtkWidget *container);
void torget_form_load (TorgetForm *self,
                       gconstpointer record);
gpointer torget_form_dup_record (TorgetForm *self);
gboolean torget_form_is_changed (TorgetForm *self);
gboolean torget_form_is_understood (TorgetForm *self);
TorgetFormRow *torget_form_find_row (TorgetForm *self,
                                     const char *field_name);
gboolean torget_form_set_problem (TorgetForm *self,
                                  const char *field_name,
                                  TorgetTone tone,
                                  const char *text);
void torget_form_clear_problems (TorgetForm *self);
gboolean torget_form_focus_problem (TorgetForm *self);

/* What was typed and not saved, as groups of a key file. */
GPtrArray *torget_form_list_inside (GtkWidget *container);
void torget_form_keep (TorgetForm *self,
                       GKeyFile *kept,
                       guint index);
void torget_form_keep_text (GKeyFile *kept,
                            gconstpointer record,
                            const char *field_name,
                            const char *text);
gboolean torget_form_restore (TorgetForm *self,
                              GKeyFile *kept,
                              guint index);
gpointer torget_form_dup_kept_record (GKeyFile *kept,
                                      guint index,
                                      const TorgetRecordType *type);

G_END_DECLS
