/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/casework.h"
#include "ui/person/person-case.h"

G_BEGIN_DECLS

/* The files that document a record, as its card shows them. They are the person's or the
 * household's attachments and stand among those, too. */

GPtrArray *torget_record_files_list (TorgetPersonCase *person_case,
                                     const TorgetRecord *record);
GtkWidget *torget_record_files_create_button (const TorgetRecord *record,
                                              const char *label);
GtkWidget *torget_record_files_create_add_row (const TorgetRecord *record,
                                               const char *label);
GtkWidget *torget_record_files_create_row (TorgetPersonCase *person_case,
                                           const TorgetAttachment *attachment,
                                           GCancellable *cancellable);

G_END_DECLS
