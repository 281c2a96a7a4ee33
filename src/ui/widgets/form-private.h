/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/form.h"

G_BEGIN_DECLS

/* For form.c and form-keep.c only. */

struct _TorgetForm
{
  GObject parent_instance;

  GPtrArray *rows;   /* TorgetFormRow */
  gpointer loaded;   /* the record as given */
  gpointer baseline; /* the record as the rows gave it back */
  gboolean is_loading;
  gboolean changed;
  gboolean understood;
};

/* The form that has taken the row, or NULL. */
TorgetForm *torget_form_get_of_row (TorgetFormRow *row);
/* After the rows were changed by the program, as by the user. */
void torget_form_edited (TorgetForm *self);

G_END_DECLS
