/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The newest row of the access log that was seen, outside the database: a file that is older than
 * the sidecar `path.head` has been put back, or has lost rows. */

/**
 * TorgetAccessHead:
 * @id: the row's running number; 0 when no row is known
 * @chain: (nullable): its chain
 */
typedef struct
{
  gint64 id;
  char *chain;
} TorgetAccessHead;

void torget_access_head_clear (TorgetAccessHead *head);
void torget_access_head_load (TorgetAccessHead *head,
                              const char *database);
gboolean torget_access_head_save (const TorgetAccessHead *head,
                                  const char *database,
                                  GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TorgetAccessHead, torget_access_head_clear)

G_END_DECLS
