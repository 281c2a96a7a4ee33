/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/access-row.h"

G_BEGIN_DECLS

/**
 * TorgetAccessPattern:
 * @TORGET_ACCESS_PROTECTED: about a protected person
 * @TORGET_ACCESS_OUTSIDE_HOURS: before seven, after six, or at the weekend
 * @TORGET_ACCESS_MANY: one of many persons whom the user opened within an hour
 * @TORGET_ACCESS_SAME_NAME: the person has the family name of the user
 * @TORGET_ACCESS_NOT_OWN: the person has a coordinator who is somebody else
 * @TORGET_ACCESS_ENDED: the case had ended before
 *
 * What makes a look worth asking about; none of it is wrong by itself.
 */
typedef enum
{
  TORGET_ACCESS_PROTECTED = 1 << 0,
  TORGET_ACCESS_OUTSIDE_HOURS = 1 << 1,
  TORGET_ACCESS_MANY = 1 << 2,
  TORGET_ACCESS_SAME_NAME = 1 << 3,
  TORGET_ACCESS_NOT_OWN = 1 << 4,
  TORGET_ACCESS_ENDED = 1 << 5,
} TorgetAccessPattern;

/* More persons than this within an hour are many. */
#define TORGET_ACCESS_MANY_PERSONS 30

/**
 * TorgetAccessLine:
 *
 * A row of the access log as it is checked: with what the file knows of the person now.
 */
typedef struct
{
  TorgetRecord record;
  gint64 time;       /* microseconds since 1970, UTC */
  char *user;
  char *action;
  gint64 person_id;
  char *detail;
  char *reason;
  char *chain;
  char *given_name;  /* %NULL of a protected person, once masked */
  char *family_name; /* likewise */
  char *protection;  /* code of protection */
  char *coordinator; /* name of the person's coordinator */
  gint64 ended_time; /* when the case was closed; 0 when it is open */
  int patterns;      /* of #TorgetAccessPattern */
} TorgetAccessLine;

TORGET_DECLARE_RECORD (TorgetAccessLine, access_line)

/**
 * TorgetAccessQuery:
 * @person_id: whose, or 0
 * @user: (nullable): who
 * @from: first day; %TORGET_DATE_NONE for all before
 * @to: last day; %TORGET_DATE_NONE for all after
 * @patterns: rows with any of these, or 0 for all rows
 * @sample: so many rows, chosen at random; 0 for all
 * @seed: of the random choice: the same seed chooses the same rows
 *
 * Which rows of the access log are wanted.
 */
typedef struct
{
  gint64 person_id;
  const char *user;
  TorgetDate from;
  TorgetDate to;
  TorgetAccessPattern patterns;
  guint sample;
  guint32 seed;
} TorgetAccessQuery;

void torget_access_lines_mark (GPtrArray *lines);
GPtrArray *torget_access_lines_select (GPtrArray *lines,
                                       const TorgetAccessQuery *query);
const char *torget_access_pattern_get_code (TorgetAccessPattern pattern);

G_END_DECLS
