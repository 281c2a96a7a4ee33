/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/receipt.h"

G_BEGIN_DECLS

char *torget_receive_dup_counts (TorgetHandover *handover);
char *torget_receive_dup_warnings (TorgetHandover *handover);
char *torget_receive_dup_notes (TorgetHandover *handover);
char *torget_receive_dup_receipt_text (const TorgetReceipt *receipt);

char *torget_receive_dup_missing (const TorgetMissingFiles *missing);

G_END_DECLS
