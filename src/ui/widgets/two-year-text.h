/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/sublet-bar.h"
#include "ui/widgets/tone.h"

G_BEGIN_DECLS

TorgetTone torget_sublet_state_get_tone (TorgetSubletState state);
const char *torget_sublet_state_get_icon_name (TorgetSubletState state);
const char *torget_sublet_state_get_word (TorgetSubletState state);
const char *torget_sublet_mark_get_label (TorgetSubletMarkKind kind);
char *torget_sublet_bar_dup_text (const TorgetSubletBar *bar);

G_END_DECLS
