/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TorgetReasonGate:
 *
 * Stands before a protected case and asks why it is opened.
 *
 * Signals:
 * - `given` (reason): a reason as the access log keeps it
 */
#define TORGET_TYPE_REASON_GATE (torget_reason_gate_get_type ())
G_DECLARE_FINAL_TYPE (TorgetReasonGate, torget_reason_gate, TORGET, REASON_GATE, AdwBin)

void torget_reason_gate_reset (TorgetReasonGate *self);

G_END_DECLS
