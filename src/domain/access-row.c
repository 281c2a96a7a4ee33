/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the access log, and the chain that holds them together. */
#include "config.h"

#include "domain/access-row.h"

#include <string.h>

static const TorgetField access_row_fields[] = {
  TORGET_LINK (TorgetAccessRow, time, NULL),
  TORGET_TEXT (TorgetAccessRow, user),
  TORGET_TEXT (TorgetAccessRow, action),
  TORGET_LINK (TorgetAccessRow, person_id, "person"),
  TORGET_TEXT (TorgetAccessRow, detail),
  TORGET_TEXT (TorgetAccessRow, reason),
  TORGET_TEXT (TorgetAccessRow, reason_digest),
  TORGET_TEXT (TorgetAccessRow, chain),
};

TORGET_DEFINE_RECORD (TorgetAccessRow, access_row, "access")

/* With its length before it, so that no two rows have the same text. */
static void
append_text (GString *canonical,
             const char *text)
{
  if (text != NULL)
    g_string_append_printf (canonical, "%" G_GSIZE_FORMAT ":%s,", strlen (text), text);
  else
    g_string_append (canonical, "-,");
}

static void
append_number (GString *canonical,
               gint64 number)
{
  g_string_append_printf (canonical, "%" G_GINT64_FORMAT ",", number);
}

/**
 * torget_access_row_dup_reason_digest:
 * @row: a row
 *
 * Thread: any.
 *
 * Returns: (nullable): SHA-256 of the reason in hexadecimal digits, also when the reason itself has
 *   been removed; %NULL when none was given
 */
char *
torget_access_row_dup_reason_digest (const TorgetAccessRow *row)
{
  if (row->reason != NULL)
    return g_compute_checksum_for_string (G_CHECKSUM_SHA256, row->reason, -1);
  return g_strdup (row->reason_digest);
}

/**
 * torget_access_row_dup_chain:
 * @row: a row
 * @previous: (nullable): the chain of the row before; %NULL for the first one
 *
 * Thread: any.
 *
 * Returns: SHA-256 in hexadecimal digits over @previous and everything that the row says: what
 *   its member `chain` must be
 */
char *
torget_access_row_dup_chain (const TorgetAccessRow *row,
                             const char *previous)
{
  g_autoptr (GString) canonical = g_string_new (NULL);
  g_autofree char *reason = torget_access_row_dup_reason_digest (row);

  append_text (canonical, previous);
  append_number (canonical, row->record.id);
  append_number (canonical, row->time);
  append_text (canonical, row->user);
  append_text (canonical, row->action);
  append_number (canonical, row->person_id);
  append_text (canonical, row->detail);
  append_text (canonical, reason);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical->str, -1);
}
