/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms that are not saved; see form-draft.h. Field order here is column order in the store. */
#include "config.h"

#include "domain/form-draft.h"

static const TorgetField form_draft_fields[] = {
  TORGET_LINK (TorgetFormDraft, row, "person"),
  TORGET_TEXT (TorgetFormDraft, form),
  TORGET_TEXT (TorgetFormDraft, content),
};

TORGET_DEFINE_RECORD (TorgetFormDraft, form_draft, "draft")
