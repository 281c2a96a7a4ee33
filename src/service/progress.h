/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TorgetProgress:
 *
 * How far work on another thread has come, told on the thread that asked for it.
 */
typedef struct _TorgetProgress TorgetProgress;

TorgetProgress *torget_progress_new (GFileProgressCallback func,
                                     gpointer user_data,
                                     GCancellable *cancellable);
void torget_progress_free (TorgetProgress *self);
void torget_progress_tell (guint done,
                           guint total,
                           gpointer self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetProgress, torget_progress_free)

G_END_DECLS
