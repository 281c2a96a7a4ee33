/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetErasure:
 *
 * A proposal to erase a person, what was decided about it, and in the end the certificate. It is
 * no part of anybody's record: neither Undo nor History knows it. A certificate, which has a
 * number, says nothing of who was erased.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id; /* 0 in a certificate */
  char *ground;     /* code of erasure_ground */
  char *state;      /* code of erasure_state */
  TorgetDate last_entry;
  TorgetDate earliest; /* the first day on which the rule lets the record go */
  TorgetDate latest;   /* the last day on which it must have gone */
  char *reason;
  char *proposed_by;
  TorgetDate proposed_date;
  char *decided_by;
  TorgetDate decided_date;
  char *decision_ground; /* code of retention_exception: why the record is kept */
  char *decision_reason;
  TorgetDate kept_until; /* of a refusal: when to look again; %TORGET_DATE_NONE: never */
  int number;
  char *erased_by;
  TorgetDate erased_date;
  char *groups; /* how many records of each part of the work: `person=4 plan=2` */
  int n_records;
  int n_attachments;
  int n_operations; /* of the change log, which lost their content */
  char *digest;     /* SHA-256, lower-case hexadecimal */
} TorgetErasure;

TORGET_DECLARE_RECORD (TorgetErasure, erasure)

/* Codes of erasure_state. */
#define TORGET_ERASURE_PROPOSED "proposed"
#define TORGET_ERASURE_APPROVED "approved"
#define TORGET_ERASURE_REFUSED "refused"
#define TORGET_ERASURE_DONE "done"

/* Codes of erasure_ground. */
#define TORGET_ERASURE_RETENTION "retention"
#define TORGET_ERASURE_REQUEST "request"
#define TORGET_ERASURE_MISTAKE "registered_in_error"

/* Why somebody cannot decide about a proposal. */
typedef enum
{
  TORGET_ERASURE_MAY,
  TORGET_ERASURE_OWN_PROPOSAL, /* who proposes does not approve */
  TORGET_ERASURE_NO_NAME,      /* an approval is by a user, not by the recovery key */
  TORGET_ERASURE_NOT_OPEN,     /* it has been decided */
} TorgetErasureBar;

TorgetErasureBar torget_erasure_get_bar (const TorgetErasure *self,
                                         const char *user);
char *torget_erasure_dup_digest (const TorgetErasure *self,
                                 const char *previous);

G_END_DECLS
