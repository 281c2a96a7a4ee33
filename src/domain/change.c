/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change as people read it. Field order here is column order in the store. */
#include "config.h"

#include "domain/change.h"

static const TorgetField change_fields[] = {
  TORGET_LINK (TorgetChange, tx, NULL),   TORGET_LINK (TorgetChange, time, NULL),
  TORGET_TEXT (TorgetChange, table),      TORGET_LINK (TorgetChange, row, NULL),
  TORGET_TEXT (TorgetChange, column),     TORGET_TEXT (TorgetChange, before),
  TORGET_TEXT (TorgetChange, after),      TORGET_TEXT (TorgetChange, user),
  TORGET_TEXT (TorgetChange, label),
};

TORGET_DEFINE_RECORD (TorgetChange, change, "change")
