/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TorgetAlertLook:
 * @TORGET_ALERT_PLAIN: an ordinary answer, or one that nobody must give by mistake
 * @TORGET_ALERT_SUGGESTED: what most people want; also what Enter chooses. Without such an answer
 *   Enter cancels
 * @TORGET_ALERT_DESTRUCTIVE: something is lost
 */
typedef enum
{
  TORGET_ALERT_PLAIN,
  TORGET_ALERT_SUGGESTED,
  TORGET_ALERT_DESTRUCTIVE,
} TorgetAlertLook;

/**
 * TorgetAlertResponse:
 * @id: stable name of the answer; `cancel` is what Escape chooses
 * @label: the button, with a mnemonic, in the user's language
 * @look: how the button looks
 *
 * An answer. Arrays end with an entry whose @id is %NULL.
 */
typedef struct
{
  const char *id;
  const char *label;
  TorgetAlertLook look;
} TorgetAlertResponse;

void torget_alert_choose_async (GtkWindow *parent,
                                const char *heading,
                                const char *body,
                                GtkWidget *extra_child,
                                const TorgetAlertResponse *responses,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
char *torget_alert_choose_finish (GAsyncResult *result,
                                  GError **error);
void torget_alert_ask_async (GtkWindow *parent,
                             const char *heading,
                             const char *body,
                             const char *label,
                             const char *words,
                             const TorgetAlertResponse *answer,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
char *torget_alert_ask_finish (GAsyncResult *result);
void torget_alert_show (GtkWindow *parent,
                        const char *heading,
                        const char *body);

G_END_DECLS
