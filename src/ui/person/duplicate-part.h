/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"
#include "ui/person/record-part.h"
#include "ui/widgets/identifier-row.h"

G_BEGIN_DECLS

/**
 * TorgetDuplicatePart:
 *
 * Says who has the number already that stands in an identifier row, and opens that person. It
 * never blocks: numbers are reused and mistyped, and the one in the file may be the wrong one.
 */
#define TORGET_TYPE_DUPLICATE_PART (torget_duplicate_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetDuplicatePart, torget_duplicate_part, TORGET, DUPLICATE_PART,
                      TorgetRecordPart)

GtkWidget *torget_duplicate_part_new (TorgetSession *session,
                                      TorgetIdentifierRow *row,
                                      gint64 person_id);
gint64 torget_duplicate_part_get_person_id (TorgetDuplicatePart *self);

G_END_DECLS
