/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

/* A mother who reads SFI, a father, a child who waits for preschool, their flat and their meetings.
 * All are invented. */

#define DOCUMENT_MOTHER 1
#define DOCUMENT_CHILD 2
#define DOCUMENT_FATHER 3

/**
 * DocumentFacts:
 * @protection: (nullable): of the child
 * @purpose: (nullable): of the mother's consent to Viva; %NULL for no consent
 * @block: (nullable): of the head lease; %NULL for none
 * @before: (nullable): first day of an earlier contract for the flat
 * @end: (nullable): of the contract; %NULL for 2027-09-30
 */
typedef struct
{
  const char *protection;
  const char *purpose;
  const char *block;
  const char *before;
  const char *end;
} DocumentFacts;

TorgetRecordSet *document_case_new (const DocumentFacts *facts);

G_END_DECLS
