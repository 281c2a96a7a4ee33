/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/sfi-progress.h"
#include "ui/widgets/timeline-data.h"
#include "ui/widgets/tone.h"

G_BEGIN_DECLS

TorgetTimelineData *torget_sfi_drawing_new (const TorgetSfiCourses *courses);
TorgetTone torget_sfi_right_get_tone (TorgetSfiRightState state);
const char *torget_sfi_right_get_word (TorgetSfiRightState state);
char *torget_sfi_right_dup_text (const TorgetSfiCourses *courses);

G_END_DECLS
