/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

#define TORGET_MESSAGE_OUT "out"
#define TORGET_MESSAGE_IN "in"

/**
 * TorgetRegionMessage:
 *
 * A sealed file that this office has made or that has come to it. The content is not kept.
 *
 * Files are numbered from 1 in series: those of one signature from the one office to the other, made by
 * one incarnation of the sender's database. Who restores an older backup goes back behind the numbers
 * that are out already; the restored file has another incarnation, and begins another series. Series
 * and number are one value, as ids of rows are (base/id.h). A plain file has no series.
 */
typedef struct
{
  TorgetRecord record;
  char *package;      /* its own number, 32 hexadecimal digits */
  char *direction;    /* `out` or `in` */
  char *kind;         /* `handover`, `receipt`, `aggregate` or `offers` */
  char *municipality; /* of the other office, SCB code */
  char *sign_key;     /* that it is signed with, Base64 */
  gint64 sequence;    /* series and number, see below */
  char *state;        /* `sent`, `received`, `accepted`, `declined` or `acknowledged` */
  char *reply_to;     /* number of the package that an answer is about */
  char *sha256;       /* of the sealed file */
  gint64 n_bytes;     /* of the sealed file */
  int persons;        /* how many it is about */
  gint64 time;        /* microseconds since 1970, UTC */
  char *user;         /* who sealed or received it */
  char *reason;       /* why it was declined, in somebody's words */
} TorgetRegionMessage;

TORGET_DECLARE_RECORD (TorgetRegionMessage, region_message)

/**
 * TorgetMissingFiles:
 * @municipality: SCB code of the office to ask
 * @first: number of the first, 0 when none is missing
 * @last: number of the last, the same for one file
 * @time: when the file after them came, microseconds since 1970, UTC
 *
 * Files of another office that have not come, though a later one of their series has.
 */
typedef struct
{
  char municipality[5];
  guint first;
  guint last;
  gint64 time;
} TorgetMissingFiles;

GArray *torget_region_message_list_missing (GPtrArray *messages);

G_END_DECLS
