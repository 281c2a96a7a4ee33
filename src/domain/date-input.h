/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/**
 * TorgetDateInput:
 * @TORGET_DATE_INPUT_ANY: a year of two digits lies from 60 years back to 39 years ahead
 * @TORGET_DATE_INPUT_BIRTH: a year of two digits is the latest one whose day is not to come
 *
 * What kind of date is being typed.
 */
typedef enum
{
  TORGET_DATE_INPUT_ANY,
  TORGET_DATE_INPUT_BIRTH,
} TorgetDateInput;

TorgetDate torget_date_from_input (const char *text,
                                   TorgetDate today,
                                   TorgetDateInput kind);

G_END_DECLS
