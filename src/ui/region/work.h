/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/problem-label.h"
#include "ui/widgets/progress-page.h"

G_BEGIN_DECLS

/**
 * TorgetWork:
 * @stack: the states of a page, among them `working`
 * @problem: what went wrong, above the state that it led back to
 * @progress: the state `working`
 * @cancellable: (nullable): of what is under way
 *
 * A page that works on something in steps. Embedded in the page and cleared with it.
 */
typedef struct
{
  GtkStack *stack;
  TorgetProblemLabel *problem;
  TorgetProgressPage *progress;
  GCancellable *cancellable;
} TorgetWork;

void torget_work_bind_template (GtkWidgetClass *widget_class,
                                gssize offset);
void torget_work_clear (TorgetWork *self);

void torget_work_show (TorgetWork *self,
                       const char *state,
                       const GError *error,
                       GtkWidget *const *focus);
gboolean torget_work_shows (TorgetWork *self,
                            const char *state);
GCancellable *torget_work_start (TorgetWork *self,
                                 const char *title);
void torget_work_end (TorgetWork *self);
gboolean torget_work_cancel (TorgetWork *self);

G_END_DECLS
