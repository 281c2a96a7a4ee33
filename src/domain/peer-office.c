/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The offices of the other municipalities. */
#include "config.h"

#include "domain/peer-office.h"

static const TorgetField peer_office_fields[] = {
  TORGET_CODE (TorgetPeerOffice, municipality, "municipality"),
  TORGET_TEXT (TorgetPeerOffice, name),
  TORGET_TEXT (TorgetPeerOffice, sign_key),
  TORGET_TEXT (TorgetPeerOffice, seal_key),
  TORGET_DATE (TorgetPeerOffice, confirmed_date),
  TORGET_TEXT (TorgetPeerOffice, confirmed_by),
  TORGET_DATE (TorgetPeerOffice, ended_date),
  TORGET_TEXT (TorgetPeerOffice, note),
};

TORGET_DEFINE_RECORD (TorgetPeerOffice, peer_office, "peer_office")

/**
 * torget_peer_office_is_usable:
 * @self: an office
 *
 * Thread: any.
 *
 * Returns: whether its keys are confirmed and still in use
 */
gboolean
torget_peer_office_is_usable (const TorgetPeerOffice *self)
{
  return self->confirmed_date != TORGET_DATE_NONE && self->ended_date == TORGET_DATE_NONE;
}

/**
 * torget_peer_office_find:
 * @records: offices
 * @municipality: SCB code
 *
 * Thread: any.
 *
 * Returns: (transfer none) (nullable): the office of the municipality that has not ended, confirmed
 *   or not
 */
TorgetPeerOffice *
torget_peer_office_find (TorgetRecordSet *records,
                         const char *municipality)
{
  GPtrArray *offices = torget_record_set_list (records, &torget_peer_office_type);

  for (guint i = 0; offices != NULL && i < offices->len; i++)
    {
      TorgetPeerOffice *office = g_ptr_array_index (offices, i);

      if (office->ended_date == TORGET_DATE_NONE
          && g_strcmp0 (office->municipality, municipality) == 0)
        return office;
    }
  return NULL;
}
