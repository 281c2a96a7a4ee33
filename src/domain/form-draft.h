/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetFormDraft:
 * @row: row id of the person whom the form is about; 0 for a new person
 * @form: which form; stable ASCII, known to the window
 * @content: (nullable): what stands in it, as the text of a key file; %NULL in lists
 *
 * What somebody has typed and not saved. It belongs to the user who typed it, and is no part of
 * anybody's record: neither Undo nor History knows it.
 */
typedef struct
{
  TorgetRecord record;
  gint64 row;
  char *form;
  char *content;
} TorgetFormDraft;

TORGET_DECLARE_RECORD (TorgetFormDraft, form_draft)

G_END_DECLS
