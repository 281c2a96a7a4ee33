/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/handover.h"

G_BEGIN_DECLS

/**
 * TorgetReceivePreview:
 *
 * What a handover holds, household by household: who is new, who is here, and what differs, with
 * what the user decides of it.
 *
 * Signals:
 * - `asked-again`: whom a person is was decided; the handover is to be compared anew
 */
#define TORGET_TYPE_RECEIVE_PREVIEW (torget_receive_preview_get_type ())
G_DECLARE_FINAL_TYPE (TorgetReceivePreview, torget_receive_preview, TORGET, RECEIVE_PREVIEW, AdwBin)

void torget_receive_preview_show (TorgetReceivePreview *self,
                                  TorgetHandover *handover);
void torget_receive_preview_focus_asked (TorgetReceivePreview *self);

G_END_DECLS
