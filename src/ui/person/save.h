/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetSavedFunc:
 * @problem: (nullable): what went wrong, in the user's language; %NULL when all is saved
 * @user_data: as given
 */
typedef void (*TorgetSavedFunc) (const char *problem,
                                 gpointer user_data);

gpointer torget_save_start (GtkWidget *origin,
                            const char *label,
                            TorgetSavedFunc done,
                            gpointer user_data);
void torget_save_ended_cb (GObject *source,
                           GAsyncResult *result,
                           gpointer user_data);
void torget_save (GtkWidget *origin,
                  TorgetSession *session,
                  TorgetRecordSet *records,
                  TorgetRecordSet *removed,
                  const char *label,
                  TorgetSavedFunc done,
                  gpointer user_data);
void torget_save_show_problem (GtkWidget *origin,
                               const char *problem);
void torget_remove_record (GtkWidget *origin,
                           TorgetSession *session,
                           gconstpointer record,
                           TorgetRecordSet *records,
                           const char *label);
void torget_save_ask_to_discard_async (GtkWindow *window,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);

G_END_DECLS
