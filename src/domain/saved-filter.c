/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved filters; see saved-filter.h. Field order here is column order in the store. */
#include "config.h"

#include "domain/saved-filter.h"

static const TorgetField saved_filter_fields[] = {
  TORGET_TEXT (TorgetSavedFilter, list),
  TORGET_TEXT (TorgetSavedFilter, name),
  TORGET_TEXT (TorgetSavedFilter, query),
};

TORGET_DEFINE_RECORD (TorgetSavedFilter, saved_filter, "saved_filter")
