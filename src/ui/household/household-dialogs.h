/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/person-case.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

TorgetRecordDialog *torget_household_add_member (GtkWidget *origin,
                                                 TorgetPersonCase *person_case,
                                                 gconstpointer membership);
TorgetRecordDialog *torget_household_join (GtkWidget *origin,
                                           TorgetPersonCase *person_case,
                                           gconstpointer membership);

G_END_DECLS
