/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/* Whom everybody has been merged into, also by way of others: themselves for most. Begins a
 * statement that reads from `survivor`. */
#define TORGET_SURVIVORS                                                                          \
  "WITH RECURSIVE survivor (id, root) AS (SELECT id, id FROM person WHERE merged_into IS NULL "   \
  "UNION ALL SELECT p.id, s.root FROM survivor AS s JOIN person AS p ON p.merged_into = s.id) "

GHashTable *torget_known_persons_by_number (TorgetConnection *connection,
                                            GError **error);
/**
 * TorgetKnownPerson:
 * @id: row id
 * @name: as torget_import_match_name() has it
 */
typedef struct
{
  gint64 id;
  char *name;
} TorgetKnownPerson;

GHashTable *torget_known_persons_all_by_number (TorgetConnection *connection,
                                                GError **error);
GHashTable *torget_known_persons_by_name (TorgetConnection *connection,
                                          GError **error);

G_END_DECLS
