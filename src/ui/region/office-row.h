/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/peer-office.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetOfficeRow:
 *
 * An office of another municipality: its fingerprint, and what an administrator can do with its card.
 * Emits `changed` when something was done.
 */
#define TORGET_TYPE_OFFICE_ROW (torget_office_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetOfficeRow, torget_office_row, TORGET, OFFICE_ROW, AdwExpanderRow)

GtkWidget *torget_office_row_new (TorgetSession *session,
                                  const TorgetPeerOffice *office);
void torget_office_row_confirm (TorgetOfficeRow *self);
void torget_office_show_digits (GtkLabel *label,
                                const char *fingerprint);

G_END_DECLS
