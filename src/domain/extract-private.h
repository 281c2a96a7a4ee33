/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/extract.h"

G_BEGIN_DECLS

/* For the files of the extract only. */

typedef enum
{
  TORGET_EXTRACT_OTHER_PERSONS, /* how many members of the household are not told of */
  TORGET_EXTRACT_HOUSEHOLD,     /* how many records about the household as a whole */
  TORGET_EXTRACT_PLACES,        /* how many places, of somebody protected */
  TORGET_EXTRACT_ATTACHMENTS,   /* how many files are named only */
  TORGET_N_EXTRACT_WITHHELD
} TorgetExtractWithheld;

void torget_extract_say_withheld (TorgetExtract *self,
                                  const guint counts[TORGET_N_EXTRACT_WITHHELD]);
void torget_extract_say_rest (TorgetExtract *self,
                              const TorgetExtractRequest *request);
char *torget_extract_dup_recipient (const char *action,
                                    const char *language);

char *torget_extract_dup_value (const TorgetExtractRequest *request,
                                gconstpointer record,
                                const TorgetField *field);

G_END_DECLS
