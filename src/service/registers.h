/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"
#include "domain/register-rows.h"
#include "service/session.h"

G_BEGIN_DECLS

/* The registers of an office: preschools, flats, employers, coordinators and all else that several
 * persons' records name. Callbacks and errors as in session.h. What is written is one transaction
 * and one step of undo, `changed` follows, and torget_session_save_finish() ends it. */

void torget_registers_list_async (TorgetSession *session,
                                  TorgetRegister reg,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Returns: (transfer full) (element-type TorgetRegisterRow): the rows, by name */
GPtrArray *torget_registers_list_finish (TorgetSession *session,
                                         GAsyncResult *result,
                                         GError **error);

/* The names that a field may suggest; @reg is a register of units. */
void torget_registers_list_names_async (TorgetSession *session,
                                        TorgetRegister reg,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
/* Returns: (transfer full) (element-type utf8): the names, sorted */
GPtrArray *torget_registers_list_names_finish (TorgetSession *session,
                                               GAsyncResult *result,
                                               GError **error);

/* Who names an entry, or a name that the register does not have (@id is 0). */
void torget_registers_uses_async (TorgetSession *session,
                                  TorgetRegister reg,
                                  gint64 id,
                                  const char *name,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Returns: (transfer full) (element-type TorgetRegisterUse): the records, latest first */
GPtrArray *torget_registers_uses_finish (TorgetSession *session,
                                         GAsyncResult *result,
                                         GError **error);

/* What a form needs: the entry, unless @id is 0, and the entries that it may link to. */
void torget_registers_load_async (TorgetSession *session,
                                  TorgetRegister reg,
                                  gint64 id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Returns: (transfer full) */
TorgetRecordSet *torget_registers_load_finish (TorgetSession *session,
                                               GAsyncResult *result,
                                               GError **error);

/* Saves @records, and lets the records that say @from say @to. */
void torget_registers_rename_async (TorgetSession *session,
                                    TorgetRegister reg,
                                    TorgetRecordSet *records,
                                    const char *from,
                                    const char *to,
                                    const char *label,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
/* Makes two entries one: what names @merged_id names @kept_id, and @merged_id is removed. */
void torget_registers_merge_async (TorgetSession *session,
                                   TorgetRegister reg,
                                   gint64 kept_id,
                                   gint64 merged_id,
                                   const char *label,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
G_END_DECLS
