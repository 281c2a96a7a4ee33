/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "domain/office-parameters.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

/**
 * TorgetCliCase:
 * @today: the day asked about
 * @started: the day when the office began, or %TORGET_DATE_NONE
 * @parameters: what the office has set
 * @records: (owned): the case
 *
 * A question to the engine of deadlines, without a database.
 */
typedef struct
{
  TorgetDate today;
  TorgetDate started;
  TorgetOfficeParameters parameters;
  TorgetRecordSet *records;
} TorgetCliCase;

gboolean torget_cli_case_read (TorgetCliCase *self,
                               JsonNode *root,
                               GError **error);
void torget_cli_case_clear (TorgetCliCase *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TorgetCliCase, torget_cli_case_clear)

G_END_DECLS
