/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/region-message.h"
#include "service/access-private.h"
#include "service/export.h"
#include "store/connection.h"

G_BEGIN_DECLS

/**
 * TorgetExportRecord:
 * @request: what was asked for
 * @profile: name of the profile in the export log
 * @action: in the access log
 * @today: the day of a submission
 * @user: who exports
 * @book: of the session
 * @going: (element-type gint64): row ids of those whose cases go
 * @message: (nullable): row of a sealed file
 * @result: what was written; gets the id of a submission
 *
 * What is put on record of a file before it gets its name. A plain value, all of it the caller's.
 * For export.c only. Thread: database.
 */
typedef struct
{
  const TorgetExportRequest *request;
  const char *profile;
  const char *action;
  TorgetDate today;
  const char *user;
  TorgetAccessBook *book;
  GHashTable *going;
  const TorgetRegionMessage *message;
  TorgetExportResult *result;
} TorgetExportRecord;

gboolean torget_export_record_write (const TorgetExportRecord *self,
                                     TorgetConnection *connection,
                                     int fd,
                                     GError **error);

G_END_DECLS
