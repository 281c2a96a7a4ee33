/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/tone.h"

G_BEGIN_DECLS

#define TORGET_TYPE_PROBLEM_LABEL (torget_problem_label_get_type ())
G_DECLARE_FINAL_TYPE (TorgetProblemLabel, torget_problem_label, TORGET, PROBLEM_LABEL, GtkWidget)

GtkWidget *torget_problem_label_new (void);
void torget_problem_label_set (TorgetProblemLabel *self,
                               TorgetTone tone,
                               const char *text);
const char *torget_problem_label_get_text (TorgetProblemLabel *self);

G_END_DECLS
