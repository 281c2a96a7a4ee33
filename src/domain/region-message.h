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
 */
typedef struct
{
  TorgetRecord record;
  char *package;      /* its own number, 32 hexadecimal digits */
  char *direction;    /* `out` or `in` */
  char *kind;         /* `handover`, `receipt`, `aggregate` or `offers` */
  char *municipality; /* of the other office, SCB code */
  char *sign_key;     /* that it is signed with, Base64 */
  gint64 sequence;    /* among those of this signature from the one to the other, from 1 */
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

G_END_DECLS
