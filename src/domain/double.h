/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-rows.h"

G_BEGIN_DECLS

/* Why two persons may be one and the same. */
typedef enum
{
  TORGET_ALIKE_NUMBER = 1 << 0, /* one identity number of both is the same */
  TORGET_ALIKE_BIRTH = 1 << 1,  /* the same date of birth */
  TORGET_ALIKE_NAME = 1 << 2,   /* names that may be spellings of one */
} TorgetAlikeness;

/**
 * TorgetDouble:
 * @first: (nullable): a row of the person list; %NULL for somebody who is not in the file yet
 * @second: another
 * @alikeness: why they may be one
 *
 * Two persons who may be one and the same.
 */
typedef struct
{
  TorgetPersonRow *first;
  TorgetPersonRow *second;
  TorgetAlikeness alikeness;
} TorgetDouble;

TorgetDouble *torget_double_new (const TorgetPersonRow *first,
                                 const TorgetPersonRow *second,
                                 TorgetAlikeness alikeness);
void torget_double_free (gpointer pair);

G_END_DECLS
