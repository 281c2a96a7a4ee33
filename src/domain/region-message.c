/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes between the offices of the region. */
#include "config.h"

#include "domain/region-message.h"

static const TorgetField region_message_fields[] = {
  TORGET_TEXT (TorgetRegionMessage, package),
  TORGET_TEXT (TorgetRegionMessage, direction),
  TORGET_TEXT (TorgetRegionMessage, kind),
  TORGET_CODE (TorgetRegionMessage, municipality, "municipality"),
  TORGET_TEXT (TorgetRegionMessage, sign_key),
  TORGET_LINK (TorgetRegionMessage, sequence, NULL),
  TORGET_TEXT (TorgetRegionMessage, state),
  TORGET_TEXT (TorgetRegionMessage, reply_to),
  TORGET_TEXT (TorgetRegionMessage, sha256),
  TORGET_LINK (TorgetRegionMessage, n_bytes, NULL),
  TORGET_INT (TorgetRegionMessage, persons),
  TORGET_LINK (TorgetRegionMessage, time, NULL),
  TORGET_TEXT (TorgetRegionMessage, user),
  TORGET_TEXT (TorgetRegionMessage, reason),
};

TORGET_DEFINE_RECORD (TorgetRegionMessage, region_message, "region_message")
