/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* What an export asks of the file, and that it has been made. Thread: database. */

#define TORGET_EXPORT_N_TRACKS 5

/**
 * TorgetExportCount:
 * @municipality: (nullable): SCB code
 * @sex: (nullable): code
 * @tracks: how many persons: all, with a plan, in SFI, applied for preschool, in a sublet
 * @n_protected: how many of all are protected
 */
typedef struct
{
  char *municipality;
  char *sex;
  guint tracks[TORGET_EXPORT_N_TRACKS];
  guint n_protected;
} TorgetExportCount;

/**
 * TorgetExportEntry:
 * @profile: aggregate, handover or offers
 * @period: year
 * @legal_basis: (nullable): as stated
 * @persons: how many went or were counted
 * @withheld: how many were withheld
 * @sha256: of the file
 *
 * A row of the export log.
 */
typedef struct
{
  const char *profile;
  const char *period;
  const char *legal_basis;
  guint persons;
  guint withheld;
  const char *sha256;
} TorgetExportEntry;

GPtrArray *torget_export_store_count (TorgetConnection *connection,
                                      const char *from,
                                      const char *to,
                                      GError **error);
GArray *torget_export_store_list_persons (TorgetConnection *connection,
                                          TorgetDate today,
                                          GError **error);
GArray *torget_export_store_list_members (TorgetConnection *connection,
                                          const GArray *households,
                                          TorgetDate today,
                                          GError **error);
gboolean torget_export_store_log (TorgetConnection *connection,
                                  const char *user,
                                  const TorgetExportEntry *entry,
                                  GError **error);
gboolean torget_export_store_has (TorgetConnection *connection,
                                  const char *sha256,
                                  gboolean *is_there,
                                  GError **error);

G_END_DECLS
