/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window-test.h"

G_BEGIN_DECLS

/**
 * TorgetTestForm:
 * @name: of the test
 * @open: opens the form
 * @field: a field of its record that is typed
 * @text: what to type there
 * @value: what that is, as stored
 * @complete: (nullable): fills in what else the form must have before it can be saved
 *
 * A form that is opened in a way of its own. Those of the groups of a person's page are all alike:
 * see torget_test_form_get().
 */
typedef struct
{
  const char *name;
  TorgetRecordDialog *(*open) (TorgetWindowTest *test);
  const char *field;
  const char *text;
  const char *value;
  void (*complete) (TorgetRecordDialog *dialog);
} TorgetTestForm;

/* Returns: (nullable): form @i, or %NULL when there are no more */
const TorgetTestForm *torget_test_form_get (guint i);
const TorgetTestForm *torget_test_form_find (const char *name);

G_END_DECLS
