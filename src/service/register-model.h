/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/register-rows.h"
#include "service/row.h"
#include "service/session.h"

G_BEGIN_DECLS

/* Which entries of a register are shown. */
typedef enum
{
  TORGET_REGISTER_SHOW_ALL,
  TORGET_REGISTER_SHOW_UNKNOWN, /* names in use that the register does not have */
  TORGET_REGISTER_SHOW_UNUSED,
  TORGET_REGISTER_SHOW_ALIKE,   /* what may be the same as another entry */
  TORGET_REGISTER_SHOW_VACANT,  /* flats */
  TORGET_REGISTER_SHOW_BLOCK,   /* flats that may be let in block */
  TORGET_REGISTER_SHOW_OURS,
  TORGET_REGISTER_SHOW_RECEIVED, /* what other municipalities offer */
  TORGET_REGISTER_SHOW_EXPIRED,  /* offers that do not hold any more */
} TorgetRegisterShow;

/**
 * TorgetRegisterModel:
 *
 * A #GListModel of #TorgetRow, whose records are #TorgetRegisterRow, over one register at a time.
 * A register is read whole; searching and sorting read nothing. Loads anew when the session
 * changes, or once it is looked at again. Main thread.
 *
 * Signal: `loaded`, when the register has been read.
 */
#define TORGET_TYPE_REGISTER_MODEL (torget_register_model_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRegisterModel, torget_register_model, TORGET, REGISTER_MODEL, GObject)

TorgetRegisterModel *torget_register_model_new (TorgetSession *session,
                                                TorgetRegister reg);
TorgetRegister torget_register_model_get_register (TorgetRegisterModel *self);
void torget_register_model_set_register (TorgetRegisterModel *self,
                                         TorgetRegister reg);
void torget_register_model_set_looked_at (TorgetRegisterModel *self,
                                          gboolean is_looked_at);
void torget_register_model_set_search (TorgetRegisterModel *self,
                                       const char *search);
void torget_register_model_set_show (TorgetRegisterModel *self,
                                     TorgetRegisterShow show);
void torget_register_model_set_order (TorgetRegisterModel *self,
                                      const char *field,
                                      gboolean descending);
guint torget_register_model_get_total (TorgetRegisterModel *self);
gboolean torget_register_model_is_loading (TorgetRegisterModel *self);
GPtrArray *torget_register_model_list_unknown (TorgetRegisterModel *self);
guint torget_register_model_find (TorgetRegisterModel *self,
                                  gint64 id,
                                  const char *name);
GPtrArray *torget_register_model_list_similar (TorgetRegisterModel *self,
                                               const TorgetRegisterRow *row,
                                               const char *search,
                                               guint max);
const TorgetRegisterRow *torget_register_row_get (TorgetRow *row);

G_END_DECLS
