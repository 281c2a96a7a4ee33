/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/**
 * TorgetIdentifierReason:
 * @TORGET_IDENTIFIER_OK: the number is valid
 * @TORGET_IDENTIFIER_EMPTY: nothing was written
 * @TORGET_IDENTIFIER_BAD_FORMAT: not written as any kind of number
 * @TORGET_IDENTIFIER_BAD_DATE: written as a personal number, but there is no such day
 * @TORGET_IDENTIFIER_FUTURE: the birth date is after today
 * @TORGET_IDENTIFIER_BAD_CHECKSUM: the last digit is not the check digit of the others
 */
typedef enum
{
  TORGET_IDENTIFIER_OK,
  TORGET_IDENTIFIER_EMPTY,
  TORGET_IDENTIFIER_BAD_FORMAT,
  TORGET_IDENTIFIER_BAD_DATE,
  TORGET_IDENTIFIER_FUTURE,
  TORGET_IDENTIFIER_BAD_CHECKSUM,
} TorgetIdentifierReason;

/* Length of `YYYYMMDD-NNNN` with its terminator. */
#define TORGET_IDENTIFIER_SIZE 14

/**
 * TorgetIdentifier:
 * @kind: (nullable): code of the list `identifier_kind`; %NULL when the number is of no kind
 * @valid: @reason is %TORGET_IDENTIFIER_OK
 * @reason: why the number is not valid
 * @normalized: `YYYYMMDD-NNNN` (a samordningsnummer keeps its raised day) or `NN-NNNNNN`; empty
 *   when @kind is %NULL
 * @sex: (nullable): code of the list `sex`; %NULL when the number does not tell
 * @birth_date: as the number has it; %TORGET_DATE_NONE when it does not tell
 *
 * What a written identity number says. A plain value that owns nothing.
 */
typedef struct
{
  const char *kind;
  gboolean valid;
  TorgetIdentifierReason reason;
  char normalized[TORGET_IDENTIFIER_SIZE];
  const char *sex;
  TorgetDate birth_date;
} TorgetIdentifier;

TorgetIdentifier torget_identifier_parse (const char *text,
                                          TorgetDate today);
gboolean torget_identifier_agrees_with_birth (const TorgetIdentifier *identifier,
                                              TorgetDate birth_date);
const char *
torget_identifier_reason_get_code (TorgetIdentifierReason reason);

G_END_DECLS
