/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"
#include "ui/person/record-part.h"
#include "ui/person/record-spec.h"
#include "ui/widgets/form.h"

G_BEGIN_DECLS

/**
 * TorgetSpecPart:
 *
 * A second record in a dialog, such as the number of a new person.
 */
#define TORGET_TYPE_SPEC_PART (torget_spec_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetSpecPart, torget_spec_part, TORGET, SPEC_PART, TorgetRecordPart)

GtkWidget *torget_spec_part_new (TorgetSession *session,
                                 const TorgetRecordSpec *spec,
                                 gconstpointer record,
                                 const char *key_field,
                                 TorgetRecordSet *records);
TorgetForm *torget_spec_part_get_form (TorgetSpecPart *self);

G_END_DECLS
